"""Utterances on the command line: one row for all reports, with their number, and what differs in each."""

import csv
import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record
from onrecord.record.settling import settle
from tests.record.coverage import FULL
from tests.record.reported import PASSAGE, PROMISE, SHORTER, report


@pytest.fixture
def path(tmp_path):
    path = str(tmp_path / "test.db")
    with Record.open(path) as record:
        record.add(report("a", (FULL, PROMISE), outlet="La Vigie", title="Le chenal"))
        record.add(report("b", (FULL, SHORTER), outlet="Le Large", tail=PASSAGE))
        record.add(report("c", (FULL, PROMISE), outlet="L'Ancre", tail=PASSAGE, title="Dragage"))
        settle(record)
    return path


def on(path, *args):
    return CliRunner().invoke(main, [*args, "--record", path]).stdout


def test_search_shows_one_row_for_all_reports(path):
    told = on(path, "search", "chenal", "--sort", "oldest")
    assert told.startswith("a-0  2020-02-03 · 3 reports, 2 independent · La Vigie · Le chenal\n")
    assert told.endswith("1–1 of 1 utterance.\n")
    every = on(path, "search", "chenal", "--reports")
    assert every.count("3 reports, 2 independent") == 3
    assert every.endswith("1–3 of 3 reports.\n")


def test_rows_for_programs_tell_the_utterance(path):
    (row,) = map(json.loads, on(path, "search", "--outlet", "Large", "--format", "jsonl").splitlines())
    assert (row["id"], row["utterance"], row["reports"], row["independent"]) == ("b-0", "a-0", 3, 2)
    lines = csv.DictReader(on(path, "search", "--reports", "--format", "csv").splitlines())
    assert {(line["utterance"], line["reports"], line["independent"]) for line in lines} == {
        ("a-0", "3", "2")
    }


def test_show_lists_the_other_reports_with_the_words_that_differ(path):
    told = [line.strip() for line in on(path, "show", "b-0").splitlines()]
    first = told.index("utterance: 3 reports, 2 independent")
    assert told[first + 1 :] == [
        "a-0  2020-02-03 · La Vigie · Le chenal",
        "Ada Rouen – asserts (indirect)",
        "le chenal sera dragué avant les *grandes* marées de mars",
        "c-0  2020-02-03 · shares passages with b · L'Ancre · Dragage",
        "Ada Rouen – asserts (indirect)",
        "le chenal sera dragué avant les *grandes* marées de mars",
    ]
    row = json.loads(on(path, "show", "b-0", "--format", "json"))
    assert (row["utterance"], row["reports"], row["independent"]) == ("a-0", 3, 2)
    assert [(one["statement"], one["copy_group"]) for one in row["others"]] == [("a-0", "a"), ("c-0", "b")]


def test_stats_tell_documents_of_which_copies_and_utterances(path):
    documents, statements = on(path, "stats").splitlines()[:2]
    assert documents.startswith("3 documents, of which 1 made of others, 2020-02-03")
    assert statements == "3 statements of 1 utterance, 0 contacts"
