"""The cast of a document: its persons under all their names and roles, and its acronyms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from onrecord.languages.leaders import tenures
from onrecord.languages.names import (
    Gender,
    bare,
    by_plain_names,
    demonyms,
    fold,
    gender_of,
    metonyms,
    roles,
    states,
)
from onrecord.languages.naming import naming_words
from onrecord.model import Span
from onrecord.reading.naming.acronyms import spelt_out
from onrecord.reading.naming.aliases import aliased
from onrecord.reading.naming.apposed import further_roles
from onrecord.reading.naming.descriptions import head_noun, without_article
from onrecord.reading.naming.mention import Mention, name_words
from onrecord.reading.naming.mentions import find_mentions
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.subjects import subjects

_NOUN = re.compile(r"(?:l['’]|l[ea][ \u00a0])[\w\-]+", re.IGNORECASE)
_TRIAL = re.compile(
    r"\bprocès(?: en appel| en assises)?[ \u00a0](?:de[ \u00a0](?:MM?\.? |Mme )?|d['’])$"
    r"|\b(?:requis|requise|requises|requiert|requérait)\b[^.;:«»\"\n]{0,60} contre[ \u00a0](?:MM?\.? |Mme )?$"
)
_TRIAL_REACH = 90  # characters
_GAP = re.compile(r"[ \u00a0]?,?[ \u00a0]")
_INITIALS = re.compile(r"[A-Z]{3,4}")
_TITLE = re.compile(r"D[A-Z]{3,5}")  # *directeur général de…*
_ACRONYM = re.compile(r"\b[A-Z]{2,8}\b")
_HANDED_ON = 50  # persons that the next window of a long text knows from those before


@dataclass(slots=True, eq=False)
class Person:
    """One person of the document: the fullest name, gender, and roles with the place of each.

    `roles` stand beside the name, `described` are descriptions that were resolved to the person; `known`
    are the offices that all readers know the person to hold, `left` those that it no longer holds.
    """

    name: str
    gender: Gender = ""
    mentions: list[Mention] = field(default_factory=list)
    roles: list[tuple[int, str]] = field(default_factory=list)
    described: list[tuple[int, str]] = field(default_factory=list)
    known: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return name_words(self.name)

    def nearest(self, at: int) -> int | None:
        """Where the person was last mentioned before `at`, outside quotations if possible."""
        before = [m for m in self.mentions if m.span[0] < at]
        plain = [m for m in before if not m.quoted] or before
        return plain[-1].span[0] if plain else None


class Cast:
    """The persons and names of a document and how they are looked up.

    Of a long text, whose windows are read one by one, `known` is the cast of the window before. `year` is
    that of publication.
    """

    def __init__(self, places: Places, known: Cast | None = None, year: int | None = None) -> None:
        self.places = places
        self.mentions = find_mentions(places)
        # with the subjects that no table knows, for pronouns
        self.spoken_of = sorted((*self.mentions, *subjects(places, self.mentions)), key=lambda m: m.span)
        self.acronyms = spelt_out(places.text)
        if known:
            self.acronyms = known.acronyms | self.acronyms
        for mention in self.mentions:
            words = mention.text.split()
            if mention.kind == "name" and len(words) > 2 and all(w[0].isupper() for w in words):
                self.acronyms.setdefault("".join(w[0] for w in words), mention.text)
        self.persons: list[Person] = known.handed_on() if known else []
        self._of: dict[Span, Person] = {}
        named = [m for m in self.mentions if m.kind == "person"]
        for mention in sorted(named, key=lambda m: -len(name_words(m.text))):
            person = self.find(mention.text, mention.gender, mention.span[0])
            if person is None:
                person = Person(mention.text)
                self.persons.append(person)
            self._add(person, mention)
        self.persons += _first_names(self)
        # a surname alone, with neither title nor role, is that of a person already named
        for mention in self.mentions:
            if mention.kind != "name":
                continue
            person = self.find(mention.text, "", mention.span[0])
            country = bare(mention.text) in _countries()  # *le Chili* is not Chili Paredes
            if person and country and name_words(mention.text) == person.words[:1]:
                continue
            if person := person or self._by_initials(mention.text):
                self._add(person, mention)
        self._appose()
        self._entitle()
        self._charge()
        self._alias()
        for person in self.persons:
            person.mentions.sort(key=lambda m: m.span)
            person.roles.sort()
            person.name = _commonest(person)
            held = tenures(person.name)
            person.known = tuple(one.office for one in held if one.within(year))
            person.left = tuple(one.office for one in held if one.over(year))

    def _appose(self) -> None:
        """A description beside a name is that person's too (*X, un porte-parole*; *un ancien juge, X*)."""
        for a, b in pairwise(self._outermost()):
            for one, other in ((a, b), (b, a)):
                person = self._of.get(one.span)
                if person and one.role and other.kind == "role" and not other.plural:
                    beside = _GAP.fullmatch(self.places.text, a.span[1], b.span[0])
                    if beside and head_noun(one.role) == head_noun(other.text):
                        self._of.setdefault(other.span, person)

    def _entitle(self) -> None:
        """A noun right before a name is that person's (*Le nivologue X*), known as a role or not."""
        people = {
            m.span[0]: self._of[m.span] for m in self.mentions if m.kind == "person" and m.span in self._of
        }
        for mention in self.spoken_of:
            known = mention.kind in ("role", "noun") and mention.definite and not mention.plural
            beside = self.places.text[mention.span[1] : mention.span[1] + 1].isspace()
            person = people.get(mention.span[1] + 1) if known and beside else None
            if person and _NOUN.fullmatch(mention.text):
                self._of.setdefault(mention.span, person)

    def _charge(self) -> None:
        """Whose trial it is, is who stands accused (*le procès de X*; *dix ans requis contre X*)."""
        for span, person in self._of.items():
            if _TRIAL.search(self.places.text, max(0, span[0] - _TRIAL_REACH), span[0]):
                person.described.append((span[0], "accusé"))

    def _alias(self) -> None:
        """Somebody described may go by a name (*un docker, qui se fait appeler Ti Luc*)."""
        for mention in self.spoken_of:
            if mention.kind not in ("role", "noun") or mention.plural or mention.span in self._of:
                continue
            alias = aliased(self.places.text, mention.span[1])
            if alias is None:
                continue
            name = self.places.text[slice(*alias)]
            person = self.find(name, mention.gender, alias[0])
            if person is None:
                person = Person(name, mention.gender)
                self.persons.append(person)
            told = next((m for m in self.mentions if m.span == alias), None)
            self._of[mention.span] = person
            self._add(person, told or replace(mention, span=alias, text=name, kind="person"))

    def _outermost(self) -> Iterator[Mention]:
        """The mentions that do not lie within the description before (*la ministre des Affaires…*)."""
        end = 0
        for mention in self.mentions:
            if mention.span[1] > end or mention.kind == "person":
                yield mention
            end = max(end, mention.span[1])

    def handed_on(self) -> list[Person]:
        """The persons mentioned last, as the window after this one knows them: with no place in it."""
        latest = sorted(self.persons, key=lambda p: max((m.span for m in p.mentions), default=(-1, -1)))
        return [
            Person(
                p.name,
                p.gender,
                roles=[(-1, role) for role in dict.fromkeys(r for _, r in p.roles)],
                described=[(-1, role) for role in dict.fromkeys(r for _, r in p.described)],
            )
            for p in latest[-_HANDED_ON:]
        ]

    def _add(self, person: Person, mention: Mention) -> None:
        person.mentions.append(mention)
        if mention.kind == "person":
            person.gender = person.gender or mention.gender
        if mention.role:
            person.roles.append((mention.span[0], mention.role))
            if mention.kind == "person":
                person.roles += ((mention.span[0], role) for role in further_roles(self.places, mention))
        self._of[mention.span] = person

    def find(self, name: str, gender: Gender, at: int) -> Person | None:
        """The person whom a full or partial name denotes; the nearest before `at` where several fit."""
        words = name_words(name)
        fits = []
        for person in self.persons:
            if gender and person.gender and gender != person.gender:
                continue
            if degree := _fit(words, person.words):
                near = max((m.span[0] for m in person.mentions if m.span[0] <= at), default=-1)
                fits.append((degree, near, person))
        return max(fits, key=lambda f: f[:2])[2] if fits else None

    def person_at(self, span: Span) -> Person | None:
        """The person named by the mention with exactly this span."""
        return self._of.get(span)

    def within(self, span: Span) -> list[Mention]:
        """The mentions that begin in a span, those that a span cut short leaves out at its end too."""
        return [m for m in self.mentions if span[0] <= m.span[0] < span[1]]

    def spelt(self, name: str) -> str:
        """A name as it stands where its acronym is told (*Union des pêches* → *Union des pêches (UP)*)."""
        return next((full for full in self.acronyms.values() if full.startswith(f"{name} ")), name)

    def initialled(self, words: str) -> Person | None:
        """The person whom initials stand for (*G. T.*), the first named where several fit."""
        letters = re.findall(r"\b([A-ZÀ-Ý])\.", words)
        if len(letters) < 2 or re.sub(r"[A-ZÀ-Ý.\-\s:]", "", words):
            return None
        wanted = [fold(c) for c in letters]
        fits = [p for p in self.persons if [w[0] for w in p.words][: len(wanted)] == wanted]
        return min(fits, key=lambda p: [m.span for m in p.mentions], default=None)

    def _by_initials(self, letters: str) -> Person | None:
        """The one person whose initials make an acronym that the text does not spell out (*RMD*)."""
        if not _INITIALS.fullmatch(letters) or letters in self.acronyms or bare(letters) in _countries():
            return None
        fits = [p for p in self.persons if "".join(w[0] for w in p.words).upper() == letters]
        return fits[0] if len(fits) == 1 else None

    def titled(self, words: str) -> Person | None:
        """The one person whose office has the initials that an acronym has (*le DGPN*)."""
        letters = without_article(words)
        if not _TITLE.fullmatch(letters) or letters in self.acronyms:
            return None
        wanted = letters.lower()
        fits = [p for p in self.persons if any(_initials(role).startswith(wanted) for _, role in p.roles)]
        return fits[0] if len(fits) == 1 else None

    def in_full(self, words: str) -> str:
        """A role with its acronyms in full, if told (*chef de l'UP*: *… de l'Union des ports*)."""
        full = {letters: name.partition(" (")[0] for letters, name in self.acronyms.items()}
        return _ACRONYM.sub(lambda found: full.get(found.group(), found.group()), words)

    def holder(self, description: str, gender: Gender, at: int) -> Person | None:
        """The person of the document who holds the office or bears the description, by their known roles."""
        wanted = role_words(description.split(",")[0])
        best: tuple[float, Person] | None = None
        for person in self.persons:
            if gender and person.gender and gender != person.gender:
                continue
            known = [(-1, role) for role in person.known]
            for place, role in (*person.roles, *person.described, *known):
                have = role_words(role)
                if not same_office(wanted, have):
                    continue
                near = person.nearest(at)
                if wanted - have - _heads() and have - wanted - _heads():
                    continue
                score = 2.0 * len(wanted & have) / len(wanted) - 0.2 * len(wanted - have)
                score += 0.6 if place < at else 0.0
                score += 0.8 * max(0.0, 1 - (at - near) / 2000) if near is not None else 0.0
                if best is None or score > best[0]:
                    best = score, person
        return best[1] if best and best[0] > 0.2 else None


