"""Why something cannot be read: words that can be told in other languages too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Reason(str):
    """The end of an English sentence; `message` is it with places for the `values`, as `%(size)s`.

    By its message it is translated. Values are words, whole numbers, or reasons themselves.
    """

    message: str
    values: Mapping[str, str | int]

    def __new__(cls, message: str, **values: str | int) -> Reason:
        written = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
        made = super().__new__(cls, message % written if values else message)
        made.message, made.values = message, values
        return made

    def packed(self) -> list[Any]:
        """It as plain data."""
        told = {n: v.packed() if isinstance(v, Reason) else v for n, v in self.values.items()}
        return [self.message, told]

    @classmethod
    def unpacked(cls, packed: list[Any]) -> Reason:
        """What was packed."""
        message, told = packed
        return cls(message, **{n: cls.unpacked(v) if isinstance(v, list) else v for n, v in told.items()})


class Unreadable(ValueError):
    """Data that hold no text; the message says why, as the end of a sentence."""

    def __init__(self, message: str, **values: str | int) -> None:
        self.reason = message if isinstance(message, Reason) else Reason(message, **values)
        super().__init__(self.reason)
