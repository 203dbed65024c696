"""Words signed on the line below, as pull quotes and posts are: *Ils ont menti" / - Une ouvrière*."""

from __future__ import annotations

import re

from onrecord.model import Span
from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect.view import View
from onrecord.reading.quotations.noun_phrase import chars, noun_phrase

_DASH = r"[-–—―][ \u00a0]?"
_SIGNED = re.compile(
    rf"^[ \u00a0]*(?:[«“\"][ \u00a0]*)?(?P<said>[^\s«“\"][^\n«“\"]*?)[ \u00a0]*[»”\"][ \u00a0]*\n+"
    rf"[ \u00a0]*{_DASH}(?P<name>[A-ZÀ-Ý][^\n:;.?!«»\"]{{1,80}})$",
    re.MULTILINE,
)
_POSTED = re.compile(  # *La mairie dort. — Awa Sow (@awasow) 7 avril 2024*
    rf"^[ \u00a0]*(?:[«“\"][ \u00a0]*)?(?P<said>\S[^\n]*?)[ \u00a0]*[»”\"]?\s+"
    rf"{_DASH}(?P<name>[^\s(][^\n(]{{1,60}}?) \(@\w+\)",
    re.MULTILINE,
)
_SCORE = 0.85


def signed(view: View) -> list[Candidate]:
    """One candidate for each line whose speaker signs it."""
    found = {match.span("said"): match.span("name") for match in _POSTED.finditer(view.text)}
    for match in _SIGNED.finditer(view.text):
        name = _name(view, match.span("name"))
        if name is not None and match["said"][-1] != ",":
            found[match.span("said")] = name
    return [
        Candidate(content=(said,), cue=(), source=(name,), rule="quote.signed", score=_SCORE)
        for said, name in found.items()
    ]


def _name(view: View, line: Span) -> Span | None:
    """Who signs, where the line holds nothing but who it is."""
    words = view.doc.char_span(*line, alignment_mode="expand")
    if words is None:
        return None
    end = noun_phrase(view.doc, words.start, words.end)
    return chars(view.doc, words.start, end) if end == words.end else None
