"""Who is meant by words in the midst of a sentence: *des représentants de Tripoli*."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.languages.names import bare, demonyms, fold, groups, metonyms, person_noun, states
from onrecord.languages.patterns import track_words
from onrecord.linking.links.claim import Who
from onrecord.model import Reading

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
    longest = sorted(named, key=lambda form: (-len(form), form))

    def state(name: str) -> str:
        actor = who(name)
        return named.get(bare(name)) or side(actor or re.sub(r"[^a-z0-9]+", "-", bare(name)))

    def find(words: str) -> str | None:
        folded = bare(words)
        if track_words("both").search(words):
            return None
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
        return _group(words)

    return find


def _group(words: str) -> str | None:
    """People named by what they are (*les mutins*), of whom nothing else is said."""
    plain = track_words("articles").sub("", words.strip())
    first = plain.split()[0].lower() if plain.split() else ""
    noun = groups().get(first) or person_noun(first)
    if noun is None or track_words("between").fullmatch(first):
        return None
    return bare(" ".join(plain.split()[:4]))
