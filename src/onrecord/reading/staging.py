"""Tails of a content that tell when and where it was said: *une loi « injuste » | lundi sur Canal Sud*."""

from __future__ import annotations

import re

from onrecord.languages.inversion import inversion_words
from onrecord.languages.relays import alternatives, relay_words
from onrecord.model import Span, Spans
from onrecord.reading.relaying.known_outlets import find_outlets

_CLOSING, _OPENING = '»”"', '«“"'
_SPACES = " \u00a0\u202f,"
_LONGEST_NAME = 50  # characters of an outlet's name
_DAY = re.compile(r"[ \u00a0,]*(?:(?:ce|dans la)[ \u00a0])?(?P<word>[\wûéè'’-]+)")
_MEDIA = alternatives(relay_words().words["media"])
_STAGE = re.compile(
    rf"[ \u00a0,]*(?:(?:au|sur|dans|à)[ \u00a0](?:l[ea]s?[ \u00a0]|l['’])?{_MEDIA}"
    r"[ \u00a0](?:d['’]|de[ \u00a0]|(?=d(?:u|es)[ \u00a0]))|sur[ \u00a0])(?=\w)"
)


def unstaged(text: str, content: Spans) -> Spans:
    """The content without what tells, behind its last quotation, on which outlet it was said.

    A day goes only with an outlet behind it: *il annonce un « débat » lundi* tells when one will debate.
    """
    if not content:
        return content
    start, end = content[-1]
    close = max(text.rfind(mark, start, end) for mark in _CLOSING)
    if close < 0 or (text[close] == '"' and text.count('"', start, close + 1) % 2):
        return content
    after = _past_days(text, close + 1)
    reached = _past_outlet(text, after)
    if reached is None or not after <= end + 1 or text[min(reached, end) : end].strip(_SPACES + "."):
        return content
    last = _bare(text, start, close + 1)
    return (*content[:-1], last)


def _bare(text: str, start: int, end: int) -> Span:
    """One whole quotation without its marks."""
    inner = text[start + 1 : end - 1]
    whole = text[start] in _OPENING and not any(mark in inner for mark in _OPENING + _CLOSING)
    if not whole:
        return start, end
    lead, tail = len(inner) - len(inner.lstrip(_SPACES)), len(inner) - len(inner.rstrip(_SPACES))
    return start + 1 + lead, end - 1 - tail


def _past_days(text: str, at: int) -> int:
    """The place behind days and parts of them (*ce lundi 4 mai au matin*)."""
    times = inversion_words("fr").times
    while match := _DAY.match(text, at):
        if match["word"].lower() not in times and not match["word"].removesuffix("er").isdigit():
            break
        at = match.end()
    return at


def _past_outlet(text: str, at: int) -> int | None:
    """The place behind a preposition and the outlet that it leads to."""
    match = _STAGE.match(text, at)
    if match is None:
        return None
    found = next(find_outlets(text[match.end() : match.end() + _LONGEST_NAME]), None)
    if found is None or found[0][0] != 0:
        return None
    return _past_days(text, match.end() + found[0][1])
