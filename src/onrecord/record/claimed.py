"""The claims of statements in the record, as linking compares them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, select

from onrecord.linking.links.claim import Claim, Who
from onrecord.linking.links.claims import claims
from onrecord.model import Document, Member, Reading, Statement
from onrecord.record import rows, schema
from onrecord.record.ties import Ties


class Claims:
    """Claims over one state of a record; each statement and document is loaded once."""

    def __init__(self, connection: Connection, ties: Ties) -> None:
        self._connection = connection
        self._ties = ties
        self._known: dict[int, Claim] = {}
        self._around: dict[int, tuple[Document, tuple[Member, ...]]] = {}
        self._names: dict[str, dict[str, str]] = {}

    def of(self, keys: Iterable[int]) -> dict[int, Claim]:
        """The claims of the statements of these keys that are shown and have an analysis."""
        wanted = list(keys)
        for some in rows.parts(key for key in wanted if key not in self._known):
            self._load(some)
        return {key: self._known[key] for key in wanted if key in self._known}

    def of_documents(self, ids: Collection[str]) -> dict[int, Claim]:
        """The claims of the statements of these documents."""
        statements, documents = schema.statements, schema.documents
        chosen = select(statements.c.key).join(documents).where(documents.c.state == "current")
        keys = [
            key
            for some in rows.parts(ids)
            for key in self._connection.execute(chosen.where(documents.c.id.in_(some))).scalars()
        ]
        return self.of(sorted(keys))

    def who(self, document: str) -> Who:
        """Which actor the names of a document mean."""
        self._name([document])
        return self._names[document].get

    def _load(self, keys: Collection[int]) -> None:
        """Load the documents of these statements whole: a claim depends on what stands beside it."""
        statements, kept = schema.statements, schema.statement_rows
        theirs = select(statements.c.document).where(statements.c.key.in_(keys))
        chosen = (
            select(statements.c.key, statements.c.document, kept.c.found, kept.c.valid)
            .join_from(statements, kept)
            .where(statements.c.document.in_(theirs), statements.c.shown)
        )
        together = defaultdict[int, dict[int, Statement]](dict)
        for key, document, found, valid in self._connection.execute(chosen.order_by(statements.c.key)):
            together[document][key] = rows.statement_of(valid or found)
        self._surround(together.keys() - self._around.keys())
        self._name({self._around[key][0].id for key in together} - self._names.keys())
        for key, said in together.items():
            self._known |= self._claims(key, said)

    def _claims(self, document: int, said: Mapping[int, Statement]) -> Mapping[int, Claim]:
        text, cast = self._around[document]
        keys = {statement.id: key for key, statement in said.items()}
        reading = Reading(document=text, statements=tuple(said.values()), cast=cast)
        made = claims(reading, self._names[text.id].get, self._ties.side)
        return {keys[claim.id]: claim for claim in made}

    def _surround(self, keys: Collection[int]) -> None:
        documents, readings = schema.documents, schema.readings
        chosen = select(documents, readings.c["cast"]).join_from(documents, readings)
        for some in rows.parts(keys):
            for row in self._connection.execute(chosen.where(documents.c.key.in_(some))).mappings():
                self._around[row["key"]] = rows.document_of(row), rows.cast_of(row["cast"])

    def _name(self, ids: Collection[str]) -> None:
        sightings, nodes = schema.sightings, schema.nodes
        chosen = select(sightings.c.document, sightings.c.name, nodes.c.actor).join_from(
            sightings, nodes, nodes.c.number == sightings.c.node
        )
        for some in rows.parts(id for id in ids if id not in self._names):
            self._names |= {id: {} for id in some}
            for id, name, actor in self._connection.execute(chosen.where(sightings.c.document.in_(some))):
                self._names[id][name] = actor
