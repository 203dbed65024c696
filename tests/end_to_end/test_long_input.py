"""Long texts are read to their end."""

import json

from click.testing import CliRunner

from onrecord.cli import main

SENTENCE = "« Le tunnel restera fermé », a dit Noé Lambrin."
FILLING = "La neige tombait sur le col et les camions attendaient dans la nuit. "


def names(text):
    result = CliRunner().invoke(main, ["read", "--format", "jsonl", "--fast", "-"], input=text.encode())
    assert result.exit_code == 0, result.output
    row = json.loads(result.stdout)
    assert row["text"] == text
    return [statement["name"] for statement in row["statements"]]


def test_a_statement_at_the_end_of_one_very_long_line_is_found():
    assert names(FILLING * 3_000 + SENTENCE)[-1] == "Noé Lambrin"


def test_a_statement_at_the_end_of_many_paragraphs_is_found():
    assert names((FILLING * 5 + "\n\n") * 600 + SENTENCE)[-1] == "Noé Lambrin"
