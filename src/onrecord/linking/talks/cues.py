"""The cue of a statement with the words beside it that tell what it does with its content."""

from __future__ import annotations

from onrecord.languages.patterns import term_words
from onrecord.model import Statement

_LEAD, _ADVERB = 90, 25  # characters between a cue and what it takes that list it, or that tell how
_BEFORE = 50  # characters before a noun that tell what is done with what it names


def in_full(text: str, statement: Statement) -> str | None:
    """The cue of a statement with what stands beside it, where that changes what it does; else None.

    *précise **sa condition :** …*, *s'engage **enfin** à …*, ***abandonne sa** demande de …*
    """
    if not statement.cue or not statement.content:
        return None
    start, end = statement.cue[0][0], statement.cue[-1][1]
    cue, lead = text[start:end], text[end : statement.content[0][0]].replace("’", "'")
    if 0 < len(lead) <= _LEAD and term_words("listed_terms").search(lead):
        return cue + lead
    if 0 < len(lead) <= _ADVERB and term_words("at_last").search(lead):
        return cue + lead
    before = text[max(0, start - _BEFORE) : start].replace("’", "'")
    given_up = term_words("giving_up").search(before)
    return before[given_up.start() :] + cue if given_up else None
