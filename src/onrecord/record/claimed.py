"""The claims of statements in the record, as linking compares them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, select

from onrecord.linking.links.claim import Claim, Who
from onrecord.linking.links.claims import claims
from onrecord.model import Document, Member, Reading, Statement
from onrecord.record import rows, schema
from onrecord.record.ties import Ties

_TOGETHER = 50  # documents loaded at once


class Claims:
    """Claims over one state of a record; each statement and document is loaded once.

    Without `answering` nothing is told of what they answer (see `linking.links.claims`).
    """

    def __init__(self, connection: Connection, ties: Ties, *, answering: bool = True) -> None:
        self._connection = connection
        self._answering = answering
        self._ties = ties
        self._known: dict[int, Claim] = {}
        self._whole: dict[str, list[int]] = {}
        self._around: dict[int, tuple[Document, tuple[Member, ...]]] = {}
        self._names: dict[str, dict[str, str]] = {}

    def of(self, keys: Iterable[int]) -> dict[int, Claim]:
        """The claims of the statements of these keys that are shown and have an analysis.

        What they answer beside them is left out but for those that `of_documents` gave before.
        """
        wanted = list(keys)
        for some in rows.parts(key for key in wanted if key not in self._known):
            self._load(some)
        return {key: self._known[key] for key in wanted if key in self._known}

    def of_documents(self, ids: Iterable[str]) -> dict[int, Claim]:
        """The claims of all statements of these documents, with what they answer."""
        wanted = list(ids)
        missing = [id for id in wanted if id not in self._whole]
        for start in range(0, len(missing), _TOGETHER):
            self._load_whole(missing[start : start + _TOGETHER])
        keys = sorted(key for id in wanted for key in self._whole[id])
        return {key: self._known[key] for key in keys if key in self._known}

    def who(self, document: str) -> Who:
        """Which actor the names of a document mean."""
        self._name([document])
        return self._names[document].get

    def _load_whole(self, ids: Collection[str]) -> None:
        statements, documents = schema.statements, schema.documents
        chosen = select(documents.c.id, statements.c.key).join_from(statements, documents)
        chosen = chosen.where(documents.c.state == "current", documents.c.id.in_(ids))
        self._whole |= {id: [] for id in ids}
        for id, key in self._connection.execute(chosen):
            self._whole[id].append(key)
        self._load([key for id in ids for key in self._whole[id]])

    def _load(self, keys: Collection[int]) -> None:
        statements = schema.statements
        together = self._statements(statements.c.key.in_(keys))
        self._surround(together.keys() - self._around.keys())
        self._name({self._around[key][0].id for key in together} - self._names.keys())
        parents = {one.parent for said in together.values() for one in said.values() if one.parent}
        inside = (statements.c.id.in_(parents), statements.c.document.in_(together))
        beside = self._statements(*inside) if parents else {}
        for document, said in together.items():
            made = self._claims(document, beside.get(document, {}) | said)
            self._known |= {key: made[key] for key in said if key in made}

    def _statements(self, *which: ColumnElement[bool]) -> dict[int, dict[int, Statement]]:
        """Statements that are shown, by their keys, for each document by its own."""
        statements, kept = schema.statements, schema.statement_rows
        chosen = (
            select(statements.c.document, statements.c.key, kept.c.found, kept.c.valid)
            .join_from(statements, kept)
            .where(statements.c.shown, *which)
            .order_by(statements.c.key)
        )
        found = defaultdict[int, dict[int, Statement]](dict)
        for document, key, was, valid in self._connection.execute(chosen):
            found[document][key] = rows.statement_of(valid or was)
        return found

    def _claims(self, document: int, said: Mapping[int, Statement]) -> Mapping[int, Claim]:
        text, cast = self._around[document]
        keys = {statement.id: key for key, statement in said.items()}
        reading = Reading(document=text, statements=tuple(said.values()), cast=cast)
        made = claims(reading, self._names[text.id].get, self._ties.side, answering=self._answering)
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
