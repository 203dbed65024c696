"""In which role each source of a document speaks, and for whom."""

from __future__ import annotations

from functools import cached_property

from onrecord.reading.naming.descriptions import without_article
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.roles.affiliation import affiliation
from onrecord.reading.naming.roles.observed import Observed, observed
from onrecord.reading.naming.roles.office import office
from onrecord.reading.naming.roles.owner import owner
from onrecord.reading.naming.roles.principal import Principals
from onrecord.reading.naming.roles.role import chosen, of_unnamed
from onrecord.reading.naming.scene import Scene

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
            told = office(without_article(source.name))
            principal = self._principals.of(told, at, None, None) if told else None
            held = of_unnamed(source.name)
            return (held.text if held else None), principal
        roles = self._observed.get(source.person, [])
        one = chosen(roles)
        if one is None:
            body = affiliation(self._scene, source.person)
            return None, self._principals.called(body, at) if body else None
        nation = next((o.nation for _, o in roles if o.nation and o.public), None)
        principal = self._principals.of(one, at, source.person, nation)
        if principal is None and not one.of and one.noun.kind in _SERVING and not one.former:
            body = owner(self._scene, one, source.person) or affiliation(self._scene, source.person)
            principal = self._principals.called(body, at) if body else None
        return one.text, principal
