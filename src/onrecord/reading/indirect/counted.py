"""Counts that differ by who counts: *3.000 personnes selon la police, 12.000 selon les organisateurs*."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.phrases import OF, PLAIN, Range, is_finite
from onrecord.reading.indirect.supported import has_clause, left_end, right_end
from onrecord.reading.indirect.view import View
from onrecord.reading.indirect.vouching import vouching

ROUND = word_class("round_numbers")
ABOUT = word_class("about")
BETWEEN = word_class("between_counts")
_LONGEST = 8  # tokens of a count with its unit (*plus de 12.000 marins et dockers*)


class _Count(NamedTuple):
    """One cue with whom it names, and where its count stands."""

    cue: Cue
    source: Range
    figure: Range


def counted(view: View, cue: Cue, floor: int, end: int) -> list[Range]:
    """What this cue's source counts, with the clause that all counts share; nothing where it counts alone."""
    group = _group(view, cue, floor, end)
    own = next((one.figure for one in group if one.cue is cue), None)
    if own is None:
        return []
    first, last = group[0], group[-1]
    opens = first.figure[0] > first.cue.start
    start = first.source[1] if opens else left_end(view, first.cue.start, floor)
    shared = start, first.figure[0]
    ranges = [(start, own[1])] if own is first.figure else [shared, own]
    after = last.source[1] + (view.words[last.source[1] : last.source[1] + 1] in ([")"], [","]))
    if not has_clause(view, *shared) and after < end:
        ranges.append((after, right_end(view, after, end)))
    return ranges


def _group(view: View, cue: Cue, floor: int, end: int) -> list[_Count]:
    """The cues of the sentence that each have a count, `cue` among them."""
    group: list[_Count] = []
    waiting: tuple[Cue, Range] | None = None  # a cue that opens the clause has its count behind it
    for other in view.cues:
        if not (floor <= other.start < end) or other.pos != "preposition" or other.lemma == "pour":
            continue
        source = vouching(view, other, end)
        if source is None or view.quote(other.start) is not view.quote(cue.start):
            continue
        if waiting is not None:
            parts = _two_counts(view, waiting[1][1], other.start)
            if parts is None:
                return []
            group += [_Count(*waiting, parts[0]), _Count(other, source, parts[1])]
            waiting = None
            continue
        figure = _figure(view, group[-1].source[1] if group else floor, other.start)
        if group and (figure is None or not _alone(view, figure, group[-1].source[1])):
            break
        if figure is None:
            waiting = other, source
        else:
            group.append(_Count(other, source, figure))
    return group if len(group) > 1 else []


def _two_counts(view: View, start: int, end: int) -> tuple[Range, Range] | None:
    """The counts of *(Selon la police,) ils étaient 200 et 1.500 (d'après le club)*."""
    second = _figure(view, start, end)
    if second is None or not _alone(view, second, start):
        return None
    first = _figure(view, start, second[0])
    return None if first is None or not has_clause(view, start, first[0]) else (first, second)


def _figure(view: View, floor: int, end: int) -> Range | None:
    """The count that closes the range, its links, commas and brackets left out."""
    while end > floor and view.words[end - 1] in BETWEEN:
        end -= 1
    start = end
    while start > max(floor, end - _LONGEST) and _of_count(view, start - 1):
        start -= 1
    number = next((k for k in range(start, end) if _is_number(view, k)), None)
    if number is None:
        return None
    while number > start and view.words[number - 1] in ABOUT:
        number -= 1
    return number, end


def _alone(view: View, figure: Range, floor: int) -> bool:
    """Whether the count stands for the whole of a clause (*…, 900 selon le port*, no *hausse de 9 %*)."""
    return figure[0] == floor or view.words[figure[0] - 1] in BETWEEN


def _of_count(view: View, i: int) -> bool:
    """Whether the token may belong to a count: a number, a noun, what rounds it."""
    word, token = view.words[i], view.doc[i]
    if _is_number(view, i):
        return True  # whatever the parser takes it for
    if is_finite(token) or word in BETWEEN:
        return False
    return token.pos_ in PLAIN or word in ABOUT or word in OF


def _is_number(view: View, i: int) -> bool:
    if view.words[i] in ("un", "une"):
        return False
    return view.doc[i].like_num or view.doc[i].text[0].isdigit() or view.words[i] in ROUND
