"""What people ruled about links: pairs of statements, found again by ids and words after every reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Indel
from sqlalchemy import Connection, delete, func, or_, select

from onrecord.languages.stems import plain
from onrecord.model import LinkType
from onrecord.record import rows, schema
from onrecord.record.judged import RULINGS, judgements_of
from onrecord.record.judgements import standing
from onrecord.record.uttered import firsts

VERDICTS = ("confirm", "dismiss", "retype", "link")
_SAME = 0.5  # of the words of two contents is shared, in order, where one stands for the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """The last ruling on a pair of statements, by their keys: what stands first is `a`.

    `type` is None for a pair that was dismissed. `reason` is that of the link as it was seen, or what the
    person gives.
    """

    number: int
    verdict: str
    a: int
    b: int
    type: LinkType | None
    reason: str


def ruled_links(connection: Connection) -> dict[frozenset[int], Ruled]:
    """What stands for each pair; of the reports of an utterance, the first stands for all."""
    every = judgements_of(connection, RULINGS, *VERDICTS, "undo")
    said = cache(lambda document: list(_statements(connection, document)))
    stands = [
        (judgement, a, b)
        for judgement in standing(every)
        if (a := _key(judgement.changes["a"], said)) and (b := _key(judgement.changes["b"], said))
    ]
    first = firsts(connection, {key for _, a, b in stands for key in (a, b)})
    found = {}
    for judgement, a, b in stands:
        one, other = first.get(a, a), first.get(b, b)
        found[frozenset((one, other))] = Ruled(
            number=judgement.id,
            verdict=judgement.verdict,
            a=one,
            b=other,
            type=judgement.changes["type"],
            reason=judgement.changes["reason"],
        )
    return found


def forget(connection: Connection, document: str) -> None:
    """Delete the rulings on links of statements of a document, and what undoes them."""
    own = schema.judgements
    ends = (func.json_extract(own.c.changes, f"$.{end}.document") == document for end in "ab")
    about = select(own.c.id).where(own.c.verdict.in_(VERDICTS), or_(*ends))
    gone = list(connection.execute(about).scalars())
    for id in gone:  # it grows: an undoing may be undone itself
        gone += connection.execute(select(own.c.id).where(own.c.undoes == id)).scalars()
    for id in reversed(gone):
        connection.execute(delete(own).where(own.c.id == id))


def _key(end: Mapping[str, Any], said: Callable[[str], Iterable[tuple[int, str, str]]]) -> int | None:
    """The statement that one end of a ruling means: that of its id, else the one with most of its words."""
    best, found = _SAME, None
    for key, id, quote in said(end["document"]):
        alike = Indel.normalized_similarity(_words(end["quote"]), _words(quote))
        if alike >= _SAME and id == end["statement"]:
            return key
        if alike >= best:
            best, found = alike, key
    return found


def _statements(connection: Connection, document: str) -> Iterator[tuple[int, str, str]]:
    """Key, id and words of each statement of a document that is shown."""
    statements, kept, texts = schema.statements, schema.statement_rows, schema.documents
    chosen = (
        select(statements.c.key, kept.c.found, kept.c.valid, texts.c.text)
        .join_from(statements, kept)
        .join(texts, texts.c.key == statements.c.document)
        .where(texts.c.id == document, texts.c.state == "current", statements.c.shown)
    )
    for row in connection.execute(chosen.order_by(statements.c.key.desc())):
        statement = rows.statement_of(row.valid or row.found)
        yield row.key, statement.id, quote(row.text, statement.content or statement.cue)


def quote(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The words of a statement by which it is found again."""
    return " … ".join(text[start:end] for start, end in spans)


@lru_cache(maxsize=1 << 12)
def _words(quote: str) -> tuple[str, ...]:
    return tuple(plain(quote))
