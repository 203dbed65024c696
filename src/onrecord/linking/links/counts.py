"""What a figure of a claim counts or measures, and whether two of one thing can both hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.languages.names import bare
from onrecord.languages.opposites import is_light
from onrecord.languages.stems import stems
from onrecord.languages.tolls import (
    all_of,
    at_most,
    counted,
    groups,
    is_at_least,
    is_deed,
    is_narrow,
    is_part,
    is_thing,
    is_wide,
    only_counts,
    rated,
    told_by,
)
from onrecord.linking.links.claim import BETWEEN, Claim
from onrecord.linking.links.matter import aligned, matter
from onrecord.model import Quantity

TOLLS = frozenset(("dead", "hurt", "missing", "saved"))  # what one event makes one number of
FATES = frozenset(
    ("held", "hostage", "freed", "displaced", "present")
)  # and what is done at one place in one text
SHARES = frozenset(("turnout", "abstention", "strike"))  # of all those of one day, by two who speak in turn
_ALIKE = frozenset(("held", "hostage"))  # told of the same ones by those who hold them and by others
_PEOPLE = frozenset(
    ("present", "held", "hostage", "fighters", "voting")
)  # who is counted, not what befell them
_SPREAD = 0.1  # what a figure may be off where nothing is said,
_ABOUT = 0.25  # and where it is said to be rough
_MOST, _LEAST = 0.9, 0.6  # of both is shared where what is measured is told by the rest (*coûtera … euros*)


def own_figures(a: Claim, b: Claim) -> tuple[Quantity, ...]:
    """The figures of a claim that another of its sentence does not have too, all where it has none alone:
    *300 marins selon le port, 900 selon eux*."""
    theirs = {q.span[0] for q in b.quantities} if a.document == b.document else set()
    return tuple(q for q in a.quantities if q.span[0] not in theirs) or a.quantities


def things(claim: Claim, figure: Quantity) -> frozenset[str]:
    """What is counted: what befell so many (*a tué vingt personnes*, *vingt détenus tués*), else the noun."""
    if is_deed(_noun(figure)) or is_thing(_noun(figure)):
        return frozenset()
    if figure.unit is None and only_counts(_noun(figure)):  # *à vingt le nombre des morts*
        return counted(claim.words)
    if figure.unit == "%":
        return rated(figure.of or "") or counted(_noun(figure)) or rated(claim.words)
    kind = counted(_noun(figure))
    if figure.unit is not None:
        return frozenset()
    return kind if kind - _PEOPLE else befell(claim, figure) or kind


def befell(claim: Claim, figure: Quantity) -> frozenset[str]:
    """What a claim tells to have befallen those whom it counts, by more than the noun for them."""
    told = (figure.of or "").split()[1:]
    found = counted(" ".join(told)) or counted(claim.predicate or "")
    if found or len(claim.quantities) > 1:
        return found
    return told_by(claim.words)


def totals(claim: Claim, figures: tuple[Quantity, ...]) -> dict[str, Quantity]:
    """What a claim counts, each with its figure; of several of one thing the one that may be their total."""
    found: dict[str, list[Quantity]] = {}
    for figure in figures:
        if _is_part(claim, figure):
            continue
        for thing in things(claim, figure):
            found.setdefault(thing, []).append(figure)
    chosen = {thing: max(several, key=lambda q: q.high) for thing, several in found.items()}
    told = {
        thing: chosen[thing]
        for thing, several in found.items()
        if 2 * chosen[thing].high >= sum(q.high for q in several)
    }
    if "abstention" in told:
        told.setdefault("turnout", _rest(told["abstention"]))
    return told


def same_things(ours: Iterable[str], theirs: Iterable[str], *, held: bool) -> Iterator[tuple[str, str]]:
    """The things that two claims count, as each calls them. `held` says that those who are held may be the
    same ones, of whom neither tells that some are free again."""
    count, other = set(ours), set(theirs)
    yield from ((thing, thing) for thing in sorted(count & other) if held or thing not in _ALIKE)
    if held and not count & other & _ALIKE:
        yield from ((a, b) for a in sorted(count & _ALIKE) for b in sorted(other & _ALIKE))


def _rest(share: Quantity) -> Quantity:
    """Who voted, where so many did not."""
    bound = {"least": "most", "most": "least"}.get(share.bound, share.bound)
    return replace(share, low=100 - share.high, high=100 - share.low, bound=bound)


def is_one_count(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether two figures of one thing may be of the same ones: of one place, day and group."""
    if p.unit != q.unit or (p.place and q.place and bare(p.place) != bare(q.place)):
        return False
    told = (a.turn.recounts or b.turn.recounts) and not (p.day and q.day)
    return (told or _days_meet(p, q)) and not _are_parted(a, b, p, q)


