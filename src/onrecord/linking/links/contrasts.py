"""Accounts that the text itself sets against one told before (*donne une autre version*)."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.languages.accounts import counters, is_wished
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import nested, same_speaker
from onrecord.linking.links.matter import matter
from onrecord.linking.links.reach import reach

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit", "support")
_BESIDE = 500  # characters from an account to the last one of whoever spoke before,
_BACK = 1000  # and to any other of his
_LITTLE = 0.7  # of what is shared: one word, if only in another wording


def contrasts(made: Sequence[Claim]) -> dict[str, str]:
    """The claims of a document that its text sets against another's, each with that one's id.

    Of what somebody else told last it is that which shares most with the claim, the nearest of several.
    """
    placed = sorted(made, key=lambda claim: claim.place)
    found: dict[str, str] = {}
    for at, claim in enumerate(placed):
        if at and claim.turn.counters and not counters(claim.words):
            last = placed[at - 1]
            back = reach(placed[:at], claim.place, _BACK)
            told = [placed[j] for j in back if placed[j].name == last.name]
            shared = [
                (_shared(one, claim), one.place, one.id) for one in told if _can_stand_against(one, claim)
            ]
            if claim.place - last.place <= _BESIDE and shared and max(shared)[0] >= _LITTLE:
                found[claim.id] = max(shared)[2]
    return found


def _shared(a: Claim, b: Claim) -> float:
    found = matter(a, b)
    return 0.0 if found is None or found.elsewhere or found.another_day else found.weight


def _can_stand_against(a: Claim, b: Claim) -> bool:
    if same_speaker(a, b) or one_camp(a, b) or nested(a, b) or not a.name or not b.name:
        return False
    if is_wished(a.cue) or is_wished(b.cue):
        return False
    return all(c.act in _ACCOUNTS and c.certainty != "questioned" for c in (a, b))
