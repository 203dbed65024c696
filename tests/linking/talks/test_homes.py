"""Whose side is meant by one that is only part of another."""

from onrecord.linking.talks.homes import at_home, of_body
from tests.linking.talks.test_tracks import told_of


def sides(evidence):
    return [set(one.sides) for one in evidence]


def test_the_government_is_that_of_the_only_state_that_talks_to_the_same_side():
    named = told_of("1", {"front", "tchad"}, None)
    unnamed = told_of("2", {"front", "gouvernement"}, None)
    assert sides(at_home([named, unnamed], [])[0]) == [{"front", "tchad"}] * 2
    other = told_of("3", {"front", "kenya"}, None)
    assert sides(at_home([named, unnamed, other], [])[0])[1] == {"front", "gouvernement"}


def test_a_faction_is_the_only_one_that_talks_to_the_government_in_its_document():
    named = told_of("1", {"front-du-delta", "gouvernement"}, None)
    faction = told_of("2", {"rebelles", "kenya"}, None, document=named.document)
    assert sides(at_home([named, faction], [])[0])[1] == {"front-du-delta", "kenya"}


def test_part_of_a_body_is_of_the_body_where_that_is_known():
    talks = told_of("1", {"direction-d-airlux", "cgt"}, None)
    known = told_of("2", {"airlux", "cgt"}, None)
    assert sides(of_body([talks, known], [])[0]) == [{"airlux", "cgt"}] * 2
    assert sides(of_body([talks], [])[0]) == [{"direction-d-airlux", "cgt"}]


def test_a_camp_is_of_the_one_person_of_that_name():
    camps = told_of("1", {"camp-tazi", "camp-roumi"}, None)
    people = told_of("2", {"samir-tazi", "lina-roumi"}, None)
    assert sides(of_body([camps, people], [])[0])[0] == {"samir-tazi", "lina-roumi"}


def test_rebels_of_a_state_are_not_of_it():
    rebels = told_of("1", {"rebelles du tchad", "tchad"}, None)
    assert sides(of_body([rebels], [])[0]) == [{"rebelles du tchad", "tchad"}]
