"""The agencies that a text says it was made from (*RADE (AFP) –*, *avec Reuters*, *Source : AFP*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.names import bare, outlet_names, outlets
from onrecord.languages.naming import any_naming, naming_words

_ENDS = 300  # characters at the head and at the foot of a text that are looked at
_LINE = 120  # characters of a line that tells no more than where a text comes from
_LEAD = 60  # characters of a dateline before the agency
_SMALL = re.compile(r"(?:\d+(?:er)?|[\W_]+)")


def credited(text: str) -> tuple[str, ...]:
    """The agencies credited at the head and the foot of a text, by the names of the table, in their order."""
    found = [*_in_head(text[:_ENDS]), *_in_foot(text[max(0, len(text) - _ENDS) :])]
    return tuple(dict.fromkeys(outlets()[bare(name)].name for name in found))


def _in_head(head: str) -> Iterator[str]:
    for line in head.split("\n"):
        if match := _dateline().match(line):
            yield from _names(match["agencies"] or match["after"])
        else:
            yield from _of_line(line)


def _in_foot(foot: str) -> Iterator[str]:
    for line in foot.split("\n"):
        if match := _aside().search(line):
            yield from _names(match["agencies"])
        else:
            yield from _of_line(line)


def _of_line(line: str) -> Iterator[str]:
    """The agencies of a line that holds nothing but names and what makes it a credit."""
    match = _alone().fullmatch(line.strip()) if len(line) <= _LINE else None
    if match and all(_beside(word) for word in re.findall(r"[^\s,;/|]+", match["lead"])):
        yield from _names(match["agencies"])


def _beside(word: str) -> bool:
    """Whether a word may stand in a credit: a name, a particle, *avec*; not in a sentence (*dit à l'AFP*)."""
    low = word.lower()
    return word[0].isupper() or low in naming_words("credit_words") or bool(_SMALL.fullmatch(word))


def _names(agencies: str) -> list[str]:
    return [match.group() for match in _agency().finditer(agencies)]


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    names = (n for n in outlet_names() if outlets()[bare(n)].kind == "agency")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")


@lru_cache(maxsize=1)
def _agencies() -> str:
    """A pattern for one or more agencies: *AFP*, *l'AFP et Reuters*, *AFP/Reuters*."""
    one = rf"(?:l['’])?{_agency().pattern}"
    return rf"{one}(?:[ \u00a0]?(?:,|/|-|et|;)[ \u00a0]?{one})*"


@lru_cache(maxsize=1)
def _dateline() -> re.Pattern[str]:
    return re.compile(rf"{_bracket()}|[^.!?«»]{{1,{_LEAD}}}?{_bracket('after')}[ \u00a0]*(?:[–—:.\-]|$)")


@lru_cache(maxsize=1)
def _aside() -> re.Pattern[str]:
    return re.compile(rf"{_bracket()}\W*$")


def _bracket(group: str = "agencies") -> str:
    """A pattern for agencies in brackets: *(AFP)*, *(avec l'AFP)*."""
    return rf"\((?:{any_naming('credited')}[ \u00a0]?:?[ \u00a0]?)?(?P<{group}>{_agencies()})\)"


@lru_cache(maxsize=1)
def _alone() -> re.Pattern[str]:
    return re.compile(rf"(?P<lead>.*?)(?P<agencies>{_agencies()})\W*")
