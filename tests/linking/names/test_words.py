import pytest

from onrecord.linking.names.words import Likeness, likeness


@pytest.mark.parametrize(
    ("a", "b", "grade"),
    [
        ("kadhafi", "gaddafi", Likeness.ALIKE),
        ("poutine", "putin", Likeness.ALIKE),
        ("zelensky", "zelenksy", Likeness.ALIKE),  # letters that changed places
        ("alexandre", "aleksandr", Likeness.ALIKE),  # a spelling of the table
        ("volodymyr", "vladimir", Likeness.HINT),  # sister languages
        ("joe", "joseph", Likeness.HINT),  # a pet name
        ("e", "emmanuel", Likeness.HINT),  # an initial
        ("k", "gaddafi", Likeness.HINT),
        ("uld salek", "salek", Likeness.HINT),
        ("marie", "maria", Likeness.NONE),  # given names of two people
        ("michel", "michele", Likeness.NONE),
        ("saleh", "salah", Likeness.NONE),
        ("hassan", "hussein", Likeness.NONE),
        ("karim", "karima", Likeness.NONE),
        ("petersen", "peterson", Likeness.NEAR),
    ],
)
def test_words_are_graded(a, b, grade):
    assert likeness(a, b) is grade
    assert likeness(b, a) is grade
