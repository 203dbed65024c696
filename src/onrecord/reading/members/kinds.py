"""Whether a name is a person's, a body's or a place's, an office, or nobody's who could be told apart."""

from __future__ import annotations

import re

from onrecord.languages.names import (
    Gender,
    bare,
    demonyms,
    fold,
    groups,
    intimates,
    metonyms,
    outlets,
    person_noun,
    pronouns,
    states,
)
from onrecord.languages.naming import any_naming, naming_words
from onrecord.languages.offices import any_of, folded_words, office_noun, state_marks
from onrecord.model import MemberKind
from onrecord.reading.members.written import Written
from onrecord.reading.naming.apposed import HONORIFIC
from onrecord.reading.naming.cast import Cast
from onrecord.reading.naming.descriptions import head_noun, without_article
from onrecord.reading.naming.roles.office import Office, office
from onrecord.reading.naming.roles.role import sole

_DEFINITE = re.compile(r"(?:les? |la |l')", re.IGNORECASE)
_MANY = re.compile(r"les ", re.IGNORECASE)
_INDEFINITE = re.compile(
    rf"(?:{any_naming('indefinite')}(?![\w'\-])|\d|[dc]'|(?:les? |la |l')?(?:pro|anti)-)", re.IGNORECASE
)
_JOINED = re.compile(r",? et |, ")
_BEFORE = re.compile(rf"(?:les? |la |l')(?:{any_of('adjectives')} )+(?=[a-zà-ÿ])")
_LINKED = re.compile(r"(?:des?|du) |d'")
_ASIDE = re.compile(r" \([^()]*\)$")
_OF_LAND = re.compile(r".{3,}(?:ais|ois|iens|éens|ains|ines|iennes|éennes|aises|oises)")  # *les Marseillais*


class Kinds:
    """What the names of one document, whose cast is given, are."""

    def __init__(self, cast: Cast) -> None:
        self._written = Written(cast)
        self._persons = {person.name: person for person in cast.persons}
        self._named = {bare(m.text) for m in cast.mentions if m.kind == "name"}
        self._known: dict[str, MemberKind] = {}

    def of(self, name: str) -> MemberKind:
        """The kind of a name; `unnamed` that of several joined by *et*."""
        if name not in self._known:
            person = self._persons.get(name)
            taken = person is not None and not self._written.common(name, told=bool(person.roles))
            self._known[name] = "person" if taken else self._kind(name.replace("’", "'"))
        return self._known[name]

    def joined(self, name: str) -> tuple[str, ...]:
        """Those of several joined names that stand for themselves; none where the name is one."""
        if not self._several(name):
            return ()
        return tuple(part for part in _JOINED.split(name) if self._alone(part))

    def is_place(self, name: str) -> bool:
        """Whether the text, or a table, has a name as that of a place."""
        short = bare(name)
        return short in metonyms() or is_state(short) or short in _lands() or self._written.placed(name)

    def _several(self, name: str) -> bool:
        parts = _JOINED.split(name)
        if len(parts) < 2 or bare(name) in self._named:
            return False
        return all(self._alone(part) or (_DEFINITE.match(part) and _noun(part)) for part in parts)

    def _alone(self, part: str) -> bool:
        plain = bare(_ASIDE.sub("", part))
        named = plain in self._named or (bool(_ASIDE.search(part)) and part[0].isupper())
        return part in self._persons or is_state(plain) or (named and not _LINKED.match(part))

    def _kind(self, name: str) -> MemberKind:
        head, short = _head(name), bare(name)
        if short in metonyms() or ((is_state(short) or short in _lands()) and head not in groups()):
            return "place"
        if short in outlets():
            return "body"
        if _INDEFINITE.match(name) or name.lower() in pronouns() or self._several(name):
            return "unnamed"
        shouted = name.isupper() and " " in name
        written = re.search(rf"(?<![\w\-]){re.escape(head)}", name, re.IGNORECASE) if head else None
        capital = written is not None and not shouted and any(c.isupper() for c in written.group())
        if capital and folded_words(short) in state_marks():
            return "body"  # *Les Républicains*
        if head in groups():
            return _of_group(name, head, capital)
        if head in naming_words("organs") and not capital:
            return "unnamed" if _MANY.match(name) and head not in naming_words("collective") else "body"
        if (noun := office_noun(head) or person_noun(head)) and not (capital and noun.kind == "person"):
            told = None if noun.plural or _MANY.match(name) else office(without_article(name))
            return "office" if told and sole(told) and _of_one(told) else "unnamed"
        return self._of_name(name) if capital else "unnamed"

    def _of_name(self, name: str) -> MemberKind:
        """The kind of a name with a capital, which is not that of a person of the cast."""
        article = _DEFINITE.match(name)
        short = name[article.end() :] if article else name
        if (_MANY.match(name) and _OF_LAND.fullmatch(short)) or short.lower() in demonyms():
            return "unnamed"
        titled = " " in name and HONORIFIC.match(f"{name.split()[0]} ")
        if not titled and self.is_place(short):
            return "place"
        acronym = sum(c.isupper() for c in short.split()[0]) > 1
        if name[0].isupper() and re.search(r" [a-zà-ÿ]{5,}", name) and self._written.opening(name):
            return "unnamed"  # *Indice de la crise*
        if titled or self._akin(name, article is not None):
            return "person"
        if article or acronym or any(fold(w) in naming_words("body_words") for w in short.split()):
            return "body"
        if self._written.personal(short):
            return "person"
        return "place" if self._written.visited(short) else "body"

    def _akin(self, name: str, article: bool) -> bool:
        """Whether a name ends as that of a person of the cast does (*le Pen*, *Emmanuuel Macron*)."""
        low = name.lower()
        ends = {own.lower().split()[-1] for own in self._persons if " " in own}
        misspelt = not article and " " in name and low.split()[-1] in ends
        return misspelt or any(own.lower().endswith(f" {low}") for own in self._persons)


