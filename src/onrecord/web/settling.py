"""Settling in the background: after a change all that rests on it follows, and nobody waits for it."""

from __future__ import annotations

import logging
import threading

from fastapi import FastAPI

from onrecord import ingest
from onrecord.record import Record, RecordError

_LOG = logging.getLogger(__name__)
_MAKING = threading.Lock()


class Settler:
    """Settles what is marked in a record, in one thread that lives while there is something to do."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._lock = threading.Lock()
        self._woken = False
        self._worker: threading.Thread | None = None

    def wake(self) -> None:
        """See that what is marked by now will be settled; returns at once."""
        with self._lock:
            self._woken = True
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="settling", daemon=True)
                self._worker.start()

    def wait(self) -> None:
        """Return when nothing is left to do."""
        while (worker := self._worker) is not None:
            worker.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._woken:
                    self._worker = None
                    return
                self._woken = False
            try:
                ingest.settle(self._record)
            except RecordError as error:  # what is marked stays so, and is settled with the next change
                _LOG.warning("not settled: %s", error)
            except Exception:
                _LOG.exception("not settled")


def settler(app: FastAPI) -> Settler:
    """The one settler of an application, made when it is first asked for."""
    with _MAKING:
        if not hasattr(app.state, "settler"):
            app.state.settler = Settler(app.state.record)
    made: Settler = app.state.settler
    return made


def wake(app: FastAPI) -> None:
    """Settle what was marked, in the background."""
    settler(app).wake()
