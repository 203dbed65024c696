"""The conductor: documents are read and kept, each with its reading in one transaction, then settled."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from onrecord.documents import SetAside
from onrecord.model import Document, Reading
from onrecord.reading.version import reader_version
from onrecord.record import Added, Record, settling


def add(
    record: Record,
    documents: Iterable[Document],
    set_aside: Callable[[SetAside], None],
    *,
    lang: str = "fr",
    fast: bool = False,
    jobs: int = 1,
) -> Iterator[Added]:
    """Read what the record does not hold yet and keep it; what became of each document, as it is kept.

    What the reader fails on goes to `set_aside`. What this reader has read already is not
    read again.
    """
    reader = reader_version(lang, fast)
    documents = iter(documents)
    for document in documents:
        if known := record.known(document, reader):
            yield known
            continue
        passed: deque[Added] = deque()
        rest = chain([document], _unknown(record, documents, reader, passed))
        for reading in read(rest, set_aside, lang=lang, fast=fast, jobs=jobs):
            yield record.add(reading)
            while passed:
                yield passed.popleft()
        yield from passed


def reread(
    record: Record,
    set_aside: Callable[[SetAside], None],
    *,
    lang: str = "fr",
    fast: bool = False,
    jobs: int = 1,
    every: bool = False,
) -> Iterator[Added]:
    """Read again what another reader read, or `every` document; what changed in each."""
    stale = record.stale({lang: reader_version(lang, fast)}, every=every)
    first = next(stale, None)
    if first is not None:
        for reading in read(chain([first], stale), set_aside, lang=lang, fast=fast, jobs=jobs):
            yield record.reread(reading)


def unsettled(record: Record, *, every: bool = False) -> int:
    """How many documents `settle` has to do."""
    return settling.pending(record, every=every)


def settle(
    record: Record, progress: Callable[[int], object] = lambda _: None, *, every: bool = False
) -> settling.Settled:
    """Find out anew what rests on several documents, for those that changed or for `every` one.

    `progress` is told each time how many were done.
    """
    return settling.settle(record, progress, every=every)


def read(
    documents: Iterable[Document],
    set_aside: Callable[[SetAside], None],
    *,
    lang: str,
    fast: bool,
    jobs: int,
) -> Iterator[Reading]:
    """A reading of each document, in order; those that the reader fails on go to `set_aside`."""
    from onrecord.reading.pool import (
        Failure,
        read_all,
    )  # spaCy takes seconds to load: not before it is needed

    for result in read_all(documents, lang=lang, fast=fast, jobs=jobs):
        if isinstance(result, Failure):
            set_aside(SetAside(result.document.origin or result.document.id, result.reason))
        else:
            yield result


def _unknown(
    record: Record, documents: Iterable[Document], reader: str, passed: deque[Added]
) -> Iterator[Document]:
    for document in documents:
        if known := record.known(document, reader):
            passed.append(known)
        else:
            yield document
