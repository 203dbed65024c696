"""The index terms of a content: Snowball stems of its words, as full-text search uses them too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import Stemmer
from spacy.tokens import Token

from onrecord.languages.names import fold


def terms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The stems of the words that carry meaning, folded, each once, in the order of the text."""
    words = (t.lower_ for t in tokens if not t.is_stop and any(map(str.isalnum, t.text)))
    return tuple(dict.fromkeys(filter(None, map(_stem, words))))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return fold(_stemmer().stemWord(word.strip("-'’.")))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("french")
