"""One speaker's words on one occasion are one utterance, however many statements report them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linking.copies.days import in_period, period
from onrecord.linking.copies.hashing import hashed
from onrecord.linking.copies.said import LONGEST, Days, Said
from onrecord.linking.copies.words import (
    LEAST,
    at_odds,
    mostly_shared,
    nearly_the_same,
    neighbours,
    within,
)

_ASKED = 40  # statements, whatever their number
_KEYS = 24  # keys of a statement by its actor,
_OPEN = 4  # and by its words alone
_SENTENCE = 8  # words, of which nobody need be known to have said them for them to be the same
_MANY = 8  # terms of which the very same are hardly said twice
_LATE = 3  # days between which those may be reported


def bands(said: Said) -> tuple[int, ...]:
    """Keys under which a statement is kept, so that others find it by those that they seek."""
    return (*(in_period(key, _period(said)) for key in _keys(said)), *of_any_day(said))


def sought(said: Said) -> tuple[int, ...]:
    """Keys under which other statements of the same utterance are kept, all but a few of them.

    Seeking is mutual.
    """
    return (*of_its_time(said), *of_any_day(said))


def of_its_time(said: Said) -> tuple[int, ...]:
    """Of the keys sought those of its own period, the one before and the one after.

    Two reports of one utterance are never further apart.
    """
    own = _period(said)
    near = (own - 1, own, own + 1) if said.days else (own,)
    return tuple(in_period(key, one) for key in _keys(said) for one in near)


def last_days(said: Said) -> Days | None:
    """Between which days the last lies on which another report of its time may have been said."""
    return (said.days[0] - _LATE, said.days[1] + _LATE + LONGEST) if said.days else None


def same_utterance(a: Said, b: Said) -> bool:
    """Whether two statements report the same words of one speaker on one occasion.

    More is asked where one document leaves the speaker open (its words stand in the other's as they are), and
    of two statements of one document (nearly the same words in another place). In copies of one passage the
    days make no difference.
    """
    if a.document != b.document and _copied(a, b):
        return True
    nearly = nearly_the_same(a, b)
    if not _one_occasion(a, b, late=_LATE if nearly and len(a.terms) >= _MANY else 0):
        return False
    if a.document == b.document and (not nearly or _nested(a, b)):
        return False
    if nearly:
        return _one_speaker(a, b) and (_named(a, b) or len(a.words) >= _SENTENCE)
    if at_odds(a, b) or not _one_speaker(a, b):
        return False
    return mostly_shared(a.terms, b.terms) if _named(a, b) else within(a.terms, b.terms)


def _copied(a: Said, b: Said) -> bool:
    """Whether both stand in one passage, or a dated and an undated document have the same many words."""
    if a.place is not None and a.place == b.place:
        return True
    if (a.days is None) is (b.days is None) or len(a.terms) < _MANY or a.words != b.words:
        return False
    return a.denied == b.denied and (a.name == b.name or _one_speaker(a, b))


def _nested(a: Said, b: Said) -> bool:
    """Whether two statements of a document stand in the same place: one says that the other was said."""
    return any(start < stop and begin < end for start, end in a.content for begin, stop in b.content)


def _one_speaker(a: Said, b: Said) -> bool:
    """The same, or a body and who speaks for it, or anybody where one is left open."""
    return not _named(a, b) or a.actor in (b.actor, b.principal) or a.principal == b.actor


def _named(a: Said, b: Said) -> bool:
    return a.actor is not None and b.actor is not None


def _period(said: Said) -> int:
    return period(said.days[1]) if said.days else -1


def of_any_day(said: Said) -> list[int]:
    """Of the keys sought those of a passage and of many words, which only copies share."""
    found = [] if said.place is None else [said.place]
    return [*found, hashed("", *said.words)] if len(said.terms) >= _MANY else found


def _keys(said: Said) -> list[int]:
    """Terms side by side with the actor; runs of three whoever said them; few words as they stand."""
    terms = said.terms
    if len(set(terms)) < LEAST:
        return [hashed(said.actor, *said.words)] if said.actor and said.words else []
    runs = _sampled({hashed(*run) for run in zip(terms, terms[1:], terms[2:], strict=False)}, _OPEN)
    if said.actor:
        runs += _sampled({hashed(said.actor, *pair) for pair in neighbours(terms)}, _KEYS)
    return runs


def _sampled(keys: set[int], most: int) -> list[int]:
    """The least: so of what two sets share the same is taken, whatever else they hold."""
    return sorted(keys)[:most]


def _one_occasion(a: Said, b: Said, late: int) -> bool:
    if a.days is None or b.days is None:
        return a.days == b.days
    return max(a.days[0] - b.days[1], b.days[0] - a.days[1]) <= late


@dataclass(frozen=True, slots=True)
class Utterance:
    """Statements that report the same words, the earliest first; all agree with `centre`, one of them."""

    statements: tuple[Said, ...]
    centre: Said

    @property
    def id(self) -> tuple[str, str]:
        """The document and the statement that have it first."""
        return self.statements[0].document, self.statements[0].statement


def utterances(component: Sequence[Said]) -> list[Utterance]:
    """What hangs together in utterances: each gathers around a report with which all others of it agree.

    So a chain of reports that each share some words with the next does not make one of all. The centre is the
    report with which most agree, as a few of them tell, the one with the most words among like ones.
    """
    asked = sorted(component, key=lambda said: hashed(said.document, said.statement))[:_ASKED]
    votes = {said: sum(same_utterance(said, other) for other in asked) for said in component}
    gathered: dict[Said, list[Said]] = {}
    for one in sorted(component, key=lambda said: (-votes[said], -len(said.terms), said.order)):
        centre = next((centre for centre in gathered if same_utterance(centre, one)), one)
        gathered.setdefault(centre, []).append(one)
    groups = (Utterance(tuple(sorted(all, key=_order)), centre) for centre, all in gathered.items())
    return sorted(groups, key=lambda utterance: _order(utterance.statements[0]))


def _order(said: Said) -> tuple[int, str, str]:
    return said.order
