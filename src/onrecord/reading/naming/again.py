"""Whom *cette source, le même responsable, ces élus* take up."""

from __future__ import annotations

import re

from onrecord.languages.names import (
    Gender,
    Noun,
    bare,
    fold,
    general_nouns,
    groups,
    kinds_of_people,
    person_noun,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.languages.offices import any_of
from onrecord.reading.naming.candidates import of_mention
from onrecord.reading.naming.described import phrase_end
from onrecord.reading.naming.descriptions import clean, head_noun
from onrecord.reading.naming.referents import Referent, of_person
from onrecord.reading.naming.scene import Scene

AGAIN = re.compile(r"(?:ce|cet|cette|ces|notre|nos) |(?:la |le |les |de |de la |des )?mêmes? ", re.IGNORECASE)
_COUNTED = re.compile(  # *sept pays*, *quarante-six députés*
    rf"\b(?:{any_naming('several')}|{any_of('numerals')}|\d+|[\w\-]*(?:ante|vingts?|cents?|aines? de|iers de)"
    r"(?:[ \-][a-zà-ÿ\-]+)??)[ \u00a0](?:{any_of('adjectives')}[ \u00a0])?(?P<noun>[\w\-]+)\b",
    re.IGNORECASE,
)


def again(scene: Scene, i: int, head: str, plural: bool) -> Referent | None:
    """*cette source, le même responsable*: the last one called so, else for a person the last speaker."""
    at = scene.attributions[i].source[0][0]
    noun = person_noun(head) or groups().get(head)
    for j in range(i - 1, -1, -1):
        other = head_noun(scene.source(j))
        same = person_noun(other) or groups().get(other)
        alike = noun and same and noun.plural == same.plural
        if other == head or (noun and same and alike and noun.lemma.rstrip("s") == same.lemma.rstrip("s")):
            return scene.referent(j)
    if head in naming_words("told_us"):
        for j in scene.earlier(i):
            if (
                re.match(r"(?:une?|des|\w+ \w*s) ", scene.source(j), re.IGNORECASE)
                and not scene.referent(j).person
            ):
                return scene.referent(j)
    if plural and (counted := _counted(scene, at, head, noun)):
        return counted
    for mention in reversed(scene.cast.mentions):
        alike = noun is not None and mention.head == noun.lemma and mention.plural == plural
        if mention.span[0] < at and alike and not AGAIN.match(mention.text):
            return of_mention(scene, mention)
    if noun and noun.kind == "person" and (told := _just_told(scene, at, noun.gender, plural)):
        return told
    if person_noun(head) and not plural and (named := _just_named(scene, i, noun.gender if noun else "")):
        return named
    taken_up = person_noun(head) or head in general_nouns() or head in naming_words("told_us")
    last = scene.last(i) if taken_up else None
    return last if last and last.plural == plural else None


def _counted(scene: Scene, at: int, head: str, noun: Noun | None) -> Referent | None:
    """The last of whom it was told how many they are (*Douze députés signent.*, then *ces élus*)."""
    kinds = kinds_of_people().get(fold(noun.lemma), frozenset()) if noun else frozenset()
    for match in reversed([*_COUNTED.finditer(scene.text, 0, at)]):
        other = match["noun"].lower()
        named = person_noun(other)
        alike = other == head or (named and named.plural and fold(named.lemma) in kinds)
        if alike and not scene.places.quoted(match.start()):
            words = scene.text[match.start() : phrase_end(scene.places, match.end())]
            return Referent(clean(words), None, noun.gender if noun else "", True)
    return None


def _just_told(scene: Scene, at: int, gender: Gender, plural: bool) -> Referent | None:
    """*Cette femme* after *Une ouvrière se tait.*: who alone is the subject of the sentence before."""
    here, paragraph = scene.places.sentence(at), scene.places.paragraph(at)
    fits = [
        mention
        for mention in scene.cast.mentions
        if (mention.sentence, mention.paragraph) == (here - 1, paragraph)
        and mention.subject
        and not mention.quoted
        and mention.kind in ("role", "person")
        and mention.plural == plural
        and (not gender or mention.gender in ("", gender))
    ]
    found = {bare(one.name): one for one in (of_mention(scene, mention) for mention in fits)}
    return next(iter(found.values())) if len(found) == 1 else None


def _just_named(scene: Scene, i: int, gender: Gender) -> Referent | None:
    """*Cet ancien ministre de X* after *…, rival de Y.*: whom alone the sentence before names."""
    me = scene.attributions[i]
    start = min(a for a, _ in (*me.source, *me.content, *me.cue))
    before = scene.places.sentence(start) - 1
    named = {
        person
        for mention in scene.cast.mentions
        if mention.sentence == before and not mention.quoted
        if (person := scene.cast.person_at(mention.span)) and (not gender or person.gender in ("", gender))
    }
    return of_person(named.pop()) if len(named) == 1 else None
