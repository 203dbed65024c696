"""Values of a statement as a person writes them, made into plain data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, get_args

from onrecord.model import Act, Certainty, Kind, Polarity
from onrecord.record.errors import RecordError

_CHOICES = {"kind": Kind, "act": Act, "certainty": Certainty, "polarity": Polarity}
_SPANS = ("content", "cue", "source")
FIELDS = ("name", "role", "principal", "via", *_CHOICES, "said", *_SPANS)
_OFFSETS = re.compile(r"\d+-\d+(?:,\d+-\d+)*")


def value(field: str, written: str, text: str) -> Any:
    """What `written` means for a field of a statement in `text`; raises `RecordError` where it means nothing.

    `content`, `cue` and `source` are offsets (`12-40,52-60`) or the words themselves; `via` has outlets
    parted by semicolons; `said` is a day, or two joined by `..`. An empty value empties the field.
    """
    written = written.strip()
    if field in _SPANS:
        return _spans(written, text) if written else []
    if field == "via":
        return [name for part in written.split(";") if (name := part.strip())]
    if field == "said":
        return _said(written) if written else None
    if field in _CHOICES:
        choices = get_args(_CHOICES[field])
        if written not in choices:
            raise RecordError(f"{field} cannot be {written!r}; choose from: {', '.join(choices)}.")
        return written
    if field in FIELDS:
        return written if field == "name" else written or None
    raise RecordError(f"a statement has no {field!r} to correct; choose from: {', '.join(FIELDS)}.")


def written(field: str, value: Any) -> str:
    """A value of a statement as `value` takes it: spans as 12-40,52-60, outlets parted by ;, days by ..

    It may be that of the noun or the plain one.
    """
    if field in _SPANS:
        return ",".join(f"{start}-{end}" for start, end in value or ())
    if field == "via":
        return "; ".join(value or ())
    if field == "said" and value:
        start, end = (value[b] if isinstance(value, Mapping) else getattr(value, b) for b in ("start", "end"))
        return "" if not (start and end) else start if start == end else f"{start}..{end}"
    return str(value or "")


def _spans(written: str, text: str) -> list[tuple[int, int]]:
    if _OFFSETS.fullmatch(written):
        pairs = (pair.split("-") for pair in written.split(","))
        return [(int(start), int(end)) for start, end in pairs]
    words = r"\s+".join(map(re.escape, written.split()))
    found = [match.span() for match in re.finditer(words, text)]
    if not found:
        raise RecordError(f"the words {written!r} do not stand in the text; copy them from it.")
    if len(found) > 1:
        places = ", ".join(f"{start}-{end}" for start, end in found)
        raise RecordError(f"the words {written!r} stand at {places}; give the place that you mean.")
    return found


def _said(written: str) -> dict[str, Any]:
    start, _, end = written.partition("..")
    try:
        days = [dt.date.fromisoformat(day.strip()).isoformat() for day in (start, end or start)]
    except ValueError:
        raise RecordError(f"{written!r} is no day; write 2011-06-24, or 2011-06-20..2011-06-24.") from None
    grain = "day" if days[0] == days[1] else "period"
    return {"text": written, "start": days[0], "end": days[1], "grain": grain}
