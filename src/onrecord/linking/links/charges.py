"""What a text itself tells as a charge or a rumour: a denial may answer that, and then nobody's statement."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from onrecord.languages.narrated import charged
from onrecord.languages.stems import stems
from onrecord.linking.links.turns import sentence
from onrecord.model import Member, Reading, Span


@dataclass(frozen=True, slots=True)
class Charge:
    """That somebody is charged with something, in the words of the narrator.

    `place` is where the words for it stand, `terms` are the stems of their sentence; `of` are the ids, or
    names, of those whom it names.
    """

    place: int
    terms: frozenset[str]
    of: frozenset[str]


def charges(reading: Reading, who: Callable[[str], str | None]) -> list[Charge]:
    """The charges that a document tells outside of all that it reports as said, in order."""
    text = reading.document.text
    said = sorted(_spans(reading))
    ends = list(accumulate((end for _, end in said), max))  # how far what begins up to there goes
    own = (
        start
        for start, end in charged(text)
        if not (before := bisect_left(said, (end, end))) or ends[before - 1] <= start
    )
    told = ((place, text[slice(*sentence(text, place))]) for place in own)
    return [
        Charge(place, frozenset(stems(words)), frozenset(_named(words, reading.cast, who)))
        for place, words in told
    ]


def _spans(reading: Reading) -> Iterator[Span]:
    for statement in reading.statements:
        yield from statement.content
        yield from statement.cue


def _named(words: str, cast: tuple[Member, ...], who: Callable[[str], str | None]) -> Iterator[str]:
    for member in cast:
        forms = [form for form in (member.name, *member.forms) if form in words]
        if any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms):
            yield who(member.name) or member.name
