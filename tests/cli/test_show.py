"""`onrecord show` and `trace`."""

import json


def test_a_statement_is_shown_with_all_that_it_rests_on(on):
    told = " ".join(on("show", "promi").stdout.split())
    assert "[source: Ada Rouen]" in told
    assert "[content: les négociations reprendront lundi]" in told
    for fact in (
        "said dimanche (2020-02-02)",
        "cue: a promis",
        "relayed: Ada Rouen → Radio Cap → this article",
        "rule: clause, confidence 1.00, read by fr-1",
        "state: found",
        "document: port, version ",
    ):
        assert fact in told


def test_its_judgements_are_shown(on):
    on("judge", "correct", "promise", "act=propose", "--who", "Ines", "--why", "an offer")
    told = on("show", "promise").stdout
    assert "state: corrected" in told
    assert "Ines: correct promise (act=propose) – an offer" in told
    row = json.loads(on("show", "promise", "--format", "json").stdout)
    assert (row["act"], row["found"]["act"], row["version"]["state"]) == ("propose", "commit", "current")


def test_a_document_is_shown_with_its_statements(on):
    told = on("show", "port").stdout
    assert "Grève au port" in told
    assert "2 statements" in told
    assert len(json.loads(on("show", "port", "--format", "json").stdout)["statements"]) == 2


def test_what_is_not_there_is_said(on):
    result = on("show", "nowhere")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: there is no statement or document 'nowhere' in the record.\n",
    )


def test_too_little_of_an_id_is_said(on):
    assert "needs 4 characters at least" in on("show", "pro").stderr


def test_words_are_traced_to_their_statements(on):
    told = on("trace", "les négociations reprendraient lundi").stdout
    assert told.index("promise  2020-02-02") < told.index("undated  undated")
    assert "    les négociations *reprendront* lundi\n" in told
    assert "Radio Cap → this article" in told
    assert on("trace", "-", stdin="les négociations reprendront lundi").exit_code == 0


def test_what_is_not_found_is_said_with_what_was_searched(on):
    result = on("trace", "la barque bleue a coulé")
    assert (result.exit_code, result.stdout) == (1, "Not found in 2 documents, 2020-02-03 – 2020-02-03.\n")
