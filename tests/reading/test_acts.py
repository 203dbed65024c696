"""What statements do: a sentence, its cue and its content → the act."""

from __future__ import annotations

import csv
import math
import re
from importlib.resources import files

import pytest

from onrecord.languages.act_phrases import act_phrases
from onrecord.languages.act_words import act_words
from onrecord.reading.act_features import features
from onrecord.reading.acts import ACTS, act_of, likeliest
from onrecord.reading.candidate import Candidate
from onrecord.reading.kinds import kind_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.signals import signal_of
from onrecord.reading.tagger.decode import Proposal


def read(marked):
    """`[cue]` and `{content}` in a sentence → the parse, the content, the cue and the kind."""
    spans = {"[": [], "{": []}
    text, opened = "", 0
    for char in marked:
        if char in "[{":
            opened = len(text)
        elif char in "]}":
            spans["[" if char == "]" else "{"].append((opened, len(text)))
        else:
            text += char
    content = tuple(spans["{"])
    return (
        load()(text),
        content,
        tuple(spans["["]),
        kind_of(text, content, [q.inner for q in find_quotes(text)]),
    )


def act(marked, proposal=None):
    doc, content, cue, kind = read(marked)
    return act_of(doc, content, cue, None, proposal, kind)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le syndicat [exige] {une enquête}.", "demand"),
        ("« {Pas un tonneau n'a été livré au clan} », [dit] le duc.", "deny"),
        ("Le duc [dit] que {la lettre est un faux grossier}.", "deny"),
        ("Le duc [assure] que {toutes les options restent sur la table}.", "warn"),
        ("« {Nous aurions dû fermer la digue} », [dit] le duc.", "concede"),
        ("La présidente [dément] {tout accord secret}.", "deny"),
        ("Le clan [refuse] de {signer la trêve}.", "refuse"),
        ("Le préfet [reconnaît] que {les secours ont tardé}.", "concede"),
        ("Le médiateur [propose] {une trêve de dix jours}.", "propose"),
        ("La ministre [a salué] {le courage des pompiers}.", "support"),
        ("Le chef [a prévenu] que {la patience avait ses limites}.", "warn"),
        ("Le maire [s'est engagé] à {rouvrir la piscine}.", "commit"),
        ("Le syndicat [accuse] la direction de {mentir}.", "accuse"),
        ("Le médecin [a indiqué] que {le blessé allait mieux}.", "assert"),
    ],
)
def test_the_cue_tells(marked, expected):
    assert act(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Les autorités [ont annoncé] {79 nouvelles contaminations au port}.", "assert"),
        ("Le maire [a annoncé] {faire l'objet d'une enquête}.", "assert"),
        ("« {Où ira le bac ?} », [a demandé] la maire.", "ask"),
        ("Cinq ports [ont reconnu] {Ida Sol comme présidente}.", "support"),
        ("Des marins ont défilé en [criant] « {Morand démission} ».", "demand"),
        ("« {Je suis fière d'avoir bâti ce port} », [a dit] la maire.", "assert"),
        ("« {J'ai décidé de porter plainte} », [a dit] la maire.", "commit"),
        ("« {Je le redis à tous : ne partez pas} », [a dit] la maire.", "demand"),
        ("« {Le voleur aura affaire à moi} », [a tonné] le duc.", "warn"),
        ("Le groupe [a annoncé] {la suspension de ses livraisons}.", "commit"),
        ("Le maire [a annoncé] qu'{il rouvrirait le port}.", "commit"),
        ("La ministre [annonce] {avoir suspendu les livraisons}.", "commit"),
        ("« {Il est hors de question de vendre le port} », [a répondu] le maire.", "refuse"),
        ("« {Nous demandons une enquête indépendante} », [a déclaré] l'avocate.", "demand"),
        ("« {Ce prêt n'a rien à voir avec la mairie} », [a assuré] l'élu.", "deny"),
        ("Le trésorier [assure] {n'y être pour rien}.", "deny"),
        ("Le port [indique] que {cette rumeur est totalement infondée}.", "deny"),
        ("Selon le jury, {le vote n'a subi aucune pression}.", "deny"),
        ("« {Nous n'avons évidemment rien caché} », [a dit] le notaire.", "deny"),
        ("Le maire [a précisé] qu'{il allait rouvrir la mine}.", "commit"),
        ("[Selon] un marin, {il va rouvrir la mine}.", "assert"),
        ("Selon la météo, {il ne pleuvra pas demain}.", "assert"),
        ("« {C'est un scandale, le préfet a menti aux familles} », [lance] la députée.", "accuse"),
        ("Selon le centre météorologique, {la crue a atteint trois mètres}.", "assert"),
        ("« {On nous propose des miettes} », [a dit] le pilote.", "assert"),
        ("« {Le péage, réclamé par le port, n'a jamais été prévu} », [a dit] le préfet.", "deny"),
        ("« {Les pilotes n'ont jamais été consultés} », [a dit] leur chef.", "accuse"),
        ("« {Tant que nos marins seront captifs, aucun bac ne partira} », [a dit] la maire.", "warn"),
        ("« {On parlera de tout, sauf du prix. Pas un sou !} », [a dit] le patron.", "refuse"),
        ("« {Pas avant que le bac ait rouvert} », [a dit] la maire.", "refuse"),
        ("« {Tant que nos marins seront captifs, aucun bac ne partira} », [a tonné] la maire.", "warn"),
        ("Le préfet [a tenu à préciser] que {ce péage n'a jamais été prévu}.", "deny"),
        ("Le duc [a dit] à ses marins de {quitter le port}.", "demand"),
        ("Le duc [a dit] {vouloir quitter le port}.", "commit"),
    ],
)
def test_after_a_neutral_cue_the_content_tells(marked, expected):
    assert act(marked) == expected


