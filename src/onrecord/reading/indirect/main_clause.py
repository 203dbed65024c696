"""Whether a clause with a subject of its own starts somewhere."""

from __future__ import annotations

from onrecord.reading.indirect.phrases import RELATIVES, is_finite
from onrecord.reading.indirect.view import View


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
        if is_finite(token):
            return nominal and view.quote(k) is view.quote(i)
        if word == "," and not nominal:
            return False
        nominal = nominal or token.pos_ in ("NOUN", "PROPN", "PRON", "NUM")
    return False
