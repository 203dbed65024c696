"""Figures that cannot both hold: one thing counted at one place, for one time, by two who do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.denials import is_denying, is_reply
from onrecord.languages.names import states
from onrecord.languages.places import places
from onrecord.languages.stems import stems
from onrecord.languages.tolls import counted, in_own_ranks, is_another, is_counting, is_quoted, is_update
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.able import one_house
from onrecord.linking.links.aims import is_aimed
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.counts import (
    FATES,
    SHARES,
    TOLLS,
    at_odds,
    befell,
    is_one_count,
    is_same_noun,
    measures_one,
    own_figures,
    same_things,
    things,
    totals,
    written,
)
from onrecord.linking.links.finding import Finding, nested, order, same_side, same_speaker
from onrecord.linking.links.matter import Matter, aligned, heads, matter, strangers, telling
from onrecord.linking.links.matter import written as shared_words
from onrecord.linking.links.settings import meet
from onrecord.model import Quantity

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit")
_APART = 1  # days between two counts that go on,
_LONG = 4  # or of the dead at one small place
_SOON, _GROWN = 2, 2  # days after which more may be dead, though not so many times as many
_BESIDE = 200  # characters between the sources of one clause,
_NEXT = 400  # between a count and another that tells nothing else,
_AROUND = 1500  # and between two of the dead where a text tells of one event
_TIMES = 50  # as many are hardly of one event
_FEW = 2  # as many as that, two may count alike by chance
_MANY = "hurt"  # there are so of several groups in one text, so that the place alone tells no event
_TELLING = 2  # words that two of different articles share, where no place tells that they are of one event
_OWN_DEED = re.compile(r"(?:avoir|s['’]être)\b", re.IGNORECASE)
_SAME = 0.8  # of both is shared where they differ in their number only
_SURE = 0.5  # how surely claims are of one matter where something else is counted


def conflict(one: Claim, other: Claim) -> Finding | None:
    """Whether two claims give figures that cannot both hold, in whatever order they are given.

    A later count by the same source or side is an update.
    """
    a, b = sorted((one, other), key=order)
    if not a.quantities or not b.quantities or not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is not None and (found.elsewhere or found.another_day) and not _is_one_clause(a, b):
        return None
    pairs = list(_pairs(a, b, found))
    if len(pairs) > 1:  # *trois morts et vingt blessés*: those of which they differ
        pairs = [(p, q) for p, q in pairs if at_odds(a, b, p, q)][:1]
    if len(pairs) != 1 or not at_odds(a, b, *pairs[0]):
        return None
    p, q = pairs[0]
    if _apart(a, b) > _SOON and p.high < q.low < _GROWN * p.high:
        return None  # more may have died since
    if max(p.low, q.low) > _TIMES * max(min(p.low, q.low), 1):
        return None  # of a war, and of a day of it
    event = _event(found) if found else frozenset()
    sure = 0.8 if _is_one_clause(a, b) else 0.6 + 0.1 * min(len(event), 2) + 0.1 * bool(p.place and q.place)
    return Finding(
        type="contradicts",
        ground="figures",
        a=a,
        b=b,
        confidence=sure,
        about=shared_words(b, found) if found else (),
        told=(written(p), written(q)),
    )


def count_alike(a: Claim, b: Claim) -> bool:
    """Whether two claims of one text give one number of those whom one event befell."""
    if (
        a.document != b.document
        or not a.quantities
        or not b.quantities
        or is_quoted(a.words)
        or is_quoted(b.words)
    ):
        return False
    pairs = list(_pairs(a, b, matter(a, b)))
    return len(pairs) == 1 and _FEW < pairs[0][0].low == pairs[0][1].low and not _is_one_clause(a, b)


def _pairs(a: Claim, b: Claim, found: Matter | None) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures of two claims that are of one thing and one event."""
    one_clause = _is_one_clause(a, b)
    ours, theirs = own_figures(a, b), own_figures(b, a)
    count, other = totals(a, ours), totals(b, theirs)
    for thing, also in same_things(count, other, held=_frees(a) == _frees(b)):
        p, q = count[thing], other[also]
        fate = thing in befell(a, p) and also in befell(b, q)
        told = one_clause or _corrects(a, b, p, q) or _is_of_one(a, b, thing, found, fate=fate)
        if told and is_one_count(a, b, p, q) and not _is_given_by_both(thing, also, (a, p), (b, q)):
            yield p, q
    if count or other:
        return
    for p in ours:
        for q in theirs:
            noun = is_one_count(a, b, p, q) and is_same_noun(p, q, one_clause=one_clause)
            told = noun and (one_clause or _is_in_words(a, b, found, _SURE) or _takes_up(a, b, p, q))
            sums = p.unit not in (None, "%") and is_one_count(a, b, p, q) and _follows(a, b)
            if told or sums or measures_one(a, b, p, q):
                yield p, q


