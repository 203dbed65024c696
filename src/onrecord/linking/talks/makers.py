"""Who puts something on the table: the speakers of a statement as actors and sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare, demonyms, fold, outlets, states
from onrecord.languages.patterns import listed, term_words, track_words
from onrecord.linking.links.claim import Claim
from onrecord.linking.talks.whom import Whom

_SUBJECT = 10  # words of a subject before its verb
_COORDINATED = 5  # words of a clause that hold its subject, where the verb is not its first
_SHORTEST = 3  # letters of a word by which somebody is known


@dataclass(frozen=True, slots=True)
class Maker:
    """Who puts something on the table, and the side for which; folded names for those who are no actors."""

    by: str
    side: str


# Speakers who put nothing forward themselves, but may tell what others do.
NOBODY = Maker("", "")


def makers(claim: Claim, find: Whom) -> list[Maker]:
    """The speakers of a claim: several where its name joins them, none where it tells nobody apart."""
    if term_words("comment").search(claim.role or claim.name) or bare(claim.name) in outlets():
        return []
    if claim.speaker is not None:
        return [Maker(claim.speaker, _faction(claim) or claim.side or claim.speaker)]
    if (named := _named(claim.name)) is None:
        nation = find(claim.name) if _official(claim.name) else None
        return [Maker(nation, nation)] if nation else []
    if track_words("joint").search(claim.name) and claim.side is None:
        sides = [side for part in track_words("joint").split(claim.name) if (side := find(part)) is not None]
        if len(set(sides)) > 1:
            return [Maker(side, side) for side in sorted(set(sides))]
    return [Maker(named, _faction(claim) or claim.side or find(claim.name) or named)]


def subjects(words: str, maker: Maker, find: Whom) -> Sequence[str | None]:
    """The sides that stand before a verb, None for the maker's own; empty where nobody is told apart."""
    if term_words("coordinated").search(words):
        headed = term_words("headed").match(words.strip())
        words = headed.group(1) if headed else " ".join(words.split()[:_COORDINATED])
    words = term_words("clitics").sub("", words)
    if len(words.split()) > _SUBJECT:
        return ()
    if bare(words) in map(bare, listed("terms", "own")):
        return (None,)
    of_state = maker.side.replace("-", " ") in states()
    if _has(words, maker):
        return (None,)
    if track_words("both").search(words):
        return (bare(words),)
    found = [side for part in track_words("joint").split(words) if (side := find(part)) is not None]
    ruling = _listed(words, "ruling")
    if ruling and not of_state:
        others = [side for side in found if side != maker.side]
        return others or ([None] if maker is not NOBODY else [ruling])
    movement = _listed(words, "movements")
    if movement and (of_state or maker is NOBODY) and all(map(_unnamed, found)):
        return (movement,)
    if (ruling or movement or _listed(words, "own")) and all(map(_unnamed, found)):
        return (None,)
    if not found and (between := track_words("between").search(words)):
        return (bare(between.group()),)
    return [None if side == maker.side else side for side in found]


def _named(name: str) -> str | None:
    """The folded name of somebody who is no actor; None where nobody in particular is named."""
    if name[:1].isupper() or track_words("definite").match(name):
        return bare(name) or None
    official = track_words("envoys").search(name) or track_words("papers").search(name)
    return bare(name) if official and any(word[0].isupper() for word in name.split()[1:]) else None


def _faction(claim: Claim) -> str | None:
    """The faction for which somebody speaks who is of no known side: *le chef des rebelles*."""
    if claim.side is not None and claim.side != claim.speaker:
        return None
    found = track_words("factions").search(claim.role or claim.name)
    return bare(found.group()) if found else None


def _official(name: str) -> bool:
    """Whether a name tells only for which country somebody speaks: *un diplomate malien*."""
    if name.lower() in demonyms():
        return True
    speaks = track_words("envoys").search(name) or term_words("officials").search(name)
    return bool(speaks) and any(word.lower() in demonyms() for word in name.split())


def _unnamed(side: str) -> bool:
    """Whether a side has no other name than a word for whoever rules or speaks."""
    return any(_listed(side, names) for names in ("ruling", "own", "movements"))


def _listed(subject: str, names: str) -> str | None:
    """The word of a list that stands in a subject which does not tell whose it is: *le gouvernement*."""
    padded = f" {fold(subject)} ".replace("'", "' ")
    return next((bare(word) for word in listed("terms", names) if f" {bare(word)} " in padded), None)


def _has(subject: str, maker: Maker) -> bool:
    """Whether one of the words of the maker's id, or of its side's, stands among others."""
    padded = f" {fold(subject)} ".replace("'", "' ")
    tokens = re.split(r"[-: ]", f"{maker.by} {maker.side}")
    return any(f" {token} " in padded for token in tokens if len(token) >= _SHORTEST)
