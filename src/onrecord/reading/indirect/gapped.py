"""Counts of two, the verb told once: *La police évoque six morts et la Ligue quarante blessés.*"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect.phrases import Range, is_finite
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import CLITIC_WORDS, View

GAPPED = "clause.gapped"
_SPEAKER = 6  # tokens of the second who counts
_ROUND = ("au", "moins", "plus", "près", "environ", "quelque", "d'", "de")


def is_count(view: View, i: int) -> bool:
    """Whether a number stands there, no article."""
    return view.doc[i].like_num and view.words[i] not in ("un", "une")


def gap(view: View, conjunction: int, end: int) -> tuple[Range, Range] | None:
    """Who counts behind *et*, and his count, where no verb stands between and none follows."""
    first = conjunction + 1
    if view.doc[first : first + 1].text == "" or view.doc[first].pos_ not in ("DET", "PROPN"):
        return None
    if any(is_finite(view.doc[j]) for j in range(first, end)):
        return None
    number = next((j for j in range(first + 1, min(first + _SPEAKER, end)) if is_count(view, j)), None)
    if number is None or view.words[first] in ("un", "une", "des"):
        return None
    if not CLITIC_WORDS.isdisjoint(view.words[first + 1 : number]):
        return None  # *et la Ligue en compte neuf*
    start = number
    while start > first and view.words[start - 1] in _ROUND:
        start -= 1
    capital = view.doc[first].pos_ == "PROPN" or voice(view, (first, start)) in ("name", "group", "person")
    close = next((j for j in range(number, end) if view.words[j] == ","), end)
    if start <= first or not capital:
        return None
    of = view.words[start] in ("de", "d'")  # *… et la Ligue | de neuf*
    return (first, start), (start + of, close)


def listed_gap(view: View, comma: int, limit: int) -> tuple[Range, Range] | None:
    """The same behind a comma, where *de* is said again (*parle de six morts, la Ligue de neuf*)."""
    near = (j for j in range(comma + 1, limit) if view.words[j] in (",", "et", "mais", "contre", "tandis"))
    end = next(near, limit)
    found = gap(view, comma, end)
    return found if found is not None and view.words[found[1][0] - 1] in ("de", "d'") else None


def gapped(view: View, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The second count beside each first, and those that follow."""
    for one in found:
        if not one.rule.startswith("clause.") or not one.cue or one.source == ():
            continue
        tokens = view.doc.char_span(*one.content[-1], alignment_mode="expand")
        if tokens is None or not any(is_count(view, token.i) for token in tokens):
            continue
        after, limit = tokens.end, view.sentence_end(tokens.end)
        while (other := _next(view, after, limit)) is not None:
            after = other[1][1]
            source, content = view.span(*other[0]), view.span(*other[1])
            if source is not None and content is not None:
                told = f"{one.lemma}, with its own count"
                score = max(one.score, 0.85)
                yield replace(
                    one, content=(content,), source=(source,), rule=GAPPED, score=score, evidence=(told,)
                )


def _next(view: View, i: int, limit: int) -> tuple[Range, Range] | None:
    """Who counts next, and the count, behind the conjunction or comma at `i`."""
    if view.words[i : i + 1] == ["et"]:
        return gap(view, i, limit)
    return listed_gap(view, i, limit) if view.words[i : i + 1] == [","] else None
