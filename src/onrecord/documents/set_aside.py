"""What is told of a document that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.documents.reason import Reason


@dataclass(frozen=True, slots=True)
class SetAside:
    """A document that could not be read: where it stands, and why, as the end of a sentence."""

    where: str
    reason: Reason

    def __str__(self) -> str:
        return f"{self.where}: set aside, {self.reason}."
