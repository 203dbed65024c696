"""`onrecord merge`, `split` and `alias`: rulings on actors, and taking them back."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record
from onrecord.record.settling import settle
from tests.record.coverage import FULL, article, body

PEN = "Lou Bay"


@pytest.fixture
def on(tmp_path):
    """Run a command on a record with one woman under two names, and a body."""
    path = str(tmp_path / "test.db")
    with Record.open(path) as record:
        record.add(article("a", FULL, PEN))
        record.add(article("b", FULL))
        record.add(article("c", "Union des dockers", cast=[body("Union des dockers")]))
        settle(record)
    return lambda *args: CliRunner().invoke(main, [*args, "--record", path])


def ids(on):
    return [json.loads(line)["id"] for line in on("actors", "--format", "jsonl").stdout.splitlines()]


def test_merging_and_undoing(on):
    told = on("merge", PEN, FULL, "--who", "Ines", "--why", "her pen name")
    assert told.stdout == (
        "Lou Bay and Ada Rouen are one (judgement 1; `onrecord judge undo 1` takes it back).\n"
    )
    assert ids(on) == ["ada-rouen", "union-des-dockers"]
    assert "Ada Rouen  ada-rouen" in on("actor", "lou-bay").stdout  # its id leads on
    assert on("judge", "list").stdout.endswith("Ines: merge – her pen name\n      lou-bay = ada-rouen\n")
    assert on("judge", "undo", "1").exit_code == 0
    assert ids(on) == ["ada-rouen", "lou-bay", "union-des-dockers"]


def test_two_that_look_like_one_are_told_apart(on):
    told = on("distinct", PEN, FULL, "--who", "Ines", "--why", "two sisters")
    assert told.stdout.startswith("Lou Bay and Ada Rouen are two (judgement 1;")
    assert "Ines: distinct – two sisters" in on("judge", "list").stdout
    assert on("distinct", FULL, "ada-rouen").exit_code == 2


def test_splitting_in_one_document(on):
    told = on("split", "ada-rouen", "--name", FULL, "--document", "b")
    assert told.stdout.startswith("Ada Rouen is another, ada-rouen-2 (judgement 1;")
    assert "ada-rouen-2" in ids(on)
    assert on("search", "--actor", "ada-rouen-2").stdout.startswith("b-0")
    assert "“Ada Rouen” of ada-rouen is ada-rouen-2 in b\n" in on("judge", "list").stdout


def test_a_table_of_aliases_goes_out_and_in(on, tmp_path):
    exported = tmp_path / "names.csv"
    told = on("alias", "export", str(exported)).stdout
    assert told.endswith(f" rows written to {exported}.\n")
    assert exported.read_text(encoding="utf-8") == on("alias", "export").stdout
    head = exported.read_text(encoding="utf-8").splitlines()[0]
    assert head == "id,kind,name,names,part_of,seats"
    own = tmp_path / "own.csv"
    own.write_text(f"{head}\nguilde,group,Guilde du port,Union des dockers,,\n", encoding="utf-8")
    told = on("alias", "import", str(own)).stdout
    assert told.startswith("1 row laid over the alias table (judgement 1;")
    assert "guilde" in ids(on)
    assert "guilde,group,Guilde du port,Union des dockers,," in on("alias", "export").stdout.splitlines()
    assert on("judge", "list").stdout.endswith(": alias\n      guilde\n")
    on("judge", "undo", "1")
    assert "union-des-dockers" in ids(on)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("id,kind\n", "no column name"),
        ("id,kind,name\nx,planet,X\n", "'planet' is no kind"),
        ("id,kind,name\n", "there is no row in it"),
        ("id,kind,name,part_of\nx,group,X,nobody-at-all\n", "which the table does not have"),
    ],
)
def test_a_table_that_cannot_be_used_is_said(on, tmp_path, table, why):
    file = tmp_path / "bad.csv"
    file.write_text(table, encoding="utf-8")
    result = on("alias", "import", str(file))
    assert result.exit_code == 2
    assert why in result.stderr
    assert on("judge", "list").stdout == "No judgement.\n"


def test_settling_by_hand(on):
    assert on("settle").stdout == "All is settled.\n"
    assert on("settle", "--all").stdout.startswith("3 documents settled in ")
    assert ids(on) == ["ada-rouen", "lou-bay", "union-des-dockers"]
