"""Coding a sample with the keyboard, an article by selecting text."""

import pytest
from playwright.sync_api import expect

from onrecord.record import codings, samples
from onrecord.record.samples import draw_sample


@pytest.fixture
def sample(record):
    return draw_sample(record, n=2, articles=1, seed=1, by=["act"])


def test_coding_with_keys_and_marking_what_was_missed(page, site, record, sample, accessible):
    page.goto(f"{site}/quality")
    accessible()
    page.get_by_role("link", name="Code", exact=True).click()
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator("#place")).to_contain_text("Item 1 of 3")
    page.wait_for_load_state()
    accessible()
    page.keyboard.press("n")
    assert page.locator("fieldset:disabled").count() == 3  # of what is no statement nothing else is asked
    page.keyboard.press("Enter")
    expect(page.locator("#place")).to_contain_text("Item 2 of 3")
    page.wait_for_load_state()  # keys are heard by then
    for key in "yyuy":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(page.locator("#place")).to_contain_text("Item 3 of 3")
    page.wait_for_load_state()  # keys are heard by then
    accessible()
    for _ in range(page.locator(".question").count()):
        page.keyboard.press("y")
    words = page.locator("#text").evaluate(
        """text => {
            const words = [...text.textContent.matchAll(/\\p{L}+ \\p{L}+/gu)][2];
            let place = words.index, node = null;
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            while ((node = walk.nextNode()) && place >= node.length) place -= node.length;
            getSelection().setBaseAndExtent(node, place, node, place + words[0].length);
            return words[0];
        }"""
    )
    page.keyboard.press("m")
    expect(page.locator("#missed-words li")).to_contain_text(words)
    expect(page.get_by_label("Statements that were missed")).to_have_value("1")
    page.get_by_role("button", name="Keep and go on").click()
    expect(page.get_by_role("heading", name="All coded")).to_be_visible()
    page.get_by_role("link", name="To the figures").click()
    expect(page.get_by_role("heading", name="Figures")).to_be_visible()
    accessible()
    with record.reading() as connection:
        (article,) = (one for one in samples.items(connection, sample.id) if one.what == "article")
        coding = codings.coding_of(connection, article, "Ada")
    ((start, end),) = coding.spans
    assert article.document.text[start:end] == words
