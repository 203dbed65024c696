"""One sentence as the rules for quotations read it: whole quotations in it, cues outside them.

Sentences are cut by punctuation outside quotations: the parser cuts within one that runs over several.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from unicodedata import category

from spacy.tokens import Doc

from onrecord.model import Span, Spans
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.view import View
from onrecord.reading.quotations.noun_phrase import MARKS, WORDS, chars, fold, is_finite
from onrecord.reading.quotations.quotes import Quote
from onrecord.reading.quotations.source import skip_adverb

PAUSES = frozenset((",", "--", "—", "–"))
STOPS = frozenset((".", "!", "?", "…", "..."))
_TRIM = frozenset(" \t\r\n\u00a0\u202f,;:–—•")
_SKIPPED = frozenset((",", ";", ":", "–", "—", "-", "•", "."))
_SUBORDINATORS = WORDS.relatives | WORDS.subordinators
_HOUR = re.compile(r"\d{1,2} ?[hH:] ?\d{0,2} ?[.:–—-]? ?")
_NETWORK = "X."  # taken for an initial: *Elle a réagi sur X. « Assez »*
_ON_NETWORK = frozenset(("sur", "réseau", "via", "plateforme"))
_REACH = 8  # tokens between *autant* and its *que*


@dataclass(slots=True, eq=False)
class Sentence:
    """The tokens from `start` to `end` (half-open) of a text, with its outermost quotations and its cues."""

    view: View
    text: str
    start: int
    end: int
    quotes: list[Quote] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)

    @property
    def doc(self) -> Doc:
        """The parsed text."""
        return self.view.doc

    @property
    def opens_paragraph(self) -> bool:
        """Whether a line starts with this sentence."""
        return self.start in (0, *self.view.openings) or "\n" in self.doc[self.start - 1].text

    def tells_hour(self, end: int) -> bool:
        """Whether nothing but the hour of an entry stands before token `end` (*17h10.*)."""
        return _HOUR.fullmatch(self.doc[self.start : end].text) is not None

    def opens_with(self, quote: Quote) -> bool:
        """Whether the sentence starts with this quotation."""
        return self.token_at(quote.outer[0]) == self.after_connectors(self.start, self.end)

    def token_at(self, offset: int) -> int:
        """The first token that starts at or after a character."""
        low, high = self.start, len(self.doc)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.doc[middle].idx < offset else (low, middle)
        return low

    def quote_at(self, span: Span) -> Quote | None:
        """The first quotation that shares a character with the span."""
        return next((q for q in self.quotes if q.outer[0] < span[1] and span[0] < q.outer[1]), None)

    def opens_quote(self, i: int, end: int) -> bool:
        """Whether a quotation opens at token `i`, white space aside."""
        while i < end and self.doc[i].is_space:
            i += 1
        return i < end and self.view.quoted_to(i) is not None

    def content(self, start: int, end: int) -> Spans:
        """What was said between two tokens: from the last colon before a quotation, connectors left out."""
        i = start
        for j in range(start, end):
            if (
                self.doc[j].text == ":"
                and self.view.quote(j) is None
                and self.opens_quote(self._past_adverb(j + 1, end), end)
            ):
                i = self._past_adverb(j + 1, end)
        return self.span(self.after_connectors(i, end), end)

    def _past_adverb(self, i: int, end: int) -> int:
        """The token after an adverb and its comma (*… : d'abord, « … »*)."""
        j = skip_adverb(self.doc, i, end)
        return j + 1 if i < j < end and self.doc[j].text == "," else j

    def after_connectors(self, start: int, end: int) -> int:
        """The token after the punctuation and connectors that open a clause (*Or, …; et …*).

        A connector goes only where a comma, a quotation or another cue shows that it is not said.
        """
        i = start
        while i < end:
            word = self.doc[i].text
            if self.doc[i].is_space or word in _SKIPPED or all(category(c) == "So" for c in word):
                i += 1
                continue
            after = next(
                (
                    i + size
                    for size in (3, 2, 1)
                    if i + size <= end
                    and self.doc[i : i + size].text.lower().replace("’", "'") in WORDS.connectors
                ),
                None,
            )
            if after is None:
                return i
            if i > self.start or after >= end or self.doc[after].text == "," or self.opens_quote(after, end):
                i = after
            else:
                return i
        return i

    def has_main_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb stands there outside relative and other subordinate clauses."""
        subordinate = False
        for token in self.doc[start:end]:
            if token.text in (",", ":", ";") or token.text in MARKS:
                subordinate = False
            elif fold(token) in _SUBORDINATORS or (token.pos_ == "SCONJ" and fold(token) == "s'"):
                subordinate = True
            elif not subordinate and is_finite(token) and not self._dates(token.i, start):
                return True
        return False

    def _dates(self, i: int, start: int) -> bool:
        """Whether it is the verb of an adverbial (*entendu il y a deux jours*), and not of *Il y a…*."""
        ago = [fold(token) for token in self.doc[max(start, i - 2) : i]] == ["il", "y"]
        return ago and i - 3 >= start and self.doc[i - 3].text not in (",", ":", ";")

    def opens_subordinate(self, start: int, end: int) -> bool:
        """Whether the last subordinate clause that opens there lacks its verb (*alors que le maire, …*)."""
        for i in range(end - 1, start - 1, -1):
            if self.view.quote(i) is not None or self.doc[i].pos_ in ("VERB", "AUX"):
                return False
            if fold(self.doc[i]) in _SUBORDINATORS:
                compared = any(fold(t) in WORDS.comparatives for t in self.doc[max(start, i - _REACH) : i])
                return fold(self.doc[i]) not in ("que", "qu'", "comme") or not compared
        return False

    def span(self, start: int, end: int) -> Spans:
        """The characters of the tokens, without marks, white space and punctuation at both ends."""
        if start >= end:
            return ()
        left, right = chars(self.doc, start, end)
        return trimmed(self.text, (left, right), self.quotes)


def trimmed(text: str, span: Span, quotes: list[Quote]) -> Spans:
    """A content without marks, white space and punctuation at its ends; what a quotation ends with stays."""
    left, right = span
    while left < right and (text[left] in _TRIM or text[left] in MARKS):
        left += 1
    while left < right and (text[right - 1] in _TRIM or text[right - 1] in MARKS):
        right -= 1
    inner_ends = {q.inner[1] for q in quotes}
    while left < right and right not in inner_ends and (text[right - 1] in _TRIM or text[right - 1] == "."):
        right -= 1
    if any(q.inner[0] == left for q in quotes):
        right = next((q.inner[1] for q in quotes if q.outer[1] == right), right)
    return ((left, right),) if left < right else ()


def sentences(view: View) -> list[Sentence]:
    """The sentences of a text in order; a quotation, whatever it holds, lies in one of them."""
    doc, text = view.doc, view.text
    found: list[Sentence] = []
    start = i = 0
    while i < len(doc):
        if doc[i].is_space and "\n" in doc[i].text:
            _close(view, text, found, start, i)
            start = i = i + 1
            continue
        if i in view.openings and i > start:
            _close(view, text, found, start, i)
            start = i
        last = view.quoted_to(i)
        i = (last if last is not None else i) + 1
        if i < len(doc) and _ends_sentence(view, text, i - 1, quoted=last is not None):
            _close(view, text, found, start, i)
            start = i
    _close(view, text, found, start, len(doc))
    _fill(view, found)
    return found


def _close(view: View, text: str, found: list[Sentence], start: int, end: int) -> None:
    if any(not t.is_space for t in view.doc[start:end]):
        found.append(Sentence(view, text, start, end))


def _fill(view: View, found: list[Sentence]) -> None:
    """Give each sentence the quotations that open in it and the cues that start in it."""
    starts = [sentence.start for sentence in found]
    offsets = [view.doc[start].idx for start in starts]
    for quote in view.quotes:
        if quote.depth == 0:
            found[max(0, bisect_right(offsets, quote.outer[0]) - 1)].quotes.append(quote)
    for cue in view.cues:
        found[max(0, bisect_right(starts, cue.start) - 1)].cues.append(cue)


def _ends_sentence(view: View, text: str, last: int, *, quoted: bool) -> bool:
    """Whether a sentence ends with token `last`, the closing mark of a quotation where `quoted`."""
    doc = view.doc
    after = doc[last + 1]
    if not (after.text[:1].isupper() or view.quoted_to(last + 1) is not None or after.text[:1] in "-–—•("):
        return False
    if not quoted:
        unit = doc[last].text.endswith(".") and doc[last].text[0].islower()  # *trois km. « Assez »*
        if unit and view.quoted_to(last + 1) is not None:
            return True
        if doc[last].text == _NETWORK and last and fold(doc[last - 1]) in _ON_NETWORK:
            return True
        return doc[last].text in STOPS and not (after.text == "(" and doc[last].text != ".")
    quote = view.quote(last)
    return quote is not None and text[quote.inner[1] - 1] in ".!?…" and after.text != "("
