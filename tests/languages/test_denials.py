"""How French denies, and how it keeps silent."""

import pytest

from onrecord.languages.denials import (
    blames,
    calls_untrue,
    challenges,
    defends,
    dismisses,
    disowns,
    inquires,
    is_asked,
    is_collective,
    is_denying,
    is_opposing,
    is_own,
    is_reply,
    is_several,
    is_silent,
    is_spelled_out,
    is_standing,
    is_surmised,
    is_untold,
    points_back,
    publishes,
    sums_up,
    takes_up,
    tells_another,
    tells_of_any_such,
    tells_of_blame,
    tells_of_counts,
    tells_of_lies,
    tells_of_news,
    tells_of_speech,
    tells_of_such,
    was_said,
    whose,
    whose_state,
)


@pytest.mark.parametrize(
    "words",
    [
        "C’est totalement faux",
        "C'est un pur mensonge",
        "Il n'en est rien",
        "Ces rumeurs sont infondées",
        "mensonges",
    ],
)
def test_a_dismissal(words: str) -> None:
    assert dismisses(words)


@pytest.mark.parametrize("words", ["C'est un pont", "Les comptes sont exacts", "Le pont n'est pas fermé"])
def test_no_dismissal(words: str) -> None:
    assert not dismisses(words)


@pytest.mark.parametrize(
    "words",
    ["ces accusations", "de telles rumeurs", "cela", "« catégoriquement » ces allégations", "en bloc"],
)
def test_what_another_said_is_taken_up(words: str) -> None:
    assert takes_up(words)


@pytest.mark.parametrize("words", ["des informations", "les accusations de fraude au port", "avoir menti"])
def test_what_tells_itself_takes_up_nothing(words: str) -> None:
    assert not takes_up(words)


def test_only_what_points_takes_up_what_stands_before() -> None:
    assert points_back("ces accusations")
    assert not points_back("les accusations portées contre lui")


def test_what_somebody_said_is_taken_up_whoever_is_blamed() -> None:
    assert tells_of_speech("cette affirmation")
    assert not tells_of_speech("ces accusations")


def test_what_stands_before_is_summed_up() -> None:
    assert sums_up("une information") and sums_up("Cette annonce") and sums_up("Un chiffre")
    assert not sums_up("toute information")
    assert tells_of_counts("Ce bilan") and not tells_of_counts("cette annonce")


def test_such_a_thing_was_just_told() -> None:
    assert tells_of_such("une telle lettre existe") and not tells_of_any_such("une telle lettre existe")
    assert tells_of_any_such("un tel incident ait eu lieu")
    assert tells_of_any_such("l'existence d'une telle lettre")
    assert not tells_of_such("la lettre existe")


def test_what_is_asked_is_nobodys_word() -> None:
    assert is_asked("Une exigence") and is_asked("cette nouvelle demande")
    assert not is_asked("cette accusation")


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("les accusations gabonaises de fraude", "gabon"),
        ("les graves accusations", None),
        ("cette version des faits", None),
    ],
)
def test_of_which_state_a_word_is(words: str, state: str | None) -> None:
    assert whose_state(words) == state


def test_who_says_that_somebody_just_told_of_never_did_it() -> None:
    assert disowns("il n'a jamais quitté la ville")
    assert disowns("La mairie n'a rien vendu", "la mairie")
    assert not disowns("La mairie n'a rien vendu", "le préfet", None)
    assert not disowns("il n'a pas plu")


def test_silence() -> None:
    assert is_silent("a refusé de commenter ces bruits")
    assert is_silent("n'a ni confirmé ni démenti")
    assert not is_silent("a démenti")


def test_cues() -> None:
    assert is_denying("s'est toujours défendue")
    assert is_standing("s'est toujours défendue")
    assert not is_denying("a demandé")
    assert is_reply("a répliqué")
    assert was_said("ait promis")
    assert not was_said("a promis")


def test_a_decision_that_is_challenged_is_no_claim() -> None:
    assert challenges("conteste", "son renvoi devant le tribunal")
    assert not challenges("conteste", "avoir volé la caisse")
    assert not challenges("nie", "le vol de la caisse")


def test_what_one_did_oneself() -> None:
    assert is_own("avoir volé la caisse")
    assert is_own("n'avoir rien su")
    assert not is_own("que le maire ait volé")


@pytest.mark.parametrize(
    "words", ["Ce récit est faux", "un tas d'affirmations fausses", "la part serait, en réalité, inverse"]
)
def test_what_is_called_untrue(words: str) -> None:
    assert calls_untrue(words)


