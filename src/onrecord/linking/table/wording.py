"""When two writings of a name are the same: article, accents, dots and hyphens off, what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.names import demonyms, fold, general_nouns

_ARTICLES = frozenset({"le", "la", "les", "l", "un", "une", "des", "the"})
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_ACRONYM_BESIDE = re.compile(r"\s*\(([^()]*)\)\s*$")
_OPENING = re.compile(r"(?:l['’]|le |la |les )?(\w+) (.+)", re.IGNORECASE)


@lru_cache(maxsize=1 << 15)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name: *les États-Unis* and *Etats Unis* are `("etats", "unis")`.

    An acronym given beside it (*l'Organisation des Nations unies (ONU)*) and a leading article are left out.
    """
    plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), _ACRONYM_BESIDE.sub("", name))
    return without_article(tuple(re.findall(r"[\w+]+", fold(plain))))


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the article that they open with, unless it is all there is."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def key_of(name: str) -> str:
    """The words of a name as one string."""
    return " ".join(words_of(name))


def after_noun(name: str) -> Iterator[str]:
    """What a description may name after saying what it is: *l'ONG belge **Rivages***."""
    opening = _OPENING.fullmatch(name)
    if opening is None or opening[1].lower() not in general_nouns() or opening[2].startswith("des "):
        return
    yield opening[2]
    nationality, _, further = opening[2].partition(" ")
    if nationality in demonyms() and further:
        yield further


def acronym_beside(name: str) -> str | None:
    """The acronym given beside a description: *la mission au Mali (**Minusma**)*."""
    beside = _ACRONYM_BESIDE.search(name)
    return beside[1] if beside else None
