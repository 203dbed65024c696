"""When two writings of a name are the same: article, accents, dots and hyphens off; what may stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.names import demonyms, fold, general_nouns, groups

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


def other_writings(name: str) -> Iterator[str]:
    """Names that a description holds: *l'ONG belge **Rivages***, *la mission au Mali (**Minusma**)*.

    An acronym counts only where it opens with the same letter, so that it is the name and not a home.
    """
    opening = _OPENING.fullmatch(name)
    if opening is None:
        return
    noun, rest = opening[1].lower(), opening[2]
    if noun in general_nouns():
        yield rest
        nationality, _, further = rest.partition(" ")
        if nationality in demonyms() and further:
            yield further
    acronym = _ACRONYM_BESIDE.search(name)
    if (
        acronym
        and noun in groups()
        and groups()[noun].kind == "body"
        and fold(acronym[1])[:1] == fold(noun)[:1]
    ):
        yield acronym[1]
