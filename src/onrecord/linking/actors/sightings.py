"""What one document says of who is who: a node for each of its cast, with the tokens that lead to others.

Tokens, by their letter: `n` a word of a full personal name, by its spelling; `s` what its bearer may be
called by alone; `g` a gender; `o` an office; `a` an acronym; `f` a form of the name, folded; `b` the place
where a body is based, or that speaks; `w` a word of a body's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.names import bare, demonyms, fold
from onrecord.linking.actors.node import Node, Sighting
from onrecord.linking.actors.offices import office_key
from onrecord.linking.names.parts import is_full, surnames, tokens
from onrecord.model import Member, Reading

_ACRONYM = re.compile(r"[A-Z][A-Za-z.\-]*[A-Z][A-Za-z.]*")
_LONGEST_ACRONYM = 8
_WORD = 4  # letters of a word that tells something of a body


def sightings(reading: Reading) -> list[Sighting]:
    """Whom a document names, each name once; those who cannot be told apart are left out."""
    month = (reading.document.date or "")[:7]
    bodies = {bare(m.seat): m for m in reading.cast if m.kind == "body" and m.seat}
    found = []
    for member in reading.cast:
        if (node := _node(member, month, bodies)) is not None:
            told = frozenset(_tokens(member, node))
            found.append(Sighting(name=member.name, node=node, month=month, tokens=told))
    return found


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym is: *CNT*, *G.N.A.*, *Manul* is none."""
    return len(name) <= _LONGEST_ACRONYM and bool(_ACRONYM.fullmatch(name))


def _node(member: Member, month: str, bodies: dict[str, Member]) -> Node | None:
    name = bare(member.name)
    if not name:
        return None
    if member.kind == "person":
        if is_full(member.name):
            return Node(key=f"p:{name}", kind="person", name=member.name)
        beside = "|".join([name, member.gender, *sorted(_offices(member))])
        return Node(key=f"s:{beside}", kind="surname", name=member.name)
    if member.kind == "body":
        if is_acronym(member.name) and not any(len(form.split()) > 1 for form in member.forms):
            return Node(key=f"a:{name}@{month}", kind="acronym", name=member.name)
        return Node(key=f"b:{name}", kind="body", name=member.name) if _particular(member.name) else None
    if member.kind == "place":
        seated = bodies.get(name)
        own = f"={bare(seated.name)}" if seated is not None else f"@{month}"
        return Node(key=f"l:{name}{own}", kind="place", name=member.name)
    if member.kind == "office" and (office := office_key(member.name)):
        return Node(key=f"o:{office}@{month}", kind="office", name=member.name)
    return None


def _particular(name: str) -> bool:
    """Whether a body is told apart by its name (*l'armée turque*), not any of its kind meant (*l'armée*)."""
    rest = re.sub(r"^(?:l['’]|les? |la )", "", name, flags=re.IGNORECASE)
    words = re.findall(r"[\w\-]+", rest)
    return any(word[0].isupper() for word in words) or any(word.lower() in demonyms() for word in words)


def _tokens(member: Member, node: Node) -> Iterator[str]:
    if node.kind in ("person", "surname"):
        if node.kind == "person":
            yield from (f"n:{token}" for token in tokens(member.name))
        yield from (f"s:{token}" for token in surnames(member.name))
        yield from (f"o:{office}" for office in _offices(member))
        if member.gender:
            yield f"g:{member.gender}"
    elif node.kind == "office":
        yield f"o:{node.key[2:].rsplit('@', 1)[0]}"
    elif node.kind == "place":
        yield f"b:{bare(member.name)}"
        if "=" in node.key:
            yield f"f:{node.key.split('=', 1)[1]}"
    else:
        yield from (f"w:{word}" for word in bare(member.name).split() if len(word) >= _WORD)
        for form in (member.name, *member.forms):
            if is_acronym(form):
                yield f"a:{acronym(form)}"
            yield f"f:{bare(form)}"
        if member.seat:
            yield f"b:{bare(member.seat)}"


def acronym(form: str) -> str:
    """An acronym as it is looked up: folded, without dots."""
    return fold(form).replace(".", "")


def _offices(member: Member) -> set[str]:
    return {office for held in member.roles if (office := office_key(held.role))}
