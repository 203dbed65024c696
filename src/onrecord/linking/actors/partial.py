"""Who is meant by a name that says it only in part: a surname, an acronym, a place that speaks, an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from onrecord.languages.followers import followed
from onrecord.linking.actors.bases import Bases, slug
from onrecord.linking.actors.node import Clue, Node
from onrecord.linking.actors.sightings import meant_by
from onrecord.linking.names.compare import compare, fits
from onrecord.linking.names.parts import is_full

_PREVAILS = 5  # times as many documents as all others together
_SPAN = {"acronym": 12, "place": 3, "office": 6}  # months before and after in which a clue counts
FOLLOWERS = "forces"
_SEATED = 2  # documents that must seat a body at a place for the place to speak for it


@dataclass(slots=True)
class Candidate:
    """An actor that may be meant: in how many documents, of which gender, and with which offices."""

    documents: int = 0
    genders: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)

    @property
    def gender(self) -> str:
        return self.genders.most_common(1)[0][0] if self.genders else ""


def partial(bases: Bases, node: Node) -> str:
    """The id of the actor that a node names: by its full name, by the clues, else an actor of its own."""
    if node.kind in ("person", "body"):
        return bases.base(node.key)
    found = _ROUTES[node.kind](bases, node)
    return found or slug(node.name)


def candidates(bases: Bases, node: Node) -> dict[str, Candidate]:
    """The actors that may be meant by a partial name."""
    prefix = {"surname": "s:", "acronym": "a:", "place": "b:", "office": "o:"}[node.kind]
    found: dict[str, Candidate] = {}
    for token in sorted(token for token in _tokens(bases, node) if token.startswith(prefix)):
        for clue in bases.names.by_token(token):
            other = bases.names.node(clue.node)
            if other is None or other.kind not in ("person", "body") or not _in_time(node, clue):
                continue
            if node.kind == "surname" and not fits(node.name, other.name):
                continue
            candidate = found.setdefault(bases.base(other.key), Candidate())
            candidate.documents += clue.documents
            for told in bases.names.by_node(other.key):
                if told.token.startswith("g:"):
                    candidate.genders[told.token[2:]] += told.documents
                elif told.token.startswith("o:"):
                    candidate.offices.add(told.token)
    return found


def _surname(bases: Bases, node: Node) -> str | None:
    if (entry := bases.entry(node)) is not None:
        return entry.id
    tokens = _tokens(bases, node)
    gender = next((token[2:] for token in tokens if token.startswith("g:")), "")
    offices = {token for token in tokens if token.startswith("o:")}
    found = {
        id: candidate
        for id, candidate in candidates(bases, node).items()
        if not (gender and candidate.gender and gender != candidate.gender)
    }
    return _only({id: c for id, c in found.items() if c.offices & offices}) or _prevailing(found)


def _acronym(bases: Bases, node: Node) -> str | None:
    found = candidates(bases, node)
    if (entry := bases.entry(node)) is not None:
        return entry.id if not found or entry.id in found else None
    return _prevailing(found)


def _place(bases: Bases, node: Node) -> str | None:
    """The one body that the article seats there, or articles of those months; else the state of the seat."""
    if "=" in node.key:
        seated = bases.names.node(node.key.split("=", 1)[1])
        if seated is not None:
            return partial(bases, seated)
    if (entry := bases.table.find(node.name)) is not None:
        return entry.id
    seated_there = {id: c for id, c in candidates(bases, node).items() if c.documents >= _SEATED}
    if seated_there:
        return _only(seated_there)  # where several are seated it speaks for none
    seat = bases.table.seat_of(node.name)
    return seat.id if seat else None


def _office(bases: Bases, node: Node) -> str | None:
    return _prevailing(candidates(bases, node))


def _followers(bases: Bases, node: Node) -> str | None:
    """The forces of the one actor whom they may stand for."""
    whom = followed(node.name) or ""
    if (entry := bases.table.find(whom)) is not None:
        return f"{entry.id}:{FOLLOWERS}"
    found: dict[str, Candidate] = {}
    for token in sorted(meant_by(whom)):
        for clue in bases.names.by_token(token):
            other = bases.names.node(clue.node)
            if other is None or other.kind not in ("person", "body"):
                continue
            if other.kind == "body" or (fits if not is_full(whom) else _spelt_alike)(whom, other.name):
                found.setdefault(bases.base(other.key), Candidate()).documents += clue.documents
    leader = _prevailing(found)
    return f"{leader}:{FOLLOWERS}" if leader else None


def _spelt_alike(one: str, other: str) -> bool:
    return compare(one, other) == "same"


_ROUTES: Mapping[str, Callable[[Bases, Node], str | None]] = {
    "surname": _surname,
    "acronym": _acronym,
    "place": _place,
    "office": _office,
    "followers": _followers,
}


def _only(found: dict[str, Candidate]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _prevailing(found: dict[str, Candidate]) -> str | None:
    """The only one, or one far more frequent than all others."""
    ranked = sorted(found, key=lambda id: (-found[id].documents, id))
    rest = sum(found[id].documents for id in ranked[1:])
    return ranked[0] if ranked and found[ranked[0]].documents >= _PREVAILS * rest else None


def _tokens(bases: Bases, node: Node) -> frozenset[str]:
    return frozenset(clue.token for clue in bases.names.by_node(node.key))


def _in_time(node: Node, clue: Clue) -> bool:
    span, month = _SPAN.get(node.kind), node.key.rpartition("@")[2]
    return span is None or not month or not clue.month or abs(_count(month) - _count(clue.month)) <= span


def _count(month: str) -> int:
    """Months since year 0; a key without a month counts as undated."""
    year, _, rest = month.partition("-")
    return int(year) * 12 + int(rest) if year.isdigit() and rest.isdigit() else 0
