"""The table that comes with a language."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from onrecord.languages.actors import actors_csv, speaking_places
from onrecord.linking.table.bodies import StateBodies
from onrecord.linking.table.lookup import Table
from onrecord.linking.table.rows import read_rows


@lru_cache(maxsize=4)
def shipped(lang: str = "fr") -> Table:
    """The rows of the language's `actors.csv`, with the capitals of its `metonyms.csv` among their seats."""
    rows = tuple(read_rows(actors_csv(lang).splitlines(keepends=True)))
    bodies = StateBodies(lang)
    unseated = Table((rows,), bodies)
    places: dict[str, tuple[str, ...]] = {}
    for place, stands_for in speaking_places(lang):
        whose = unseated.find(stands_for)
        if whose is not None and unseated.find(place) != whose:
            places[whose.id] = (*places.get(whose.id, ()), place)
    return Table((tuple(replace(row, seats=(*places.get(row.id, ()), *row.seats)) for row in rows),), bodies)
