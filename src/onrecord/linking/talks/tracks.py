"""Negotiations: what tells of two sides in touch, by pair and time, with the terms between them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.languages.patterns import track_words
from onrecord.linking.copies.days import ordinal
from onrecord.linking.talks.homes import at_home, of_body
from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.nouns import Evidence, Talks
from onrecord.linking.talks.terms import terms

_APART = 60  # days without a sign of life, after which talks of the same two are others
_TERMS = "terms of "
_PRESSING = ("ceasefire", "talks")


class _Known:
    """Moves, those of each side, and its tracks."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self.moves = sorted(moves, key=lambda move: move.order)
        self.of_side: dict[str, list[Move]] = defaultdict(list)
        self.tracks: dict[str, list[Sequence[Evidence]]] = defaultdict(list)
        for move in self.moves:
            self.of_side[move.side].append(move)


def talks(evidence: Iterable[Evidence], moves: Iterable[Move]) -> list[Talks]:
    """The negotiations that evidence tells of, with the terms put forward in them, the earliest first.

    Two sides that only met, wrote or called have none, unless each puts terms to the other or, where they
    met, puts any. What is told of one side alone tells of none. The order of what is given is of no effect.
    """
    told, made = at_home(*of_body(list(evidence), list(moves)))
    known = _Known(made)
    by_pair: dict[frozenset[str], list[Evidence]] = defaultdict(list)
    for one in [*_told_apart(told), *_exchanged(known.moves)]:
        by_pair[one.sides].append(one)
    groups = [
        group
        for sides, group in by_pair.items()
        if len(sides) == 2 or (_both(sides) and any(one.mediators for one in group))
    ]
    tracks = [track for group in groups for track in _apart(group) if _of_talks(track, known)]
    for track in tracks:
        for side in track[0].sides:
            known.tracks[side].append(track)
    found = [_talks(track, known) for track in tracks]
    return sorted(found, key=lambda t: (t.first is None, t.first or "", t.parties))


def _told_apart(evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Evidence of talks of both sides at once (*les belligérants*) or of one alone, given the only two meant.

    They are those of talks of that time that the same mediator led, or that the one side holds.
    """
    pairs = [one for one in evidence if one.kind == "talks" and len(one.sides) == 2]
    for one in evidence:
        if len(one.sides) == 1:
            led = [pair for pair in pairs if pair.mediators & one.mediators and _both(one.sides)]
            held = [pair for pair in pairs if one.sides < pair.sides]
            meant = {pair.sides for pair in led or held if _near(pair, one)}
            yield replace(one, sides=next(iter(meant))) if len(meant) == 1 else one
        else:
            yield one


def _both(sides: frozenset[str]) -> bool:
    return any(map(track_words("both").search, sides))


def _near(a: Evidence, b: Evidence) -> bool:
    one, two = ordinal(a.day), ordinal(b.day)
    return one is not None and two is not None and abs(one - two) <= _APART


def _apart(group: Sequence[Evidence]) -> list[list[Evidence]]:
    """The evidence of one pair, cut where nothing is told for long; what is undated belongs to the first."""
    found: list[list[Evidence]] = []
    last: int | None = None
    for one in sorted(group, key=lambda e: (e.day or "", e.document, e.id)):
        day = ordinal(one.day)
        if not found or (day is not None and last is not None and day - last > _APART):
            found.append([])
        found[-1].append(one)
        last = day if day is not None else last
    return found


def _exchanged(moves: Iterable[Move]) -> Iterator[Evidence]:
    """What one side puts to one other as evidence that the two are in touch, its kind telling who."""
    for move in moves:
        if move.core and len(move.sides) == 1:
            yield Evidence(
                id=move.id,
                document=move.document,
                kind=f"{_TERMS}{move.side}",
                sides=move.sides | {move.side},
                mediators=frozenset(),
                venues=frozenset(),
                statement=None,
                contact=False,
                denied=False,
                planned=False,
                day=move.day or move.published,
            )


def _of_talks(track: Sequence[Evidence], known: _Known) -> bool:
    """Whether somebody tells of talks, or both sides put terms: to each other, or where they are to meet."""
    kinds = {one.kind for one in track}
    if "talks" in kinds or sum(kind.startswith(_TERMS) for kind in kinds) > 1:
        return True
    met = {one.document for one in track if one.kind == "meeting" and not one.planned}
    put = [{move.document for move in known.of_side[side]} for side in track[0].sides]
    return bool(met.intersection(*put))


def _talks(track: Sequence[Evidence], known: _Known) -> Talks:
    sides = track[0].sides
    parties = tuple(sorted(sides))
    days = sorted(one.day for one in track if one.day)
    inside = [
        move
        for side in parties
        for move in known.of_side[side]
        if _within(move, track) and _between(move, track, known.tracks[side])
    ]
    documents = {one.document for one in track}
    pressing = [
        move
        for move in known.moves
        if _presses(move, track) and (move.document in documents or _calls_on_both(move, track))
    ]
    told = [one for one in track if one.statement is not None]
    return Talks(
        id=hashlib.sha256("\0".join([*parties, track[0].id]).encode()).hexdigest()[:12],
        parties=parties,
        mediators=tuple(sorted({m for one in track for m in one.mediators} - sides)),
        venues=tuple(sorted({venue for one in track for venue in one.venues})),
        contacts=_unique(one.id for one in track if one.contact),
        affirmed=_unique(one.statement for one in told if not one.denied and not one.planned),
        denied=_unique(one.statement for one in told if one.denied),
        initiatives=_unique(move.statement for move in pressing),
        terms=tuple(terms(inside)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _unique(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id is not None))


def _within(move: Move, track: Sequence[Evidence]) -> bool:
    """Whether a move was made while talks went on, or not long before or after."""
    day = ordinal(move.day or move.published)
    days = [at for one in track if (at := ordinal(one.day)) is not None]
    return day is None or not days or min(days) - _APART <= day <= max(days) + _APART


def _between(move: Move, track: Sequence[Evidence], tracks: Sequence[Sequence[Evidence]]) -> bool:
    """Whether a move of a party, of whom `tracks` are all, is one of these talks: aimed at the other.

    Where it names nobody, it is one of the only talks of its side that its document tells of.
    """
    if move.sides:
        return bool(move.sides & track[0].sides)
    return [other for other in tracks if _tells(other, move.document)] == [track]


def _tells(track: Sequence[Evidence], document: str) -> bool:
    return any(one.document == document for one in track)


def _calls_on_both(move: Move, track: Sequence[Evidence]) -> bool:
    """Whether a move that some other document tells names both parties while they talk."""
    return track[0].sides <= move.sides and _within(move, track)


def _presses(move: Move, track: Sequence[Evidence]) -> bool:
    """Whether somebody else presses the two of a track that the same document tells of."""
    pressing = move.matter in _PRESSING and move.state in ("demanded", "offered")
    return pressing and move.side not in track[0].sides
