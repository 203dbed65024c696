"""A place of a text that names or describes somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.languages.names import Gender, fold
from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person, another name or a described person or body at one place.

    `kind` is `person`, `name`, `role` (a description of people) or `group`; `head` the lemma of the
    head noun of a description, else the last word of the name, folded; `role` the role that stands
    beside a person's name, without article; after a name that may yet prove a person's.
    """

    span: Span
    text: str
    kind: str
    head: str
    gender: Gender
    plural: bool
    definite: bool
    quoted: bool
    subject: bool
    sentence: int
    paragraph: int
    role: str | None = None
    title: str = ""


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, for comparison."""
    return tuple(re.findall(r"\w+", fold(name)))
