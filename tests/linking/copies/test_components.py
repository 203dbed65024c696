"""Any order of adding and removing ends in the same groups."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.copies.utterances import utterances
from tests.linking.copies.reports import families, kept

REPORTS = [one for family in list(families().values())[:8] for _, one in family]


def groups(components):
    return [utterance for part in components.all() for utterance in utterances(part)]


def as_sets(components):
    return {frozenset(group.statements) for group in groups(components)}


@settings(deadline=None, max_examples=60)
@given(st.permutations(REPORTS), st.sets(st.sampled_from(REPORTS)))
def test_any_order_of_adding_and_removing_ends_in_the_same_groups(order, removed):
    batch = kept(one for one in REPORTS if one not in removed)
    changing = kept(order)
    for one in (one for one in order if one in removed):
        changing.remove(one.document)
    assert as_sets(changing) == as_sets(batch)
    assert {group.id for group in groups(changing)} == {group.id for group in groups(batch)}


def test_what_hung_together_through_one_alone_comes_apart_without_it():
    whole, short, indirect = REPORTS[:3]
    components = kept([whole, short, indirect])
    assert len(components.component(short.document)) == 3
    components.remove(short.document)
    assert components.component(whole.document) == sorted([whole, indirect], key=lambda one: one.document)
    components.remove("never there")
    assert len(components.all()) == 1


def test_adding_again_changes_nothing():
    components = kept(REPORTS)
    before = as_sets(components)
    components.add(REPORTS[0].document, REPORTS[0])
    assert as_sets(components) == before
