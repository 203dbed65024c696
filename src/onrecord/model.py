"""The nouns of the record, and nothing else.

Offsets are half-open and count code points of exactly the text given: `text[start:end]`
is the span. A list of spans is a tuple because content and cue may be discontinuous
(Pareti, *A Database of Attribution Relations*, LREC 2012).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]

Kind: TypeAlias = Literal["direct", "mixed", "indirect"]
Act: TypeAlias = Literal[
    "assert", "deny", "accuse", "demand", "propose", "commit", "warn", "concede", "refuse", "support", "ask"
]
Certainty: TypeAlias = Literal["asserted", "conditional", "hedged", "questioned"]
Polarity: TypeAlias = Literal["positive", "negative"]


Grain: TypeAlias = Literal["day", "week", "month", "season", "year", "period"]
OccasionKind: TypeAlias = Literal[
    "interview", "press conference", "communiqué", "speech", "post", "broadcast message", "letter",
    "report", "hearing", "meeting", "phone call", "other",
]  # fmt: skip
ContactKind: TypeAlias = Literal["call", "visit", "meeting", "talks", "letter"]
MemberKind: TypeAlias = Literal["person", "body", "place", "office", "unnamed"]
LinkType: TypeAlias = Literal["repeats", "confirms", "denies", "contradicts", "reverses"]
ActorKind: TypeAlias = Literal["person", "organisation", "group", "state"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as written, and the days that it means: ISO, both ends included.

    A bound is None where it cannot be known. `grain` is the fineness of what was said (*hier* a
    day, *en février* a month; `period` for anything between). `span` is where the words stand.
    """

    text: str
    start: str | None = None
    end: str | None = None
    grain: Grain = "day"
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """One step of the way from a source to this article. Level 1 is the one nearest to the source."""

    name: str
    level: int
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """On what occasion something was said, in which outlet or place, where the text tells."""

    kind: OccasionKind
    text: str
    span: Span
    outlet: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody whom a statement is aimed at, or who takes part in a contact."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body or place named in a content. `kind` is `person`, `body`, `place` or `other`."""

    name: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a content: *au moins 30 morts à Zaouïa* is 30, `least` set, of *morts*, at *Zaouïa*.

    `low` and `high` are equal but for ranges (*entre 20 et 30*). `bound` is `exact`, `about`,
    `least` or `most`; `unit` is one of measure or money (*km, euros, %*), None for a plain count.
    """

    low: float
    high: float
    bound: str
    unit: str | None
    of: str | None
    place: str | None
    day: When | None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """What fills a place of the predicate. `role` is `subject`, `object` or the preposition."""

    role: str
    text: str
    head: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """How surely a statement is against an earlier one of its document, by what the words of both mean.

    `statement` is the id of the earlier one, `apart` how many statements further on this one stands, 1 for
    the next; `denies` and `contradicts` are probabilities that the earlier is said to be false, and that both
    cannot be true. Both may be low: a pair that was not asked about is not listed.
    """

    statement: str
    apart: int = 1  # what earlier readers kept does not tell it, and was mostly of the next
    denies: float
    contradicts: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What linking needs of a statement, kept with it so that nothing is parsed twice.

    `terms` are the stems of its content's words. `predicate` is the lemma of the content's main
    verb or noun. The polarity of the cue and of the content stand apart: *nie ne pas avoir tiré*
    is negative twice, and so affirms. `against` are the earlier statements of others in the document
    that it is against.
    """

    terms: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    predicate: str | None = None
    arguments: tuple[Argument, ...] = ()
    cue_polarity: Polarity = "positive"
    content_polarity: Polarity = "positive"
    against: tuple[Against, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text as published. `date` is an ISO day, `lang` a two-letter code.

    `issuer` is whose words the whole text is, where it is a communiqué or a speech and no report.
    `origin` names the file, and the line in it, that it came from; `notes` say what was mended.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    lang: str | None = None
    outlet: str | None = None
    url: str | None = None
    issuer: str | None = None
    origin: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution relation: a source expresses a content, signalled by a cue.

    `name` is who the source is in this document; `inferred` says that it does not stand at
    that place but was resolved (*il* → *Mouammar Kadhafi*). `via` lists outlets and
    intermediaries, nearest to the reader first. `rule` names the rule or model that fired,
    `evidence` what it saw, in words; `confidence` is a calibrated probability that the
    statement would be marked by an annotator. `role` and `principal` are the source's office
    and on whose behalf it speaks. `said` is when the statement was made, `about` the times named
    in its content. `parent` is the id of the statement whose content this one is nested in,
    `depth` how many hold it.
    """

    id: str
    content: Spans
    cue: Spans
    source: Spans
    name: str
    via: tuple[str, ...]
    kind: Kind
    act: Act
    rule: str
    evidence: tuple[str, ...] = ()
    confidence: float = 1.0
    inferred: bool = False
    role: str | None = None
    principal: str | None = None
    certainty: Certainty = "asserted"
    polarity: Polarity = "positive"
    said: When | None = None
    about: tuple[When, ...] = ()
    occasion: Occasion | None = None
    addressees: tuple[Party, ...] = ()
    relays: tuple[Relay, ...] = ()
    parent: str | None = None
    depth: int = 0
    analysis: Analysis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Actors in touch: a call, visit, meeting or letter that the text tells of, though nobody is quoted.

    `who` are those who act, `partners` those whom they met (all in `who` where the text makes no
    difference), `through` go-betweens. `span` is where the words that tell it stand. `denied` says
    that the text has it not happen, `planned` that it is yet to come. `statement` is the id of the
    statement that tells it, None where the article itself does.
    """

    id: str
    kind: ContactKind
    span: Span
    who: tuple[Party, ...]
    partners: tuple[Party, ...] = ()
    through: tuple[Party, ...] = ()
    place: str | None = None
    when: When | None = None
    certainty: Certainty = "asserted"
    denied: bool = False
    planned: bool = False
    statement: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A role that a document gives somebody: its words, on whose behalf, and where it stands."""

    role: str
    principal: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of the cast of a document: somebody or something that speaks, is spoken for or aimed at in it.

    `name` is what statements and contacts of the document call it. `office` is the kind of a holder whom
    the document does not name (*le président turc*), `unnamed` that of whoever cannot be told apart
    (*un responsable*, *des témoins*); a `place` is one that speaks (*Ankara*). `forms` are the other
    ways in which the text writes the name (*Kadhafi*, *CNT*), `roles` what the text says that it is.
    `seat` is the place where the text says that a body is based.
    """

    name: str
    kind: MemberKind
    gender: Literal["f", "m", ""] = ""
    forms: tuple[str, ...] = ()
    roles: tuple[Held, ...] = ()
    seat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, organisation, group or state under all its names, the name used most first.

    `id` is made of its fullest name, so that any order of adding gives the same; the ids that it would have
    had without one or another of its names lead to it too. `part_of` is the id of the actor that it is a
    part of, `documents` in how many it stands.
    """

    id: str
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    part_of: str | None = None
    documents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one version of the reader found in one version of a document.

    `cast` is everybody whom its statements and contacts name, each once; `credits` are the agencies that the
    document says it was made from (*avec AFP*).
    """

    document: Document
    statements: tuple[Statement, ...]
    contacts: tuple[Contact, ...] = ()
    cast: tuple[Member, ...] = ()
    credits: tuple[str, ...] = ()
    reader: str = ""
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed relation of two statements, by their ids.

    `a` is the claim or the earlier position, `b` the denial, the other account or the later position.
    `reason` says in a sentence, out of what their rows hold, why they are linked; `confidence` is a
    probability that a reader would agree. `same_side` says that both speak for one side.
    """

    id: str
    type: LinkType
    a: str
    b: str
    reason: str
    confidence: float
    same_side: bool = False
