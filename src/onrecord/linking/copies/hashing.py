"""Hashes that stay the same from run to run and between machines, and MinHash sketches made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Sketch: TypeAlias = NDArray[np.uint32]

BANDS = 24
_ROWS = (
    3  # hashes in a band: sets that share a half meet in 96 of 100 cases, those that share 5% in one of 300
)
_SIZE = BANDS * _ROWS
_RANDOM = np.random.Generator(np.random.PCG64(20110625))
_FACTORS = _RANDOM.integers(0, 1 << 63, _SIZE, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFT = np.uint64(32)


def hashed(*parts: object) -> int:
    """A positive integer of 63 bits for a sequence of values, so that any database can hold it."""
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def sketch(shingles: Iterable[str]) -> Sketch:
    """The MinHash sketch of a set (Broder, *On the resemblance and containment of documents*, 1997).

    Each hash is multiplied by an odd number, and its upper half kept (multiply-shift hashing).
    """
    values = np.fromiter({hashed(shingle) for shingle in shingles}, dtype=np.uint64)
    if not values.size:
        return np.full(_SIZE, np.iinfo(np.uint32).max, dtype=np.uint32)
    mixed = (values[:, None] * _FACTORS[None, :]) >> _SHIFT
    least: Sketch = mixed.min(axis=0).astype(np.uint32)
    return least


def bands(sketch: Sketch) -> tuple[int, ...]:
    """Keys of which two sketches share one, all but surely, where their sets are alike."""
    rows = sketch.reshape(BANDS, _ROWS).tolist()
    return tuple(hashed(number, *row) for number, row in enumerate(rows))


def alike(a: Sketch, b: Sketch) -> float:
    """The share of two sets that they have in common (Jaccard), as their sketches tell it."""
    return float(np.count_nonzero(a == b)) / _SIZE


def contained(a: Sketch, b: Sketch, size_a: int, size_b: int) -> float:
    """The part of the smaller set that lies in the other, from their sketches and sizes; 0 to 1."""
    smaller = min(size_a, size_b)
    if not smaller:
        return 0.0
    common = alike(a, b)
    return min(1.0, common * (size_a + size_b) / ((1 + common) * smaller))
