"""A statement as it is compared with others: who claims what of which matter, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from onrecord.linking.links.turns import NO_TURN, Turn
from onrecord.model import Act, Against, Argument, Certainty, Quantity, Spans

BETWEEN = " … "  # stands between the spans of a claim's words

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
    document, `spans` where its words stand. Where it counts something, `setting` are the places that it or
    its sentence names and `around` those named before. `since` is where the sentence or paragraph before
    begins, `turn` how the text has it stand to others of the same source; `hearsay` says that somebody else
    tells of it. `answers` is the claim of its document that it denies, where it denies one, and how surely;
    `also` those that it denies with it (*ces accusations*); `rejected` are the words of the text that tell
    whose word it denies, where its own do not (*dément les accusations de Lindh : « … »*); `resumes` that
    its words are the text's, which its cue denies afterwards (*…, ce que Y dément*); `against` the one of
    another's against which its sentence sets it (*a au contraire assuré*); `opposes`
    are the claims before it in its document that it is against by what both mean.
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
    spans: Spans = ()
    setting: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    since: int = 0
    turn: Turn = NO_TURN
    hearsay: bool = False
    resumes: bool = False
    answers: tuple[str, float] | None = None
    also: tuple[str, ...] = ()
    rejected: str = ""
    against: str | None = None
    opposes: tuple[Against, ...] = ()
