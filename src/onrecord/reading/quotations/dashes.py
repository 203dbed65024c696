"""Interviews whose questions and answers all open with a dash (*- Qui a signé ? / - Personne.*)."""

from __future__ import annotations

import re

from onrecord.model import Span
from onrecord.reading.candidate import Candidate

_LINE = re.compile(r"^[ \u00a0]*[-–—][ \u00a0]*(?P<said>\S.*?)[ \u00a0]*$", re.MULTILINE)
_ASKS = re.compile(r"\?[ \u00a0»”\"]*$")
_FEWEST = 3  # questions that tell an interview
_MOSTLY = 0.6  # of the lines that should ask do
_SCORE = 0.8


def dashed(text: str) -> list[Candidate]:
    """One candidate for each answer, where lines with a dash ask and answer in turn."""
    lines = [match.span("said") for match in _LINE.finditer(text)]
    first = next((n for n, line in enumerate(lines) if _asks(text, line)), len(lines))
    questions, answers = lines[first::2], lines[first + 1 :: 2]
    asking = sum(_asks(text, line) for line in questions)
    if asking < _FEWEST or asking < _MOSTLY * len(questions) or any(_asks(text, line) for line in answers):
        return []
    return [
        Candidate(content=(line,), cue=(), source=(), rule="turn.dashed", follows=True, score=_SCORE)
        for line in answers
    ]


def _asks(text: str, line: Span) -> bool:
    return _ASKS.search(text, *line) is not None
