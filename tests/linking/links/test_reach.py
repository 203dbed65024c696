"""How far apart in one text statements may stand and still answer each other."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.link import links
from onrecord.linking.links.reach import REACH, Beside, in_reach, reach
from onrecord.linking.links.rebuttals import rebuttals
from onrecord.linking.links.replies import replies
from tests.linking.links.made import claim

places = st.lists(st.integers(0, 4 * REACH), min_size=1, max_size=12)


@given(places)
def test_what_is_beside_a_claim_is_what_is_in_reach_of_it(places):
    told = {number: claim(str(number), "Ada", "assert", "oui", place) for number, place in enumerate(places)}
    beside = Beside(told)
    for one in told.values():
        assert set(beside.of(one)) == {key for key, other in told.items() if in_reach(one, other)}
        assert set(beside.whole(one)) == told.keys()


def test_reach_may_be_other_before_than_after():
    told = [claim(str(place), "Ada", "assert", "oui", place) for place in (0, 10, 20, 30, 40)]
    assert list(reach(told, 20, before=10, after=20)) == [1, 2, 3, 4]
    assert list(reach(told, 500, before=10)) == []


def dispute(place):
    """A charge at the head of a text, and so many characters further on who is charged calls it untrue."""
    charge = claim(
        "a", "Lia Benz", "accuse", "Max Orn a volé la caisse du port", 0, cue="accuse",
        terms=frozenset(("vol", "caiss", "port")), targets=frozenset(("max orn",)),
    )  # fmt: skip
    denial = claim(
        "b", "Max Orn", "deny", "avoir volé la caisse du port", place, cue="nie", sign=-1,
        terms=frozenset(("vol", "caiss", "port")),
    )  # fmt: skip
    return [charge, denial]


def test_a_denial_is_held_against_what_stands_in_reach():
    assert [(link.a, link.b) for link in links(dispute(REACH))] == [("a", "b")]
    assert links(dispute(REACH + 1)) == []


def test_nothing_out_of_reach_is_answered():
    far = dispute(REACH + 1)
    assert rebuttals(far) == replies(far) == {}
