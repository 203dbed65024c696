"""Which state an office belongs to where nothing beside it says so (*le ministre de la Pêche*)."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.languages.names import demonyms, fold, states
from onrecord.languages.offices import any_of, state_marks
from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.roles.office import office

# An adjective that can only be of a state, listed or not: *le gouvernement ossète*, *l'armée tchétchène*.
_STATE_OF = re.compile(
    rf"\b(?:{any_of('organs_of_state')})[ \u00a0]([a-zà-ÿ]+(?:(?:i|é)en(?:ne)?|aise?|oise?|ète|ène|ote)s?)\b"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]+")
_STEM = 5  # letters that the name of a state shares with its adjective
_WORD = re.compile(r"\w+")
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
        self._marks = list(_marks(text))
        self._marks += _unlisted(text)
        self._marks += _led(persons)

    def of(self, places: Sequence[int]) -> str | None:
        """The state of somebody spoken of at these offsets; None where two are as likely or none is."""
        weights: dict[str, float] = defaultdict(float)
        for at, state, weight in self._marks:
            near = min((abs(at - place) for place in places), default=10**6)
            weights[state] += weight * (1 + _NEAR * math.exp(-near / _REACH))
        ranked = sorted(weights.items(), key=lambda w: -w[1])
        if not ranked or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
            return None
        return ranked[0][0] or None


def _unlisted(text: str) -> Iterator[tuple[int, str, float]]:
    """States that no table lists: named like their adjective (*ossète*, *Ossétie*), else all one, `""`."""
    for match in _STATE_OF.finditer(text):
        if match[1].lower() in demonyms():
            continue
        stem = fold(match[1])[:_STEM]
        named = [w.group() for w in _NAME.finditer(text) if fold(w.group())[:_STEM] == stem]
        yield match.start(), named[0] if named else "", 1.0


def _led(persons: Sequence[Person]) -> Iterator[tuple[int, str, float]]:
    for person in persons:
        state = next((o.nation for o in map(office, person.known) if o and o.nation), None)
        if state and state != _UNION:
            yield from ((mention.span[0], state, _LEADER) for mention in person.mentions)


def _marks(text: str) -> Iterator[tuple[int, str, float]]:
    words = list(_WORD.finditer(text))
    folded = [fold(w.group()) for w in words]
    for i, word in enumerate(words):
        if state := demonyms().get(word.group().lower()):
            if state != _UNION:
                yield word.start(), state, 1.0
        elif word.group()[0].isupper():
            for size in range(_WORDS, 0, -1):
                key = tuple(folded[i : i + size])
                if state := state_marks().get(key):
                    if state != _UNION:
                        yield word.start(), state, 1.0 if " ".join(key) in states() else _MARK
                    break
