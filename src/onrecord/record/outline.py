"""Outlines of statements: what ranking, sorting and counting look at, so small that many are read at once.

Facts are the days and, as numbers, the values counted; words are the stems of the content, those around it
and the words of the name, each as a number from 1 on, each of the three ended by 0.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from onrecord.linking.copies.hashing import hashed
from onrecord.model import Statement
from onrecord.record import rows

Numbers: TypeAlias = NDArray[np.uint16]
Facts: TypeAlias = NDArray[np.void]

FIELDS = 3  # of words
_FACTS = np.dtype(
    [
        ("published", "<i4"),
        ("said", "<i4"),
        ("name", "<u8"),
        ("principal", "<u8"),
        ("outlet", "<u4"),
        ("act", "<u4"),
        ("kind", "<u4"),
        ("certainty", "<u4"),
    ]
)


def facts(
    statement: Statement,
    document: rows.Row,
    node: int | None = None,
    principal_node: int | None = None,
) -> bytes:
    """The facts of a statement in the document of the row given.

    `node` and `principal_node` are the numbers of its speaker's and its principal's nodes.
    """
    values = (
        _day(document["date"]),
        _day(statement.said.start if statement.said else None),
        _who(statement.name, node),
        _who(statement.principal, principal_node),
        _code(document["outlet"]),
        _code(statement.act),
        _code(statement.kind),
        _code(statement.certainty),
    )
    return np.array(values, dtype=_FACTS).tobytes()


def words(entry: rows.Row) -> bytes:
    """The words of a statement, out of its row of the full-text index."""
    fields = (entry[name].split() for name in ("content", "context", "name"))
    return np.array([n for field in fields for n in (*numbers(field), 0)], dtype="<u2").tobytes()


def numbers(words: Iterable[str]) -> tuple[int, ...]:
    """Words as they stand in outlines; 1 of 65,535 pairs of different words have the same number."""
    return tuple(map(_number, words))


def facts_of(outlines: Sequence[bytes]) -> Facts:
    """The facts of many outlines; nothing is 0, a day the number 20240131."""
    return np.frombuffer(b"".join(outlines), dtype=_FACTS)


def words_of(outlines: Sequence[bytes]) -> Numbers:
    """The words of many outlines, one after another."""
    return np.frombuffer(b"".join(outlines), dtype="<u2")


@lru_cache(maxsize=50_000)
def _number(word: str) -> int:
    return zlib.crc32(word.encode()) % 0xFFFF + 1


@lru_cache(maxsize=1_000)
def _code(value: str | None) -> int:
    return zlib.crc32(value.encode("utf-8", "surrogatepass")) if value else 0


def _day(day: str | None) -> int:
    return int(day.replace("-", "")) if day else 0


def _who(name: str | None, node: int | None) -> int:
    return node if node is not None else hashed("name", name) if name else 0
