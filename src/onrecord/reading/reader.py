"""One document to a reading: the parse, what rules and tagger propose, what is kept of it, who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from onrecord.dates.dateline import dateline
from onrecord.model import Contact, Document, Member, Reading, Span, Statement
from onrecord.reading.against.against import against
from onrecord.reading.against.network import network
from onrecord.reading.assembly import Assembled, assemble
from onrecord.reading.credits import credited
from onrecord.reading.issuer import issued
from onrecord.reading.members.members import of_issuer, united
from onrecord.reading.merge import propose
from onrecord.reading.naming.cast import Cast
from onrecord.reading.overlap import meet
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.references import references
from onrecord.reading.selection import kept
from onrecord.reading.tagger.runtime import WEIGHTS, tagger
from onrecord.reading.typography import plain
from onrecord.reading.version import reader_version
from onrecord.reading.windows import windows

BATCH = 50_000
TOGETHER = 16  # texts that the parser reads at once; with more their arrays leave the cache
LANGUAGES = ("fr",)
_HEAD = 2_000  # characters in which a dateline may stand


class Reader:
    """Reads documents in one language.

    `fast` leaves out what was learned: rules alone, at more than twice the speed. `threads` is how many
    the tagger may use, 0 for one a core; one process among several takes 1. `weights` is a folder of
    what was fitted, the package's own unless given.
    """

    def __init__(
        self, lang: str = "fr", fast: bool = False, threads: int = 0, weights: Path = WEIGHTS
    ) -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"no reader for the language {lang!r}; there is one for {', '.join(LANGUAGES)}")
        self._fast = fast
        self._nlp = load()
        self._version = reader_version(lang, fast)
        self._weights = weights
        self._tagger = None if fast else tagger(threads, weights)
        self._network = None if fast else network(threads)

    def read(self, document: Document) -> Reading:
        """All statements of one document, in the order of its text."""
        return next(self.pipe([document]))

    def pipe(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """A reading of each document, in order. Long texts are cut, short ones parsed together."""
        found: list[Statement] = []
        met: list[Contact] = []
        named: list[Sequence[Member]] = []  # whom each window names
        cast: Cast | None = None  # that of the window before, in the same document
        for batch in _batches((document, span) for document in documents for span in windows(document.text)):
            texts = (plain(document.text[a:b]) for document, (a, b) in batch)
            parsed = self._nlp.pipe(texts, batch_size=TOGETHER)
            for (document, span), doc in zip(batch, parsed, strict=True):
                published = document.date or dateline(document.text[:_HEAD])
                window = self._of_window(document, doc, span, published, cast)
                found += window.statements
                met += window.contacts
                named.append(window.members)
                cast = window.cast
                if span[1] == len(document.text):
                    yield Reading(
                        document=document,
                        statements=issued(document, self._opposed(document.text, found)),
                        contacts=tuple(met),
                        cast=united([of_issuer(document, window.cast), *named]),
                        credits=credited(document.text),
                        reader=self._version,
                        notes=_notes(document, published),
                    )
                    found, met, named, cast = [], [], [], None

    def _opposed(self, text: str, statements: Sequence[Statement]) -> Sequence[Statement]:
        return statements if self._network is None else against(text, statements, self._network)

    def _of_window(
        self, document: Document, doc: Doc, span: Span, published: str | None, known: Cast | None
    ) -> Assembled:
        text = doc.text
        quotes = find_quotes(text)
        elsewhere = references(text)
        proposed = [
            one
            for one in propose(doc, quotes, self._tagger)
            if not any(meet(one.content, (line,)) for line in elsewhere)
        ]
        chosen = kept(text, quotes, proposed, self._fast, self._weights)
        title = plain(document.title or "")
        return assemble(document.id, doc, span[0], chosen, published, self._weights, known, title)


def _notes(document: Document, published: str | None) -> tuple[str, ...]:
    if document.date or not published:
        return ()
    return (f"no publication date given; that of the dateline is taken, {published}",)


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
