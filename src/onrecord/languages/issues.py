"""Questions that a crisis turns on (is the road open, do they talk), and what words answer: `issues.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.languages.patterns import table

_BEFORE = 24  # characters before a state in which it may be negated
_NEGATED = re.compile(r"\bn(?:e |')[^,.;:]*\b(?:pas|plus|jamais)\b")


class Answer(NamedTuple):
    """What words say to a question: 1 that it is so, -1 that it is not, and of which of the things listed."""

    value: int
    of: frozenset[int]


@lru_cache(maxsize=1 << 14)
def answers(words: str) -> dict[str, Answer]:
    """The questions that words answer, and one way only."""
    plain = words.lower().replace("’", "'")
    found: dict[str, Answer] = {}
    for question, told in _questions().items():
        of = frozenset(number for number, thing in enumerate(told.of) if thing.search(plain))
        values = {*(_states(told, plain) if of else ()), *_shown(told, plain)}
        if not told.of:
            # what is told not to be so has the words for it too (*aucune rencontre n'a eu lieu*)
            values |= {-1} if told.no.search(plain) else set()
            values |= {1} if told.yes.search(told.no.sub(" ", plain)) else set()
        if len(values) == 1:
            found[question] = Answer(values.pop(), of)
    return found


def beside(question: str, words: str) -> str:
    """What words tell beside their answer to a question, in lower case (*candidat **à la mairie***)."""
    plain = words.lower().replace("’", "'")
    told = _questions()[question]
    for pattern in (told.no, told.yes, told.stops, told.passes):
        plain = pattern.sub(" ", plain)
    return plain


def is_own(question: str) -> bool:
    """Whether a question is one of what somebody does himself (*il se retire*), not of how things stand."""
    return question in table("issues")["own"]


def is_loose(question: str) -> bool:
    """Whether many things of one crisis raise a question at a time (*est-ce calme*)."""
    return question in table("issues")["loose"]


def _states(told: _Question, plain: str) -> Iterator[int]:
    """How things named stand, by words that a negation turns round (*n'est pas fermé*)."""
    for value, pattern in ((1, told.yes), (-1, told.no)):
        for match in pattern.finditer(plain):
            before = plain[max(0, match.start() - _BEFORE) : match.end()]
            yield -value if _NEGATED.search(before) else value


def _shown(told: _Question, plain: str) -> Iterator[int]:
    """How things stand by what passes or does not."""
    if told.stops.search(plain):
        yield -1
    if told.passes.search(told.stops.sub(" ", plain)):
        yield 1


class _Question(NamedTuple):
    of: tuple[re.Pattern[str], ...]
    yes: re.Pattern[str]
    no: re.Pattern[str]
    passes: re.Pattern[str]
    stops: re.Pattern[str]


@lru_cache(maxsize=1)
def _questions() -> dict[str, _Question]:
    return {
        question: _Question(
            tuple(_pattern([f"(?:{of})s?"]) for of in told["of"]),
            *(_pattern(told.get(side, [])) for side in ("yes", "no", "passes", "stops")),
        )
        for question, told in table("issues").items()
        if question not in ("own", "loose")
    }


def _pattern(alternatives: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(alternatives) or '(?!)'})(?![\w-])")
