"""Samples: drawn by a seed, kept as they were found, coded by several."""

import pytest

from onrecord.record import RecordError, codings, samples
from onrecord.record.codings import Coding, code
from onrecord.record.judging import add_missed, judge
from onrecord.record.samples import draw_sample
from tests.record.samples import TEXT, denial, document, promise, reading

YES = dict.fromkeys(("statement", "source", "content", "act"), "yes")


@pytest.fixture
def held(record):
    """The record with six documents of two statements each."""
    for n in range(6):
        outlet = "L'Écho du Large" if n < 4 else "Le Cap"
        own = promise(id=f"promise-{n}"), denial(id=f"denial-{n}")
        record.add(reading(*own, of=document(f"doc-{n}", outlet=outlet)))
    return record


def drawn(record, sample):
    with record.reading() as connection:
        return [
            (one.what, one.stratum, one.document.id, [s.id for s in one.found])
            for one in samples.items(connection, sample.id)
        ]


def test_statements_by_strata_and_whole_articles(held):
    sample = draw_sample(held, n=8, articles=2, seed=1, by=["act", "outlet"])
    assert (sample.statements, sample.articles, sample.items, sample.documents) == (8, 2, 10, 6)
    assert sample.strata["commit · L'Écho du Large"] == (4, 2)
    items = drawn(held, sample)
    assert [what for what, *_ in items] == ["statement"] * 8 + ["article"] * 2
    assert all(len(found) == (1 if what == "statement" else 2) for what, _, _, found in items)


def test_a_seed_draws_the_same_again_and_another_something_else(held):
    first, again, other = (draw_sample(held, n=6, articles=2, seed=seed, by=["act"]) for seed in (1, 1, 2))
    assert drawn(held, first) == drawn(held, again) != drawn(held, other)
    with held.reading() as connection:
        assert [one.id for one in samples.samples(connection)] == [3, 2, 1]


def test_what_people_judged_makes_no_difference_to_what_is_measured(held):
    judge(held, "promise-1", "reject", who="Ada")
    judge(held, "denial-1", "correct", who="Ada", changes={"act": "refuse"})
    at = TEXT.index("vide")
    add_missed(held, "doc-1", {"content": [[at, at + 4]]}, who="Ada")
    sample = draw_sample(held, n=99, articles=6, seed=1, by=[])
    items = drawn(held, sample)
    assert sum(what == "statement" for what, *_ in items) == 12
    with held.reading() as connection:
        (own,) = (
            i
            for i in samples.items(connection, sample.id)
            if i.found[0].id == "denial-1" and i.what == "statement"
        )
    assert own.found[0].act == "deny"


def test_a_sample_keeps_what_was_found_when_it_was_drawn(held):
    sample = draw_sample(held, n=0, articles=6, seed=1, by=["act"])
    before = drawn(held, sample)
    held.add(
        reading(promise(id="promise-1"), of=document("doc-1", text=f"{TEXT} Et puis rien."), reader="fr-2")
    )
    held.remove("doc-2")
    assert drawn(held, sample) == before
    held.purge("doc-2")  # gone for good, from here too
    assert len(drawn(held, sample)) == len(before) - 1


def test_there_must_be_something_to_draw(record, held):
    with pytest.raises(RecordError, match="not stratified by 'mood'"):
        draw_sample(held, n=1, articles=0, seed=1, by=["mood"])
    with pytest.raises(RecordError, match="10,000 items at most"):
        draw_sample(held, n=9_999, articles=2, seed=1, by=[])
    for n in range(6):
        held.remove(f"doc-{n}")
    with pytest.raises(RecordError, match="nothing to draw from"):
        draw_sample(held, n=9, articles=2, seed=1, by=[])


def test_each_coder_goes_through_all_and_the_last_word_counts(held):
    sample = draw_sample(held, n=2, articles=0, seed=1, by=[])
    with held.reading() as connection:
        first, second = samples.items(connection, sample.id)
        assert codings.next_place(connection, sample.id, "Ada") == 1
    code(held, first, "Ada", Coding(answers={"statement": "unsure"}))
    code(held, first, "Ada", Coding(answers=YES, note="clear"))
    code(held, second, "Bo", Coding(answers={"statement": "no"}))
    with held.reading() as connection:
        assert codings.next_place(connection, sample.id, "Ada") == 2
        assert codings.next_place(connection, sample.id, "Bo") == 1
        assert samples.sample(connection, sample.id).coders == {"Ada": 1, "Bo": 1}
        assert codings.coding_of(connection, first, "Ada") == Coding(answers=YES, note="clear")
        assert codings.coding_of(connection, first, "Bo") is None
        statements, articles = codings.coded(connection, samples.sample(connection, sample.id))
    assert [dict(one.answers) for one in statements] == [{"Ada": YES}, {"Bo": {"statement": "no"}}]
    assert [one.weight for one in statements] == [6.0, 6.0] and articles == []


def test_whole_articles_are_coded_with_what_was_missed(held):
    sample = draw_sample(held, n=0, articles=1, seed=1, by=[])
    with held.reading() as connection:
        (item,) = samples.items(connection, sample.id)
    ids = [one.id for one in item.found]
    coding = Coding(answers={ids[0]: "yes", ids[1]: "no"}, missed=2, spans=((0, 6),))
    code(held, item, "Ada", coding)
    with held.reading() as connection:
        _, (article,) = codings.coded(connection, samples.sample(connection, sample.id))
        told = [(s, q, c.missed) for _, s, q, _, c in codings.exported(connection, sample.id)]
    assert article.missed == {"Ada": 2} and article.found["Ada"] == coding.answers
    assert told == [(ids[0], "found", 2), (ids[1], "found", 2), ("", "missed", 2)]


@pytest.mark.parametrize(
    ("coder", "coding", "told"),
    [
        (" ", Coding(answers=YES), "the name of its coder"),
        ("Ada", Coding(answers={}), "no answer yet"),
        ("Ada", Coding(answers={"statement": "yes", "act": "no"}), "no answer yet"),
        ("Ada", Coding(answers={**YES, "act": "perhaps"}), "one of yes, no, unsure"),
        ("Ada", Coding(answers={**YES, "mood": "no"}), "'mood' is not asked"),
        ("Ada", Coding(answers=YES, missed=-1), "as many are missed"),
        ("Ada", Coding(answers=YES, missed=1, spans=((0, 3), (4, 9))), "as many are missed"),
        ("Ada", Coding(answers=YES, missed=1, spans=((5, 99_999),)), "does not stand in the text"),
    ],
)
def test_what_is_unfit_is_refused(held, coder, coding, told):
    sample = draw_sample(held, n=1, articles=0, seed=1, by=[])
    with held.reading() as connection:
        (item,) = samples.items(connection, sample.id)
    with pytest.raises(RecordError, match=told):
        code(held, item, coder, coding)
