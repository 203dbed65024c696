"""What is known of names in a language: offices, outlets, places that speak for states, first names.

The tables lie in `fr/`: `roles.csv` (people by office or description), `groups.csv` (bodies, outlets,
documents), `kinds_of_people.csv` (*prélat* of an *évêque*), `outlets.csv`, `metonyms.csv`, `demonyms.csv`,
`first_names.csv`, `pronouns.csv`, `objects.csv`.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

Gender: TypeAlias = Literal["m", "f", ""]

_ARTICLES = ("le ", "la ", "les ", "l'", "un ", "une ", "des ", "the ")


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case, accents off, one kind of apostrophe, hyphens and white space to single spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe").replace("Œ", "Oe"))
    kept = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(kept.replace("-", " ").split())


@lru_cache(maxsize=1 << 15)
def bare(text: str) -> str:
    """The folded text without its leading article."""
    folded = fold(text)
    for article in _ARTICLES:
        if folded.startswith(article):
            return folded.removeprefix(article)
    return folded


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that names people or bodies. `kind` says what it is, `lemma` its masculine singular."""

    lemma: str
    gender: Gender
    plural: bool
    kind: str


def _table(name: str) -> list[dict[str, str]]:
    text = files("onrecord.languages.fr").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al"):
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith(("eau", "eu")) else "s")


@lru_cache(maxsize=1)
def roles() -> dict[str, Noun]:
    """Every form of a noun for a person (*ministre*, *avocate*, *députés*), in lower case.

    Kinds: `state`, `head`, `spokesman`, `aide`, `member`, `former`, `person`.
    """
    found: dict[str, Noun] = {}
    for row in _table("roles.csv"):
        masculine, feminine = row["noun"], row["feminine"]
        epicene = masculine == feminine
        for form, gender in ((masculine, "" if epicene else "m"), (feminine, "" if epicene else "f")):
            sex: Gender = "m" if gender == "m" else "f" if gender == "f" else ""
            found.setdefault(form, Noun(masculine, sex, False, row["kind"]))
            found.setdefault(_plural(form), Noun(masculine, sex, True, row["kind"]))
    return found


_AGENT = re.compile(
    r"[a-zà-ÿ\-]{3,}(?:(?P<f>euse|trice|ienne|istesse)|(?P<m>ien|eur|teur)|iste|logue|crate|naire|pathe|phile)(?P<s>s?)$"
)


@lru_cache(maxsize=4096)
def person_noun(word: str) -> Noun | None:
    """A noun for a person: of the table, else one with the ending of an agent (*parolière, urgentiste*)."""
    if known := roles().get(word):
        return known
    match = _AGENT.fullmatch(word)
    if match is None or word in groups():
        return None
    gender: Gender = "f" if match["f"] else "m" if match["m"] else ""
    return Noun(word, gender, bool(match["s"]), "person")


@lru_cache(maxsize=1)
def kinds_of_people() -> dict[str, frozenset[str]]:
    """A noun for people → the nouns of those whom it takes up (*prélat*: *évêque*), folded lemmas."""
    rows = _table("kinds_of_people.csv")
    return {fold(row["general"]): frozenset(map(fold, row["kinds"].split())) for row in rows}


@lru_cache(maxsize=1)
def intimates() -> frozenset[str]:
    """Nouns whose owner is a person (*son avocat, ses proches, sa tante*)."""
    rows = [*_table("roles.csv"), *_table("groups.csv")]
    return frozenset(form for row in rows if row["owner"] for form in (row["noun"], row.get("feminine", "")))


@lru_cache(maxsize=1)
def groups() -> dict[str, Noun]:
    """Nouns for bodies, people taken together, outlets and documents, in lower case.

    Kinds: `body`, `people`, `outlet`, `document`.
    """
    found: dict[str, Noun] = {}
    for row in _table("groups.csv"):
        gender: Gender = "m" if row["gender"] == "m" else "f"
        plural = row["number"] == "p"
        found.setdefault(row["noun"], Noun(row["noun"], gender, plural, row["kind"]))
        if not plural:
            found.setdefault(_plural(row["noun"]), Noun(row["noun"], gender, True, row["kind"]))
    return found


