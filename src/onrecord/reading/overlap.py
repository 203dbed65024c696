"""How far two lists of spans cover the same characters."""

from __future__ import annotations

from onrecord.model import Spans


def overlap(a: Spans, b: Spans) -> float:
    """Character F1, from 0 to 1."""
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    size = sum(end - start for start, end in (*a, *b))
    return 2 * shared / size if size else 0.0


def meet(a: Spans, b: Spans) -> bool:
    """Whether they share a character."""
    return any(x[0] < y[1] and y[0] < x[1] for x in a for y in b)


def inside(a: Spans, b: Spans) -> bool:
    """Whether each of the first lies in one of the second."""
    return all(any(y[0] <= x[0] and x[1] <= y[1] for y in b) for x in a)
