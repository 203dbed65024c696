"""How much of a content stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Kind, Span, Spans


def kind_of(text: str, content: Spans, quotes: Iterable[Span]) -> Kind:
    """`direct`: every letter and digit of the content is quoted; `mixed`: some; `indirect`: none.

    `quotes` are spans inside the marks; an inner quotation of a quoted content changes nothing.
    """
    spans = list(quotes)
    letters = quoted = 0
    for start, end in content:
        marks = bytearray(end - start)
        for a, b in spans:
            first, last = max(a, start) - start, min(b, end) - start
            if first < last:
                marks[first:last] = b"\x01" * (last - first)
        for offset, mark in enumerate(marks):
            if text[start + offset].isalnum():
                letters += 1
                quoted += mark
    if not quoted:
        return "indirect"
    return "direct" if quoted == letters else "mixed"
