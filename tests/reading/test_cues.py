"""Where somebody is said to speak: each text with the cues that must be found in it."""

import pytest

from onrecord.languages.conjugation import Shape
from onrecord.reading.cues import Cue, find_cues
from onrecord.reading.parse import load


def cues(text: str) -> list[Cue]:
    return find_cues(load()(text))


def said(text: str, cue: Cue) -> str:
    return " … ".join(text[start:end] for start, end in cue.spans)


@pytest.mark.parametrize(
    ("text", "lemma", "words"),
    [
        ("La préfecture a affirmé que le pont tiendrait.", "affirmer", "a affirmé"),
        ("La firme s'est engagée à payer la facture.", "s'engager", "s'est engagée"),
        ("« On verra », a-t-elle ajouté.", "ajouter", "a … ajouté"),
        ("La ministre n'a pas précisé la date.", "préciser", "n'a pas précisé"),
        ("Le maire a, lui aussi, réclamé une enquête.", "réclamer", "a … réclamé"),
        (
            "Les médecins ont également mis en garde contre la grippe.",
            "mettre en garde",
            "ont également mis en garde",
        ),
        ("La maire tient à préciser que le pont tient.", "préciser", "tient à préciser"),
        ("Le duc a tenu à le rappeler.", "rappeler", "a tenu à … rappeler"),
        ("Le duc a fini par reconnaître sa dette.", "reconnaître", "a fini par reconnaître"),
        ("Le duc n'a pas tenu à préciser la date.", "préciser", "préciser"),
        ("Le duc a d'ores et déjà annoncé sa venue.", "annoncer", "a d'ores et déjà annoncé"),
        ("Le duc a dans la foulée promis un vote.", "promettre", "a dans la foulée promis"),
        ("Le duc a lundi soir admis sa défaite.", "admettre", "a lundi soir admis"),
        ("Le camp royal dément toute fuite.", "démentir", "dément"),
        ("Le club en dénombre onze.", "dénombrer", "dénombre"),
        ("Le duc se dit prêt à partir.", "se dire", "se dit"),
        ("L'armateur dément tout naufrage.", "démentir", "dément"),
        ("Cette dernière juge que le bail est nul.", "juger", "juge"),
        ("La banque fait état de deux pertes.", "faire état", "fait état"),
        ("Il estime qu’ « il faut » partir.", "estimer", "estime"),
        ("Selon la tour, le vol a du retard.", "selon", "Selon"),
        ("Aux yeux des pêcheurs, le quota est trop bas.", "aux yeux de", "Aux yeux"),
        ("Le vol partira demain, de source proche du port.", "de source", "de"),
        ("La promesse du maire a été tenue.", "promesse", "promesse"),
    ],
)
def test_a_cue_is_found_with_its_auxiliaries_and_reflexive(text: str, lemma: str, words: str) -> None:
    found = [cue for cue in cues(text) if cue.lemma == lemma]
    assert [said(text, cue) for cue in found] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "La demande de logements a reculé.",
        "La saison s'annonce difficile.",
        "Le pont est contre la rive.",
        "La police est maintenant sur place.",
    ],
)
def test_nouns_passive_reflexives_and_adverbs_are_no_verbs(text: str) -> None:
    assert not [cue for cue in cues(text) if cue.pos == "verb"]


def test_passive_negated_and_dependent_cues_are_told_apart() -> None:
    (accused,) = cues("Le trader est accusé par la banque de fraude.")
    assert accused.passive
    (silent,) = cues("Elle n'a pas précisé la date.")
    assert silent.negated
    first, second = cues("Elle a refusé, estimant que le prix est haut.")
    assert (first.shape, second.shape) == (Shape.FINITE, Shape.GERUND)


def test_a_participle_shares_the_auxiliary_before_it() -> None:
    text = "Le juge a critiqué la loi et appelé à une réforme."
    called = next(cue for cue in cues(text) if cue.lemma == "appeler")
    assert not called.passive
    assert said(text, called) == "appelé"
