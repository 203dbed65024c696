"""Long texts in windows at paragraph bounds, so that memory and time stay flat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Span

# Characters. Nearly every article is shorter, and what a window costs grows faster than its length.
LARGEST = 20_000
# Characters read at once of a run without white space, which the tokenizer goes over again and again.
UNBROKEN = 2_000
_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…]['\"»”]?\s"), re.compile(r"\s"))


def windows(text: str, largest: int = LARGEST) -> Iterator[Span]:
    """Consecutive spans that cover the text, each at most `largest` characters.

    A window ends at the last blank line in its second half, else at a line's end, a sentence's end, a
    space there or before, and where there is none of these in the middle of a word.
    """
    start = 0
    while len(text) - start > largest:
        middle, most = start + largest // 2, start + largest
        space = _last_break(text, middle, most) or _last_break(text, start, middle)
        end = space or start + min(UNBROKEN, largest)
        yield start, end
        start = end
    if start < len(text) or not text:
        yield start, len(text)


def _last_break(text: str, least: int, most: int) -> int | None:
    for pattern in _BREAKS:
        last = None
        for match in pattern.finditer(text, least, most):
            last = match.end()
        if last is not None:
            return last
    return None
