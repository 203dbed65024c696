"""Whether a clause with a subject of its own starts somewhere, or still waits for its verb."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.indirect.phrases import RELATIVES, Range, is_finite, is_time
from onrecord.reading.indirect.view import View

LEADING = word_class("leading_subordinators")
_WITH_QUE = ("alors", "bien", "tandis")


def main_clause(view: View, i: int, end: int) -> bool:
    """Whether a clause starts at `i` with a subject of its own: a nominal, then a finite verb."""
    if i >= end or not (
        view.doc[i].pos_ in ("DET", "PROPN", "NOUN", "PRON", "NUM", "ADJ")
        or view.words[i] in ("plus", "près", "moins")
    ):
        return False
    if view.words[i] in RELATIVES:
        return False
    nominal = False
    for k in range(i, min(i + 30, end)):
        word, token = view.words[k], view.doc[k]
        if word in RELATIVES or word in (";", ":"):
            return False
        if is_finite(token) and view.doc[k - 1].pos_ != "DET":  # *l'offre*, taken for a verb
            return nominal and view.quote(k) is view.quote(i)
        if word == "," and not nominal:
            return False
        nominal = nominal or token.pos_ in ("NOUN", "PROPN", "PRON", "NUM") or is_finite(token)
    return False


def _joins(view: View, k: int) -> bool:
    """Whether *, et* opens a clause (*Ils refusent la trêve, et le préfet, Marc Roy, | demande…*)."""
    return view.words[k] in ("et", "mais") and view.words[k - 1] == ","


def open_clause(view: View, floor: int, end: int) -> Range | None:
    """The subject of a clause that follows the main one and waits for its verb at `end`.

    *Le ton est monté **lorsque** Jean Roy, élu du port, | a accusé le maire*.
    """
    opening = next(
        (k for k in range(end - 1, floor, -1) if view.words[k] in LEADING or _joins(view, k)), None
    )
    if opening is None or not any(is_finite(view.doc[k]) for k in range(floor, opening)):
        return None
    que = view.words[opening + 1] in ("que", "qu'")
    start, stop = opening + 1 + que, end - (view.words[end - 1] == ",")
    if start >= stop or (view.words[opening] in _WITH_QUE and not que):
        return None
    if stop < end and "," not in view.words[start:stop]:
        return None  # no apposition: the clause is whole, though its verb is not seen as one
    if any(is_finite(view.doc[k]) or view.words[k] in RELATIVES for k in range(start, stop)):
        return None
    nominal = view.doc[start].pos_ in ("DET", "PROPN") and not is_time(view, start)
    return (start, stop) if nominal and view.quote(start) is view.quote(end) else None
