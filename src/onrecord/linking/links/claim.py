"""A statement as it is compared with others: who claims what of which matter, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from onrecord.languages.names import bare
from onrecord.linking.links.turns import NO_TURN, Turn, turn
from onrecord.model import Act, Argument, Certainty, Quantity, Reading, Statement

Sign: TypeAlias = Literal[1, -1]
# The id of the actor that a document calls by a name; None where it cannot be told apart.
Who: TypeAlias = Callable[[str], str | None]
# The id of the side on which an actor stands on an ISO day.
Side: TypeAlias = Callable[[str, str | None], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one statement says of a matter.

    `sign` is -1 where the source holds that what `words` tell is not so (*dément tout contact*; *nie ne pas
    avoir tiré* is 1). `speaker`, `side`, `principal`, `targets` and `entities` are ids of actors, or folded
    names of those that are none; `targets` are those at whom it is aimed, `principal` is on whose behalf it
    is made, whom the document calls `behalf`. `start` and `end` are the days on which it was said, else
    those of publication; `told` says that the text itself tells when. `place` is where it stands in its
    document, `turn` how the text has it stand to others of the same source; `hearsay` says that somebody else
    tells of it.
    """

    id: str
    document: str
    place: int
    name: str
    role: str | None = None
    speaker: str | None
    side: str | None
    act: Act
    certainty: Certainty
    sign: Sign
    words: str
    terms: frozenset[str]
    predicate: str | None
    arguments: tuple[Argument, ...]
    entities: frozenset[str]
    targets: frozenset[str]
    quantities: tuple[Quantity, ...]
    cue: str
    start: str | None
    end: str | None
    told: bool
    published: str | None
    about: tuple[tuple[str | None, str | None], ...]
    parent: str | None
    confidence: float
    principal: str | None = None
    behalf: str | None = None
    turn: Turn = NO_TURN
    hearsay: bool = False


def claims(reading: Reading, who: Who, side: Side) -> list[Claim]:
    """The claims of a document's statements, in order; those without an analysis are left out."""
    names = {statement.id: statement.name for statement in reading.statements}
    return [
        _claim(reading, statement, names, who, side)
        for statement in reading.statements
        if statement.analysis is not None
    ]


def _claim(reading: Reading, statement: Statement, names: Mapping[str, str], who: Who, side: Side) -> Claim:
    document, analysis, said = reading.document, statement.analysis, statement.said
    text = document.text
    assert analysis is not None
    speaker = who(statement.name) if statement.name else None
    principal = who(statement.principal) if statement.principal else None
    day = (said.end or said.start) if said else document.date
    root = principal or speaker
    return Claim(
        id=statement.id,
        document=document.id,
        place=(statement.cue or statement.content)[0][0],
        name=statement.name,
        role=statement.role,
        speaker=speaker,
        side=side(root, day) if root else None,
        act=statement.act,
        certainty=statement.certainty,
        sign=_sign(analysis.cue_polarity == "negative", analysis.content_polarity == "negative"),
        words=" … ".join(text[a:b] for a, b in statement.content),
        terms=frozenset(analysis.terms),
        predicate=analysis.predicate,
        arguments=analysis.arguments,
        entities=frozenset(who(entity.name) or bare(entity.name) for entity in analysis.entities),
        targets=frozenset(who(party.name) or bare(party.name) for party in statement.addressees),
        quantities=analysis.quantities,
        cue=" … ".join(text[a:b] for a, b in statement.cue),
        start=said.start if said else document.date,
        end=said.end if said else document.date,
        told=said is not None,
        published=document.date,
        about=tuple((when.start, when.end) for when in statement.about),
        parent=statement.parent,
        confidence=statement.confidence,
        principal=principal,
        behalf=statement.principal,
        turn=turn(text, statement.cue[0] if statement.cue else None, reading.cast, who),
        hearsay=statement.parent is not None and names.get(statement.parent) != statement.name,
    )


def _sign(cue_negative: bool, content_negative: bool) -> Sign:
    return 1 if cue_negative == content_negative else -1
