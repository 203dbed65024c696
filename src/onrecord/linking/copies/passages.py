"""Passages of a text, and whether two of them are one, rewritten or not.

A passage is a paragraph, more or less: short ones are joined to the next, long ones cut after a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.languages.stems import plain
from onrecord.linking.copies.hashing import Sketch, alike, bands, contained, sketch
from onrecord.linking.copies.terms import terms
from onrecord.model import Span

_LEAST = 25  # words of a passage, where the text has as many
_MOST = 120
_ALIKE = 0.25  # of the pairs of words of both
_CONTAINED = 0.5  # of the pairs of words of the shorter
_ENOUGH = 10  # pairs of words: of fewer nothing is told
_BLANK = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n\s*")
_SENTENCE = re.compile(r"(?<=[.!?…»\"”])\s+(?=[«\"“A-ZÀ-Ý0-9–—-])")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Passage:
    """A piece of a text: where it stands there, and a sketch of its `size` pairs of neighbouring words.

    It shares one of its `bands` with every passage like it, all but a few; it has none where it is too short.
    """

    span: Span
    size: int
    sketch: Sketch
    bands: tuple[int, ...]


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a text in order."""
    return tuple(_passage(text, span) for span in _spans(text))


def _passage(text: str, span: Span) -> Passage:
    pairs = shingles(text[slice(*span)])
    drawn = sketch(pairs)
    return Passage(
        span=span, size=len(pairs), sketch=drawn, bands=bands(drawn) if len(pairs) >= _ENOUGH else ()
    )


def shingles(text: str) -> frozenset[str]:
    """Pairs of neighbouring terms.

    So a passage keeps most of them when it is put into another tense or loses an adjective.
    """
    return frozenset(f"{a} {b}" for a, b in pairwise(terms(plain(text))))


def same_passage(a: Passage, b: Passage) -> bool:
    """Whether one was made from the other, or both from a third: much of their wording is shared."""
    if min(a.size, b.size) < _ENOUGH or not (common := alike(a.sketch, b.sketch)):
        return False
    return common >= _ALIKE or contained(a.sketch, b.sketch, a.size, b.size) >= _CONTAINED


def _spans(text: str) -> Iterator[Span]:
    start: int | None = None
    last: Span | None = None
    for begin, end in _pieces(text):
        start = begin if start is None else start
        if _words(text[start:end]) >= _LEAST:
            if last:
                yield last
            last, start = (start, end), None
    if start is not None:
        tail = (start, len(text.rstrip()))
        whole = (last[0], tail[1]) if last else tail
        if last and _words(text[whole[0] : whole[1]]) > _MOST:
            yield last
            whole = tail
        last = whole
    if last:
        yield last


def _pieces(text: str) -> Iterator[Span]:
    """Paragraphs, and the parts of those that are too long; nothing but blanks stands between them."""
    for start, end in _parted(text, 0, len(text), _BLANK if _BLANK.search(text) else _LINE):
        if _words(text[start:end]) <= _MOST:
            yield start, end
            continue
        begin = start
        sentences = list(_parted(text, start, end, _SENTENCE))
        for number, (_, stop) in enumerate(sentences):
            following = sentences[number + 1][1] if number + 1 < len(sentences) else None
            if following is None or _words(text[begin:following]) > _MOST:
                yield begin, stop
                begin = sentences[number + 1][0] if following else stop


def _parted(text: str, start: int, end: int, by: re.Pattern[str]) -> Iterator[Span]:
    """The parts of `text[start:end]` between matches, blanks around them and empty ones left out."""
    cuts = [start, *(at for match in by.finditer(text, start, end) for at in match.span()), end]
    for a, b in zip(cuts[::2], cuts[1::2], strict=True):
        part = text[a:b]
        if part.strip():
            yield a + len(part) - len(part.lstrip()), a + len(part.rstrip())


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
