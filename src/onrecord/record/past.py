"""The judgements that were made, the latest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from onrecord.record import schema
from onrecord.record.judged import judgement_of
from onrecord.record.judging import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which judgements. `orphaned` leaves those whose words were not found again."""

    document: str | None = None
    who: str | None = None
    verdict: str | None = None
    orphaned: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A version of a document."""

    text: str
    title: str | None
    lang: str | None


def past(connection: Connection, asked: Asked, *, limit: int | None, offset: int = 0) -> list[Standing]:
    """The judgements asked for, the latest first; `limit` None takes all."""
    own, placements = schema.judgements, schema.placements
    chosen = _asked(select(own).order_by(own.c.id.desc()).limit(limit).offset(offset), asked)
    found = [judgement_of(row) for row in connection.execute(chosen).mappings()]
    gone = undone(connection)
    bear = select(placements.c.judgement, placements.c.statement)
    inside = bear.where(placements.c.judgement.in_([judgement.id for judgement in found]))
    places = {number: statement for number, statement in connection.execute(inside)}
    return [Standing(judgement, places.get(judgement.id), judgement.id in gone) for judgement in found]


def total(connection: Connection, asked: Asked) -> int:
    """How many judgements those asked for are."""
    own = schema.judgements
    number: int = connection.execute(_asked(select(func.count(own.c.id)), asked)).scalar_one()
    return number


def undone(connection: Connection) -> set[int]:
    """The numbers of all judgements that were taken back; an undoing may be undone itself."""
    own = schema.judgements.c
    undoings = select(own.id, own.undoes).where(own.undoes.is_not(None)).order_by(own.id.desc())
    gone: set[int] = set()
    for number, undoes in connection.execute(undoings):
        if number not in gone:
            gone.add(undoes)
    return gone


def texts(connection: Connection, listed: Iterable[Standing]) -> dict[tuple[str, str], Text]:
    """The texts on which these judgements were made, by document and version, as far as they are kept."""
    own = schema.documents.c
    wanted = {(one.judgement.document, one.judgement.version) for one in listed if one.judgement.document}
    chosen = select(own.id, own.version, own.text, own.title, own.lang)
    found = connection.execute(chosen.where(own.id.in_({id for id, _ in wanted})))
    return {(id, version): Text(*row) for id, version, *row in found if (id, version) in wanted}


def _asked(chosen: Select[Any], asked: Asked) -> Select[Any]:
    own, placements = schema.judgements.c, schema.placements.c
    for column, value in ((own.document, asked.document), (own.who, asked.who), (own.verdict, asked.verdict)):
        if value is not None:
            chosen = chosen.where(column == value)
    if asked.orphaned:
        lost = select(placements.judgement).where(placements.statement.is_(None))
        chosen = chosen.where(own.id.in_(lost))
    return chosen
