"""The process that reads what was added: reading takes a processor for itself, and pages stay quick.

It is started with the first job, keeps the models loaded for the next ones, and ends when there are none.
"""

from __future__ import annotations

import contextlib
import io
import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from multiprocessing.connection import Connection
from typing import TypeAlias

from onrecord.documents import SetAside, gather, received
from onrecord.documents.kinds import Source
from onrecord.model import Document
from onrecord.record import Added, Record, RecordError

_IDLE = 600.0  # seconds without a job after which the process ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be read: documents as they are, pieces of data, and addresses to be fetched."""

    documents: tuple[Document, ...] = ()
    sources: tuple[Source, ...] = ()
    urls: tuple[str, ...] = ()
    date: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Settling:
    """All is read; `documents` wait to be settled."""

    documents: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The task was done, or given up for a reason."""

    reason: str | None = None


Event: TypeAlias = Added | SetAside | Settling | Ended


def work(path: str, fast: bool, allow_private: bool, pipe: Connection) -> None:
    """Do the tasks that come through `pipe`, and send back what becomes of each, until none come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the server's, which ends this process
    with contextlib.suppress(OSError):
        os.nice(5)
    with contextlib.suppress(EOFError, BrokenPipeError), Record.open(path, make=False) as record:
        while pipe.poll(_IDLE):
            for event in done(record, pipe.recv(), fast=fast, allow_private=allow_private):
                pipe.send(event)


def done(record: Record, task: Task, *, fast: bool, allow_private: bool) -> Iterator[Event]:
    """Do one task: read its documents into the record and settle; what becomes of each, as it does."""
    from onrecord import ingest

    aside: list[SetAside] = []

    def set_aside(what: SetAside) -> None:
        record.set_aside(what.where, what.reason)
        aside.append(what)

    def told() -> Iterator[SetAside]:
        while aside:
            yield aside.pop(0)

    day, issuer = task.date, task.issuer
    documents = chain(
        task.documents,
        received(task.sources, set_aside, date=day, issuer=issuer, allow_private=allow_private),
        gather(task.urls, io.BytesIO(), set_aside, date=day, issuer=issuer, allow_private=allow_private),
    )
    try:
        for added in ingest.add(record, documents, set_aside, fast=fast):
            yield from told()
            yield added
        yield from told()
        if waiting := ingest.unsettled(record):
            yield Settling(waiting)
            ingest.settle(record)
    except RecordError as error:
        yield Ended(str(error))
    except Exception as error:  # whatever it was, the next task must be done
        yield Ended(f"reading was broken off ({type(error).__name__}); what was read before stands.")
    else:
        yield Ended()
