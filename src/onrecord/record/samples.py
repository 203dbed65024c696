"""Samples of a record for people to code: drawn once, kept as they were found, coded blindly.

Of each item stands what the reader had found when it was drawn, in that version of the text, so that a
sample measures one reading, whatever is corrected or read anew meanwhile.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from sqlalchemy import Connection, func, insert, select

from onrecord.model import Document, Statement
from onrecord.quality.drawing import draw
from onrecord.record import rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.store import Record

Field: TypeAlias = Literal["act", "outlet", "kind", "certainty"]  # what a sample may be stratified by
STRATA: tuple[Field, ...] = get_args(Field)
MOST = 10_000  # items of a sample

What: TypeAlias = Literal["statement", "article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample: when it was drawn and how, how many items it has, and how many of them each coder coded.

    `strata` tell how many statements the record had of each and how many of them were drawn; `documents`
    how many documents it had.
    """

    id: int
    at: str
    seed: int
    by: tuple[str, ...]
    strata: dict[str, tuple[int, int]]
    documents: int
    statements: int
    articles: int
    coders: dict[str, int]

    @property
    def items(self) -> int:
        """How many items it has."""
        return self.statements + self.articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement, or a whole article with the statements found in it, under its number in the sample."""

    key: int
    sample: int
    place: int
    what: What
    stratum: str
    document: Document
    found: Sequence[Statement]


def draw_sample(record: Record, *, n: int, articles: int, seed: int, by: Sequence[str]) -> Sample:
    """Draw statements by strata and whole articles at random. The same record and seed give the same.

    Raises `RecordError` where there is nothing to draw.
    """
    if unknown := set(by) - set(STRATA):
        raise RecordError(f"samples are not stratified by {min(unknown)!r}; choose from {', '.join(STRATA)}.")
    if n + articles > MOST:
        raise RecordError(f"a sample has {MOST:,} items at most.")
    with record.writing() as connection:
        strata = draw(_strata(connection, by), n, seed)
        documents = _documents(connection)
        whole = random.Random(seed).sample(documents, min(articles, len(documents)))
        if not any(one.drawn for one in strata) and not whole:
            raise RecordError("there is nothing to draw from: add documents first.")
        told = {one.name: (one.size, len(one.drawn)) for one in strata}
        values = {
            "at": rows.now(),
            "seed": seed,
            "by": ",".join(by),
            "strata": json.dumps(told, ensure_ascii=False),
            "documents": len(documents),
        }
        id = connection.execute(
            insert(schema.samples).values(values).returning(schema.samples.c.id)
        ).scalar_one()
        chosen = [(key, one.name) for one in strata for key in one.drawn]
        random.Random(seed).shuffle(chosen)  # coders are not to tire stratum by stratum
        items = [*_statements(connection, chosen), *_articles(connection, whole)]
        connection.execute(
            insert(schema.sample_items), [{**one, "sample": id, "place": n} for n, one in enumerate(items, 1)]
        )
        return sample(connection, id)


def samples(connection: Connection) -> list[Sample]:
    """Every sample, the latest first."""
    ids = connection.execute(select(schema.samples.c.id).order_by(schema.samples.c.id.desc()))
    return [sample(connection, id) for id in ids.scalars()]


def sample(connection: Connection, id: int) -> Sample:
    """A sample by its number; raises `RecordError` where there is none."""
    own, items, codings = schema.samples, schema.sample_items.c, schema.codings.c
    row = connection.execute(select(own).where(own.c.id == id)).mappings().first()
    if row is None:
        raise RecordError(f"there is no sample {id}; `onrecord sample` draws one.")
    counted = select(items.what, func.count()).where(items.sample == id).group_by(items.what)
    numbers = {what: number for what, number in connection.execute(counted)}
    done = select(codings.coder, func.count(codings.item.distinct())).join(
        schema.sample_items, items.key == codings.item
    )
    coders = done.where(items.sample == id).group_by(codings.coder).order_by(codings.coder)
    strata = {name: (size, drawn) for name, (size, drawn) in json.loads(row["strata"]).items()}
    return Sample(
        id=row["id"],
        at=row["at"],
        seed=row["seed"],
        by=tuple(filter(None, row["by"].split(","))),
        strata=strata,
        documents=row["documents"],
        statements=numbers.get("statement", 0),
        articles=numbers.get("article", 0),
        coders={coder: number for coder, number in connection.execute(coders)},
    )


def items(connection: Connection, sample: int, places: Collection[int] | None = None) -> list[Item]:
    """The items of a sample in their order, or those of some places."""
    own, documents = schema.sample_items, schema.documents
    chosen = select(own, *documents.c).join_from(own, documents).where(own.c.sample == sample)
    if places is not None:
        chosen = chosen.where(own.c.place.in_(places))
    found = []
    for row in connection.execute(chosen.order_by(own.c.place)):
        values = row._mapping
        document = rows.document_of({column.name: values[column] for column in documents.c})
        found.append(
            Item(
                key=values[own.c.key],
                sample=sample,
                place=values[own.c.place],
                what=values[own.c.what],
                stratum=values[own.c.stratum],
                document=document,
                found=[rows.statement_of(json.dumps(one)) for one in json.loads(values[own.c.found])],
            )
        )
    return found


def _strata(connection: Connection, by: Sequence[str]) -> dict[str, list[int]]:
    """Keys of the statements that the reader found in what the record holds now, by stratum.

    In the order of their ids, so that any order of adding gives the same sample.
    """
    statements, documents = schema.statements, schema.documents
    values = [func.coalesce(statements.c[name], "") for name in by]
    chosen = (
        select(statements.c.key, *values)
        .join(documents, documents.c.key == statements.c.document)
        .where(documents.c.state == "current", statements.c.state != "added")
        .order_by(documents.c.id, statements.c.id)
    )
    found = defaultdict(list)
    for key, *stratum in connection.execute(chosen):
        found[" · ".join(stratum)].append(key)
    return found


def _documents(connection: Connection) -> list[int]:
    own = schema.documents.c
    return list(connection.execute(select(own.key).where(own.state == "current").order_by(own.id)).scalars())


def _statements(connection: Connection, chosen: Sequence[tuple[int, str]]) -> list[rows.Values]:
    own, kept = schema.statements.c, schema.statement_rows.c
    found = {
        key: (document, row)
        for some in rows.parts(key for key, _ in chosen)
        for key, document, row in connection.execute(
            select(own.key, own.document, kept.found)
            .join(schema.statement_rows, kept.statement == own.key)
            .where(own.key.in_(some))
        )
    }
    return [
        {"what": "statement", "stratum": stratum, "document": found[key][0], "found": f"[{found[key][1]}]"}
        for key, stratum in chosen
    ]


def _articles(connection: Connection, keys: Sequence[int]) -> list[rows.Values]:
    own, kept = schema.statements.c, schema.statement_rows.c
    items = []
    for key in keys:
        chosen = select(kept.found).join(schema.statements, own.key == kept.statement)
        inside = chosen.where(own.document == key, kept.found.is_not(None))
        found = [rows.statement_of(row) for row in connection.execute(inside).scalars()]
        found.sort(key=lambda one: rows.hull(one.cue or one.content))
        told = f"[{','.join(rows.statement_json(one) for one in found)}]"
        items.append({"what": "article", "stratum": "", "document": key, "found": told})
    return items
