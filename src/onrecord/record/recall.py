"""What was computed over one state of a record, kept until the record changes."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, PoolProxiedConnection

from onrecord.record.store import Record

T = TypeVar("T")

_MOST = 64  # values kept, those asked for last
_SLOW = 1.0  # seconds: what takes longer may be told for a while after the record has changed,
_PATIENCE = 5.0  # for so many times as long as it took
_LONG = 0.2  # seconds: nobody waits while what took longer is made anew by another


@dataclass(slots=True)
class _Kept:
    turn: threading.Lock = field(default_factory=threading.Lock)
    value: Any = None
    version: int = -1
    at: float = 0.0
    took: float = 0.0


class Recall:
    """Values computed from one record, by their keys; safe for threads.

    A connection of its own tells whether another one, of this process or not, has written (SQLite's
    `data_version`). Each value is computed by one thread at a time, while the others wait for it or, where
    that takes long, are told what it was.
    """

    def __init__(self, record: Record) -> None:
        self._record = record
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._watch: PoolProxiedConnection | None = None

    def __call__(self, key: Hashable, make: Callable[[Connection], T]) -> T:
        """The value of a key: as it was made, where nothing changed since, else made anew."""
        with self._lock:
            kept = self._kept.setdefault(key, _Kept())
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        made_before = kept.version >= 0 and kept.took > _LONG
        if not kept.turn.acquire(blocking=not made_before):
            return kept.value  # type: ignore[no-any-return]
        try:
            version, now = self.version(), time.monotonic()
            if kept.version >= 0 and (version == kept.version or self._lasts(kept, now)):
                return kept.value  # type: ignore[no-any-return]
            with self._record.reading() as connection:
                made = make(connection)
            kept.value, kept.version, kept.at = made, version, time.monotonic()
            kept.took = kept.at - now
            return made
        finally:
            kept.turn.release()

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None

    def version(self) -> int:
        """Another number after each change of the record."""
        with self._lock:
            if self._watch is None:
                self._watch = self._record.engine.raw_connection()
                self._watch.detach()  # whoever closes the record's pool closes no connection that is lent out
            cursor = self._watch.cursor()
            cursor.execute("PRAGMA data_version")
            (version,) = cursor.fetchone() or (0,)
            return int(version)

    def _lasts(self, kept: _Kept, now: float) -> bool:
        return kept.took > _SLOW and now - kept.at < kept.took * _PATIENCE
