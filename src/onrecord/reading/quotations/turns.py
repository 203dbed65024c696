"""Turns of an interview: a paragraph that opens with the speaker's name and a colon (*Jeanne Roy : Oui.*).

The turn's whole text is what was said, the paragraphs that follow included, until the interviewer asks
again or another turn opens. The name must open two turns, or one beside turns that open with initials; the
interviewer's own turns (*La Gazette : …?*) are no statements. Without names, a signature tells an interview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.interviews import interview_words
from onrecord.model import Span
from onrecord.reading.candidate import Candidate
from onrecord.reading.quotations.quotes import Quote

_PARTICLE = r"(?:d['’][\w-]+|(?:de|du|des|la|le|van|von|el|al|ben)(?=[ \u00a0]))"
_WORD = rf"(?:[A-ZÀ-Ý][\w'’.-]*|{_PARTICLE})"
_LABEL = re.compile(
    rf"^[ \u00a0]*[-–—]?[ \u00a0]*({_WORD}(?:[ \u00a0]{_WORD}){{0,4}})[ \u00a0\u202f]*"
    r"(?::|\.[ \u00a0]?[–—-])[ \u00a0\u202f]*(?=\S)"
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý][a-zà-ÿ]?\.?[- \u00a0]?){2,4}$")
_ASKS = re.compile(r"(?:\?[ \u00a0»”\"]*|^\*\*.+\*\*)$")  # stars are what is left of bold type
_SIGNED = interview_words("signed")
_ENDS = frozenset('.!?…»”")')  # what a turn that is spoken ends with
_SCORE = 0.8
_SIGNATURE = 150  # characters of the longest signature
_QUESTION = 400  # characters of the longest question


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that opens with a label: where the label stands, and what follows it."""

    label: Span
    said: Span


def turns(text: str, quotes: Sequence[Quote]) -> list[Candidate]:
    """One candidate for each answer of an interview whose speakers are named at the head of paragraphs."""
    found = _labelled(text)
    asked = {text[slice(*turn.label)] for turn in found if _ASKS.search(text[slice(*turn.said)])}
    told = {text[slice(*turn.label)] for turn in found if not _ASKS.search(text[slice(*turn.said)])}
    names = [text[slice(*turn.label)] for turn in found]
    shortened = len(names) > 1 and any(_INITIALS.match(name) for name in names)
    candidates = []
    if 2 * sum(text[turn.said[1] - 1] in _ENDS for turn in found) < len(found):
        return []  # *Groupe A : Islande - Chili, à midi*: a list, no talk
    for turn in found:
        name = text[slice(*turn.label)]
        answers = name in told and not (
            name in asked and len(set(names)) > 1 and _asks_mostly(text, found, name)
        )
        if answers and (names.count(name) > 1 or shortened):
            quoted = next(
                (q for q in quotes if q.outer[0] == turn.said[0] and q.outer[1] >= turn.said[1] - 1), None
            )
            candidates.append(
                Candidate(
                    content=(quoted.inner if quoted else turn.said,),
                    cue=(),
                    source=(turn.label,),
                    rule="turn.labelled",
                    score=_SCORE,
                )
            )
    return candidates


def answers(text: str) -> list[Candidate]:
    """The answers of a signed interview without names: what stands between the paragraphs that ask."""
    lines: list[Span] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((position, position + len(line.rstrip())))
        position += len(line) + 1
    asking = [
        n
        for n, line in enumerate(lines)
        if _ASKS.search(text[slice(*line)]) and line[1] - line[0] < _QUESTION
    ]
    signatures = (n for n, line in enumerate(lines) if _is_signature(text[slice(*line)]))
    signed = max(signatures, default=None)
    if signed is None or len(asking) < 2:
        return []
    found = []
    for n, after in zip(asking, [*asking[1:], signed if signed > asking[-1] else len(lines)], strict=True):
        if after > n + 1:
            said = (lines[n + 1][0], lines[after - 1][1])
            found.append(
                Candidate(
                    content=(said,), cue=(), source=(), rule="turn.unlabelled", follows=True, score=_SCORE
                )
            )
    return found


def _is_signature(line: str) -> bool:
    return len(line) < _SIGNATURE and _SIGNED.match(line) is not None


def _asks_mostly(text: str, found: list[_Turn], name: str) -> bool:
    own = [turn for turn in found if text[slice(*turn.label)] == name]
    return 2 * sum(bool(_ASKS.search(text[slice(*turn.said)])) for turn in own) > len(own)


def _labelled(text: str) -> list[_Turn]:
    """The labelled paragraphs, each with the unlabelled ones after it that do not ask."""
    found: list[_Turn] = []
    position = 0
    opened = False
    before: _Turn | None = None  # the last turn without the paragraph that was joined last
    for line in text.split("\n"):
        start, position = position, position + len(line) + 1
        body = line.rstrip(" \t\u00a0\u202f")
        if not body:
            continue
        label = _LABEL.match(body)
        if label and not (body.endswith(":") and label.end() == len(body)):
            if before:
                found[-1] = before  # what stands right before a turn is the question
            before = None
            found.append(
                _Turn(
                    (start + label.start(1), start + label.end(1)), (start + label.end(), start + len(body))
                )
            )
            opened = True
        elif _ASKS.search(body) or _SIGNED.match(body):
            opened, before = False, None
        elif opened and len(body) > 80:
            last = before = found[-1]
            found[-1] = _Turn(last.label, (last.said[0], start + len(body)))
        else:
            opened, before = False, None
    return found
