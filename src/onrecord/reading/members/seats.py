"""Where a text says that bodies of its cast are based (*basé à Rade*, *le gouvernement de Rade*)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.languages.names import bare
from onrecord.languages.naming import any_naming
from onrecord.reading.members.kinds import Kinds, is_state
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.descriptions import oblique

_PLACE = r"(?P<place>(?:L[ae] |Les |El[ -])?[A-ZÀ-Ý][\w’'\-]+(?: [A-ZÀ-Ý][\w’'\-]+)*)"
_BASED = re.compile(
    rf"\b{any_naming('based')}[ \u00a0](?:à|au|aux|en|dans la|dans le)[ \u00a0](?:l['’])?{_PLACE}"
)
_OF_PLACE = re.compile(
    rf"(?:les? |la |l['’])?{any_naming('seated_bodies')}(?: [a-zà-ÿ\-]+)?(?: \([^()]*\))? "
    rf"(?:de |du |d['’]){_PLACE}$",
    re.IGNORECASE,
)
_LEAD = 120  # characters before the words that tell a seat in which the body is named


def seats(cast: Cast, kinds: Kinds, bodies: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The seats of bodies, given by name with their other forms, as far as the text tells them."""
    found: dict[str, str] = {}
    for name in bodies:
        match = _OF_PLACE.match(name) or _BASED.search(name)
        place = match["place"] if match else ""
        if place[:1].isupper() and not is_state(bare(place)) and kinds.of(place) == "place":
            found[name] = place
    if not bodies:
        return found
    for match in _BASED.finditer(cast.places.text):
        owner = _owner(cast, match.start())
        for name, forms in bodies.items() if owner else ():
            if bare(owner) in {bare(form) for form in (name, *forms)}:
                found.setdefault(name, match["place"])
    return found


def _owner(cast: Cast, at: int) -> str:
    """The name or description last before a place, in its sentence, that nothing is told of in passing."""
    start = max(at - _LEAD, cast.places.sentence_start(at))
    text = cast.places.text
    near = [m for m in cast.within((start, at)) if not oblique(text[start : m.span[0]])]
    last = max(near, key=lambda m: (m.span[1], -m.span[0]), default=None)
    return last.text if last and last.span[1] <= at else ""
