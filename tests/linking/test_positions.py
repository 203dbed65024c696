"""What an actor demanded, offered and refused over time."""

from itertools import permutations

import pytest

from onrecord.linking.links.claim import Claim
from onrecord.linking.positions import Position, positions, taken
from tests.linking.links.articles import told
from tests.linking.links.made import claim

TEXTS = [
    ["2031-03-01", "Le chef des mutins, Adem Baros, exige le départ du gouverneur Loison."],
    ["2031-03-05", "Le chef des mutins, Adem Baros, a exclu toute négociation avec le gouverneur Loison."],
    ["2031-03-09", "Adem Baros exclut toute négociation avec le gouverneur Loison."],
    ["2031-03-20", "Adem Baros s'est dit prêt à négocier avec le gouverneur Loison. Il pleut, a-t-il dit."],
    ["2031-03-25", "Adem Baros exclut toute négociation avec le gouverneur Loison."],
]


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return told([{"why": "baros", "texts": TEXTS}])["baros"]


def brief(found: list[Position]) -> list[tuple[str, str | None, int]]:
    return [(one.taken, one.claim.end, len(one.statements)) for one in found]


def test_positions_in_time_those_taken_again_together(claims: list[Claim]) -> None:
    assert brief(positions(claims)) == [
        ("demanded", "2031-03-01", 1),
        ("refused", "2031-03-05", 2),
        ("offered", "2031-03-20", 1),
        ("refused", "2031-03-25", 1),
    ]


def test_a_change_says_which_position_it_gives_up(claims: list[Claim]) -> None:
    demanded, refused, offered, again = positions(claims)
    assert offered.gives_up == (refused.claim.id,)
    assert again.gives_up == (offered.claim.id,)
    assert not demanded.gives_up and not refused.gives_up


def test_only_what_tells_of_a_matter_in_these_words_or_others_of_one_sense(claims: list[Claim]) -> None:
    assert [one.taken for one in positions(claims, "départ du gouverneur")] == ["demanded"]
    assert len(positions(claims, "pourparlers")) == 3
    assert positions(claims, "vaccins") == []


def test_the_order_in_which_claims_are_given_tells_nothing(claims: list[Claim]) -> None:
    expected = positions(claims)
    assert all(positions(order) == expected for order in permutations(claims))


@pytest.mark.parametrize(
    ("words", "verb", "how"),
    [
        ("Nous rouvrirons le col lundi", "rouvrir", "promised"),
        ("Nous verrons bien lundi", "voir", None),
        ("Faute de quoi … nous rouvrirons le col par la force", "rouvrir", None),
        ("Sans quoi nous garderons le fort", "garder", None),
        ("demander un renfort au préfet", "demander", "demanded"),
        ("soutenir la grève du port", "soutenir", "supported"),
    ],
)
def test_what_is_only_said_takes_a_position_by_its_verb(words: str, verb: str, how: str | None) -> None:
    assert taken(claim("1", "Baros", "assert", words, predicate=verb)) == how


@pytest.mark.parametrize(
    ("words", "verb", "how"),
    [
        ("la prise du fort après un mois de siège", "prise", None),
        ("avoir repris le col", "reprendre", None),
        ("la fermeture du col", "fermeture", "announced"),
        ("Le conseil et les mutins demandent que le col rouvre", "demander", "demanded"),
    ],
)
def test_what_is_announced_is_a_position_where_it_is_not_over(words: str, verb: str, how: str | None) -> None:
    assert taken(claim("1", "Baros", "commit", words, predicate=verb)) == how


def test_a_hyphened_word_of_a_matter_is_one() -> None:
    truce = claim("1", "Baros", "demand", "une trêve de huit jours", predicate="trêve")
    assert len(positions([truce], "cessez-le-feu")) == 1
    assert positions([truce], "couvre-feu") == []
