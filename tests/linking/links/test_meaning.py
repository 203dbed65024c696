"""Accounts opposed by what they mean, as the reading tells beforehand."""

from dataclasses import replace

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import SHOWN
from onrecord.linking.links.link import compare, link
from onrecord.linking.links.meaning import by_meaning
from onrecord.linking.links.turns import Turn
from onrecord.model import Against
from tests.linking.links.made import claim

FIRED = claim("a", "Une infirmière", "assert", "Ils ont tiré sur des gens aux mains vides")


def against(denies: float, contradicts: float, **told: object) -> Claim:
    """What the colonel says, so surely against what the nurse says."""
    opposes = (Against(statement="a", apart=1, denies=denies, contradicts=contradicts),)
    plain = claim("b", "Le colonel", "assert", "Mes hommes ont essuyé un feu nourri", 90, opposes=opposes)
    return replace(plain, **told)  # type: ignore[arg-type]


def test_accounts_in_other_words_contradict_each_other() -> None:
    found = compare(FIRED, against(0.1, 0.85))
    assert found is not None
    assert (found.type, found.a.id, found.b.id) == ("contradicts", "a", "b")
    assert link(found).reason == (
        "Une infirmière says « Ils ont tiré sur des gens aux mains vides » ; "
        "Le colonel says « Mes hommes ont essuyé un feu nourri »."
    )


def test_what_is_only_likely_is_kept_and_not_shown() -> None:
    found = compare(FIRED, against(0.4, 0.2))
    assert found is not None
    assert found.confidence < SHOWN


def test_what_negates_denies() -> None:
    found = compare(FIRED, against(0.75, 0.2, act="deny", sign=-1, cue="nie"))
    assert found is not None
    assert found.type == "denies"


def test_a_denial_right_behind_need_be_less_sure() -> None:
    for act, apart, shown in (("deny", 1, True), ("assert", 1, False), ("deny", 2, False)):
        opposes = (Against(statement="a", apart=apart, denies=0.7, contradicts=0.05),)
        found = compare(FIRED, against(0, 0, act=act, opposes=opposes))
        assert found is not None or not shown
        assert (found is not None and found.confidence >= SHOWN) == shown


def test_on_one_side_a_denial_is_another_account() -> None:
    ours = claim("a", "Une infirmière", "assert", "Ils ont tiré les premiers", side="corps:x")
    found = compare(ours, against(0.75, 0.2, act="deny", sign=-1, cue="nie", side="corps:x"))
    assert found is not None
    assert found.type == "contradicts"


def test_questions_and_other_documents_are_left_out() -> None:
    assert by_meaning(FIRED, against(0.1, 0.8, certainty="questioned")) is None
    assert by_meaning(FIRED, against(0.1, 0.8, speaker="une infirmière")) is None


def test_what_was_said_before_is_what_is_denied() -> None:
    answer = claim("a", "Le ministère", "assert", "une imprécision", start="2030-06-13", end="2030-06-13")
    found = compare(answer, against(0.8, 0.1, told=True, start="2030-06-12", end="2030-06-12"))
    assert found is not None
    assert (found.type, found.a.id, found.b.id) == ("denies", "b", "a")


def test_whose_words_are_told_twice_does_not_contradict_himself() -> None:
    assert compare(FIRED, against(0.1, 0.8, name="Les récits d'Une infirmière")) is None


def test_a_denial_that_rules_find_is_checked_by_what_both_mean() -> None:
    answer = claim("b", "Le colonel", "deny", "tout tir", 90, sign=-1, cue="nie", answers=("a", 0.9))
    for likely, shown in ((0.01, False), (0.6, True)):
        opposes = (Against(statement="a", apart=1, denies=likely, contradicts=0.0),)
        found = compare(FIRED, replace(answer, opposes=opposes))
        assert found is not None
        assert (found.ground, found.confidence >= SHOWN) == ("answer", shown)


def test_the_further_apart_the_surer_it_must_be() -> None:
    def shown(likely: float, apart: int) -> bool:
        opposes = (Against(statement="a", apart=apart, denies=0.0, contradicts=likely),)
        found = compare(FIRED, replace(against(0, 0), opposes=opposes))
        return found is not None and found.confidence >= SHOWN

    assert [shown(0.9, apart) for apart in (1, 2, 3)] == [True, False, False]
    assert [shown(0.95, apart) for apart in (1, 2, 3)] == [True, True, False]


def test_what_follows_a_denial_must_be_surer_still() -> None:
    for act, shown in (("assert", True), ("deny", False)):
        found = by_meaning(replace(FIRED, act=act), against(0.1, 0.82))  # type: ignore[arg-type]
        assert found is not None
        assert (found.confidence >= SHOWN) is shown


def test_whom_somebody_speaks_for_does_not_contradict_him() -> None:
    assert by_meaning(FIRED, against(0.1, 0.85, behalf="des infirmières")) is not None
    body = replace(FIRED, name="le collectif", speaker=None)
    assert by_meaning(body, against(0.1, 0.85, behalf="collectif")) is None


def test_what_the_text_sets_against_another_account_need_be_less_sure() -> None:
    for opposing, shown in ((True, True), (False, False)):
        found = by_meaning(FIRED, against(0.1, 0.6, turn=Turn(opposing=opposing)))
        assert found is not None
        assert (found.confidence >= SHOWN) is shown


def test_who_only_calls_it_untrue_or_tells_whose_word_it_is_needs_no_network() -> None:
    told = claim("a", "Ida Venn", "accuse", "Le port a brûlé le hangar", 10, cue="accuse")
    opposes = (Against(statement="a", apart=1, denies=0.05, contradicts=0.0),)
    for words, shown in (
        ("Des mensonges", True),
        ("Tout ce qui a été dit par Ida Venn est faux", True),
        ("ce récit de l'incendie", False),
    ):
        answer = against(0, 0, act="deny", words=words, opposes=opposes, answers=("a", 0.85))
        found = compare(told, replace(answer, sign=-1, cue="dément") if not shown else answer)
        assert (found is not None and found.confidence >= SHOWN) == shown


def test_two_who_deny_what_others_said_are_not_opposed() -> None:
    first = claim("a", "Le port", "deny", "ces accusations", 10, sign=-1, cue="dément")
    second = against(0.97, 0.02, act="deny", words="fausses allégations", sign=1)
    assert compare(first, second) is None
