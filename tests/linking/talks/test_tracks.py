"""Who talks to whom, out of articles, and whatever the order in which they are told."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.talks.nouns import Evidence, Talks
from onrecord.linking.talks.told import Told
from onrecord.linking.talks.tracks import talks
from onrecord.model import Document, Reading
from onrecord.reading.reader import Reader
from tests.linking.talks.world import world

CASES = tomllib.loads(Path(__file__).with_name("tracks.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Reading, Told]]:
    documents = [
        Document(id=case["name"], text=case["text"].strip(), date="2031-03-02", lang="fr") for case in CASES
    ]
    return {reading.document.id: (reading, world([reading])[0]) for reading in Reader().pipe(documents)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_an_article_tells_of_talks(case: dict, read: dict[str, tuple[Reading, Told]]) -> None:
    reading, told = read[case["name"]]
    names = {statement.id: statement.name for statement in reading.statements}
    found = talks(told.evidence, told.moves)
    assert [list(track.parties) for track in found] == [parties for parties, *_ in case["tracks"]]
    for track, (_, mediators, venues, affirmed, denied, terms) in zip(found, case["tracks"], strict=True):
        assert list(track.mediators) == mediators
        assert list(track.venues) == venues
        assert [names[id] for id in track.affirmed] == affirmed
        assert [names[id] for id in track.denied] == denied
        assert len(track.terms) == len(terms)
        assert all(any(words in term.what for term in track.terms) for words in terms)
        assert [names[id] for id in track.initiatives] == case.get("initiatives", [])


def told_of(id: str, sides: set[str], day: str | None, **more: object) -> Evidence:
    return Evidence(
        **{
            "id": id,
            "document": f"d{id}",
            "kind": "talks",
            "sides": frozenset(sides),
            "mediators": frozenset(),
            "venues": frozenset(),
            "statement": None,
            "contact": False,
            "denied": False,
            "planned": False,
            "day": day,
            **more,
        }
    )


FRONT = {"front", "tchad"}
TOLD = [
    told_of("1", FRONT, "2031-01-02", statement="s1"),
    told_of("2", FRONT, "2031-02-20", kind="meeting", contact=True, venues=frozenset({"Ostra"})),
    told_of("3", FRONT, "2031-03-01", statement="s3", denied=True, mediators=frozenset({"oman"})),
    told_of("4", FRONT, "2031-09-01", statement="s4"),
    told_of("5", {"kenya", "tchad"}, "2031-02-20", kind="visit", contact=True),
    told_of("6", {"kenya", "somalie"}, None, statement="s6", planned=True),
]


def test_talks_of_a_pair_end_where_nothing_is_told_of_them_for_long() -> None:
    found = [(track.parties, track.first, track.last) for track in talks(TOLD, [])]
    assert found == [
        (("front", "tchad"), "2031-01-02", "2031-03-01"),
        (("front", "tchad"), "2031-09-01", "2031-09-01"),
        (("kenya", "somalie"), None, None),
    ]


def test_a_track_holds_what_was_told_of_it() -> None:
    track = talks(TOLD, [])[0]
    assert (track.affirmed, track.denied, track.contacts) == (("s1",), ("s3",), ("2",))
    assert (track.venues, track.mediators) == (("Ostra",), ("oman",))


def test_talks_of_both_sides_are_those_that_the_same_mediator_leads() -> None:
    oman, kenya = frozenset({"oman"}), {"kenya", "somalie"}
    both = told_of("7", {"belligerants"}, "2031-02-10", statement="s7", mediators=oman)
    led = told_of("8", kenya, "2031-02-20", mediators=oman)
    assert [track.affirmed for track in talks([led, both], [])] == [("s7",)]
    other = told_of("9", FRONT, "2031-02-20", mediators=oman)
    assert ("belligerants",) in [track.parties for track in talks([led, both, other], [])]
    late = told_of("8", kenya, "2031-06-20", mediators=oman)
    assert ("belligerants",) in [track.parties for track in talks([late, both], [])]


@given(st.permutations(TOLD))
def test_the_order_of_evidence_is_of_no_effect(shuffled: list[Evidence]) -> None:
    def content(found: list[Talks]) -> list[Talks]:
        return sorted(found, key=lambda track: track.id)

    assert content(talks(shuffled, [])) == content(talks(TOLD, []))
