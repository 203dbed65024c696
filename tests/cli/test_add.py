"""`onrecord add`, `remove` and `reread`, with the fast reader."""

import pytest
from click.testing import CliRunner

from onrecord.cli import main

TEXT = "« Le port restera ouvert », a affirmé lundi Jeanne Corbel, la capitaine du port de Lorvane."
LINE = '{"id": "%s", "text": "%s", "date": "2020-02-03"}\n'


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_RECORD", str(tmp_path / "test.db"))
    return lambda *args, stdin=None: CliRunner().invoke(main, args, input=stdin)


@pytest.fixture
def coverage(tmp_path):
    path = tmp_path / "coverage.jsonl"
    path.write_text(LINE % ("a", TEXT) + LINE % ("b", TEXT + " Fin."), encoding="utf-8")
    return path


def test_what_became_of_each_document_is_told(run, coverage, tmp_path):
    first = run("add", "--fast", str(coverage))
    assert first.exit_code == 0
    assert first.stdout.startswith("2 documents: 2 new.\n2 statements read into ")
    assert run("add", "--fast", str(coverage)).stdout == "2 documents: 2 unchanged.\n"
    run("remove", "b")
    coverage.write_text(LINE % ("a", TEXT + " Suite.") + LINE % ("b", TEXT) + "{}\n", encoding="utf-8")
    last = run("add", "--fast", str(coverage))
    assert last.exit_code == 1
    assert "a: its text has changed; the new one supersedes the former.\n" in last.stdout
    assert "3 documents: 1 with a new text, which supersedes the former, 1 left out" in last.stdout
    assert "1 set aside." in last.stdout
    assert 'line 3: set aside, it has no "id".' in last.stderr
    assert "Set aside" in run("stats").stdout


def test_standard_input_and_its_date(run):
    assert run("add", "--fast", "--date", "2020-02-04", "-", stdin=TEXT.encode()).exit_code == 0
    assert "2020-02-04 – 2020-02-04" in run("stats").stdout


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["add"], "Missing argument"),
        (["add", "no/such.txt"], "there is no file or folder 'no/such.txt'"),
        (["add", "--lang", "xx", "."], "the language 'xx' cannot be read"),
        (["add", "--date", "hier", "."], "'hier' is not a day"),
        (["add", "--record", "/", "."], "the record '/' is a folder"),
        (["add", "https://user:word@phare.example/"], "addresses with a name and password in them"),
        (["remove", "a"], "there is no record"),
        (["judge", "accept", "abcd"], "there is no record"),
        (["reread"], "there is no record"),
    ],
)
def test_unusable_arguments_are_said_and_end_with_2(run, args, why):
    result = run(*args)
    assert result.exit_code == 2
    assert why in result.stderr


def test_removing_restoring_and_purging(run, coverage):
    run("add", "--fast", str(coverage))
    assert run("remove", "a").stdout == "a: removed, with 1 statement; --undo restores it.\n"
    assert "the document 'a' was removed already" in run("remove", "a").stderr
    assert run("show", "a").stdout.startswith("removed 20")
    assert run("remove", "--undo", "a").stdout == "a: restored, with 1 statement.\n"
    assert "there is no document 'z'" in run("remove", "z").stderr
    assert "what is purged cannot be brought back" in run("remove", "--undo", "--purge", "a").stderr
    assert run("remove", "--purge", "a").stdout == "a: 1 version deleted for good.\n"
    assert run("show", "a").exit_code == 2


def test_rereading_tells_what_changed_and_what_was_orphaned(run, coverage, monkeypatch):
    run("add", "--fast", str(coverage))
    assert run("reread", "--fast").stdout.startswith("Every document was read by this reader already")
    monkeypatch.setattr("onrecord.ingest.reader_version", lambda lang, fast: "another")
    told = run("reread", "--fast").stdout
    assert told.startswith("2 documents read again; statements: 0 appeared, 0 gone, 0 changed.\n")
