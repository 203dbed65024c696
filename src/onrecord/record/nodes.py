"""Nodes as the record keeps them: under a number made of the key, which the full text knows too."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.linking.actors.node import Sighting
from onrecord.linking.actors.rulings import apart
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.names.parts import is_full
from onrecord.model import Member, Reading

SPEAKER, PRINCIPAL = "by", "for"  # what the tokens of nodes in the full text begin with


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting, the ways in which the document writes the name, and how many statements it makes."""

    sighting: Sighting
    forms: tuple[str, ...]
    statements: int


def number(key: str) -> int:
    """The number of a node, 63 bits."""
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:8]) >> 1


def token(prefix: str, number: int) -> str:
    """The word of the full text for whoever speaks (`SPEAKER`) or is spoken for (`PRINCIPAL`)."""
    return f"{prefix}_{number:016x}"


def seen(reading: Reading, parted: Mapping[str, str]) -> dict[str, Seen]:
    """Whom a document names, by the names that its statements use.

    `parted` are keys of nodes that are another actor in this document → its id. A proper name that the cast
    does not have, because a person put it into a statement, is taken as it stands.
    """
    spoken = Counter(statement.name for statement in reading.statements)
    known = {member.name for member in reading.cast}
    used = {*spoken, *(s.principal for s in reading.statements if s.principal)} - known
    given = tuple(
        Member(name=name, kind="person" if is_full(name) else "body")
        for name in sorted(used)
        if name[:1].isupper()
    )
    forms = {member.name: (member.name, *member.forms) for member in (*reading.cast, *given)}
    found = {}
    for sighting in sightings(replace(reading, cast=reading.cast + given)):
        key = sighting.node.key
        if key in parted:
            node = replace(sighting.node, key=apart(key, parted[key]))
            sighting = replace(sighting, node=node)
        written = tuple(dict.fromkeys(forms[sighting.name]))
        found[sighting.name] = Seen(sighting, written, spoken[sighting.name])
    return found
