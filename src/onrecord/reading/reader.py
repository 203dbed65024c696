"""One document to a reading: the parse, what rules and tagger propose, what is kept of it, who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from onrecord.model import Document, Reading, Span, Statement
from onrecord.reading.merge import propose
from onrecord.reading.parse import load
from onrecord.reading.quotes import find_quotes
from onrecord.reading.statements import kept, statements
from onrecord.reading.tagger.runtime import tagger
from onrecord.reading.windows import windows

VERSION = "1"
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
        self._tagger = None if fast else tagger(threads)

    def read(self, document: Document) -> Reading:
        """All statements of one document, in the order of its text."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """A reading of each document, in order. Long texts are read in windows."""
        for document in documents:
            spans = list(windows(document.text))
            found: list[Statement] = []
            # A batch is parsed at once: few windows, or a long text would fill the memory.
            parsed = self._nlp.pipe((document.text[a:b] for a, b in spans), batch_size=2)
            for span, doc in zip(spans, parsed, strict=True):
                found += self._of_window(document.id, doc, span)
            yield Reading(
                document=document, statements=tuple(found), reader=f"fr-{VERSION}{'-fast' * self._fast}"
            )

    def _of_window(self, document: str, doc: Doc, span: Span) -> list[Statement]:
        quotes = find_quotes(doc.text)
        chosen = kept(doc.text, quotes, propose(doc, quotes, self._tagger), self._fast)
        return statements(document, doc, span[0], chosen)
