"""Who is meant by words in the midst of a sentence: *des représentants de Tripoli*."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from onrecord.languages.names import bare, demonyms, fold, groups, metonyms, person_noun, states
from onrecord.languages.patterns import track_words
from onrecord.linking.links.claim import Who
from onrecord.model import Reading

_HEADED = re.compile(r"(?:^|\b(?:au|du|le|la|l') ?)(\w+)$")  # a description without complements
_LONGEST = 8  # words of a description of people
_BEYOND = re.compile(r"[,;:(«\"]| (?:et|ou|qui|que|pour|dans|avec|sur|par|afin|lors|en|à|au|aux) ")  # ends it
_NAMED = re.compile(
    r"(?:le |la |les |l'|du |des )([A-ZÀ-Ý][\w'-]+(?: (?:(?:de la |de l'|du |des |de |d')?\w[\w'-]*)){1,6})"
)
_SHORTEST = 3  # characters of a name that is looked for inside other words

# The side of whoever words name, or None where they name nobody.
Whom = Callable[[str], str | None]


def whom(reading: Reading, who: Who, side: Callable[[str], str]) -> Whom:
    """Finds the sides that words of a document name: its cast, states, places that speak, people."""
    named: dict[str, str] = {}
    for member in sorted(reading.cast, key=lambda member: member.name):
        actor = who(member.name)
        if actor is None and member.kind not in ("person", "body", "place"):
            continue
        for form in (member.name, *member.forms):
            if len(bare(form)) >= _SHORTEST:
                named.setdefault(bare(form), side(actor or bare(member.name)))
    for name in sorted(_people(reading)):
        for form in (bare(name), bare(name).split()[-1]):
            if len(form) >= _SHORTEST:
                named.setdefault(form, side(who(name) or as_id(name)))
    described = _described(reading, named)
    longest = sorted(named, key=lambda form: (-len(form), form))

    def state(name: str) -> str:
        actor = who(name)
        return named.get(bare(name)) or side(actor or as_id(name))

    def find(words: str) -> str | None:
        folded = bare(words)
        if track_words("both").search(words):
            return None
        if power := track_words("powers").match(words.strip()):
            rest = words.strip()[power.end() :]
            if place := _country(rest):
                return state(place)
            if bare(rest) in named:  # *le pays de Paul Ferrand*
                return named[bare(rest)]
        if folded in named:
            return named[folded]
        padded = f" {re.sub(r'[^0-9a-z ]', ' ', fold(words))} "
        for form in longest:
            if f" {re.sub(r'[^0-9a-z ]', ' ', form)} " in padded:
                return named[form]
        for word in re.findall(r"[\w’'-]+", words):
            plain = track_words("articles").sub("", word)
            place = metonyms().get(bare(plain)) or states().get(bare(plain)) if plain[:1].isupper() else None
            if place or plain.lower() in demonyms():
                return state(place or demonyms()[plain.lower()])
        role = _HEADED.search(fold(words).strip().replace("’", "'"))
        return (described.get(role.group(1)) if role else None) or _group(words) or _body(words)

    return find


def _country(words: str) -> str | None:
    """The state that the one word behind a power tells (*le gouvernement **tchadien***)."""
    words = words.strip()
    return demonyms().get(words.lower()) or states().get(bare(words))


def as_id(name: str) -> str:
    """The id that an actor of this name has where it has no fuller one."""
    return re.sub(r"[^a-z0-9]+", "-", bare(name)).strip("-")


def _people(reading: Reading) -> set[str]:
    """The full names of people of whom statements speak, though they are heard nowhere."""
    return {
        entity.name
        for statement in reading.statements
        for entity in (statement.analysis.entities if statement.analysis else ())
        if entity.kind == "person" and " " in entity.name.strip()
    }


def _described(reading: Reading, named: Mapping[str, str]) -> dict[str, str]:
    """The sides of those whom a document calls by what they are (*le maréchal*), if that fits one alone."""
    sides: dict[str, set[str]] = {}
    for member in reading.cast:
        for held in member.roles:
            first = held.role.split()[0].lower()
            if member.kind == "person" and person_noun(first) and bare(member.name) in named:
                sides.setdefault(fold(first), set()).add(named[bare(member.name)])
    return {role: next(iter(found)) for role, found in sides.items() if len(found) == 1}


def _body(words: str) -> str | None:
    """A body that the document only speaks of (*le Front de la Lune*), by its name of several words."""
    found = _NAMED.fullmatch(_BEYOND.split(words.strip())[0].replace("’", "'"))
    return as_id(found.group(1)) if found else None


def _group(words: str) -> str | None:
    """People named by what they are (*les mutins*), of whom nothing else is said."""
    if (sent := track_words("sent_by").match(words.strip())) and (body := _body(words.strip()[sent.end() :])):
        return body
    plain = track_words("articles").sub("", words.strip())
    first = plain.split()[0].lower() if plain.split() else ""
    noun = groups().get(first) or person_noun(first)
    if noun is None or track_words("between").fullmatch(first):
        return None
    return bare(" ".join(_BEYOND.split(plain)[0].split()[:_LONGEST]))
