"""All that one document tells of talks and terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.languages.names import bare, states
from onrecord.languages.patterns import term_words, track_words
from onrecord.linking.links.claim import Claim, Side, Who
from onrecord.linking.talks.evidence import evidence
from onrecord.linking.talks.moves import Move, moves
from onrecord.linking.talks.nouns import Evidence
from onrecord.linking.talks.whom import as_id, whom
from onrecord.model import Reading

_MUCH = 2  # words of negotiation in a text that tells of one, whoever the sides are


@dataclass(frozen=True, slots=True)
class Told:
    """What a document tells: that sides are in touch, and what is put on the table."""

    evidence: tuple[Evidence, ...] = ()
    moves: tuple[Move, ...] = ()


def told(reading: Reading, claims: Sequence[Claim], who: Who, side: Side) -> Told:
    """What a document tells of talks and terms; `claims` are those of its statements.

    What is a matter of negotiation only in some contexts counts where the document tells of talks, or has
    matters that are by themselves. Where it tells of one negotiation with a state, a faction that it calls by
    no name (*l'opposition*) is the state's counterpart.
    """
    day = reading.document.date
    find = whom(reading, who, lambda actor: side(actor, day))

    def sided(name: str, day: str | None) -> str:
        return side(as_id(name) if " " in name else name, day)  # a name of nobody known may be an actor's

    made = moves(claims, sided, frozenset(sided(actor, day) for actor in _actors(reading, who)), find)
    found = _completed([*evidence(reading, who, side), *_agreed(made)])
    if not track_words("strong").search(reading.document.text):
        found = [one for one in found if one.kind != "talks"]
    context = any(one.kind == "talks" for one in found) or any(move.core for move in made)
    context = context or _much(reading.document.text)
    made = [move for move in made if context or move.core]
    meant = _counterpart(found)
    if meant is None:
        return Told(tuple(found), tuple(made))
    return Told(
        tuple(replace(one, sides=frozenset(_named(side, meant) for side in one.sides)) for one in found),
        tuple(
            replace(move, side=_named(move.side, meant), sides=move.sides - {_named(move.side, meant)})
            for move in made
        ),
    )


def _much(text: str) -> bool:
    """Whether a text has so many words of negotiation that it tells of one."""
    found = [*track_words("strong").findall(text), *term_words("bargaining").findall(text)]
    return len(found) >= _MUCH


def _actors(reading: Reading, who: Who) -> Iterator[str]:
    """The cast of a document, and the people and bodies that its statements name."""
    yield from (actor for member in reading.cast if (actor := who(member.name)) is not None)
    for statement in reading.statements:
        for entity in statement.analysis.entities if statement.analysis else ():
            if entity.kind in ("person", "body"):
                yield who(entity.name) or bare(entity.name)


def _agreed(made: Sequence[Move]) -> Iterator[Evidence]:
    """That sides talk who come to terms in one statement: *le Front et l'armée se sont entendus*."""
    together: dict[tuple[str, str], set[str]] = defaultdict(set)
    for move in made:
        if move.state == "accepted":
            together[move.statement, move.what].add(move.side)
    for move in made:
        sides = together.pop((move.statement, move.what), set())
        if len(sides) == 2 or any(map(track_words("both").search, sides)):
            yield Evidence(
                id=move.statement,
                document=move.document,
                kind="talks",
                sides=frozenset(sides),
                mediators=frozenset(),
                venues=frozenset(),
                statement=move.statement,
                contact=False,
                denied=False,
                planned=False,
                day=move.day or move.published,
            )


def _completed(found: Sequence[Evidence]) -> list[Evidence]:
    """Evidence given the side that it does not name, where the document tells of one that the other talks to.

    That somebody unknown is not talked to tells nothing, and is left out.
    """
    pairs = {one.sides for one in found if len(one.sides) == 2 and one.kind == "talks"}
    completed = []
    for one in found:
        meant = [pair for pair in pairs if one.sides < pair]
        if len(meant) == 1:
            completed.append(replace(one, sides=meant[0]))
        elif len(one.sides) > 1 or not one.denied:
            completed.append(one)
    return completed


def _counterpart(found: Iterable[Evidence]) -> str | None:
    """The one side that is told to talk with a state, factions without a name left aside."""
    talking = {one.sides for one in found if one.kind == "talks" and len(one.sides) == 2}
    against = {side for pair in talking if any(map(_state, pair)) for side in pair if not _state(side)}
    named = {side for side in against if not track_words("factions").fullmatch(side)}
    return next(iter(named)) if len(named) == 1 else None


def _state(side: str) -> bool:
    return side.replace("-", " ") in states()


def _named(side: str, meant: str) -> str:
    return meant if track_words("factions").fullmatch(side) else side