@pytest.mark.parametrize("words", ["c'est vrai", "un faux plafond", "le sens inverse"])
def test_what_is_not_called_untrue(words: str) -> None:
    assert not calls_untrue(words)


def test_lies_and_lawsuits() -> None:
    assert tells_of_lies("un procès d'intention") and tells_of_lies("C'est de la diffamation")
    assert not tells_of_lies("une plainte pénale en diffamation") and not tells_of_lies("le pont a tenu")


def test_what_somebody_may_be_blamed_for() -> None:
    assert blames("la digue fut négligée") and blames("l'emploi était fictif")
    assert not blames("la digue fut bénie")


def test_who_answers_and_what_is_told_after() -> None:
    assert defends("le maire s'est vivement défendu en") and not defends("le maire a dit en")
    assert is_spelled_out("les rumeurs selon lesquelles il pleut") and not is_spelled_out("selon le maire")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("les accusations du préfet contre la mairie", "préfet"),
        ("les allégations lancées par l'ancien gardien, parti depuis", "l'ancien gardien"),
        ("la version de la police", "la police"),
        ("les révélations d'Odar", "Odar"),
        ("les chiffres du « Phare »", "Phare"),
        ("la thèse de l'accident avancée par la police", "la police"),
        ("les accusations de fraude portées par Ida Venn", "Ida Venn"),
        ("les actes de torture que Pol Marec dit avoir subis", "Pol Marec"),
        ("les abus dénoncés par les gardiens du port", "les gardiens du port"),
        ("la version des faits de la capitaine", "la capitaine"),
        ("le bilan provisoire donné lundi par la mairie", "la mairie"),
        ("Contrairement à ce que prétend le préfet, la digue tient", "le préfet"),
        ("les accusations de la maire de Melk, Ida Venn", "Ida Venn"),
        ("le récit que Le Phare a donné de la visite", "Le Phare"),
        ("la version que donne la police", "la police"),
        ("Tout ce qui a été écrit dans Le Phare est faux", "Le Phare"),
        ("la digue défendue par la maire", None),
        ("les accusations de fraude", None),
        ("cette version des faits", None),
        ("ces accusations", None),
    ],
)
def test_whose_word_is_denied(words: str, named: str | None) -> None:
    assert whose(words) == named


def test_who_was_not_told() -> None:
    assert is_untold("avoir jamais été prévenue")
    assert is_untold("ne pas être informé d'une fuite")
    assert is_untold("ne pas avoir encore lu ce rapport")
    assert is_untold("ne pas être en possession du rapport")
    assert not is_untold("avoir été payée")
    assert not is_untold("ne pas avoir vu le maire")
    assert tells_another("l'ingénieur a alerté la mairie")
    assert not tells_another("la digue a cédé")


@pytest.mark.parametrize("words", ["a refusé de réagir", "n'a pas souhaité répondre", "n'a pas donné suite"])
def test_who_gives_no_answer_is_silent(words: str) -> None:
    assert is_silent(words)


def test_who_tells_of_others() -> None:
    assert inquires("le parquet de Bralen")
    assert not inquires("le syndicat")
    assert publishes("le quotidien La Voix")
    assert not publishes("le voisin")


def test_what_is_taken_up_as_blame_or_thought_unlikely() -> None:
    assert tells_of_blame("ces graves allégations")
    assert not tells_of_blame("cette version")
    assert is_surmised("l'hypothèse d'une crue")
    assert not is_surmised("l'accusation d'un voisin")


def test_what_opens_against_what_stands_before() -> None:
    assert is_opposing("Mais le comité")
    assert not is_opposing("Le comité")


def test_a_dismissal_partly_quoted() -> None:
    assert dismisses("Des « élucubrations »")
    assert dismisses("Ce ne sont que des affabulations")
    assert not dismisses("Il a écrit des fables pour enfants")


def test_more_than_one_thing_is_taken_up() -> None:
    assert is_several("ces accusations") and is_several("les propos du maire") and is_several("Des mensonges")
    assert not is_several("cette accusation") and not is_several("les digues")


def test_who_is_against_somebody_by_no_name() -> None:
    assert is_collective("l'opposition") and is_collective("ses détracteurs")
    assert not is_collective("la maire")


def test_what_was_told_as_news() -> None:
    assert tells_of_news("cette information") and not tells_of_news("cette accusation")


def test_contrary_to_what_another_says() -> None:
    assert calls_untrue("Contrairement aux dires du préfet, la digue tient")
    assert calls_untrue("Les accusations du préfet ne reposent sur rien")
    assert takes_up("les faits se soient passés ainsi")
