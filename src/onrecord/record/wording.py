"""Where the words searched for stand in a statement, so that they can be shown."""

from __future__ import annotations

from onrecord.languages.stems import is_stop, plain, stem, stems, words
from onrecord.model import Span


def marked(text: str, start: int, end: int, wanted: str) -> list[Span]:
    """The words between two places of `text` that a search for `wanted` finds; offsets in `text`."""
    sought, named = set(stems(wanted)), set(plain(wanted))
    found = []
    for match in words(text[start:end]):
        word = match.group().lower()
        if not is_stop(word) and (stem(word) in sought or " ".join(plain(word)) in named):
            found.append((start + match.start(), start + match.end()))
    return found


def around(text: str, start: int, end: int, width: int) -> Span:
    """`start` to `end` and up to `width` characters on either side, cut between words, in one paragraph."""
    left = max(text.rfind("\n", 0, start) + 1, start - width)
    while left < start and left > 0 and not text[left - 1].isspace():
        left += 1
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + width)
    while end < right < len(text) and not text[right].isspace():
        right -= 1
    return left, right
