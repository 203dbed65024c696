"""Confirmations: somebody who does not depend on the first speaker says the same."""

from __future__ import annotations

import re
from collections.abc import Set

from onrecord.languages.accounts import is_wished
from onrecord.languages.grammar import word_class
from onrecord.languages.opposites import Pole, is_light, poles
from onrecord.languages.stems import plain, stem
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import is_called, one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.figures import count_alike
from onrecord.linking.links.finding import Finding, same_side, same_speaker
from onrecord.linking.links.issues import answers_alike
from onrecord.linking.links.matter import Matter, matter, strangers, written
from onrecord.linking.links.negated import both_negate

_ACCOUNTS = ("assert", "accuse", "concede", "deny", "warn", "commit")
_APART = 7  # days between two accounts of one thing
_WEIGHT = 2.0  # what is shared is two words, or a word and a name with another, at least,
_COVERED, _SOME = 0.6, 0.3  # or so much of one that is put as a confirmation, and of the other
_ALIKE_SURE = 0.55  # how surely two bear each other out who answer one question or give one number alike
_ALIKE = 14  # words that two people may say alike by chance
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+")
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
_BARE = re.compile(
    r"(?:ne (?:pas|plus|jamais) )?(?:(?:s'|s’)?(?:avoir|être)|\w+(?:er|ir|re))\b", re.IGNORECASE
)
_MOST, _LEAST = 0.75, 0.5  # and so much of the shorter and of the longer account


def confirmation(one: Claim, other: Claim) -> Finding | None:
    """Whether two claims of different sides say the same, in either order; the earlier is confirmed."""
    a, b = sorted((one, other), key=lambda c: (c.start or "9", c.document, c.place, c.id))
    if not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is not None and (found.elsewhere or found.another_day):
        return None
    sure = _sure(a, b, found)
    if sure is None:
        return None
    about = written(b, found) if found else ()
    return Finding(type="confirms", ground="accord", a=a, b=b, confidence=sure, about=about)


def _sure(a: Claim, b: Claim, found: Matter | None) -> float | None:
    """How surely one claim says what the other says; None where it does not."""
    told = found is not None and not found.opposed and not strangers(a, b) and _figures_agree(a, b)
    if found is not None and told and (_is_same(a, b, found) or _bears_out(b, found)):
        sure = 0.4 + 0.3 * min(found.covers) + 0.1 * max(found.covers) + 0.1 * _figures_shared(a, b)
        return min(round(sure, 2), 0.95)
    return _ALIKE_SURE if answers_alike(a, b) or count_alike(a, b) else None


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or a.sign != b.sign:
        return False
    if a.certainty != "asserted" or b.certainty != "asserted" or is_wished(a.cue) or is_wished(b.cue):
        return False
    if not b.turn.confirms and any(claim.speaker is None or claim.side is None for claim in (a, b)):
        return False  # who is not known may be the other one under a description
    if same_speaker(a, b) or same_side(a, b) or one_camp(a, b) or _may_be_one(a, b):
        return False
    if _is_one_quotation(a, b):
        return False
    if a.document == b.document and (a.parent == b.id or b.parent == a.id):
        return False
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    return first is not None and last is not None and abs(first - last) <= _APART


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether the name of one stands in that of the other (*Le Foll*, *Stéphane Le Foll*)."""
    ours, theirs = set(plain(a.name)), set(plain(b.name))
    return ours <= theirs or theirs <= ours


def _is_one_quotation(a: Claim, b: Claim) -> bool:
    """Whether both have the very same words, more than two people would choose alike."""
    shorter, longer = sorted((plain(a.words), plain(b.words)), key=len)
    return len(shorter) > _ALIKE and " ".join(shorter) in " ".join(longer)


def _bears_out(b: Claim, found: Matter) -> bool:
    """Whether a claim that is put as a confirmation has most of another in it."""
    covered, least = found.covers[1], found.covers[0]
    told = b.turn.confirms and b.sign > 0 and found.predicate
    return told and found.weight >= _WEIGHT and covered >= _COVERED and least >= _SOME


def _is_same(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether the same is told of the same: predicate, what fills its places, and most words beside."""
    if not (found.predicate or _same_light_verb(a, b)) or not _has_verb(a) or not _has_verb(b):
        return False
    if a.sign < 0 and "deny" not in (a.act, b.act) and not both_negate(a.words, b.words):
        return False
    if not _one_subject(a, b) or not _fill_alike(a, b, "object"):
        return False
    return found.weight >= _WEIGHT and max(found.covers) >= _MOST and min(found.covers) >= _LEAST


