"""What office a source holds, and on whose behalf it speaks."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.languages.names import bare, demonyms, fold, groups, person_noun, states
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.descriptions import head_noun, without_article

_LOOSE = re.compile(
    r"(?:[ ,]+(?:comme|et|ou|de|du|des|d'|à|au|aux|en|par|pour|avec|dont|qui|chez|sur|l'|la|le|les))+$"
)
_CUT = re.compile(r",|;|\(| qui | dont | et (?:le|la|l'|un|une|son|sa) ")
_FORMER = re.compile(r"\b(?:anciens?|anciennes?|ex)\b|^ex-", re.IGNORECASE)
_OF = re.compile(r"\b(?:de la |de l['’]|du |des |de |d['’]|à la |à l['’]|au |aux )(.+)$")
_STATE = ("republique", "etat", "gouvernement", "executif")


def role_of(person: Person | None, name: str) -> str | None:
    """The role that the document gives a person, else the one that an unnamed source's description is.

    What stands beside the name goes before what a later description says, an office before an occupation.
    """
    if person is None:
        noun = person_noun(head_noun(name)) if head_noun(name) not in groups() else None
        definite = re.match(r"(?:le |la |l['’])", name, re.IGNORECASE)
        return without_article(_CUT.split(name)[0]) if noun and definite and not noun.plural else None
    for observed in (person.roles, person.described):
        told = [_tidy(role) for _, role in observed]
        fitting = [r for r in told if r and (noun := person_noun(head_noun(r))) and not noun.plural]
        if fitting:
            return max(fitting, key=lambda r: (_office(r), min(len(r), 60)))
    return None


def _tidy(role: str) -> str:
    return _LOOSE.sub("", _CUT.split(role)[0].strip())


def _office(role: str) -> bool:
    noun = person_noun(head_noun(role))
    return noun is not None and noun.kind != "person"


def principal_of(role: str | None, text: str) -> str | None:
    """The organisation or state that a role or description speaks for; None for people in their own name."""
    if role is None or _FORMER.search(role[:14]):
        return None
    noun = person_noun(head_noun(role)) if head_noun(role) not in groups() else None
    if noun is None or noun.plural or noun.kind in ("person", "member", "former"):
        return None
    match = _OF.search(role)
    complement = match.group(1).strip() if match else ""
    first = fold(complement).split(" ")[0] if complement else ""
    nation = next(
        (demonyms()[w.lower()] for w in re.findall(r"[\w\-]+", role) if w.lower() in demonyms()), None
    )
    if complement and bare(complement) in states():
        return states()[bare(complement)]
    secretary = noun.lemma == "secrétaire" and first == "etat"
    if noun.kind != "state" and not secretary and first not in _STATE:
        return complement or nation
    if nation:
        return nation
    if noun.lemma in ("président", "vice-président") and complement and first not in _STATE:
        return complement
    return home_state(text)


def home_state(text: str) -> str:
    """The state that the text is about, where an office names none: the one it mentions most, else France."""
    counts: Counter[str] = Counter()
    for word in re.findall(r"[\w\-]+", text):
        state = demonyms().get(word.lower())
        if state and state != "l'Union européenne":
            counts[state] += 1
        elif word[0].isupper() and fold(word) in states():
            counts[states()[fold(word)]] += 1
    return max(counts, key=lambda s: counts[s]) if counts else "la France"
