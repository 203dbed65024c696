"""What is drawn may stand in a page under a policy that forbids styles and scripts."""

import re
from datetime import date
from xml.etree import ElementTree as Xml

import pytest

from onrecord.record.network import Edge
from onrecord.web.charts.bins import Bin
from onrecord.web.charts.days import days
from onrecord.web.charts.network import network
from onrecord.web.charts.positions import Taken, positions

LABELS = re.compile(r"\d+ [a-zé]+\.?")
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</title><script>alert("1")</script>'


def chart(label=HOSTILE, href="/timeline?since=2020-03-02", dates=(2, 5, 9)):
    bins = [Bin(date(2020, 3, day), date(2020, 3, day), "statement", day) for day in dates]
    names = {"statement": "Déclarations"}
    return Xml.fromstring(
        days(
            bins,
            names=names,
            href=lambda one: href,
            label=lambda one: label,
            told="Dit",
            language="fr",
        )
    )


@pytest.fixture(scope="module")
def drawn():
    return chart()


def test_hostile_words_stay_words(drawn):
    assert list(drawn.iter(f"{SVG}script")) == []
    assert HOSTILE in [title.text for title in drawn.iter(f"{SVG}title")]


@pytest.mark.parametrize("unfit", ["\x00", "\x0b", "\x1f", "\x85", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_replaced(unfit):
    """What draws ends the whole process where it meets one."""
    own = Edge(a="x", b="y", relation="accuses", weight=1, examples=("s",))
    drawn = network(
        [own],
        names={"x": f"Lé{unfit}o", "y": "Vance"},
        actor_href=lambda id: f"/actor/{id}",
        edge_href=lambda _: "/network",
        label=lambda _: f"Lé{unfit}o → Vance",
        told=f"Lé{unfit}o",
        language="fr",
    )
    assert "Lé\N{REPLACEMENT CHARACTER}o" in {text.text for text in Xml.fromstring(drawn).iter(f"{SVG}text")}


def test_nothing_that_the_policy_stops(drawn):
    for element in drawn.iter():
        assert "style" not in element.attrib and not element.tag.endswith("}style")
        assert not any(name.startswith("on") for name in element.attrib)


def test_colours_are_classes(drawn):
    bars = [one for one in drawn.iter(f"{SVG}path") if one.get("class") == "f-content"]
    assert len(bars) == 3 and all(one.get("fill") is None for one in bars)


def test_it_tells_what_it_is_and_stays_out_of_the_way(drawn):
    (told,) = [one for one in drawn if one.get("id") == "chart-told"]
    assert told.text == "Dit" and drawn.get("aria-hidden") == "true"
    assert {one.get("tabindex") for one in drawn.iter(f"{SVG}a")} == {"-1"}


def test_links_lead_to_our_own_pages_alone(drawn):
    assert {one.get("href") for one in drawn.iter(f"{SVG}a")} == {"/timeline?since=2020-03-02"}
    elsewhere = chart(href="@elsewhere.example/")
    assert {one.get("href") for one in elsewhere.iter(f"{SVG}a")} == {None}


def test_the_axis_speaks_the_language(drawn):
    assert any("mars" in (text.text or "") for text in drawn.iter(f"{SVG}text"))


def test_a_position_given_up_ends():
    taken = [
        Taken("refused", (date(2020, 3, 2), date(2020, 3, 4)), "a", given_up=date(2020, 3, 9)),
        Taken("accepted", (date(2020, 3, 9),), "b"),
    ]
    made = positions(
        taken,
        names={"refused": "refusé", "accepted": "accepté"},
        href=lambda one: f"/statement/{one.statement}",
        label=lambda one: one.how,
        told="Dit",
        language="fr",
    )
    words = [text.text for text in Xml.fromstring(made).iter(f"{SVG}text")]
    assert "refusé" in words and "accepté" in words and "dénié" not in words
    links = [one.get("href") for one in Xml.fromstring(made).iter(f"{SVG}a")]
    assert sorted(links) == ["/statement/a", "/statement/a", "/statement/b"]


def test_each_day_is_written_once_under_a_few_days():
    texts = [one.text or "" for one in chart(dates=(2, 3, 4)).iter(f"{SVG}text")]
    written = [text for text in texts if LABELS.fullmatch(text)]
    assert len(written) == len(set(written)) >= 3
