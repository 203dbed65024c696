"""A person's word on a link is shown before what was found, outlives every reading, and can be taken back."""

import pytest

from onrecord.record import RecordError, judging, link_ruling
from onrecord.record.errors import Overtaken
from onrecord.record.linked import Wanted, board, links, links_of, required
from onrecord.record.settling import settle
from tests.record.disputes import CLAIM, DENIAL, OTHER, article, reworded

ADA, LEO, INES = "Ada Rouen", "Léo Vance", "Ines Dol"
DENIED = article("b", (LEO, None, DENIAL))


@pytest.fixture
def two(record):
    """A record with a claim, its denial, and something else."""
    for reading in (article("a", (ADA, None, CLAIM)), DENIED, article("c", (INES, None, OTHER))):
        record.add(reading)
    settle(record)
    return record


def listed(record, **wanted):
    with record.reading() as connection:
        return links(connection, Wanted(**wanted))


def told(record, **wanted):
    return [(one.link.type, one.link.a, one.link.b, one.state) for one in listed(record, **wanted)]


def only(record):
    (one,) = listed(record)
    return one.link.id


FOUND = [("denies", "a-0", "b-0", "found")]


def test_a_link_is_found_by_the_beginning_of_its_id(two):
    id = only(two)
    with two.reading() as connection:
        assert required(connection, id[:4]).link.id == id
        with pytest.raises(RecordError, match="there is no link 'zzzz'"):
            required(connection, "zzzz")


def test_what_is_dismissed_stays_dismissed_whatever_is_read(two):
    number = link_ruling.dismiss(two, only(two), who="Ines", why="of another dike")
    assert told(two, every=True) == []
    two.reread(reworded(DENIED, "fr-2", id="elsewhere"))
    settle(two)
    assert told(two, every=True) == []
    judging.undo(two, number, who="Ines")
    settle(two)
    assert told(two) == [("denies", "a-0", "elsewhere", "found")]


def test_what_is_dismissed_of_one_report_is_dismissed_of_all(two):
    link_ruling.dismiss(two, only(two), who="Ines")
    two.add(article("0", (ADA, None, CLAIM)))  # it reports the same words, and is first now
    settle(two)
    assert told(two, every=True) == []


def test_what_is_confirmed_and_added_comes_first_and_is_sure(two):
    link_ruling.confirm(two, only(two), who="Ines")
    number, id = link_ruling.add(two, "a-0", "c-0", "contradicts", who="Ali", why="the pumps need the dike")
    found = {one.link.id: one for one in listed(two)}
    assert {one.state for one in found.values()} == {"confirmed", "added"}
    assert {one.link.confidence for one in found.values()} == {1.0}
    assert (found[id].link.reason, found[id].judgement) == ("the pumps need the dike", number)
    judging.undo(two, number, who="Ali")
    assert told(two) == [("denies", "a-0", "b-0", "confirmed")]


def test_a_confirmed_link_stays_where_a_new_reading_finds_it_no_more(two):
    link_ruling.confirm(two, only(two), who="Ines")
    two.reread(reworded(DENIED, "fr-2", certainty="questioned"))
    settle(two)
    assert told(two) == [("denies", "a-0", "b-0", "confirmed")]
    assert "denies" in listed(two)[0].link.reason  # as it was when it was confirmed


def test_a_link_may_be_of_another_type(two):
    link_ruling.retype(two, only(two), "contradicts", who="Ines", why="they do not answer each other")
    assert told(two) == [("contradicts", "a-0", "b-0", "retyped")]
    assert listed(two)[0].link.reason == "they do not answer each other"
    assert told(two, types=("denies",)) == []


def test_a_ruling_on_a_statement_that_is_gone_shows_nothing(two):
    link_ruling.confirm(two, only(two), who="Ines")
    judging.judge(two, "b-0", "reject", who="Ines")
    settle(two)
    assert told(two) == []


