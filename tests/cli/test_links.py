"""`onrecord links` and `link`: pairs with their reason, and what people rule about them."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record
from onrecord.record.settling import settle
from tests.record.disputes import CLAIM, DENIAL, OTHER, REFUSAL, article

ADA, LEO, UNION = "Ada Rouen", "Léo Vance", "Union des pompiers"


@pytest.fixture
def on(tmp_path):
    """Run a command on a record with a denial, and a position given up."""
    path = str(tmp_path / "test.db")
    with Record.open(path) as record:
        record.add(article("a", (ADA, UNION, CLAIM), (ADA, UNION, OTHER)))
        record.add(article("b", (LEO, None, DENIAL), date="2020-02-05"))
        record.add(article("c", (ADA, UNION, REFUSAL), date="2020-02-20"))
        settle(record)

    def run(*args):
        return CliRunner().invoke(main, [*args, "--record", path])

    return run


def listed(on, *args):
    return [json.loads(line) for line in on("links", "--format", "jsonl", *args).stdout.splitlines()]


def test_a_link_shows_its_reason_and_both_statements_in_context(on):
    told = on("links", "--type", "denies").stdout
    id = listed(on, "--type", "denies")[0]["id"]
    assert told.startswith(f"{id}  denies  2020-02-05 · confidence 0.")
    assert "  a a-0  2020-02-03 · L'Écho du Large · Digue a\n" in told
    assert "Ada Rouen a affirmé que [la digue de Lorvane a cédé dans la nuit]." in told
    assert "  b b-0  2020-02-05 · L'Écho du Large · Digue b\n    Léo Vance – denies" in told
    assert "\n  Ada Rouen, of the Union des pompiers, says « la digue" in told


def test_a_row_for_programs_has_exactly_what_is_documented(on):
    (row,) = listed(on, "--type", "denies")
    assert list(row) == ["id", "type", "same_side", "reason", "confidence", "a", "b"]
    assert (row["type"], row["same_side"]) == ("denies", False)
    assert row["b"] == {
        "statement": "b-0", "document": "b", "content": [[24, 65]], "name": LEO, "said": None,
        "published": "2020-02-05",
    }  # fmt: skip
    assert row["a"]["document"] == "a"


def test_links_are_chosen_by_actor_day_type_and_side(on):
    assert {row["type"] for row in listed(on)} == {"denies", "reverses"}
    assert [row["type"] for row in listed(on, "--same-side")] == ["reverses"]
    assert [row["type"] for row in listed(on, "--since", "2020-02-10")] == ["reverses"]
    assert [row["type"] for row in listed(on, "--actor", LEO)] == ["denies"]
    assert len(listed(on, "--actor", UNION)) == 2  # for whom both were said
    assert len(listed(on, "--limit", "1")) == 1
    assert on("links", "--limit", "1").stdout.endswith("The first 1 link; --limit shows more.\n")
    assert on("links", "--until", "2020-01-01").stdout == "No link found.\n"


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["--since", "soon"], "'soon' is not a day"),
        (["--since", "2020-02-02", "--until", "2020-02-01"], "--since is later than --until"),
        (["--actor", "Personne"], "there is no actor 'Personne'"),
    ],
)
def test_what_cannot_be_listed_is_said(on, args, why):
    result = on("links", *args)
    assert result.exit_code == 2
    assert why in result.stderr


def test_show_lists_the_links_of_a_statement(on):
    id = listed(on, "--type", "denies")[0]["id"]
    assert f"  links:\n    {id}  denies" in on("show", "a-0").stdout
    row = json.loads(on("show", "b-0", "--format", "json").stdout)
    assert [link["id"] for link in row["links"]] == [id]


def test_a_link_is_dismissed_and_that_is_taken_back(on):
    id = listed(on, "--type", "denies")[0]["id"]
    told = on("link", "dismiss", id[:6], "--who", "Ines", "--why", "another dike").stdout
    assert told == f"{id[:6]} dismissed (judgement 1; `onrecord judge undo 1` takes it back).\n"
    assert listed(on, "--type", "denies", "--all") == []
    line = on("judge", "list").stdout
    assert "Ines: dismiss – another dike\n" in line
    assert "“la digue de Lorvane ait cédé dans la nuit” (b-0) and “la digue de Lorvane a cédé" in line
    on("judge", "undo", "1")
    assert [row["id"] for row in listed(on, "--type", "denies")] == [id]


def test_a_link_is_confirmed_retyped_and_added(on):
    (denial,) = listed(on, "--type", "denies")
    assert "confirmed (judgement 1;" in on("link", "confirm", denial["id"]).stdout
    assert listed(on)[0]["confidence"] == 1.0
    assert "confirmed (judgement 1)" in on("links", "--limit", "1").stdout
    on("link", "retype", denial["id"], "--type", "contradicts", "--who", "Ines")
    assert [row["type"] for row in listed(on)] == ["contradicts", "reverses"]
    assert on("link", "add", "a-0", "c-0", "--type", "confirms").exit_code == 2
    told = on("link", "add", "a-0", "c-0", "--type", "confirms", "--why", "both fear a flood").stdout
    assert "added: c-0 confirms a-0 (judgement 3;" in told
    assert "both fear a flood" in [row["reason"] for row in listed(on, "--type", "confirms")]
    assert on("link", "confirm", "nothing").exit_code == 2
