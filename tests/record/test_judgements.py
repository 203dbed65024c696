"""Judgements lie over what is found, outlive every re-reading, and are undone."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Statement
from onrecord.record import Record, RecordError, judging
from onrecord.record.contents import load
from onrecord.record.judgements import Judgement, standing
from tests.record.samples import TEXT, denial, document, promise, reading, span


def valid(record, id="port"):
    with record.reading() as connection:
        key = connection.exec_driver_sql(
            "SELECT key FROM documents WHERE state = 'current' AND id = ?", (id,)
        ).scalar_one()
        return {s.id: s for s in load(connection, key).statements}


@pytest.fixture
def judged(record):
    """A record with one document, in which the act of the promise was corrected."""
    record.add(reading())
    judging.judge(record, "promise", "correct", who="Ines", changes={"act": "propose"}, why="an offer")
    return record


def test_a_correction_shows_at_once_and_keeps_what_was_found(judged, rows):
    assert rows("act") == {"promise": "propose", "denial": "deny"}
    with judged.reading() as connection:
        assert {s.id: s.act for s in load(connection, 1, found=True).statements}["promise"] == "commit"


def test_a_judgement_says_who_when_why_and_on_which_words(judged):
    (one,) = judging.listed(judged)
    judgement = one.judgement
    assert (judgement.who, judgement.why, judgement.at[:2]) == ("Ines", "an offer", "20")
    assert (judgement.seen["act"], judgement.changes) == ("commit", {"act": "propose"})
    assert judgement.quote == "les négociations reprendront lundi"
    assert judgement.before.endswith("a promis que ")
    assert judgement.after.startswith(".\nLe préfet")


def test_what_is_rejected_is_neither_found_nor_counted(record, rows):
    record.add(reading())
    number = judging.judge(record, "denial", "reject", who="Ines")
    assert set(rows()) == {"promise"}
    assert set(valid(record)) == {"promise"}
    judging.undo(record, number, who="Ines")
    assert set(rows()) == {"promise", "denial"}


def test_later_verdicts_stand_over_earlier_ones(record, rows):
    record.add(reading())
    judging.judge(record, "denial", "correct", who="Ines", changes={"act": "refuse"})
    judging.judge(record, "denial", "reject", who="Ali")
    judging.judge(record, "denial", "accept", who="Ines")
    assert rows("state")["denial"] == "corrected"
    assert rows("act")["denial"] == "refuse"


def test_an_undoing_is_undone(judged, rows):
    judging.undo(judged, 1, who="Ali")
    assert rows("act")["promise"] == "commit"
    judging.undo(judged, 2, who="Ines")
    assert rows("act")["promise"] == "propose"
    assert [one.undone for one in judging.listed(judged)] == [False, True, False]


def test_what_was_undone_cannot_be_undone_again(judged):
    judging.undo(judged, 1, who="Ali")
    with pytest.raises(RecordError, match="judgement 1 was undone already"):
        judging.undo(judged, 1, who="Ali")
    with pytest.raises(RecordError, match="there is no judgement 9"):
        judging.undo(judged, 9, who="Ali")


def test_a_missed_statement_is_added_and_found(record, rows):
    record.add(reading(promise()))
    values = {
        "content": [span("tout accord")],
        "cue": [span("a démenti")],
        "name": "le préfet",
        "act": "deny",
    }
    _, id = judging.add_missed(record, "port", values, who="Ines")
    assert rows() == {"promise": "Ada Rouen", id: "le préfet"}
    assert rows("state")[id] == "added"


def test_an_added_statement_that_the_reader_finds_later_is_one_with_it(record, rows):
    record.add(reading(promise()))
    values = {
        "content": [span("tout accord")],
        "cue": [span("a démenti")],
        "name": "le préfet Jo",
        "act": "deny",
    }
    judging.add_missed(record, "port", values, who="Ines")
    record.add(reading(reader="fr-2"))
    assert rows() == {"promise": "Ada Rouen", "denial": "le préfet Jo"}


def test_a_moved_boundary_keeps_its_judgement(judged, rows):
    moved = promise(id="other", content="reprendront lundi", cue=(span("promis"),))
    judged.add(reading(moved, reader="fr-2"))
    assert rows("act") == {"other": "propose"}


def test_what_is_found_no_more_is_orphaned_and_comes_back(judged, rows):
    judged.add(reading(denial(), reader="fr-2"))
    (lost,) = judging.listed(judged, orphaned=True)
    assert (lost.judgement.id, lost.statement) == (1, None)
    judged.add(reading(reader="fr-3"))
    assert judging.listed(judged, orphaned=True) == []
    assert rows("act")["promise"] == "propose"


def test_a_judgement_follows_its_words_into_a_changed_text(record, rows):
    record.add(reading())
    judging.judge(record, "promise", "correct", who="Ines", changes={"content": [span("les négociations")]})
    text = "Mis à jour.\n" + TEXT.replace("est vide", "est désert")
    record.add(reading(promise(id="p2", text=text), denial(text=text), of=document(text=text), reader="fr-1"))
    statement = valid(record)["p2"]
    assert [text[a:b] for a, b in statement.content] == ["les négociations"]


def test_a_judgement_on_words_that_went_is_orphaned(judged):
    text = "Le quai de Lorvane est vide.\nLe préfet a démenti tout accord avec les grévistes."
    judged.add(reading(denial(text=text), of=document(text=text)))
    assert [one.judgement.id for one in judging.listed(judged, orphaned=True)] == [1]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"act": "shout"}, "act is unfit"),
        ({"content": [(3, 1)]}, "spans must lie in the text"),
        ({"cue": [(0, 100_000)]}, "spans must lie in the text"),
        ({"via": "AFP"}, "via is unfit"),
    ],
)
def test_an_unfit_correction_is_refused_and_nothing_is_kept(record, changes, why):
    record.add(reading())
    with pytest.raises(RecordError, match=why):
        judging.judge(record, "promise", "correct", who="Ines", changes=changes)
    assert judging.listed(record) == []


def test_a_statement_that_is_not_there_is_not_judged(record):
    record.add(reading())
    with pytest.raises(RecordError, match="there is no statement or document 'nothing'"):
        judging.judge(record, "nothing", "accept", who="Ines")


def test_standing_are_those_that_were_not_undone():
    def made(id, verdict, undoes=None):
        return Judgement(id=id, document="d", version="v", verdict=verdict, who="x", at="", undoes=undoes)

    every = [made(1, "accept"), made(2, "reject"), made(3, "undo", 1), made(4, "undo", 3), made(5, "undo", 2)]
    assert [judgement.id for judgement in standing(every)] == [1]


# Ten sentences, each with a statement whose boundaries may be drawn more or less widely.
SENTENCES = [
    f"Le témoin numéro {n} affirme que la barque bleue du port {n} a coulé hier soir. " for n in range(10)
]
ACTS = st.sampled_from(["deny", "demand", "warn"])
CUTS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=10, max_size=10)
FOUND = st.sets(st.integers(0, 9), min_size=1)


def statements(cuts, found, reader):
    """The statements of some sentences, words cut off their ends, under ids of the reader's."""
    out = []
    for n in sorted(found):
        at = sum(map(len, SENTENCES[:n]))
        sentence = SENTENCES[n]
        words = sentence[sentence.index("la barque") : -2].split()
        left, right = cuts[n]
        content = " ".join(words[left : len(words) - right])
        start, cue = at + sentence.index(content), at + sentence.index("affirme")
        moved = f"{reader}-{n}" if left else f"same-{n}"
        out.append(
            Statement(
                id=moved, content=((start, start + len(content)),), cue=((cue, cue + 7),), source=(),
                name=f"témoin {n}", via=(), kind="indirect", act="assert", rule="x",
            )
        )  # fmt: skip
    return out


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.integers(0, 9), ACTS, min_size=1), st.lists(st.tuples(CUTS, FOUND), max_size=3))
def test_no_judgement_is_lost_over_any_re_readings_and_reverts(judged, readings):
    whole = [(0, 0)] * 10
    of = document("boats", text="".join(SENTENCES))
    with tempfile.TemporaryDirectory() as folder, Record.open(str(Path(folder) / "r.db")) as record:
        record.add(reading(*statements(whole, range(10), "r0"), of=of, reader="r0"))
        for n, act in judged.items():
            judging.judge(record, f"same-{n}", "correct", who="Ines", changes={"act": act})
        for number, (cuts, found) in enumerate(readings, 1):
            record.add(reading(*statements(cuts, found, f"r{number}"), of=of, reader=f"r{number}"))
            acts = {s.name: s.act for s in valid(record, "boats").values()}
            assert acts == {f"témoin {n}": judged.get(n, "assert") for n in found}
            lost = {one.judgement.statement for one in judging.listed(record, orphaned=True)}
            assert lost == {f"same-{n}" for n in judged.keys() - found}
        record.add(reading(*statements(whole, range(10), "r0"), of=of, reader="last"))
        acts = {int(s.id[-1]): s.act for s in valid(record, "boats").values()}
        assert acts == {n: judged.get(n, "assert") for n in range(10)}
        assert judging.listed(record, orphaned=True) == []
        assert len(judging.listed(record)) == len(judged)
