"""From the lines of set pages to paragraphs: what runs on is joined, broken words are mended."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from onrecord.documents.pdf_lines import Line
from onrecord.languages.hyphens import mended

Pages = list[list[Line]]

_NUMBER = re.compile(
    r"^(?:page|p\.)?\s*[-–—]?\s*\d{1,3}(?:\s*(?:/|sur|of|de)\s*\d{1,3})?\s*[-–—]?$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…:»][ \u00a0\u202f]?[»”\")]?$")
_EDGE = 2  # lines at the top and the bottom of a page, among which running heads are looked for
_WIDE = 1.35  # of the usual distance of lines: what stands between paragraphs
_OTHER_SIZE = 0.12  # of the size of type: what a heading differs by
_INDENT = 0.7  # of the size of type
_SHORT = 0.12  # of a column's width, by which the last line of a paragraph stays short
_COLUMN = 0.5  # of a line's width, that lines of one column have in common at least


def joined(pages: Pages) -> str:
    """The text of the pages, in the order of their lines; paragraphs are parted by an empty line."""
    pages = _without_running_heads(pages)
    pitch = _pitch(pages)
    paragraphs: list[str] = []
    before: Line | None = None
    for page in pages:
        top = True
        for line in page:
            if before is None or _begins(before, line, page, pitch, turned=top):
                paragraphs.append(line.text)
            else:
                paragraphs[-1] = mended(paragraphs[-1], line.text)
            before, top = line, False
    return "\n\n".join(paragraphs)


def _begins(before: Line, line: Line, page: list[Line], pitch: float, *, turned: bool) -> bool:
    """Whether a line begins a paragraph; `turned` where it stands on another page than the one before."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    finished = _SENTENCE_END.search(before.text) is not None
    if not finished and line.text[0].islower():
        return False
    if turned or not _one_column(before, line):
        return finished
    gap = before.base - line.base
    if gap > _WIDE * pitch:
        return True
    return finished and gap > 0 and (line.left > before.left + _INDENT * line.size or _short(before, page))


def _one_column(before: Line, line: Line) -> bool:
    common = min(before.right, line.right) - max(before.left, line.left)
    narrow = min(before.right - before.left, line.right - line.left)
    level = abs(before.base - line.base) < 0.3 * line.size  # one line, told in two parts
    return level or (line.base < before.base and common > _COLUMN * narrow)


def _short(line: Line, page: list[Line]) -> bool:
    """Whether a line ends well before the right edge of its column."""
    right = max((other.right for other in page if _one_column(line, other)), default=line.right)
    right = max(right, max((other.right for other in page if _one_column(other, line)), default=right))
    return right - line.right > _SHORT * (right - line.left)


def _pitch(pages: Pages) -> float:
    gaps = [
        before.base - line.base
        for page in pages
        for before, line in pairwise(page)
        if 0 < before.base - line.base < 4 * line.size
    ]
    return median(gaps) if gaps else 0.0


def _without_running_heads(pages: Pages) -> Pages:
    """Leave out page numbers, and what stands at the edges of half of the pages and more."""
    edges = [{_pattern(line) for line in _edge(page)} for page in pages]
    often = Counter(pattern for edge in edges for pattern in edge)
    running = {pattern for pattern, number in often.items() if number >= max(2, len(pages) / 2)}

    def runs(line: Line) -> bool:
        return _pattern(line) in running or _NUMBER.match(line.text) is not None

    left_out = [{line for line in _edge(page) if runs(line)} for page in pages]
    return [[line for line in page if line not in out] for page, out in zip(pages, left_out, strict=True)]


def _edge(page: list[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.base)
    return ordered[:_EDGE] + ordered[-_EDGE:]


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)
