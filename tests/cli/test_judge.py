"""`onrecord judge`: verdicts, corrections, additions, and taking them back."""

import json

import pytest


def acts(on):
    rows = map(json.loads, on("search", "--format", "jsonl").stdout.splitlines())
    return {row["id"]: row["act"] for row in rows if row["document"]["id"] == "port"}


def test_a_correction_and_its_undoing(on):
    told = on(
        "judge", "correct", "promise", "act=propose", "via=AFP; Radio Cap", "said=2020-02-01..2020-02-02"
    )
    assert told.stdout == "promise corrected (judgement 1; `onrecord judge undo 1` takes it back).\n"
    assert acts(on)["promise"] == "propose"
    row = json.loads(on("show", "promise", "--format", "json").stdout)
    assert (row["via"], row["said"]["start"]) == (["AFP", "Radio Cap"], "2020-02-01")
    assert on("judge", "undo", "1").exit_code == 0
    assert acts(on)["promise"] == "commit"


def test_a_content_is_corrected_by_its_words_or_their_place(on):
    on("judge", "correct", "promise", "content=les négociations")
    row = json.loads(on("show", "promise", "--format", "json").stdout)
    assert row["content_text"] == ["les négociations"]
    on("judge", "correct", "promise", "content=0-2,3-7", "role=")
    row = json.loads(on("show", "promise", "--format", "json").stdout)
    assert (row["content_text"], row["role"]) == (["Le", "quai"], None)


def test_rejecting_and_accepting(on):
    on("judge", "reject", "denial", "--why", "a title")
    assert set(acts(on)) == {"promise"}
    on("judge", "accept", "denial")
    assert set(acts(on)) == {"promise", "denial"}


def test_a_missed_statement_is_added(on):
    told = on("judge", "add", "port", "content=Le quai de Lorvane est vide", "name=un pilote", "act=concede")
    assert "added (judgement 1" in told.stdout
    assert sorted(acts(on).values()) == ["commit", "concede", "deny"]


def test_judgements_are_listed(on):
    on("judge", "reject", "denial", "--who", "Ines", "--why", "a title")
    on("judge", "undo", "1", "--who", "Ali")
    first, quote, second, _ = on("judge", "list").stdout.splitlines()
    assert first.startswith("   1  20")
    assert first.endswith("Ines: reject denial – a title [undone]")
    assert quote == "      “tout accord avec les grévistes”"
    assert second.endswith("Ali: undoes 1 denial")
    rows = [json.loads(line) for line in on("judge", "list", "--format", "jsonl").stdout.splitlines()]
    assert [(row["verdict"], row["undone"]) for row in rows] == [("reject", True), ("undo", False)]
    assert on("judge", "list", "--document", "later").stdout == "No judgement.\n"
    assert on("judge", "list", "--orphaned").stdout == "No judgement.\n"


def test_corrections_are_listed_as_they_are_written(on):
    on(
        "judge",
        "correct",
        "promise",
        "said=2020-02-01..2020-02-02",
        "via=Radio Cap; La Vigie",
        "role=",
        "cue=3-9",
    )
    told = on("judge", "list").stdout
    assert "(said=2020-02-01..2020-02-02, via=Radio Cap; La Vigie, role=, cue=3-9)" in told


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["correct", "promise", "act"], "'act' is not FIELD=VALUE"),
        (["correct", "promise", "act=shout"], "act cannot be 'shout'; choose from: assert, deny"),
        (["correct", "promise", "mood=glad"], "a statement has no 'mood' to correct; choose from: name"),
        (["correct", "promise", "said=hier"], "'hier' is no day; write 2011-06-24"),
        (["correct", "promise", "content=rien de tel"], "do not stand in the text"),
        (["correct", "promise", "content=de"], "give the place that you mean"),
        (["correct", "promise", "content=9-3"], "spans must lie in the text"),
        (["accept", "nowhere"], "there is no statement or document 'nowhere'"),
        (["add", "nowhere", "name=x"], "there is no document 'nowhere'"),
        (["add", "port", "name=x"], "a statement needs content or a cue"),
        (["undo", "7"], "there is no judgement 7"),
    ],
)
def test_what_cannot_be_judged_is_said(on, args, why):
    result = on("judge", *args)
    assert result.exit_code == 2
    assert why in result.stderr
