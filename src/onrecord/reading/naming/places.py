"""Where quotations, sentences, paragraphs and outlets of a text lie, and what its tokens are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from onrecord.languages.names import bare, outlet_names, outlets
from onrecord.model import Span
from onrecord.reading.quotations.quotes import find_quotes


class Places:
    """Where quotations, sentences and paragraphs of a text lie, and what its tokens are."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.quotes = [q.inner for q in find_quotes(self.text) if q.inner[1] - q.inner[0] > 25]
        self.outlets = list(find_outlets(self.text))
        self._sentences = [s.start_char for s in doc.sents]
        self._paragraphs = [0, *(m.end() for m in re.finditer(r"\n+", self.text))]
        self._tokens = [t.idx for t in doc]

    def sentence(self, at: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(0, bisect_right(self._sentences, at) - 1)

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds an offset begins."""
        return self._sentences[self.sentence(at)] if self._sentences else 0

    def paragraph(self, at: int) -> int:
        """The number of the paragraph that holds an offset."""
        return bisect_right(self._paragraphs, at)

    def quoted(self, at: int) -> bool:
        """Whether an offset lies in a quotation longer than a scare quote."""
        return any(a <= at < b for a, b in self.quotes)

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


@lru_cache(maxsize=1)
def _outlet_pattern() -> re.Pattern[str]:
    """All outlets by their written names; an article in a name may be contracted (*au Monde, du Figaro*)."""
    bodies = []
    for name in sorted(outlet_names(), key=len, reverse=True):
        article = re.match(r"(?:Le |La |Les |L['’]|The )", name)
        body = (
            re.escape(name[article.end() :] if article else name)
            .replace(r"\ ", r"[ \u00a0]")
            .replace("'", "['’]")
        )
        free = r"(?:\b(?:[Ll]e|[Ll]a|[Ll]es|[Aa]ux?|[Dd]u|[Dd]es|The|the)[ \u00a0]|\b[Ll]['’])"
        bodies.append(f"{free}{body}" if article and article.group() != "The " else f"{free}?{body}")
    return re.compile(rf"(?<![\w\-])(?:{'|'.join(bodies)})(?![\w+\-])")


def find_outlets(text: str) -> Iterator[tuple[Span, str]]:
    """Where outlets are named, with the name that each goes by."""
    for match in _outlet_pattern().finditer(text):
        written = re.sub(r"^(?:[Aa]ux?|[Dd]u|[Dd]es)[ \u00a0]", "", match.group())
        name = outlets()[bare(written)].name
        alias = bare(name) != bare(written) and not written.isupper()
        yield match.span(), re.sub(r"^(?:[Ll]e |[Ll]a |[Ll]['’])", "", written) if alias else name
