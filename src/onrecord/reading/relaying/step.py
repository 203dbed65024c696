"""One step of the way by which words came: an outlet or a person, and how near to the source it stands."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span

VOICE, TOLD, PASSED_ON = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Step:
    """An outlet or a person that carries words, and where it is named.

    `distance` tells how near to the source such words put it: `VOICE`, `TOLD` or `PASSED_ON`.
    """

    span: Span
    name: str
    distance: int
