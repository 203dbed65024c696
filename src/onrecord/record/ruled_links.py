"""What people ruled about links: pairs of statements, found again by ids and words after every reading."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from rapidfuzz.distance import Indel
from sqlalchemy import Connection, delete, func, or_, select, text

from onrecord.languages.stems import plain
from onrecord.model import LinkType
from onrecord.record import schema
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


_ROWS = (
    "CROSS JOIN statement_rows r ON r.statement = s.key WHERE d.state = 'current' AND s.shown = 1 "
    "ORDER BY s.id, s.key DESC"
)
_COLUMNS = "SELECT s.key, s.id, r.found, r.valid, d.id, d.text FROM"
_OF_IDS = (
    f"{_COLUMNS} json_each(:ids) own CROSS JOIN statements s ON s.id = own.value "
    f"CROSS JOIN documents d ON d.key = s.document {_ROWS}"
)
_OF_DOCUMENT = (
    f"{_COLUMNS} documents d CROSS JOIN statements s ON s.document = d.key AND d.id = :document {_ROWS}"
)


class _Said(NamedTuple):
    """A statement that is shown, and the words by which it is found again."""

    key: int
    id: str
    document: str
    quote: str


def ruled_links(connection: Connection) -> dict[frozenset[int], Ruled]:
    """What stands for each pair; of the reports of an utterance, the first stands for all."""
    every = judgements_of(connection, RULINGS, *VERDICTS, "undo")
    kept = standing(every)
    ids = {judgement.changes[end]["statement"] for judgement in kept for end in "ab"}
    known = {id: list(some) for id, some in groupby(_statements(connection, ids=ids), key=attrgetter("id"))}
    said = cache(lambda document: list(_statements(connection, document=document)))

    def key(end: Mapping[str, Any]) -> int | None:
        return _same(end, known.get(end["statement"], ())) or _alike(end, said(end["document"]))

    stands = [
        (judgement, a, b)
        for judgement in kept
        if (a := key(judgement.changes["a"])) and (b := key(judgement.changes["b"]))
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


def _same(end: Mapping[str, Any], said: Iterable[_Said]) -> int | None:
    """The statement that one end of a ruling means, by its id, as long as it has most of its words."""
    own = (one.key for one in said if one.document == end["document"] and _likeness(end, one) >= _SAME)
    return next(own, None)


def _alike(end: Mapping[str, Any], said: Iterable[_Said]) -> int | None:
    """The statement of the document with most of the words of one end of a ruling."""
    best, found = _SAME, None
    for one in said:
        likeness = _likeness(end, one)
        if likeness >= best:
            best, found = likeness, one.key
    return found


def _likeness(end: Mapping[str, Any], said: _Said) -> float:
    if end["quote"] == said.quote:
        return 1.0
    return Indel.normalized_similarity(_words(end["quote"]), _words(said.quote))


def _statements(
    connection: Connection, *, document: str | None = None, ids: Collection[str] = ()
) -> Iterator[_Said]:
    """The statements of a document that are shown, or those of these ids, together by their ids."""
    given: dict[str, object] = {"document": document, "ids": json.dumps(list(ids))}
    chosen = connection.execute(text(_OF_IDS if document is None else _OF_DOCUMENT), given)
    for key, id, found, valid, own, whole in chosen:
        values = json.loads(valid or found)  # a whole statement takes ten times as long
        yield _Said(key, id, own, quote(whole, values["content"] or values["cue"]))


def quote(text: str, spans: Iterable[Sequence[int]]) -> str:
    """The words of a statement by which it is found again."""
    return " … ".join(text[start:end] for start, end in spans)


@lru_cache(maxsize=1 << 12)
def _words(quote: str) -> tuple[str, ...]:
    return tuple(plain(quote))
