"""One document to a reading: the parse, what rules and tagger propose, what is kept of it, who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from onrecord.model import Document, Reading, Span, Statement
from onrecord.reading.merge import propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.statements import kept, statements
from onrecord.reading.tagger.runtime import tagger
from onrecord.reading.windows import windows

VERSION = "1"
BATCH = 50_000
LANGUAGES = ("fr",)


class Reader:
    """Reads documents in one language.

    `fast` leaves out the tagger: rules alone, at more than twice the speed. `threads` is how many
    the tagger may use, 0 for one a core; one process among several takes 1.
    """

    def __init__(self, lang: str = "fr", fast: bool = False, threads: int = 0) -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"no reader for the language {lang!r}; there is one for {', '.join(LANGUAGES)}")
        self._fast = fast
        self._nlp = load()
        self._version = f"{lang}-{VERSION}{'-fast' * fast}"
        self._tagger = None if fast else tagger(threads)

    def read(self, document: Document) -> Reading:
        """All statements of one document, in the order of its text."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """A reading of each document, in order. Long texts are cut, short ones parsed together."""
        found: list[Statement] = []
        for batch in _batches((document, span) for document in documents for span in windows(document.text)):
            parsed = self._nlp.pipe(document.text[a:b] for document, (a, b) in batch)
            for (document, span), doc in zip(batch, parsed, strict=True):
                found += self._of_window(document.id, doc, span)
                if span[1] == len(document.text):
                    yield Reading(document=document, statements=tuple(found), reader=self._version)
                    found = []

    def _of_window(self, document: str, doc: Doc, span: Span) -> list[Statement]:
        text = doc.text
        quotes = find_quotes(text)
        chosen = kept(text, quotes, propose(doc, quotes, self._tagger), self._fast)
        return statements(document, doc, span[0], chosen)


def _batches(items: Iterable[tuple[Document, Span]]) -> Iterator[list[tuple[Document, Span]]]:
    """Windows to be parsed at once, of `BATCH` characters at most or one alone, so that memory stays flat."""
    batch: list[tuple[Document, Span]] = []
    size = 0
    for document, (start, end) in items:
        if batch and size + end - start > BATCH:
            yield batch
            batch, size = [], 0
        batch.append((document, (start, end)))
        size += end - start
    if batch:
        yield batch
