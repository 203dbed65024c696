"""Who just spoke and is meant again, named or not: *Selon lui*; *un agent du port*, then *l'agent*."""

from __future__ import annotations

import re

from onrecord.languages.names import Gender, person_noun
from onrecord.languages.naming import any_naming, naming_words
from onrecord.reading.naming.cast import further_words, noun_lemmas, role_nations, role_words
from onrecord.reading.naming.descriptions import head_noun
from onrecord.reading.naming.referents import Referent
from onrecord.reading.naming.scene import Scene

_ACCORDING = re.compile(r"\b(?:selon|d['’]après)[ \u00a0]$", re.IGNORECASE)
_INDEFINITE = re.compile(r"une? (?!autre )", re.IGNORECASE)
_ANOTHER = re.compile(rf"\b{any_naming('anothers')}\b", re.IGNORECASE)
_BACK = 4  # statements back


def according(scene: Scene, i: int, at: int, gender: Gender, plural: bool) -> Referent | None:
    """*Selon lui* in the sentence after a statement: who made it, if that is a person told of in words alone.

    Names are told again, so that the clues of their mentions say enough; *un porte-parole* is not.
    """
    if not _ACCORDING.search(scene.text, max(0, at - 12), at) or scene.places.quoted(at):
        return None
    before, last = scene.previous(i), scene.last(i)
    if before is None or last is None or last.person or not person_noun(head_noun(last.name)):
        return None
    here = scene.places.sentence(min([at, *(a for a, _ in scene.attributions[i].content)]))
    near = scene.places.sentence(scene.end(before) - 1) >= here - 1
    agrees = last.plural == plural and last.gender in ("", gender)
    return last if near and agrees and scene.attributions[before].source else None


def heard_so(scene: Scene, i: int, at: int, words: str, head: str) -> Referent | None:
    """Who spoke before without a name, by the same noun (*un agent du port*, then *l'agent*).

    Nobody, where the text has told since, or of a name, who bears that office.
    """
    noun = person_noun(head)
    if noun is None or i < 0 or _ANOTHER.search(words):
        return None
    wanted = role_words(words)
    more, nations = further_words(wanted), role_nations(wanted)
    anybody = head in naming_words("anybody")  # *un jeune Chilien*, then *le jeune homme*
    for j in scene.earlier(i)[:_BACK]:
        if anybody and (found := scene.referent(j)).name.startswith(("un ", "une ")) and not found.person:
            return found if scene.referent(j).gender in ("", noun.gender) else None
        source = scene.source(j)
        other = person_noun(head_noun(source))
        if other is None or other.lemma != noun.lemma or scene.anchor(j) >= at:
            continue
        told = role_words(source)
        found = scene.referent(j)
        fits = more <= told and nations <= role_nations(told) and not found.plural
        if not fits or found.person or not _INDEFINITE.match(source) or found.name[:1].isupper():
            return None
        lemmas = noun_lemmas(wanted)
        borne = any(
            lemmas & noun_lemmas(role_words(role))
            for p in scene.cast.persons
            for at_, role in p.roles
            if at_ < at
        )
        return None if borne else found
    return None
