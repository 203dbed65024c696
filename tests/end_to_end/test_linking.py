"""Links, positions, talks and a brief out of the articles of one crisis, read and settled as users do it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main

CORPUS = Path(__file__).parents[3] / "shared/corpus/libya-2020.jsonl"
JUNE = ("--since", "2020-06-01", "--until", "2020-06-30")


@pytest.fixture(scope="module")
def on(tmp_path_factory):
    """Run a command on a record of the articles, read by the rules and the tagger."""
    if not CORPUS.exists():
        pytest.skip(f"the articles are not part of this repository: {CORPUS}")
    path = str(tmp_path_factory.mktemp("record") / "libya.db")

    def run(*args):
        result = CliRunner().invoke(main, [*args, "--record", path])
        assert result.exit_code == 0, result.output
        return result.stdout

    run("add", str(CORPUS))
    return run


def listed(on, *args):
    return [json.loads(line) for line in on(*args, "--format", "jsonl").splitlines()]


def test_each_link_leads_to_the_words_of_both_statements(on):
    texts = {row["id"]: row["text"] for row in map(json.loads, CORPUS.open(encoding="utf-8"))}
    links = listed(on, "links")
    assert {"denies", "contradicts"} <= {link["type"] for link in links}
    for link in links:
        for end in (link["a"], link["b"]):
            shown = json.loads(on("show", end["statement"], "--format", "json"))
            spans = [texts[end["document"]][start:stop] for start, stop in end["content"]]
            assert shown["content_text"] == spans


def test_what_is_gone_and_comes_back_is_linked_as_before(on):
    before = listed(on, "links", "--all")
    document = before[0]["a"]["document"]
    on("remove", document)
    assert all(document not in (one["a"]["document"], one["b"]["document"]) for one in listed(on, "links"))
    on("remove", "--undo", document)
    assert listed(on, "links", "--all") == before
    on("settle", "--all")
    assert listed(on, "links", "--all") == before


def test_the_brief_of_a_month_is_short_and_each_of_its_rows_can_be_shown(on):
    told = on("brief", *JUNE)
    rows = [line for line in told.splitlines() if line.startswith("- ")]
    assert "## New denials" in told
    assert "## Demands" in told
    assert 10 <= len(rows) <= 30
    for row in rows:
        (id, *_) = re.findall(r"`([0-9a-f]{12})`", row)
        assert id in on("show", id, "--format", "json")


def test_positions_talks_and_timeline_of_a_state(on):
    taken = listed(on, "positions", "Turquie", "--on", "cessez-le-feu")
    assert taken
    assert all(one["actor"] == "turquie" for one in taken)
    assert all(track["parties"] for track in listed(on, "talks"))
    days = [event["day"] for event in listed(on, "timeline", "--actor", "Turquie", *JUNE)]
    assert days == sorted(days)
    assert days[0] >= JUNE[1]
