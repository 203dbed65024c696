"""The words in which an utterance is reported here and there, and in what they differ."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.languages.stems import plain
from onrecord.languages.stems import words as words_of

_MUCH = 1.5  # times as long


@dataclass(frozen=True, slots=True)
class Wording:
    """A content in pieces, each with whether its words differ from those of the first wording.

    `reports` are the places of the contents that have it, case and punctuation apart.
    """

    pieces: tuple[tuple[str, bool], ...]
    reports: tuple[int, ...]


def wordings(contents: Sequence[str]) -> list[Wording]:
    """The different wordings of one utterance, each as it is written where it comes first."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, content in enumerate(contents):
        places.setdefault(tuple(plain(content)), []).append(place)
    return [
        Wording(tuple(differing(contents[0], contents[same[0]])), tuple(same)) for same in places.values()
    ]


def differing(quotation: str, content: str) -> list[tuple[str, bool]]:
    """`content` in pieces, each with whether its words differ from those of `quotation`; runs are one piece.

    What goes before and after the part quoted of a much longer content does not count as differing.
    """
    places = [(match.start(), match.end()) for match in words_of(content)]
    ours, theirs = plain(quotation), [" ".join(plain(content[a:b])) for a, b in places]
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    same = {block.b + n for block in matcher.get_matching_blocks() for n in range(block.size)}
    whole = not same or len(theirs) < _MUCH * len(ours)
    compared = range(len(theirs)) if whole else range(min(same), max(same))
    differ = [n in compared and n not in same for n in range(len(places))]
    pieces, last = list[tuple[str, bool]](), 0
    for differs, run in groupby(range(len(places)), key=differ.__getitem__):
        numbers = list(run)
        start, end = places[numbers[0]][0], places[numbers[-1]][1]
        pieces += [(content[last:start], False), (content[start:end], differs)]
        last = end
    return [piece for piece in [*pieces, (content[last:], False)] if piece[0]]
