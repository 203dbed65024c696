"""What is counted in a crisis: `tolls.csv`, so that numbers of the dead are held against numbers of the dead.

A row with `what` lists words of one count, one with `group` those that narrow a count down (*dix **civils**
tués*). `counts.toml` tells how a count is meant, and what tells by several words what is counted.
"""

from __future__ import annotations

import csv
import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from onrecord.languages.names import fold
from onrecord.languages.stems import stem
from onrecord.languages.stems import words as stem_words


def counted(of: str) -> frozenset[str]:
    """What the words after a number count (*civils tués* → dead); several where they tell several."""
    return _told(of, "what")


def groups(of: str) -> frozenset[str]:
    """To whom the count is narrowed down (*civils tués* → civilians)."""
    return _told(of, "group")


def all_of(words: str) -> frozenset[str]:
    """To whom a count is narrowed down by what follows it (*neuf morts, tous des civils*)."""
    return frozenset(
        group for match in _turns("all_of").finditer(_straight(words)) for group in groups(match.group())
    )


def told_by(words: str) -> frozenset[str]:
    """What words count by a turn of phrase (*a coûté la vie à* → dead)."""
    return _by_phrase("befell", words)


def rated(words: str) -> frozenset[str]:
    """Of what words give a share (*la participation* → turnout)."""
    return _by_phrase("rates", words)


def is_counting(term: str) -> bool:
    """Whether a stem only tells that something is counted, or what (*bilan*, *morts*)."""
    return term in _counting()


def at_most(words: str) -> bool:
    """Whether words tell that a figure is the highest (*n'a pas dépassé*)."""
    return bool(_turns("at_most").search(_straight(words)))


def is_quoted(words: str) -> bool:
    """Whether what is said tells another's count (*le maire parle de neuf morts*)."""
    return bool(_turns("quoted").search(_straight(words)))


def is_at_least(words: str) -> bool:
    """Whether words tell that a count goes on, or is only of what somebody saw (*il en reste*)."""
    plain = _straight(words)
    return bool(_turns("at_least").search(plain)) and not _turns("final").search(plain)


def is_update(words: str) -> bool:
    """Whether words tell that one count takes the place of another (*un précédent bilan*)."""
    return bool(_turns("updates").search(_straight(words)))


def recounts(words: str) -> bool:
    """Whether words say that a count is another than somebody else's (*un bilan bien plus lourd*)."""
    return bool(_turns("recounts").search(_straight(words)))


def is_part(words: str) -> bool:
    """Whether words end so that the number behind them is a part of another (*neuf morts, **dont***)."""
    return bool(_ending("parts").search(_straight(words).rstrip('«“" ') + " "))


def is_narrow(words: str) -> bool:
    """Whether a count is of one place only among several (*dans sa seule commune*)."""
    return bool(_turns("narrow").search(_straight(words)))


def in_own_ranks(words: str) -> bool:
    """Whether words count the losses of whoever says them (*neuf morts **dans nos rangs***)."""
    return bool(_turns("ranks").search(_straight(words)))


def is_another(words: str) -> bool:
    """Whether what is counted is another event than the one around (*la veille, six mille*)."""
    return bool(_turns("another").search(_straight(words)))


def only_counts(noun: str) -> bool:
    """Whether a noun tells that something is counted, and not what (*le **nombre** des morts*)."""
    return stem(noun.lower()) in _counters()


def is_deed(noun: str) -> bool:
    """Whether a noun tells a deed or mishap, and not those who died of it (*un **massacre***)."""
    return noun.lower() in _counts()["deeds"]


def is_thing(noun: str) -> bool:
    """Whether a noun is for a thing, of which nobody dies where it is hit (*deux **avions** abattus*)."""
    return noun.lower() in _counts()["things"]


def is_wide(words: str) -> bool:
    """Whether a count goes beyond one place or one time (*dans toute la région*, *depuis janvier*)."""
    return bool(_turns("wide").search(_straight(words)))


def _straight(words: str) -> str:
    return words.lower().replace("’", "'")


def _by_phrase(table: str, words: str) -> frozenset[str]:
    plain_words = _straight(words)
    return frozenset(what for what, pattern in _phrases(table).items() if pattern.search(plain_words))


@lru_cache(maxsize=2)
def _phrases(table: str) -> dict[str, re.Pattern[str]]:
    return {what: _compiled(turns) for what, turns in _counts()[table].items()}


@lru_cache(maxsize=16)
def _turns(name: str) -> re.Pattern[str]:
    return _compiled(_counts()[name])


@lru_cache(maxsize=4)
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_counts()[name])})$")


def _compiled(turns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![\w-])(?:{turn})(?![\w-])" for turn in turns))


@lru_cache(maxsize=1)
def _counts() -> dict[str, Any]:
    text = files("onrecord.languages.fr").joinpath("counts.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def _counting() -> frozenset[str]:
    return frozenset(map(stem, (*_words("what"), *_words("group")))) | _counters()


@lru_cache(maxsize=1)
def _counters() -> frozenset[str]:
    return frozenset(map(stem, _counts()["counters"]))


def _told(of: str, column: str) -> frozenset[str]:
    every = _words(column)
    found = (every.get(fold(word)) or every.get(stem(word)) for word in _each(of))
    return frozenset(filter(None, found))


def _each(words: str) -> list[str]:
    return [match.group().lower() for match in stem_words(words)]


@lru_cache(maxsize=2)
def _words(column: str) -> dict[str, str]:
    text = files("onrecord.languages.fr").joinpath("tolls.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row[column]]
    return {
        form: row[column]
        for row in rows
        for word in row["words"].split()
        for form in (fold(word), stem(word))
    }
