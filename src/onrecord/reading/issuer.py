"""A communiqué or speech as what it is: one statement of its issuer, in which all others are nested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.grammar import word_class
from onrecord.model import Document, Statement, When
from onrecord.reading.ids import statement_ids


def issued(document: Document, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a document that has an issuer, the issuer's own before them; else as they are."""
    if document.issuer is None or not document.text.strip():
        return tuple(statements)
    text = document.text
    start = len(text) - len(text.lstrip())
    span = start, len(text.rstrip())
    whole = Statement(
        id=statement_ids(document.id, [span])[0],
        content=(span,),
        cue=(),
        source=(),
        name=document.issuer,
        via=(),
        kind="direct",
        act="assert",
        rule="document.issuer",
        evidence=("the text is the issuer's own",),
        inferred=document.issuer not in text,
        said=When(text="", start=document.date, end=document.date) if document.date else None,
    )
    return whole, *(_nested(statement, whole, text) for statement in statements)


def _nested(statement: Statement, whole: Statement, text: str) -> Statement:
    words = "".join(text[a:b] for a, b in statement.source).lower().replace("’", "'")
    own = words in word_class("first_persons") and statement.parent is None
    return replace(
        statement,
        name=whole.name if own else statement.name,
        inferred=statement.inferred or own,
        parent=statement.parent or whole.id,
        depth=statement.depth + 1,
    )
