"""Adding as a person does: paste, upload, watch, and find it on the first page."""

import pytest
from playwright.sync_api import expect

TEXT = "La gare est fermée.\n\n« Nous rouvrirons jeudi », a promis la directrice, Inès Vautrin."


def test_paste_watch_and_find(page, site, accessible):
    page.goto(f"{site}/add")
    accessible()
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_label("Title").fill("À la gare")
    page.get_by_role("button", name="Add the text").click()
    expect(page.locator("#job")).to_have_attribute("data-state", "done", timeout=120_000)  # models are loaded
    accessible()
    expect(page.get_by_role("row", name="À la gare")).to_contain_text("new")
    page.go_back()
    expect(page.get_by_role("heading", name="Add articles")).to_be_visible()
    page.goto(site)
    accessible()
    expect(page.get_by_role("link", name="À la gare")).to_be_visible()
    page.goto(f"{site}/add")
    file = {
        "name": "../<img src=x onerror=alert(1)>.docx",
        "mimeType": "text/plain",
        "buffer": b"no Word file",
    }
    page.get_by_label("Text, HTML, PDF").set_input_files(file)
    page.get_by_role("button", name="Add the files").click()
    expect(page.locator("#job")).to_have_attribute("data-state", "done", timeout=60_000)
    expect(page.locator("#job")).to_contain_text("<img src=x onerror=alert(1)>.docx")


@pytest.mark.parametrize("path", ["/", "/add", "/quality", "/docs"])
def test_on_a_phone_nothing_scrolls_sideways(page, site, accessible, path):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    accessible()


def test_files_that_are_too_large_are_told_before_they_are_sent(page, record, serve):
    page.goto(f"{serve(record, upload=1000)}/add")
    page.get_by_label("Text, HTML, PDF").set_input_files(
        {"name": "long.txt", "mimeType": "text/plain", "buffer": b"x" * 2000}
    )
    page.get_by_role("button", name="Add the files").click()
    assert "more than 0.001 MB" in page.locator("#files").evaluate("one => one.validationMessage")
    expect(page.get_by_role("heading", name="Add articles")).to_be_visible()
