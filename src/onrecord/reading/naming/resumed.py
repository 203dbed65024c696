"""Pronouns whose place tells whom they mean: *Quant au maire, il…*; *l'intéressé*, of whom others spoke."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender
from onrecord.languages.naming import any_naming
from onrecord.reading.naming.candidates import of_mention
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_TOPIC = re.compile(rf"{any_naming('topics')}[ \u00a0]?(?:l['’]|l[ea][ \u00a0]|les[ \u00a0])?", re.IGNORECASE)
_ARTICLE = 4  # characters of an article that a description begins with
_REACH = 60  # characters within which the topic is named


def taken_up(scene: Scene, at: int) -> Referent | None:
    """Whom the opening of its own sentence names for a pronoun (*Quant au colonel X, il a promis…*)."""
    start = scene.places.sentence_start(at)
    topic = _TOPIC.match(scene.text, start, at)
    if topic is None or not scene.text[start:at].rstrip().endswith(","):
        return None
    first = topic.end() - _ARTICLE
    fits = [m for m in scene.cast.within((first, min(at, first + _REACH))) if m.span[0] < at]
    named = [m for m in fits if scene.cast.person_at(m.span)]
    found = next(iter(named or fits), None)
    return of_mention(scene, found) if found else None


def concerned(scene: Scene, i: int, gender: Gender) -> Referent | None:
    """*l'intéressé*: whom the statement before is about, named where it is made, but never its speaker."""
    before = scene.previous(i)
    speaker = scene.referent(before).person if before is not None else None
    if before is None or speaker is None:
        return None
    at = scene.anchor(i)
    said = {scene.places.sentence(a) for a in (scene.anchor(before), scene.end(before) - 1)}
    for mention in reversed(scene.cast.mentions):
        person = scene.cast.person_at(mention.span)
        if person is None or person is speaker or mention.span[0] >= at or mention.sentence not in said:
            continue
        if gender in ("", person.gender):
            return of_person(person)
    return None
