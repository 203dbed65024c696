"""What an article charges somebody with in its own words."""

from onrecord.linking.links.charges import charges
from onrecord.model import Document, Member, Reading, Statement

CAST = (Member(name="Lina Marec", kind="person", forms=("Marec",)), Member(name="Oskar Venn", kind="person"))
TEXT = "Marec est soupçonnée de fraude. Selon Oskar Venn, le trésorier est accusé de vol."


def read(*said: tuple[int, int]) -> Reading:
    told = (
        Statement(
            id=str(n), content=(span,), cue=(), source=(), name="Oskar Venn", via=(), kind="indirect",
            act="accuse", rule="",
        )
        for n, span in enumerate(said)
    )  # fmt: skip
    return Reading(document=Document(id="d", text=TEXT), statements=tuple(told), cast=CAST)


def test_a_charge_names_who_stands_in_its_sentence() -> None:
    first, second = charges(read(), {"Lina Marec": "lina-marec"}.get)
    assert (set(first.of), set(second.of)) == ({"lina-marec"}, {"Oskar Venn"})
    assert "fraud" in first.terms
    assert "vol" not in first.terms


def test_what_somebody_says_is_no_charge_of_the_article() -> None:
    start = TEXT.index("le trésorier")
    (only,) = charges(read((start, len(TEXT) - 1)), lambda name: None)
    assert only.place < start
