"""Proposals to statements: which are kept, who speaks, what kind and act they are, what holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from onrecord.model import Kind, Spans, Statement
from onrecord.reading.acts import act_of
from onrecord.reading.confidence import confidence
from onrecord.reading.ids import place, statement_ids
from onrecord.reading.kinds import kind_of
from onrecord.reading.merge import Merged
from onrecord.reading.naming.names import resolve
from onrecord.reading.nesting import parents
from onrecord.reading.overlap import overlap
from onrecord.reading.quotations.quotes import Quote

LEAST = 0.42  # confidence of a statement that is kept
ONE = 0.7  # overlap of two contents of which only the surer is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A proposal that is to be a statement."""

    merged: Merged
    kind: Kind
    confidence: float

    @property
    def content(self) -> Spans:
        return self.merged.content

    @property
    def cue(self) -> Spans:
        return self.merged.cue

    @property
    def source(self) -> Spans:
        return self.merged.source

    @property
    def follows(self) -> bool:
        rule = self.merged.rule
        return rule is not None and rule.follows


def kept(text: str, quotes: Sequence[Quote], merged: Sequence[Merged], fast: bool) -> list[Kept]:
    """What is sure enough, in the order of the text; of two nearly alike only the surer."""
    inner = [q.inner for q in quotes]
    rated = []
    for one in merged:
        kind = kind_of(text, one.content, inner)
        rated.append(Kept(merged=one, kind=kind, confidence=confidence(one, kind, fast)))
    out: list[Kept] = []
    for candidate in sorted(rated, key=lambda k: -k.confidence):
        if candidate.confidence < LEAST:
            break
        if not any(overlap(candidate.content, other.content) > ONE for other in out):
            out.append(candidate)
    return sorted(out, key=lambda k: (k.content[0], k.cue))


def statements(document: str, doc: Doc, shift: int, chosen: Sequence[Kept]) -> list[Statement]:
    """Statements of one window of a document, `shift` characters into its text."""
    who = resolve(doc, chosen)
    ids = statement_ids(
        document, [(a + shift, b + shift) for a, b in (place(k.cue, k.content) for k in chosen)]
    )
    holders = parents([(k.cue, k.content) for k in chosen])
    out = []
    for n, (k, w) in enumerate(zip(chosen, who, strict=True)):
        holder = holders[n]
        rule = k.merged.rule
        out.append(
            Statement(
                id=ids[n],
                content=_moved(k.content, shift),
                cue=_moved(k.cue, shift),
                source=_moved(k.source, shift),
                name=w.name,
                via=w.via,
                kind=k.kind,
                act=act_of(doc, k.content, k.cue, rule, k.merged.proposal, k.kind),
                rule=rule.rule if rule else "tagger",
                evidence=_evidence(k.merged),
                confidence=round(k.confidence, 3),
                inferred=w.inferred,
                role=w.role,
                principal=w.principal,
                parent=None if holder is None else ids[holder],
            )
        )
    return out


def _moved(spans: Spans, shift: int) -> Spans:
    return tuple((a + shift, b + shift) for a, b in spans)


def _evidence(merged: Merged) -> tuple[str, ...]:
    out = list(merged.rule.evidence) if merged.rule else []
    out += [f"also {rule.rule}" for rule in merged.rules[1:]]
    if merged.proposal:
        out.append(f"tagger {merged.proposal.core:.2f}")
    return tuple(out)
