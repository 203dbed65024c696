"""Shares with their 95 % intervals, as a paper gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

Z = 1.959963984540054  # of the normal distribution: 95 % lie within
_TIMES = 2_000  # samples drawn anew for a bootstrap


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share from 0 to 1 with the bounds of its 95 % interval, and of how many observations it is made."""

    value: float
    low: float
    high: float
    number: int


def wilson(share: float, number: float, z: float = Z) -> tuple[float, float]:
    """The score interval of a share seen in `number` observations, which need be no whole number.

    Wilson, *Probable Inference*, JASA 22 (1927); it keeps within 0 and 1, and is honest with few.
    """
    if number <= 0:
        return 0.0, 1.0
    middle = share + z * z / (2 * number)
    reach = z * sqrt(share * (1 - share) / number + z * z / (4 * number * number))
    whole = 1 + z * z / number
    return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def weighted(scores: Iterable[tuple[float, float]]) -> Estimate | None:
    """The share of scores (0 to 1) with weights: of each, for how many of the whole it stands.

    The interval is Wilson's with the effective number of observations, (Σw)² / Σw² (Kish, *Survey
    Sampling*, 1965), which unequal weights make smaller.
    """
    known = list(scores)
    total = sum(weight for _, weight in known)
    if not total:
        return None
    share = sum(score * weight for score, weight in known) / total
    effective = total * total / sum(weight * weight for _, weight in known)
    return Estimate(share, *wilson(share, effective), len(known))


def recall(articles: Sequence[tuple[float, float]], seed: int) -> Estimate | None:
    """Of all statements in whole articles the share that was found; each gives those found and those missed.

    The interval is of a bootstrap over articles (Efron & Tibshirani, 1993, by percentiles), for statements
    of one article are found or missed together.
    """
    counts = np.array(articles, dtype=float).reshape(-1, 2)
    if not counts.sum():
        return None
    drawn = np.random.default_rng(seed).integers(0, len(counts), (_TIMES, len(counts)))
    found, missed = counts[drawn].sum(axis=1).T
    some = found + missed > 0
    low, high = np.percentile(found[some] / (found[some] + missed[some]), (2.5, 97.5))
    value = counts[:, 0].sum() / counts.sum()
    return Estimate(float(value), float(low), float(high), len(counts))
