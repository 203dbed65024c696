"""Reviewing as a person does, by keys: accept, skip, take back, correct by selecting words."""

import pytest
from playwright.sync_api import expect

from onrecord.record import judging


@pytest.fixture
def review(page, site):
    """The page of the review, under the name of a reviewer."""
    page.goto(f"{site}/review")
    page.get_by_role("textbox", name="Your name").fill("Ines Dol")
    page.get_by_role("button", name="Begin").click()
    expect(page.locator(".case .do")).to_be_visible()
    page.wait_for_load_state()  # keys are heard by then
    return page


def statement(page):
    return page.locator(".case").get_attribute("data-statement")


def changed(page, before):
    """The id of the statement that took the place of another."""
    expect(page.locator(f".case:not([data-statement='{before}'])")).to_be_visible()
    return statement(page)


def select(page, words):
    """Select words of the passage, as with a mouse."""
    page.evaluate(
        """(words) => {
            const passage = document.querySelector(".passage");
            const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode, at = node.data.indexOf(words);
                if (at >= 0) return getSelection().setBaseAndExtent(node, at, node, at + words.length);
            }
        }""",
        words,
    )


def test_keys_accept_skip_reject_and_take_back(review, record, accessible):
    accessible()
    first = statement(review)
    review.keyboard.press("a")
    second = changed(review, first)
    expect(review.get_by_role("status")).to_contain_text("Accepted.")
    review.keyboard.press(" ")
    third = changed(review, second)
    review.keyboard.press("x")
    changed(review, third)
    for own in (third, second, first):
        review.keyboard.press("Backspace")
        expect(review.locator(f".case[data-statement='{own}']")).to_be_visible()
    expect(review.locator("label[for=progress]")).to_contain_text("0 by you today")
    review.goto(f"{review.url.partition('/review')[0]}/judgements")
    accessible()
    made = [(one.judgement.verdict, one.undone) for one in judging.listed(record)]
    assert made == [("accept", True), ("reject", True), ("undo", False), ("undo", False)]


def test_words_selected_become_the_content(review, record, accessible):
    own = statement(review)
    review.keyboard.press("e")
    words = review.locator(".passage").inner_text().split("\n")[0].split(".")[0].strip()[:40].strip()
    select(review, words)
    review.get_by_role("button", name="Selection").first.click()
    expect(review.locator("output.content")).to_have_text(words)
    acts = review.get_by_label("Act", exact=True).last
    other = "warn" if acts.input_value() == "deny" else "deny"
    acts.select_option(other)
    accessible()
    review.get_by_role("button", name="Keep the correction").click()
    changed(review, own)
    (made,) = judging.history(record, own)
    assert made.judgement.changes["act"] == other
    with record.reading() as connection:
        text = connection.exec_driver_sql(
            "SELECT text FROM documents WHERE id = ?", (made.judgement.document,)
        ).scalar()
    ((start, end),) = made.judgement.changes["content"]
    assert text[start:end] == words


def test_somebody_faster_is_told(review, record):
    own = statement(review)
    judging.judge(record, own, "reject", who="Ali")
    review.keyboard.press("a")
    expect(review.get_by_role("alert")).to_contain_text("Ali judged it meanwhile")
    expect(review.locator(".case .state")).to_have_text("rejected")
    assert len(judging.listed(record)) == 1


def test_it_works_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(f"{site}/review?act=assert")
    page.get_by_role("textbox", name="Your name").fill("Ines Dol")
    page.get_by_role("button", name="Begin").click()
    own = statement(page)
    page.get_by_role("button", name="Accept").click()
    assert changed(page, own) and page.url == f"{site}/review?act=assert"
    page.get_by_role("button", name="Undo the last").click()
    expect(page.locator(f".case[data-statement='{own}']")).to_be_visible()
    context.close()
