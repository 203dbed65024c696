"""The cue lexicon: what it holds, and that every entry is explained by an example that uses it."""

import csv
import re
from importlib.resources import files
from typing import get_args

import pytest

from onrecord.languages.conjugation import forms
from onrecord.languages.lexicon import lexicon
from onrecord.model import Act

ROWS = list(
    csv.DictReader(
        files("onrecord.languages.fr").joinpath("cues.csv").read_text(encoding="utf-8").splitlines()
    )
)
FRAMES = {
    "que",
    "inf",
    "de_inf",
    "à_inf",
    "pour_inf",
    "à_ce_que",
    "pour_que",
    "si",
    "quote",
    "colon",
    "adj",
    "comme",
}
FRAMES |= {
    f"{word}_np"
    for word in ("y", "à", "de", "contre", "pour", "sur", "par", "faveur", "avec", "devant", "quant")
}
FRAMES |= {"np", "à_num", "num", "np_adj", "person", "à_addressee"}


def test_the_press_verbs_are_there() -> None:
    assert sum(row["pos"] == "verb" for row in ROWS) >= 350


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['lemma']}-{row['pos']}")
def test_an_entry_is_well_formed_and_its_example_uses_it(row: dict[str, str]) -> None:
    assert row["act"] in get_args(Act)
    assert row["strength"] in ("core", "weak", "optional")
    said = row["example"].lower()
    if row["pos"] == "verb":
        head = re.sub(r"^(se |s')(en )?", "", row["lemma"]).split()[0]
        assert any(re.search(rf"(?<!\w){form}(?!\w)", said) for form in forms(head))
        assert {frame.rstrip("?") for frame in row["frames"].split()} <= FRAMES
    else:
        assert row["lemma"].split()[0][:3] in said


def test_no_entry_stands_twice() -> None:
    keys = [(row["lemma"], row["pos"]) for row in ROWS]
    assert len(keys) == len(set(keys))


def test_weak_frames_are_marked() -> None:
    entry = lexicon("fr").verb("critiquer")
    assert entry is not None
    assert "np" in entry.weak_frames
    assert "np" in entry.frames


def test_a_reflexive_verb_is_an_entry_of_its_own() -> None:
    known = lexicon("fr")
    promise, ask = known.verb("s'engager"), known.verb("demander")
    assert promise is not None
    assert ask is not None
    assert promise.reflexive
    assert promise.act == "commit"
    assert not ask.reflexive


def test_nouns_and_prepositions_are_found_by_lemma() -> None:
    known = lexicon("fr")
    assert known.noun("promesse") is not None
    assert known.preposition("aux yeux de") is not None
    assert known.verb("promesse") is None
