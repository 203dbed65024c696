"""What the text around a statement says of a change of position."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.languages.accounts import counters, is_exchanged
from onrecord.languages.changes import (
    is_confirming,
    is_dropped,
    is_earlier,
    is_later,
    is_now,
    is_once,
    is_until_now,
    opening,
    turns,
)
from onrecord.languages.denials import defends, is_contrary, is_opposing, is_spelled_out
from onrecord.languages.tolls import recounts
from onrecord.linking.actors.bases import initials_of
from onrecord.model import Member, Span

_LEAD = 45  # characters before a cue that may belong to it (*n'**avait**-il pas à maintes reprises affirmé*)
_TAIL = 40  # characters after a cue in which it may be told when (*excluait **vendredi encore** tout vote*)
_REACH = 1200  # characters in which what stands just before is looked for
_AROUND = 320  # characters around a cue in which its sentence and the one before are looked for
_COUNTED = 500  # and in which it is told that counts differ
_AFTER = re.compile(r"(?:^|\W)après (?:n['’]|l['’])?(?:avoir|s['’]être)\b")
_SAID = re.compile(r"\bqu(?:e |['’])|[:«\"“.]")  # where what is said begins
_JOINED = re.compile(r"\b(?:et|ou|puis) (?:\w+ment )?$")
_PARTICIPLE = re.compile(r"\w+(?:é|i|is|it|u)")
_CLAUSE = re.compile(r"[;:,]\s")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
_BREAK = re.compile(r"[;:,\"»«]")
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"|^[^«]*»")
_END = re.compile(r"[.!?…]\s+(?=[A-ZÀ-ÖØ-Þ«\"“])|\n")


@dataclass(frozen=True, slots=True)
class Turn:
    """How a statement stands to others of the same source.

    `earlier` says that it is told as said before the rest (*avait exclu*), `later` as new (*désormais*),
    `after` as what went right before another (*après avoir exclu*), whose source is its own; `dropped` that
    it is given up (*renonce à exiger*); `contrary` that the text beside sets it against another's words
    (*tient un tout autre discours*); `defends` that the words before it tell of an answer (*s'est défendu en
    précisant*), `spelled` that those after it tell what is denied (*les rumeurs selon lesquelles*),
    `opposing` that it is set against what stands before (*mais elle assure*), `counters` that its sentence
    tells another story (*donne une autre version*), `recounts` that the text beside tells of two counts (*un
    bilan bien plus lourd*), `exchanged` that two blame each other (*se rejettent la responsabilité*),
    `confirms` that it bears another's out (*lui aussi*).
    `marked` says that the text beside tells of a change; `of` are the ids of those whom it names there;
    `until` that what is told as earlier is so no more (*excluait jusqu'ici*). `start` is where the sentence
    of the cue begins.
    """

    earlier: bool = False
    later: bool = False
    after: bool = False
    dropped: bool = False
    contrary: bool = False
    defends: bool = False
    spelled: bool = False
    opposing: bool = False
    counters: bool = False
    recounts: bool = False
    exchanged: bool = False
    confirms: bool = False
    marked: bool = False
    of: frozenset[str] = frozenset()
    until: bool = False
    start: int = 0


NO_TURN = Turn()


def turn(text: str, cue: Span | None, cast: Sequence[Member], who: Callable[[str], str | None]) -> Turn:
    """How the statement with its first cue at `cue` stands to others, by the text around."""
    if cue is None:
        return NO_TURN
    lead, beside, when = _lead(text, cue), _beside(text, cue), _when(text, cue)
    words = f"{lead}{text[cue[0] : cue[1]]}"
    marked = turns(beside)
    return Turn(
        earlier=is_earlier(words) or is_once(when),
        later=is_later(words) or is_now(when),
        after=bool(_AFTER.search(words.lower())),
        dropped=is_dropped(lead, text[cue[0] : cue[1]]),
        contrary=is_contrary(beside),
        defends=defends(_before(text, cue)),
        spelled=is_spelled_out(_END.split(text[cue[1] : cue[1] + _AROUND])[0]),
        opposing=_is_opposing(text, cue),
        counters=counters(_own(text, cue)),
        exchanged=is_exchanged(text[max(0, cue[0] - _REACH) : cue[0]]),
        recounts=recounts(text[max(0, cue[0] - _COUNTED) : sentence(text, cue[1])[1]]),
        confirms=is_confirming(_SAID.split(text[cue[0] : cue[1] + _LEAD], maxsplit=1)[0]),
        marked=marked,
        of=frozenset(_named(beside, cast, who)) if marked else frozenset(),
        until=is_until_now(f"{words} {when}"),
        start=sentence(text, cue[0])[0],
    )


def just_before(text: str, place: int) -> int:
    """Where the sentence before the one at a place begins; its paragraph, where that is another."""
    first = max(0, place - _REACH)
    ends = [match.end() for match in _END.finditer(text, first, place)]
    before, own = ([first, first, *ends])[-2:]
    if "\n" in text[max(0, own - 2) : own]:
        return text.rfind("\n", first, max(first, own - 2)) + 1 or first
    return before


def sentence(text: str, place: int) -> Span:
    """The bounds of the sentence in which a place stands."""
    first = max(0, place - _REACH)
    start = max([first, *(match.end() for match in _END.finditer(text, first, place))])
    end = _END.search(text, place, place + _REACH)
    return start, end.start() + 1 if end else min(len(text), place + _REACH)


def _lead(text: str, cue: Span) -> str:
    """The words before a cue that may belong to it, an auxiliary that two verbs share too."""
    start, end = cue
    sentence = _END.split(text[max(0, start - _AROUND) : start])[-1]
    if not (_JOINED.search(sentence) and _PARTICIPLE.fullmatch(text[start:end])):
        sentence = _BREAK.split(sentence)[-1][-_LEAD:]
    return sentence


def _when(text: str, cue: Span) -> str:
    """The words that tell when, right after a cue or at the head of its sentence."""
    first = sentence(text, cue[0])[0]
    return f"{opening(text[first : cue[0]][:_TAIL])}, {opening(text[cue[1] : cue[1] + _TAIL])}"


def _before(text: str, cue: Span) -> str:
    """The words before a cue in its sentence, those of a quotation that ends there left out."""
    return _END.split(text[max(0, cue[0] - _AROUND) : cue[0]])[-1].rsplit("»", 1)[-1]


def _own(text: str, cue: Span) -> str:
    """The sentence of a cue, without what is quoted in it."""
    before = _END.split(text[max(0, cue[0] - _AROUND) : cue[0]])[-1]
    return _QUOTED.sub(" ", before + _END.split(text[cue[0] : cue[1] + _AROUND])[0])


def _is_opposing(text: str, cue: Span) -> bool:
    """Whether the sentence of a cue, or the clause, opens against what stands before."""
    before = _END.split(text[max(0, cue[0] - _AROUND) : cue[0]])[-1]
    return any(map(is_opposing, _CLAUSE.split(before)))


def _beside(text: str, cue: Span) -> str:
    """The sentence in which a cue stands and the one before."""
    first = max(0, cue[0] - _AROUND)
    ends = [match.end() for match in _END.finditer(text, first, cue[0])]
    close = _END.search(text, cue[1], cue[1] + _AROUND)
    return text[ends[-2] if len(ends) > 1 else first : close.start() if close else cue[1] + _AROUND]


def _named(words: str, cast: Sequence[Member], who: Callable[[str], str | None]) -> Iterator[str]:
    acronyms = _ACRONYM.findall(words)
    for member in cast:
        forms = [form for form in (member.name, *member.forms) if form in words]
        named = any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words) for form in forms)
        if (named or any(initials_of(short, member.name) for short in acronyms)) and (
            found := who(member.name)
        ):
            yield found
