"""Who is meant by a name that says it only in part: a surname, an acronym, a place that speaks, an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from onrecord.linking.actors.bases import Bases, slug
from onrecord.linking.actors.node import FULL, Node, written
from onrecord.linking.actors.owners import part_of, prevailing
from onrecord.linking.names.compare import fits

_SPAN = {"acronym": 12, "place": 3, "office": 6}  # months before and after in which a clue counts
_SEATED = 2  # documents that must seat a body at a place for the place to speak for it


@dataclass(slots=True)
class Candidate:
    """An actor that may be meant: in how many documents, and the keys of the full names by which it may."""

    documents: int = 0
    keys: list[str] = field(default_factory=list)


def partial(bases: Bases, node: Node) -> str:
    """The id of the actor that a node names: by its full name, by the clues, else an actor of its own."""
    if node.kind in ("person", "body"):
        return bases.base(node.key)
    found = _ROUTES[node.kind](bases, node)
    return found or slug(node.name)


def candidates(bases: Bases, node: Node) -> dict[str, Candidate]:
    """The actors that may be meant by a partial name."""
    prefix = {"surname": "s:", "acronym": "a:", "place": "b:", "office": "o:"}[node.kind]
    documents: Counter[str] = Counter()
    for token in (token for token in _tokens(bases, node) if token.startswith(prefix)):
        for clue in bases.names.by_token(token):
            if in_time(node, frozenset((clue.month,))):
                documents[clue.node] += clue.documents
    found: dict[str, Candidate] = {}
    for key in sorted(documents):
        if key[0] not in FULL or (node.kind == "surname" and not fits(node.name, written(key))):
            continue
        if bases.names.node(key) is None:
            continue
        candidate = found.setdefault(bases.base(key), Candidate())
        candidate.documents += documents[key]
        candidate.keys.append(key)
    return found


def _surname(bases: Bases, node: Node) -> str | None:
    if (entry := bases.entry(node)) is not None:
        return entry.id
    tokens, found = _tokens(bases, node), candidates(bases, node)
    gender = next((token[2:] for token in tokens if token.startswith("g:")), "")
    offices = {token for token in tokens if token.startswith("o:")}
    if gender:
        found = {id: one for id, one in found.items() if _gender(bases, one) in (gender, "")}
    holding = (
        {id: one for id, one in found.items() if offices & _told(bases, one, "o:").keys()} if offices else {}
    )
    return _only(holding) or _prevailing(found)


def _gender(bases: Bases, candidate: Candidate) -> str:
    told = _told(bases, candidate, "g:")
    return min(told, key=lambda token: (-told[token], token), default="")[2:]


def _told(bases: Bases, candidate: Candidate, kind: str) -> Counter[str]:
    """What documents tell of a candidate by tokens of a kind, each with their number."""
    told: Counter[str] = Counter()
    for key in candidate.keys:
        for clue in bases.names.by_node(key):
            if clue.token.startswith(kind):
                told[clue.token] += clue.documents
    return told


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


_ROUTES: Mapping[str, Callable[[Bases, Node], str | None]] = {
    "surname": _surname,
    "acronym": _acronym,
    "place": _place,
    "office": _office,
    "followers": part_of,
}


def _only(found: dict[str, Candidate]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _prevailing(found: dict[str, Candidate]) -> str | None:
    return prevailing(Counter({id: candidate.documents for id, candidate in found.items()}))


def _tokens(bases: Bases, node: Node) -> frozenset[str]:
    return frozenset(clue.token for clue in bases.names.by_node(node.key))


def in_time(node: Node, months: frozenset[str] | None) -> bool:
    """Whether what is told in any of these months bears on whom a node means; None are all months."""
    span, own = _SPAN.get(node.kind), node.key.rpartition("@")[2]
    if span is None or months is None or "@" not in node.key or not own or "" in months:
        return True
    return any(abs(_count(own) - _count(month)) <= span for month in months)


def _count(month: str) -> int:
    """Months since year 0; a key without a month counts as undated."""
    year, _, rest = month.partition("-")
    return int(year) * 12 + int(rest) if year.isdigit() and rest.isdigit() else 0
