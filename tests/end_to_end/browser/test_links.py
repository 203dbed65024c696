"""The board of contradictions by keys: dismiss, take back, confirm, retype."""

import pytest
from playwright.sync_api import expect

from onrecord.record.linked import Wanted, links


@pytest.fixture
def board(page, site):
    """The board, under the name of a reviewer."""
    page.goto(f"{site}/links?all=true")
    page.get_by_role("textbox", name="Your name").fill("Ines Dol")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator(".rule").first).to_be_visible()
    page.wait_for_load_state()  # keys are heard by then
    return page


def states(record):
    with record.reading() as connection:
        return {one.link.id: (one.link.type, one.state) for one in links(connection, Wanted(every=True))}


def test_a_pair_is_dismissed_by_a_key_and_brought_back(board, record, accessible):
    accessible()
    before = states(record)
    board.keyboard.press("j")
    own = board.locator(".pair[aria-current]").get_attribute("data-link")
    board.keyboard.press("x")
    expect(board.locator(f"[data-link='{own}'] .type")).to_have_text("Dismissed.")
    assert own not in states(record)
    board.keyboard.press("Backspace")
    expect(board.locator(f"[data-link='{own}'] .ends")).to_be_visible()
    assert states(record) == before


def test_a_pair_is_confirmed_and_retyped(board, record):
    own = board.locator(".pair").first.get_attribute("data-link")
    pair = board.locator(f"[data-link='{own}']")
    board.keyboard.press("j")
    board.keyboard.press("a")
    expect(pair.locator(".state")).to_have_text("confirmed")
    pair.get_by_label("It rather").select_option("reverses")
    pair.get_by_role("button", name="Retype").click()
    expect(pair.locator(".state")).to_have_text("retyped")
    assert states(record)[own] == ("reverses", "retyped")


def test_a_permalink_leads_to_the_pair_wherever_it_stands(page, site, record):
    own = list(states(record))[-1]
    page.goto(f"{site}/links?size=1#{own}")
    expect(page.locator(f"[data-link='{own}']")).to_be_visible()


def test_narrow_pages_do_not_scroll_sideways(page, site):
    page.set_viewport_size({"width": 360, "height": 800})
    for path in ("/links", "/review", "/judgements"):
        page.goto(f"{site}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
