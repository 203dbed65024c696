"""When each statement was made, and what times its content names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from onrecord.dates.find import day, when
from onrecord.model import Spans, When
from onrecord.reading.dating.modifiers import Modifiers
from onrecord.reading.dating.sharing import shared
from onrecord.reading.dating.times import Time
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.sittings import sittings

__all__ = ["dated"]


def dated(
    doc: Doc,
    published: str | None,
    attributions: Sequence[Attribution],
    names: Sequence[str],
    relays: Sequence[Sequence[str]] = (),
    lang: str = "fr",
) -> list[tuple[When | None, tuple[When, ...]]]:
    """For each statement when it was made, if the text tells, and the times that its content names.

    Offsets are those of `doc.text`. `published` is an ISO day; one that cannot be read counts as
    none. `names` are the speakers resolved, and `relays` the outlets named with each statement.
    """
    text = doc.text
    modifiers = Modifiers(doc, text, attributions, _day_or_none(published), lang)
    own = [modifiers.of_cue(i) for i in range(len(attributions))]
    said = shared(modifiers, own, names, sittings(text, attributions, names, relays), relays)
    return [
        (
            None if time is None else when(text, time.expression, time.interval),
            _about(text, modifiers.times, a.content),
        )
        for a, time in zip(attributions, said, strict=True)
    ]


def _about(text: str, found: Sequence[Time], content: Spans) -> tuple[When, ...]:
    return tuple(
        when(text, t.expression, t.interval)
        for t in found
        if any(a <= t.start and t.end <= b for a, b in content)
    )


def _day_or_none(value: str | None) -> date | None:
    try:
        return day(value)
    except ValueError:
        return None
