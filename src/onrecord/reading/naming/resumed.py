"""Words that like pronouns mean somebody told of: *Quant au maire, il…*; *l'intéressé*; *Son Éminence*."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender, fold, kinds_of_people
from onrecord.languages.naming import any_naming, naming_words
from onrecord.reading.naming.antecedents import antecedent
from onrecord.reading.naming.candidates import of_mention
from onrecord.reading.naming.cast import Person, noun_lemmas, role_words
from onrecord.reading.naming.descriptions import head_noun, oblique
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

_TOPIC = re.compile(rf"{any_naming('topics')}[ \u00a0]?(?:l['’]|l[ea][ \u00a0]|les[ \u00a0])?", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:qui|que|dont)\b[^«»\"]{1,60},[ \u00a0](?:selon|d['’]après)[ \u00a0]$")
_OWN = re.compile(r"(?P<own>son|sa|ses|leurs?) ", re.IGNORECASE)
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
    if fits and found and oblique(scene.text[first + _ARTICLE : fits[0].span[0]]):
        return None  # *Quant à la querelle avec le maire X, il…*
    return of_mention(scene, found) if found else None


def main_subject(scene: Scene, at: int, gender: Gender) -> Referent | None:
    """Whose view a relative clause gives: *La maire loue ceux qui ont, selon elle, aidé le port*."""
    start = scene.places.sentence_start(at)
    inner = _ACCORDING.search(scene.text, start, at)
    if inner is None or scene.places.quoted(at):
        return None
    subjects = [m for m in scene.cast.within((start, inner.start())) if m.subject and not m.quoted]
    person = scene.cast.person_at(subjects[0].span) if subjects else None
    fits = person is not None and (not gender or person.gender in ("", gender))
    return of_person(person) if person and fits else None


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
        if any(a <= mention.span[0] < b for a, b in scene.attributions[before].source):
            continue  # *l'envoyé de X, Y*
        if gender in ("", person.gender):
            return of_person(person)
    return None


def styled(scene: Scene, i: int, at: int, words: str) -> Referent | None:
    """*Son Éminence, ses propos*: whom a style of address means, or whose words are told."""
    own = _OWN.match(words)
    head = head_noun(words)
    if own is None:
        return None
    if head in naming_words("own_words"):
        return antecedent(scene, i, at, "", own["own"].lower().startswith("leur"))
    if head not in naming_words("styles"):
        return None
    kinds = kinds_of_people().get(fold(head), frozenset())
    called = [
        (near, p) for p in scene.cast.persons if _is_of(p, kinds) and (near := p.nearest(at)) is not None
    ]
    return of_person(max(called, key=lambda c: c[0])[1]) if called else antecedent(scene, i, at, "", False)


def _is_of(person: Person, kinds: frozenset[str]) -> bool:
    told = (role for _, role in person.roles)
    return any(noun_lemmas(role_words(role)) & kinds for role in told)
