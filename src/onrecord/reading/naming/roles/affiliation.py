"""The body that stands right after a person's name (*X (FNP)*, *X, de l'Union des pêcheurs*)."""

from __future__ import annotations

import re

from onrecord.languages.names import bare, groups, metonyms, outlets, states
from onrecord.languages.offices import any_of
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.scene import Scene

_B = r"[ \u00a0]"
_AFTER = re.compile(
    rf"{_B}?(?:\({_B}?(?P<aside>[A-ZÀ-Ý][^(),;\d]{{1,50}}?){_B}?\)|"
    rf",?{_B}(?:du|de(?:{_B}la)?|des){_B}(?P<of>[A-ZÀ-Ý][^(),;:.«»\"\n]{{1,50}}?){_B}?(?=[,;:.(«\"\n])|"
    rf",?{_B}(?:de{_B}l|d)['’](?P<of_l>[A-ZÀ-Ý][^(),;:.«»\"\n]{{1,50}}?){_B}?(?=[,;:.(«\"\n])|"
    rf",{_B}(?:du{_B}|de{_B}la{_B}|de{_B}l['’])(?P<kind>{any_of('joined')}{_B}[«\"]?{_B}?[A-ZÀ-Ý][^(),;:.«»\"\n]{{1,50}}?)"
    rf"{_B}?(?=[,;:.(»\"\n]))"
)
_WORDS = re.compile(r"[\w\-]+")


def affiliation(scene: Scene, person: Person, by_noun: bool = False) -> str | None:
    """The body right after a person's name, told by its noun or as an acronym; no place, no outlet.

    `by_noun` asks for those alone that belonging to speaks for (*X, du syndicat Sud-Port*).
    """
    for mention in person.mentions:
        match = _AFTER.match(scene.text, mention.span[1]) if mention.kind == "person" else None
        body = match[match.lastgroup] if match and match.lastgroup else ""
        if match and body and _is_body(body) and (match["kind"] or not by_noun):
            return re.sub(r"[«»\" \u00a0]+", " ", body)
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
