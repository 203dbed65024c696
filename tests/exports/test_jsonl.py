import json

from onrecord.exports.jsonl import line


def test_a_line_holds_the_document_and_its_statements_with_exact_offsets(reading):
    row = json.loads(line(reading))
    assert (row["id"], row["lang"], row["title"], row["date"]) == ("d1", "fr", "Grève au port", "2020-02-03")
    assert row["text"] == reading.document.text
    outer, inner = row["statements"]
    assert [row["text"][a:b] for a, b in outer["cue"]] == ["a promis"]
    assert (outer["name"], outer["via"], outer["kind"], outer["act"]) == (
        "Ada Rouen",
        ["Radio Cap"],
        "direct",
        "commit",
    )
    assert (outer["rule"], outer["evidence"], outer["confidence"]) == (
        "quote.que",
        ["quotation after que"],
        0.91,
    )
    assert (inner["parent"], inner["certainty"], inner["inferred"]) == ("s1", "hedged", True)


def test_a_line_is_one_line(reading):
    assert "\n" not in line(reading)
