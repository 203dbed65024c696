"""The words of a text that may say when, each with its class; all others are of the class `word`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.dates.interval import FIRST
from onrecord.languages.calendar import CalendarWords, Entry
from onrecord.model import Span

_TOKEN = re.compile(
    r"(?P<break>\n\s*\n)"
    r"|(?P<numeric>\d{1,2}([/.])\d{1,2}\3\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<clock>\d{1,2}(?:[ \u00a0\u202f]?[hH][ \u00a0\u202f]?(?:\d{2})?|:\d{2})(?!\w))"
    r"|(?P<first>1[ \u00a0]?er(?!\w))"
    r"|(?P<roman>[XVI]{1,5}[eè](?:me)?(?!\w))"
    r"|(?P<count>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\w)|\d+(?!\w))"
    r"|(?P<word>\w+['’]?)"
    r"|(?P<mark>[^\w\s])"
)
_MARKS = {",": "comma", "-": "hyphen", "‑": "hyphen", "–": "hyphen", "(": "open", ")": "close"}
_STARTS = re.compile(r"(?:^|[.!?:;«»\"“”–—(\[|•/\n-])\s*$")
# A feast that is a name: by a first name, a title or a hyphen before it, or a surname after it.
_CALLED = re.compile(
    r"(?:[\w.]-|\b(?:M|MM|Mme|Mlle|Me|Dr|Pr)\.?\s|\b(?!(?:À|Avant|Après|Dès|Depuis|Pour|Vers|Fin|De|Entre)\s)[A-ZÀ-Ý]\w+\s)$"
)
_SURNAMED = re.compile(r"-\w|\s[A-ZÀ-Ý][a-zà-ÿ]")
_BEFORE, _AFTER = 60, 80  # characters that may belong to an expression around its anchor
_ROMAN = {"I": 1, "V": 5, "X": 10}
# Before these a number like 2011 is a year whatever follows it; before the others, where no noun follows.
_YEAR_AFTER = frozenset(("in", "since", "until", "from", "by", "as_early", "before", "after")) | frozenset(
    ("month", "season", "unit", "term", "edge", "feast")
)
_YEAR_PERHAPS = frozenset(("of", "at", "and", "the", "comma", "hyphen", "open", "between", "year"))


@dataclass(slots=True)
class Node:
    """A word, or what a rule made of several: its class, where it stands, its value."""

    kind: str
    start: int
    end: int
    word: str = ""
    value: Any = 0


def tokens(text: str, language: CalendarWords) -> list[Node]:
    """The words and marks around all that may say when, phrases of the language as one."""
    plain: list[Node] = []
    for start, end in _windows(text, language):
        for match in _TOKEN.finditer(text, start, end):
            kind = match.lastgroup or "word"
            surface = match.group()
            word = surface.lower().replace("’", "'") if kind in ("word", "mark") else surface
            plain.append(Node(_MARKS.get(word, kind), match.start(), match.end(), word))
        plain.append(Node("break", end, end))
    out: list[Node] = []
    i, count = 0, len(plain)
    while i < count:
        node = plain[i]
        if node.kind == "word" and (entry := _entry(plain, i, language)) is not None:
            last = plain[i + len(entry.words) - 1]
            if not _is_name(text, node, last, entry.kind):
                node.kind, node.value = entry.kind, entry.value
            node.end = last.end
            i += len(entry.words)
        else:
            if node.kind in ("count", "roman"):
                _number(node, out, plain[i + 1 : i + 2], language)
            i += 1
        out.append(node)
    return _without_participles(out)


def _windows(text: str, language: CalendarWords) -> list[Span]:
    """Where words that any time expression holds stand, with what may belong to it; cut between words."""
    out: list[Span] = []
    for match in language.anchors.finditer(text):
        start = _word_start(text, match.start() - _BEFORE)
        end = match.end() + _AFTER
        while end < len(text) and text[end - 1].isalnum():
            end += 1
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _word_start(text: str, at: int) -> int:
    """The nearest place at or before `at` where a word may start."""
    while at > 0 and text[at - 1].isalnum():
        at -= 1
    return max(0, at)


def _entry(plain: Sequence[Node], i: int, language: CalendarWords) -> Entry | None:
    """The longest phrase that starts at a word."""
    for entry in language.entries.get(plain[i].word, ()):
        n = len(entry.words)
        if n == 1 or (
            i + n <= len(plain) and all(plain[i + k].word == w for k, w in enumerate(entry.words[1:], 1))
        ):
            return entry
    return None


def _is_name(text: str, node: Node, last: Node, kind: str) -> bool:
    """Whether a capital inside a sentence makes a name of the word (*Le Soir, La Manif du Dimanche*), as a
    feast is by a first name or a title before it (*Jean-Noël Aska, Noël Rade, Mme Toussaint*)."""
    if kind == "feast":
        before = text[max(0, node.start - 20) : node.start]
        return _CALLED.search(before) is not None or _SURNAMED.match(text, last.end) is not None
    if not text[node.start].isupper() or text[last.end : last.end + 2].strip().isdigit():
        return False
    return not _STARTS.search(text, max(0, node.start - 4), node.start) and node.start > 0


def _number(node: Node, before: Sequence[Node], after: Sequence[Node], language: CalendarWords) -> None:
    """Gives a number its value and tells days of a month, years and other numbers apart."""
    if node.kind == "roman":
        digits = [_ROMAN[c] for c in node.word if c in _ROMAN]
        node.value = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
        return
    bare = re.sub(r"\D", "", node.word)
    node.value = int(bare) if len(bare) < 7 else 0
    if len(node.word) <= 2 and 1 <= node.value <= 31:
        node.kind = "day"
    elif len(node.word) == 4 and bare == node.word and 1500 <= node.value <= 2100:
        kind = before[-1].kind if before else "open"
        free = not after or after[0].kind != "word" or not after[0].word.isalnum()
        free = free or after[0].word in language.after_year
        if kind in _YEAR_AFTER or (free and node.value >= FIRST.year and kind in _YEAR_PERHAPS):
            node.kind = "year"


def _without_participles(nodes: list[Node]) -> list[Node]:
    """*été* is a season only after an article or preposition that it takes."""
    for i, node in enumerate(nodes):
        if node.kind == "season" and node.word == "été":
            before = nodes[i - 1] if i else None
            if before is None or not (
                before.word in ("l'", "cet", "d'", "en", "mi", "plein") or before.kind == "hyphen"
            ):
                node.kind = "word"
    return nodes
