"""The statements of one document as they are resolved: what holds what, who spoke before, who is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from spacy.tokens import Doc

from onrecord.languages.names import bare, metonyms, states
from onrecord.languages.naming import any_naming
from onrecord.model import Span, Spans
from onrecord.reading.naming.cast import Cast, Person
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution, Referent, of_person

if TYPE_CHECKING:
    from onrecord.reading.naming.candidates import Candidate, Question

# which of the candidates for a pronoun is meant
Judge: TypeAlias = "Callable[[Question, Sequence[Candidate]], int]"
_AND = re.compile(r"[ \u00a0]et[ \u00a0](?:l['’]|l[ae][ \u00a0]|les[ \u00a0])?")
_ARTICLE = re.compile(r"(?:l['’]|l[ae][ \u00a0]|les[ \u00a0])$", re.IGNORECASE)
_COMPOUND = re.compile(
    rf"(?:l[ae] |une? |sa |son |cette |ce )(?P<noun>{any_naming('compound_nouns')})\b", re.IGNORECASE
)
_BEFORE = frozenset(("VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ", "ADV", "SPACE"))


class Scene:
    """A document's attributions, its cast, and the referents found so far, each resolved at most once."""

    def __init__(
        self,
        doc: Doc,
        attributions: Sequence[Attribution],
        resolve: Callable[[Scene, int], Referent],
        own: Callable[[Scene, int, Mention], Referent | None],
        judge: Judge,
        known: Cast | None = None,
        year: int | None = None,
        title: str = "",
    ) -> None:
        self.judge = judge
        self.places = Places(doc)
        self.text, self.title = doc.text, title
        self.cast = Cast(self.places, known, year)
        self.attributions = attributions
        self._resolve, self._own = resolve, own
        self._known: dict[int, Referent] = {}
        self._busy: set[int] = set()
        self._owned: dict[tuple[int, Span], Referent | None] = {}
        self.outer = [self._find_outer(i) for i in range(len(attributions))]

    def referent(self, i: int) -> Referent:
        """The referent of the i-th source; an empty one where two would rest on each other."""
        if i not in self._known:
            if i in self._busy:
                return Referent("")
            self._busy.add(i)
            self._known[i] = self._resolve(self, i)
            self._busy.discard(i)
        return self._known[i]

    def settle(self, i: int, referent: Referent) -> None:
        """Take the i-th source for somebody whom more of the text has told."""
        self._known[i] = referent

    def instead(self, i: int, attribution: Attribution) -> Scene:
        """This scene with another attribution in the i-th place, whose source is yet to be resolved."""
        other = copy(self)
        other.attributions = [*self.attributions[:i], attribution, *self.attributions[i + 1 :]]
        other._known = {j: referent for j, referent in self._known.items() if j != i}
        other._busy, other._owned = set(), {}
        return other

    def owned(self, i: int, mention: Mention) -> Referent | None:
        """Whom a mention with a possessive means (*sa fille*: *la fille de X*), asked for the i-th source."""
        key = (i, mention.span)
        if key not in self._owned:
            self._owned[key] = self._own(self, i, mention)
        return self._owned[key]

    def known_at(self, span: Span) -> Referent | None:
        """Whom a description that opens a source resolved before stands for."""
        for i, found in self._known.items():
            if found.name and any(a == span[0] for a, _ in self.attributions[i].source):
                return found
        return None

    def source(self, i: int) -> str:
        """The words of the i-th source, apostrophes of one kind."""
        return " ".join(self.text[a:b] for a, b in self.spans(i)).replace("’", "'")

    def spans(self, i: int) -> Spans:
        """Where the i-th source stands, without verbs, prepositions and marks that a rule left before it."""
        spans = self.attributions[i].source
        if not spans or re.match(r"(?:du )?côté ", self.text[slice(*spans[0])], re.IGNORECASE):
            return spans
        start, end = spans[0]
        tokens = self.places.tokens(spans[0])
        for token in tokens if tokens and tokens[0].idx == start else ():
            if token.pos_ not in _BEFORE or token.idx + len(token) >= end or token.text[0].isupper():
                start = max(start, token.idx)
                break
        if clitic := re.search(r"-(?:t-)?(?=(?:ils?|elles?|on)$)", self.text[start:end]):
            start += clitic.end()
        if len(spans) == 1 and (whole := _COMPOUND.match(self.text, start)) and end < whole.end("noun"):
            end = whole.end("noun")
        return ((start, end), *spans[1:])

    def previous(self, i: int) -> int | None:
        """The nearest statement before on the same level; where there is none, the one around."""
        for j in range(i - 1, -1, -1):
            if self.outer[j] == self.outer[i] and not self._interposed(j, i):
                return j
        return self.outer[i]

    def earlier(self, i: int) -> list[int]:
        """The statements before on the same level, the nearest first, and last the one around."""
        outer = self.outer[i]
        level = [j for j in range(i - 1, -1, -1) if self.outer[j] == outer and j not in self._busy]
        before = [j for j in level if not self._interposed(j, i)]
        return before if outer is None or outer in self._busy else [*before, outer]

    def _interposed(self, j: int, i: int) -> bool:
        """Whether the j-th statement stands in a caption or heading that the i-th is not in."""
        at = self.anchor(j)
        return self.places.heading(at) and self.places.paragraph(at) != self.places.paragraph(self.anchor(i))

    def end(self, i: int) -> int:
        """Where the last part of the i-th statement ends."""
        me = self.attributions[i]
        return max((b for _, b in (*me.content, *me.cue, *me.source)), default=0)

    def heard(self, at: int) -> Referent | None:
        """Who spoke last before an offset, of those resolved so far."""
        known = [j for j in self._known if self.outer[j] is None and self.anchor(j) < at]
        return self._known[max(known, key=self.anchor)] if known else None

    def anchor(self, i: int) -> int:
        """Where the i-th statement is made: at its source, else its cue, else its content."""
        me = self.attributions[i]
        return (me.source or me.cue or me.content)[0][0]

    def last(self, i: int) -> Referent | None:
        """Who spoke in the statement before."""
        before = self.previous(i)
        return self.referent(before) if before is not None else None

    def _find_outer(self, i: int) -> int | None:
        """The narrowest other statement in whose content this one's source or cue lies."""
        me = self.attributions[i]
        anchor = me.source or me.cue or me.content
        best: tuple[int, int] | None = None
        for j, other in enumerate(self.attributions):
            for a, b in other.content:
                if j != i and anchor and a <= anchor[0][0] < b and other.content != me.content:
                    best = min(best or (b - a, j), (b - a, j))
        return best[1] if best else None

    def nested(self, i: int) -> bool:
        """Whether the i-th statement is nested inside a quotation of another one."""
        me = self.attributions[i]
        anchor = me.cue or me.source
        return self.outer[i] is not None and bool(anchor) and self.places.quoted(anchor[0][0])

    def latest(self, at: int, count: int, but: Person | None = None) -> list[Person]:
        """The last so many persons but one mentioned before a place, in the order of the text; or none."""
        found: list[Person] = []
        for mention in reversed(self.cast.mentions):
            person = self.cast.person_at(mention.span)
            known = person is None or person is but or person in found
            if person and not known and mention.span[0] < at and not mention.quoted:
                found.append(person)
            if len(found) == count:
                return found[::-1]
        return []

    def latest_states(self, at: int) -> str | None:
        """The last two states or capitals before a place that *et* joins (*le Chili et le Pérou*)."""
        named = [
            m
            for m in self.cast.mentions
            if m.span[0] < at and (bare(m.text) in states() or bare(m.text) in metonyms())
        ]
        for one, other in reversed(list(pairwise(named))):
            if _AND.fullmatch(self.text, one.span[1], other.span[0]):
                lead = _ARTICLE.search(self.text, max(0, one.span[0] - 4), one.span[0])
                return self.text[lead.start() if lead else one.span[0] : other.span[1]]
        return None

    def next_person(self, span: Span, gender: str) -> Referent | None:
        """The first person named after a span whose gender fits."""
        for mention in self.cast.mentions:
            person = self.cast.person_at(mention.span)
            if mention.span[0] >= span[1] and person and gender in ("", person.gender):
                return of_person(person)
        return None
