"""How firmly a thing is said, and whether it is denied: `[cue]` and `{content}` → the stance."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from onrecord.model import Kind, Spans
from onrecord.reading.kinds import kind_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.stance import Stance, polarity_of, stances


@dataclass(frozen=True)
class Marked:
    content: Spans
    cue: Spans
    kind: Kind


def stance(marked: str) -> Stance:
    spans: dict[str, list[tuple[int, int]]] = {"]": [], "}": []}
    text, opened = "", 0
    for char in marked:
        if char in "[{":
            opened = len(text)
        elif char in "]}":
            spans[char].append((opened, len(text)))
        else:
            text += char
    content = tuple(spans["}"])
    kind = kind_of(text, content, [q.inner for q in find_quotes(text)])
    return stances(load()(text), [Marked(content, tuple(spans["]"]), kind)])[0]


@pytest.mark.parametrize(
    "marked",
    [
        "[Selon] le préfet, {le barrage serait fissuré depuis mars}.",
        "[Selon] un témoin, {le gardien se serait enfui avant l'aube}.",
        "Le maire [aurait affirmé] que {le pont tiendrait}.",
        "Elle [serait ouverte à] {l'idée d'une trêve}.",
        "Le quotidien [rapporte] que {le directeur aurait démissionné}.",
        "[D'après] lui, {le garde aurait demandé si la porte était close}.",
        "Le préfet [a précisé] que {le noyé serait âgé de 30 ans}.",  # so already: no future in the past
        "Le maire [a affirmé] que {le suspect serait un ancien docker}.",
        "Le curé [a estimé] que {l'incendie serait un « avertissement »}.",
        "« {L'explosion serait l'œuvre de voleurs} », [dit] le préfet.",
        "« {Les dockers auraient, quoi qu'il en coûte aux clients, réclamé un congé} », [dit] la maire.",
        "« {À en juger par la vase, la crue viendrait du lac} », [dit] l'ingénieur.",
    ],
)
def test_hearsay(marked):
    assert stance(marked).certainty == "conditional"


@pytest.mark.parametrize(
    "marked",
    [
        "Le préfet [a confirmé] que {le scrutin aurait lieu lundi}.",
        "Le préfet [a dit] que {la taxe aurait pour effet de vider le port}.",
        "La famille [conteste] {l'hypothèse d'un vol}.",
        "{Le roi serait ravi de recevoir la presse}, [a précisé] le palais.",
        "Le maire [a annoncé] que {le pont rouvrirait lundi}.",  # a future in the past
        "La maire [a promis] que {la ville serait la première à payer}.",
        "Le préfet [a estimé] que {la fermeture serait une erreur}.",
        "« {Il aurait été plus juste de prévenir les familles} », [dit] la préfète.",
        "{Il aurait été préférable d'attendre}, [estime] la maire.",
        "{On ne saurait négocier avec des voleurs}, [a dit] le ministre.",
        "La ville [a promis] que {l'école serait repeinte}.",
        "[Selon] la ministre, {si la digue cédait, le port serait noyé}.",  # a hypothesis
        "[Selon] elle, {sans la digue, le port serait noyé}.",
        "Le préfet [estime] que {fermer le port serait une faute}.",  # an opinion
        "[Pour] le préfet, {fermer le port serait une faute}.",
        "[Selon] le syndicat, {il faudrait doubler les salaires}.",  # a wish
        "Le juge [regrette] qu'{elle aurait dû payer}.",
        "« {Nous aurions appelé cela un vol} », [dit] le juge.",
        "La ville [réclame] {la liste des navires qui seraient à quai}.",  # not of the main clause
    ],
)
def test_no_hearsay(marked):
    assert stance(marked).certainty == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "[Selon] lui, {le pont pourrait céder cet hiver}.",
        "Elle [juge] que {la panne aurait pu durer un an}.",
        "« {Il viendra. Ce sera peut-être dimanche} », [dit]-elle.",
        "Le port [semble-t-il dit] que {la grue est sans doute perdue}.",
        "Le garde [assure] qu'{il est possible que la porte ait été forcée}.",
        "« {C'est une dette que la ville pourrait payer} », [dit] le juge.",
        "Le fisc [soupçonne] le duc d'{avoir caché sa fortune}.",
        "Le ministre [n'exclut pas] {une hausse des taxes}.",
        "[Selon] le port, {le ferry devrait arriver dans la soirée}.",
    ],
)
def test_reserve(marked):
    assert stance(marked).certainty == "hedged"


def test_what_seems_good_to_somebody_is_no_reserve():
    assert stance("« {Comme bon leur semble} », [dit] le maire.").certainty == "asserted"


def test_what_one_cannot_say_is_no_reserve():
    one = stance("« {On ne peut pas dire que la ville soit perdue} », [dit] le maire.")
    assert one.certainty == "asserted"


def test_what_ought_to_be_is_no_forecast():
    assert stance("Le maire [estime] que {la région devrait payer}.").certainty == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "« {Où est passé le bateau ?} », [a demandé] le garde.",
        "« {Le pont tiendra-t-il} ? », [lance] le garde.",
        "Le garde [se demande] pourquoi {le pont a cédé}.",
        "Le garde [a demandé] si {le pont tiendrait}.",
        "« {La question est de savoir si le pont tiendra} », [dit] le garde.",
    ],
)
def test_questions(marked):
    assert stance(marked).certainty == "questioned"


@pytest.mark.parametrize(
    "marked",
    [
        "Le maire n'avait-il pas [affirmé] que {le pont était neuf} ?",
        "{Coincés au port ?} C'est [ce que soutient] le ministre.",
        "{Les marins sont-ils perdus ?} C'est [ce qu'affirme] leur syndicat.",
        "« {N'est-ce pas un aveu ?} », [lance] le juge.",
        "« {Vous m'entendez ? Le pont va céder.} », [crie] le garde.",
    ],
)
def test_questions_that_assert(marked):
    assert stance(marked).certainty == "asserted"


@pytest.mark.parametrize(
    "marked",
    [
        "Le préfet [assure] que {le pont, que la crue a touché, ne cédera pas}.",
        "« {Aucune plainte n'a été déposée} », [dit] le juge.",
        "« {Pas question de vendre} », [tranche] le duc.",
        "« {Non, le pont n'a rien} », [dit] le maire.",
        "Le maire [a dit] que {si la crue dure, le port n'ouvrira pas}.",
        "Le garde [jure] {n'avoir rien vu}.",
        "Elle [demande] de {ne pas ouvrir la porte}.",
        "Il est parti, [ajoutant] {ne pas « partager les peurs » dont ferait montre le roi}.",
        "Les deux camps [disent] qu'{ils s'engagent à ne plus tirer}.",
        "« {Je crois que le pont n'est pas sûr} », [dit] le garde.",
        "« {C'est pas une vie} », [lâche] le garde.",
        "« {Ce n'est pas un vol. C'est un prêt} », [dit] le duc.",
    ],
)
def test_negated_content(marked):
    assert stance(marked).content_polarity == stance(marked).polarity == "negative"


@pytest.mark.parametrize(
    "marked",
    [
        "Le garde [dit] que {la porte n'a que deux clés}.",
        "Le garde [dit] que {la ville n'a pas seulement un pont}.",
        "Le maire [craint] que {la crue n'emporte le pont}.",
        "« {C'est un prêt. Ce n'est pas un vol} », [dit] le duc.",
        "Le garde [raconte] que {l'homme qui ne parlait pas est parti}.",
        "« {La ville ne cesse de payer} », [dit] le duc.",
        "Le juge [dit] que {le duc est parti afin de ne pas payer}.",
        "La presse [loue] {un port sans égal}.",
    ],
)
def test_content_that_is_not_negated(marked):
    assert stance(marked).content_polarity == "positive"


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("Le duc [nie] {avoir signé}.", "negative"),
        ("Le duc [refuse de] {signer}.", "negative"),
        ("Le duc [n'a pas confirmé] {son départ}.", "negative"),
        ("Le duc [n'a ni confirmé ni démenti] {son départ}.", "negative"),
        ("Le duc est sorti sans [préciser] {la date}.", "negative"),
        ("Le duc ne veut pas [confirmer] {son départ}.", "negative"),
        ("Le duc [ne nie pas] {avoir signé}.", "positive"),
        ("Le duc [rejette] {la faute du siège sur le roi}.", "positive"),
        ("Le duc [rejette] {toute faute}.", "negative"),
        ("Le duc [n'exclut pas] {un départ}.", "positive"),
        ("Le duc est sorti, non sans [rappeler] {sa dette}.", "positive"),
        ("Le duc [n'a pas caché] {sa joie}.", "positive"),
        ("Le duc n'avait-il pas [promis] {une trêve} ?", "positive"),
    ],
)
def test_polarity_of_the_cue(marked, polarity):
    assert stance(marked).cue_polarity == polarity


def test_cue_and_content_stand_apart():
    found = stance("Le garde [nie] {ne pas avoir fermé la porte}.")
    assert (found.cue_polarity, found.content_polarity, found.polarity) == ("negative",) * 3
    found = stance("Le garde [nie] {avoir fermé la porte}.")
    assert (found.cue_polarity, found.content_polarity, found.polarity) == (
        "negative",
        "positive",
        "negative",
    )


def test_without_cue():
    assert stance("« {Le pont ne tiendra pas.} »").polarity == "negative"


def test_who_denies_says_no_whatever_the_words():
    text = "« C'est faux », répond le duc. Le duc n'a pas démenti la vente."
    doc, positive = load()(text), stance("« {C'est faux} », [répond] le duc.")
    assert polarity_of(doc, ((15, 21),), "deny", positive) == "negative"
    assert polarity_of(doc, ((15, 21),), "assert", positive) == "positive"
    assert polarity_of(doc, ((38, 53),), "deny", positive) == "positive"
