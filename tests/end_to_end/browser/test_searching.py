"""Searching as a reader does: words, filters, chips, the back button."""

import re

from playwright.sync_api import expect


def test_words_filters_and_back(page, site, accessible):
    page.goto(f"{site}/statements")
    accessible()
    page.get_by_role("searchbox", name="Words").fill("accord")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(f"{site}/statements?words=accord")
    expect(page.locator(".sought").first).to_be_visible()
    page.locator(".facet", has_text="Act").get_by_role("link", name="asserts").click()
    expect(page.locator(".chips li")).to_have_count(2)
    for act in page.locator(".hit .act").all():
        assert act.inner_text() == "asserts"
    page.locator(".chips").get_by_text("asserts").click()
    expect(page.locator(".chips li")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chips li")).to_have_count(2)


def test_a_side_is_asked_for_where_it_is_counted(page, site):
    page.goto(f"{site}/statements")
    side = page.locator(".facet", has=page.get_by_role("heading", name="Side", exact=True))
    name, number = side.get_by_role("link").first.inner_text(), side.locator(".count").first.inner_text()
    side.get_by_role("link").first.click()
    expect(page.locator(".chips")).to_contain_text(f"Side {name}")
    expect(page.locator(".number")).to_contain_text(f"of {number}")


def test_a_key_leads_to_the_search(page, site):
    page.goto(f"{site}/statements")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Words")).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="Statements").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("search statements")


def test_narrow_pages_do_not_scroll_sideways(page, site):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site}/statements")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_slider_searches_from_a_day_on(page, site):
    page.goto(f"{site}/statements")
    first = page.locator(".slider").get_attribute("data-first")
    page.get_by_role("slider", name="From").press("ArrowRight")
    expect(page.locator(".chips li")).to_have_count(1)
    assert f"since={first[:4]}" in page.url and f"since={first}" not in page.url


def test_keys_go_from_hit_to_hit_and_into_the_article(page, site):
    page.goto(f"{site}/statements?words=accord")
    page.keyboard.press("j")
    page.keyboard.press("j")
    current = page.locator(".hit[aria-current]")
    expect(current).to_have_count(1)
    id = current.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/document/.*#{id}$"))
