"""A time expression with its days, and what the words beside one are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.dates.grammar import Expression
from onrecord.dates.interval import Interval
from onrecord.model import Span, Spans

PART = "scene_day"  # the rule of a part of a day that the words around must tell (*dans la soirée*)
_PLACE = re.compile(r"(?:[A-ZÀ-Ý][^.,;:«»\"()]{2,30},? (?:le |ce )?)?")
_DASH = re.compile(r"[ \u00a0]*\.?[ \u00a0]*[–—-]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its days; `first` and `last` are the tokens at its ends."""

    expression: Expression
    interval: Interval
    first: int
    last: int

    @property
    def start(self) -> int:
        return self.expression.start

    @property
    def end(self) -> int:
        return self.expression.end


def nearness(found: tuple[int, Time]) -> tuple[bool, int]:
    """Sorts times by how near they are, those that tell no day last (*à la veille d'un nouveau vote*)."""
    far, time = found
    return (time.interval.start, time.interval.end) == (None, None), far


def heads_line(text: str, time: Time) -> bool:
    """Whether it is a dateline (*4 juin 2014 – Le port…*, *Rade, lundi 4 juin – …*)."""
    line = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    return _PLACE.fullmatch(line) is not None and _DASH.match(text, time.end) is not None


def is_participle(token: Token) -> bool:
    return token.pos_ in ("VERB", "ADJ") and "Part" in token.morph.get("VerbForm", [])


def is_present(token: Token) -> bool:
    finite = token.pos_ == "VERB" and "Fin" in token.morph.get("VerbForm", [])
    return finite and "Pres" in token.morph.get("Tense", [])


def is_over(token: Token) -> bool:
    tenses = token.morph.get("Tense", [])
    return token.pos_ == "AUX" or (token.pos_ in ("VERB", "ADJ") and bool({"Past", "Imp"} & set(tenses)))


def is_passive(token: Token) -> bool:
    return is_participle(token) and "Past" in token.morph.get("Tense", [])


def holds(spans: Spans, at: int) -> bool:
    return any(a <= at < b for a, b in spans)


def holds_any(contents: Sequence[Spans], at: int) -> bool:
    return any(holds(spans, at) for spans in contents)


def united(contents: Sequence[Spans]) -> list[Span]:
    """All spans in order, those that meet made one."""
    found: list[Span] = []
    for a, b in sorted(span for spans in contents for span in spans):
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found
