"""Interviews without names or signature: paragraphs that ask and paragraphs that answer, in turn.

What asks ends with a question mark or says *vous*; what answers speaks in the first person. Which paragraphs
are which is settled for all of them at once (Viterbi), since a question may be a plain sentence
(*La police admet désormais un tir.*) and an answer several paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.languages.interviews import interview_words
from onrecord.model import Span
from onrecord.reading.candidate import Candidate

_SCORE = 0.8
_ASKS = re.compile(r"\?[ \u00a0\u202f»”\"*]*$")
_YOU = interview_words("asked")
_I = interview_words("own")
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?")
_OPENS_QUOTED = re.compile(r"[ \u00a0–—-]*[«“\"]")
_LABEL = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w'’-]*(?:[ \u00a0][\w'’-]+){0,4})[ \u00a0\u202f]*"
    r"(?::|\.(?:[ \u00a0]?[–—-])?)[ \u00a0\u202f]*(?=\S)"
)
_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?:[ \u00a0][A-ZÀ-Ý][\w'’-]+)+")
_REPLIES = interview_words("replies")
_SIGNED = interview_words("signed")
_QUESTION = 450  # characters of the longest question
_LONG = 220  # a paragraph beyond this that neither asks nor says *vous* hardly is a question
_FEWEST = 3  # questions that tell an interview
_LAST = 120  # characters of a closing line that tells whose talk it was


def exchanges(text: str) -> list[Candidate]:
    """One candidate for each answer, its paragraphs together; none where nobody is asked as *vous*."""
    lines = [m.span() for m in re.finditer(r"\S[^\n]*", text)]
    while lines and _SIGNED.match(text, lines[-1][0]) and lines[-1][1] - lines[-1][0] < _LAST:
        lines.pop()
    said = [_QUOTED.sub("", text[slice(*line)]) for line in lines]
    first = next((n for n, line in enumerate(lines) if _opens(text, line, said[n])), None)
    if first is None:
        return []
    lines, said = lines[first:], said[first:]
    asks = _settled(
        [_leaning(one, text[slice(*line)]) for one, line in zip(said, lines, strict=True)],
        [_REPLIES.match(one) is not None for one in said],
    )
    turns = _answers(asks)
    if not _is_talk(text, lines, said, asks, turns):
        return []
    return [_answer(text, lines[a], lines[b]) for a, b in turns]


def _answer(text: str, first: Span, last: Span) -> Candidate:
    """What stands from one paragraph to another, but for the name it may open with."""
    label = _label(text, first)
    end = len(text[: last[1]].rstrip())
    if label is None:
        content = ((first[0], end),)
        return Candidate(
            content=content, cue=(), source=(), rule="turn.unlabelled", follows=True, score=_SCORE
        )
    content = ((label.end(), end),)
    return Candidate(
        content=content, cue=(), source=(label.span("name"),), rule="turn.labelled", score=_SCORE
    )


def _label(text: str, line: Span) -> re.Match[str] | None:
    """The name that opens a paragraph, if full or told before (*Roy. C'est amer.*)."""
    label = _LABEL.match(text, *line)
    if label is None or re.search(rf"\b{re.escape(label['name'])}\b", text[: line[0]]):
        return label
    return label if ":" in label.group() and _FULL_NAME.fullmatch(label["name"]) else None


def _opens(text: str, line: Span, said: str) -> bool:
    """Whether the questions may begin with a paragraph."""
    words = text[slice(*line)]
    if len(words) > _QUESTION or _OPENS_QUOTED.match(words):
        return False
    return bool(_ASKS.search(words) or (_YOU.search(said) and not _I.search(said)))


def _leaning(said: str, whole: str) -> float:
    """How much more a paragraph, its quotations left out, looks like a question than like an answer.

    The weights are set by hand: a mark or a first person tells more than a *vous* or brevity does.
    """
    if len(whole) > 2 * _QUESTION:
        return -6
    own = len(_I.findall(said))
    if _ASKS.search(whole):
        return 3 - min(own, 3) - 2 * (len(whole) > _QUESTION)
    if own:
        return -3
    if _YOU.search(said):
        return 1.5 if len(whole) < _QUESTION else -1
    return -1.5 if len(whole) < _LONG else -3


def _settled(leanings: Sequence[float], replies: Sequence[bool]) -> list[bool]:
    """The likeliest series of asking and answering: it opens with a question and closes with an answer.

    Two questions in a row are hardly printed, two paragraphs of one answer often are.
    """
    best: list[tuple[float, list[bool]]] = [(leanings[0], [True]), (-99.0, [False])]
    for leaning, reply in zip(leanings[1:], replies[1:], strict=True):
        asked, answered = best
        best = [
            max((answered[0] + leaning, [*answered[1], True]), (asked[0] + leaning - 3, [*asked[1], True])),
            max((asked[0] + reply, [*asked[1], False]), (answered[0] - 0.7, [*answered[1], False])),
        ]
    return best[1][1]


def _answers(asks: Sequence[bool]) -> list[Span]:
    """The first and the last paragraph of each answer."""
    starts = [n + 1 for n, (a, b) in enumerate(pairwise(asks)) if a and not b]
    return [(n, next((m for m in range(n, len(asks)) if asks[m]), len(asks)) - 1) for n in starts]


def _is_talk(
    text: str, lines: Sequence[Span], said: Sequence[str], asks: Sequence[bool], turns: Sequence[Span]
) -> bool:
    """Whether enough is asked of a *vous*, and most answers say *je* or *nous* outside quotation marks."""
    asked = [n for n, asking in enumerate(asks) if asking]
    marked = sum(bool(_ASKS.search(text[slice(*lines[n])])) for n in asked)
    you = sum(bool(_YOU.search(said[n])) for n in asked)
    own = sum(any(_I.search(said[n]) for n in range(a, b + 1)) for a, b in turns)
    quoted = sum(bool(_OPENS_QUOTED.match(text[slice(*lines[a])])) for a, _ in turns)
    return (
        len(asked) >= _FEWEST
        and 2 * max(marked, you) > len(asked)
        and 3 * you >= len(asked)
        and 2 * own >= len(turns)
        and 3 * quoted <= len(turns)
    )
