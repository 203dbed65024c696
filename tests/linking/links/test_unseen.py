"""Denials that the network cannot check, since their words do not tell what is denied."""

from dataclasses import replace

from onrecord.linking.links.finding import SHOWN
from onrecord.linking.links.link import compare
from onrecord.model import Against, Quantity
from tests.linking.links.made import claim

CHARGE = claim("a", "Ida Venn", "accuse", "avoir vidé la caisse", cue="accuse", spans=((0, 9),))
DOUBT = (Against(statement="a", apart=1, denies=0.01, contradicts=0.0),)
ANSWER = claim("b", "Odar", "deny", "Je m'explique", 90, cue="nie", answers=("a", 0.9), opposes=DOUBT)


def test_a_denial_is_checked_unless_its_words_do_not_tell_what_it_denies() -> None:
    beside = replace(ANSWER, rejected="les accusations d'Ida Venn")
    resumed = replace(ANSWER, words=CHARGE.words, sign=-1, spans=CHARGE.spans)
    count = replace(ANSWER, words="ce bilan")
    seven = Quantity(low=7, high=7, bound="exact", unit=None, of="morts", place=None, day=None, span=(0, 9))
    toll = replace(CHARGE, act="assert", words="7 morts", quantities=(seven,))
    cases = ((CHARGE, ANSWER, False), (CHARGE, beside, True), (CHARGE, resumed, True))
    for said, denial, shown in (*cases, (CHARGE, count, False), (toll, count, True)):
        found = compare(said, denial)
        assert found is not None
        assert (found.confidence >= SHOWN) == shown
