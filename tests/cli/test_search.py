"""`onrecord search`: words in context for people, rows for programs."""

import csv
import json

import pytest


def test_the_words_sought_are_marked_in_their_context(on):
    result = on("search", "négociation", "--actor", "Rouen")
    assert result.exit_code == 0
    head, who, *context = result.stdout.splitlines()
    assert head == "promise  2020-02-03 · L'Écho du Large · Grève au port"
    assert who.startswith("  Ada Rouen, porte-parole des pilotes – commits to (indirect)")
    assert "a promis que [les *négociations* reprendront lundi]." in " ".join(map(str.strip, context))
    assert context[-1] == "1–1 of 1 utterance."


def test_nothing_found_is_said(on):
    assert on("search", "volcan").stdout == "No statement found.\n"
    assert on("search", "négociations", "--page", "2").stdout == "No more statements.\n"


def test_where_there_is_more_it_says_how_to_see_it(on):
    assert on("search", "--limit", "1").stdout.endswith("1–1 of 3 utterances. --page 2 shows the next.\n")
    assert on("search", "--limit", "2", "--page", "2").stdout.endswith("3–3 of 3 utterances.\n")


def test_days_in_the_wrong_order_are_refused(on):
    result = on("search", "--since", "2020-03-01", "--until", "2020-02-01")
    assert (result.exit_code, "--since is later than --until" in result.stderr) == (2, True)


def test_the_undated_stay_and_are_marked(on):
    told = on("search", "--since", "2021-01-01").stdout
    assert "undated  undated · L'Écho du Large" in told
    told = on("search", "--since", "2020-02-01", "--date", "said", "--act", "commit").stdout
    assert "promise  2020-02-03 · said 2020-02-02" in told
    assert "undated  undated · said undated" in told


def test_a_document_drives_neither_terminal_nor_spreadsheet(on):
    assert "\x1b" not in on("search", "--actor", "Vance").stdout
    rows = list(csv.DictReader(on("search", "--actor", "Vance", "--format", "csv").stdout.splitlines()))
    assert rows[0]["title"].startswith("'=1+1")


def test_rows_for_programs_hold_all(on):
    (row,) = map(json.loads, on("search", "--act", "deny", "--format", "jsonl").stdout.splitlines())
    assert (row["id"], row["state"], row["document"]["id"]) == ("denial", "found", "port")
    assert row["content_text"] == ["tout accord avec les grévistes"]
    (line,) = csv.DictReader(on("search", "--act", "deny", "--format", "csv").stdout.splitlines())
    assert (line["statement"], line["content"], line["via"]) == (
        "denial",
        "tout accord avec les grévistes",
        "",
    )


def test_pages_and_order(on):
    def ids(*args):
        return [
            json.loads(line)["id"] for line in on("search", "--format", "jsonl", *args).stdout.splitlines()
        ]

    assert ids("--sort", "oldest", "--limit", "2") == ["promise", "denial"]
    assert ids("--sort", "newest", "--date", "added") == ["undated", "denial", "promise"]
    told = on("search", "--sort", "oldest", "--limit", "2", "--page", "2").stdout
    assert told.startswith("undated  undated")
    assert told.endswith("3–3 of 3 utterances.\n")


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["--since", "hier"], "'hier' is not a day; write it as 2011-06-25"),
        (["de", "la"], "has only words that stand everywhere"),
        (["*"], "'*' has no word to look for"),
        (["--act", "shout"], "--act"),
        (["--record", "nowhere.db"], "there is no record 'nowhere.db'; make one with `onrecord add PATH`"),
    ],
)
def test_what_cannot_be_searched_is_said(on, args, why):
    result = on("search", *args) if "--record" not in args else _without_record(args)
    assert result.exit_code == 2
    assert why in result.stderr


def _without_record(args):
    from click.testing import CliRunner

    from onrecord.cli import main

    return CliRunner().invoke(main, ["search", "x", *args])
