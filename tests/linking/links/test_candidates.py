"""Which claims are worth comparing."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.candidates import keys, near
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.reach import REACH
from onrecord.model import Quantity

DAY = date(2031, 3, 12)
CLAIM = Claim(
    id="a",
    document="a",
    place=0,
    name="Mira Solane",
    speaker="mira-solane",
    side="mira-solane",
    act="assert",
    certainty="asserted",
    sign=1,
    words="la vanne du barrage a cédé",
    terms=frozenset(("vann", "barrag", "ced")),
    predicate="céder",
    arguments=(),
    entities=frozenset(),
    targets=frozenset(),
    quantities=(),
    cue="affirme",
    start=DAY.isoformat(),
    end=DAY.isoformat(),
    told=False,
    published=DAY.isoformat(),
    about=(),
    parent=None,
    confidence=1.0,
)


def later(claim: Claim, days: int, **changes: object) -> Claim:
    """The claim as another makes it in another document, so many days later."""
    day = (date.fromisoformat(claim.start or "") + timedelta(days)).isoformat()
    other = {"id": "b", "document": "b", "speaker": "hugo-terval", "side": "hugo-terval"}
    return replace(claim, **{**other, "start": day, "end": day, "published": day, **changes})


@given(st.integers(0, 45), st.integers(0, 3000))
def test_who_speaks_of_the_same_within_weeks_is_compared(apart: int, first: int) -> None:
    one = later(CLAIM, first, id="a", document="a")
    other = later(one, apart)
    assert near(one, other)
    assert keys(one) & keys(other)


@given(st.integers(46, 3000))
def test_what_others_say_much_later_is_not(apart: int) -> None:
    assert not near(CLAIM, later(CLAIM, apart))


@given(st.integers(0, 400))
def test_ones_own_positions_are_compared_for_a_year(apart: int) -> None:
    own = later(CLAIM, apart, speaker="mira-solane", side="mira-solane")
    assert near(CLAIM, own)
    assert keys(CLAIM) & keys(own)


@given(st.integers(0, 10 * REACH), st.integers(0, REACH))
def test_all_in_reach_of_each_other_in_one_document_is_compared(place: int, apart: int) -> None:
    one = replace(CLAIM, place=place)
    other = later(CLAIM, 0, document="a", place=place + apart, terms=frozenset(("lycé",)))
    assert near(one, other)
    assert keys(one) & keys(other)


def test_one_word_is_not_enough() -> None:
    assert not keys(CLAIM) & keys(later(CLAIM, 0, terms=frozenset(("barrag", "lycé", "cantin"))))


def test_a_denial_finds_the_accusation_of_the_days_before() -> None:
    charge = replace(CLAIM, act="accuse", targets=frozenset(("hugo-terval",)))
    for days, found in ((0, True), (3, True), (4, False), (-1, False)):
        denial = later(charge, days, act="deny", targets=frozenset(), terms=frozenset())
        assert bool(keys(charge) & keys(denial)) == found


def test_other_wordings_and_opposites_meet() -> None:
    one = replace(CLAIM, terms=frozenset(("ouvr", "barrag")))
    assert keys(one) & keys(later(one, 0, terms=frozenset(("ferm", "barrag"))))


def test_positions_on_what_one_does_oneself_are_compared_whatever_their_words() -> None:
    first = replace(CLAIM, words="il irait jusqu'au bout", terms=frozenset(("bout",)))
    second = later(first, 300, words="il se retire de la course", terms=frozenset(("cours",)))
    assert not keys(first) & keys(second)
    assert keys(first) & keys(replace(second, speaker=first.speaker, side=first.side))


def test_counts_of_the_dead_are_compared_by_where_they_play() -> None:
    count = Quantity(low=9, high=9, bound="exact", unit=None, of="morts", place=None, day=None, span=(0, 10))
    first = replace(CLAIM, terms=frozenset(("mort",)), quantities=(count,), setting=frozenset(("sarvane",)))
    second = later(first, 1, terms=frozenset(("cadavr",)), around=frozenset(("sarvane",)))
    assert keys(first) & keys(replace(second, setting=frozenset()))
    assert not keys(first) & keys(replace(second, setting=frozenset(("dalou",))))


def test_what_one_says_later_in_words_of_a_family_is_compared() -> None:
    first = replace(CLAIM, terms=frozenset(("surveill",)), words="surveillée")
    second = later(CLAIM, 40, terms=frozenset(("surveillanc",)), words="la surveillance")
    assert not keys(first) & keys(second)
    assert keys(first) & keys(replace(second, speaker=first.speaker, side=first.side))


def test_a_body_that_cannot_be_told_apart_is_found_by_what_it_is_called() -> None:
    spokesman = replace(CLAIM, behalf="police régionale", terms=frozenset(("grenad", "march")))
    unknown = {"speaker": None, "side": None, "terms": frozenset(("grenad", "cour"))}
    body = later(CLAIM, 20, **unknown, name="la police régionale")
    assert keys(spokesman) & keys(body)
    assert not keys(spokesman) & keys(replace(body, name="la gendarmerie"))
    assert not keys(spokesman) & keys(replace(body, name="une police régionale"))


@given(st.lists(st.text("abcdefghijklm", min_size=3, max_size=9), max_size=60))
def test_a_claim_has_few_keys_however_much_it_tells(terms: list[str]) -> None:
    assert len(keys(replace(CLAIM, terms=frozenset(terms), behalf="la police de la ville"))) < 200
