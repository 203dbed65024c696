"""Copies in the record: statements that report one utterance, documents that were made of one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from onrecord.linking.copies import reports as documents
from onrecord.linking.copies import utterances as statements
from onrecord.linking.copies.days import PERIODS, in_period, ordinal, period
from onrecord.linking.copies.hashing import hashed
from onrecord.linking.copies.reports import Report
from onrecord.linking.copies.said import Said, said
from onrecord.model import Document
from onrecord.record import rows, schema
from onrecord.record.joined import ANY_DAY, NO_DAY, Days, Joined, Kind
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token

TABLES = (
    schema.said,
    schema.said_bands,
    schema.utterances,
    schema.reports,
    schema.reports_bands,
    schema.copies,
)
_NODES = 200  # named in one query
_TOGETHER = 4  # periods in which documents are kept as one, so that the undated are sought in few
_BITS = 40  # of the bands of documents: with fewer the undated meet too many of all days by chance


def settle(connection: Connection, ids: Collection[str], nodes: Iterable[int]) -> set[int]:
    """Gather anew what documents of these ids say, and what was said under nodes that got another actor.

    Returns the keys of the statements that may be in another utterance than before.
    """
    keys = list[int]()
    own = schema.documents
    for some in rows.parts(ids):
        current = select(own.c.key).where(own.c.id.in_(some), own.c.state == "current")
        keys += connection.execute(current).scalars().all()
    Joined(connection, _DOCUMENTS).replace(ids, keys)
    spoken, moved = schema.statements, set(_under(connection, nodes))
    for part in rows.parts(keys):
        shown = select(spoken.c.key).where(spoken.c.document.in_(part), spoken.c.shown)
        moved |= set(connection.execute(shown).scalars())
    return Joined(connection, _STATEMENTS).replace(ids, moved)


def _under(connection: Connection, nodes: Iterable[int]) -> Iterator[int]:
    """The statements settled before that name one of the nodes."""
    found = "SELECT s.key FROM words w JOIN said s ON s.key = w.rowid WHERE words MATCH ?"
    tokens = [token(prefix, number) for number in sorted(nodes) for prefix in (SPEAKER, PRINCIPAL)]
    for start in range(0, len(tokens), _NODES):
        match = f"tags : ({' OR '.join(tokens[start : start + _NODES])})"
        yield from connection.exec_driver_sql(found, (match,)).scalars()


def _load_documents(connection: Connection, keys: Collection[int]) -> dict[int, Report]:
    own = schema.documents
    chosen = select(own).where(own.c.key.in_(keys), own.c.state == "current")
    found = connection.execute(chosen).mappings()
    return {row["key"]: documents.report(rows.document_of(row)) for row in found}


def _load_statements(connection: Connection, keys: Collection[int]) -> dict[int, Said]:
    own, kept, nodes = schema.statements, schema.statement_rows, schema.nodes
    by, behalf = nodes.alias(), nodes.alias()
    chosen = (
        select(own.c.key, own.c.document, kept.c.found, kept.c.valid)
        .add_columns(by.c.actor, behalf.c.actor.label("principal"))
        .join_from(own, kept)
        .outerjoin(by, by.c.number == own.c.node)
        .outerjoin(behalf, behalf.c.number == own.c.principal_node)
        .where(own.c.key.in_(keys), own.c.shown)
    )
    found = connection.execute(chosen).all()
    texts = _texts(connection, {row.document for row in found})
    return {
        row.key: said(
            texts[row.document],
            rows.statement_of(row.valid or row.found),
            row.actor or None,
            row.principal or None,
        )
        for row in found
    }


def _texts(connection: Connection, keys: Collection[int]) -> dict[int, Document]:
    """Documents, each but once however much is said in it: a text may be long."""
    own = schema.documents
    chosen = (select(own).where(own.c.key.in_(some)) for some in rows.parts(keys))
    return {row["key"]: rows.document_of(row) for one in chosen for row in connection.execute(one).mappings()}


def _print_of_report(report: Report) -> int:
    told = (report.document, report.date, [one.span for one in report.passages])
    return hashed(*told, documents.keys(report))


def _print_of_said(said: Said) -> int:
    told = (said.document, said.statement, said.content, said.actor, said.principal, said.days, said.denied)
    return hashed(*told, said.name, said.words, sorted(said.numbers), said.place)


def _day(report: Report) -> int:
    return ordinal(report.date) or 0


def _kept(report: Report) -> list[int]:
    """Keys by time, so that what one more document writes lies together; that of the whole as it is."""
    own = _period(_day(report))
    return [*(in_period(band, own) for band in report.bands), *_whole(report)]


def _sought(report: Report) -> list[tuple[Days, Sequence[int]]]:
    """Keys with the days on which something like it may have been published; the undated may be of any."""
    if not (day := _day(report)):
        every = [in_period(band, number) for band in report.bands for number in range(0, PERIODS, _TOGETHER)]
        return [(ANY_DAY, [*every, *_whole(report)])]
    first, last = day - documents.LATE, day + documents.LATE
    near = {_period(first), _period(last)}
    around = [in_period(band, number) for band in report.bands for number in near]
    undated = [in_period(band, _period(0)) for band in report.bands]
    return [(NO_DAY, undated), ((first, last), around), (ANY_DAY, _whole(report))]


def _period(day: int) -> int:
    return period(day) // _TOGETHER * _TOGETHER


def _whole(report: Report) -> list[int]:
    return [] if report.whole is None else [report.whole]


def _sought_words(said: Said) -> list[tuple[Days, Sequence[int]]]:
    days = statements.last_days(said) or NO_DAY
    return [(days, statements.of_its_time(said)), (ANY_DAY, statements.of_any_day(said))]


def _all_copies(group: Mapping[int, Report]) -> list[list[int]]:
    return [sorted(group, key=lambda key: group[key].order)]


def _utterances(component: Mapping[int, Said]) -> list[list[int]]:
    keys = {one: key for key, one in component.items()}
    return [[keys[one] for one in found.statements] for found in statements.utterances(list(keys))]


_DOCUMENTS: Kind[Report] = Kind(
    things=schema.reports,
    bands=schema.reports_bands,
    grouped=schema.copies,
    load=_load_documents,
    document=lambda report: report.document,
    print=_print_of_report,
    kept=_kept,
    sought=_sought,
    day=_day,
    joined=documents.related,
    groups=_all_copies,
    bits=_BITS,
)
_STATEMENTS: Kind[Said] = Kind(
    things=schema.said,
    bands=schema.said_bands,
    grouped=schema.utterances,
    load=_load_statements,
    document=lambda said: said.document,
    print=_print_of_said,
    kept=statements.bands,
    sought=_sought_words,
    day=lambda said: said.days[1] if said.days else 0,
    joined=statements.same_utterance,
    groups=_utterances,
)
