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
    `by_subject` says that the subject brings its objects together, `by_mediator` that it must be a mediator.
    """

    infinitive: str
    kind: ContactKind
    reflexive: bool
    by_subject: bool
    by_mediator: bool
    partner: tuple[str, ...]
    only: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class ContactNoun:
    """A noun of contact; `of_subject` where who acts is the clause's subject, never a complement.

    `addressed` says that *à* introduces the partner, `by_subject` that the subject brings others together,
    `concluded` that it tells of a contact only where a verb says that it came about.
    """

    kind: ContactKind
    of_subject: bool
    addressed: bool
    by_subject: bool
    concluded: bool


@dataclass(frozen=True, slots=True)
class ContactWords:
    """Verbs by each of their forms (several where *se* makes a difference), nouns, and small words.

    `infinitives` are those of the verbs, `futures` forms of all, `cancelled` forms of verbs that undo a
    contact, `threats` of those before which these do not, `ongoing` of those that have one exist or go on,
    `concluding` of those that have an agreement come about; `there_is` finds what does so before a noun.
    `rounds` are nouns that talks hang on, `helps` what a third party gives, `mediating` nouns for mediators,
    `parties` nouns for parties that say nothing, `nobody` words before nobody in particular, `teams` those
    who meet to play, `barter` what may be exchanged without talks, `several` those in the plural of which
    each complement names one, `circumstances` prepositions that end a name; `pairs` finds both sides at once,
    `since` opens a time from which something lasts, `years` are units in which wars last, and seldom talks.

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
    threats: frozenset[str]
    concluding: frozenset[str]
    mediating: frozenset[str]
    rounds: frozenset[str]
    helps: frozenset[str]
    parties: frozenset[str]
    nobody: frozenset[str]
    teams: frozenset[str]
    barter: frozenset[str]
    several: frozenset[str]
    circumstances: frozenset[str]
    pairs: re.Pattern[str]
    since: frozenset[str]
    years: frozenset[str]


_OF = ("de", "du", "des", "d'")


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
            row.get("by_subject", False) or row.get("by_mediator", False),
            row.get("by_mediator", False),
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
            row.get("concluded", False),
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
        through=_any([*words["through"], *(f"{p} {de}" for p in words["through_of"] for de in _OF)]),
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
        cancelled=_forms(words["cancelled"]),
        threats=_forms(words["threats"]),
        concluding=_forms(words["concluding"]) | frozenset(words["conclusions"]),
        mediating=frozenset(words["mediating"]),
        rounds=frozenset(words["rounds"]),
        helps=frozenset(words["helps"]),
        parties=frozenset(words["parties"]),
        nobody=frozenset(words["nobody"]),
        teams=frozenset(words["teams"]),
        barter=frozenset(words["barter"]),
        several=frozenset(words["several"]),
        circumstances=frozenset(words["circumstances"]),
        pairs=_any(words["pairs"]),
        since=frozenset(words["since"]),
        years=frozenset(words["years"]),
    )


def _forms(verbs: list[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in forms(verb))


def _any(phrases: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(p).replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})(?:(?<=['’])|(?!\w))", re.IGNORECASE)
