"""Our own annotated articles are well formed, and their marks become offsets."""

from pathlib import Path

import pytest

from training.markup import marked_articles, parse

ARTICLES = Path(__file__).parent.parent.parent / "training" / "articles"
MARKED = """title: Le bac
date: 2019-03-04

<c1>« Le bac partira »</c1>, <q1>a juré</q1> <s1+2>le pilote</s1+2>, <q2>exigeant</q2> <c2>du mazout</c2>.

---
1: le pilote | assert
2: le pilote | demand | via=Radio Port | optional
"""


def test_marks_become_offsets_without_quotation_marks():
    article = parse("bac", MARKED)
    text, (first, second) = article["text"], article["statements"]
    assert text.startswith("« Le bac partira », a juré le pilote")
    assert [text[a:b] for a, b in first["content"]] == ["Le bac partira"]
    assert first["kind"] == "direct"
    assert [text[a:b] for a, b in second["source"]] == ["le pilote"]
    assert (second["via"], second["optional"], second["act"]) == (["Radio Port"], True, "demand")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (MARKED.replace("</q1>", ""), "never closed"),
        (MARKED.replace("| assert", "| shout"), "needs `name"),
        (MARKED.replace("1: le pilote", "3: le pilote"), "has no <c3>"),
    ],
)
def test_what_is_wrong_is_said(wrong, message):
    with pytest.raises(ValueError, match=message):
        parse("bac", wrong)


def test_every_article_of_ours_is_well_formed():
    articles = marked_articles(ARTICLES)
    assert len(articles) >= 99
    assert all(a["statements"] for a in articles)
