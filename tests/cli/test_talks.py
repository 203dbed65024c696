"""`onrecord positions`, `talks`, `timeline` and `brief`: what they tell of a small dispute."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.model import Contact, Member, Party
from onrecord.record import Record
from onrecord.record.settling import settle
from tests.record.disputes import CLAIM, DENIAL, OTHER, REFUSAL, article

ADA, LEO = "Ada Rouen", "Léo Vance"
UNION, TOWN = "Union des pompiers", "Mairie de Lorvane"


def with_talks(reading, contact="met"):
    """The same article, which tells of talks besides."""
    told = "Des pourparlers entre l'Union des pompiers et la Mairie de Lorvane se tiennent à Brève.\n"
    start = len(reading.document.text)
    union, town = (Party(name=name, span=(start, start + len(told) - 1)) for name in (UNION, TOWN))
    met = Contact(
        id=contact, kind="talks", span=(start, start + len(told) - 1), place="Brève", rule="talks",
        who=(union,), partners=(town,),
    )  # fmt: skip
    return replace(
        reading,
        document=replace(reading.document, text=reading.document.text + told),
        contacts=(met,),
        cast=(*reading.cast, Member(name=TOWN, kind="body")),
    )


@pytest.fixture
def on(tmp_path):
    """Run a command on a record of a dispute."""
    path = str(tmp_path / "test.db")
    with Record.open(path) as record:
        record.add(with_talks(article("a", (ADA, UNION, CLAIM), (ADA, UNION, OTHER))))
        record.add(article("b", (LEO, TOWN, DENIAL), date="2020-02-05"))
        record.add(article("c", (ADA, UNION, REFUSAL), date="2020-02-20"))
        settle(record)
    return lambda *args: CliRunner().invoke(main, [*args, "--record", path])


def rows(on, *args):
    return [json.loads(line) for line in on(*args, "--format", "jsonl").stdout.splitlines()]


def test_positions_of_an_actor_with_what_it_gave_up(on):
    told = on("positions", ADA).stdout
    assert told.startswith("Ada Rouen  ada-rouen\n  2020-02-03  promised  a-1 · L'Écho du Large · Digue a\n")
    assert "← gives up what was promised (a-1, 2020-02-03): les pompes tourneront" in told
    found = rows(on, "positions", UNION)  # she speaks for it
    assert [(one["taken"], one["gives_up"]) for one in found] == [("promised", []), ("refused", ["a-1"])]
    assert [one["statement"] for one in rows(on, "positions", UNION, "--on", "pompes")] == ["a-1", "c-0"]
    assert [one["statement"] for one in rows(on, "positions", UNION, "--since", "2020-02-10")] == ["c-0"]
    assert on("positions", UNION, "--on", "tunnel").stdout.endswith("No position found.\n")


def test_talks_with_parties_venue_and_contact(on):
    told = on("talks").stdout
    assert told.startswith("Mairie de Lorvane – Union des pompiers  ")
    assert "  venues: Brève\n  contact: Union des pompiers with Mairie de Lorvane: talks" in told
    (row,) = rows(on, "talks", "--actor", ADA)
    assert row["parties"] == [
        {"id": "mairie-de-lorvane", "name": TOWN}, {"id": "union-des-pompiers", "name": UNION}
    ]  # fmt: skip
    assert row["contacts"][0]["document"] == "a"
    assert row["existence"] == {"affirmed_by": [], "denied_by": []}
    assert on("talks", "--since", "2020-06-01").stdout == "No talks found.\n"


def test_a_contact_that_copies_tell_again_is_shown_once(on, tmp_path):
    with Record.open(str(tmp_path / "test.db")) as record:
        record.add(with_talks(article("z", (ADA, UNION, CLAIM), (ADA, UNION, OTHER)), "again"))
        record.add(with_talks(article("y", (ADA, UNION, REFUSAL), date="2020-02-21"), "anew"))
        settle(record)
    (row,) = rows(on, "talks", "--actor", ADA)
    assert [(one["document"], one["id"]) for one in row["contacts"]] == [("a", "met"), ("y", "anew")]


def test_a_timeline_has_statements_contacts_and_links_by_day(on):
    found = rows(on, "timeline")
    assert [(one["day"], one["what"]) for one in found] == [
        ("2020-02-03", "statement"), ("2020-02-03", "statement"), ("2020-02-03", "contact"),
        ("2020-02-05", "statement"), ("2020-02-05", "link"),
        ("2020-02-20", "statement"), ("2020-02-20", "link"),
    ]  # fmt: skip
    assert {one["what"] for one in rows(on, "timeline", "--actor", TOWN)} == {"statement", "contact", "link"}
    told = on("timeline", "--since", "2020-02-05", "--until", "2020-02-05").stdout
    assert told.startswith("2020-02-05\n  Léo Vance, for Mairie de Lorvane – denies")
    assert on("timeline", "--limit", "1").stdout.endswith("The first 1 of 7 events; --limit shows more.\n")
    assert on("timeline", "--until", "2019-01-01").stdout == "Nothing found.\n"


def test_a_brief_tells_what_was_new_with_its_sources(on):
    told = on("brief", "--since", "2020-02-01", "--until", "2020-02-29").stdout
    assert told.startswith(
        "# Brief, 2020-02-01 – 2020-02-29\n\n## New denials\n\n- **2020-02-05** Léo Vance – "
    )
    assert "denial : « la digue de Lorvane ait cédé dans la nuit »" in told
    assert "(L'Écho du Large, 2020-02-05, Digue b `b-0`)" in told
    assert "\n  - **2020-02-03** Ada Rouen – statement : « la digue" in told
    assert "## Reversals" in told


def test_a_brief_in_french_of_those_who_are_watched(on):
    days = ("--since", "2020-02-01", "--until", "2020-02-29", "--lang", "fr")
    assert "## Revirements" in on("brief", *days).stdout
    told = on("brief", *days, "--watch", LEO).stdout
    assert "## Nouveaux démentis" in told
    assert "## Revirements" not in told
    assert on("brief", *days, "--watch", "Personne").exit_code == 2
    empty = on("brief", "--since", "2019-01-01", "--until", "2019-01-02", "--lang", "fr").stdout
    assert empty == "# Note du 2019-01-01 au 2019-01-02\n\nRien à signaler pour ces jours.\n"


def test_a_brief_as_a_page_obeys_nothing_that_it_quotes(on, tmp_path):
    file = tmp_path / "brief.html"
    days = ("--since", "2020-02-01", "--until", "2020-02-29")
    assert on("brief", *days, "--format", "html", "-o", str(file)).stdout == ""
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<h2>New denials</h2>" in page
    assert "L&#39;Écho du Large" in page
    assert on("brief", *days, "-o", str(tmp_path / "no" / "brief.md")).exit_code == 2
