"""What words answer to the questions that a crisis turns on."""

import pytest

from onrecord.languages.issues import answers, beside, is_own


@pytest.mark.parametrize(
    ("words", "question", "value"),
    [
        ("la route nationale 7 était rouverte dans les deux sens", "passage", 1),
        ("la piste du col est coupée depuis vendredi", "passage", -1),
        ("le pont n'est pas fermé", "passage", 1),
        ("les camions passent sous escorte", "passage", 1),
        ("Pas un camion ne passe", "passage", -1),
        ("Les deux maires ont eu un tête-à-tête", "contact", 1),
        ("Aucune rencontre n’a eu lieu", "contact", -1),
        ("Nous sommes restés deux heures face à un ministre", "contact", 1),
        ("La mine a payé pour les deux premiers", "payment", 1),
        ("Nous n'avons pas touché un centime", "payment", -1),
        ("Les deux camps sont parvenus à un accord", "agreement", 1),
        ("Il n'y a pas d'accord", "agreement", -1),
        ("La trêve est globalement respectée", "truce", 1),
        ("La trêve a été violée", "truce", -1),
        ("il ira jusqu'au bout", "staying", 1),
        ("elle renonçait à sa candidature", "staying", -1),
        ("elle ne sera pas candidate", "running", -1),
    ],
)
def test_what_words_answer(words: str, question: str, value: int) -> None:
    assert {question: value} == {asked: answer.value for asked, answer in answers(words).items()}


@pytest.mark.parametrize(
    ("words", "question", "value"),
    [
        ("Le drone a touché sa cible", "hit", 1),
        ("avoir intercepté et détruit mardi soir un missile", "hit", -1),
        ("le missile a été abattu en vol", "hit", -1),
        ("avoir abattu deux drones", "hit", None),
        ("la garde a intercepté un camion", "hit", None),
        ("le satellite a été mis en orbite", "launch", 1),
        ("Le lancement de mardi a échoué", "launch", -1),
        ("les pourparlers ont échoué", "launch", None),
    ],
)
def test_what_words_answer_beside_others(words: str, question: str, value: int | None) -> None:
    answer = answers(words).get(question)
    assert value == (answer.value if answer else None)


@pytest.mark.parametrize(
    "words",
    [
        "les mutins ont ouvert le feu",
        "avoir ouvert la route aux pillards",
        "la porte est ouverte",
        "la trêve est un espoir",
        "la mine a payé le prix de ses erreurs",
    ],
)
def test_what_answers_nothing(words: str) -> None:
    assert not answers(words)


def test_of_what_an_answer_is() -> None:
    road, other, school = (
        answers(words)["passage"].of
        for words in ("la route est ouverte", "la nationale est fermée", "les écoles sont fermées")
    )
    assert road == other
    assert not road & school


def test_what_is_told_beside_an_answer() -> None:
    told = beside("running", "Elle ne sera pas candidate à la mairie")
    assert told.split() == ["elle", "à", "la", "mairie"]


def test_what_one_does_oneself() -> None:
    assert is_own("staying")
    assert not is_own("passage")