def test_the_complement_tells_of_one_verb():
    assert act("L'imam [a appelé] les jeunes à {rentrer chez eux}.") == "demand"
    assert act("Les familles [demandent] à {voir les captifs}.") == "demand"


def test_a_cue_is_known_by_its_forms_and_its_negation():
    doc, _, cue, _ = read("Le maire [n'a pas exclu] {un report}.")
    assert (signal_of(doc, cue).lemma, signal_of(doc, cue).negated) == ("exclure", True)
    doc, _, cue, _ = read("Il a [réitéré son appel] au {calme}.")
    assert signal_of(doc, cue).lemma == "appel"
    doc, _, cue, _ = read("Le maire [a tenu à préciser] que {le pont cède}.")
    assert signal_of(doc, cue).lemma == "préciser"
    doc, _, cue, _ = read("Le maire [a laissé entendre] que {le pont cède}.")
    assert signal_of(doc, cue).lemma == "laisser entendre"


def test_features_speak_of_the_joint_and_the_predicate():
    doc, content, cue, kind = read("Le duc [promet] de {ne pas vendre le moulin}.")
    found = features(doc, content, cue, (), kind)
    assert {"cue=promettre+", "frame=promettre:de>inf", "kind=indirect", "negation"} <= set(found)
    assert len(found) == len(set(found))


def test_without_a_cue_or_words_there_is_an_act_still():
    assert act("« {Le pont tiendra} ».") in ACTS
    assert act("{…}") in ACTS


def test_the_tagger_tips_the_scale_where_the_words_leave_room():
    doc, content, cue, kind = read("Le maire [a lancé] : « {La digue est haute} ».")
    warning = tuple(0.99 if act == "warn" else 0.001 for act in ACTS)
    proposal = Proposal(content=(), cue=(), source=(), core=0.9, optional=0.1, acts=warning, sure=0.9)
    assert act_of(doc, content, cue, None, None, kind) == "assert"
    assert act_of(doc, content, cue, None, proposal, kind) == "warn"


def test_words_and_tagger_are_pooled_and_words_weigh_more():
    words = [math.log(0.9 if act == "deny" else 0.01) for act in ACTS]
    told = [0.9 if act == "refuse" else 0.01 for act in ACTS]
    assert likeliest(words, ()) == likeliest(words, told) == "deny"
    torn = [math.log(0.5 if act in ("deny", "refuse") else 0.001) for act in ACTS]
    assert likeliest(torn, told) == "refuse"


@pytest.mark.parametrize("phrase", act_phrases("fr"), ids=lambda p: p.example)
def test_every_turn_of_phrase_is_found_in_its_example(phrase):
    assert phrase.act in ACTS
    assert phrase.sure in ("", "yes", "verb", "cue", "lead")
    assert phrase.pattern.search(phrase.example.lower())


def test_every_word_stands_in_its_example():
    table = files("onrecord.languages.fr").joinpath("act_words.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        words = re.findall(r"[\w-]+", row["example"].lower())
        assert any(word[:2] == row["word"][:2] for word in words), row
        assert set(act_words("fr")[row["word"]]) <= set(ACTS)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le maire [a indiqué] que, après le vote, {il quitterait la ville}.", "commit"),
        ("« {Nous rouvrirons la gare lundi} », [a dit] la préfète.", "commit"),
        ("Le groupe [a indiqué] qu'{il suspendait ses livraisons}.", "commit"),
        ("Le préfet [a indiqué] que {la neige tomberait lundi}.", "assert"),
    ],
)
def test_what_is_planned_is_told_by_its_subject_and_its_verb(marked, expected):
    assert act(marked) == expected


@pytest.mark.parametrize(
    ("marked", "holds"),
    [
        ("Le maire [a dit] qu'{il fermerait le quai}.", "plan=conditional,deed,third,told,first"),
        ("« {Nous ne céderons pas} », [a dit] le roi.", "plan=deed,speaker,said,-,first"),
        ("L'élue [a dit] que {la grève allait finir}.", "plan=going,deed,other,told,first"),
        ("Le port [a dit] que {le quai serait fermé}.", "plan=conditional,passive,other,told,first"),
        ("Le club [a dit] qu'{il pleuvrait}.", "plan=conditional,event,third,told,first"),
    ],
)
def test_a_plan_is_seen(marked, holds):
    doc, content, cue, kind = read(marked)
    assert holds in features(doc, content, cue, (), kind)


