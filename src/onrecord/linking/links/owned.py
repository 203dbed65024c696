"""What somebody owns who had said otherwise before: *il n'y a eu aucun tir*, then *reconnaît deux tirs*."""

from __future__ import annotations

from onrecord.languages.changes import holds_firm, is_own_error, owns_up, renounces
from onrecord.languages.names import states
from onrecord.languages.places import places
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, denied, told
from onrecord.linking.links.matter import Matter, telling
from onrecord.linking.links.succession import body, one_name, one_speaker, whole_state

_SAYING = ("assert", "deny", "commit")  # acts that say how a thing is
_OWNING = ("concede", "assert", "deny", "accuse")  # and acts by which one owns that it is otherwise
_ONE_WORD = 1.0  # is too little to share where each names another place, though one may lie in the other
_A_WORD_MORE = 1.4  # is shared by two who speak for one state: a word beside another state, at least
_A_FIFTH = 0.2  # of both is the name, if a name is all that is shared
_SAME = 0.6  # of both is shared where one says again what he said


def is_owned(a: Claim, b: Claim, found: Matter | None) -> bool:
    """Whether one says a thing and later owns another in words of its family.

    Without a negation in one of them he must have held firmly what he said, or own that he was wrong: who
    admits a thing may have told of another before.
    """
    if a.act not in _SAYING or b.act not in _OWNING or owns_up(a.cue) or a.turn.after:
        return False
    by_state = found is not None and found.weight >= _A_WORD_MORE and of_its_state(a, b)
    if not _one_voice(a, b) and not by_state:
        return False
    admits, erred = owns_up(b.cue), is_own_error(b.words)
    if not (admits or erred) or not _akin(a, b, found) or _of_others(a, b, found):
        return False
    if b.sign < 0 < a.sign and renounces(b.words):
        return False  # *la ville l'a réclamé*, then *admet : « Nous ne le réclamons plus »*
    if a.sign != b.sign or (admits and erred):
        return True
    return admits and a.act != "commit" and holds_firm(a.cue) and not _says_again(found)


def of_its_state(a: Claim, b: Claim) -> bool:
    """Whether somebody of a state owns something, and another denied something, one of them for the whole."""
    state = whole_state(a) or whole_state(b)
    if state is None or not a.side == b.side == state:
        return False
    return a.sign < 0 < b.sign and owns_up(b.cue)


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one speaks in both, or two for one body, or for a body that two texts call by one name."""
    if one_speaker(a, b):
        return bool(a.name)
    return (body(a) is not None and body(a) == body(b)) or one_name(a, b)


def _akin(a: Claim, b: Claim, found: Matter | None) -> bool:
    """Whether they share a name or a word, which is of what the first said is not so where he denied it."""
    named = telling(a).entities & telling(b).entities - states().keys()
    if named and found is not None and min(found.covers) >= _A_FIFTH:
        return True
    return bool(alike(denied(a) if a.sign < 0 < b.sign else told(a), told(b)))


def _of_others(a: Claim, b: Claim, found: Matter | None) -> bool:
    """Whether each names other people than the other, or another place where little else is shared."""
    ours, theirs = (telling(c).entities - states().keys() - places(c.words) for c in (a, b))
    if ours and theirs and not ours & theirs:
        return True
    return found is not None and found.elsewhere and found.weight <= _ONE_WORD


def _says_again(found: Matter | None) -> bool:
    return found is not None and found.predicate and not found.opposed and min(found.covers) >= _SAME
