"""Sources that name nobody themselves: *dit-on à l'ambassade, l'un d'eux, une autre*."""

from __future__ import annotations

import re

from onrecord.reading.naming.descriptions import clean
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene

_ONE = re.compile(r"(?:l')?(?:une?|autre) d'(?:eux|elles|entre eux|entre elles)$|^une? autre\b")
_AT = re.compile(
    r"\b(?:à|aux?|dans|chez|(?:du côté|auprès) (?:du|des|de|d')) ?(?:la |l'|le |les )?$", re.IGNORECASE
)


def unnamed(scene: Scene, i: int) -> Referent | None:
    """*on*: the body or place of the sentence where it is said (*dit-on à la mairie, chez Renault, on*)."""
    at = scene.attributions[i].source[0][0]
    number = scene.places.sentence(at)
    spans = [
        m.span
        for m in scene.cast.mentions
        if scene.places.sentence(m.span[0]) == number
        and not m.quoted
        and m.kind in ("group", "name")
        and scene.cast.person_at(m.span) is None
        and _AT.search(scene.text[max(0, m.span[0] - 22) : m.span[0]].replace("’", "'"))
    ]
    if not spans:
        return None
    span = min(spans, key=lambda s: min(abs(s[0] - at), abs(s[1] - at)))
    return Referent(clean(scene.text[slice(*span)]), None)


def one_of(scene: Scene, i: int, words: str) -> Referent | None:
    """*l'un d'eux, l'une d'elles*: one of those who spoke last, in the singular."""
    match = _ONE.search(words)
    last = scene.last(i) if match else None
    if last is None or not last.plural:
        return None
    rest = re.sub(r"^(?:les |des |ces |deux |trois |quatre |cinq |plusieurs |certaine?s )+", "", last.name)
    article = "une" if words.startswith(("l'une", "une")) else "un"
    singular = re.sub(r"s\b", "", rest)
    return Referent(f"{article} {singular}", None, "f" if article == "une" else "m")
