"""Judging: a person's verdict is kept for good, and what rests on it is derived anew at once."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from onrecord.model import Statement
from onrecord.reading.ids import place, statement_ids
from onrecord.record import finding, rows, schema
from onrecord.record.contents import load
from onrecord.record.errors import Overtaken, RecordError, Unknown
from onrecord.record.judged import RULINGS, judgements_of
from onrecord.record.judgements import Judgement, Verdict, undone
from onrecord.record.overlay import lay_over
from onrecord.record.store import Record, mark

_AROUND = 60  # characters kept on either side of the words judged
_SEEN = (
    "name",
    "role",
    "principal",
    "via",
    "kind",
    "act",
    "certainty",
    "polarity",
    "content",
    "cue",
    "source",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A judgement, the id of the statement that it bears on (None: orphaned), and whether it was undone."""

    judgement: Judgement
    statement: str | None
    undone: bool

    @property
    def orphaned(self) -> bool:
        """Whether it stands, and bears on words that were not found again."""
        lost = self.statement is None and self.judgement.document != RULINGS
        return lost and not self.undone and self.judgement.verdict != "undo"


def judge(
    record: Record,
    id: str,
    verdict: Verdict,
    *,
    who: str,
    changes: Mapping[str, Any] | None = None,
    why: str | None = None,
    expected: int | None = None,
) -> int:
    """Accept, reject or correct a statement; the number of the judgement. `changes` are plain values.

    `expected` is the number of the last judgement on it that the person saw, 0 for none: raises `Overtaken`
    where there is a later one.
    """
    with record.writing() as connection:
        kept = finding.statement(connection, id)
        _unless_overtaken(connection, kept, expected)
        _checked(kept.statement, changes or {}, len(kept.document["text"]))
        anchor = kept.found or kept.statement
        seen = {**_plain(kept.statement), "content": anchor.content, "cue": anchor.cue}
        values = _values(kept.document, anchor, verdict, who=who, why=why)
        values |= {"changes": json.dumps(changes or {}), "seen": json.dumps(seen)}
        return _kept(connection, values)


def add_missed(
    record: Record, document: str, changes: Mapping[str, Any], *, who: str, why: str | None = None
) -> tuple[int, str]:
    """Add a statement that the reader missed: the number of the judgement and the id of the statement.

    `changes` are its values as plain data; `content`, `cue` and `source` are spans in the current text.
    """
    with record.writing() as connection:
        row = finding.document(connection, document)
        if row is None or row["state"] != "current":
            raise RecordError(f"there is no document {document!r} in the record.")
        usual = {"cue": [], "source": [], "name": "", "via": [], "kind": "indirect", "act": "assert"}
        values = {**usual, "rule": "person", "content": [], **changes, "id": ""}
        statement = _made(values, len(row["text"]))
        same = [s.id for s in load(connection, row["key"]).statements]
        at = place(statement.cue, statement.content)
        id = next(i for i in statement_ids(document, [at] * (len(same) + 1)) if i not in same)
        own = _values(row, statement, "add", who=who, why=why)
        own |= {"statement": id, "changes": json.dumps(values), "seen": "{}"}
        return _kept(connection, own), id


def undo(record: Record, number: int, *, who: str, why: str | None = None) -> int:
    """Take a judgement back, an undoing too; the number of the undoing."""
    judgements = schema.judgements
    with record.writing() as connection:
        own = select(judgements).where(judgements.c.id == number)
        row = connection.execute(own).mappings().first()
        if row is None:
            raise Unknown(f"there is no judgement {number}.")
        every = judgements_of(connection, row["document"])
        if number in undone(every):
            by = next(j for j in reversed(every) if j.undoes == number)
            raise Overtaken(f"judgement {number} was undone already", by.who, by.verdict, by.at, "undone")
        words = {name: row[name] for name in ("document", "version", "statement", "before", "quote", "after")}
        values = {**words, "changes": "{}", "seen": "{}", "verdict": "undo", "undoes": number}
        return _kept(connection, {**values, "who": who, "why": why, "at": rows.now()})


def listed(record: Record, document: str | None = None, *, orphaned: bool = False) -> list[Standing]:
    """Every judgement, on one document if named, in the order made; or those whose words were not found."""
    judgements = schema.judgements
    with record.reading() as connection:
        if document is None:
            ids = connection.execute(select(judgements.c.document).distinct()).scalars().all()
        else:
            ids = [document]
        found = [one for id in ids for one in standings(connection, id)]
    if orphaned:
        found = [s for s in found if s.orphaned]
    return sorted(found, key=lambda s: s.judgement.id)


