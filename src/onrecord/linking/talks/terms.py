"""The same term followed over time: moves of one side on one matter, brought together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.languages.stems import stems
from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.nouns import Term

_SHARED = 0.5  # of the stems of the shorter
_APART = 120  # days between two moves on one term


def terms(moves: Iterable[Move]) -> list[Term]:
    """Every term in each state that it has been in, the earliest first; the order of `moves` is of no effect."""
    by_side: dict[tuple[str, str], list[Move]] = defaultdict(list)
    for move in moves:
        by_side[move.side, move.matter].append(move)
    found = [term for group in by_side.values() for thread in threads(group) for term in _states(thread)]
    return sorted(found, key=lambda term: (term.date is None, term.date or "", term.id))


def status(terms: Iterable[Term], day: str) -> list[Term]:
    """The state of each term on an ISO day: the last that it had come to by then."""
    last: dict[str, Term] = {}
    for term in terms:
        if term.date is None or term.date <= day:
            last[term.thread] = term
    return list(last.values())


def threads(moves: Sequence[Move]) -> list[list[Move]]:
    """Moves of one side on one matter, those on one thing together, each the earliest first."""
    found: list[list[Move]] = []
    for move in sorted(moves, key=lambda move: move.order):
        meeting = [thread for thread in found if any(_same(move, other) for other in thread)]
        merged = sorted([*(one for thread in meeting for one in thread), move], key=lambda m: m.order)
        found = [thread for thread in found if thread not in meeting] + [merged]
    return found


def _same(a: Move, b: Move) -> bool:
    if a.matter == "threat" and a.document != b.document:
        return a.what == b.what
    one, two = set(stems(a.what)), set(stems(b.what))
    if not one or not two or len(one & two) < _SHARED * min(len(one), len(two)):
        return False
    days = [_ordinal(move.day or move.published) for move in (a, b)]
    return None in days or abs(days[0] - days[1]) <= _APART  # type: ignore[operator]


def _states(thread: list[Move]) -> list[Term]:
    """The states of a term, each from the day on which it came to it."""
    runs: list[list[Move]] = []
    for move in thread:
        if runs and runs[-1][0].state == move.state:
            runs[-1].append(move)
        else:
            runs.append([move])
    return [_term(run, thread[0].id) for run in runs]


def _term(run: list[Move], thread: str) -> Term:
    first = run[0]
    return Term(
        id=first.id,
        thread=thread,
        matter=first.matter,
        what=first.what,
        by=first.by,
        side=first.side,
        to=tuple(sorted({to for move in run for to in move.to})),
        state=first.state,
        condition=next((move.condition for move in run if move.condition), None),
        deadline=next((move.deadline for move in run if move.deadline), None),
        date=first.day,
        statements=tuple(dict.fromkeys(move.statement for move in run)),
    )


def _ordinal(day: str | None) -> int | None:
    return dt.date.fromisoformat(day[:10]).toordinal() if day else None
