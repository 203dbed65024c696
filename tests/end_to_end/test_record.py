"""A record under harm: processes killed while they add, two that add at once."""

import json
import random
import signal
import subprocess
import sys
import time

import pytest

from onrecord.record import Record
from onrecord.record.check import check
from onrecord.record.contents import load

SENTENCE = "« Le port restera ouvert », a affirmé lundi Jeanne Corbel, la capitaine du port. "

# Adds documents that a reader of no weight read, and reports each as it is kept.
ADDING = """
import sys
from onrecord import ingest
from onrecord.model import Document, Reading, Statement
from onrecord.record import Record

def read(documents, set_aside, **_):
    for document in documents:
        places = range(0, len(document.text), 20)
        yield Reading(
            document=document,
            statements=tuple(
                Statement(id=f"{document.id}-{at}", content=((at, at + 10),), cue=(), source=(), name="x",
                          via=(), kind="indirect", act="assert", rule="x")
                for at in places
            ),
            reader="fr-1-fast",
        )

ingest.read = read
ingest.reader_version = lambda lang, fast: "fr-1-fast"
path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
documents = (Document(id=str(n), text=f"{n} ".ljust(400, "."), lang="fr") for n in range(first, last))
with Record.open(path) as record:
    for added in ingest.add(record, documents, print):
        print(added.document, added.change, flush=True)
"""


def adding(path, first=0, last=400):
    arguments = [sys.executable, "-c", ADDING, str(path), str(first), str(last)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, encoding="utf-8")


def statements(path):
    """How many statements each document has, in a record that is whole."""
    with Record.open(str(path), write=False) as record:
        assert list(check(record)) == []
        with record.reading() as connection:
            keys = connection.exec_driver_sql("SELECT key, id FROM documents").all()
            return {id: len(load(connection, key).statements) for key, id in keys}


def test_what_was_reported_before_a_kill_is_there_whole_and_the_rest_follows(tmp_path):
    path, moments = tmp_path / "r.db", random.Random(4)
    reported = set()
    for _ in range(8):
        process = adding(path)
        process.stdout.readline()
        time.sleep(moments.uniform(0, 0.15))
        process.send_signal(signal.SIGKILL)
        reported |= {
            line.split()[0] for line in process.communicate()[0].splitlines() if line.endswith(("new", "ged"))
        }
        assert process.returncode == -signal.SIGKILL
        held = statements(path)
        assert reported <= held.keys()
        assert set(held.values()) == {20}
    assert adding(path).communicate()[0].count("\n") == 400
    assert statements(path) == {str(n): 20 for n in range(400)}


def test_two_processes_add_at_once(tmp_path):
    path = tmp_path / "r.db"
    both = [adding(path, 0, 120), adding(path, 60, 180)]
    told = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum(lines.count(" new\n") for lines in told) == 180
    assert sum(lines.count(" unchanged\n") for lines in told) == 60
    assert statements(path) == {str(n): 20 for n in range(180)}


@pytest.fixture
def command(tmp_path):
    def run(*args):
        arguments = [sys.executable, "-m", "onrecord", *args]
        return subprocess.run(arguments, capture_output=True, encoding="utf-8", cwd=tmp_path)

    return run


def test_from_articles_to_answers(command, tmp_path):
    rows = [{"id": str(n), "text": SENTENCE + "x" * n, "date": f"2020-02-{n + 1:02}"} for n in range(3)]
    articles = tmp_path / "articles.jsonl"
    articles.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert command("add", "--fast", "articles.jsonl").returncode == 0
    again = command("add", "--fast", "--jobs", "2", "articles.jsonl")
    assert again.stdout == "3 documents: 3 unchanged.\n"
    found = command(
        "search", "ouverts", "--reports", "--sort", "oldest", "--until", "2020-02-02", "--format", "jsonl"
    ).stdout.splitlines()
    assert [json.loads(line)["document"]["id"] for line in found] == ["0", "1"]
    assert "Jeanne Corbel" in command("trace", "le port resterait ouvert").stdout
    assert command("check").stdout == "onrecord.db is whole.\n"
