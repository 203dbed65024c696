"""The body that stands right after a person's name (*X (FNP)*, *X, de l'Union des pêcheurs*)."""

from __future__ import annotations

import re

from onrecord.languages.names import bare, groups, metonyms, outlets, states
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.scene import Scene

_B = r"[ \u00a0]"
_AFTER = re.compile(
    rf"{_B}?(?:\({_B}?(?P<aside>[A-ZÀ-Ý][^(),;\d]{{1,50}}?){_B}?\)|"
    rf",?{_B}(?:du|de(?:{_B}la)?|des){_B}(?P<of>[A-ZÀ-Ý][^(),;:.«»\"\n]{{1,50}}?){_B}?(?=[,;:.(«\"\n])|"
    rf",?{_B}(?:de{_B}l|d)['’](?P<of_l>[A-ZÀ-Ý][^(),;:.«»\"\n]{{1,50}}?){_B}?(?=[,;:.(«\"\n]))"
)
_WORDS = re.compile(r"[\w\-]+")


def affiliation(scene: Scene, person: Person) -> str | None:
    """The body right after a person's name, told by its noun or as an acronym; no place, no outlet."""
    for mention in person.mentions:
        match = _AFTER.match(scene.text, mention.span[1]) if mention.kind == "person" else None
        body = match[match.lastgroup] if match and match.lastgroup else ""
        if body and _is_body(body):
            return body
    return None


def _is_body(name: str) -> bool:
    key = bare(name)
    if key in states() or key in metonyms() or key in outlets():
        return False
    words = _WORDS.findall(name)
    return (
        words[0].lower() in groups()
        or (len(words[0]) > 2 and words[0].isupper())
        or any(w.isupper() and len(w) > 2 for w in words)
    )
