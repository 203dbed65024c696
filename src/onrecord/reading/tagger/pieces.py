"""Text to windows of word pieces, each with its offsets in the text as given.

Quotation marks of every style are written as « » before the text is cut into pieces, one
character for one, so that the encoder need not learn each newspaper's typography.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from onrecord.model import Span

BOS, PAD, EOS = 0, 1, 2
WINDOW = 384  # pieces in a window, marks of paragraph ends included

_PARAGRAPH = re.compile(r"[^\r\n]+")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u202f": " ", "\u00a0": " ", "\u2009": " ", "\t": " "})


@dataclass(slots=True)
class Window:
    """Parallel lists: piece ids, their `[start, end)` offsets in the text, whether in quotation marks."""

    ids: list[int] = field(default_factory=lambda: [BOS])
    offsets: list[Span] = field(default_factory=lambda: [(0, 0)])
    quoted: list[int] = field(default_factory=lambda: [0])

    def __len__(self) -> int:
        return len(self.ids)

    def extend(self, other: Window) -> None:
        self.ids += other.ids
        self.offsets += other.offsets
        self.quoted += other.quoted

    def between(self, start: int, end: int) -> list[int]:
        """Places of the pieces that share a character with `[start, end)` of the text."""
        return [i for i, (a, b) in enumerate(self.offsets) if a < end and b > start and b > a]


def normalise(text: str, quotes: Iterable[Span]) -> str:
    """The text with one style of quotation marks and apostrophes; as long as the text given.

    `quotes` are outer spans, marks included.
    """
    letters = list(text.translate(_PLAIN))
    for start, end in quotes:
        letters[start] = "«"
        if end - start > 1 and not text[end - 1].isalnum():
            letters[end - 1] = "»"
    return "".join(letters)


def windows(text: str, quotes: Iterable[Span], tokenizer: Tokenizer, size: int = WINDOW) -> Iterator[Window]:
    """Pack paragraphs into windows of at most `size` pieces; a longer paragraph is cut at a piece."""
    spans = sorted(quotes)
    plain = normalise(text, spans)
    inside = bytearray(len(text))
    for start, end in spans:
        inside[start:end] = b"\x01" * (end - start)
    at = list(_PARAGRAPH.finditer(plain))
    window = Window()
    for match, coded in zip(
        at, tokenizer.encode_batch([m.group() for m in at], add_special_tokens=False), strict=True
    ):
        base = match.start()
        places = [_trim(plain, base + a, base + b) for a, b in coded.offsets]
        flags = [inside[a] if a < len(inside) else 0 for a, _ in places]
        for first in range(0, len(places), size - 2):
            last = first + size - 2
            part = Window(coded.ids[first:last], places[first:last], flags[first:last])
            part.extend(Window([EOS], [(base + len(match.group()), base + len(match.group()))], [0]))
            if len(window) + len(part) > size and len(window) > 1:
                yield window
                window = Window()
            window.extend(part)
    if len(window) > 1:
        yield window


def _trim(text: str, start: int, end: int) -> Span:
    """Leave out the spaces that a piece carries before its word."""
    while start < end and text[start].isspace():
        start += 1
    return start, end
