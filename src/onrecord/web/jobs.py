"""What was given to be added: one job after the other, each remembered as long as the server runs."""

from __future__ import annotations

import logging
import multiprocessing
import secrets
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Literal, TypeAlias

from onrecord.documents import SetAside
from onrecord.record import Added, Record
from onrecord.web.worker import Ended, Event, Settling, Task, work

_LOG = logging.getLogger(__name__)

State: TypeAlias = Literal["waiting", "reading", "settling", "done", "failed"]
WAITING = 20  # jobs at most, each of which holds what was sent
_KEPT = 200  # jobs remembered
_LOST = "the process that reads was ended; what it read before stands. Add the rest again."


class Full(Exception):
    """Too many jobs wait."""


@dataclass(slots=True)
class Job:
    """One thing that somebody added, and what became of it so far."""

    id: str
    what: str
    at: float  # seconds since 1970
    state: State = "waiting"
    added: list[Added] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    unsettled: int = 0
    reason: str | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in ("done", "failed")

    def take(self, event: Event) -> None:
        """Note what the process tells."""
        match event:
            case Added():
                self.added.append(event)
            case SetAside():
                self.aside.append(event)
            case Settling(documents):
                self.state, self.unsettled = "settling", documents
            case Ended(reason):
                self.state, self.reason = "failed" if reason else "done", reason


class Jobs:
    """The jobs of one server: a thread hands them to a process (see worker.py), one at a time."""

    def __init__(self, record: Record, *, fast: bool, allow_private: bool) -> None:
        self._record, self._fast, self._allow_private = record, fast, allow_private
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._waiting: deque[tuple[Job, Task]] = deque()
        self._lock, self._ending = threading.Lock(), threading.Lock()
        self._thread: threading.Thread | None = None
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._closed = False

    def add(self, what: str, task: Task) -> Job:
        """Take a task in and return at once; `what` says in a few words what it is. Raises `Full`."""
        with self._lock:
            if len(self._waiting) >= WAITING or self._closed:
                raise Full
            job = Job(secrets.token_hex(5), what, time.time())
            self._known[job.id] = job
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
            self._waiting.append((job, task))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="adding", daemon=True)
                self._thread.start()
            return job

    def get(self, id: str) -> Job | None:
        """The job of an id."""
        return self._known.get(id)

    def listed(self) -> Sequence[Job]:
        """Those remembered, the latest first."""
        with self._lock:
            return list(reversed(self._known.values()))

    def ahead(self, job: Job) -> int:
        """How many jobs come before one that waits."""
        with self._lock:
            waiting = [one.id for one, _ in self._waiting]
            running = sum(one.state in ("reading", "settling") for one in self._known.values())
            return waiting.index(job.id) + running if job.id in waiting else 0

    def wait(self) -> None:
        """Return when no job is left."""
        while (thread := self._thread) is not None:
            thread.join()

    def close(self) -> None:
        """End the process; what it has read stands in the record."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._end()
        if (thread := self._thread) is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                job, task = self._waiting.popleft()
                job.state = "reading"
            try:
                self._hand(job, task)
            except Exception as error:  # whatever it was, the next job must be done
                _LOG.warning("the job %s was lost: %r", job.id, error)
                job.take(Ended(_LOST))
                self._end()

    def _hand(self, job: Job, task: Task) -> None:
        try:
            pipe = self._started()
            pipe.send(task)
        except OSError:  # it ended right now, having been idle
            self._end()
            pipe = self._started()
            pipe.send(task)
        while not job.ended:
            job.take(pipe.recv())

    def _started(self) -> Connection:
        """The pipe to the process, which is started if it is not running."""
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self._end()
        with self._ending:
            if self._closed:
                raise EOFError
            # A forked child would share the connections of this process.
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            given = (self._record.path, self._fast, self._allow_private, theirs)
            self._process = context.Process(target=work, args=given, daemon=True)
            self._process.start()
            theirs.close()
            self._pipe = ours
            return ours

    def _end(self) -> None:
        with self._ending:
            process, pipe = self._process, self._pipe
            self._process = self._pipe = None
        if process is not None:
            process.terminate()
            process.join()
        if pipe is not None:
            pipe.close()
