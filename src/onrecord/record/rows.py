"""Nouns to rows and back: statements and contacts are kept as JSON, the searched values in columns."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

from pydantic import TypeAdapter

from onrecord.model import Contact, Document, Member, Spans, Statement

Values: TypeAlias = dict[str, Any]
T = TypeVar("T")
Row: TypeAlias = Mapping[Any, Any]  # a row of a table, by the names of its columns

_STATEMENT = TypeAdapter(Statement)
_CONTACT = TypeAdapter(Contact)
_CAST = TypeAdapter(tuple[Member, ...])
_AT_ONCE = 10_000
_DOCUMENT = ("id", "text", "title", "date", "lang", "outlet", "url", "issuer", "origin")


def version_of(text: str) -> str:
    """The name of a version of a document: a hash of its text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def now() -> str:
    """The present moment, UTC, to the second, as ISO writes it."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def statement_json(statement: Statement) -> str:
    """A statement as JSON, what is as usual left out."""
    return _STATEMENT.dump_json(statement, exclude_defaults=True).decode()


def statement_of(row: str) -> Statement:
    """The statement that `statement_json` wrote."""
    return _STATEMENT.validate_json(row)


def changed(statement: Statement, changes: Mapping[str, Any]) -> Statement:
    """The statement with other plain values; raises pydantic's ValidationError where one is unfit."""
    plain = json.loads(statement_json(statement))
    return _STATEMENT.validate_json(json.dumps({**plain, **changes}))


def made(values: Mapping[str, Any]) -> Statement:
    """A statement of plain values; raises pydantic's ValidationError where one is missing or unfit."""
    return _STATEMENT.validate_json(json.dumps(dict(values)))


def contact_json(contact: Contact) -> str:
    return _CONTACT.dump_json(contact, exclude_defaults=True).decode()


def contact_of(row: str) -> Contact:
    """The contact that `contact_json` wrote."""
    return _CONTACT.validate_json(row)


def cast_json(cast: tuple[Member, ...]) -> str:
    return _CAST.dump_json(cast, exclude_defaults=True).decode()


def cast_of(row: str) -> tuple[Member, ...]:
    """The members that `cast_json` wrote."""
    return _CAST.validate_json(row)


def document_values(document: Document) -> Values:
    """The columns of a document but for its state and times."""
    values = {name: getattr(document, name) for name in _DOCUMENT}
    return {**values, "version": version_of(document.text), "notes": json.dumps(document.notes)}


def document_of(row: Row) -> Document:
    """The document in a row of `documents`."""
    return Document(**{name: row[name] for name in _DOCUMENT}, notes=tuple(json.loads(row["notes"])))


def statement_values(statement: Statement, document: Row) -> Values:
    """The searched columns of a statement in the document of the row given."""
    said = statement.said
    return {
        "id": statement.id,
        "name": statement.name,
        "role": statement.role,
        "principal": statement.principal,
        "act": statement.act,
        "kind": statement.kind,
        "certainty": statement.certainty,
        "polarity": statement.polarity,
        "outlet": document["outlet"],
        "published": document["date"],
        "said_start": said.start if said else None,
        "said_end": said.end if said else None,
        "confidence": statement.confidence,
    }


def parts(values: Iterable[T]) -> Iterator[list[T]]:
    """The values, as many at a time as one query may name."""
    every = list(values)
    return (every[start : start + _AT_ONCE] for start in range(0, len(every), _AT_ONCE))


def hull(*spans: Spans) -> tuple[int, int]:
    """From the first to the last character of all of `spans`; (0, 0) where there are none."""
    every = [span for some in spans for span in some]
    return (min(a for a, _ in every), max(b for _, b in every)) if every else (0, 0)
