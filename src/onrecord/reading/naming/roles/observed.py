"""All that a document tells of its persons' roles: beside their names, by a verb, in descriptions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias

from onrecord.languages.names import person_noun
from onrecord.languages.offices import any_of
from onrecord.reading.naming.apposed import ADJECTIVES, DETERMINER, phrase_at
from onrecord.reading.naming.bearers import bearer
from onrecord.reading.naming.cast import Person, role_words, same_office
from onrecord.reading.naming.descriptions import head_noun, without_article
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.named_next import named_next
from onrecord.reading.naming.roles.office import Office, office
from onrecord.reading.naming.scene import Scene

Manner: TypeAlias = Literal["beside", "told", "described"]
Observed: TypeAlias = Mapping[Person, list[tuple[Manner, Office]]]

_BLANK = r"[ \u00a0\u202f]"
_TOLD = re.compile(
    rf"{_BLANK}?,?{_BLANK}?(?:(?:qui{_BLANK})?(?:{any_of('copulas')}|(?P<past>{any_of('past_copulas')}))|(?:ré)?élue?|nommée?|désignée?|(?:(?:depuis|ensuite|aujourd['’]hui){_BLANK})?(?:re)?devenue?){_BLANK}"
    rf"(?:(?:toujours|aussi|également|depuis \d+|en \d+|lundi|mardi|mercredi|jeudi|vendredi|hier){_BLANK})?"
    rf"{DETERMINER}?(?P<role>(?:{ADJECTIVES}[ -])*[\w\-]+)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"{_BLANK}?,{_BLANK}(?:\d+ ans,{_BLANK})?(?P<noun>[a-zà-ÿ\-]+)(?=[ \u00a0,.»\"”])")
_LINKED = re.compile(r"(?:\b(?:de|du|des|à|par|avec|et|Mme|M\.) |['’])$")
_OTHERS = re.compile(r"(?:son|sa|leur|notre|ce|cet|cette) ", re.IGNORECASE)


def observed(scene: Scene) -> Observed:
    """Every role that the document tells of each person, in the order of trust and of the text."""
    found: dict[Person, list[tuple[Manner, Office]]] = defaultdict(list)
    for person in scene.cast.persons:
        for _, role in person.roles:
            _add(found[person], "beside", _unnamed(scene, role))
        for mention in person.mentions:
            if occupation := _occupation(scene, mention):
                found[person].append(("beside", occupation))
            if told := _told(scene, mention):
                found[person].append(("told", told))
        for _, role in person.described:
            _add(found[person], "described", _unnamed(scene, role))
    for mention in scene.cast.mentions:
        if (holder := _described(scene, mention, found)) is not None:
            _add(found[holder], "described", without_article(mention.text))
    return found


def _add(roles: list[tuple[Manner, Office]], manner: Manner, role: str) -> None:
    if one := office(role):
        roles.append((manner, one))


def _occupation(scene: Scene, mention: Mention) -> Office | None:
    """A noun of no table in bare apposition after a person's name (*X, océanologue au port, …*)."""
    match = _BARE.match(scene.text, mention.span[1]) if mention.kind == "person" else None
    noun = person_noun(match["noun"]) if match else None
    if match is None or noun is None or scene.places.part_of_speech(match.start("noun")) == "VERB":
        return None
    return office(phrase_at(scene.places, match.start("noun")), noun)


def _unnamed(scene: Scene, role: str) -> str:
    """A role without the name of a person that a description took in (*le chef du parti Paul Dorval*)."""
    for person in scene.cast.persons:
        if (at := role.find(person.name)) > 0 and role[at - 1] == " " and not _LINKED.search(role[:at]):
            role = role[:at].rstrip(" ,")
    return role


def _told(scene: Scene, mention: Mention) -> Office | None:
    """What a verb says of a person right after the name (*X est devenue rectrice*, *X, qui fut juge*)."""
    match = _TOLD.match(scene.text, mention.span[1])
    one = office(phrase_at(scene.places, match.start("role"))) if match else None
    return replace(one, former=True) if one and match and match["past"] else one


def _described(scene: Scene, mention: Mention, found: Observed) -> Person | None:
    """The person whose office nothing else tells, whom an office named outside quotations denotes."""
    if mention.kind != "role" or mention.plural or not mention.definite or mention.quoted:
        return None
    if not scene.attributions:  # nobody speaks: nothing tells whom the text is about
        return None
    if not mention.subject:  # *critique envers le président*: somebody else
        return None
    words = without_article(mention.text)
    told, start = office(words), mention.span[0]
    if told is None or not told.public or _OTHERS.match(mention.text):
        return None
    wanted = role_words(words)
    for roles in found.values():
        if any(manner != "described" and same_office(wanted, role_words(o.text)) for manner, o in roles):
            return None
    i = next((n for n, a in enumerate(scene.attributions) if a.source and a.source[0][0] >= start), -1)
    if i >= 0 and scene.attributions[i].source[0][0] == start:
        return None
    head = head_noun(mention.text)
    person = bearer(scene, i, start, mention.text, mention.gender, head)
    person = person or named_next(scene, start, mention.text, mention.gender, head)
    if person is None or any(manner != "described" for manner, _ in found.get(person, ())):
        return None
    here = scene.places.sentence(start)
    return None if any(scene.places.sentence(m.span[0]) == here for m in person.mentions) else person
