"""Indirect and mixed statements: each text with the source, cue and content that must be read in it."""

import pytest

from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.parse import load
from onrecord.reading.quotes import find_quotes


def read(text: str, sure: float = 0.4) -> list[tuple[str, str, str]]:
    def words(spans) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    candidates = indirect_candidates(load()(text), find_quotes(text))
    return [(words(c.source), words(c.cue), words(c.content)) for c in candidates if c.score >= sure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clauses
        (
            "La préfète a affirmé lors d'un point de presse que la digue tiendrait.",
            ("La préfète", "a affirmé", "la digue tiendrait"),
        ),
        (
            "Le maire affirme que la digue « tiendra cet hiver ».",
            ("Le maire", "affirme", "la digue « tiendra cet hiver"),
        ),
        (
            "Le porte-parole indique que « la trêve tient. Les convois passent. » Les habitants attendent.",
            ("Le porte-parole", "indique", "la trêve tient. Les convois passent."),
        ),
        ("Le syndicat ignore si la paie sera versée.", ("Le syndicat", "ignore", "la paie sera versée")),
        # infinitives
        ("La firme a promis de rouvrir la mine.", ("La firme", "a promis", "rouvrir la mine")),
        (
            "Le consul appelle les deux clans à déposer les armes.",
            ("Le consul", "appelle", "déposer les armes"),
        ),
        (
            "Le syndicat accuse la direction de cacher les comptes.",
            ("Le syndicat", "accuse", "cacher les comptes"),
        ),
        ("Le témoin assure avoir vu deux hommes.", ("Le témoin", "assure", "avoir vu deux hommes")),
        # noun phrases
        (
            "L'armateur dément tout contact avec les pirates.",
            ("L'armateur", "dément", "tout contact avec les pirates"),
        ),
        (
            "Le ministre a annoncé mardi la fermeture de la frontière.",
            ("Le ministre", "a annoncé", "la fermeture de la frontière"),
        ),
        ("La présidente se dit prête à négocier.", ("La présidente", "se dit", "prête à négocier")),
        # sources that stand elsewhere
        (
            "La ligue a quitté la salle, estimant que le vote était truqué.",
            ("La ligue", "estimant", "le vote était truqué"),
        ),
        (
            "Il a rencontré un émissaire du roi, qui a promis que les otages seraient libérés.",
            ("un émissaire du roi", "a promis", "les otages seraient libérés"),
        ),
        (
            "« Nous partons », a déclaré Salma Haddad, ajoutant que le camp serait vidé.",
            ("Salma Haddad", "ajoutant", "le camp serait vidé"),
        ),
        (
            "Le général est accusé par la commission d'avoir détourné les fonds.",
            ("la commission", "est accusé", "avoir détourné les fonds"),
        ),
        (
            "La prise du port a été revendiquée par la milice.",
            ("la milice", "a été revendiquée", "La prise du port"),
        ),
        # prepositions
        ("Selon la tour, le vol a du retard.", ("la tour", "Selon", "le vol a du retard")),
        (
            "Le convoi est passé hier, selon deux témoins.",
            ("deux témoins", "selon", "Le convoi est passé hier"),
        ),
        (
            "Le convoi, selon la mission, passera demain.",
            ("la mission", "selon", "Le convoi … passera demain"),
        ),
        ("Pour la ministre, ce texte suffit.", ("la ministre", "Pour", "ce texte suffit")),
        # comme, nouns
        (
            "Comme l'avait annoncé le gouverneur, la route est fermée.",
            ("le gouverneur", "avait annoncé", "la route est fermée"),
        ),
        (
            "La demande du juge de revoir le dossier a surpris.",
            ("juge", "demande", "revoir le dossier"),
        ),
    ],
)
def test_a_statement_is_read_with_its_source_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


def test_nested_statements_are_read_on_both_levels() -> None:
    text = "Le journal affirme que le ministre a promis de partir."
    assert read(text) == [
        ("Le journal", "affirme", "le ministre a promis de partir"),
        ("le ministre", "a promis", "partir"),
    ]


def test_a_content_ends_where_the_cue_s_sentence_goes_on() -> None:
    text = "Le maire estime que la digue tient et demande que l'État paie."
    assert [content for _, _, content in read(text)] == ["la digue tient", "l'État paie"]


def test_a_rhetorical_negative_question_asserts() -> None:
    assert ("il", "n'avait … pas affirmé", "la guerre était finie") in read(
        "Le roi n'avait-il pas affirmé que la guerre était finie ?", sure=0.2
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le pont tiendra, a assuré la préfète.",  # a trailing cue: read by the rules for quotations
        "« Le pont tiendra », a assuré la préfète.",
        "Pour sa part, la préfète est partie.",
        "Notez que le musée est fermé.",
        "Le trader est accusé de fraude.",  # nobody accuses him here
    ],
)
def test_nothing_is_proposed_where_nobody_states(text: str) -> None:
    assert read(text) == []


def test_every_span_lies_in_the_text() -> None:
    text = "Selon X, que dit-on ? Il dit : « Non ». »"
    for candidate in indirect_candidates(load()(text), find_quotes(text)):
        for start, end in (*candidate.content, *candidate.cue, *candidate.source):
            assert 0 <= start < end <= len(text)
