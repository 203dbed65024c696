"""Who asked holds for what is answered: an outlet told of before it."""

from tests.reading.relaying.test_relays import chains


def test_an_interview_told_of_at_the_end_of_a_paragraph_holds_for_the_next() -> None:
    text = "Luc Osmin raconte ses nuits dans une interview à Rivage TV.\n\n« J'ai froid », {}."
    assert chains(text.format("souffle-t-il"), ("J'ai froid", "souffle", "il")) == [("Rivage TV",)]
    said = ("J'ai froid", "souffle", "Ada Bel")
    assert chains(text.format("souffle Ada Bel"), said) == [()]


def test_who_was_reached_at_the_head_of_a_sentence() -> None:
    text = "Joint par La Vigie, Luc Osmin a nié. « J'ai froid », a-t-il dit."
    assert chains(text, ("J'ai froid", "dit", "il")) == [("La Vigie",)]
