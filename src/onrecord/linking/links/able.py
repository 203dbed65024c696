"""Which claims of its article a denial may answer at all, and whose claims are of one source."""

from __future__ import annotations

from functools import lru_cache

from onrecord.languages.denials import dismisses, is_denying, is_sentence, pleads
from onrecord.languages.gainsaying import is_counterpart, is_foe
from onrecord.languages.names import bare
from onrecord.languages.stems import plain
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import same_speaker
from onrecord.linking.links.meant import is_word_denied
from onrecord.linking.links.negated import both_negate, negates

_REJECTED = ("assert", "accuse", "warn", "concede", "commit")
_BRIEF = 3  # words


def may_answer(a: Claim, b: Claim, kind: frozenset[str]) -> bool:
    """Whether a denial of these kinds (see `retorts`) can answer a claim of its document."""
    told = a.act in _REJECTED or (a.act == "support" and a.words[:1].isupper())  # *« Nous avons un accord »*
    told = told or (a.act == "deny" and a.sign > 0 and not is_denying(a.cue) and not dismisses(a.words))
    told, own = told or _says_instead(a), _says_instead(a)
    if a.id == b.id or not told or a.certainty == "questioned":
        return False
    if a.sign < 0 and a.act != "accuse" and not own:  # *l'État n'a rien fait* reproaches
        return False
    if a.act != "accuse" and _is_brief(a.words):
        return False
    if same_speaker(a, b) or one_camp(a, b) or _may_be_one(a, b) or one_source(a, b):
        return False
    if not may_be_taken_up(a, b):
        return False
    if b.parent == a.id or both_negate(a.words, b.words) or not is_word_denied(a, b):
        return False
    return a.parent != b.id or bool(kind & {"cue", "untrue", "lies", "vague"})


def only_blames(claim: Claim) -> bool:
    """Whether a claim names what it blames, and not who did it or what happened (*dénonce un fléau*)."""
    told = is_sentence(claim.words) or any(arg.role == "subject" for arg in claim.arguments)
    return claim.act == "accuse" and not claim.targets and not told


def may_be_taken_up(a: Claim, b: Claim) -> bool:
    """Whether a denial that is read in the words of a claim (*Venn dément.*) may be of them: they are not
    what somebody blames (*Odar dénonce un fléau*), or pleads (*Nous avons respecté la loi*)."""
    return not a.spans or a.spans != b.spans or not (only_blames(a) or pleads(a.words))


def _says_instead(claim: Claim) -> bool:
    """Whether who denies says in a sentence of his own what is so (*« Nous y étions », se défend Odar*)."""
    denies = claim.act == "deny" and is_denying(claim.cue) and is_sentence(claim.words)
    return denies and not negates(claim.words) and not dismisses(claim.words)


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether one claim's source is a mere description that is a role of the other's (*la ministre*)."""
    for described, other in ((a.name, b.role), (b.name, a.role)):
        words = set(plain(described)[1:]) if described[:1].islower() else set()
        if words and words <= set(plain(other or "")):
            return True
    return False


def one_source(a: Claim, b: Claim) -> bool:
    """Whether both have one source, or one's name is a part of the other's (*la conductrice du bus*)."""
    if a.speaker is not None and a.speaker == b.speaker:
        return True
    if any(is_foe(name) or is_counterpart(name) for name in (a.name, b.name)):
        return False
    ours, theirs = _words(a.name), _words(b.name)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def one_house(a: Claim, b: Claim) -> bool:
    """Whether a claim is made by those for whom the other speaks, by their name or a part of it."""
    ours, theirs = _words(a.name), _words(b.behalf or "")
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


@lru_cache(maxsize=1 << 14)
def _is_brief(words: str) -> bool:
    return len(plain(words)) <= _BRIEF


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> frozenset[str]:
    return frozenset(plain(bare(name)))
