"""All that one document tells of talks and terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from onrecord.languages.names import bare, states
from onrecord.languages.patterns import listed, term_words, track_words
from onrecord.linking.links.claim import Claim, Side, Who
from onrecord.linking.talks.asks import OTHER
from onrecord.linking.talks.cues import in_full
from onrecord.linking.talks.evidence import evidence
from onrecord.linking.talks.moves import Move, moves
from onrecord.linking.talks.nouns import Evidence
from onrecord.linking.talks.whom import as_id, whom
from onrecord.model import Document, Reading

_ASKING = ("demanded", "offered")
_ANSWERING = ("offered", "accepted", "refused", "conceded", "dropped")
_SOME, _MANY = 2, 4  # words of negotiation in a text that tells of one, whoever the sides are, and surely


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

    beside = {one.id: cue for one in reading.statements if (cue := in_full(reading.document.text, one))}
    claims = [replace(claim, cue=beside.get(claim.id, claim.cue)) for claim in claims]
    made = moves(claims, sided, frozenset(sided(actor, day) for actor in _actors(reading, who)), find)
    found = _completed([*evidence(reading, who, side), *_agreed(made)])
    if not track_words("strong").search(reading.document.text):
        found = [one for one in found if one.kind != "talks"]
    talking = any(one.kind == "talks" for one in found) or any(move.core for move in made)
    words = _bargaining(reading.document.text)
    context = talking or words >= _SOME or _answered(made)
    if _concluded(reading.document):
        made = _conceded(made, {claim.id for claim in claims if _pledges(claim)})
    made = [move for move in made if talking or (context and (words >= _MANY or not _any_demand(move)))]
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


def _bargaining(text: str) -> int:
    """How many words of negotiation a text has."""
    return len(track_words("strong").findall(text)) + len(term_words("bargaining").findall(text))


def _concluded(document: Document) -> bool:
    text = f"{document.title or ''}\n{document.text}".replace("’", "'")
    return bool(term_words("concluded").search(text))


def _pledges(claim: Claim) -> bool:
    """Whether a claim pledges something, or tells that somebody does."""
    words = f"{claim.cue} {claim.words}".replace("’", "'")
    return bool(term_words("pledged").search(words))


def _conceded(made: Sequence[Move], pledges: Set[str]) -> list[Move]:
    """Moves of a text that tells of an agreement: what is pledged there is conceded."""
    return [
        replace(move, state="conceded") if move.state == "offered" and move.statement in pledges else move
        for move in made
    ]


def _answered(made: Sequence[Move]) -> bool:
    """Whether one side offers, accepts or refuses where another asks or offers, on matters of negotiation."""
    foreseen = [move for move in made if move.matter not in (OTHER, *listed("terms", "political"))]
    asked = {move.side for move in foreseen if move.state in _ASKING}
    return any(asked - {move.side} for move in foreseen if move.state in _ANSWERING)


def _any_demand(move: Move) -> bool:
    """Whether something is demanded that no table foresees, a term only of who negotiates."""
    return move.matter == OTHER and move.state == "demanded"


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
