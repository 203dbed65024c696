"""An office by which its one holder can be told: *le chef de la diplomatie turque* is one minister."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.languages.names import bare, by_plain_names, demonyms, fold, roles, states
from onrecord.languages.offices import office_words
from onrecord.reading.naming.roles.office import office

_SOLE = frozenset(("state", "head", "spokesman"))  # kinds of nouns for offices that one person holds
_SMALL = frozenset(("le", "la", "les", "l", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "pour"))
_PRIME = re.compile(r"\bpremiere? ministre\b")


@lru_cache(maxsize=1 << 14)
def office_key(role: str) -> str | None:
    """The words that tell an office apart, sorted; None where it is held no more, or by many.

    >>> office_key("chef de la diplomatie turque")
    'affaires etrangeres ministre turquie'
    """
    held = office(role)
    if (
        held is None
        or held.former
        or held.noun.kind not in _SOLE
        or held.noun.lemma in office_words("grades")
    ):
        return None
    generic = fold(held.of) in map(fold, office_words("state_bodies"))
    if held.nation is None and (generic or not re.search(r"[A-ZÀ-Ý]", held.of)):
        return None  # of one of many: *porte-parole de l'armée*
    text = _PRIME.sub("premierministre", by_plain_names(fold(held.text)))
    for state, named in states().items():
        if state in text:
            text = re.sub(rf"\b{re.escape(state)}\b", _one(named), text)
    words = {_plain(word) for word in re.findall(r"\w+", text)} - _SMALL
    one_of_many = "ministre" in words and len(words) < 3  # *ministre turc*
    return " ".join(sorted(words)) if len(words) > 1 and not one_of_many else None


@lru_cache(maxsize=1)
def _plainer() -> dict[str, str]:
    """Feminines to masculines, nationalities to states; folded."""
    nouns = {fold(form): fold(noun.lemma) for form, noun in roles().items() if not noun.plural}
    return nouns | {fold(form): _one(state) for form, state in demonyms().items()}


def _plain(word: str) -> str:
    return _plainer().get(word, word)


def _one(state: str) -> str:
    """The name of a state as one word."""
    return re.sub(r"\W+", "_", bare(state))
