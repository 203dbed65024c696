"""`onrecord actors`, `actor`, and what search tells of actors."""

import csv
import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record
from onrecord.record.settling import settle
from tests.record.coverage import FULL, OTHER, SHORT, article, body, person


@pytest.fixture
def path(tmp_path):
    """A record in which Ada Rouen speaks under two names, and Jules Rouen."""
    path = str(tmp_path / "test.db")
    ada = person(FULL, "f")
    with Record.open(path) as record:
        union = [ada, body("Union des dockers", "UDD")]
        record.add(article("a", FULL, cast=union, role="déléguée", principal="Union des dockers"))
        port = [ada, body("Port de Lorvane")]
        record.add(article("b", FULL, cast=port, date="2020-06-01", principal="Port de Lorvane"))
        record.add(article("c", SHORT, cast=[person(SHORT, "f")], date="2020-07-01"))
        record.add(article("d", OTHER, cast=[person(OTHER, "m")]))
        settle(record)
    return path


@pytest.fixture
def on(path):
    return lambda *args: CliRunner().invoke(main, [*args, "--record", path])


def test_actors_are_listed_for_people(on):
    told = on("actors").stdout
    assert told.startswith("     3  Ada Rouen  ada-rouen\n        person · 3 documents")
    assert "side: Port de Lorvane · also: Rouen" in told
    assert on("actors", "--limit", "1").stdout.endswith("The first 1 actor; --limit shows more.\n")
    assert on("actors", "volcan").stdout == "No actor found.\n"


def test_actors_are_listed_for_programs(on):
    rows = [json.loads(line) for line in on("actors", "rouen", "--format", "jsonl").stdout.splitlines()]
    assert [(row["id"], row["utterances"], row["documents"]) for row in rows] == [
        ("ada-rouen", 3, 3),
        ("jules-rouen", 1, 1),
    ]
    (line,) = csv.DictReader(on("actors", "udd", "--format", "csv").stdout.splitlines())
    assert (line["id"], line["kind"], line["side"]) == (
        "union-des-dockers",
        "organisation",
        "union-des-dockers",
    )


def test_pairs_that_may_be_one_are_suggested(on, path):
    assert on("actors", "--suggest", "dockers").stdout == "No two actors look like one.\n"
    with Record.open(path) as record:
        record.add(article("e", "A. Rouen", cast=[person("A. Rouen", "f")]))
        settle(record)
    told = on("actors", "--suggest", "rouen").stdout
    assert "a-rouen  ada-rouen\n    A. Rouen and Ada Rouen may be spellings of one name\n" in told
    pairs = [json.loads(line) for line in on("actors", "--suggest", "--format", "jsonl").stdout.splitlines()]
    assert {"a-rouen", "ada-rouen"} in [{pair["a"], pair["b"]} for pair in pairs]


def test_one_actor_is_shown_with_all_that_is_known(on):
    lines = on("actor", FULL).stdout.splitlines()
    assert lines[0] == "Ada Rouen  ada-rouen"
    assert lines[1].strip() == "person · 3 documents · 3 utterances · side: Port de Lorvane"
    assert lines[2].strip() == "names: Rouen (3), Ada Rouen (2)"
    assert lines[3].strip() == "2020-02-03: déléguée, for Union des dockers  [a-0]"
    assert "  2020-02-03: speaks for Union des dockers" in lines
    assert "  2020-06-01: speaks for Port de Lorvane  ← change of side" in lines
    said = lines[lines.index("Said") + 1 :]
    assert [line.split()[0] for line in said[::2]] == ["2020-02-03", "2020-06-01", "2020-07-01"]
    assert said[1].strip() == "la grue 0 est vide"
    assert on("actor", FULL, "--limit", "1").stdout.endswith("1 of 3 utterances; --limit shows more.\n")


def test_one_actor_as_rows(on):
    first, *rest = map(json.loads, on("actor", FULL, "--format", "jsonl").stdout.splitlines())
    assert (first["id"], first["side"]["name"]) == ("ada-rouen", "Port de Lorvane")
    assert [role["role"] for role in first["roles"]] == ["déléguée", None]
    assert [side["changed"] for side in first["sides"]] == [False, True]
    assert [(row["id"], row["actor"]["id"]) for row in rest] == [
        ("a-0", "ada-rouen"),
        ("b-0", "ada-rouen"),
        ("c-0", "ada-rouen"),
    ]


@pytest.mark.parametrize("command", [("actor", SHORT), ("search", "--actor", SHORT)])
def test_a_name_that_may_be_several_tells_the_choices(on, command):
    result = on(*command)
    assert result.exit_code == 2
    assert "'Rouen' may be ada-rouen (Ada Rouen, 3), jules-rouen (Jules Rouen, 1); give the id" in (
        result.stderr
    )


def test_who_is_not_there_is_said(on):
    result = on("actor", "Personne")
    assert result.exit_code == 2
    assert "there is no actor 'Personne' in the record; `onrecord actors WORDS` lists" in result.stderr


def test_a_statement_is_shown_with_its_actor(on):
    assert "  actor: Ada Rouen (ada-rouen)" in on("show", "c-0").stdout
    assert json.loads(on("show", "c-0", "--format", "json").stdout)["actor"]["id"] == "ada-rouen"
    assert "Rouen → Ada Rouen – asserts" in on("trace", "la grue 0 est vide").stdout


def test_a_hit_shows_whom_its_name_means(on):
    told = on("search", "--actor", "ada-rouen", "--since", "2020-07-01").stdout
    assert "  Rouen → Ada Rouen – asserts" in told
    assert "Ada Rouen → " not in on("search", "--actor", "ada-rouen", "--until", "2020-02-28").stdout
    row = json.loads(on("search", "--principal", "udd", "--format", "jsonl").stdout)
    assert row["actor"] == {"id": "ada-rouen", "name": FULL}
    (line,) = csv.DictReader(on("search", "--actor", OTHER, "--format", "csv").stdout.splitlines())
    assert line["actor"] == OTHER
