"""A statement as it is compared with others: its words, who said it, on which days that may have been."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from onrecord.languages.inversion import inversion_words
from onrecord.languages.names import fold
from onrecord.languages.stance import stance_words
from onrecord.languages.stems import plain
from onrecord.linking.copies.days import ordinal
from onrecord.linking.copies.hashing import hashed
from onrecord.linking.copies.terms import terms
from onrecord.model import Document, Spans, Statement

Days: TypeAlias = tuple[int, int]  # ordinals of the first and the last day, both included

_LAG = 2  # days that mostly pass at most between words and the report of them
_PARTICLES = ("ne", "n")
_CONDITIONS = ("tant", "si", "s")
_NEAR = 7  # words between a particle and what completes it: *pas un seul élu n'est venu*
_FAR = 6  # words from a particle to the one that it bears on
LONGEST = 31  # days from the first to the last: a longer interval tells no occasion
_AROUND = 12  # words on either side of a content by which its place is known,
_REACH = 200  # characters that hold so many
_TELLING = 12  # of them in all, of fewer it is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one statement of one document has somebody say.

    `name` is how the document calls who said it, folded, `actor` his id, None where the document leaves that
    open; `principal` that of whom he spoke for. `days` are those on which it may have been said: as told,
    else those before publication, None where there is neither. `content` is where the words stand; `words`
    are they, folded, and `terms` the stems of those that carry meaning, as often as they stand there;
    `negated` are those that a negation bears on, and `denied` says that the cue rejects all of it. `place` is
    a hash of the name, the cue and the words before, in and after the content, the same in a copy of the
    passage; None where few stand around.
    """

    document: str
    statement: str
    content: Spans
    actor: str | None
    name: str = ""
    principal: str | None = None
    days: Days | None = None
    denied: bool = False
    words: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    negated: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    place: int | None = None

    @property
    def order(self) -> tuple[int, str, str]:
        """The earliest first, undated ones last, then by ids."""
        return (self.days[1] if self.days else dt.date.max.toordinal(), self.document, self.statement)


def said(document: Document, statement: Statement, actor: str | None, principal: str | None = None) -> Said:
    """A statement of a document as said by `actor`, None where it is not known who that is."""
    content = " ".join(document.text[start:end] for start, end in statement.content)
    analysis = statement.analysis
    words = tuple(plain(content))
    numbers = (n for q in analysis.quantities for n in (q.low, q.high)) if analysis else ()
    return Said(
        document=document.id,
        statement=statement.id,
        content=statement.content,
        actor=actor,
        name=fold(statement.name),
        principal=principal,
        days=_days(document, statement),
        denied=analysis is not None and analysis.cue_polarity == "negative",
        words=words,
        terms=terms(word for word in words if word not in _negators()),
        negated=frozenset(negated(words)),
        numbers=frozenset(numbers),
        place=_place(document.text, statement, words),
    )


def _place(text: str, statement: Statement, words: tuple[str, ...]) -> int | None:
    if not words:
        return None
    start, end = statement.content[0][0], statement.content[-1][1]
    before = plain(text[max(0, start - _REACH) : start])[-_AROUND:]
    after = plain(text[end : end + _REACH])[:_AROUND]
    if len(before) + len(after) < _TELLING:
        return None
    cue = (word for a, b in statement.cue for word in plain(text[a:b]))
    return hashed(fold(statement.name), *cue, "", *before, "", *words, "", *after)


def negated(words: tuple[str, ...]) -> Iterator[str]:
    """The word with a meaning of its own after each negation: *ne sera jamais **vendu***."""
    for place, word in enumerate(words):
        around = words[max(0, place - _NEAR) : place + _NEAR + 1]
        if word not in _PARTICLES or not any(other in _negators() for other in around):
            continue  # an empty *ne*: *avant qu'il ne parte*
        if any(other in _CONDITIONS for other in words[max(0, place - _NEAR) : place]):
            continue  # another way to say until: *tant qu'il n'a pas payé*
        following = words[place + 1 : place + 1 + _FAR]
        yield from terms(other for other in following if other not in _between())[:1]


@lru_cache(maxsize=1)
def _negators() -> frozenset[str]:
    return frozenset(map(fold, stance_words("negators")))


@lru_cache(maxsize=1)
def _between() -> frozenset[str]:
    """Words that may stand between a negation and what it bears on: *n'**aurait jamais pu** payer*."""
    verbs = stance_words("bare") | inversion_words("fr").auxiliaries
    return _negators() | frozenset(map(fold, verbs))


def _days(document: Document, statement: Statement) -> Days | None:
    when = statement.said
    first, last = (ordinal(when.start), ordinal(when.end)) if when else (None, None)
    first, last = first or last, last or first
    if first is not None and last is not None and 0 <= last - first <= LONGEST:
        return first, last
    published = ordinal(document.date)
    return (published - _LAG, published) if published else None
