"""Everybody whom statements and contacts name, as `Member`s: of one window, and of several together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.model import Contact, Document, Held, Member, Statement
from onrecord.reading.members.forms import Forms
from onrecord.reading.members.held import held_by, held_in_name
from onrecord.reading.members.kinds import Kinds, gender_of_description
from onrecord.reading.members.seats import seats
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.roles.standing import Standings
from onrecord.reading.naming.scene import Scene


def members(
    scene: Scene, standings: Standings, statements: Sequence[Statement], contacts: Sequence[Contact]
) -> tuple[Member, ...]:
    """Everybody whom the statements and contacts of a scene name, in the order in which they come.

    Of names joined by *et*, those that the scene knows by themselves are listed too. Spans are those of the
    scene's text.
    """
    persons = {person.name: person for person in scene.cast.persons}
    kinds, forms = Kinds(scene.cast), Forms(scene, statements)
    names = list(
        dict.fromkeys(n for name in _names(statements, contacts) for n in (name, *kinds.joined(name)))
    )
    kind = {name: kinds.of(name) for name in names}
    based = seats(scene.cast, kinds, {n: forms.of_body(n) for n in names if kind[n] == "body"})
    found = []
    for name in names:
        person = persons.get(name) if kind[name] == "person" else None
        if person:
            gender, written, held = person.gender, forms.of_person(person), held_by(scene, standings, person)
        else:
            gender = gender_of_description(name) if kind[name] in ("office", "unnamed") else ""
            written = forms.of(name, kind[name])
            held = held_in_name(scene, standings, name, statements) if kind[name] == "office" else ()
        found.append(
            Member(name=name, kind=kind[name], gender=gender, forms=written, roles=held, seat=based.get(name))
        )
    return tuple(found)


def _names(statements: Sequence[Statement], contacts: Sequence[Contact]) -> Iterator[str]:
    """The names in the order of statements, then of contacts; an unknown one is none."""
    for statement in statements:
        named = (statement.name, statement.principal, *(party.name for party in statement.addressees))
        yield from filter(None, named)
    for contact in contacts:
        yield from (party.name for party in (*contact.who, *contact.partners, *contact.through))


def of_issuer(document: Document, cast: Cast) -> tuple[Member, ...]:
    """The issuer of a document, of which the cast of a window is given; nobody where it has none."""
    if document.issuer is None:
        return ()
    return (Member(name=document.issuer, kind=Kinds(cast).of(document.issuer)),)


def united(casts: Iterable[Sequence[Member]]) -> tuple[Member, ...]:
    """The casts of the windows of one document as one: each name once, all that any window tells of it."""
    found: dict[str, Member] = {}
    for member in (member for cast in casts for member in cast):
        known = found.get(member.name)
        found[member.name] = _both(known, member) if known else member
    return tuple(found.values())


def _both(a: Member, b: Member) -> Member:
    held: dict[str, Held] = {}
    for role in (*a.roles, *b.roles):
        if role.role not in held or (held[role.role].span is None and role.span):
            held[role.role] = role
    return Member(
        name=a.name,
        kind="person" if "person" in (a.kind, b.kind) else a.kind,  # the window that knows the full name
        gender=a.gender or b.gender,
        forms=tuple(dict.fromkeys((*a.forms, *b.forms))),
        roles=tuple(held.values()),
        seat=a.seat or b.seat,
    )
