"""What is put on the table, out of articles, and how it is followed over time."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.terms import status, terms
from onrecord.linking.talks.told import Told
from onrecord.model import Document
from onrecord.reading.reader import Reader
from tests.linking.talks.world import world

CASES = [
    case
    for name in ("terms.toml", "worded.toml", "brief.toml")
    for case in tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["case"]
]


@pytest.fixture(scope="module")
def found() -> dict[str, Told]:
    documents = [Document(id=case["name"], text=case["text"], date="2031-03-02", lang="fr") for case in CASES]
    told = [world([reading])[0] for reading in Reader().pipe(documents)]
    return {case["name"]: one for case, one in zip(CASES, told, strict=True)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_an_article_puts_on_the_table(case: dict, found: dict[str, Told]) -> None:
    moves = found[case["name"]].moves
    got = {(move.state, move.matter) for move in moves}
    assert got == {(state, matter) for state, matter, *_ in case["terms"]}
    for state, matter, what, condition, deadline in case["terms"]:
        move = next(move for move in moves if (move.state, move.matter) == (state, matter))
        assert what in move.what
        assert condition.lower() in (move.condition or "").lower()
        assert deadline in (move.deadline or "")
        assert bool(condition) == (move.condition is not None)
        assert bool(deadline) == (move.deadline is not None)


def move(id: str, state: str, what: str, day: str | None, side: str = "front", **more: object) -> Move:
    return Move(
        **{
            "id": id,
            "statement": f"s{id}",
            "document": f"d{id}",
            "place": 0,
            "state": state,
            "matter": "departure",
            "core": True,
            "what": what,
            "condition": None,
            "deadline": None,
            "by": "idris-malouane",
            "side": side,
            "to": (),
            "sides": frozenset(),
            "day": day,
            "published": day or "2031-03-09",
            **more,
        }
    )


STORY = [
    move("1", "demanded", "le départ du président", "2031-01-04"),
    move("2", "demanded", "le départ immédiat du président", "2031-02-01", condition="avant toute trêve"),
    move("3", "dropped", "le départ du président", "2031-03-02"),
    move("4", "refused", "un échange de prisonniers", "2031-01-09", matter="release"),
    move("5", "accepted", "l'échange des prisonniers malades", "2031-02-03", matter="release"),
    move("6", "demanded", "le départ du président", "2031-01-05", side="conseil"),
    move("7", "demanded", "des élections", None, matter="elections"),
]


def test_a_term_is_followed_from_state_to_state() -> None:
    told = [(t.matter, t.state, t.date, t.statements) for t in terms(STORY) if t.side == "front"]
    assert told == [
        ("departure", "demanded", "2031-01-04", ("s1", "s2")),
        ("release", "refused", "2031-01-09", ("s4",)),
        ("release", "accepted", "2031-02-03", ("s5",)),
        ("departure", "dropped", "2031-03-02", ("s3",)),
        ("elections", "demanded", None, ("s7",)),
    ]


def test_status_is_the_last_state_until_a_day() -> None:
    on = {t.matter: t.state for t in status(terms(STORY), "2031-02-10") if t.side == "front"}
    assert on == {"departure": "demanded", "release": "accepted", "elections": "demanded"}
    assert not [t for t in status(terms(STORY), "2030-12-31") if t.date]


def test_two_sides_have_terms_of_their_own() -> None:
    threads = {t.side: t.thread for t in terms(STORY) if t.matter == "departure"}
    assert threads["front"] != threads["conseil"]


@given(st.permutations(STORY))
def test_the_order_of_moves_is_of_no_effect(shuffled: list[Move]) -> None:
    assert terms(shuffled) == terms(STORY)
