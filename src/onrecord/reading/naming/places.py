"""Where quotations, sentences, paragraphs and outlets of a text lie, and what its tokens are."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc, Token

from onrecord.languages.offices import any_of
from onrecord.model import Span
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.relaying.known_outlets import find_outlets

_GAP = 12  # characters between two sentences at most
_HEADING = 160  # characters of a heading or caption at most
_CLOSED = re.compile(r"[.!?…»”\":;,][\s\u00a0)\]]*$")  # what ends a sentence or holds it open
_ENDED = re.compile(r"[.!?…»”\":\n][\s\u00a0«“\"(\[–—-]*$")  # before a sentence; the parse cuts within some

_TITLE = re.compile(rf"\b{any_of('articled_titles')}\.[\s\u00a0]*$")  # *le Col.* Dorval


def _ends(before: str) -> bool:
    return _ENDED.search(before) is not None and _TITLE.search(before) is None


class Places:
    """Where quotations, sentences and paragraphs of a text lie, and what its tokens are."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.quotes = [q.inner for q in find_quotes(self.text) if q.inner[1] - q.inner[0] > 25]
        self.outlets = list(find_outlets(self.text))
        begins = doc.to_array(["IDX", "SENT_START"]).tolist() if len(doc) else []
        self._tokens = [at for at, _ in begins]
        self._sentences = [
            at
            for n, (at, opens) in enumerate(begins)
            if n == 0 or (opens == 1 and _ends(self.text[max(0, at - _GAP) : at]))
        ]
        self._paragraphs = [0, *(m.end() for m in re.finditer(r"\n+", self.text))]

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(0, bisect_right(self._sentences, at) - 1)

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds an offset begins."""
        return self._sentences[self.sentence(at)] if self._sentences else 0

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds an offset."""
        return bisect_right(self._paragraphs, at)

    def paragraph_start(self, at: int) -> int:
        """Where the paragraph that holds an offset begins."""
        return self._paragraphs[self.paragraph(at) - 1]

    def quoted(self, at: int) -> bool:
        """Whether an offset lies in a quotation longer than a scare quote."""
        return any(a <= at < b for a, b in self.quotes)

    def line(self, at: int) -> str:
        """The paragraph that holds an offset."""
        start = self.paragraph_start(at)
        return self.text[start:].partition("\n")[0]

    def heading(self, at: int) -> bool:
        """Whether an offset lies in a heading or caption: a line below the first that no mark ends."""
        start, line = self.paragraph_start(at), self.line(at)
        if not start or not line.strip() or len(line) > _HEADING or _CLOSED.search(line):
            return False
        before, after = self.text[:start].rstrip(), self.text[start + len(line) :].lstrip()
        return bool(_CLOSED.search(before)) and after[:1].upper() == after[:1] != ""

    def token(self, at: int) -> int:
        """The index of the token that holds an offset."""
        return max(0, bisect_right(self._tokens, at) - 1)

    def subject(self, span: Span) -> bool:
        """Whether some word of the span is a subject whose verb stands outside it."""
        if not len(self.doc):
            return False
        for i in range(self.token(span[0]), self.token(max(span[0], span[1] - 1)) + 1):
            token = self.doc[i]
            if token.dep_.startswith("nsubj") and not span[0] <= token.head.idx < span[1]:
                return True
        return False

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that begin in a span."""
        return [
            t for t in self.doc[self.token(span[0]) : self.token(span[1]) + 1] if span[0] <= t.idx < span[1]
        ]

    def part_of_speech(self, at: int) -> str:
        """The part of speech of the token that holds an offset, `""` in an empty text."""
        return self.doc[self.token(at)].pos_ if len(self.doc) else ""
