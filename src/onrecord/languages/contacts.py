"""How a language tells of contacts between actors, from its `contacts.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.conjugation import forms, futures
from onrecord.model import ContactKind


@dataclass(frozen=True, slots=True)
class ContactVerb:
    """A verb of contact. `partner` says where the other side stands: `object`, a preposition, or nowhere.

    `place` there means that it is somewhere visited. Where `only` is given it must follow the verb.
    """

    infinitive: str
    kind: ContactKind
    reflexive: bool
    partner: tuple[str, ...]
    only: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class ContactNoun:
    """A noun of contact; `of_subject` where who acts is the clause's subject, never a complement.

    `addressed` says that *à* introduces the partner, `by_subject` that the subject brings others together.
    """

    kind: ContactKind
    of_subject: bool
    addressed: bool
    by_subject: bool


@dataclass(frozen=True, slots=True)
class ContactWords:
    """Verbs by each of their forms (several where *se* makes a difference), nouns, and small words.

    `infinitives` are those of the verbs, `futures` forms of all, `cancelled` forms of verbs that undo a
    contact, `ongoing` of those that have one exist or go on; `there_is` finds what does so before a noun.

    `any` finds where a text may tell of a contact at all.
    """

    verbs: dict[str, tuple[ContactVerb, ...]]
    nouns: dict[str, ContactNoun]
    any: re.Pattern[str]
    call: re.Pattern[str]
    through: re.Pattern[str]
    there_is: re.Pattern[str]
    infinitives: frozenset[str]
    futures: frozenset[str]
    openers: frozenset[str]
    kinds_of_visit: frozenset[str]
    dative: frozenset[str]
    none: frozenset[str]
    planned: frozenset[str]
    done: frozenset[str]
    ongoing: frozenset[str]
    cancelled: frozenset[str]


@lru_cache(maxsize=4)
def contact_words(lang: str = "fr") -> ContactWords:
    """What is known of contacts in a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("contacts.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    verbs: dict[str, tuple[ContactVerb, ...]] = {}
    for row in table["verb"]:
        verb = ContactVerb(
            row["infinitive"],
            row["kind"],
            row.get("reflexive", False),
            tuple(row["with"]),
            _any(row["only"]) if "only" in row else None,
        )
        for form in forms(row["infinitive"]):
            verbs[form] = (*verbs.get(form, ()), verb)
    nouns = {
        noun: ContactNoun(
            row["kind"],
            row.get("of_subject", False),
            row.get("addressed", False),
            row.get("by_subject", False),
        )
        for row in table["noun"]
        for noun in row["nouns"]
    }
    words = table["words"]
    infinitives = frozenset(verb.infinitive for all_ in verbs.values() for verb in all_)
    return ContactWords(
        verbs=verbs,
        nouns=nouns,
        any=_any([*verbs, *nouns]),
        call=_any(words["call"]),
        through=_any(words["through"]),
        there_is=_any(words["there_is"]),
        infinitives=infinitives,
        futures=frozenset(words["future"]).union(*map(futures, [*infinitives, *words["lasting"]])),
        openers=frozenset(words["openers"]),
        kinds_of_visit=frozenset(words["kinds_of_visit"]),
        dative=frozenset(words["dative"]),
        none=frozenset(words["none"]),
        planned=frozenset(words["planned"]),
        done=frozenset(words["done"]),
        ongoing=frozenset(words["ongoing"]).union(*map(forms, words["lasting"])),
        cancelled=frozenset(form for verb in words["cancelled"] for form in forms(verb)),
    )


def _any(phrases: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(p).replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})(?!\w)", re.IGNORECASE)
