"""What cue and content do together: a sentence, its cue and its content → the acts that leave no doubt."""

import pytest

from onrecord.reading.act_turns import plain, turns
from onrecord.reading.signals import signal_of, tokens_of
from tests.reading.test_acts import read


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Le duc [rejette] {ces allégations}.", ["deny"]),
        ("Le duc [rejette] ce lundi soir {ces allégations}.", ["deny"]),
        ("Le duc [rejette] en bloc {tout ce qui a été dit}.", ["deny"]),
        ("Le duc [clame] toujours {son innocence}.", ["deny"]),
        ("Le duc [juge] {« inexact » le chiffre de dix noyés}.", ["deny"]),
        ("La cour [a reconnu] {coupable le pilote}.", ["assert"]),
        ("Le duc [affirme] {contrôler le port}.", ["assert"]),
        ("Le duc [rejette] sur le roi {la faute}.", ["accuse"]),
        ("Le duc [rejette] {tout report du vote}.", ["refuse"]),
        ("Le port [a annoncé] {un bilan de dix morts}.", ["assert"]),
        ("Le port [a annoncé] {un pont de dix arches}.", []),
        ("Le duc y [voit] {un pas en avant}.", ["support"]),
        ("Une exigence aussitôt [balayée] par le duc : « {Rien ne sera vendu} ».", ["refuse"]),
        ("Il donne un jour au duc, faute de quoi il [appellera] à {la grève}.", ["warn"]),
        ("Le duc [dit] que {le roi rejette ces allégations}.", []),
        ("« {Le roi rejette ces allégations} », [dit] le duc.", []),
        ("« {Rien n'est vendu} ».", []),
    ],
)
def test_a_turn_begins_in_the_cue(marked, expected):
    doc, content, cue, _ = read(marked)
    assert turns(doc, signal_of(doc, cue), tokens_of(doc, content)) == expected


def test_words_go_without_marks():
    doc, content, _, _ = read("Le duc dit : {« Ces “bruits” sont faux »}.")
    assert plain(tokens_of(doc, content)) == "ces bruits sont faux"
