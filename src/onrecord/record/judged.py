"""Judgements as they are kept: those on documents, and the rulings on actors, which name none."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select

from onrecord.record import rows, schema
from onrecord.record.judgements import Judgement

RULINGS = ""  # what stands in the place of a document


def judgements_of(connection: Connection, document: str, *verdicts: str) -> list[Judgement]:
    """Every judgement on a document, of these verdicts if named, in the order in which they were made."""
    judgements = schema.judgements
    own = select(judgements).where(judgements.c.document == document).order_by(judgements.c.id)
    if verdicts:
        own = own.where(judgements.c.verdict.in_(verdicts))
    return [judgement_of(row) for row in connection.execute(own).mappings()]


def judgement_of(row: rows.Row) -> Judgement:
    """The judgement in a row of `judgements`."""
    parsed = {name: json.loads(row[name]) for name in ("changes", "seen")}
    return Judgement(**{**row, **parsed})
