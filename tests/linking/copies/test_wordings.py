"""The wordings of one utterance beside each other."""

from onrecord.linking.copies.wordings import differing, wordings


def test_each_wording_stands_once_and_shows_in_what_it_differs():
    told = wordings(
        ["La digue tiendra cet hiver", "la digue tiendra, cet hiver !", "La digue ne tiendra pas cet hiver"]
    )
    assert [wording.reports for wording in told] == [(0, 1), (2,)]
    assert [piece for piece, differs in told[1].pieces if differs] == ["ne", "pas"]
    assert not any(differs for _, differs in told[0].pieces)


def test_differing_words_are_told_apart():
    pieces = differing("les négociations reprendront lundi", "Les négociations vont reprendre lundi.")
    assert [piece for piece, differs in pieces if differs] == ["vont reprendre"]
    assert "".join(piece for piece, _ in pieces) == "Les négociations vont reprendre lundi."


def test_what_stands_around_a_part_that_is_quoted_does_not_differ():
    content = "Au port, dit-on partout, les négociations vont reprendre lundi matin, avant toute autre chose"
    pieces = differing("les négociations reprendront lundi", content)
    assert [piece for piece, differs in pieces if differs] == ["vont reprendre"]
