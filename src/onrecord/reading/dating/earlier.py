"""What was said at no time that is told around it: before it, again and again, or by who is answered."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.calendar import SaidWords
from onrecord.model import Spans
from onrecord.reading.dating.times import Time

_VERBAL = frozenset(("Fin",))
_LONGEST = 24  # code points that *après avoir* and an adverb take up


def is_prior(text: str, cue: Spans, words: SaidWords) -> bool:
    """Whether it was said before what its sentence tells (*a été jugé mardi après avoir accusé le port*)."""
    if not cue:
        return False
    start = max(0, cue[0][0] - _LONGEST)
    found = words.prior.search(text[start : cue[0][1]].replace("’", "'"))
    return found is not None and start + found.end() + 1 >= cue[0][0]


def is_repeated(text: str, cue: Spans, words: SaidWords) -> bool:
    """Whether it was said more than once (*a toujours nié*)."""
    return any(words.repeated.search(text, a, b) for a, b in cue)


def is_answered(doc: Doc, time: Time, words: SaidWords) -> bool:
    """Whether it is the day of what somebody answers (*En réaction à un article paru mardi, il jure…*)."""
    opening = doc[time.first].sent.start
    if words.answering.match(doc[opening : time.first].text.lower().replace("’", "'")) is None:
        return False
    return not any(
        _VERBAL & set(doc[k].morph.get("VerbForm", [])) and doc[k].pos_ in ("VERB", "AUX")
        for k in range(opening, time.first)
    )
