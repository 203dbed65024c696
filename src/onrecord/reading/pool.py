"""Reading many documents, by one process or several, in order; one that fails never loses the others."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from onrecord.documents.reason import Reason
from onrecord.model import Document, Reading
from onrecord.reading.reader import Reader

_CHUNK = 20_000  # characters: enough work to outweigh the sending, little enough to share out well
_AHEAD = 3  # chunks waiting for each process, so that memory stays bounded


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that the reader failed on, and why."""

    document: Document
    reason: Reason


def read_all(
    documents: Iterable[Document], *, lang: str = "fr", fast: bool = False, jobs: int = 1
) -> Iterator[Reading | Failure]:
    """A reading, or a failure, for each document, in the order given."""
    if jobs == 1:
        _start(lang, fast, threads=0)
        for chunk in _chunks(documents):
            yield from _read(chunk)
        return
    for library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):  # else each process would use every core
        os.environ.setdefault(library, "1")
    context = multiprocessing.get_context("spawn")  # a forked child would share the parent's model threads
    with ProcessPoolExecutor(jobs, context, _start, (lang, fast, 1)) as pool:
        waiting: deque[Future[list[Reading | Failure]]] = deque()
        for chunk in _chunks(documents):
            waiting.append(pool.submit(_read, chunk))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


_reader: Reader  # one a process: loading takes seconds


def _start(lang: str, fast: bool, threads: int) -> None:
    global _reader
    _reader = Reader(lang=lang, fast=fast, threads=threads)


def _read(chunk: list[Document]) -> list[Reading | Failure]:
    try:
        return list(_reader.pipe(chunk))
    except Exception:  # whatever it was, the other documents of the chunk must be read
        return [_read_one(document) for document in chunk]


def _read_one(document: Document) -> Reading | Failure:
    try:
        return _reader.read(document)
    except Exception as error:
        told = f"{type(error).__name__}: {error}"
        return Failure(document, Reason("the reader failed on it (%(error)s)", error=told))


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += len(document.text)
        if size >= _CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
