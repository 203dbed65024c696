"""Where the words of one version of a text stand in another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from rapidfuzz.distance import Indel

from onrecord.model import Span, Spans

_WORD = re.compile(r"\w+|[^\w\s]")
_KEPT = 0.6  # share of a span's words that must stand in the other version too
_LONGEST = 20_000  # words that are aligned as a whole: the cost grows with the square


class Moves:
    """Brings spans of the text `old` to the text `new`, word by word."""

    def __init__(self, old: str, new: str) -> None:
        before, after = _words(old), _words(new)
        self._starts = [start for _, start, _ in before]
        self._places: dict[int, Span] = {}
        for a, b in _matches([word for word, _, _ in before], [word for word, _, _ in after]):
            self._places[a] = after[b][1:]

    def __call__(self, spans: Spans) -> Spans | None:
        """The spans in the new text, None where less than most of their words stand there."""
        moved = [self._span(span) for span in spans]
        found = [span for span in moved if span is not None]
        return tuple(found) if found and len(found) * 2 > len(spans) else None

    def _span(self, span: Span) -> Span | None:
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        if self._starts and self._starts[first] < span[0]:
            first += 1
        inside = range(first, bisect_left(self._starts, span[1]))
        places = [self._places[n] for n in inside if n in self._places]
        if not places or len(places) < _KEPT * len(inside):
            return None
        start, end = places[0][0], places[-1][1]
        torn = any(b[0] - a[1] > end - start for a, b in pairwise(places))
        return None if torn else (start, end)


def _words(text: str) -> list[tuple[str, int, int]]:
    return [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]


def _matches(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Pairs of places with the same word, in order."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = [(n, n) for n in range(head)]
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(middle_old), len(middle_new)) <= _LONGEST:
        blocks = Indel.opcodes(middle_old, middle_new).as_matching_blocks()
        pairs += [(head + a + n, head + b + n) for a, b, size in blocks for n in range(size)]
    pairs += [(len(old) - n, len(new) - n) for n in range(tail, 0, -1)]
    return pairs
