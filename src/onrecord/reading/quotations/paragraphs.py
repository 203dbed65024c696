"""Quotations of several paragraphs, each opened with its mark and only the last one closed.

*« Le pont tient. / « Il tiendra cent ans », a juré le maire.*
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Span
from onrecord.reading.candidate import Candidate
from onrecord.reading.overlap import inside
from onrecord.reading.quotations.quotes import Quote


def joined(text: str, quotes: Sequence[Quote], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the earlier paragraphs of their quotation, which have no cue of their own."""
    out = list(found)
    for paragraphs in _runs(text, quotes):
        last = next((c for c in out if c.cue and c.content[0][0] == paragraphs[-1].inner[0]), None)
        before = tuple(quote.inner for quote in paragraphs[:-1])
        own = [c for c in out if inside(c.content, before)]
        if last is None or any(c.rule != "quote.continued" for c in own):
            continue
        out = [c for c in out if c not in own]
        out[out.index(last)] = replace(last, content=(*before, *last.content))
    return out


def _runs(text: str, quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Quotations that open paragraphs which follow each other, all but the last never closed."""
    runs: list[list[Quote]] = []
    for quote in (q for q in quotes if q.depth == 0 and q.mark in '«“"'):
        if not _opens_paragraph(text, quote.outer):
            continue
        before = runs[-1][-1] if runs else None
        follows = before is not None and not text[before.outer[1] : quote.outer[0]].strip()
        if before is not None and follows and not before.closed and before.mark == quote.mark:
            runs[-1].append(quote)
        else:
            runs.append([quote])
    return [run for run in runs if len(run) > 1]


def _opens_paragraph(text: str, span: Span) -> bool:
    return not text[text.rfind("\n", 0, span[0]) + 1 : span[0]].strip()
