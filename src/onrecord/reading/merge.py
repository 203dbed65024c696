"""One proposal for each statement, out of what the rules and the tagger say of the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from spacy.tokens import Doc

from onrecord.model import Span, Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.indirect.bare import bare_denials, taken_up
from onrecord.reading.indirect.gapped import GAPPED, gapped
from onrecord.reading.indirect.headed import headed
from onrecord.reading.indirect.view import View, view_of
from onrecord.reading.marks import whole_words
from onrecord.reading.mute import only_acts, only_drawn, only_shows, says_nothing, speakable
from onrecord.reading.overlap import inside, meet, overlap
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import Quote, is_heading, is_speech
from onrecord.reading.tagger.decode import Proposal
from onrecord.reading.tagger.tagger import Tagger
from onrecord.reading.twice import told_once
from onrecord.reading.unsaid import unsaid

PERHAPS_SPEECH = 0.3  # below this a quotation without a cue is not worth asking about
SPEECH = 0.45  # what `is_speech` says at least of somebody's words
RESUMED = "clause.resumed"  # the rule of what somebody says of a statement just before
COMPARED = "clause.comme"  # the rule of *X nie que P, comme l'affirme Y*
CLAUSES = ("clause.que", "clause.inf", "clause.de_inf", "clause.à_inf")  # rules of what must follow a cue
SAME = 0.6  # overlap of two contents that are taken for one

_Said = TypeVar("_Said", Candidate, Proposal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What was said of one place: the tagger's proposal, the rules' candidates (surest first), or both."""

    proposal: Proposal | None = None
    rules: tuple[Candidate, ...] = ()

    @property
    def rule(self) -> Candidate | None:
        """The surest rule that fired."""
        return self.rules[0] if self.rules else None

    @property
    def content(self) -> Spans:
        """A rule's boundaries where one fired, as they are the more exact ones; else the tagger's."""
        return self._first.content

    @property
    def cue(self) -> Spans:
        return self._first.cue

    @property
    def source(self) -> Spans:
        """Where the rule found none, the tagger's, unless it lies in what is said: nobody says himself."""
        if self._first.source or self.proposal is None:
            return self._first.source
        return tuple(span for span in self.proposal.source if not inside((span,), self.content))

    @property
    def _first(self) -> Candidate | Proposal:
        first = self.rule or self.proposal
        if first is None:
            raise ValueError("neither rule nor tagger proposed this")
        return first


def propose(doc: Doc, quotes: Sequence[Quote], tagger: Tagger | None) -> list[Merged]:
    """All that may be a statement in a parsed text, by the rules and, where there is one, the tagger."""
    view = view_of(doc, quotes)
    text = view.text
    speech = [q.outer for q in quotes if q.depth == 0 and is_speech(q, text) >= SPEECH]
    headings = [q.inner for q in quotes if is_heading(q, text)]
    found = told_once(text, quotes, direct_candidates(view) + indirect_candidates(view))
    found = [_with_last_speaker(one, found) for one in found]
    told = list(headed(view))
    found = [one for one in found if not any(meet(one.cue, other.cue) for other in told)] + told
    found += [*bare_denials(view, found), *taken_up(view, found), *gapped(view, found)]
    rules = [_in_its_own_voice(_with_speaker(view, candidate), speech) for candidate in found]
    whole = [c.content for c in found if c.cue and len(c.content) > 1]
    cut = [c.cue for c in found if c.rule == "quote.interrupted"]
    seen = [
        _with_speaker(view, proposal)
        for proposal in proposals(text, quotes, tagger)
        if not any(_reversed(proposal, one) or _of_source(proposal, one) for one in found)
        and (
            proposal.cue
            or not (
                any(inside(proposal.content, content) for content in whole)
                or any(inside(cue, proposal.content) for cue in cut)
            )
        )
    ]
    return [
        one
        for one in merge(rules, seen)
        if not only_shows(view, one.cue, one.source)
        and not only_drawn(view, one.cue, one.source)
        and not only_acts(view, one.cue, one.content)
        and not says_nothing(view, one.content)
        and not unsaid(view, one.cue, one.content)
        and (one.rule or not any(a < b2 and a2 < b for a, b in one.content for a2, b2 in headings))
    ]


def _reversed(proposal: Proposal, candidate: Candidate) -> bool:
    """Whether the tagger takes for speaker who is spoken of (*Oran attaque, disant viser la Ligue*)."""
    if not proposal.source or not meet(proposal.cue, candidate.cue):
        return False
    if candidate.rule == RESUMED:  # *Ce que refuse Oslo.*
        return meet(proposal.content, candidate.source)
    if candidate.rule not in CLAUSES:
        return False
    return inside(proposal.source, candidate.content) and not meet(proposal.content, candidate.content)


