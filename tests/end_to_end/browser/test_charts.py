"""Charts in a real browser: what they show leads on, in both colours, and the policy stops none of it."""

import pytest
from playwright.sync_api import expect

from onrecord.record import Record
from tests.record.crisis import crisis


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "crisis.db")) as opened:
        yield crisis(opened)


def test_a_bar_leads_to_its_day_and_back(page, site, accessible):
    page.goto(f"{site}/timeline")
    accessible()
    page.locator(".chart a:has(title)").filter(has_text="March 4, 2020: Contacts").click()
    expect(page.locator(".day")).to_have_count(1)
    expect(page.locator(".day li.contact")).to_have_count(1)
    expect(page.locator(".chips li")).to_have_count(3)
    page.go_back()
    expect(page.locator(".day")).to_have_count(3)


def test_a_node_leads_to_its_actor_and_a_line_to_statements(page, site, accessible):
    page.goto(f"{site}/network")
    accessible()
    page.locator('.chart a[href*="relation=accuses"]').first.click(force=True)
    expect(page.locator(".hit")).to_have_count(1)
    page.goto(f"{site}/network")
    page.locator('.chart a[href="/actor/nadia-ferrol"]').first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nadia Ferrol")


def test_the_legend_filters(page, site):
    page.goto(f"{site}/network")
    page.locator(".legend").get_by_role("link", name="accuses").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    page.locator(".legend").get_by_role("link", name="accuses").click()
    expect(page.locator("tbody tr")).to_have_count(4)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_are_legible_on_their_page(page, site, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{site}/network")
    lightness = "([r, g, b]) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255"
    name, ground = page.evaluate(
        f"""() => {{
            const of = (colour) => ({lightness})(colour.match(/[\\d.]+/g).map(Number));
            const texts = document.querySelectorAll(".chart text.f-ink:not([stroke-width])");
            return [of(getComputedStyle(texts[0]).fill), of(getComputedStyle(document.body).backgroundColor)];
        }}"""
    )
    assert abs(name - ground) > 0.6
