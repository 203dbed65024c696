"""What first pages take long to compute, made before anybody asks for it, and again after changes."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

from fastapi import FastAPI, Request

from onrecord.record import RecordError
from onrecord.web.languages import LANGUAGES, language
from onrecord.web.pages import actors, home, network, talks, timeline
from onrecord.web.recalling import recall
from onrecord.web.rendering import environment
from onrecord.web.visit import Visit

_LOG = logging.getLogger(__name__)
_PAUSE = 2.0  # seconds between two looks at whether the record has changed,
_SHARE = 5  # and so many times as long as it took the last time: a busy record keeps no processor busy


class Warming:
    """A thread that makes the pages that everybody opens first, as long as a server runs."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._work, name="warming", daemon=True)

    def start(self) -> None:
        """Begin, and return at once."""
        self._thread.start()

    def close(self) -> None:
        """End; what is being made is made to its end."""
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        for name in environment().list_templates():
            environment().get_template(name)
        known: int | None = None
        rest = 0.0
        while not self._ended.wait(rest):
            rest = _PAUSE
            try:
                version = recall(self._visit(LANGUAGES[0])).version()
                if version != known:
                    known, started = version, time.monotonic()
                    for make in self._views():
                        if self._ended.is_set():
                            return
                        make()
                    rest = max(_PAUSE, _SHARE * (time.monotonic() - started))
            except RecordError as error:  # a visitor will be told the same
                _LOG.warning("not made in advance: %s", error)
            except Exception:
                _LOG.exception("not made in advance")

    def _views(self) -> Iterator[Callable[[], object]]:
        for code in LANGUAGES:
            visit = self._visit(code)
            yield partial(home.home, visit)
            yield partial(actors.listing, visit, actors.Actors.model_validate({}))
            yield partial(timeline.timeline, visit, timeline.Timeline.model_validate({}))
            yield partial(network.show, visit, network.Networked.model_validate({}))
            yield partial(talks.listing, visit, talks.Listed.model_validate({}))

    def _visit(self, code: str) -> Visit:
        state = self._app.state
        scope = {
            "type": "http",
            "app": self._app,
            "path": "/",
            "query_string": b"",
            "headers": [],
            "session": {},
        }
        return Visit(Request(scope), state.record, state.settings, language(code))