def _same_light_verb(a: Claim, b: Claim) -> bool:
    """Whether both have one verb that tells little, with the same subject and the same beside it."""
    shared = {arg.role for arg in a.arguments if _filling(a, arg.role) & _filling(b, arg.role)}
    return a.predicate == b.predicate and "subject" in shared and len(shared) > 1


def _has_verb(claim: Claim) -> bool:
    """Whether a claim tells that something happens or is so, and does not only name it (*les violences*)."""
    return bool(_filling(claim, "subject")) or bool(_INFINITIVE.search(claim.predicate or ""))


def _one_subject(a: Claim, b: Claim) -> bool:
    """Whether both tell it of the same; an infinitive is told of those accused, else of the speaker."""
    if any(_is_pronoun(arg.head) for claim in (a, b) for arg in claim.arguments if arg.role == "subject"):
        return False  # whom it means is not known
    bare_a, bare_b = (bool(_BARE.match(claim.words)) for claim in (a, b))
    if bare_a and bare_b:
        return a.act == b.act == "accuse" and bool(a.targets & b.targets)
    if bare_a or bare_b:
        told, other = (a, b) if bare_a else (b, a)
        return _is_told_of(told, " ".join(arg.text for arg in other.arguments if arg.role == "subject"))
    return _fill_alike(a, b, "subject")


def _is_pronoun(head: str) -> bool:
    return head.lower() in word_class("speaker") | word_class("personal")


def _is_told_of(claim: Claim, subject: str) -> bool:
    """Whether an infinitive is told of somebody, by his name in another claim."""
    if claim.act != "accuse":
        return is_called(claim, subject)
    return any(set(plain(target.replace("-", " "))) & set(plain(subject)) for target in claim.targets)


def _filling(claim: Claim, role: str) -> frozenset[str]:
    return frozenset(stem(arg.head.lower()) for arg in claim.arguments if arg.role == role)


def _fill_alike(a: Claim, b: Claim, role: str) -> bool:
    """Whether what fills a place is the same, in one word, in words of one sense, or by its name alone.

    It need not be told (as in the passive), nor tell more than that it is people.
    """
    ours, theirs = ({term for term in _filling(claim, role) if not is_light(term)} for claim in (a, b))
    if not ours or not theirs or ours & theirs or _senses(ours) & _senses(theirs):
        return True
    return bool(ours & _names(b, role) or theirs & _names(a, role))


def _names(claim: Claim, role: str) -> frozenset[str]:
    """The stems of the names in what fills a place (*la société Orval*)."""
    texts = [arg.text for arg in claim.arguments if arg.role == role]
    return frozenset(stem(name.lower()) for text in texts for name in _NAME.findall(text))


def _senses(terms: Set[str]) -> set[Pole]:
    """The axes of words that have no opposite: at a pole of the others stand things that differ."""
    return {pole for term in terms for pole in poles(term) if not pole.value}


def _figures_agree(a: Claim, b: Claim) -> bool:
    """Whether a number is the same, if both give some."""
    ours, theirs = ({q.low for q in claim.quantities} for claim in (a, b))
    return not ours or not theirs or bool(ours & theirs)


def _figures_shared(a: Claim, b: Claim) -> bool:
    return any((p.low, p.of) == (q.low, q.of) for p in a.quantities for q in b.quantities)
