"""What documents and strangers may not do, in a real browser."""

import pytest
from playwright.sync_api import expect

from onrecord import ingest
from onrecord.model import Document, Reading, Statement
from onrecord.record import Record
from onrecord.record.samples import draw_sample
from onrecord.web import addresses
from onrecord.web.security.gate import hashed
from tests.web.conftest import SECRET

EVIL = (
    "\u202e<script>alert(1)</script><img src=x onerror=alert(2)>'\"`{{7*7}}</textarea><svg/onload=alert(3)>"
)
LONG = "x" * 1_000_000
LINKS = "all => all.map(one => new URL(one.getAttribute('href'), location).href)"
IDS = (EVIL, "../../etc", "long")
PAGES = (
    "/", "/documents", "/statements", "/statements?words=promis", "/actors", "/links", "/talks", "/timeline",
    "/network", "/review", "/judgements", "/quality", "/quality/1", "/add",
)  # fmt: skip


@pytest.fixture
def hostile(tmp_path):
    """A record of documents in which every field tries something."""
    with Record.open(str(tmp_path / "hostile.db")) as record:
        for n, (id, url) in enumerate(
            [
                (EVIL, "javascript:alert(4)"),
                ("../../etc", "data:text/html,<script>alert(5)</script>"),
                ("long", EVIL),
            ]
        ):
            text = f"{EVIL} a promis {EVIL}\0\n{LONG if id == 'long' else ''}"
            start = text.index(" a promis ")
            statement = Statement(
                id=f"s{n}", content=((start + 10, start + 10 + len(EVIL)),), cue=((start + 1, start + 9),),
                source=((0, start),), name=EVIL, via=(EVIL,), kind="indirect", act="commit", rule=EVIL,
                evidence=(EVIL,), role=EVIL, principal=EVIL, confidence=0.2,
            )  # fmt: skip
            document = Document(
                id=id, text=text, title=EVIL, outlet=EVIL, url=url, origin=EVIL, date="2020-02-03", lang="fr",
                issuer=EVIL, notes=(EVIL,),
            )  # fmt: skip
            record.add(Reading(document=document, statements=(statement,), reader=EVIL, credits=(EVIL,)))
        record.set_aside(EVIL, EVIL)
        ingest.settle(record)
        draw_sample(record, n=3, articles=3, seed=1, by=["act", "outlet"])
        yield record


def test_hostile_documents_do_nothing(page, hostile, serve):
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    site = serve(hostile)
    paths = [*PAGES, *map(addresses.document, IDS)]
    paths += [addresses.statement(f"s{n}") for n in range(3)]
    for path in paths:
        assert page.goto(site + path).ok, path
        page.wait_for_load_state("networkidle")
        for link in page.locator("a[href]").evaluate_all(LINKS):
            assert link.startswith(site + "/"), (path, link[:100])
        assert page.locator("main script, main iframe, main img, main [onload]").count() == 0, path
    page.goto(f"{site}/quality/1/code")
    page.get_by_label("Your name").fill(EVIL)
    page.get_by_role("button", name="Begin").click()
    for item in range(1, 7):
        page.goto(f"{site}/quality/1/code?item={item}")
    expect(page.locator("#place")).to_contain_text("Item 6 of 6")
    assert dialogs == []


def test_one_signs_in_and_out(page, record, serve, accessible):
    site = serve(record, password=hashed("quai des brumes", SECRET))
    page.goto(f"{site}/statements?act=deny")
    accessible()
    page.get_by_label("Password or token").fill("quai des brunes")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not the password")
    page.get_by_label("Password or token").fill("quai des brumes")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/statements?act=deny")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.goto(f"{site}/statements")
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_another_site_can_send_no_form(page, site, record):
    """A page of elsewhere, for which the browser would send the cookie along."""
    page.goto(f"{site}/statements")
    page.route("http://elsewhere.test/", lambda route: route.fulfill(
        content_type="text/html",
        body=f'<form action="{site}/language" method="post"><input name="language" value="fr"></form>',
    ))  # fmt: skip
    page.goto("http://elsewhere.test/")
    page.locator("form").evaluate("form => form.submit()")
    expect(page.locator("body")).to_contain_text("sent by another site")
