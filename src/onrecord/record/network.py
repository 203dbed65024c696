"""Who has to do with whom: whom actors address, speak of, accuse, support, contradict and meet, counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from sqlalchemy import Connection

from onrecord.linking.links.claim import Side
from onrecord.record import actors, relating
from onrecord.record.named_in import meant
from onrecord.record.relating import Wanted
from onrecord.record.rulings import table
from onrecord.record.ties import Ties

_EXAMPLES = 20  # statements told for an edge

Relation: TypeAlias = Literal["addresses", "mentions", "accuses", "supports", "contradicts", "meets"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
_BY_ACT: dict[str, Relation] = {"accuse": "accuses", "support": "supports"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """That `a` has to do with `b`, by ids of actors; who meets whom is told once for both.

    `weight` counts utterances, links or contacts; `examples` are the ids of the statements added last, for
    contacts those of the documents that tell of them.
    """

    a: str
    b: str
    relation: Relation
    weight: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Edges, the heaviest first, and the names of all actors in them.

    `first` and `last` are days of publication of what was looked at; `more` says that there is more of it.
    """

    edges: Sequence[Edge]
    names: Mapping[str, str]
    first: str | None
    last: str | None
    more: bool


class _Tally:
    """Relations as they are counted: each by what it rests on, so that nothing counts twice.

    Only those of the actor `of` are, if named; with `side`, sides stand for actors.
    """

    def __init__(self, of: str | None, side: Side | None) -> None:
        self._of, self._side = of, side
        self._seen: dict[tuple[str, str, Relation], dict[object, str]] = defaultdict(dict)

    def count(self, a: str, b: str, relation: Relation, day: str | None, what: object, example: str) -> None:
        """That `a` has to do with `b` on an ISO day; `what` tells the utterance, contact or link."""
        of = self._of
        if self._side:
            a, b, of = self._side(a, day), self._side(b, day), of and self._side(of, day)
        if a != b and of in (None, a, b):
            ends = (min(a, b), max(a, b)) if relation == "meets" else (a, b)
            self._seen[*ends, relation].setdefault(what, example)

    def edges(self) -> list[Edge]:
        """The heaviest first."""
        found = [
            Edge(a=a, b=b, relation=relation, weight=len(seen), examples=_some(seen.values()))
            for (a, b, relation), seen in self._seen.items()
        ]
        return sorted(found, key=lambda e: (-e.weight, e.a, e.b, e.relation))


def _some(examples: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(examples))[:_EXAMPLES]


def network(connection: Connection, wanted: Wanted) -> Network:
    """Who has to do with whom among what was added last.

    Raises `RecordError` where the actor named is nobody.
    """
    known = table(connection)
    of = actors.required(connection, wanted.actor, known).id if wanted.actor else None
    tally = _Tally(of, Ties(connection, known).side if wanted.sides else None)
    said, more_said = relating.statements(connection, wanted, of)
    met, more_met = relating.contacts(connection, wanted, of)
    linked, more_linked = relating.links(connection, wanted, of)
    asked: dict[str, set[str]] = defaultdict(set)
    for one in said:
        asked[one.document].update(one.aimed, one.named)
    for document, _, _, parties in met:
        asked[document].update(*parties)
    names = meant(connection, asked)
    for one in said:
        own = names[one.document]
        aimed = {own[name] for name in one.aimed if name in own}
        for other in aimed:
            tally.count(one.actor, other, _BY_ACT.get(one.act, "addresses"), one.day, one.first, one.id)
        for other in {own[name] for name in one.named if name in own} - aimed:
            tally.count(one.actor, other, "mentions", one.day, one.first, one.id)
    for document, what, day, parties in met:
        own = names[document]
        for a, b in _pairs(*({own[name] for name in some if name in own} for some in parties)):
            tally.count(a, b, "meets", day, what, document)
    for a, b, day, pair, example in linked:
        tally.count(a, b, "contradicts", day, pair, example)
    edges = tally.edges()
    days_told = [day for day in (*(one.day for one in said), *(day for _, _, day, _ in met)) if day]
    return Network(
        edges=edges,
        names=actors.names(connection, {id for e in edges for id in (e.a, e.b)}, known),
        first=min(days_told, default=None),
        last=max(days_told, default=None),
        more=more_said or more_met or more_linked,
    )


def _pairs(who: set[str], partners: set[str]) -> Iterator[tuple[str, str]]:
    """Who met whom: each of the one with each of the other, or all with all where no difference is made."""
    others = partners or who
    yield from {tuple(sorted((a, b))) for a in who for b in others if a != b}  # type: ignore[misc]
