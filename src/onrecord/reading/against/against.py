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

_DENIES, _CONTRADICTS = STANDINGS.index("denies"), STANDINGS.index("contradicts")
_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit", "refuse")
# Asked is of accounts next to each other or next but one: further on hardly anything answers any more;
# a denial may answer what stands further before it.
_NEAR, _BACK = 2, 4


def against(text: str, statements: Sequence[Statement], network: Network) -> tuple[Statement, ...]:
    """The statements of a text in their order, each with how surely it is against some before it."""
    pairs = list(_pairs(statements))
    if not pairs:
        return tuple(statements)
    lines = [line_of(text, statement) for statement in statements]
    found = defaultdict[int, list[Against]](list)
    for (earlier, later), standing in zip(pairs, network.standings(lines, pairs), strict=True):
        one = Against(
            statement=statements[earlier].id,
            apart=later - earlier,
            denies=round(float(standing[_DENIES]), 3),
            contradicts=round(float(standing[_CONTRADICTS]), 3),
        )
        found[later].append(one)
    return tuple(_with(statement, found.get(n, ())) for n, statement in enumerate(statements))


def _pairs(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Accounts near each other that different sources give, neither told within the other."""
    for later, b in enumerate(statements):
        for earlier in range(max(0, later - (_BACK if b.act == "deny" else _NEAR)), later):
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