def standings(connection: Connection, document: str) -> list[Standing]:
    """Every judgement on a document, in the order made."""
    every = judgements_of(connection, document)
    gone = undone(every)
    placements = schema.placements
    chosen = select(placements.c.judgement, placements.c.statement)
    inside = chosen.where(placements.c.judgement.in_([j.id for j in every]))
    places = {number: statement for number, statement in connection.execute(inside)}
    return [Standing(j, places.get(j.id), j.id in gone) for j in every]


def _kept(connection: Connection, values: Mapping[str, Any]) -> int:
    """Append a judgement and lay it over its document, if that stands in the record now."""
    appended = insert(schema.judgements).values(values).returning(schema.judgements.c.id)
    number: int = connection.execute(appended).scalar_one()
    documents = schema.documents
    current = (documents.c.id == values["document"], documents.c.state == "current")
    key = connection.execute(select(documents.c.key).where(*current)).scalar()
    if key is not None:
        lay_over(connection, key, load(connection, key, found=True))
    mark(connection, values["document"])
    return number


def _values(
    document: rows.Row, anchor: Statement, verdict: Verdict, *, who: str, why: str | None
) -> dict[str, Any]:
    text = document["text"]
    start, end = rows.hull(anchor.content or anchor.cue)
    return {
        "document": document["id"],
        "version": document["version"],
        "statement": anchor.id,
        "verdict": verdict,
        "before": text[max(0, start - _AROUND) : start],
        "quote": text[start:end],
        "after": text[end : end + _AROUND],
        "who": who,
        "why": why,
        "at": rows.now(),
    }


def _unless_overtaken(connection: Connection, kept: finding.Kept, expected: int | None) -> None:
    own = bearing(connection, kept) if expected is not None else []
    if own and own[-1].judgement.id != expected:
        last = own[-1].judgement
        what = f"{last.who} judged it meanwhile ({last.verdict}, {last.at}), and it is {kept.state} now"
        raise Overtaken(what, last.who, last.verdict, last.at, kept.state)


def _plain(statement: Statement) -> dict[str, Any]:
    said = asdict(statement.said) if statement.said else None
    return {**{name: getattr(statement, name) for name in _SEEN}, "said": said}


def _checked(statement: Statement, changes: Mapping[str, Any], size: int) -> None:
    _made({**json.loads(rows.statement_json(statement)), **changes}, size)


def _made(values: Mapping[str, Any], size: int) -> Statement:
    try:
        statement = rows.made(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = str(first["loc"][0]) if first["loc"] else "a value"
        raise RecordError(f"{where} is unfit: {first['msg'][:1].lower()}{first['msg'][1:]}.") from None
    if not statement.content and not statement.cue:
        raise RecordError("a statement needs content or a cue.")
    spans = (*statement.content, *statement.cue, *statement.source)
    if any(not 0 <= start < end <= size for start, end in spans):
        raise RecordError(f"spans must lie in the text, which has {size} characters.")
    return statement


def history(record: Record, id: str) -> list[Standing]:
    """The judgements that bear, or bore, on a statement."""
    with record.reading() as connection:
        return bearing(connection, finding.statement(connection, id))


def bearing(connection: Connection, kept: finding.Kept) -> list[Standing]:
    """The judgements that bear, or bore, on a statement, and what undid them, in the order made."""
    return by_statement(standings(connection, kept.document["id"])).get(kept.statement.id, [])


def bears_on(connection: Connection, number: int) -> str | None:
    """The id of the statement on which a judgement bears or bore; None for a ruling."""
    own, placements = schema.judgements, schema.placements
    chosen = select(own.c.statement, placements.c.statement).outerjoin(placements).where(own.c.id == number)
    made, now = connection.execute(chosen).one()
    return str(now or made) if now or made else None


def by_statement(every: Sequence[Standing]) -> dict[str, list[Standing]]:
    """The judgements on one document by the ids of the statements that each bears, or bore, on, in order."""
    found: dict[str, list[Standing]] = {}
    for one, ids in zip(every, _statements_of(every), strict=True):
        for id in ids:
            found.setdefault(id, []).append(one)
    return found


def _statements_of(every: Sequence[Standing]) -> list[frozenset[str]]:
    """The ids of the statements that each bears or bore on; an undoing bears on those of what it undoes."""
    found: dict[int, frozenset[str]] = {}
    for one in every:
        own, former = (one.statement, one.judgement.statement), one.judgement.undoes
        ids = frozenset(id for id in own if id is not None)
        found[one.judgement.id] = ids if former is None else found.get(former, ids)
    return list(found.values())
