"""How French tells that somebody changes position, and that nobody does."""

import pytest

from onrecord.languages.changes import (
    accepts,
    asks_for,
    carries,
    holds_firm,
    is_condemning,
    is_conditional,
    is_confirming,
    is_done,
    is_dropped,
    is_earlier,
    is_later,
    is_own_error,
    is_own_will,
    is_poised,
    is_promising,
    is_unconditional,
    owns_up,
    position_of,
    promises,
    sets_condition,
    talks,
    turns,
    waits,
    yields,
)


@pytest.mark.parametrize(
    "text",
    [
        "Volte-face du maire",
        "le maire a fait machine arrière",
        "la régie change de cap",
        "elle revient sur son refus",
        "Après avoir longtemps exclu de vendre, il vend",
        "il vend, alors qu’il avait promis de garder le port",
    ],
)
def test_a_change(text: str) -> None:
    assert turns(text)


@pytest.mark.parametrize(
    "text",
    [
        "le maire n'a pas changé d'avis",
        "il dément toute volte-face",
        "sans revenir sur sa promesse",
        "le maire revient sur les lieux",
        "le bateau a changé de port",
        "il revient sur sa jeunesse",
    ],
)
def test_no_change(text: str) -> None:
    assert not turns(text)


def test_when_it_was_said() -> None:
    assert is_earlier("avait exclu") and is_earlier("n'avait-il pas affirmé") and is_earlier("s'était engagé")
    assert not is_earlier("a exclu")
    assert is_later("se dit désormais prêt à") and not is_later("se dit prêt à")


def test_what_is_given_up() -> None:
    assert not is_dropped("ne refuse plus")
    assert is_dropped("renonce à exiger") and is_dropped("ne réclame plus") and is_dropped("n'exigent plus")
    assert not is_dropped("ne réclame pas") and not is_dropped("exige")


def test_conditions() -> None:
    assert is_conditional("nous signerons si le siège est levé") and is_conditional("tant qu'il pleut")
    assert not is_conditional("nous signerons ainsi")
    assert sets_condition("son départ est un préalable à la trêve")
    assert not sets_condition("négocier sans condition")
    assert is_unconditional("négocier sans la moindre condition")
    assert not is_unconditional("négocier sous condition")


def test_what_is_accepted_by_a_negation() -> None:
    assert accepts("nous ne voyons pas d'inconvénient à cela") and accepts("il ne s'oppose plus à la vente")
    assert accepts("ne refuse plus de vendre") and accepts("il n'exclut plus la vente")
    assert not accepts("nous voyons un inconvénient à cela") and not accepts("il s'oppose à la vente")


def test_cues() -> None:
    assert is_condemning("a condamné") and not is_condemning("a salué")
    assert is_confirming("a confirmé") and not is_confirming("n'a pas confirmé")
    assert is_promising("a juré") and is_promising("s'est engagée") and not is_promising("a annoncé")
    assert is_poised("se dit prête à") and not is_poised("a dit")
    assert is_own_will("nous ne paierons pas") and is_own_will("je le ferai")
    assert is_own_will("nous rendrons les clés") and not is_own_will("nous déclarons la fête ouverte")
    assert is_own_will("Si la digue cède, nous partirons") and not is_own_will("tant que nous tiendrons")
    assert not is_own_will("nous payons") and not is_own_will("nous restons")


def test_verbs() -> None:
    assert (position_of("réclamer"), position_of("rejeter"), position_of("dire")) == (1, -1, 0)
    assert carries("entamer") and carries("ouverture") and not carries("rompre")


def test_a_promise_is_of_a_deed() -> None:
    assert promises("Nous paierons jeudi") and promises("je ne partirai pas")
    assert not promises("Nous verrons bien") and not promises("nous aurons besoin de pluie")
    assert not promises("ce que nous paierons")


def test_verbs_that_ask() -> None:
    assert asks_for("exiger") and not asks_for("soutenir")


@pytest.mark.parametrize(
    "text",
    [
        "la prise du fort après un mois de siège",
        "Le cœur serré, nous déclarons la libération du fort",
        "avoir repris le col",
        "Nos hommes ont enfin repris le col",
        "la mort de deux gardes",
    ],
)
def test_what_is_over(text: str) -> None:
    assert is_done(text)


@pytest.mark.parametrize(
    "text",
    [
        "la libération de deux otages",
        "avoir décidé de fermer le col",
        "Nous avons résolu de fermer le col",
        "la prise en charge des blessés",
        "la reprise des pourparlers",
        "Nous reprendrons le col",
    ],
)
def test_what_is_still_to_be_done(text: str) -> None:
    assert not is_done(text)


def test_what_must_wait() -> None:
    assert waits("toute discussion avant la réouverture du port")
    assert waits("tant que les vannes restent fermées")
    assert not waits("une discussion avant midi")
    assert talks("nous ne nous assiérons à aucune table")
    assert not talks("nous rouvrirons le port")


def test_who_holds_firm_and_who_yields() -> None:
    assert holds_firm("après avoir nié")
    assert not holds_firm("après avoir salué")
    assert yields("a fini par reconnaître")
    assert not yields("a salué")


@pytest.mark.parametrize(
    "cue",
    [
        "reconnaît",
        "a fini par admettre",
        "convient à présent",
        "rectifie",
        "s’est ravisé",
        "est revenu sur ses propos",
    ],
)
def test_who_owns_up(cue: str) -> None:
    assert owns_up(cue)


@pytest.mark.parametrize("cue", ["refuse de reconnaître", "ne reconnaît pas", "sont convenus de", "assure"])
def test_who_does_not(cue: str) -> None:
    assert not owns_up(cue)


def test_who_was_wrong() -> None:
    assert is_own_error("Il n’y a eu qu’un blessé, nous nous étions trompés")
    assert is_own_error("J’ai parlé trop vite")
    assert not is_own_error("un président qui a menti à la ville")


def test_no_condition_any_more() -> None:
    assert is_unconditional("nous n’y mettons aucun préalable")
    assert is_unconditional("L’enquête viendra, nous n’en faisons pas un préalable")
    assert waits("Aucune discussion n’aura lieu avant, à aucun niveau")
