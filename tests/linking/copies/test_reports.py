"""Documents that were made of one another, and how many independent ones report an utterance."""

from itertools import permutations

import pytest

from onrecord.linking.copies.components import Components
from onrecord.linking.copies.reports import (
    first,
    independent,
    keys,
    likeness,
    related,
    report,
    rests_on,
    shared,
)
from onrecord.model import Document
from tests.linking.copies.test_passages import SUBJECTS


def document(id, *ways, date="2031-05-04", outlet=None):
    """A document of paragraphs, each named by a place in SUBJECTS and the way in which it is told."""
    text = "\n\n".join(SUBJECTS[place][way] for place, way in ways)
    return Document(id=id, text=text, date=date, outlet=outlet)


WIRE = document("wire", *((place, "wire") for place in range(5)))
COPY = document("copy", *((place, "rewritten") for place in (0, 2, 1, 4)), date="2031-05-05")
PARTLY = document("partly", (8, "apart"), (3, "rewritten"), (9, "apart"), (10, "apart"))
APART = document("apart", *((place, "apart") for place in range(5)))
LATER = document("later", *((place, "wire") for place in range(4)), date="2031-06-20")
AGAIN = document("again", *((place, "wire") for place in range(5)), date="2031-06-20")
UNDATED = document("undated", *((place, "wire") for place in range(4)), date=None)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (COPY, "copy"),
        (PARTLY, "shares"),
        (APART, "none"),
        (LATER, "none"),
        (AGAIN, "copy"),
        (UNDATED, "copy"),
    ],
)
def test_what_two_documents_have_in_common(other, expected):
    assert likeness(report(WIRE), report(other)) == likeness(report(other), report(WIRE)) == expected


def test_the_passages_that_they_share_can_be_shown():
    ((mine, wires),) = shared(report(PARTLY), report(WIRE))
    assert PARTLY.text[slice(*mine.span)] == SUBJECTS[3]["rewritten"]
    assert WIRE.text[slice(*wires.span)] == SUBJECTS[3]["wire"]


def test_copies_form_a_group_that_its_earliest_stands_for_in_any_order():
    for order in permutations([WIRE, COPY, PARTLY, APART]):
        kept = Components(keys, keys, related)
        for one in order:
            kept.add(one.id, report(one))
        groups = kept.all()
        assert [[one.document for one in group] for group in groups] == [
            ["apart"],
            ["copy", "partly", "wire"],
        ]
        assert first(groups[1]).document == "partly"


def rests(outlet=None, via=(), credits=(), group="itself"):
    return rests_on(document("a", outlet=outlet), via=via, credits=credits, group=group)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (rests("La Vigie", group="a"), rests("Le Large", group="b"), 2),
        (rests("La Vigie", group="a"), rests("La Vigie", group="b"), 1),
        (rests("La Vigie", group="a"), rests("Le Large", group="a"), 1),
        (rests("La Vigie", credits=["AFP"], group="a"), rests("Le Large", credits=["AFP"], group="b"), 1),
        (rests("La Vigie", via=["l'Agence France-Presse"], group="a"), rests("AFP", group="b"), 1),
        (rests("La Vigie", credits=["AFP"], group="a"), rests("Le Large", credits=["Reuters"], group="b"), 2),
        (rests("La Vigie", via=["Radio Cap"], group="a"), rests("Radio Cap", group="b"), 1),
        (rests(group="a"), rests(group="b"), 2),
    ],
)
def test_reports_that_rest_on_the_same_are_one_voice(a, b, expected):
    assert independent([a, b]) == independent([b, a]) == expected


def test_reports_that_rest_on_the_same_through_a_third_are_one_voice():
    ours, through, theirs = (
        rests("A", ["Reuters"], group="a"),
        rests("B", ["Reuters"], ["AFP"], "b"),
        rests("AFP"),
    )
    assert all(independent(order) == 1 for order in permutations([ours, through, theirs]))
    assert independent([ours, theirs]) == 2
    assert independent([]) == 0
