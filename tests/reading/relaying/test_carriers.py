from dataclasses import dataclass

from onrecord.model import Spans
from onrecord.reading.naming.names import resolve
from onrecord.reading.parse import load


@dataclass
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def via(text: str, *said: tuple[str, str, str]) -> list[tuple[str, ...]]:
    """The relays of statements given as content, cue and source, in the order of the text."""

    def spans(words: str, start: int) -> Spans:
        at = text.index(words, start)
        return ((at, at + len(words)),)

    found, start = [], 0
    for content, cue, source in said:
        start = text.index(content, start)
        found.append(Said(spans(content, start), spans(cue, start), spans(source, start)))
    return [who.via for who in resolve(load(True)(text), found)]


def test_an_interview_told_of_at_the_end_of_a_paragraph_holds_for_the_next() -> None:
    text = "Luc Osmin raconte ses nuits dans une interview à Rivage TV.\n\n« J'ai froid », {}."
    assert via(text.format("souffle-t-il"), ("J'ai froid", "souffle", "il")) == [("Rivage TV",)]
    said = ("J'ai froid", "souffle", "Ada Bel")
    assert via(text.format("souffle Ada Bel"), said) == [()]


def test_who_was_reached_at_the_head_of_a_sentence() -> None:
    text = "Joint par La Vigie, Luc Osmin a nié. « J'ai froid », a-t-il dit."
    assert via(text, ("J'ai froid", "dit", "il")) == [("La Vigie",)]
