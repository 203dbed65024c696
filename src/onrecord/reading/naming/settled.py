"""One description, one person: words that were resolved in one place mean the same in all others."""

from __future__ import annotations

import re

from onrecord.languages.names import person_noun
from onrecord.reading.naming.cast import Person, further_words, role_words
from onrecord.reading.naming.descriptions import clean, head_noun
from onrecord.reading.naming.referents import of_person
from onrecord.reading.naming.scene import Scene

_DEFINITE = re.compile(r"l['’]|l[ea] ", re.IGNORECASE)


def settle(scene: Scene) -> None:
    """Gives a description that was left as it stands the person whom the same words mean elsewhere.

    *Le député de l'Orne dénonce…*, before *Paul Dorval… a écrit le député de l'Orne*. It must say more than
    its noun: *le ministre* may be this one here and that one there.
    """
    told: dict[str, set[Person]] = {}
    for i, one in enumerate(scene.attributions):
        person = scene.referent(i).person
        if one.source and person and _tells(name := clean(scene.source(i))):
            told.setdefault(name.lower(), set()).add(person)
    for i in range(len(scene.attributions)):
        name = scene.referent(i).name.lower()
        if scene.referent(i).person is None and len(people := told.get(name, set())) == 1:
            scene.settle(i, of_person(next(iter(people))))


def _tells(name: str) -> bool:
    """Whether a definite description says more of somebody than a noun."""
    human = _DEFINITE.match(name) and person_noun(head_noun(name))
    return bool(human and further_words(role_words(name)))
