"""On whose side an actor stands: the root of whom it speaks for and what it is part of, on a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

# The actor that one speaks for on an ISO day, or is part of; None where none is known.
Tie: TypeAlias = Callable[[str, str | None], str | None]


def side(actor: str, day: str | None, ties: Tie) -> str:
    """The id at the root; the actor's own where it depends on nobody. A circle of ties is one side."""
    seen = [actor]
    while (above := ties(seen[-1], day)) is not None:
        if above in seen:
            return min(seen[seen.index(above) :])
        seen.append(above)
    return seen[-1]
