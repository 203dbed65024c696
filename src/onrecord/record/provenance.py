"""A statement with all that it rests on, and all that rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from onrecord.model import Span
from onrecord.record import actors, finding
from onrecord.record.finding import Kept
from onrecord.record.linked import Linked, links_of
from onrecord.record.rows import hull
from onrecord.record.search import Hit, hits
from onrecord.record.uttered import Uttered, reports, uttered
from onrecord.record.wording import around

_AROUND = 300  # characters shown on either side of a statement


@dataclass(frozen=True, slots=True)
class Provenance:
    """A statement as it is kept, id and name of who speaks, its utterance, its links.

    `others` are the other reports of the utterance, each with the first document of its group of copies.
    """

    kept: Kept
    actor: tuple[str, str] | None
    uttered: Uttered
    others: list[tuple[Hit, str]]
    links: list[Linked]

    @property
    def context(self) -> Span:
        """Where the words around the statement stand in the text."""
        statement = self.kept.statement
        own = hull(statement.content, statement.cue, statement.source)
        return around(self.kept.document["text"], *own, _AROUND)


def provenance(connection: Connection, id: str) -> Provenance:
    """What is known of the statement named, by its id or the beginning of it; raises `RecordError`."""
    kept = finding.statement(connection, id)
    groups = {one.key: one.group for one in reports(connection, kept.key) if one.key != kept.key}
    return Provenance(
        kept,
        actors.speaker(connection, kept.document["key"], kept.statement.id),
        uttered(connection, [kept.key]).get(kept.key) or Uttered(kept.statement.id),
        list(zip(hits(connection, list(groups)), groups.values(), strict=True)),
        links_of(connection, kept.key),
    )
