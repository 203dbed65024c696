"""Quotation marks and apostrophes that stand alone in a content, their partner left outside."""

from __future__ import annotations

import re

from onrecord.model import Span, Spans
from onrecord.reading.relaying.captions import caption

_PAIRS = {"«": "»", "“": "”", "‹": "›"}
_SPACES = " \u00a0\u202f"
_CUT = re.compile(  # the first half of a word in two, its determiner before it
    r"(?:\b(?:[Ll][ea]s?|[Uu]ne?|[Cc]e(?:t|tte|s)?|[Ss](?:on|a|es))[ \u00a0]|\b[Ll]['’])?\w+(?:-\w+)*-$"
)
_REST = re.compile(r"\w+")
_INVERTED = frozenset(("t", "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce"))
_APOSTROPHES = "'’"


def balanced(text: str, content: Spans) -> Spans:
    """The content with the marks that pair its own, lone ones at its ends left out.

    >>> text = 'un « geste », dit-il'
    >>> [text[a:b] for a, b in balanced(text, ((0, 10),))]
    ['un « geste »']
    """
    return tuple(found for span in content if (found := _balanced(text, *span)))


def uncredited(text: str, start: int, end: int) -> Span:
    """A span without the outlet that a caption glues to its end (*le pont tiendrapar Le Courrier*)."""
    glued = caption(text, end)
    return start, glued[0] if glued and start < glued[0] < end else end


def whole_words(text: str, source: Spans) -> Spans:
    """A source that neither begins nor ends within a word (*Le colonel-major*, *ceux-ci*; but *dit-il*).

    >>> text = "Le colonel-major"
    >>> whole_words(text, ((11, 16),))
    ((0, 16),)
    """
    if not source:
        return source
    start, end = source[0]
    if text[start - 1 : start] == "-" and text[start:end].lower() not in _INVERTED:
        cut = _CUT.search(text, 0, start)
        start = cut.start() if cut else start
    if text[end - 1] == "-" and (rest := _REST.match(text, end)):
        end = rest.end()
    return ((start, end), *source[1:])


def _balanced(text: str, start: int, end: int) -> Span | None:
    start, end = uncredited(text, start, end)
    while end > start and text[end - 1] in (*_PAIRS, *_SPACES):
        end -= 1
    while start < end and text[start] in (*_PAIRS.values(), *_SPACES):
        start += 1
    if text[start:end].count('"') % 2 and text[end - 1 : end] == '"':
        end -= 1
    if text[start : start + 1] in tuple(_APOSTROPHES) and not _closes(text, start, end):
        start += 1
    for opening, closing in (*_PAIRS.items(), ('"', '"')):
        end = _with_closing(text, start, end, opening, closing)
        start = _with_opening(text, start, end, opening, closing)
    return (start, end) if start < end else None


def _with_closing(text: str, start: int, end: int, opening: str, closing: str) -> int:
    """The end behind the mark that closes what the content opens, where it stands right after it."""
    said = text[start:end]
    lone = said.count(opening) % 2 == 1 if opening == closing else said.count(opening) > said.count(closing)
    after = end
    while after < len(text) and text[after] in _SPACES:
        after += 1
    return after + 1 if lone and text[after : after + 1] == closing else end


def _with_opening(text: str, start: int, end: int, opening: str, closing: str) -> int:
    """The start before the mark that opens what the content closes, where it stands right before it."""
    said = text[start:end]
    lone = said.count(opening) % 2 == 1 if opening == closing else said.count(opening) < said.count(closing)
    before = start
    while before and text[before - 1] in _SPACES:
        before -= 1
    return before - 1 if lone and before and text[before - 1] == opening else start


def _closes(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe at the start is a quotation mark that is closed at a word's end."""
    return any(
        text[i] in _APOSTROPHES and not text[i + 1 : i + 2].isalpha()
        for i in range(start + 1, min(end + 1, len(text)))
    )
