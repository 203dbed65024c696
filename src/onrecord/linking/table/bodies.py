"""Bodies of a state named by a pattern, so that no table lists them: *l'armée turque, le Parlement grec*."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.languages.state_bodies import StateBody, agreeing, nationalities, state_bodies
from onrecord.linking.table.wording import key_of, without_article, words_of

_OF = frozenset({"de", "du", "des", "d", "of"})
_AT = frozenset({"a", "au", "aux", "en", "in"})
_VOWELS = "aeiouy"


@dataclass(frozen=True, slots=True)
class Named:
    """What a name tells of a body: its kind, the state's name and, for one abroad, the place where it is."""

    body: StateBody
    state: str
    place: str | None


class StateBodies:
    """The kinds of bodies and the adjectives of nationality of one language."""

    def __init__(self, lang: str) -> None:
        self._by_id = {body.id: body for body in state_bodies(lang)}
        self._by_noun = {key_of(noun): body for body in state_bodies(lang) for noun in body.nouns}
        self._adjectives = {key_of(state): forms for state, forms in nationalities(lang).items()}
        self._states: dict[str, str] = {}
        for state, forms in nationalities(lang).items():
            for form in forms:
                self._states.setdefault(key_of(form), state)

    def body(self, id: str) -> StateBody | None:
        """The kind of body with this id."""
        return self._by_id.get(id)

    def named(self, name: str, is_state: Callable[[str], bool]) -> Named | None:
        """What body of which state a name means; None if it names no state, or more than a state and a body.

        `is_state` says whether words, folded, name a state.
        """
        words = words_of(name)
        for state, rest in self._divided(words, is_state):
            noun, place = self._noun_and_place(rest)
            if noun is not None and noun.abroad == (place is not None):
                return Named(noun, state, place)
        return None

    def _divided(
        self, words: tuple[str, ...], is_state: Callable[[str], bool]
    ) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each way to take a state out of the words: its name, and the words that are left."""
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                part, rest = words[start:end], words[:start] + words[end:]
                if adjective := self._states.get(" ".join(part)):
                    yield adjective, rest
                elif part[0] in _OF and is_state(state := " ".join(without_article(part[1:]))):
                    yield state, rest

    def _noun_and_place(self, words: tuple[str, ...]) -> tuple[StateBody | None, str | None]:
        if body := self._by_noun.get(" ".join(words)):
            return body, None
        for at in range(1, len(words) - 1):
            if words[at] in _AT and (body := self._by_noun.get(" ".join(words[:at]))):
                return body, " ".join(words[at + 1 :])
        return None, None

    def name(self, body: StateBody, state: str) -> str:
        """What a body of a state is called: *armée turque*; if no adjective is known, *armée d'Écosse*."""
        if forms := self._adjectives.get(key_of(state)):
            return body.name.format(**agreeing(forms))
        of = f"d'{state}" if key_of(state)[0] in _VOWELS else f"de {state}"
        return body.name.format(m=of, f=of, mp=of, fp=of)
