"""Who is named or described where in a text: persons with their titles and roles, other names, groups.

Works on the characters, with the parse only to tell a subject and a sentence's capital, so that it
survives a bad parse.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from onrecord.languages.names import demonyms, fold, gender_of
from onrecord.reading.naming.callings import calling
from onrecord.reading.naming.described import described
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.named import names_of
from onrecord.reading.naming.places import Places


def find_mentions(places: Places) -> tuple[Mention, ...]:
    """All mentions of a text in order of their start; names first where two start together."""
    names = _bodies([m for m in names_of(places) if not _heading(places, m)], places)
    people_and_bodies = [m for m in described(places) if m.kind != "role" or not _covered(m, names)]
    # *un jeune Chilien* names nobody
    nations = [m.span for m in people_and_bodies if fold(m.head) in _nationals()]
    names = [
        m for m in names if not any(a < m.span[0] and m.span[1] <= b for a, b in nations) or " " in m.text
    ]
    return tuple(sorted([*names, *people_and_bodies], key=lambda m: (m.span[0], -m.span[1])))


@lru_cache(maxsize=1)
def _nationals() -> frozenset[str]:
    return frozenset(map(fold, demonyms()))


def _bodies(names: list[Mention], places: Places) -> list[Mention]:
    """The names, those of bodies by the noun beside one of them (*le groupe Rio Marino*) no persons'."""
    called = {m.text for m in names if m.kind == "name" and calling(places.text, m.span)}
    return [
        replace(m, kind="name", gender="")
        if m.text in called and m.kind == "person" and not (m.title or m.role or gender_of(m.text.split()[0]))
        else m
        for m in names
    ]


def _heading(places: Places, mention: Mention) -> bool:
    """Whether a run of capitals is a heading or in one (*LE MAIRE SE DÉFEND*), not a name."""
    if not mention.text.isupper() or " " not in mention.text:
        return False
    return mention.kind == "name" or places.line(mention.span[0]).isupper()


def _covered(mention: Mention, names: list[Mention]) -> bool:
    return any(n.kind == "person" and n.span[0] <= mention.span[0] < n.span[1] for n in names)
