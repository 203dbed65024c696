"""Days as numbers, so that they can be told apart by subtraction."""

from __future__ import annotations

import datetime as dt


def ordinal(day: str | None) -> int | None:
    """The number of an ISO day (what follows it, as a time of day, left out), None for anything else."""
    try:
        return dt.date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None
