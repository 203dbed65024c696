"""All time expressions of a text with their days, and one expression by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from onrecord.dates.grammar import Expression, expressions
from onrecord.dates.interval import FIRST, LAST, Context, Interval, Tense
from onrecord.dates.tense import tense_at
from onrecord.model import Span, When

_NEWS = timedelta(days=4)
_LIMITS = frozenset(("before", "by", "until"))


def resolve(
    text: str, published: str | date | None = None, tense: Tense | None = None, lang: str = "fr"
) -> Interval | None:
    """The days that an expression means (*mardi dernier*), counted from the day of publication.

    `tense` is that of the verb beside it, where it is known: *mardi* is the last one, or with
    `future` the next. None where the text holds no time expression; the longest one counts.
    """
    found = max(expressions(text, lang), key=lambda e: e.end - e.start, default=None)
    return None if found is None else found.resolve(Context(day(published), tense=lambda: tense))


def find(text: str, published: str | date | None = None, lang: str = "fr") -> tuple[When, ...]:
    """All time expressions of a text, in its order, with their days."""
    return tuple(when(text, e, interval) for e, interval in told(text, day(published), lang))


def told(
    text: str, published: date | None, lang: str = "fr", said: Sequence[Span] = ()
) -> list[tuple[Expression, Interval]]:
    """Expressions and their days, each read in the light of those before it.

    What the text tells itself is read in the light of what it told, and not of times that it has somebody
    say (`said`): *Il a annoncé lundi que le bac partira samedi. La veille, il niait*.
    """
    out: list[tuple[Expression, Interval]] = []
    last = own = _Told()
    at = 0
    for e in expressions(text, lang):
        if "\n" in text[at : e.start]:
            last, own = last.in_new_paragraph(published), own.in_new_paragraph(published)
        at = e.start
        quoted = any(a <= e.start < b for a, b in said)
        before = last if quoted or own.time is None else own
        tense = partial(tense_at, text, e.start, e.end, lang, e.rule in _LIMITS)
        interval = e.resolve(Context(published, before.time, before.day, before.scene, tense))
        out.append((e, interval))
        last = before.then(interval, published)
        own = own if quoted else last
    return out


@dataclass(frozen=True, slots=True)
class _Told:
    """The last time told, the last day, and the last day that is over."""

    time: Interval | None = None
    day: Interval | None = None
    scene: Interval | None = None

    def in_new_paragraph(self, published: date | None) -> _Told:
        keeps = self.scene is None or _is_news(self.scene, published)
        return self if keeps else replace(self, scene=None)

    def then(self, interval: Interval, published: date | None) -> _Told:
        if interval.start is None:
            return self
        if interval.grain != "day":
            return replace(self, time=interval)
        over = published is None or interval.start <= published
        return _Told(interval, interval, interval if over else self.scene)


def _is_news(interval: Interval, published: date | None) -> bool:
    """Whether a day is near enough to publication for a later paragraph to be about it too."""
    if published is None or interval.end is None:
        return True
    return abs(published - interval.end) <= _NEWS


def when(text: str, expression: Expression, interval: Interval) -> When:
    """The noun of the record for an expression of a text."""
    return When(
        text=text[expression.start : expression.end],
        start=None if interval.start is None else interval.start.isoformat(),
        end=None if interval.end is None else interval.end.isoformat(),
        grain=interval.grain,
        span=(expression.start, expression.end),
    )


def day(value: str | date | None) -> date | None:
    """A day as given; ValueError, in a sentence, where it is none or lies outside 1900 to 2100."""
    if value is None or isinstance(value, date):
        found = value
    else:
        try:
            found = date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a day; write it as YYYY-MM-DD, such as 2011-06-25") from None
    if found is not None and not FIRST <= found <= LAST:
        raise ValueError(f"{found.isoformat()} lies outside the years 1900 to 2100 that dates are read for")
    return found
