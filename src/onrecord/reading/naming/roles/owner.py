"""Whose an office told with a possessive is (*La Régie dément. Son porte-parole, X…*)."""

from __future__ import annotations

import re

from onrecord.languages.names import groups
from onrecord.languages.naming import naming_words
from onrecord.languages.offices import any_of
from onrecord.reading.naming.antecedents import antecedent
from onrecord.reading.naming.apposed import roles_before
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import head_noun, without_article
from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.roles.office import Office
from onrecord.reading.naming.scene import Scene

_OWN = re.compile(
    rf"\b(?P<own>[Ss]on|[Ss]a|[Ss]es|[Ll]eurs?)[ \u00a0](?:(?:\d+|{any_of('numerals')})[ \u00a0])?$"
)
_OF_PERSONS = ("spokesman", "aide")  # a person too can have them


def owner(scene: Scene, office: Office, person: Person) -> str | None:
    """The body that a possessive before a person's office takes up, or the person where it serves one."""
    for mention in person.mentions:
        i = _source(scene, mention) if mention.kind == "person" else None
        for begin, role in roles_before(scene.places, mention.span[0]) if i is not None else ():
            own = _OWN.search(scene.text, max(0, begin - 16), begin)
            if own and i is not None and role.startswith(office.text):
                many = own["own"].lower().startswith("leur")
                headed = office.noun.lemma in naming_words("heads_of_bodies")
                found = antecedent(scene, i, own.start(), "", many, "owner", owner=True, headed=headed)
                if office.noun.kind == "spokesman" and _is_nobody_known(found):
                    return None  # *selon un diplomate, … Son porte-parole* is another's
                noun = groups().get(head_noun(found.name))
                named = re.search(r"[A-ZÀ-Ý]", found.name) is not None
                if (noun is None and not named) or (noun is not None and noun.kind == "document"):
                    return None  # *une déclaration, chaque année*
                if found.person is None or office.noun.kind in _OF_PERSONS:
                    return _whole(scene, without_article(found.name)) or None
    return None


def _is_nobody_known(found: Referent) -> bool:
    return found.person is None and found.name.split(" ")[0].lower() in naming_words("indefinite")


def _whole(scene: Scene, name: str) -> str:
    """The first description of a body that goes on from a word of its name (*Régie* → *Régie des digues*)."""
    for mention in scene.cast.mentions:
        body = without_article(mention.text)
        if mention.kind == "group" and body.startswith(f"{name} "):
            return body
    return name


def _source(scene: Scene, mention: Mention) -> int | None:
    """The statement whose source a mention stands in."""
    for i, attribution in enumerate(scene.attributions):
        if any(a <= mention.span[0] < b for a, b in attribution.source):
            return i
    return None