def _of_one(told: Office) -> bool:
    """Whether but one can be meant: an office, *l'ancien maire*, *la mère de Rosa*; not *le témoin*."""
    own = told.noun.kind == "former" or told.noun.lemma in intimates()
    return told.public or own or told.noun.lemma in naming_words("sole")


def _of_group(name: str, head: str, capital: bool) -> MemberKind:
    """The kind of a name whose head is a noun for bodies or for people together."""
    noun = groups()[head]
    if head in naming_words("territories"):
        return "unnamed" if _MANY.match(name) else "place"
    if noun.plural and noun.lemma != head and head not in naming_words("collective") and not capital:
        return "unnamed"
    if noun.kind == "body" or head in naming_words("sides") or capital:
        return "body"
    titled = re.search(r" [A-ZÀ-Ý]", name) is not None
    return "body" if noun.kind == "outlet" and titled and not noun.plural else "unnamed"


def _head(name: str) -> str:
    """The head noun of a name in lower case, adjectives before it left out (*la puissante fédération*)."""
    rest = _BEFORE.match(name)
    return head_noun(name[rest.end() :] if rest else name)


def _noun(words: str) -> bool:
    head = head_noun(words)
    return head in groups() or person_noun(head) is not None


def is_state(short: str) -> bool:
    """Whether a folded name is that of a state, its last words perhaps left out (*les Émirats*)."""
    return short in states() or (len(short) > 5 and any(s.startswith(f"{short} ") for s in states()))


def _lands() -> frozenset[str]:
    return naming_words("lands")


def gender_of_description(name: str) -> Gender:
    """The gender that a description in the singular tells, by its article or its noun."""
    low = name.lower().replace("’", "'")
    if re.match(r"(?:le|un|ce|cet) ", low):
        return "m"
    if re.match(r"(?:la|une|cette) ", low):
        return "f"
    noun = person_noun(head_noun(low))
    return noun.gender if noun and not noun.plural else ""