def is_same_noun(p: Quantity, q: Quantity, *, one_clause: bool) -> bool:
    """Whether both count what one noun calls, and it tells what (*puits*, not *personnes*)."""
    heads = [stems(figure.of or "")[:1] for figure in (p, q)]
    return bool(heads[0]) and heads[0] == heads[1] and (one_clause or not is_light(heads[0][0]))


def measures_one(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether sums or shares are told of one thing in the same words (*la rançon est de … euros*)."""
    if p.unit is None or p.of or q.of or len(a.quantities) + len(b.quantities) > 2:
        return False
    found = matter(a, b)
    if found is None or not found.predicate or not aligned(a, b):
        return False
    return max(found.covers) >= _MOST and min(found.covers) >= _LEAST


def at_odds(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether two figures cannot both be right, rough as they are; of all there may be more than of some.

    Where the text says that the counts differ, *at least* leaves no more open than *about*.
    """
    (low, high), (least, most) = _range(a, p), _range(b, q)
    if b.turn.recounts or a.turn.recounts:
        high, most = min(high, p.high * (1 + _ABOUT)), min(most, q.high * (1 + _ABOUT))
    ours, theirs = _scope(a, p), _scope(b, q)
    return (high < least and ours >= theirs) or (most < low and theirs >= ours)


def written(figure: Quantity) -> str:
    """A figure as a reason gives it."""
    number = f"{figure.low:g}" if figure.low == figure.high else f"{figure.low:g}–{figure.high:g}"
    bound = {"least": "at least ", "most": "at most ", "about": "about "}.get(figure.bound, "")
    return f"{bound}{number} {figure.of or figure.unit or ''}".rstrip()


def _noun(figure: Quantity) -> str:
    return (figure.of or "").partition(" ")[0]


def _scope(claim: Claim, figure: Quantity) -> int:
    """How much a figure takes in: some only, all of one event, or more than that."""
    return is_wide(claim.words) - max(bool(groups(figure.of or "")), 2 * is_narrow(claim.words))


def _is_part(claim: Claim, figure: Quantity) -> bool:
    """Whether a figure tells how many of those counted before are such (*neuf morts, dont trois enfants*)."""
    at = 0
    for start, end in claim.spans:
        if start <= figure.span[0] < end:
            return is_part(claim.words[: at + figure.span[0] - start])
        at += end - start + len(BETWEEN)
    return False


def _are_parted(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether each counts some only, and not the same: *gendarmes* and *mutins* are of two camps."""
    ours, theirs = _group(a, p), _group(b, q)
    return bool(ours and theirs) and not ours & theirs


def _group(claim: Claim, figure: Quantity) -> frozenset[str]:
    """To whom a count is narrowed down, by its noun, else where a claim says that all of them are such."""
    return groups(figure.of or "") or all_of(claim.words)


def _days_meet(p: Quantity, q: Quantity) -> bool:
    if p.day and q.day:
        return (p.day.start, p.day.end) == (q.day.start, q.day.end)
    since = next((day for day in (p.day, q.day) if day), None)
    return since is None or since.grain == "day"


def _range(claim: Claim, figure: Quantity) -> tuple[float, float]:
    """Between what a figure may lie by how it is given."""
    spread = _ABOUT if figure.bound == "about" else _SPREAD
    low, high = figure.low * (1 - spread), figure.high * (1 + spread)
    if figure.bound == "most" or at_most(claim.words):
        return 0.0, high
    if figure.bound == "least" or (figure.unit is None and is_at_least(claim.words)):
        return low, float("inf")
    return low, high
