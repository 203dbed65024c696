"""A denial among the claims and charges of its article: what stands before it, after it and between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.languages.denials import is_charging, takes_up, takes_up_version
from onrecord.linking.links.able import one_house, one_source
from onrecord.linking.links.charges import Charge
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike
from onrecord.linking.links.meant import is_about

_NEAR = 700  # characters from the last statement of another source to a denial that may answer it


@dataclass(frozen=True)
class Scene:
    """A denial of some `kinds` (see `retorts`) and what it may answer.

    `claims` are those of its article within reach, in order, and `charges` what the article itself charges
    anybody with there;
    `able` are the claims that it can answer at all, `answered` which claims other denials before it answer;
    `announced` says that the text tells it to be a denial.
    """

    denial: Claim
    kinds: frozenset[str]
    claims: Sequence[Claim]
    able: Sequence[Claim]
    charges: Sequence[Charge]
    answered: Mapping[str, Claim]
    announced: bool = False

    @cached_property
    def opening(self) -> Claim:
        """The claim with which the source of the denial takes the word that it still has."""
        first = self.denial
        for claim in reversed(self._before(first)):
            if not one_source(claim, first) or claim.place < first.since:
                break
            first = claim
        return first

    @cached_property
    def prior(self) -> list[Claim]:
        """What the denial may answer of who spoke last before its source, the last first."""
        return self.spoken(_NEAR)

    def spoken(self, reach: int) -> list[Claim]:
        """The same, of what was said at most so many characters before."""
        before = [claim for claim in self._before(self.opening) if not one_house(claim, self.denial)]
        found: list[Claim] = []
        for claim in reversed(before):
            if not _one_voice(claim, before[-1]) or self.opening.place - claim.place > reach:
                break
            found.append(claim)
        return [claim for claim in found if claim in self.able and not self.is_charge_between(claim)]

    @cached_property
    def following(self) -> Claim | None:
        """What another source says next after the denial, where that can be what it answers."""
        denial = self.denial
        later = (
            c
            for c in self.claims
            if _order(c) > _order(denial) and not c.hearsay and not one_source(c, denial)
        )
        first = next(later, None)
        return first if first in self.able else None

    @cached_property
    def last_own(self) -> Claim | None:
        """What the source of the denial said right before it."""
        before = [claim for claim in self.claims if _order(claim) < _order(self.denial)]
        own = before and one_source(before[-1], self.denial) and before[-1].place >= self.denial.since
        return before[-1] if own else None

    @property
    def is_formal(self) -> bool:
        """Whether there is a word for it that something is untrue, and not a mere negation or plea."""
        if self.kinds & {"cue", "untrue", "lies"} or {"own", "reply"} <= self.kinds:
            return True
        takes = takes_up(self.denial.words) or takes_up_version(self.denial.words)
        return "deny" in self.kinds and takes

    def is_next(self, claim: Claim, reach: int = 0) -> bool:
        """Whether a claim stands in the sentence before, or at most so many characters away."""
        first = self.opening
        return first.since <= claim.place < first.place or 0 <= first.place - claim.place <= reach

    def is_passed_over(self, claim: Claim) -> bool:
        """Whether another source before it tells of whoever denies, and a claim does not."""
        return not is_about(claim, self.denial) and any(
            is_about(other, self.denial) and other.place < claim.place and not one_source(other, claim)
            for other in self.able
        )

    def is_charge_between(self, claim: Claim) -> bool:
        """Whether the article charges somebody with another thing after a claim and before the denial."""
        return any(
            claim.place < charge.place < self.opening.place and not alike(charge.terms, claim.terms)
            for charge in self.charges
        )

    def is_charged_else(self, claim: Claim) -> bool:
        """Whether the article itself charges whoever denies with another thing than a claim does."""
        denial = self.denial
        own = {who for who in (denial.speaker, denial.principal, denial.name, denial.behalf) if who}
        return any(
            (not charge.of or charge.of & own) and not alike(charge.terms, claim.terms)
            for charge in self.charges
        )

    def _before(self, claim: Claim) -> list[Claim]:
        """What is said before a claim, without what others are told to have said in it or in the denial."""
        return [
            one
            for one in self.claims
            if _order(one) < _order(claim)
            and (not one.hearsay or self._is_charge(one))
            and one.parent != self.denial.id
        ]

    def _is_charge(self, claim: Claim) -> bool:
        """Whether somebody is told to charge whoever denies, in another's words (*une fuite dont Odar accuse
        Lindh*)."""
        return claim.act == "accuse" and is_charging(claim.cue) and is_about(claim, self.denial)


def _order(claim: Claim) -> tuple[int, str]:
    return claim.place, claim.id


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether both have one source, or one of them speaks for the other's."""
    return one_source(a, b) or one_house(a, b) or one_house(b, a)
