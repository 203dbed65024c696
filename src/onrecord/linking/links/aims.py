"""How whoever makes a claim stands to another: whether it is about him, against him or of his camp."""

from __future__ import annotations

import re

from onrecord.languages.denials import is_contrary
from onrecord.languages.gainsaying import is_counterpart, is_foe
from onrecord.languages.names import bare, fold, metonyms
from onrecord.languages.stems import plain
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import telling

_ROOT = 6  # letters that a name and its adjective share
_PARTICLE = 2  # letters of the longest word that is no part of a name (*le*, *de*)
_OF = re.compile(r" (?:de|du|des) | d['’]")
_OWNER = re.compile(r"(?:\bde |\bd['’])[A-ZÀ-ÖØ-Þ][\w\-]+(?: [A-ZÀ-ÖØ-Þ][\w\-]+)+")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w\-]*")


def is_aimed(a: Claim, b: Claim, *, strictly: bool = False) -> bool:
    """Whether a claim is about whoever makes the other: as its target, or named in it.

    An assertion may speak of the target for it. With `strictly`, an adjective of nationality names nobody,
    and no description him to whom it belongs (*un agresseur de Venn*).
    """
    names = {*a.targets, *a.entities, *(() if strictly else telling(a).entities)}
    named = [words for name in names if (words := _words(_meant(name)))]
    spoken_of = b.entities & a.targets if b.act in ("assert", "refuse") else frozenset()
    own = [
        words
        for who in (b.speaker, b.principal, b.side, b.name, *spoken_of)
        if who and (words := _words(who))
    ]
    if strictly and (owner := _OWNER.search(b.name)) and owner.start():
        whose = _words(owner.group()) - _words(b.behalf or "")  # *l'avocate d'Ida Venn* speaks for her
        named = [name for name in named if not name <= whose]
    return any(words <= name or name <= words for words in own for name in named)


def head(name: str) -> str:
    """A proper name, or of a description what stands before whom or what it belongs to."""
    return _OF.split(name, maxsplit=1)[0] if name[:1].islower() or bare(name) != fold(name) else name


def names_doer(claim: Claim) -> bool:
    """Whether a claim is aimed at somebody, or has somebody by name do what it tells."""
    if claim.targets:
        return True
    subjects = {word for arg in claim.arguments if arg.role == "subject" for word in _words(arg.text)}
    return any(_words(entity) & subjects for entity in claim.entities)


def is_called(claim: Claim, name: str) -> bool:
    """Whether a name is that of whoever makes a claim, or akin to it (*talmarien*, *Talmarie*)."""
    own = {word for who in (claim.speaker, claim.side, claim.name) if who for word in _words(who)}
    return any(word[:_ROOT] == other[:_ROOT] for word in own for other in _words(name))


def one_camp(a: Claim, b: Claim) -> bool:
    """Whether one speaker is described by the other's name: somebody and *l'entourage* of his."""
    return _describes(a.name, b.name) or _describes(b.name, a.name)


def is_contrasted(claim: Claim) -> bool:
    """Whether the text around a claim, and not the claim itself, sets it against another's words."""
    return claim.turn.contrary and not is_contrary(claim.words)


def _describes(description: str, name: str) -> bool:
    capitals = set(_CAPITAL.findall(name))
    if is_foe(description) or is_counterpart(description):
        return False
    return description[:1].islower() and bool(capitals) and capitals <= set(_CAPITAL.findall(description))


def _meant(name: str) -> str:
    """Whom a name stands for where it is that of a place that speaks (*Paris*)."""
    return metonyms().get(bare(name), name)


def _words(name: str) -> frozenset[str]:
    """The words of a name or an id that are no mere particles."""
    return frozenset(word for word in plain(name.replace(":", " ")) if len(word) > _PARTICLE)
