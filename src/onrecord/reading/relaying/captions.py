"""Outlets that a caption glues to its line without a blank (*« Il tiendra », dit la mairepar Canal Sud*)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Span
from onrecord.reading.relaying.known_outlets import find_outlets

_CAPTION = re.compile(r"(?<=[\w»\"”?!])par[ \u00a0](?P<outlet>[\w.'’ +\-]{2,31})$", re.MULTILINE)


def caption(text: str, at: int) -> Span | None:
    """Where the caption of the line of an offset stands, its *par* included; None where there is none."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    match = _CAPTION.search(text, start, len(text) if end < 0 else end)
    if match is None or not (match["outlet"][0].isupper() or match["outlet"][0].isdigit() or _known(match)):
        return None
    return match.span()


def captions(text: str) -> Iterator[tuple[Span, Span, str]]:
    """Each line with the caption of a known outlet, where that caption stands, and the outlet's name."""
    for match in _CAPTION.finditer(text):
        if name := _known(match):
            yield (text.rfind("\n", 0, match.start()) + 1, match.end()), match.span(), name


def _known(match: re.Match[str]) -> str | None:
    return next((name for span, name in find_outlets(match["outlet"]) if span[0] == 0), None)
