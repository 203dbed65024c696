"""The index terms of a content: Snowball stems of its words, as full-text search uses them too."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.languages.stems import stem


def terms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The stems of the words that carry meaning, folded, each once, in the order of the text."""
    words = (t.lower_ for t in tokens if not t.is_stop and any(map(str.isalnum, t.text)))
    return tuple(dict.fromkeys(filter(None, (stem(word.strip("-'’.")) for word in words))))
