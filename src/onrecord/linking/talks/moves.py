"""What each statement puts on the table: one move of one side."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from onrecord.languages.denials import is_denying
from onrecord.languages.names import states
from onrecord.languages.patterns import term_words
from onrecord.linking.links.claim import Claim, Side
from onrecord.linking.talks.asks import OTHER, Ask, asks, cue_state
from onrecord.linking.talks.makers import NOBODY, Maker, makers, subjects
from onrecord.linking.talks.nouns import State
from onrecord.linking.talks.whom import Whom
from onrecord.linking.talks.wording import Wording, wording

_ASKED = 3  # words of a demand that hold the subject of its clause
_NEAR = 400  # characters after what is put forward in which a bare *non* answers it
_PUT = ("demanded", "offered")
_PLAIN = {"accepted": "yes", "refused": "no"}  # what answers by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing that a statement puts on the table.

    `core` says that it is of negotiation by itself, whatever its document tells. `by`, `side` and `to` are as
    in a term; `sides` are those of everybody whom the statement is aimed at or names, `place` is where it
    stands in its document. `day` is the ISO day on which it was said, None where only known to be before
    `published`.
    """

    id: str
    statement: str
    document: str
    place: int
    state: State
    matter: str
    core: bool
    what: str
    condition: str | None
    deadline: str | None
    by: str
    side: str
    to: tuple[str, ...]
    sides: frozenset[str]
    day: str | None
    published: str | None

    @property
    def order(self) -> tuple[bool, str, bool, str, int, str]:
        """The earliest first; what was said before a report goes before what was said on its day."""
        day = self.day or self.published
        return (day is None, day or "", self.day is not None, self.document, self.place, self.id)


def moves(claims: Sequence[Claim], side: Side, known: frozenset[str], find: Whom) -> list[Move]:
    """The moves in the claims of one document, in order.

    `known` are the sides of all its actors, `find` tells whom words of it name.
    """
    found: list[Move] = []
    of = {claim.id: claim for claim in claims}
    quoting = {claim.parent for claim in claims if claim.parent and claim.name != of[claim.parent].name}
    for claim in claims:
        if _puts_nothing(claim, of.get(claim.parent or "")):
            continue
        day = claim.end or claim.start
        named = frozenset(side(one, day) for one in claim.entities | claim.targets) & known
        for maker in makers(claim, find) or [NOBODY]:
            made = list(_moves(claim, maker, named, find, claim.id in quoting))
            foreseen = any(move.matter != OTHER for move in made)
            taken = list(_taken_up(claim, maker, named, found, find))
            found += made if foreseen else list(_answers(claim, maker, named, found)) or taken or made
    return found


def _puts_nothing(claim: Claim, parent: Claim | None) -> bool:
    """Whether a claim only asks or denies, or is told to deny it or to accuse: *dément avoir accepté*."""
    if claim.certainty == "questioned" or claim.act == "ask" or (claim.act == "deny" and not _refuses(claim)):
        return True
    if parent is None:
        return bool(term_words("perfect").match(claim.cue))
    return parent.act in ("deny", "accuse") or _renounced(claim, parent)


def _refuses(claim: Claim) -> bool:
    """Whether a denial is of something that is asked, and not of what is said: *rejette toute trêve*."""
    if term_words("flatly").match(claim.words.strip(" «»\"'").replace("’", "'")):
        return True
    if cue_state(claim.cue) == "refused":
        return claim.words.strip(' «»"')[:1].islower() and not term_words("said").search(claim.words)
    return not is_denying(claim.cue) and bool(term_words("excluded").search(claim.words.replace("’", "'")))


def _renounced(claim: Claim, parent: Claim) -> bool:
    """Whether what is demanded is given up: *le Front a renoncé à exiger son départ*."""
    given_up = term_words("given_up").search(parent.words)
    return given_up is not None and parent.words[given_up.end() :].startswith(claim.cue)


def _moves(claim: Claim, maker: Maker, named: frozenset[str], find: Whom, quoting: bool) -> Iterator[Move]:
    asked = asks(claim.words, claim.cue, claim.act, lambda words: subjects(words, maker, find), quoting)
    for number, ask in enumerate(asked):
        by = Maker(ask.by, ask.by) if ask.by else maker
        if by is NOBODY:
            continue
        to = () if ask.by else tuple(sorted(claim.targets - {maker.by}))
        yield _move(claim, by, number, ask, to, named | _asked(ask, find))


def _asked(ask: Ask, find: Whom) -> frozenset[str]:
    """The state of which a clause demands something: *que **l'Ouganda** lève le blocus*."""
    side = find(" ".join(ask.wording.what.split()[:_ASKED])) if ask.state == "demanded" else None
    return frozenset({side} if side and side.replace("-", " ") in states() else ())


def _answers(claim: Claim, maker: Maker, named: frozenset[str], before: Sequence[Move]) -> Iterator[Move]:
    """The answer to what somebody else put forward last: *le Front rejette cette offre*; *refuse : « … »*."""
    put = [move for move in before if move.side != maker.side and move.state in _PUT]
    said = claim.words.strip(" «»\"'").replace("’", "'")
    near = bool(put) and claim.place - put[-1].place <= _NEAR
    state = cue_state(claim.cue)
    if state in ("accepted", "refused"):
        fresh = said[:1].isupper() and bool(put) and (near or put[-1].core)
        back = fresh or term_words("back").match(said) is not None
    else:
        state = next((state for state, words in _PLAIN.items() if term_words(words).match(said)), None)
        back = near and state is not None
    if put and back and maker is not NOBODY:
        last = put[-1]
        ask = Ask(None, cast(State, state), last.matter, last.core, Wording(last.what))
        yield _move(claim, maker, 0, ask, (last.by,), named | {last.side})


def _taken_up(
    claim: Claim, maker: Maker, named: frozenset[str], before: Sequence[Move], find: Whom
) -> Iterator[Move]:
    """The answer to what was put forward last that names it by a pronoun: *le Front **l'**accepte*."""
    said = claim.words.strip(" «»\"'").replace("’", "'")
    taken = term_words("taken_up").match(said)
    state = cue_state(taken["verb"]) if taken else None
    if taken is None or state not in ("accepted", "refused"):
        return
    for side in subjects(taken["who"], maker, find) if taken["who"] else (None,):
        by = Maker(side, side) if side else maker
        put = [move for move in before if move.side != by.side and move.state in _PUT]
        if put and by is not NOBODY and claim.place - put[-1].place <= _NEAR:
            last = put[-1]
            said_of = replace(wording(said[taken.end() :]), what=last.what)
            ask = Ask(None, cast(State, state), last.matter, last.core, said_of)
            yield _move(claim, by, 0, ask, (last.by,), named | {last.side})


def _move(
    claim: Claim, maker: Maker, number: int, ask: Ask, to: tuple[str, ...], named: frozenset[str]
) -> Move:
    parts = f"{claim.id}\0{maker.side}\0{number}\0{ask.matter}"
    return Move(
        id=hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12],
        statement=claim.id,
        document=claim.document,
        place=claim.place,
        state=ask.state,
        matter=ask.matter,
        core=ask.core,
        what=ask.wording.what,
        condition=ask.wording.condition,
        deadline=ask.wording.deadline,
        by=maker.by,
        side=maker.side,
        to=to,
        sides=named - {maker.side},
        day=claim.end or claim.start,
        published=claim.published,
    )
