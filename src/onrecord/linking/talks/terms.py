"""The same term followed over time: moves of one side on one matter, brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.languages.stems import stems
from onrecord.linking.copies.days import ordinal
from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.nouns import Term

_SHARED = 0.5  # of the stems of the shorter
_APART = 120  # days between two moves on one term


def terms(moves: Iterable[Move]) -> list[Term]:
    """Every term in each state that it came to, the earliest first, whatever the order of `moves`."""
    by_side: dict[tuple[str, str], list[Move]] = defaultdict(list)
    for move in moves:
        by_side[move.side, move.matter].append(move)
    found = [
        (run, thread[0].id)
        for group in by_side.values()
        for thread in threads(group)
        for run in _states(thread)
    ]
    return [_term(*one) for one in sorted(found, key=lambda one: one[0][0].order)]


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


@lru_cache(maxsize=1 << 14)
def _stems(what: str) -> frozenset[str]:
    return frozenset(stems(what))


def _same(a: Move, b: Move) -> bool:
    if a.matter == "threat" and a.document != b.document:
        return a.what == b.what
    one, two = _stems(a.what), _stems(b.what)
    if not one or not two or len(one & two) < _SHARED * min(len(one), len(two)):
        return False
    first, second = (ordinal(move.day or move.published) for move in (a, b))
    return first is None or second is None or abs(first - second) <= _APART


def _states(thread: Sequence[Move]) -> list[list[Move]]:
    """The moves on a term, those together that leave it in one state, each state of a day told once."""
    opened: dict[tuple[str | None, str], Move] = {}
    for move in thread:
        opened.setdefault((move.day, move.state), move)
    runs: list[list[Move]] = []
    for move in sorted(thread, key=lambda move: (opened[move.day, move.state].order, move.order)):
        if runs and runs[-1][0].state == move.state:
            runs[-1].append(move)
        else:
            runs.append([move])
    return runs


def _term(run: Sequence[Move], thread: str) -> Term:
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
