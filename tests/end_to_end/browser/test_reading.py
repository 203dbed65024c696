"""Reading an article: going through it by keys, permalinks and clicks; correcting, adding what was missed."""

import re

import pytest
from playwright.sync_api import expect

from onrecord import ingest
from onrecord.record.judging import judge
from tests.record.samples import document, promise, reading, span

# Emoji and combining marks (two units or more in a browser), and lines that end as on Windows.
TEXT = (
    "🚢🚢 Le bac part.\r\n\r\nSelon Radio Cap 📻, Ada Rouen a promis que la gre\u0300ve cessera.\r\n"
    "Le préfet, lui, n'a rien dit 🤐. Des pilotes en doutent."
)


@pytest.fixture
def bac(record):
    own = promise("bac", "la gre\u0300ve cessera", TEXT, said=None, principal=None, role=None)
    record.add(reading(own, of=document("bac", text=TEXT, title="Le bac de Lorvane")))
    ingest.settle(record)


def select(page, words):
    """Select words of the article as somebody does with a mouse."""
    page.evaluate(
        """(words) => {
          for (const text of document.querySelectorAll("#article .text")) {
            const at = text.textContent.indexOf(words);
            if (at < 0) continue;
            const place = (units) => {
              const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                if (units <= walker.currentNode.length) return [walker.currentNode, units];
                units -= walker.currentNode.length;
              }
            };
            const range = document.createRange();
            range.setStart(...place(at));
            range.setEnd(...place(at + words.length));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
          throw new Error("no such words");
        }""",
        words,
    )


def test_going_through_the_statements_by_keys_and_clicks(page, site, bac, accessible):
    page.goto(f"{site}/documents")
    accessible()
    page.get_by_role("link", name="Le bac de Lorvane").click()
    expect(page.locator("#bac")).to_be_visible()
    page.wait_for_load_state()  # keys are heard by then
    accessible()
    page.keyboard.press("j")
    expect(page).to_have_url(f"{site}/document/bac#bac")
    expect(page.locator(".card.chosen")).to_be_focused()
    expect(page.locator(".text .chosen")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(page.locator(".card.chosen")).to_have_count(0)
    page.locator(".text .cue").click()
    expect(page.locator("#bac")).to_have_class(re.compile("chosen"))
    page.goto(f"{site}/documents")
    page.goto(f"{site}/statement/bac")
    expect(page.locator("#bac")).to_have_class(re.compile("chosen"))
    expect(page.locator("#bac")).to_be_in_viewport()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#bac").get_by_role("link", name="Permalink").click()
    expect(page.get_by_role("status")).to_have_text("The permalink is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site}/statement/bac"


def test_a_missed_statement_is_added_by_selecting_its_words(page, site, bac, accessible):
    page.goto(f"{site}/document/bac")
    select(page, "n'a rien dit 🤐")
    page.get_by_role("toolbar").get_by_role("button", name="What was said").click()
    form = page.get_by_role("form", name="Add a missed statement")
    expect(form.get_by_label("What was said", exact=True)).to_have_value("n'a rien dit 🤐")
    select(page, "🚢🚢 Le bac part")
    form.get_by_role("button", name="Add the selection to it").first.click()
    select(page, "Le préfet")
    page.get_by_role("toolbar").get_by_role("button", name="Who speaks").click()
    form.get_by_label("Speaker").fill("le préfet")
    form.get_by_label("Act", exact=True).select_option("refuse")
    accessible()
    form.get_by_role("button", name="Keep").click()
    page.get_by_role("dialog").get_by_label("Your name").fill("Ines")
    page.get_by_role("dialog").get_by_role("button", name="Keep").click()
    card = page.locator(".card.added")
    expect(card).to_contain_text("le préfet")
    expect(form).to_be_hidden()
    told = page.request.get(f"{site}/document/bac.json").json()
    (added,) = (one for one in told["statements"] if one["state"] == "added")
    assert [TEXT[a:b] for a, b in added["content"]] == ["🚢🚢 Le bac part", "n'a rien dit 🤐"]
    assert [TEXT[a:b] for a, b in added["source"]] == ["Le préfet"]


def test_correcting_by_selection_accepting_and_taking_back(page, site, bac):
    page.goto(f"{site}/document/bac#bac")
    page.get_by_role("textbox", name="Your name").fill("Ines")
    page.locator("#bac").get_by_role("button", name="Correct").click()
    form = page.get_by_role("form", name="Correct statement 1")
    content = form.get_by_label("What was said", exact=True)
    expect(content).to_have_value("la gre\u0300ve cessera")
    select(page, "que la gre\u0300ve cessera.")
    page.get_by_role("toolbar").get_by_role("button", name="What was said").click()
    form.get_by_role("button", name="Keep").click()
    card = page.locator("#bac")
    expect(card).to_have_class(re.compile("corrected"))
    told = page.request.get(f"{site}/statement/bac.json").json()
    assert told["content"] == [list(span("que la gre\u0300ve cessera.", TEXT))]
    assert told["cue"] == [list(span("a promis", TEXT))]
    page.locator("h1").click()
    page.keyboard.press("x")
    expect(page.locator("#bac")).to_have_class(re.compile("rejected"))
    expect(page.locator(".text .content")).to_have_count(0)
    page.keyboard.press("Backspace")
    expect(page.locator("#bac")).to_have_class(re.compile("corrected"))
    page.keyboard.press("Backspace")  # once more: what was taken back does not come again
    expect(page.locator("#bac")).to_have_class(re.compile("found"))
    page.keyboard.press("Backspace")
    expect(page.get_by_role("status")).to_have_text("There is nothing to take back.")
    page.locator("#bac").get_by_role("button", name="Make it stand again").click()
    expect(page.locator("#bac")).to_have_class(re.compile("corrected"))


def test_whoever_was_faster_is_not_overwritten(page, site, bac, record):
    page.goto(f"{site}/document/bac#bac")
    page.get_by_role("textbox", name="Your name").fill("Ines")
    judge(record, "bac", "correct", changes={"act": "propose"}, who="Otto")
    page.locator("#bac").get_by_role("button", name="Reject").click()
    expect(page.get_by_role("status")).to_contain_text("Otto")
    expect(page.locator("#bac")).to_contain_text("proposes")
    expect(page.locator("#bac")).to_have_class(re.compile("corrected"))


def test_a_form_that_nobody_scripted_adds_by_words(browser, site, bac):
    page = browser.new_context(java_script_enabled=False, locale="en-GB").new_page()
    page.goto(f"{site}/document/bac")
    page.get_by_role("textbox", name="Your name").fill("Ines")
    page.locator(".who-judges button").click()
    page.get_by_label("What was said", exact=True).fill("Des pilotes en doutent")
    page.get_by_label("Speaker").fill("des pilotes")
    page.locator("#edit").get_by_role("button", name="Keep").click()
    expect(page.locator(".card.added")).to_contain_text("Des pilotes en doutent")


def test_narrow_pages_do_not_scroll_sideways(page, site, bac):
    page.set_viewport_size({"width": 360, "height": 800})
    for path in ("/documents", "/document/bac"):
        page.goto(f"{site}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
