"""The public Python interface."""

import onrecord

TEXT = "« Le col rouvrira samedi », a promis Aline Verdan, la préfète."


def test_read_gives_a_reading_with_exact_spans():
    reading = onrecord.read(TEXT, date="2020-02-03", title="Neige", id="n1")
    (statement,) = reading.statements
    assert isinstance(statement, onrecord.Statement)
    assert (reading.document.id, reading.document.date, reading.document.title) == (
        "n1",
        "2020-02-03",
        "Neige",
    )
    assert [TEXT[a:b] for a, b in statement.content] == ["Le col rouvrira samedi"]
    assert (statement.name, statement.act, statement.kind) == ("Aline Verdan", "commit", "direct")


def test_unusable_characters_are_replaced_one_for_one():
    reading = onrecord.read("\0\ud800" + TEXT)
    assert reading.document.text == "\ufffd\ufffd" + TEXT
    assert reading.document.notes
    assert reading.statements[0].content[0] == (4, 26)


def test_a_document_without_an_id_is_named_by_its_text():
    assert (
        onrecord.read(TEXT).document.id
        == onrecord.read(TEXT).document.id
        != onrecord.read(TEXT + " ").document.id
    )
