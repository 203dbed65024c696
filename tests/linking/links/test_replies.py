"""Denials that a text points at what they answer, among claims made by hand."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.charges import Charge
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.replies import replies
from onrecord.linking.links.turns import Turn
from onrecord.model import Quantity
from tests.linking.links.made import claim

CHARGE = claim("1", "Lindh", "accuse", "avoir vidé la caisse", 10, cue="accuse", targets=frozenset({"odar"}))
NEWS = claim("2", "Rossi", "assert", "le pont rouvre lundi", 150)
FACTS = claim("3", "Odar", "deny", "les faits", 300, cue="nie", sign=-1, since=200)
FALSE = claim("4", "Odar", "deny", "C'est faux", 300, cue="réplique", since=100)
THEFT = Charge(place=100, terms=frozenset({"vol"}), of=frozenset({"odar"}))


def answered(*claims: Claim, charges: tuple[Charge, ...] = ()) -> dict[str, str]:
    return {denial: id for denial, (id, _) in replies(claims, charges).items()}


def test_who_is_accused_denies_the_charge_and_not_what_stands_between() -> None:
    assert answered(CHARGE, NEWS, FACTS) == {"3": "1"}


def test_a_charge_of_the_article_that_says_more_leaves_it_open() -> None:
    assert not answered(CHARGE, NEWS, FACTS, charges=(THEFT,))
    other = replace(THEFT, of=frozenset({"marec"}))
    assert answered(CHARGE, NEWS, FACTS, charges=(other,)) == {"3": "1"}


def test_what_is_called_untrue_is_what_stands_right_before() -> None:
    assert answered(CHARGE, NEWS, FALSE) == {"4": "2"}
    far = replace(FALSE, place=900, since=800)
    assert answered(NEWS, far) == {}


def test_what_sums_up_a_claim_behind_it_denies_that_one() -> None:
    won = claim("5", "Lindh", "assert", "avoir gagné", 400, spans=((400, 411),))
    report = claim("6", "Rossi", "deny", "une information", 430, cue="démentie", sign=-1, spans=((413, 428),))
    assert answered(NEWS, won, report) == {"6": "5"}
    assert not answered(NEWS, won, replace(report, spans=((430, 445),)))


def test_what_one_calls_the_words_of_somebody_named_answers_nobody_else() -> None:
    rejected = claim("5", "Odar", "deny", "les critiques de Lindh", 300, cue="rejette", sign=-1, since=250)
    fables = claim("6", "Odar", "deny", "fables", 360, cue="qualifie", since=250)
    assert answered(NEWS, fables) == {"6": "2"}
    assert not answered(NEWS, rejected, fables)
    assert answered(CHARGE, rejected, fables) == {"5": "1", "6": "1"}


def test_who_goes_on_denying_denies_the_same() -> None:
    more = claim("5", "Odar", "deny", "je n'ai jamais touché un sou", 340, since=300)
    assert answered(NEWS, FALSE, more) == {"4": "2", "5": "2"}
    assert answered(NEWS, more) == {}


def test_whose_word_is_named_is_denied_alone() -> None:
    named = replace(FACTS, words="les accusations de Lindh")
    assert answered(CHARGE, NEWS, named) == {"3": "1"}
    assert answered(NEWS, replace(CHARGE, name="Venn", speaker="venn"), named) == {}


def test_an_answer_alone_denies_nothing() -> None:
    assert not answered(CHARGE, claim("3", "Odar", "assert", "La marée était haute", 100, cue="a répliqué"))


@given(st.permutations([CHARGE, NEWS, FACTS]))
def test_the_order_in_which_claims_are_given_tells_nothing(claims: list[Claim]) -> None:
    assert replies(claims, [THEFT]) == replies([CHARGE, NEWS, FACTS], [THEFT])


def test_whose_word_is_denied_may_stand_beside_its_words() -> None:
    quoted = claim("5", "Odar", "deny", "Rien n'a bougé", 300, cue="dément", sign=-1, rejected="")
    theirs = replace(quoted, rejected="les accusations de Lindh")
    assert answered(CHARGE, NEWS, theirs) == {"5": "1"}
    these = replace(FACTS, words="ces accusations", place=5, rejected="Les accusations de Lindh ont choqué.")
    later = replace(CHARGE, place=400)
    assert answered(these, NEWS, later) == {"3": "1"}


def test_an_accuser_may_be_one_of_the_opposition() -> None:
    rejected = claim("5", "Odar", "deny", "les accusations de l'opposition", 300, cue="nie", sign=-1)
    assert answered(CHARGE, NEWS, rejected) == {"5": "1"}
    assert not answered(NEWS, rejected)


def test_a_count_that_was_given_before_may_be_told_after_its_denial() -> None:
    dead = Quantity(
        low=3, high=3, bound="exact", unit=None, of="morts", place=None, day=None, span=(300, 307)
    )
    given = claim(
        "5", "Rossi", "assert", "il y a trois morts", 300, turn=Turn(earlier=True), quantities=(dead,)
    )
    disputed = claim("6", "Odar", "deny", "le bilan donné par Rossi", 200, cue="conteste", sign=-1)
    assert answered(disputed, given) == {"6": "5"}
    assert not answered(disputed, replace(given, turn=Turn()))


def test_that_news_is_what_was_told_right_before() -> None:
    news = claim("6", "Odar", "deny", "cette information", 400, cue="dément", sign=-1, since=300)
    assert answered(NEWS, news) == {"6": "2"}
    assert not answered(replace(NEWS, place=20), news)


def test_nothing_went_wrong_answers_a_charge() -> None:
    smooth = claim("5", "Odar", "deny", "Il n'y a eu aucun incident", 300, sign=-1, since=200)
    fraud = claim("1", "Lindh", "accuse", "des fraudes", 200, cue="dénonce")
    assert answered(fraud, smooth) == {"5": "1"}
    assert not answered(NEWS, smooth)
