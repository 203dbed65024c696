"""Actors, talks, timeline and network as a reader goes through them, by mouse and by keyboard."""

import pytest
from playwright.sync_api import expect

from onrecord.record import Record
from tests.record.crisis import Article, crisis


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "crisis.db")) as opened:
        for id, name in (("cinq", "Syndicat Barlin"), ("six", "Syndicat Barlin des Dunes")):
            told = Article(id, "2020-03-10").says(
                name, "réuni", name, "a demandé", "la réouverture", "demand"
            )
            opened.add(told.read())
        yield crisis(opened)


def test_from_the_list_to_an_actor_and_what_it_said(page, site, accessible):
    page.goto(f"{site}/actors")
    accessible()
    page.get_by_role("link", name="Paul Estrade", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Paul Estrade")
    accessible()
    page.locator(".positions .quote a").first.click()
    expect(page).to_have_url(f"{site}/document/trois#trois-0")
    page.go_back()
    page.get_by_text("Put right who this is").click()
    page.get_by_label("Its name or id").fill("Nadia Ferrol")
    page.get_by_label("Your name").first.fill("Ada")
    accessible()
    page.get_by_role("button", name="They are one").click()
    expect(page.get_by_text("4 utterances")).to_be_visible()


def test_a_pair_is_told_apart(page, site, record, accessible):
    page.goto(f"{site}/actors?suggest=true")
    accessible()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="not the same").click()
    expect(page.get_by_text("No two actors look like one")).to_be_visible()
    with record.reading() as connection:
        told = connection.exec_driver_sql("SELECT verdict, who FROM judgements").all()
    assert told == [("distinct", "Ada")]


def test_talks_that_are_disputed(page, site, accessible):
    page.goto(f"{site}/talks")
    accessible()
    page.get_by_role("link", name="Front du Port – mairie de Lorvane").click()
    expect(page.get_by_role("note")).to_contain_text("It is disputed that they talk")
    accessible()
    page.get_by_role("link", name="un cessez-le-feu immédiat sur le quai").click()
    expect(page).to_have_url(f"{site}/document/un#un-0")


def test_on_a_phone_nothing_scrolls_sideways(page, site):
    page.set_viewport_size({"width": 360, "height": 800})
    for path in ("/actors", "/actor/paul-estrade", "/talks", "/timeline", "/network"):
        page.goto(f"{site}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
