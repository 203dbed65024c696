"""The nouns of one window of a text brought to their places in the whole of it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Noun = TypeVar("Noun")
_SPAN = "span"
_SPANS = frozenset(("content", "cue", "source"))


def moved(noun: Noun, shift: int) -> Noun:
    """The same noun with all spans in it `shift` characters further on."""
    if not shift or not is_dataclass(noun) or isinstance(noun, type):
        return noun
    changes = {}
    for field in fields(noun):
        value = getattr(noun, field.name)
        new = _moved(field.name, value, shift)
        if new is not value:
            changes[field.name] = new
    return replace(noun, **changes)


def _moved(name: str, value: Any, shift: int) -> Any:
    if name == _SPAN and value is not None:
        return value[0] + shift, value[1] + shift
    if name in _SPANS:
        return tuple((a + shift, b + shift) for a, b in value)
    if isinstance(value, tuple):
        return tuple(moved(item, shift) for item in value)
    return moved(value, shift)
