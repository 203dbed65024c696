"""Which state an office belongs to where nothing beside it says so (*le ministre de la Pêche*)."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.languages.names import bare, demonyms, fold, states
from onrecord.languages.offices import any_of, office_words, state_marks
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.roles.office import office

# An adjective that can only be of a state, listed or not: *le gouvernement ossète*, *l'armée tchétchène*.
_ADJECTIVE = r"[ \u00a0]([a-zà-ÿ]+(?:(?:i|é)en(?:ne)?|aise?|oise?|ète|ène|ote)s?)\b"
_STATE_OF = re.compile(rf"\b(?:{any_of('organs_of_state')}){_ADJECTIVE}")
_HOLDER_OF = re.compile(rf"\b{any_of('governing')}{_ADJECTIVE}", re.IGNORECASE)
_OF_OFFICE = re.compile(rf"\b{any_of('governing')}[ \u00a0]$|\bdiplomatie[ \u00a0]$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]+")
_STEM = 5  # letters that the name of a state shares with its adjective
_WORD = re.compile(r"\w+")
_VISITED = re.compile(rf"\b{any_of('visits')}[ \u00a0](?:à|au|aux|en|dans)[ \u00a0](?:l['’]|la[ \u00a0])?$")
_COMPOUND = re.compile(r"\w+(?:-\w+)+")
_WORDS = 4  # in the longest mark
_UNION = "l'Union européenne"
_MARK = 0.6  # weight of a capital, a seat or a party beside the name of the state itself
_LEADER = 0.6  # of the name of somebody who leads it
_NEAR = 2.0  # how much more a mark weighs beside the person's name
_REACH = 100  # characters over which that falls to a third
_CLEAR = 1.3  # how much more the first state must weigh than the second


class Homes:
    """The states that a text speaks of, and where; by those `persons` of its cast too who lead one."""

    def __init__(self, text: str, persons: Sequence[Person] = ()) -> None:
        self._text = text
        self._marks = list(_marks(text))
        self._marks += _unlisted(text)
        self._marks += _led(persons)

    def of(self, places: Sequence[int], clear: float = _CLEAR) -> str | None:
        """The state of somebody spoken of at these offsets; None where two are as likely or none is.

        `clear` is how much more the first must weigh than the second.
        """
        weights: dict[str, float] = defaultdict(float)
        for at, state, weight in self._marks:
            near = min((abs(at - place) for place in places), default=10**6)
            weights[state] += weight * (1 + _NEAR * math.exp(-near / _REACH))
        ranked = sorted(weights.items(), key=lambda w: -w[1])
        if not ranked or (len(ranked) > 1 and ranked[0][1] < clear * ranked[1][1]):
            return None
        if len(ranked) > 1 and all(
            self._of_office(at) for at, state, _ in self._marks if state == ranked[0][0]
        ):
            return None  # *le Premier ministre X reçoit le ministre suédois*: hardly another Swede
        return ranked[0][0] or None

    def _of_office(self, at: int) -> bool:
        """Whether an adjective stands beside the noun of an office, which is hardly needed at home."""
        return _OF_OFFICE.search(self._text, max(0, at - 24), at) is not None

    def unlisted(self, role: str) -> str | None:
        """The unlisted state of an office that names it (*ministre ossète*): `""` where it has no name."""
        match = _HOLDER_OF.search(role)
        if match is None or match[1].lower() in demonyms():
            return None
        return next((w.group() for w in _named_like(match[1], self._text)), "")


def _unlisted(text: str) -> Iterator[tuple[int, str, float]]:
    """States that no table lists: named like their adjective (*ossète*, *Ossétie*), else all one, `""`."""
    told = [match for match in _STATE_OF.finditer(text) if match[1].lower() not in demonyms()]
    named = {match[1]: list(_named_like(match[1], text)) for match in told}
    for match in told:
        yield match.start(), named[match[1]][0].group() if named[match[1]] else "", 1.0
    places = {word.start(): names[0].group() for names in named.values() for word in names}
    yield from ((at, state, 1.0) for at, state in places.items())


def _named_like(adjective: str, text: str) -> Iterator[re.Match[str]]:
    """Where names stand that begin like an adjective and are not of its people (*les Ossètes*)."""
    own = fold(adjective).removesuffix("s").removesuffix("ne").removesuffix("e")
    for word in _NAME.finditer(text):
        name = fold(word.group())
        if name.startswith(own[:_STEM]) and not name.startswith(own):
            yield word


def _led(persons: Sequence[Person]) -> Iterator[tuple[int, str, float]]:
    for person in persons:
        state = next((o.nation for o in map(office, person.known) if o and o.nation), None)
        if state and state != _UNION:
            yield from ((mention.span[0], state, _LEADER) for mention in person.mentions)


def _sovereign(state: str) -> str:
    """The state that governs a land which stands in the tables for itself (*la Nouvelle-Calédonie*)."""
    return "la France" if bare(state) in office_words("french_lands") else state


def _marks(text: str) -> Iterator[tuple[int, str, float]]:
    compounds = [m for m in _COMPOUND.finditer(text) if m.group().lower() in demonyms()]
    yield from ((m.start(), demonyms()[m.group().lower()], 1.0) for m in compounds)
    within = {at for m in compounds for at in range(*m.span())}  # *sud-soudanais* is not *soudanais*
    words = [w for w in _WORD.finditer(text) if w.start() not in within]
    folded = [fold(w.group()) for w in words]
    for i, word in enumerate(words):
        if state := demonyms().get(word.group().lower()):
            if state != _UNION:
                yield word.start(), _sovereign(state), 1.0
        elif word.group()[0].isupper():
            for size in range(_WORDS, 0, -1):
                key = tuple(folded[i : i + size])
                if state := state_marks().get(key):
                    if state != _UNION and not _VISITED.search(text, max(0, word.start() - 40), word.start()):
                        yield word.start(), _sovereign(state), 1.0 if " ".join(key) in states() else _MARK
                    break
