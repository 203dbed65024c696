"""Word lists for what may stand around an inverted cue, from a language's `inversion.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class InversionWords:
    """The lists of `inversion.toml`, explained there one by one; all in lower case."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    of: frozenset[str]
    prepositions: frozenset[str]
    times: frozenset[str]
    adverbs: frozenset[str]
    closing_verbs: frozenset[str]
    clitics: frozenset[str]
    reflexives: frozenset[str]
    auxiliaries: frozenset[str]
    ordinals: frozenset[str]
    answers: frozenset[str]
    holdings: frozenset[str]
    likings: frozenset[str]
    carriers: frozenset[str]
    roles: frozenset[str]
    complements: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    comparatives: frozenset[str]
    ages: frozenset[str]
    bodies: frozenset[str]
    gestures: frozenset[str]
    manners: frozenset[str]
    titles: frozenset[str]
    titling: frozenset[str]
    according: frozenset[str]
    leading: frozenset[str]
    nobody: frozenset[str]
    connectors: frozenset[str]
    outlets: frozenset[str]
    audiences: frozenset[str]
    replies: frozenset[str]
    presentations: frozenset[str]
    utterances: frozenset[str]
    possessives: frozenset[str]


@lru_cache(maxsize=4)
def inversion_words(lang: str) -> InversionWords:
    """The lists of a language, read once."""
    table = tomllib.loads(files(f"onrecord.languages.{lang}").joinpath("inversion.toml").read_text("utf-8"))
    return InversionWords(**{field.name: frozenset(table[field.name]) for field in fields(InversionWords)})