def _is_given_by_both(
    thing: str, also: str, ours: tuple[Claim, Quantity], theirs: tuple[Claim, Quantity]
) -> bool:
    """Whether one of two figures stands in the other claim too: *un mort et deux blessés*, *ils ont eu dix
    morts, nous un*."""
    (a, p), (b, q) = ours, theirs
    own = {one.low for one in a.quantities if one.span != p.span and thing in things(a, one)}
    other = {one.low for one in b.quantities if one.span != q.span and also in things(b, one)}
    return p.low in other or q.low in own


def _takes_up(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether the second of two who speak next to each other leaves to the first what he counts (*n'en a vu
    que trois*)."""
    if a.document != b.document or abs(a.place - b.place) > _NEXT:
        return False
    last, figure = max((a, p), (b, q), key=lambda one: one[0].place)
    return set(stems(figure.of or "")[:1]).isdisjoint(stems(last.words))


def _corrects(a: Claim, b: Claim, p: Quantity, q: Quantity) -> bool:
    """Whether the second answers the first with another number of what that counts (*« Douze », corrige
    Odar*)."""
    return is_reply(max(a, b, key=lambda claim: claim.place).cue) and _takes_up(a, b, p, q)


def _is_of_one(a: Claim, b: Claim, thing: str, found: Matter | None, *, fate: bool) -> bool:
    """Whether what two claims count is of one event: told by where they play, or by their words.

    `fate` says that it befell those who are counted in both, and does not only tell who they are.
    """
    ours, theirs = (telling(claim).entities & states().keys() for claim in (a, b))
    if ours and theirs and not ours & theirs:
        return False
    if _follows(a, b, thing) or (thing in TOLLS and thing != _MANY and _plays_at_one(a, b)):
        return True
    if _is_recounted(a, b, thing) or (thing in TOLLS and _is_one_sentence(a, b, found)):
        return True
    beside = a.document == b.document and abs(a.place - b.place) <= _NEXT
    if thing in SHARES and beside and _settings_meet(a, b) and not strangers(a, b):
        return True
    own = any(_OWN_DEED.match(claim.words) for claim in (a, b))  # one may count only his own
    if fate and not own and thing in FATES and beside and _settings_meet(a, b):
        return True
    return _is_in_words(a, b, found, 0 if thing in TOLLS else _SURE)


def _is_recounted(a: Claim, b: Claim, thing: str) -> bool:
    """Whether the text beside one of two counts says that they differ (*évoque un bilan plus lourd*)."""
    if a.document != b.document or abs(a.place - b.place) > _AROUND or (a.setting and b.setting):
        return False
    return thing in TOLLS | FATES | SHARES and (a.turn.recounts or b.turn.recounts)


def _is_one_sentence(a: Claim, b: Claim, found: Matter | None) -> bool:
    """Whether two of one text differ in nothing but their number (*seuls dix marins ont survécu*)."""
    if found is None or a.document != b.document or abs(a.place - b.place) > _AROUND:
        return False
    if not found.predicate or not aligned(a, b) or (a.setting and b.setting and not a.setting & b.setting):
        return False
    return min(found.covers) >= _SAME and not strangers(a, b)


def _frees(claim: Claim) -> bool:
    """Whether some of those who are held are told to be free, so that fewer are left."""
    return "freed" in counted(claim.words)


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS:
        return False
    if "questioned" in (a.certainty, b.certainty) or same_speaker(a, b):
        return False
    if a.document != b.document and (
        not a.name or not b.name or not set(stems(a.name)).isdisjoint(stems(b.name))
    ):
        return False  # may be one source under two descriptions
    if is_quoted(a.words) or is_quoted(b.words) or is_another(a.words) != is_another(b.words):
        return False
    if any(is_denying(claim.cue) and claim.sign < 0 for claim in (a, b)):
        return False  # *nie en avoir tué neuf* tells no number
    if one_house(a, b) or one_house(b, a) or _are_of_two_camps(a, b):
        return False
    if any(is_update(f"{claim.name} {claim.cue} {claim.words}") for claim in (a, b)):
        return False
    if nested(a, b) and not _is_one_clause(a, b):
        return False
    return _apart(a, b) <= (0 if same_side(a, b) else _LONG)


def _are_of_two_camps(a: Claim, b: Claim) -> bool:
    """Whether one counts the losses of his own camp, and the other his own too, or those of a state that is
    not that camp (*neuf morts dans nos rangs*; *quarante soldats nigériens tués*)."""
    ours, theirs = in_own_ranks(a.words), in_own_ranks(b.words)
    if ours == theirs:
        return ours
    own, other = (a, b) if ours else (b, a)
    return bool(telling(other).entities & states().keys()) and not is_aimed(other, own)


def _apart(a: Claim, b: Claim) -> int:
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    return abs(first - last) if first and last else 0 if a.document == b.document else _LONG + 1


def _is_one_clause(a: Claim, b: Claim) -> bool:
    """Whether one clause gives both, each with its source (*300 selon le port, 900 selon eux*)."""
    if a.document != b.document or abs(a.place - b.place) > _BESIDE:
        return False
    return any(x < end and start < y for x, y in a.spans for start, end in b.spans)


def _follows(a: Claim, b: Claim, thing: str | None = None) -> bool:
    """Whether one of two who speak next to each other only tells another number (*l'opposition parle de
    quarante morts*), and so must mean what the other told."""
    if thing == "voting" or a.document != b.document or abs(a.place - b.place) > _NEXT:
        return False
    first, last = sorted((a, b), key=lambda claim: claim.place)
    told, other = telling(last), telling(first)
    rest = {term for term in told.terms - other.terms if not is_counting(term)}
    return not rest and told.entities <= other.entities | states().keys() and _settings_meet(a, b)


def _plays_at_one(a: Claim, b: Claim) -> bool:
    """Whether two tell of what befell at one place: in one text, or within days."""
    if a.document == b.document:
        return abs(a.place - b.place) <= _AROUND and _settings_meet(a, b) and not strangers(a, b)
    return bool((a.setting or a.around) & (b.setting or b.around))


def _settings_meet(a: Claim, b: Claim) -> bool:
    return meet(a.setting, a.around, b.setting, b.around)


def _is_in_words(a: Claim, b: Claim, found: Matter | None, least: float) -> bool:
    """Whether both tell of one event: of one place, or, in one document, of what happened in one word."""
    if found is None or found.elsewhere or found.another_day or strangers(a, b):
        return False
    if found.score < least or _apart(a, b) > _APART:
        return False
    ours, theirs = places(a.words), places(b.words)
    if ours & theirs:
        return bool(_event(found))
    if ours and theirs:
        return False
    if a.document != b.document:
        return least == 0 and len(_event(found)) >= _TELLING
    return ours == theirs and bool(found.terms & heads(a) & heads(b) & _event(found))


def _event(found: Matter) -> frozenset[str]:
    """What is shared beside the numbers and what they count."""
    counted = {term for term in found.terms if is_counting(term)}
    return found.terms - counted | (found.entities - states().keys())
