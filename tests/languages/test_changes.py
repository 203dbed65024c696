"""How French tells that somebody changes position, and that nobody does."""

import pytest

from onrecord.languages.changes import (
    accepts,
    asks_for,
    carries,
    holds_firm,
    inflexible,
    is_condemning,
    is_conditional,
    is_confirming,
    is_done,
    is_dropped,
    is_earlier,
    is_innocent,
    is_later,
    is_modal,
    is_now,
    is_once,
    is_open,
    is_own_error,
    is_own_will,
    is_poised,
    is_promising,
    is_set_against,
    is_to_come,
    is_unconditional,
    is_until_now,
    opening,
    owns_up,
    position_of,
    promises,
    sets_condition,
    surmise,
    takes_up,
    talks,
    turns,
    waits,
    weight_of,
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
    assert is_dropped("Elle renonce à ", "exiger")
    assert is_dropped("Elle ", "ne réclame plus") and is_dropped("", "n'exigent plus")
    assert not is_dropped("", "ne refuse plus")
    assert not is_dropped("", "ne réclame pas") and not is_dropped("", "exige")
    assert not is_dropped("Elle renonce à la prime et ", "s'engage à")


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


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("-elle encore hier", "encore hier"),
        (" pourtant il y a dix jours que", "il y a dix jours"),
        (" désormais prête à vendre", "désormais"),
        (" jusqu’ici toute vente", "jusqu'ici"),
        (" vendredi encore toute vente", "vendredi encore"),
        (" il y a peu encore", "il y a peu encore"),
        (" la vente jusqu’ici exclue", ""),
        (" il y a dix maisons", ""),
    ],
)
def test_the_mark_with_which_words_open(words: str, mark: str) -> None:
    assert opening(words) == mark


def test_what_was_and_is_no_more() -> None:
    assert is_once("il y a quelques semaines")
    assert not is_once("il y a quelques maisons")
    assert is_until_now("excluait jusqu’à présent")
    assert is_until_now("est revenu sur son refus")
    assert not is_until_now("est revenu sur les lieux")
    assert is_now("ira finalement à Melk")
    assert is_set_against("avait pourtant exclu")
    assert not is_set_against("avait exclu")
    assert turns("une vente qu’il excluait encore lundi")
    assert turns("une vente qu’elle avait longtemps refusée")
    assert not turns("une vente qu’il souhaitait")
    assert takes_up("toute discussion sur ce point")
    assert not takes_up("toute discussion")


def test_who_will_not_yield_and_who_talks() -> None:
    assert inflexible("Nos primes ne sont pas négociables") == "pas négociables"
    assert inflexible("cent euros, pas un centime de plus")
    assert not inflexible("une prime à négocier")
    assert is_open("s'est dit désormais disposé à discuter du montant")
    assert not is_open("refuse toute discussion")


def test_what_is_likely() -> None:
    assert weight_of("la piste de l’accident est privilégiée") == 1
    assert weight_of("la thèse de l’accident, la plus probable") == 1
    assert weight_of("n’exclut plus la piste criminelle") == 1
    assert weight_of("l’hypothèse ne peut plus, en l’état, être privilégiée") == -1
    assert weight_of("a écarté la piste criminelle") == -1
    assert weight_of("une thèse peu probable") == -1
    assert weight_of("n’exclut pas la piste criminelle") == weight_of("toutes les pistes") == 0
    assert surmise("la piste criminelle est écartée") == "piste écartée"
    assert not surmise("la vente est écartée")


def test_what_is_to_come_or_must_be() -> None:
    assert is_to_come("il n’y aura pas de second tour")
    assert is_to_come("le stade ne serait pas vendu")
    assert not is_to_come("ce n’est pas vrai")
    assert not is_to_come("le stade n’était pas vendu")
    assert is_modal("inévitable")
    assert not is_modal("rouge")


def test_who_says_that_he_did_nothing_wrong() -> None:
    assert is_innocent("leur innocence")
    assert not is_innocent("leur participation")