def _initials(role: str) -> str:
    """The initials of the words of a role that carry meaning, in their order."""
    return "".join(w[0] for w in re.findall(r"\w+", fold(role)) if w not in _SMALL)


def _first_names(cast: Cast) -> list[Person]:
    """Persons called by their first name alone, subject of two sentences or the first (*Vianney part*)."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in cast.mentions:
        if mention.kind == "name" and " " not in mention.text and gender_of(mention.text) is not None:
            found[mention.text].append(mention)
    text = cast.places.text
    return [
        Person(name, gender_of(name) or "")
        for name, mentions in found.items()
        if sum((m.subject and not m.quoted) * (1 + (m.sentence == 0)) for m in mentions) > 1
        and not any(_ARTICLE.search(text, 0, m.span[0]) for m in mentions)
        and cast.find(name, "", 0) is None
    ]


_ARTICLE = re.compile(r"(?:\b(?:l[ae]|d[ue]|en|à|aux?|sur) |['’])$", re.IGNORECASE)


def _commonest(person: Person) -> str:
    """Of the longest forms of a name the one written most often, so that a misspelling is not taken."""
    size = len(person.words)
    forms = Counter(m.text for m in person.mentions if m.kind == "person" and len(name_words(m.text)) >= size)
    return max(forms, key=lambda f: (forms[f], _spelt(f), f == person.name)) if forms else person.name


def _spelt(name: str) -> bool:
    return gender_of(name.split()[0]) is not None


def _fit(words: tuple[str, ...], full: tuple[str, ...]) -> int:
    """How well a name denotes a person: 2 by surname or all words, 1 by first name or misspelt, else 0."""
    if not words:
        return 0
    if full[-len(words) :] == words:
        return 2
    if len(words) == 1:
        return int(words[0] in full and len(words[0]) > 2)
    if set(words) <= set(full) or (set(full) <= set(words) and len(full) > 1):
        return 2
    if len(words) == len(full) and any(
        a != b and len(a) == len(b) == 1 for a, b in zip(words, full, strict=True)
    ):
        return 0  # other initials: somebody else
    close = (
        words[0][:1] == full[0][:1] and SequenceMatcher(None, " ".join(words), " ".join(full)).ratio() > 0.88
    )
    return int(close and len(full) > 1)


_SMALL = frozenset(
    ["le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "et", "a", "au", "aux", "son", "sa", "ses"]
)


_SERVED = re.compile(r"(?<=\w) (?:du |de la |de l')(\w+)")


def role_words(role: str) -> set[str]:
    """The folded words of a role that carry meaning, periphrases of an office replaced by its plain name.

    Whom somebody serves is one word with its article: *l'avocat du directeur* is no *directeur*.
    """
    folded = by_plain_names(fold(role).replace('"', "'"))
    folded = re.sub(r"\bpremiere? ministre", "premierministre", folded)
    folded = _compounds().sub(lambda match: match.group().replace(" ", ""), folded)
    folded = _SERVED.sub(lambda of: f" de_{of[1]}" if of[1] in _lemmas() else of.group(), folded)
    return set(re.findall(r"\w+", folded)) - _SMALL


@lru_cache(maxsize=1)
def _compounds() -> re.Pattern[str]:
    """Nouns and adjectives of several words, each of which is one (*porte-parole*, *sud-coréen*)."""
    forms = {fold(form) for form in (*roles(), *demonyms())} | {"vice premierministre"}
    several = sorted((f for f in forms if " " in f and not f.startswith("ex ")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(several)})\b")


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset((*states(), *metonyms()))


@lru_cache(maxsize=1)
def _lemmas() -> dict[str, str]:
    told = {_joined(form): _joined(noun.lemma) for form, noun in roles().items()}
    return told | {office: office for office in ("premierministre", "vicepremierministre")}


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(_lemmas()) | frozenset(_nations())


@lru_cache(maxsize=1)
def _nations() -> dict[str, str]:
    return {_joined(form): state for form, state in demonyms().items()}


def _joined(form: str) -> str:
    return fold(form).replace(" ", "")


def noun_lemmas(words: set[str]) -> set[str]:
    """The lemmas of the nouns for people among the words of a role; *procureur général* is no *général*."""
    found = {_lemmas()[w] for w in words if w in _lemmas()}
    return found - {"general"} if len(found) > 1 else found


def role_nations(words: set[str]) -> set[str]:
    """The states that adjectives among the words of a role name."""
    return {_nations()[w] for w in words if w in _nations()}


def further_words(words: set[str]) -> set[str]:
    """The words of a role beyond its noun, its nationality and which of several it is."""
    return {w for w in words if not noun_lemmas({w}) and not role_nations({w})} - _qualifiers()


@lru_cache(maxsize=1)
def _qualifiers() -> frozenset[str]:
    return frozenset(fold(w) for name in ("qualifiers", "further_qualifiers") for w in naming_words(name))


def same_office(a: set[str], b: set[str]) -> bool:
    """Whether two roles share their noun and no two states differ (*ministre russe*, *ministre turc*)."""
    x, y = role_nations(a), role_nations(b)
    return bool(noun_lemmas(a) & noun_lemmas(b)) and (not x or not y or bool(x & y))
