"""What each statement puts on the table: one move of one side."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare, fold
from onrecord.languages.terms import term_words
from onrecord.languages.tracks import track_words
from onrecord.linking.links.claim import Claim, Side
from onrecord.linking.talks.asks import Ask, asks
from onrecord.linking.talks.nouns import State
from onrecord.linking.talks.whom import Whom

_PERFECT = re.compile(r"(?:l')?(?:avoir|n'avoir|s'être)\b", re.IGNORECASE)
_SUBJECT = 10  # words of a subject before its verb
_SHORTEST = 3  # letters of a word by which somebody is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One thing that a statement puts on the table.

    `core` says that it is of negotiation by itself, whatever its document tells. `by`, `side` and `to` are as
    in a term; `sides` are those of everybody whom the statement is aimed at or names. `day` is the ISO day on which
    it was said, None where only known to be before `published`.
    """

    id: str
    statement: str
    document: str
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
    def order(self) -> tuple[bool, str, bool, str]:
        """The earliest first; what was said before a report goes before what was said on its day."""
        day = self.day or self.published
        return (day is None, day or "", self.day is not None, self.id)


def moves(claims: Sequence[Claim], side: Side, known: frozenset[str], find: Whom) -> list[Move]:
    """The moves in the claims of one document, in order.

    `known` are the sides of all its actors, `find` tells whom words of it name.
    """
    found = []
    of = {claim.id: claim for claim in claims}
    for claim in claims:
        by = claim.speaker or _named(claim.name)
        if by is not None and not _comments(claim) and not _denied(claim, of.get(claim.parent or "")):
            found += list(_moves(claim, by, side, known, find))
    return found


def _comments(claim: Claim) -> bool:
    """Whether a claim puts nothing forward: its speaker is no party, or it asks or denies."""
    if claim.certainty == "questioned" or claim.act in ("ask", "deny"):
        return True
    return bool(term_words().comment.search(claim.role or claim.name))


def _denied(claim: Claim, parent: Claim | None) -> bool:
    """Whether a claim is told only to deny it, or to accuse: *dément avoir proposé une trêve*."""
    if parent is None:
        return bool(_PERFECT.match(claim.cue))
    return parent.act in ("deny", "accuse")


def _moves(claim: Claim, by: str, side: Side, known: frozenset[str], find: Whom) -> Iterator[Move]:
    root = _faction(claim) or claim.side or by
    day = claim.end or claim.start
    tokens = {word for id in (by, root) for word in id.replace("-", " ").replace(":", " ").split()}
    named = {side(one, day) for one in claim.entities | claim.targets} & known

    def subjects(words: str) -> Sequence[str | None]:
        if len(words.split()) > _SUBJECT or _has(words, tokens):
            return (None,) if _has(words, tokens) else ()
        if track_words().both.search(words):
            return (bare(words),)
        found = [one for part in re.split(r"\bet\b", words) if (one := find(part)) is not None]
        if _own(words) and all(map(_own, found)):
            return (None,)
        return [None if one == root else one for one in found]

    for number, ask in enumerate(asks(claim.words, claim.cue, claim.act, subjects)):
        yield Move(
            id=_id(claim.id, number, ask),
            statement=claim.id,
            document=claim.document,
            state=ask.state,
            matter=ask.matter,
            core=ask.core,
            what=ask.wording.what,
            condition=ask.wording.condition,
            deadline=ask.wording.deadline,
            by=ask.by or by,
            side=ask.by or root,
            to=() if ask.by else tuple(sorted(claim.targets - {by})),
            sides=frozenset(named - {ask.by or root}),
            day=day,
            published=claim.published,
        )


def _named(name: str) -> str | None:
    """The folded name of somebody who is no actor; None where nobody in particular is named."""
    particular = name[:1].isupper() or fold(name).startswith(("le ", "la ", "les ", "l'"))
    return bare(name) or None if particular else None


def _faction(claim: Claim) -> str | None:
    """The faction for which somebody speaks who is of no known side: *le chef des rebelles*."""
    if claim.side is not None and claim.side != claim.speaker:
        return None
    found = track_words().factions.search(claim.role or claim.name)
    return bare(found.group()) if found else None


def _own(subject: str) -> bool:
    """Whether words may name the speaker's own side, if they do not tell whose it is: *le gouvernement*."""
    padded = f" {fold(subject)} ".replace("'", "' ")
    return any(f" {bare(word)} " in padded for word in term_words().own)


def _has(subject: str, tokens: set[str]) -> bool:
    """Whether one of the words of a speaker's or a side's id stands among others."""
    padded = f" {fold(subject)} ".replace("'", "' ")
    return any(f" {token} " in padded for token in tokens if len(token) >= _SHORTEST)


def _id(claim: str, number: int, ask: Ask) -> str:
    parts = f"{claim}\0{number}\0{ask.matter}"
    return hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:12]
