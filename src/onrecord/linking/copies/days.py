"""Days as numbers, so that they can be told apart by subtraction."""

from __future__ import annotations

import datetime as dt

_LONG = 10  # days of a period
PERIODS = 64  # that are told apart; after so many they begin again
_BITS = 6
_KEY = 63 - _BITS  # bits of a key below those of its period


def ordinal(day: str | None) -> int | None:
    """The number of an ISO day (what follows it, as a time of day, left out), None for anything else."""
    try:
        return dt.date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def period(day: int) -> int:
    """The number of the period that a day is in."""
    return day // _LONG


def in_period(key: int, period: int) -> int:
    """A key of 63 bits as it stands for things of a period only; its upper bits tell the period.

    So in an index what comes at one time is close together, however long it goes back.
    """
    return period % PERIODS << _KEY | key >> _BITS
