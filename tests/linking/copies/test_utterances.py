"""Which statements report the same words: the pairs of `utterances.csv`, and rules one by one."""

from dataclasses import replace
from itertools import combinations

import pytest

from onrecord.linking.copies.said import said
from onrecord.linking.copies.utterances import bands, same_utterance, sought, utterances
from tests.linking.copies.reports import families, kept, reported

FLOOR = 0.95


def joined(a, b):
    """Whether two are compared, and then found to be the same; both ways alike."""
    met, mutual = (bool(set(bands(x)) & set(sought(y))) for x, y in ((a, b), (b, a)))
    same = same_utterance(a, b)
    assert (met, same) == (mutual, same_utterance(b, a))
    return met and same


def test_reports_of_one_utterance_are_found_among_others_like_them():
    right = wrong = missed = 0
    for family in families().values():
        for (one, a), (other, b) in combinations(family, 2):
            found = joined(a, b)
            right += found and one == other
            wrong += found and one != other
            missed += not found and one == other
    assert right / (right + wrong) >= FLOOR, f"{wrong} found wrongly"
    assert right / (right + missed) >= FLOOR, f"{missed} of {right + missed} missed"


def test_all_of_them_together_form_few_groups_that_mix_utterances():
    told = [(family, letter, one) for family, all in families().items() for letter, one in all]
    truth = {one: (family, letter) for family, letter, one in told}
    groups = [group for part in kept(truth).all() for group in utterances(part)]
    pairs = {frozenset((a, b)) for group in groups for a, b in combinations(group.statements, 2)}
    true = {frozenset((a, b)) for a, b in combinations(truth, 2) if truth[a] == truth[b]}
    assert len(pairs & true) / len(pairs) >= FLOOR
    assert len(pairs & true) / len(true) >= FLOOR


def one(content, *, id="a", actor="ada-rouen", published="2031-05-12", day="", cue="", principal=None):
    return said(*reported(id, f"« ⟨{content}⟩ », dit-elle.", published, day, cue), actor, principal)


def pair(a, b, **second):
    return joined(one(a), one(b, id="b", **second))


PROMISE = "Nous reprendrons les négociations lundi au port de Lorvane"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (PROMISE, True),
        ("Nous reprendrons les négociations lundi au port", True),
        ("reprendre lundi les négociations au port de Lorvane", True),
        ("Nous ne reprendrons pas les négociations lundi au port de Lorvane", False),
        ("Nous avons trouvé le port de Lorvane désert et les négociations inutiles", False),
        ("les négociations", False),
    ],
)
def test_words_are_mostly_shared(other, expected):
    assert pair(PROMISE, other) is expected


def test_a_cue_that_denies_negates_the_words():
    assert not pair(PROMISE, PROMISE, cue="denies")
    assert pair(
        "Nous ne reprendrons pas les négociations au port de Lorvane",
        "reprendre les négociations au port de Lorvane",
        cue="denies",
    )


def test_another_number_makes_another_utterance():
    assert not pair(
        "avoir licencié 40 pilotes du port de Lorvane", "avoir licencié 60 pilotes du port de Lorvane"
    )
    assert pair("avoir licencié 40 pilotes du port de Lorvane", "licencié des pilotes du port de Lorvane")


def test_short_words_must_be_the_very_same():
    assert pair("Jamais de la vie", "jamais de la vie !")
    assert not pair("Jamais de la vie", "Jamais")


def test_the_same_formula_on_another_day_is_another_utterance():
    formula = "Nous condamnons fermement cette violence"
    monday, tuesday, undated = "2031-05-12", "2031-05-13", ""
    a = one(formula, day=monday)
    assert joined(a, one(formula, id="b", day=monday))
    assert joined(a, one(formula, id="b", day=undated))
    assert not joined(a, one(formula, id="b", day=tuesday))
    assert not joined(one(formula, published=None), a)


def test_many_words_are_hardly_said_twice_so_days_may_be_wrong():
    many = f"{PROMISE} et chaque pilote licencié retrouvera son poste avant la fin du mois"
    assert joined(one(many, day="2031-05-12"), one(many, id="b", day="2031-05-13"))
    assert not joined(
        one(many, day="2031-05-12"), one(many, id="b", day="2031-05-30", published="2031-05-30")
    )


PASSAGE = (
    "Les pilotes du port ont voté la reprise du travail à l'aube. « ⟨Enfin !⟩ » a soupiré Ada Rouen devant "
    "les grilles, où une centaine de camions attendaient depuis dix jours."
)


def placed(id, published, passage=PASSAGE, actor="ada-rouen"):
    return said(*reported(id, passage, published), actor)


def test_in_copies_of_a_passage_the_same_place_is_the_same_utterance_whatever_the_days():
    a = placed("a", "2031-05-12")
    assert joined(a, placed("b", None))
    assert joined(a, placed("b", "2031-09-02", f"{PASSAGE} La grève a coûté cher."))
    assert joined(a, placed("b", None, actor="rouen"))
    assert not joined(a, placed("b", None, PASSAGE.replace("camions", "cars")))


def test_many_words_are_the_same_in_an_undated_document():
    many = f"{PROMISE} et chaque pilote licencié retrouvera son poste avant la fin du mois"
    assert joined(one(many), one(many, id="b", published=None))
    assert not joined(one(many), one(f"{many} de juin", id="b", published=None))
    assert not joined(one(many), one(many, id="b", published="2031-09-02"))


def test_other_speakers_of_the_same_words_make_other_utterances():
    assert not pair(PROMISE, PROMISE, actor="bruno-carel")


def test_a_spokesman_says_what_the_body_says():
    assert pair(PROMISE, f"Oui, {PROMISE}", actor="jean-port", principal="ada-rouen")


def test_a_speaker_left_open_asks_for_words_as_they_are():
    assert pair(PROMISE, PROMISE, actor=None)
    assert pair(PROMISE, f"{PROMISE}, ou peut-être mardi", actor=None)
    assert not pair(PROMISE, "reprendre les négociations cette semaine au port de Lorvane", actor=None)


def test_within_a_document_only_nearly_the_same_words_in_another_place_are_one_utterance():
    headline = one(PROMISE)
    below = replace(headline, statement="below", content=((400, 460),))
    assert joined(headline, below)
    assert not joined(headline, replace(headline, statement="nested in it"))
    shorter = one("reprendre lundi les négociations à Lorvane", id="b")
    assert joined(headline, shorter)
    assert not same_utterance(headline, replace(shorter, document="a", content=((400, 440),)))


def test_an_utterance_has_the_id_of_its_earliest_report():
    late = one(PROMISE, id="a", published="2031-05-13")
    early = one("Nous reprendrons les négociations lundi", id="b", published="2031-05-12")
    for order in ([late, early], [early, late]):
        (utterance,) = utterances(order)
        assert utterance.id == ("b", "b")
        assert utterance.centre == late


def test_a_chain_does_not_make_one_utterance_of_all():
    whole = "Le port rouvrira lundi matin si les pilotes acceptent notre offre de salaire"
    begin, end = "Le port rouvrira lundi matin", "les pilotes acceptent notre offre de salaire"
    next_one = "les pilotes acceptent notre offre de salaire et la direction retire sa plainte en diffamation"
    chain = [one(text, id=id) for id, text in zip("abcd", (begin, whole, end, next_one), strict=True)]
    groups = utterances(chain)
    others = [(group.centre, each) for group in groups for each in group.statements if each != group.centre]
    assert all(same_utterance(centre, other) for centre, other in others)
    assert len(groups) == 2
