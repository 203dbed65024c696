"""The words by which texts are compared: what says nothing by itself left out, endings and accents off."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.languages.stems import is_stop, stem

_LETTERS = 6  # that are kept of a stem: *condamnons*, *condamner*


def terms(words: Iterable[str]) -> tuple[str, ...]:
    """The folded words (`stems.plain`) that carry meaning, in order, each as often as it stands there.

    >>> terms(["nous", "condamnons", "les", "combats"])
    ('condam', 'combat')
    """
    return tuple(stem(word)[:_LETTERS] for word in words if not is_stop(word) and stem(word))
