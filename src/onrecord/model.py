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


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text as published. `date` is an ISO day, `lang` a two-letter code.

    `origin` names the file, and the line in it, that it came from; `notes` say what was mended.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    lang: str | None = None
    outlet: str | None = None
    url: str | None = None
    origin: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution relation: a source expresses a content, signalled by a cue.

    `name` is who the source is in this document; `inferred` says that it does not stand at
    that place but was resolved (*il* → *Mouammar Kadhafi*). `via` lists outlets and
    intermediaries, nearest to the reader first. `rule` names the rule or model that fired,
    `evidence` what it saw, in words; `confidence` is a calibrated probability that the
    statement would be marked by an annotator. `parent` is the id of the statement whose
    content this one is nested in.
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
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one version of the reader found in one version of a document."""

    document: Document
    statements: tuple[Statement, ...]
    reader: str = ""
    notes: tuple[str, ...] = field(default=())
