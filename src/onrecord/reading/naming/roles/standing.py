"""In which role each source of a document speaks, and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from onrecord.languages.offices import office_words
from onrecord.reading.naming.apposed import single
from onrecord.reading.naming.cast import Person, role_words
from onrecord.reading.naming.descriptions import without_article
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.roles.affiliation import affiliation
from onrecord.reading.naming.roles.observed import Manner, Observed, observed
from onrecord.reading.naming.roles.office import Office, office
from onrecord.reading.naming.roles.owner import owner
from onrecord.reading.naming.roles.principal import Principals
from onrecord.reading.naming.roles.role import chosen, of_unnamed, weak
from onrecord.reading.naming.scene import Scene

_ONE_OF = re.compile(r"(?:l['’])?une? d(?:es|e (?:ses|ces|leurs)) (?=\w)", re.IGNORECASE)
_SERVING = ("spokesman", "aide", "head", "state")


class Standings:
    """Roles and principals in one document, whose sources have been resolved."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._principals = Principals(scene)

    @cached_property
    def _observed(self) -> Observed:
        return observed(self._scene)

    def of(self, source: Referent, at: int) -> tuple[str | None, str | None]:
        """The role of a source that stands at an offset, and on whose behalf it speaks."""
        if source.person is None:
            return self.of_description(source.name, at)
        roles = self._observed.get(source.person, [])
        one = chosen(roles)
        if one is None:
            body = affiliation(self._scene, source.person)
            return None, self._principals.called(body, at) if body else None
        principal = self._principals.of(one, at, source.person, _nation(source.person, roles))
        apart = not one.of or one.link.startswith("à")  # *son représentant à l'ONU*
        if principal is None and apart and one.noun.kind in _SERVING and not one.former:
            body = owner(self._scene, one, source.person) or affiliation(self._scene, source.person)
            principal = self._principals.called(body, at) if body else None
        elif principal is None and one.noun.kind == "person" and not one.of:
            body = affiliation(self._scene, source.person, by_noun=True)
            principal = self._principals.called(body, at) if body else None
        return one.text, principal

    def of_description(self, name: str, at: int) -> tuple[str | None, str | None]:
        """The office that a description at an offset tells, and on whose behalf its holder speaks."""
        one_of = _ONE_OF.match(name)
        told = office(single(name[one_of.end() :]) if one_of else without_article(name))
        principal = self._principals.of(told, at, None, None) if told else None
        held = of_unnamed(name)
        return (held.text if held else None), principal

    def held(self, person: Person) -> list[tuple[Office, str | None]]:
        """Every office that the document gives a person, each with its principal; bare ties fall out.

        So does what only a description tells, where another office stands beside the name: it may well be
        somebody else's.
        """
        roles = self._observed.get(person, [])
        at = next((m.span[0] for m in person.mentions), 0)
        beside = [role_words(one.text) for manner, one in roles if manner != "described"]

        def sure(manner: Manner, one: Office) -> bool:
            words = role_words(one.text)
            return manner != "described" or not beside or any(words <= b or b <= words for b in beside)

        told = [one for manner, one in roles if sure(manner, one) and not _tie(one)]
        return [(one, self._principals.of(one, at, person, _nation(person, roles))) for one in told]


def _tie(one: Office) -> bool:
    """Whether a role only tells of a tie to others: *la victime*, *son homologue*."""
    return weak(one) or one.noun.lemma in office_words("relative")


def _nation(person: Person, roles: Sequence[tuple[Manner, Office]]) -> str | None:
    """The state that any office of a person names, one that the text tells or that all readers know."""
    offices = [*(one for _, one in roles), *filter(None, map(office, person.known))]
    return next((one.nation for one in offices if one.nation and one.public), None)
