"""What pages compute at length, kept for one application until its record changes."""

from __future__ import annotations

import threading

from fastapi import FastAPI

from onrecord.record.recall import Recall
from onrecord.web.visit import Visit

_MAKING = threading.Lock()


def recall(visit: Visit) -> Recall:
    """The one memory of the application that serves this visit."""
    state = visit.request.app.state
    with _MAKING:
        if not hasattr(state, "recall"):
            state.recall = Recall(visit.record)
    made: Recall = state.recall
    return made


def forget(app: FastAPI) -> None:
    """Let go of what was kept, at the end of an application."""
    kept: Recall | None = getattr(app.state, "recall", None)
    if kept is not None:
        kept.close()