def test_a_verb_in_rons_is_no_future():
    doc, content, cue, kind = read("« {Nous préférons attendre} », [a dit] la juge.")
    assert not any(name.startswith("plan=future") for name in features(doc, content, cue, (), kind))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le préfet [a rejeté] {toute accusation de fraude}.", "deny"),
        ("Le port [rejette] catégoriquement {ces allégations}.", "deny"),
        ("La garde [a rejeté] {toute implication dans le raid}.", "deny"),
        ("La garde [rejette] {toute ingérence}.", "refuse"),
        ("Le clan [rejette] {la trêve}.", "refuse"),
        ("Le clan [a repoussé] {l'offre de l'émissaire}.", "refuse"),
        ("Le port [rejette] {la responsabilité du retard sur les dockers}.", "accuse"),
        ("Le port [a rejeté] sur les dockers {la responsabilité du retard}.", "accuse"),
        ("Les deux clans [se rejettent] {la responsabilité du siège}.", "accuse"),
        ("Le port [rejette] {toute responsabilité dans le retard}.", "deny"),
        ("Le maire [a qualifié] de {mensonge ces informations}.", "deny"),
        ("Le maire [a qualifié] d'{infondées les rumeurs de vente}.", "deny"),
        ("Le maire [a qualifié] {le préfet de menteur}.", "accuse"),
        ("Le clan [a insisté] pour que {les captifs soient rendus}.", "demand"),
        ("Le clan [a insisté] sur {le calendrier}.", "assert"),
        ("La mairie [déplore] {la perte d'un pompier}.", "assert"),
        ("La mairie [déplore] {le mépris du préfet}.", "accuse"),
        ("Le guide [se dit] certain que {la corde tiendra}.", "assert"),
        ("Le syndicat [dit] que {le maire rejette ces accusations}.", "assert"),
    ],
)
def test_cue_and_content_tell_together(marked, expected):
    assert act(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("« {C'est un mensonge éhonté} », [a déclaré] la juge.", "deny"),
        ("« {Ce ne sont que des rumeurs} », [a dit] la juge.", "deny"),
        ("« {Des mensonges} », [dit] le colonel.", "deny"),
        ("« {Ces accusations ne reposent sur aucun fondement} », [estime] la mairie.", "deny"),
        ("« {Cette digue ne repose sur aucune roche} », [estime] la mairie.", "assert"),
        ("« {Que nenni} », [répond] le notaire.", "deny"),
        ("« {Nous rejetons fermement ces allégations} », [indique] le notaire.", "deny"),
        ("« {Nous n'avons aucun lien avec ce raid} », [indique] le notaire.", "deny"),
        ("Le notaire [insiste sur] {l'absence de fondement de ce récit}.", "deny"),
        ("« {Les marins sont priés de rentrer} », [écrit] le port.", "demand"),
        ("Le notaire [exprime] {son désaccord avec ces chiffres}.", "deny"),
        ("Le notaire [exprime] {son désaccord avec la réforme}.", "refuse"),
        ("Le journal [évoque] {des rumeurs}.", "assert"),
        ("« {Ne touchez pas aux câbles} », [a dit] le pompier.", "demand"),
        ("« {N'allez pas voter} », [a dit] le clan.", "demand"),
        ("« {Nous n'allons pas voter} », [a dit] le clan.", "refuse"),
        ("« {Que celui qui a pris la barque la rende} », [a dit] le curé.", "demand"),
        ("« {Nous allons brûler vos navires} », [a dit] le corsaire.", "warn"),
        ("« {Nous allons réparer vos navires} », [a dit] le corsaire.", "commit"),
        ("« {Ils le paieront cher} », [a dit] le roi.", "warn"),
    ],
)
def test_what_is_said_leaves_no_doubt(marked, expected):
    assert act(marked) == expected


@pytest.mark.parametrize(
    ("lead", "expected"),
    [("", "assert"), ("Les rumeurs de vol ont enflé. ", "deny"), ("Le duc est accusé de vol. ", "deny")],
)
def test_what_nobody_blames_one_for_is_not_denied(lead, expected):
    assert act(f"{lead}« {{Nous n'avons pas pris ce bateau}} », [a assuré] un gardien.") == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [("Reuters", "assert"), ("le maire", "commit"), ("le patron de Reuters", "commit")],
)
def test_an_outlet_announces_news(outlet, expected):
    text = f"Le quai sera fermé en mai, annonce {outlet}."
    spans = [((text.index(words), text.index(words) + len(words)),) for words in ("annonce", outlet)]
    who = Candidate(content=((0, 25),), cue=spans[0], source=spans[1], rule="clause.inverted", score=0.9)
    assert act_of(load()(text), who.content, who.cue, who, None, "indirect") == expected
