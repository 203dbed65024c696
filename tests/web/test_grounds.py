"""What statements rest on, in words."""

import re
from pathlib import Path

import pytest

import onrecord.reading
from onrecord.web.grounds import RULES, grounds, rule
from onrecord.web.languages import language

ENGLISH, FRENCH = language("en"), language("fr")


def test_every_rule_of_the_reader_is_told():
    sources = "\n".join(path.read_text() for path in Path(onrecord.reading.__file__).parent.rglob("*.py"))
    codes = set(re.findall(r'"((?:quote|clause|passive|turn|document|preposition)\.[a-z]+)"', sources))
    assert len(codes) > 10 and codes - {"clause.que", "clause.np", "clause.inf"} <= RULES.keys()


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("clause.de_inf", "a verb with « de » and an infinitive", "un verbe avec « de » et un infinitif"),
        ("noun.selon_laquelle", "a noun with « selon laquelle »", "un nom avec « selon laquelle »"),
        ("contact.call", "contact.call", "contact.call"),
    ],
)
def test_rules_in_words(code, english, french):
    assert rule(code, ENGLISH) == english and rule(code, FRENCH) == french


@pytest.mark.parametrize(
    ("piece", "english", "french"),
    [
        ("juger: que", "« juger » with a clause with « que »", "« juger » avec une proposition en « que »"),
        ("selon, after its clause", "« selon » after the clause", "« selon » après la proposition"),
        ("tagger 0.97", "the learned part is sure to 97%", "la partie apprise en est sûre à 97\xa0%"),
        ("also clause.np", "also: a verb with a noun phrase", "aussi : un verbe avec un groupe nominal"),
        (
            "rejeter: passive with its agent",
            "« rejeter » with its agent, in the passive",
            "« rejeter » avec son agent, au passif",
        ),
        ("comme … estimer", "comme … estimer", "comme … estimer"),
    ],
)
def test_what_rules_saw_in_words(piece, english, french):
    assert grounds([piece], ENGLISH) == [english]
    assert [one.replace("\u202f", "\xa0") for one in grounds([piece], FRENCH)] == [french]
