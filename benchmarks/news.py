"""News made for measuring: articles without end, from a vocabulary of our own, so many a day.

Few people are named often and most once, in full or in part, some as acronyms, offices and places; one in ten
articles is made of another of the day.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.record import OUTLETS, WORDS
from onrecord.languages.names import first_names
from onrecord.languages.stems import stems
from onrecord.model import Act, Analysis, Document, Held, Member, Party, Reading, Statement

FIRST = dt.date(2000, 1, 1)
A_DAY = 20  # documents
COPIED = 0.1  # of the documents are made of another of the same day,
CHANGED = 0.1  # with so many of the words of each content replaced
CAST, STATEMENTS = 8, 12  # as in the press
OFTEN, ONCE = 0.6, 0.25  # of a cast are regulars, or named nowhere else; the rest bodies, offices and places
REGULARS, BODIES = 2_000, 400
# As in life few surnames share their consonants: among the people whom a thousand French articles name, 93
# skeletons stand for 100 surnames.
SURNAMES = 20_000
ONSETS = [*"bcdfghjklmnprstvz", "br", "ch", "dr", "fl", "gr", "kl", "pl", "pr", "st", "tr"]
VOWELS, CODAS = [*"aeiou", "ou", "ai"], ["", "", *"lmnrst", "nd", "rt"]
PLACES = ("Ankara", "Moscou", "Paris", "Tripoli", "Pékin", "Berlin", "Rome", "Le Caire", "Alger", "Londres")
OFFICES = ("le président turc", "le ministre français des Affaires étrangères", "le premier ministre libyen")
EMPTY = frozenset(WORDS[:40])  # words that carry no meaning, as the most frequent do
CUES: tuple[tuple[str, Act], ...] = (
    ("a dit que", "assert"),
    ("a démenti que", "deny"),
    ("a promis que", "commit"),
    ("a dénoncé le fait que", "accuse"),
    ("a refusé que", "refuse"),
)
OFTEN_SAID = (10, 2, 2, 2, 1)  # how often each
ROLES = ("ministre de la Défense", "porte-parole du gouvernement", "maire", "député", "général")


def falling(number: int, shift: int) -> list[float]:
    """Cumulative weights that fall with the rank (Zipf), the less steeply the higher `shift`."""
    return list(itertools.accumulate(1 / (n + shift) for n in range(number)))


@dataclass(frozen=True, slots=True)
class Told:
    """What the statements of one document say, by whom, and what stands around them."""

    cast: Sequence[Member]
    said: Sequence[tuple[str, Sequence[str]]]


class News:
    """Articles without end, the same each time."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        self._words = falling(len(WORDS), 2)
        self._surnames = list({self._surname(): None for _ in range(SURNAMES)})
        self._given = [name.title() for name in first_names()]
        self._by_given = falling(len(self._given), 20)
        self._by_surname = falling(len(self._surnames), 50)
        self._regulars = [self._full() for _ in range(REGULARS)]
        self._by_rank = falling(REGULARS, 2)
        bodies = (self._random.sample(WORDS, 3) for _ in range(BODIES))
        self._bodies = [" ".join(word.title() for word in words) for words in bodies]

    def __iter__(self) -> Iterator[Reading]:
        today: list[Told] = []
        for number in itertools.count():
            if number % A_DAY == 0:
                today = []
            if today and self._random.random() < COPIED:
                told = self._copied(self._random.choice(today))
            else:
                told = self._told()
                today.append(told)
            yield self._reading(number, told)

    def _full(self) -> str:
        (first,) = self._random.choices(self._given, cum_weights=self._by_given)
        (surname,) = self._random.choices(self._surnames, cum_weights=self._by_surname)
        return f"{first} {surname}"

    def _surname(self) -> str:
        pick, syllables = self._random, (ONSETS, VOWELS, CODAS)
        return "".join(map(pick.choice, syllables * pick.choice((1, 2, 2)))).title()

    def _cast(self) -> list[Member]:
        members = dict[str, Member]()
        while len(members) < CAST:
            member = self._member()
            members[member.name] = member
        return list(members.values())

    def _member(self) -> Member:
        pick = self._random
        kind = pick.random()
        if kind < OFTEN + ONCE:
            name = (
                pick.choices(self._regulars, cum_weights=self._by_rank)[0] if kind < OFTEN else self._full()
            )
            surname = name.split()[1]
            roles = (Held(role=pick.choice(ROLES)),) if pick.random() < 0.3 else ()
            if pick.random() < 0.3:
                return Member(name=surname, kind="person", roles=roles)
            return Member(name=name, kind="person", forms=(surname,), roles=roles)
        if kind < 0.95:
            name = pick.choice(self._bodies)
            acronym = "".join(word[0] for word in name.split())
            if pick.random() < 0.5:
                return Member(name=acronym, kind="body")
            return Member(name=name, kind="body", forms=(acronym,))
        if kind < 0.98:
            return Member(name=pick.choice(PLACES), kind="place")
        return Member(name=pick.choice(OFFICES), kind="office")

    def _told(self) -> Told:
        cast = self._cast()
        speakers = (self._random.choice(cast).name for _ in range(STATEMENTS))
        return Told(cast, [(name, self._sentence(self._random.randint(5, 30))) for name in speakers])

    def _copied(self, told: Told) -> Told:
        pick = self._random
        return Told(
            told.cast,
            [
                (name, [pick.choice(WORDS) if pick.random() < CHANGED else word for word in words])
                for name, words in told.said
            ],
        )

    def _sentence(self, length: int) -> list[str]:
        return self._random.choices(WORDS, cum_weights=self._words, k=length)

    def _reading(self, number: int, told: Told) -> Reading:
        statements, pieces, at = [], list[str](), 0
        for n, (name, words) in enumerate(told.said):
            content = " ".join(words)
            said, act = self._random.choices(CUES, OFTEN_SAID)[0]
            piece = f"{name} {said} {content} {' '.join(self._sentence(8))}.\n"
            cue, start = at + len(name) + 1, at + len(name) + len(said) + 2
            target = self._random.choice(told.cast).name
            statements.append(
                Statement(
                    id=f"{number:x}-{n}",
                    content=((start, start + len(content)),),
                    cue=((cue, cue + len(said)),),
                    source=((at, at + len(name)),),
                    name=name,
                    via=(),
                    kind="indirect",
                    act=act,
                    rule="made",
                    addressees=(Party(name=target, span=(at, at + len(name))),) if act == "accuse" else (),
                    analysis=Analysis(
                        terms=tuple(dict.fromkeys(stems(" ".join(w for w in words if w not in EMPTY)))),
                        predicate=words[0],
                        cue_polarity="negative" if act in ("deny", "refuse") else "positive",
                    ),
                )
            )
            pieces.append(piece)
            at += len(piece)
        day = FIRST + dt.timedelta(number // A_DAY)
        outlet = self._random.choice(OUTLETS)
        document = Document(
            id=f"{number:08}", text="".join(pieces), date=day.isoformat(), lang="fr", outlet=outlet
        )
        return Reading(document=document, statements=tuple(statements), cast=tuple(told.cast), reader="made")
