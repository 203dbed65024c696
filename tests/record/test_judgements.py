"""Judgements lie over what is found, outlive every re-reading, and are undone."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.model import Reading, Statement
from onrecord.record import Record, RecordError, judging
from onrecord.record.check import check
from onrecord.record.contents import load
from onrecord.record.errors import Overtaken
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
    judging.undo(judged, 3, who="Ali")
    assert rows("act")["promise"] == "commit"
    assert [one.undone for one in judging.listed(judged)] == [True, False, True, False]


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


# Six sentences, each with a statement whose boundaries may be drawn more or less widely.
SENTENCES = [
    f"Le témoin numéro {n} affirme que la barque bleue du port {n} a coulé hier soir. " for n in range(6)
]
ONE = st.integers(0, len(SENTENCES) - 1)
ACTS = st.sampled_from(["deny", "demand", "warn"])
CUTS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=6, max_size=6)
BEFORE = st.sampled_from(["", "Mis à jour. ", "Bref. Et puis. "])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["correct", "add"]), ONE, ACTS),
        st.tuples(st.sampled_from(["accept", "reject"]), ONE),
        st.tuples(st.just("undo"), st.integers(0, 20)),
        st.tuples(
            st.just("read"), CUTS, st.sets(ONE), st.sampled_from(["", "Mis à jour. ", "Bref. Et puis. "])
        ),
    ),
    max_size=14,
)


def place(n, cut, before):
    """The content and the cue of a sentence behind the words `before`, words cut off the content's ends."""
    sentence = SENTENCES[n]
    at = len(before) + sum(map(len, SENTENCES[:n]))
    words = sentence[sentence.index("la barque") : -2].split()
    content = " ".join(words[cut[0] : len(words) - cut[1]])
    start, cue = at + sentence.index(content), at + sentence.index("affirme")
    return (start, start + len(content)), (cue, cue + 7)


def boats(number, cuts, found, before=""):
    """What the reader numbered so finds: some sentences' statements, those cut off in front under new ids."""
    out = []
    for n in sorted(found):
        content, cue = place(n, cuts[n], before)
        id = f"{number}-{n}" if cuts[n][0] else f"same-{n}"
        out.append(
            Statement(
                id=id, content=(content,), cue=(cue,), source=(), name=f"témoin {n}", via=(),
                kind="indirect", act="assert", rule="x",
            )
        )  # fmt: skip
    text = before + "".join(SENTENCES)
    return Reading(document=document("boats", text=text), statements=tuple(out), reader=f"r{number}")


class Expected:
    """What must stand: a plain account of the judgements made, by sentence, and of what the reader finds."""

    def __init__(self):
        self.found, self.before = set(range(len(SENTENCES))), ""
        self.made = {}  # verdict, sentence and act by number; for an undoing the number undone

    def standing(self):
        undone = set()
        for number, (verdict, what, _) in reversed(self.made.items()):
            if verdict == "undo" and number not in undone:
                undone.add(what)
        return {n: j for n, j in self.made.items() if j[0] != "undo" and n not in undone}

    def outcome(self):
        """The act of each sentence that counts, None where it is rejected; and the judgements orphaned."""
        acts, lost = {n: "assert" for n in self.found}, set()
        rejected = set()
        for number, (verdict, n, act) in self.standing().items():
            if n not in acts and verdict != "add":
                lost.add(number)
                continue
            rejected = rejected | {n} if verdict == "reject" else rejected - {n}
            acts[n] = act or acts.get(n)
        return {n: None if n in rejected else act for n, act in acts.items()}, lost


def ids(record):
    """The ids of the current statements, rejected ones too, by the names of their speakers."""
    query = (
        "SELECT s.name, s.id FROM statements s "
        "JOIN documents d ON d.key = s.document WHERE d.state = 'current'"
    )
    with record.reading() as connection:
        return {name: id for name, id in connection.exec_driver_sql(query)}


def take(record, step, number, expected):
    """One step, done to the record and put down in what is expected of it; some cannot be taken."""
    kind, n = step[0], step[1]
    if kind == "read":
        expected.found, expected.before = step[2], step[3]
        record.add(boats(number, step[1], step[2], step[3]))
    elif kind == "undo":
        undoable = [m for m in expected.made if not undone(expected, m)]
        if undoable:
            n = undoable[n % len(undoable)]
            expected.made[judging.undo(record, n, who="Ali")] = ("undo", n, None)
    elif kind == "add" and (n in expected.found or f"témoin {n}" not in ids(record)):
        content, cue = place(n, (0, 0), expected.before)
        values = {"content": [content], "cue": [cue], "name": f"témoin {n}", "act": step[2]}
        expected.made[judging.add_missed(record, "boats", values, who="Ines")[0]] = (kind, n, step[2])
    elif kind != "add" and (id := ids(record).get(f"témoin {n}")):
        act = step[2] if kind == "correct" else None
        changes = {"act": act} if act else None
        expected.made[judging.judge(record, id, kind, who="Ines", changes=changes)] = (kind, n, act)


def undone(expected, number):
    """Whether an undoing of it stands."""
    takes = [m for m, (verdict, what, _) in expected.made.items() if verdict == "undo" and what == number]
    return any(not undone(expected, m) for m in takes)


def assert_as_expected(record, expected):
    acts, lost = expected.outcome()
    shown = {f"témoin {n}": act for n, act in acts.items() if act}
    assert {s.name: s.act for s in valid(record, "boats").values()} == shown
    assert {one.judgement.id for one in judging.listed(record, orphaned=True)} == lost
    assert [one.judgement.id for one in judging.listed(record)] == list(expected.made)
    assert list(check(record)) == []


NOTHING_FOUND = ("read", [(0, 0)] * 6, set(), "Mis à jour. ")


@settings(max_examples=25, deadline=None)
@given(STEPS)
@example([NOTHING_FOUND, ("add", 1, "deny"), ("reject", 1)])
@example([("add", 0, "deny"), ("accept", 0), NOTHING_FOUND])
@example([("add", 1, "deny"), ("add", 1, "warn"), ("reject", 1), NOTHING_FOUND])
def test_no_judgement_is_lost_over_any_re_readings_changed_texts_and_reverts(steps):
    with tempfile.TemporaryDirectory() as folder, Record.open(str(Path(folder) / "r.db")) as record:
        whole, expected = [(0, 0)] * len(SENTENCES), Expected()
        record.add(boats(0, whole, expected.found))
        for number, step in enumerate(steps, 1):
            take(record, step, number, expected)
            assert_as_expected(record, expected)
        take(record, ("read", whole, set(range(len(SENTENCES))), ""), len(steps) + 1, expected)
        assert_as_expected(record, expected)
        assert judging.listed(record, orphaned=True) == []


def test_who_saw_an_earlier_state_overwrites_nothing(judged):
    """`judged` has one judgement on the promise, by Ines."""
    with pytest.raises(Overtaken, match="Ines judged it meanwhile") as told:
        judging.judge(judged, "promise", "reject", who="Ali", expected=0)
    assert (told.value.who, told.value.state) == ("Ines", "corrected")
    judging.judge(judged, "promise", "accept", who="Ali", expected=1)
    number = judging.undo(judged, 1, who="Ali")
    with pytest.raises(Overtaken):
        judging.judge(judged, "promise", "reject", who="Ines", expected=2)
    judging.judge(judged, "promise", "reject", who="Ines", expected=number)


def test_a_correction_that_leaves_no_words_is_refused(judged):
    with pytest.raises(RecordError, match="needs content or a cue"):
        judging.judge(judged, "promise", "correct", who="Ali", changes={"content": [], "cue": []})
