"""Long texts are read to their end."""

import json

import pytest
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


@pytest.mark.parametrize(
    "words",
    ["et affirme que le maire dit ", "a dit ", "selon ", "« Il viendra, ", "A-", "l'", "Noé Lambrin, "],
)
def test_the_same_words_over_and_over_are_read_to_the_end(words):
    assert names(words * 1_500 + "\n\n" + SENTENCE)[-1] == "Noé Lambrin"


def test_a_surname_late_in_a_long_text_is_that_of_the_person_named_at_its_start():
    named = "Le ministre des Transports Noé Lambrin a dit que le tunnel restera fermé."
    assert names(f"{named}\n\n" + (FILLING * 5 + "\n\n") * 100 + "Lambrin a dit que le col rouvrira.") == [
        "Noé Lambrin",
        "Noé Lambrin",
    ]
