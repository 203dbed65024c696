"""`onrecord stats`, `backup` and `check`."""

import json
import sqlite3


def test_the_figures_for_people_and_for_programs(on):
    told = on("stats").stdout
    assert told.startswith(
        "2 documents, 2020-02-03 – 2020-02-03, 1 undated\n3 statements of 3 utterances, 0 contacts\n"
    )
    assert "         1  Léo Vance\n" in told
    assert json.loads(on("stats", "--format", "json").stdout)["statements"] == 3


def test_a_copy_is_a_record(on, tmp_path):
    target = tmp_path / "copy.db"
    assert on("backup", str(target)).exit_code == 0
    with sqlite3.connect(target) as copy:
        assert copy.execute("SELECT count(*) FROM statements").fetchone() == (3,)
    assert "already; name a new one" in on("backup", str(target)).stderr


def test_a_whole_record_and_one_that_is_not(on, path):
    assert on("check").stdout.endswith("is whole.\n")
    with sqlite3.connect(path) as broken:
        broken.execute("DELETE FROM statement_rows WHERE statement = 1")
    result = on("check")
    assert result.exit_code == 1
    assert "statement promise has no row\n" in result.stdout
    assert "1 fault in " in result.stderr