@lru_cache(maxsize=1)
def general_nouns() -> frozenset[str]:
    """Nouns that take up any body named before (*l'organisation, le groupe*)."""
    return frozenset(row["noun"] for row in _table("groups.csv") if row["general"])


def by_plain_names(role: str) -> str:
    """A folded role with each roundabout name of an office, of a man or a woman, by its plain one.

    >>> by_plain_names("cheffe du gouvernement italien")
    'premier ministre italien'
    """
    for phrase, office in _periphrases():
        role = phrase.sub(office, role)
    return role


@lru_cache(maxsize=1)
def _periphrases() -> list[tuple[re.Pattern[str], str]]:
    feminine = {fold(n.lemma): fold(form) for form, n in roles().items() if n.gender == "f" and not n.plural}
    found = []
    for row in _table("periphrases.csv"):
        noun, _, rest = fold(row["phrase"]).partition(" ")
        either = "|".join(map(re.escape, {noun, feminine.get(noun, noun)}))
        # *le chef d'état-major* is no head of state
        phrase = re.compile(rf"\b(?:{either}) {re.escape(rest)}\b(?! major)")
        found.append((phrase, fold(row["office"])))
    return found


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper, channel, site or agency. `kind` is `agency`, `paper`, `magazine`, `site` or `channel`."""

    name: str
    kind: str


@lru_cache(maxsize=1)
def outlets() -> dict[str, Outlet]:
    """Outlets by their folded names and aliases, article off."""
    found: dict[str, Outlet] = {}
    for row in _table("outlets.csv"):
        outlet = Outlet(row["name"], row["kind"])
        for name in (row["name"], *filter(None, row["aliases"].split("; "))):
            found.setdefault(bare(name), outlet)
    return found


@lru_cache(maxsize=1)
def outlet_names() -> tuple[str, ...]:
    """Every name and alias of an outlet as it is written."""
    rows = _table("outlets.csv")
    return tuple(name for row in rows for name in (row["name"], *filter(None, row["aliases"].split("; "))))


@lru_cache(maxsize=1)
def metonyms() -> dict[str, str]:
    """Places and buildings, folded and without article → what they stand for as a speaker."""
    return {bare(row["place"]): row["stands_for"] for row in _table("metonyms.csv")}


@lru_cache(maxsize=1)
def pronouns() -> dict[str, tuple[Gender, bool]]:
    """Words that stand for a speaker named elsewhere, in lower case → gender and whether plural."""
    return _forms("pronouns.csv")


@lru_cache(maxsize=1)
def objects() -> dict[str, tuple[Gender, bool]]:
    """Pronouns that stand for whom words are aimed at (*l'accuse, leur demande*), described likewise."""
    return _forms("objects.csv")


def _forms(table: str) -> dict[str, tuple[Gender, bool]]:
    genders: dict[str, Gender] = {"m": "m", "f": "f"}
    return {row["form"]: (genders.get(row["gender"], ""), row["number"] == "p") for row in _table(table)}


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Adjectives of nationality in lower case → the state, with its article."""
    return {form: row["state"] for row in _table("demonyms.csv") for form in row["adjectives"].split()}


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """States, folded and without article → the state, with its article."""
    return {bare(row["state"]): row["state"] for row in _table("demonyms.csv")}


@lru_cache(maxsize=1)
def first_names() -> dict[str, Gender]:
    """Folded first names → gender, `""` where both sexes bear it."""
    found: dict[str, Gender] = {}
    for row in _table("first_names.csv"):
        gender: Gender = "m" if row["gender"] == "m" else "f"
        for name in row["names"].split():
            key = fold(name)
            found[key] = gender if found.get(key, gender) == gender else ""
    return found


@lru_cache(maxsize=1 << 14)
def gender_of(first_name: str) -> Gender | None:
    """The gender of a first name, the first part of a compound deciding (*Jean-Marie*); None if unknown."""
    table = first_names()
    folded = fold(first_name)
    return table.get(folded, table.get(folded.split(" ")[0]) if folded else None)
