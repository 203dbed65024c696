"""What is counted, to whom a count is narrowed down, and how it is meant."""

from onrecord.languages.tolls import counted, groups, is_update, is_wide


def test_counts_of_the_dead_are_told_in_many_words() -> None:
    assert counted("civils tués") == counted("morts") == counted("tuer") == {"dead"}
    assert counted("blessés") == {"hurt"}
    assert counted("camions") == frozenset()


def test_a_count_may_be_of_some_alone() -> None:
    assert groups("civils tués") == {"civilians"}
    assert groups("morts") == frozenset()


def test_how_a_count_is_meant() -> None:
    assert is_update("un précédent bilan faisait état de neuf morts")
    assert not is_update("le bilan est de neuf morts")
    assert is_wide("neuf morts depuis janvier")
    assert is_wide("neuf morts dans toute la vallée")
    assert not is_wide("neuf morts à Melk")
