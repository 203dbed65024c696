"""Which days a document can have been published on."""

from __future__ import annotations

import datetime as dt


def unfit(day: dt.date, today: dt.date | None = None) -> str | None:
    """Why nothing can have been published on a day, as the end of a sentence; None where it can.

    A day ahead of `today` (by default that of this machine) is let pass, as it has begun elsewhere.
    """
    if day > (today or dt.date.today()) + dt.timedelta(days=1):
        return f"lies in the future: {day.isoformat()}"
    return None
