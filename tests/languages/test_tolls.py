"""What is counted, to whom a count is narrowed down, and how it is meant."""

from onrecord.languages.tolls import (
    all_of,
    at_most,
    counted,
    groups,
    in_own_ranks,
    is_another,
    is_at_least,
    is_counting,
    is_narrow,
    is_part,
    is_quoted,
    is_thing,
    is_update,
    is_wide,
    rated,
    recounts,
    told_by,
)


def test_counts_of_the_dead_are_told_in_many_words() -> None:
    assert counted("civils tués") == counted("morts") == counted("tuer") == {"dead"}
    assert counted("blessés") == {"hurt"}
    assert counted("camions") == frozenset()


def test_a_count_may_be_of_some_alone() -> None:
    assert groups("civils tués") == {"civilians"}
    assert groups("morts") == frozenset()


def test_all_who_are_counted_may_be_such() -> None:
    assert all_of("neuf morts, tous des civils") == {"civilians"}
    assert all_of("neuf morts aux mains des mutins") == frozenset()


def test_a_count_may_go_on() -> None:
    assert is_at_least("nous avons sorti neuf blessés, il en reste")
    assert not is_at_least("neuf blessés")


def test_a_count_may_be_over() -> None:
    assert is_at_least("nous avons reçu neuf corps")
    assert not is_at_least("nous avons reçu un seul corps")


def test_a_count_may_be_a_part_of_another() -> None:
    assert is_part("neuf morts, dont ")
    assert is_part("neuf morts, dont au moins ")
    assert not is_part("neuf morts dont on ignore tout et ")


def test_a_count_may_be_of_one_place_or_of_another_event() -> None:
    assert is_narrow("neuf morts dans sa seule commune")
    assert is_narrow("Un seul hameau a perdu neuf familles")
    assert not is_narrow("neuf morts dans la région")
    assert is_another("la veille, neuf mille personnes")
    assert not is_another("neuf mille personnes")


def test_a_count_may_be_of_ones_own() -> None:
    assert in_own_ranks("neuf morts dans nos rangs") and in_own_ranks("ont tué trois de nos hommes")
    assert not in_own_ranks("neuf morts dans les rangs adverses")


def test_forms_of_a_verb_count_alike() -> None:
    assert counted("interpellées") == counted("interpeller") == {"held"}


def test_how_a_count_is_meant() -> None:
    assert is_update("un précédent bilan faisait état de neuf morts")
    assert not is_update("le bilan est de neuf morts")
    assert is_wide("neuf morts depuis janvier")
    assert is_wide("neuf morts dans toute la vallée")
    assert not is_wide("neuf morts à Melk")


def test_what_is_counted_may_be_told_by_several_words() -> None:
    assert told_by("l'incendie a coûté la vie à neuf marins") == {"dead"}
    assert told_by("douze hommes ont été faits prisonniers") == {"held"}
    assert told_by("neuf marins dînaient") == frozenset()


def test_of_what_a_share_is_given() -> None:
    assert rated("une participation de 61 %") == {"turnout"}
    assert rated("61 % des bureaux") == frozenset()


def test_a_figure_may_be_the_highest() -> None:
    assert at_most("la participation n’a pas dépassé 20 %")
    assert at_most("n'avoir perdu que quatre hommes")
    assert not at_most("la participation a dépassé 20 %")


def test_a_count_may_be_anothers() -> None:
    assert is_quoted("le maire parle de neuf morts")
    assert not is_quoted("il y a neuf morts")


def test_some_words_only_count() -> None:
    assert is_counting("bilan")
    assert not is_counting("incend")


def test_a_text_may_say_that_counts_differ() -> None:
    assert recounts("La Ligue donne un bilan nettement plus lourd")
    assert recounts("Les deux camps se livrent une bataille de chiffres")
    assert recounts("contestant le bilan de la garde")
    assert not recounts("La Ligue dresse le bilan de la nuit")


def test_things_do_not_die() -> None:
    assert is_thing("avions")
    assert not is_thing("pilotes")
