"""Who stands on the side of an actor, and when.

That is who speaks for it or is part of it, and who does so for one of those: what `Ties` tells of one actor
and day, asked the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from sqlalchemy import Connection, select

from onrecord.linking.table import Table
from onrecord.record import rows, schema


class Stretch(NamedTuple):
    """From an ISO day to before another; empty and None where there is no first or last day."""

    since: str = ""
    until: str | None = None


ALWAYS = Stretch()
_NEVER_ENDS = "~"  # comes after every day
_Steps: TypeAlias = Sequence[tuple[Stretch, str]]  # for how long somebody stood for whom


def standing(connection: Connection, id: str, table: Table) -> dict[str, list[Stretch]]:
    """Each actor that stood on the side of the actor `id`, itself among them, and when it did, in order."""
    below = _below(connection, id, table)
    root = {id: [ALWAYS]}
    found = root
    while (further := root | {one: _reached(steps, found) for one, steps in below.items()}) != found:
        found = further
    return {actor: stretches for actor, stretches in found.items() if stretches}


def _reached(steps: _Steps, found: Mapping[str, Sequence[Stretch]]) -> list[Stretch]:
    """When somebody stood for one of those who are known to stand on the side."""
    return _joined(
        Stretch(since, None if until == _NEVER_ENDS else until)
        for own, above in steps
        for other in found.get(above, ())
        if (since := max(own.since, other.since))
        < (until := min(own.until or _NEVER_ENDS, other.until or _NEVER_ENDS))
    )


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches in time order, those of which one begins when the other ends as one."""
    found: list[Stretch] = []
    for one in sorted(stretches, key=lambda own: own.since):
        if found and found[-1].until == one.since:
            one = Stretch(found.pop().since, one.until)
        found.append(one)
    return found


def _below(connection: Connection, id: str, table: Table) -> dict[str, _Steps]:
    """For whom each actor stood and when, of all from whom a way may lead to the actor `id`."""
    ties, actors = schema.ties.c, schema.actors.c
    parts = defaultdict[str, set[str]](set)
    for entry in table.rows:
        if entry.part_of:
            parts[entry.part_of].add(entry.id)
    found: dict[str, _Steps] = {}
    above = {id}
    while above:
        lower = {part for one in above for part in parts[one]}
        for some in rows.parts(above):
            for chosen in (
                select(ties.actor).where(ties.principal.in_(some)).distinct(),
                select(actors.id).where(actors.part_of.in_(some)),
            ):
                lower |= set(connection.execute(chosen).scalars())
        above = lower - found.keys() - {id}
        found |= {one: _steps(connection, one, table) for one in above}
    return found


def _steps(connection: Connection, actor: str, table: Table) -> _Steps:
    """For whom an actor stood: what was observed holds until the next, and the first before it too."""
    own = schema.ties.c
    chosen = select(own.guessed, own.day, own.principal).where(own.actor == actor)
    told = connection.execute(chosen.order_by(own.guessed, own.day, own.principal)).all()
    if not told:
        entry = table.entry(actor)
        part_of = entry.part_of if entry else actor.rpartition(":")[0]
        return [(ALWAYS, part_of)] if part_of else []
    days = {day: principal for guessed, day, principal in told if guessed == told[0].guessed}
    first = next(iter(days))
    held = [*days.items(), (None, "")]
    steps = [(Stretch(day or "", until), principal) for (day, principal), (until, _) in pairwise(held)]
    return [(Stretch("", first), told[0].principal), *steps] if first else steps
