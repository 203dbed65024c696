"""Where a text names an occasion of saying something (*lors d'un meeting, sur Twitter, devant la foule*)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.languages.occasions import occasion_words
from onrecord.languages.relays import alternatives
from onrecord.model import OccasionKind, Span

_TABLE = occasion_words()
_WORDS = _TABLE.words
_B = r"[ \u00a0]"
_KINDS = {n.lower(): kind for kind, nouns in _TABLE.nouns.items() for n in nouns}
_AUDIENCES = {n: kind for kind, nouns in _TABLE.audiences.items() for n in nouns}
_FIXED = {phrase.lower(): kind for phrase, kind in _TABLE.fixed.items()}
_GAP = rf"(?:(?<=['’])|{_B})"
_DETERMINER = rf"{_GAP}(?:{alternatives(_WORDS['determiners'])}{_GAP})*"
_ADJECTIVE = rf"(?:(?!de{_B})[a-zà-ÿ\-]{{3,}}{_B})?"
_NETWORK = alternatives(_WORDS["networks"])


def _noun(nouns: Iterable[str]) -> str:
    return rf"(?P<noun>{alternatives(nouns)})[sx]?(?![\w\-])"


_FRAMES = (
    re.compile(rf"(?<!\w)(?i:{alternatives(_WORDS['leads'])}){_DETERMINER}{_ADJECTIVE}(?i:{_noun(_KINDS)})"),
    re.compile(rf"(?<!\w)[Ss]ur{_DETERMINER}{_noun(_WORDS['on'])}(?:{_B}(?P<network>{_NETWORK})(?!\w))?"),
    re.compile(rf"(?<!\w)(?:[Aa]u|[Àà]{_B}(?:la{_B}|l['’]|(?:son|sa|leur){_B})){_B}?{_noun(_WORDS['at'])}"),
    re.compile(
        rf"(?<!\w)(?:[Ss]ur|[Vv]ia){_B}(?:le{_B}réseau{_B}(?:social{_B})?)?(?P<network>{_NETWORK})(?!\w)"
    ),
    re.compile(rf"(?<!\w)(?P<network>{alternatives(_WORDS['posting'])})(?!\w)"),
    re.compile(rf"(?<!\w)(?P<fixed>(?i:{alternatives(_TABLE.fixed)}))(?!\w)"),
    re.compile(
        rf"(?<!\w)(?:[Dd]evant|[Ff]ace{_B}(?:à|aux|au))(?:{_DETERMINER}|{_B}){_ADJECTIVE}"
        rf"(?i:(?P<audience>{alternatives(_AUDIENCES)})s?(?!\w))"
    ),
)

_UNACCENTED = re.compile(r"(?<!\w)A(?=\s)")  # *A travers une lettre du 3 mai*


@dataclass(frozen=True, slots=True)
class OccasionMention:
    """Words that name an occasion, up to its noun.

    `noun` is where that noun begins; `audience` says that it is those spoken to.
    """

    kind: OccasionKind
    span: Span
    noun: int
    audience: bool = False


def occasion_mentions(text: str) -> list[OccasionMention]:
    """All mentions of occasions in a text, in order; where two overlap, the one that begins first."""
    found: list[OccasionMention] = []
    text = _UNACCENTED.sub("À", text)
    for match in sorted((m for f in _FRAMES for m in f.finditer(text)), key=lambda m: (m.start(), -m.end())):
        if not found or found[-1].span[1] <= match.start():
            audience = bool(match.groupdict().get("audience"))
            found.append(OccasionMention(_kind(match), match.span(), _noun_start(match), audience))
    return found


def _kind(match: re.Match[str]) -> OccasionKind:
    groups = match.groupdict()
    if audience := groups.get("audience"):
        return _AUDIENCES[_key(audience)]
    if fixed := groups.get("fixed"):
        return _FIXED[_key(fixed)]
    if noun := groups.get("noun"):
        return _KINDS[_key(noun)]
    return "post"


def _key(words: str) -> str:
    return words.lower().replace("\u00a0", " ").replace("’", "'")


def _noun_start(match: re.Match[str]) -> int:
    return next(
        (match.start(g) for g in ("noun", "audience", "network") if match.groupdict().get(g)), match.start()
    )