def test_what_went_is_listed_no_more_before_it_is_settled(two):
    link_ruling.confirm(two, only(two), who="Ines")
    two.remove("a")
    assert told(two, every=True) == []
    two.restore("a")
    assert told(two) == [("denies", "a-0", "b-0", "confirmed")]


def test_what_was_purged_is_in_no_ruling(two, tmp_path):
    number = link_ruling.confirm(two, only(two), who="Ines")
    judging.undo(two, judging.undo(two, number, who="Ines"), who="Ines")
    two.purge("b")
    settle(two)
    assert judging.listed(two) == []
    two.close()
    data = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "ait cédé dans la nuit".encode() not in data


def test_a_statement_lists_its_links_and_those_of_the_report_that_came_first(two):
    two.add(article("d", (ADA, None, CLAIM), date="2020-02-04"))
    settle(two)
    with two.reading() as connection:
        (key,) = connection.exec_driver_sql("SELECT key FROM statements WHERE id = 'd-0'").scalars()
        assert [one.link.b for one in links_of(connection, key)] == ["b-0"]
    assert told(two, types=("repeats",)) == [("repeats", "a-0", "d-0", "found")]


def test_links_are_listed_by_type_actor_day_and_side(two):
    assert told(two, types=("denies",), actor="Léo Vance", since="2020-02-03", until="2020-02-03") == FOUND
    nothing = [{"types": ("reverses",)}, {"actor": INES}, {"since": "2020-02-04"}, {"until": "2020-02-02"}]
    assert [told(two, **one) for one in [*nothing, {"same_side": True}]] == [[]] * 5


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (lambda r: link_ruling.confirm(r, "ffff", who="x"), "there is no link 'ffff'"),
        (lambda r: link_ruling.retype(r, only(r), "denies", who="x"), "of the type denies already"),
        (lambda r: link_ruling.add(r, "a-0", "a-0", "denies", who="x", why="y"), "linked with itself"),
        (
            lambda r: link_ruling.add(r, "a-0", "nobody", "denies", who="x", why="y"),
            "no statement or document",
        ),
    ],
)
def test_what_cannot_be_ruled_is_said_and_not_kept(two, rule, why):
    with pytest.raises(RecordError, match=why):
        rule(two)
    assert judging.listed(two) == []


def test_who_saw_an_earlier_ruling_overwrites_nothing(two):
    id = only(two)
    number = link_ruling.dismiss(two, id, who="Ines", expected=0)
    with pytest.raises(Overtaken, match="Ines ruled on it meanwhile") as told:
        link_ruling.confirm(two, id, who="Ali", expected=0)
    assert told.value.state == "dismissed"
    with pytest.raises(Overtaken):
        link_ruling.add(two, "a-0", "b-0", "denies", who="Ali", why="she answers", expected=0)
    judging.undo(two, number, who="Léo")
    with pytest.raises(Overtaken, match="Léo ruled on it meanwhile"):
        link_ruling.retype(two, id, "contradicts", who="Ali", expected=number)
    assert link_ruling.retype(two, id, "contradicts", who="Ali", expected=0)


def test_links_come_a_page_at_a_time_in_one_order(two):
    for day in range(4, 9):
        two.add(article(f"d{day}", (f"Rosa Prat{day}", None, DENIAL), date=f"2020-02-0{day}"))
    settle(two)
    link_ruling.confirm(two, only_of(two, "d5-0"), who="Ines")
    with two.reading() as connection:
        every = [one.link.id for one in links(connection, Wanted(every=True))]
        found = [board(connection, Wanted(every=True), 2, at) for at in range(0, len(every), 2)]
    pages = [page for page, _ in found]
    assert {total.number for _, total in found} == {len(every)}
    assert [one.link.id for page in pages for one in page] == every
    assert [one.state for page in pages for one in page] == ["confirmed", *["found"] * (len(every) - 1)]
    order = [(one.link.confidence, one.day) for page in pages for one in page][1:]
    assert order == sorted(order, reverse=True)


def only_of(record, statement):
    return next(one.link.id for one in listed(record) if one.link.b == statement)
