"""The roles that a text gives one of its cast, with the places where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model import Held, Span, Statement
from onrecord.reading.naming.cast import Person, role_words
from onrecord.reading.naming.descriptions import without_article
from onrecord.reading.naming.roles.standing import Standings
from onrecord.reading.naming.scene import Scene

_REACH = 300  # characters between a name and a role told of it


def held_by(scene: Scene, standings: Standings, person: Person) -> tuple[Held, ...]:
    """The roles of a person in the order of the text, each once; what says less than another falls out."""
    roles = {one.text: principal for one, principal in standings.held(person)}
    words = {role: role_words(role) - set(person.words) for role in roles}
    fuller = [
        role for role in roles if words[role] and not any(words[role] < other for other in words.values())
    ]
    near = [m.span[0] for m in person.mentions] + [at for at, _ in person.described if at >= 0]
    found = [Held(role=role, principal=roles[role], span=_place(scene.text, role, near)) for role in fuller]
    told = [h for h in found if " " in h.role or h.span is None or not _verb(scene, h.span)]
    return tuple(sorted(told, key=lambda held: held.span or (-1, -1)))


def _verb(scene: Scene, span: Span) -> bool:
    """Whether a noun is a verb where it stands, by its tag or as the cue that it is: *« … », juge Dorval*."""
    cues = (cue for one in scene.attributions for cue in one.cue)
    return scene.places.part_of_speech(span[0]) == "VERB" or any(a < span[1] and span[0] < b for a, b in cues)


def held_in_name(
    scene: Scene, standings: Standings, name: str, statements: Sequence[Statement]
) -> tuple[Held, ...]:
    """The office that a description is itself: *le président turc* is one *président turc*, for Turkey."""
    said = next((s for s in statements if s.name == name), None)
    start = said.source[0][0] if said and said.source else scene.text.find(name)
    role, principal = standings.of_description(name, max(0, start))
    role = without_article(role or name)
    at = scene.text.find(role, max(0, start))
    return (Held(role=role, principal=principal, span=(at, at + len(role)) if at >= 0 else None),)


def _place(text: str, role: str, near: Sequence[int]) -> Span | None:
    """Where a role stands nearest to one of some places."""
    rated = [(min((abs(at - place) for place in near), default=_REACH), at) for at in _found(text, role)]
    distance, at = min(rated, default=(_REACH, 0))
    return (at, at + len(role)) if distance < _REACH else None


def _found(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
