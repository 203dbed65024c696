"""What coders say of the items of a sample: append-only, the last word of each coder counts."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, insert, select

from onrecord.quality.estimates import ANSWERS, QUESTIONS, Article, Coded
from onrecord.record import rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.samples import Item, Sample, items
from onrecord.record.store import Record

_MOST = 1_000  # statements missed in one article


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What a coder says of an item.

    Of a statement the `answers` by question, of an article those by the id of each statement found, with how
    many were `missed` and, of those that were marked, where they stand (`[start, end)` in the text).
    """

    answers: Mapping[str, str]
    missed: int = 0
    spans: tuple[tuple[int, int], ...] = ()
    note: str = ""
    at: str = field(default="", compare=False)


def code(record: Record, item: Item, coder: str, coding: Coding) -> int:
    """Keep what a coder says of an item; the number of the coding. Raises `RecordError` where it is unfit."""
    _check(item, coder, coding)
    values = {
        "answers": dict(coding.answers),
        "missed": coding.missed,
        "spans": coding.spans,
        "note": coding.note,
    }
    told = {
        "item": item.key,
        "coder": coder.strip(),
        "told": json.dumps(values, ensure_ascii=False),
        "at": rows.now(),
    }
    with record.writing() as connection:
        added = insert(schema.codings).values(told).returning(schema.codings.c.id)
        number: int = connection.execute(added).scalar_one()
    return number


def next_place(connection: Connection, sample: int, coder: str) -> int | None:
    """The place of the next item that a coder has not coded, None where there is none."""
    own, codings = schema.sample_items.c, schema.codings.c
    done = select(codings.item).where(codings.coder == coder)
    open_ = select(own.place).where(own.sample == sample, own.key.not_in(done))
    return connection.execute(open_.order_by(own.place).limit(1)).scalar()


def codings(connection: Connection, sample: int) -> dict[int, dict[str, Coding]]:
    """The last coding of each item by each coder: by key of the item and by coder."""
    own, items = schema.codings.c, schema.sample_items.c
    last = (
        select(func.max(own.id))
        .join(schema.sample_items, items.key == own.item)
        .where(items.sample == sample)
        .group_by(own.item, own.coder)
    )
    found: dict[int, dict[str, Coding]] = defaultdict(dict)
    for row in connection.execute(select(schema.codings).where(own.id.in_(last)).order_by(own.id)):
        found[row.item][row.coder] = _coding(row.told, row.at)
    return found


def coding_of(connection: Connection, item: Item, coder: str) -> Coding | None:
    """What a coder said of an item last."""
    own = schema.codings.c
    mine = select(own.told, own.at).where(own.item == item.key, own.coder == coder)
    row = connection.execute(mine.order_by(own.id.desc()).limit(1)).first()
    return _coding(row[0], row[1]) if row else None


def coded(connection: Connection, sample: Sample) -> tuple[list[Coded], list[Article]]:
    """All items of a sample as they are reckoned with (see quality/estimates.py)."""
    said = codings(connection, sample.id)
    statements, articles = [], []
    for item in items(connection, sample.id):
        told = said.get(item.key, {})
        given = {coder: one.answers for coder, one in told.items()}
        if item.what == "article":
            articles.append(Article(found=given, missed={coder: one.missed for coder, one in told.items()}))
            continue
        size, drawn = sample.strata[item.stratum]
        groups = {"act": item.found[0].act, "outlet": item.document.outlet or ""}
        statements.append(Coded(weight=size / drawn, groups=groups, answers=given))
    return statements, articles


def exported(connection: Connection, sample: int) -> Iterator[tuple[Item, str, str, str, Coding]]:
    """Every answer: its item, the statement that it is about, the question, the coder and the coding."""
    said = codings(connection, sample)
    for item in items(connection, sample):
        for coder, coding in sorted(said.get(item.key, {}).items()):
            for name, _ in coding.answers.items():
                article = item.what == "article"
                yield item, name if article else item.found[0].id, "found" if article else name, coder, coding
            if item.what == "article":
                yield item, "", "missed", coder, coding


def _coding(values: str, at: str) -> Coding:
    plain = json.loads(values)
    spans = tuple((start, end) for start, end in plain["spans"])
    return Coding(answers=plain["answers"], missed=plain["missed"], spans=spans, note=plain["note"], at=at)


def _check(item: Item, coder: str, coding: Coding) -> None:
    if not coder.strip():
        raise RecordError("a coding needs the name of its coder.")
    asked = list(QUESTIONS) if item.what == "statement" else [one.id for one in item.found]
    if unknown := set(coding.answers) - set(asked):
        raise RecordError(f"{min(unknown)!r} is not asked of this item.")
    if any(answer not in ANSWERS for answer in coding.answers.values()):
        raise RecordError(f"an answer is one of {', '.join(ANSWERS)}.")
    no_statement = item.what == "statement" and coding.answers.get("statement") != "yes"
    needed = set(asked[:1] if no_statement else asked)  # the others are asked of what is a statement
    if needed - set(coding.answers):
        raise RecordError("some questions have no answer yet; answer all of them.")
    length = len(item.document.text)
    if any(not 0 <= start < end <= length for start, end in coding.spans):
        raise RecordError("what was marked as missed does not stand in the text.")
    if not len(coding.spans) <= coding.missed <= _MOST:
        raise RecordError(f"as many are missed as are marked, or more, but {_MOST:,} at most.")
