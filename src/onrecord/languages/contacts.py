"""How a language tells of contacts between actors, from its `contacts.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.conjugation import forms
from onrecord.model import ContactKind


@dataclass(frozen=True, slots=True)
class ContactVerb:
    """A verb of contact. `partner` says where the other side stands: `object`, a preposition, or nowhere."""

    infinitive: str
    kind: ContactKind
    reflexive: bool
    partner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactWords:
    """Verbs by each of their forms (several where *se* makes a difference), nouns, and small words.

    `any` finds where a text may tell of a contact at all.
    """

    verbs: dict[str, tuple[ContactVerb, ...]]
    nouns: dict[str, ContactKind]
    any: re.Pattern[str]
    call: re.Pattern[str]
    through: re.Pattern[str]
    none: frozenset[str]
    planned: frozenset[str]
    cancelled: frozenset[str]


@lru_cache(maxsize=4)
def contact_words(lang: str = "fr") -> ContactWords:
    """What is known of contacts in a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("contacts.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    verbs: dict[str, tuple[ContactVerb, ...]] = {}
    for row in table["verb"]:
        verb = ContactVerb(row["infinitive"], row["kind"], row.get("reflexive", False), tuple(row["with"]))
        for form in forms(row["infinitive"]):
            verbs[form] = (*verbs.get(form, ()), verb)
    nouns: dict[str, ContactKind] = {noun: row["kind"] for row in table["noun"] for noun in row["nouns"]}
    words = table["words"]
    return ContactWords(
        verbs=verbs,
        nouns=nouns,
        any=_any([*verbs, *nouns]),
        call=_any(words["call"]),
        through=_any(words["through"]),
        none=frozenset(words["none"]),
        planned=frozenset(words["planned"]),
        cancelled=frozenset(words["cancelled"]),
    )


def _any(phrases: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(p).replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})(?!\w)", re.IGNORECASE)
