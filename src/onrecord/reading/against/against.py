"""Which earlier statements of a document each statement is against, by a network that reads both.

A denial in the words of what it denies is told by rules when statements are linked; what says the opposite
in other words (*Ils ont tiré sur une foule désarmée*, *Nos hommes ont riposté*) asks for what words mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model import Against, Statement
from onrecord.reading.against.lines import line_of
from onrecord.reading.against.network import STANDINGS, Network

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit", "refuse")
# The probability from which a statement is kept as being against the one before, or the one before that:
# further on hardly anything answers any more, and what seems to is mostly something else.
_LEAST = {1: 0.5, 2: 0.85}
_DENIES, _CONTRADICTS = STANDINGS.index("denies"), STANDINGS.index("contradicts")


def against(text: str, statements: Sequence[Statement], network: Network) -> tuple[Statement, ...]:
    """The statements of a text in their order, each with those before it that it is against."""
    pairs = list(_pairs(statements))
    if not pairs:
        return tuple(statements)
    lines = [line_of(text, statement) for statement in statements]
    found = defaultdict[int, list[Against]](list)
    for (earlier, later), standing in zip(pairs, network.standings(lines, pairs), strict=True):
        denied, opposed = float(standing[_DENIES]), float(standing[_CONTRADICTS])
        if denied + opposed >= _LEAST[later - earlier]:
            one = Against(
                statement=statements[earlier].id, denies=round(denied, 3), contradicts=round(opposed, 3)
            )
            found[later].append(one)
    return tuple(_with(statement, found.get(n, ())) for n, statement in enumerate(statements))


def _pairs(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Accounts near each other that different sources give, neither told within the other."""
    for later, b in enumerate(statements):
        for earlier in range(max(0, later - max(_LEAST)), later):
            a = statements[earlier]
            nested = a.id == b.parent or b.id == a.parent
            if a.name != b.name and not nested and _is_account(a) and _is_account(b):
                yield earlier, later


def _is_account(statement: Statement) -> bool:
    return statement.act in _ACCOUNTS and statement.analysis is not None


def _with(statement: Statement, found: Sequence[Against]) -> Statement:
    if not found or statement.analysis is None:
        return statement
    return replace(statement, analysis=replace(statement.analysis, against=tuple(found)))