def _of_source(proposal: Proposal, candidate: Candidate) -> bool:
    """Whether the tagger takes what describes the source for content (*Selon X, prudent, le quai cède*)."""
    vouched = candidate.rule == "preposition.according" and meet(proposal.cue, candidate.cue)
    if not vouched or not proposal.content or meet(proposal.content, candidate.content):
        return False
    return candidate.cue[0][1] < proposal.content[0][0] and proposal.content[-1][1] < candidate.content[0][0]


def proposals(text: str, quotes: Sequence[Quote], tagger: Tagger | None) -> list[Proposal]:
    """What the tagger proposes, if there is one."""
    outer = [q.outer for q in quotes if q.depth == 0]
    asked = [q.outer for q in quotes if q.depth == 0 and is_speech(q, text) >= PERHAPS_SPEECH]
    return tagger.propose(text, outer, asked) if tagger else []


def _with_last_speaker(one: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The same with who spoke before, where it only goes on (*Puis d'ajouter que le port fermera*)."""
    if one.source or not one.follows or not one.cue:
        return one
    before = (c for c in found if c.cue and c.source and c.cue[-1][1] < one.cue[0][0])
    last = max(before, key=lambda c: c.cue[0][0], default=one)
    return replace(one, source=last.source)


def _with_speaker(view: View, one: _Said) -> _Said:
    """The same with whole words in its source, or without one that cannot be one."""
    source = speakable(view, whole_words(view.text, one.source), one.cue)
    return one if source == one.source else replace(one, source=source)


def _in_its_own_voice(candidate: Candidate, speech: Sequence[Span]) -> Candidate:
    """A cue outside a quotation has no source within it: *« Pas un tir », a-t-il dit, estimant que…*."""
    for quote in speech:
        if candidate.cue and _within(candidate.source, quote) and not _within(candidate.cue, quote):
            return replace(candidate, source=())
    return candidate


def _within(spans: Spans, outer: Span) -> bool:
    return bool(spans) and inside(spans, (outer,))


def merge(candidates: Sequence[Candidate], proposals: Sequence[Proposal]) -> list[Merged]:
    """Group by cue where both have one and they meet, else by content."""
    groups: list[tuple[Proposal | None, list[Candidate]]] = [(p, []) for p in proposals]
    for candidate in sorted(candidates, key=lambda c: -c.score):
        best, place = 0.0, -1
        for i, (proposal, others) in enumerate(groups):
            known: list[Candidate | Proposal] = [*others[:1], *([proposal] if proposal else [])]
            alike = max(_alike(candidate, other) for other in known)
            if alike > best:
                best, place = alike, i
        if place < 0:
            groups.append((None, [candidate]))
        elif groups[place][1] and _apart(candidate, groups[place][1][0]):
            groups.append((groups[place][0], [candidate]))
        else:
            groups[place][1].append(candidate)
    return [Merged(proposal=p, rules=tuple(rules)) for p, rules in groups]


def _apart(a: Candidate, b: Candidate) -> bool:
    """Whether two rules saw two cues, which the tagger took for one (*a-t-il dit, évoquant une fuite*).

    So it is too where one goes on with what the other said: *« Oui », a-t-il dit. « Il tient. »*; or takes
    it up: *Il dit avoir gagné, ce que la mairie dément*.
    """
    quoted = a.rule.startswith("quote.") and b.rule.startswith("quote.") and not meet(a.content, b.content)
    if quoted or (a.rule == RESUMED) != (b.rule == RESUMED) or (a.rule == GAPPED) != (b.rule == GAPPED):
        return True
    if (a.rule == COMPARED) != (b.rule == COMPARED) and a.cue and b.cue and not meet(a.cue, b.cue):
        return True
    if not meet(a.content, b.content) and (
        not (a.cue and meet(a.cue, b.cue)) or {a.rule, b.rule} == {"clause.que", "quote.colon"}
    ):
        return True  # *a nié que le pont ait cédé : « Il tient. »*
    return bool(a.cue and b.cue) and not meet(a.cue, b.cue) and overlap(a.content, b.content) < 0.9


def _alike(a: Candidate, b: Candidate | Proposal) -> float:
    """How surely two speak of one statement; 0 if they do not."""
    shared = overlap(a.content, b.content)
    if a.cue and b.cue:
        if meet(a.cue, b.cue):
            return 1 + shared if shared > 0.1 else 0.0
        return shared if shared > 0.9 else 0.0
    return shared if shared > SAME else 0.0
