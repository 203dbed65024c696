"""What alone a *selon X* vouches for that stands inside a clause: an aside, a relative, a noun phrase."""

from __future__ import annotations

from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import SUMMARIES
from onrecord.reading.indirect.phrases import OF, RELATIVES, Range, chunk_end, is_finite, is_participle
from onrecord.reading.indirect.supported import has_clause
from onrecord.reading.indirect.view import CLOSE_MARKS, View

_OBJECT = 12  # tokens from a present participle to the cue before its object


def part_of_clause(view: View, cue: Cue, after: int, floor: int, end: int) -> tuple[list[Range], str] | None:
    """The part of its clause that the cue, whose source ends at `after`, vouches for; `None` if all of it."""
    named = _in_noun_phrase(view, cue, after, end)
    if named is not None:
        return named, "within a noun phrase"
    object_ = _before_object(view, cue, after, floor, end)
    if object_ is not None:
        return object_, "before an object"
    subject = _before_subject(view, cue, after, floor, end)
    if subject is not None:
        return subject, "before a subject"
    summed = _summed(view, cue, after, floor, end)
    if summed is not None:
        return [summed], "within an apposition"
    apposed = _apposed(view, cue, after, floor)
    if apposed is not None:
        return [apposed], "within an apposition"
    relative = _in_relative(view, cue, after, floor, end)
    return None if relative is None else (relative, "within a relative")


def _in_noun_phrase(view: View, cue: Cue, after: int, end: int) -> list[Range] | None:
    """Only quoted words and their complement: *La ville pleure « le massacre » selon Sens de dix marins*."""
    if view.doc[cue.start - 1].text not in CLOSE_MARKS or view.words[after : after + 1] not in (
        ["de"],
        ["d'"],
    ):
        return None
    quote = view.quote(cue.start - 1)
    if quote is None or view.quote(cue.start) is not None or view.infinitive(after + 1) is not None:
        return None
    start = next(j for j in range(cue.start - 1, -1, -1) if view.doc[j].idx <= quote.outer[0])
    if any(is_finite(view.doc[j]) for j in range(start, cue.start)):
        return None
    return [(start, cue.start), (after, chunk_end(view, after, end))]


def _before_object(view: View, cue: Cue, after: int, floor: int, end: int) -> list[Range] | None:
    """A participle and its object: *… tuant selon le port dix marins*; *… bâti selon elle en vain*."""
    if view.words[cue.start - 1] == "," or after >= end:
        return None
    last = cue.start - 1
    if is_participle(view.doc[last]) and view.doc[after].pos_ == "ADP" and _qualifies(view, last):
        return [(last, cue.start), (after, _clause_end(view, after, end))]
    if view.doc[after].pos_ not in ("DET", "NUM"):
        return None
    for j in range(cue.start - 1, max(floor, cue.start - _OBJECT), -1):
        if view.words[j] == "," or is_finite(view.doc[j]):
            return None
        if view.words[j].endswith("ant") and view.doc[j].pos_ == "VERB":
            return [(j, cue.start), (after, _clause_end(view, after, end))]
    return None


def _before_subject(view: View, cue: Cue, after: int, floor: int, end: int) -> list[Range] | None:
    """A relative whose subject comes last: *un pacte, auquel tient selon elle la reine*."""
    if after >= end or view.doc[after].pos_ not in ("DET", "PROPN") or view.doc[cue.start - 1].pos_ != "VERB":
        return None
    for j in range(cue.start - 1, floor, -1):
        if view.words[j] in RELATIVES:
            if view.words[j] == "qui" and view.doc[j - 1].pos_ != "ADP":
                return None
            start = j - (view.doc[j - 1].pos_ == "ADP" and view.words[j - 1] not in OF)
            return [(start, cue.start), (after, _clause_end(view, after, end))]
        if view.words[j] == "," or (j < cue.start - 1 and is_finite(view.doc[j])):
            return None
    return None


def _qualifies(view: View, participle: int) -> bool:
    """Whether a participle stands behind the noun it qualifies (*un plan destiné à…*; *la Cour, nommée*)."""
    before = view.doc[participle - 1 - (view.words[participle - 1] == ",")]
    return before.pos_ in ("NOUN", "PROPN", "ADJ")


def _summed(view: View, cue: Cue, after: int, floor: int, end: int) -> Range | None:
    """A noun that sums up what others said: *La ville compte dix morts, un bilan sous-évalué selon X*."""
    comma = next((j for j in range(cue.start - 1, floor, -1) if view.words[j] == ","), None)
    if comma is None or after < end or view.words[comma + 1] not in ("un", "une", "des"):
        return None
    noun = view.words[comma + 2] in SUMMARIES and not has_clause(view, comma, cue.start)
    return (comma + 1, cue.start) if noun and comma > floor + 2 else None


def _clause_end(view: View, after: int, end: int) -> int:
    return next((j for j in range(after, end) if view.words[j] == ","), end)


def _apposed(view: View, cue: Cue, after: int, floor: int) -> Range | None:
    """What alone is told where the cue ends an aside: *La barge, vendue deux fois selon le port, a coulé*."""
    if view.words[cue.start - 1] == "," or view.words[after : after + 1] != [","]:
        return None
    comma = next((j for j in range(cue.start - 1, floor, -1) if view.words[j] == ","), None)
    if comma is None or not has_clause(view, after, view.sentence_end(cue.start)):
        return None
    if has_clause(view, floor, comma):
        return None
    relative = view.words[comma + 1] in ("qui", "dont")
    first = view.doc[comma + 1]
    what = (
        first.pos_ == "NOUN" and first.text.islower()
    )  # *Ida Sol, artisane de la paix selon le maire, a dit*
    aside = is_participle(first) or first.pos_ == "ADJ" or what
    return (comma + 1 + relative, cue.start) if relative or aside else None


def _in_relative(view: View, cue: Cue, after: int, floor: int, end: int) -> list[Range] | None:
    """What alone is told where the cue interrupts a relative: *La barge, qui fuit selon le port depuis mai, a
    coulé*."""
    last = cue.start - 1 - (view.words[cue.start - 1] == ",")
    comma = next((j for j in range(last, floor, -1) if view.words[j] == ","), None)
    if comma is None or has_clause(view, floor, comma):
        return None
    relative = next((j for j in range(comma + 1, last) if view.words[j] in ("qui", "dont")), None)
    if relative is None or has_clause(view, comma, relative):
        return None
    after += view.words[after : after + 1] == [","]
    close = next((j for j in range(after, end) if view.words[j] == ","), None)
    if close is None or close <= after or not has_clause(view, close, end):
        return None
    return [(relative + 1, cue.start), (after, close)]
