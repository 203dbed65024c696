import pytest

from onrecord.quality.estimates import Article, Coded, alphas, rows

YES = dict.fromkeys(("statement", "source", "content", "act"), "yes")


def coded(*answers, weight=1.0, act="deny"):
    given = {f"coder {n}": answer for n, answer in enumerate(answers)}
    return Coded(weight=weight, groups={"act": act, "outlet": ""}, answers=given)


def figures(statements, articles=()):
    found = rows(statements, articles, seed=1)
    return {
        (one.measure, one.value): (pytest.approx(one.estimate.value), one.estimate.number) for one in found
    }


def test_precision_by_question_and_act():
    wrong = {**YES, "act": "no"}
    none = {"statement": "no"}
    found = figures([coded(YES, weight=3), coded(wrong), coded(none, act="warn")])
    assert found == {
        ("statement", ""): (0.8, 3),
        ("source", ""): (1.0, 2),
        ("content", ""): (1.0, 2),
        ("act", ""): (0.75, 2),
        ("all", ""): (0.6, 3),
        ("statement", "deny"): (1.0, 2),
        ("all", "deny"): (0.75, 2),
        ("statement", "warn"): (0.0, 1),
        ("all", "warn"): (0.0, 1),
    }


def test_an_item_on_which_coders_differ_counts_in_parts_and_the_unsure_not_at_all():
    found = figures([coded(YES, {"statement": "no"}), coded({"statement": "unsure"})])
    assert found["statement", ""] == (0.5, 1)


def test_recall_of_whole_articles():
    one = Article(
        found={"a": {"1": "yes", "2": "no"}, "b": {"1": "yes", "2": "yes"}}, missed={"a": 1, "b": 0}
    )
    other = Article(found={"a": {"3": "yes"}}, missed={"a": 2})
    assert figures([], [one, other, Article()])["recall", ""] == (2.5 / 5, 2)


def test_agreement_by_question_and_on_what_was_found():
    no = {"statement": "no"}
    article = Article(
        found={"a": {"1": "yes", "2": "no"}, "b": {"1": "yes", "2": "no"}}, missed={"a": 0, "b": 0}
    )
    found = {one.measure: one for one in alphas([coded(YES, YES), coded(no, no), coded(YES)], [article])}
    assert (found["statement"].alpha, found["statement"].units) == (1.0, 2)
    assert found["source"].alpha is None
    assert (found["found"].alpha, found["found"].units) == (1.0, 2)
