"""Spellings of names of other languages, brought together by the rules and costs of `spellings.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.names import fold

_VOWELS = "aeiou"
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th", "ə": "a"}
)
_MARKS = re.compile(r"['`´ʿʾʼʻ‘]")


@dataclass(frozen=True, slots=True)
class _Table:
    rules: tuple[tuple[re.Pattern[str], str], ...]
    letters: dict[str, float]
    left_out: dict[str, float]
    classes: dict[int, str]


@lru_cache(maxsize=4)
def _table(lang: str) -> _Table:
    text = files(f"onrecord.languages.{lang}").joinpath("spellings.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    letters = {pair: cost for ab, cost in table["letters"].items() for pair in (ab, ab[::-1])}
    classes = {letter: head for head, members in table["classes"].items() for letter in members}
    rules = tuple((re.compile(rule["from"]), rule["to"]) for rule in table["rules"])
    return _Table(rules, letters, table["left_out"], str.maketrans(classes))


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """Lower case, accents, hyphens and the apostrophes of transliterations off, dots to spaces."""
    lowered = _MARKS.sub("", fold(name.replace(".", " ")).translate(_LETTERS))
    return " ".join(re.sub(r"[^\w\s]", " ", lowered).split())


@lru_cache(maxsize=1 << 16)
def spelled(word: str, lang: str = "fr") -> str:
    """One spelling for all those of a word, itself `plain`: *kadhafi* and *qaddafi* as *kadafi*."""
    for pattern, to in _table(lang).rules:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 16)
def skeleton(word: str, lang: str = "fr") -> str:
    """The consonants of a word by their classes, a key that all its spellings share: *kdf* for *gaddafi*.

    A word of fewer than two consonants keeps its vowels, told apart coarsely.
    """
    letters = spelled(word, lang).translate(_table(lang).classes)
    consonants = re.sub(rf"[{_VOWELS}h]", "", letters)
    if len(consonants) > 1:
        return consonants
    coarse = letters.translate(str.maketrans("eo", "au"))
    return re.sub(rf"([{_VOWELS}])[{_VOWELS}]+", r"\1", coarse)


def opening(word: str, lang: str = "fr") -> str:
    """The class of the letter that a word opens with."""
    return spelled(word, lang)[:1].translate(_table(lang).classes)


@lru_cache(maxsize=1 << 16)
def distance(a: str, b: str, lang: str = "fr") -> float:
    """How far two `spelled` words are apart: the least sum of the costs of `spellings.toml`.

    Like the Levenshtein distance with weights; two letters that changed places cost 1.
    """
    table = _table(lang)
    if a == b:
        return 0.0
    before: list[float] = []
    row = [0.0]
    for j in range(len(b)):
        row.append(row[-1] + _left_out(b, j, table))
    for i, letter in enumerate(a):
        gone = _left_out(a, i, table)
        after = [row[0] + gone]
        for j, other in enumerate(b):
            changed = 0.0 if letter == other else _changed(a, i, b, j, table)
            best = min(row[j] + changed, row[j + 1] + gone, after[j] + _left_out(b, j, table))
            if i and j and letter == b[j - 1] and other == a[i - 1]:
                best = min(best, before[j - 1] + 1)
            after.append(best)
        before, row = row, after
    return row[-1]


def _changed(a: str, i: int, b: str, j: int, table: _Table) -> float:
    if i == len(a) - 1 and j == len(b) - 1 and a[i] in _VOWELS and b[j] in _VOWELS:
        return 1.0  # Mario, Maria
    return table.letters.get(a[i] + b[j], 1.0)


def _left_out(word: str, i: int, table: _Table) -> float:
    letter = word[i]
    if i == len(word) - 1 and i:
        return table.left_out.get("last_" + letter, 1.0)
    if i == 0 and letter in _VOWELS:
        return table.left_out.get("first_" + word[:2], table.left_out["first"])
    if letter in _VOWELS:
        beside = word[max(i - 1, 0) : i] + word[i + 1 : i + 2]
        if any(c in _VOWELS for c in beside):
            return table.left_out["beside"]
    return table.left_out.get(letter, 1.0)
