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


LAYERED = MARKED.replace("2019-03-04\n", "2019-03-04\nlayer: 2\n")


def test_marks_become_offsets_without_quotation_marks():
    article = parse("bac", MARKED)
    text, (first, second) = article["text"], article["statements"]
    assert text.startswith("« Le bac partira », a juré le pilote")
    assert [text[a:b] for a, b in first["content"]] == ["Le bac partira"]
    assert first["kind"] == "direct"
    assert [text[a:b] for a, b in second["source"]] == ["le pilote"]
    assert (second["via"], second["optional"], second["act"]) == (["Radio Port"], True, "demand")


def test_the_second_layer():
    article = parse(
        "bac",
        LAYERED.replace("a juré", "a juré lundi").replace(
            "| assert", "| assert | said=lundi@2019-03-04 | certainty=hedged"
        )
        + "@ le pilote | role=pilote | principal=Port",
    )
    first, second = article["statements"]
    assert first["said"] == {"text": "lundi", "start": "2019-03-04", "end": "2019-03-04"}
    assert (first["certainty"], first["polarity"], first["role"]) == ("hedged", "positive", "pilote")
    assert (second["said"], second["certainty"], second["principal"]) == (None, "asserted", "Port")


def test_an_open_interval():
    marked = LAYERED.replace("| assert", "| assert | said=le@..")
    said = parse("bac", marked)["statements"][0]["said"]
    assert said == {"text": "le", "start": None, "end": None}


def test_without_the_second_layer_nothing_is_said_of_it():
    assert "said" not in parse("bac", MARKED)["statements"][0]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (MARKED.replace("</q1>", ""), "never closed"),
        (MARKED.replace("| assert", "| shout"), "needs `name"),
        (MARKED.replace("1: le pilote", "3: le pilote"), "has no <c3>"),
        (MARKED.replace("| assert", "| assert | role=pilote"), "what is 'role=pilote'"),
        (LAYERED.replace("| assert", "| assert | certainty=sure"), "what is 'certainty=sure'"),
        (LAYERED.replace("| assert", "| assert | said=hier@2019-03-03"), "'hier@2019-03-03' is not"),
        (LAYERED + "@ la pilote | role=pilote", "roles of la pilote"),
    ],
)
def test_what_is_wrong_is_said(wrong, message):
    with pytest.raises(ValueError, match=message):
        parse("bac", wrong)


def test_every_article_of_ours_is_well_formed():
    articles = marked_articles(ARTICLES)
    assert len(articles) >= 159
    assert all(a["statements"] for a in articles)


def test_pairs_that_stand_against_each_other():
    assert parse("bac", MARKED)["pairs"] == []
    assert parse("bac", MARKED + "# 2 contradicts 1\n")["pairs"] == [(0, 1, "contradicts")]
    with pytest.raises(ValueError, match="no statement 7"):
        parse("bac", MARKED + "# 7 denies 1\n")
