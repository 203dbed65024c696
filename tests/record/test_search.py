"""What is found by which words and filters, in which order."""

import pytest

from onrecord.model import When
from onrecord.record import RecordError, search
from onrecord.record.search import Query
from onrecord.record.wording import marked
from tests.record.samples import TEXT, denial, document, promise, reading


@pytest.fixture
def found(record):
    record.add(reading())
    undated = promise(id="undated", name="Léo Vance", via=(), principal=None, said=None, certainty="hedged")
    record.add(reading(undated, of=document("later", date=None, outlet="La Gazette")))

    def ids(words="", sort="rank", **filters):
        with record.reading() as connection:
            query = Query(words=words, **filters)
            hits = search.search(connection, query, sort=sort)
            assert search.total(connection, query).number == len(hits)
            return {hit.statement.id for hit in hits}

    return ids


@pytest.mark.parametrize("words", ["négociation", "NEGOCIATIONS", "l'accord", "accords", "gréviste préfet"])
def test_accents_elisions_and_plurals_make_no_difference(found, words):
    assert found(words) in ({"promise", "undated"}, {"denial"})


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("négociations lundi", {"promise", "undated"}),
        ("négociations préfet", set()),
        ('"accord avec les grévistes"', {"denial"}),
        ('"grévistes accord"', set()),
        ("« accord avec les grévistes »", {"denial"}),
        ("Rouen", {"promise", "undated"}),  # it stands around the second too
        ("Vance", {"undated"}),
        (" ", {"promise", "denial", "undated"}),
        ("rien", set()),
        ("NEAR(a b) OR name:x*", set()),
    ],
)
def test_all_words_must_hold(found, words, expected):
    assert found(words) == expected


@pytest.mark.parametrize("words", ["de la", '"', "*"])
def test_words_that_tell_nothing_are_refused(found, words):
    with pytest.raises(RecordError, match=r"has only words that stand everywhere|has no word to look for"):
        found(words)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "rouen"}, {"promise"}),
        ({"actor": "Ada  ROUEN"}, {"promise"}),
        ({"act": "deny"}, {"denial"}),
        ({"kind": "direct"}, set()),
        ({"certainty": "hedged"}, {"undated"}),
        ({"outlet": "écho"}, {"promise", "denial"}),
        ({"via": "radio cap"}, {"promise"}),
        ({"principal": "pilotes"}, {"promise"}),
        ({"since": "2020-02-01", "until": "2020-02-28"}, {"promise", "denial", "undated"}),
        ({"since": "2020-03-01"}, {"undated"}),
        ({"until": "2020-02-02", "date": "said"}, {"promise", "denial", "undated"}),
        ({"since": "2020-02-03", "date": "said"}, {"denial", "undated"}),
        ({"until": "2020-01-01", "date": "added"}, set()),
        ({"actor": "rouen", "act": "deny"}, set()),
    ],
)
def test_filters(found, filters, expected):
    assert found(**filters) == expected


def test_a_name_of_no_letters_is_refused(found):
    with pytest.raises(RecordError, match=r"'\*' has no word to look for"):
        found(actor="*")


def test_content_ranks_before_what_stands_around_it(record):
    around = denial(id="around", content=((0, 28),))
    inside = denial(id="inside")
    record.add(reading(inside, around))
    with record.reading() as connection:
        hits = search.search(connection, Query(words="grévistes"))
    assert [hit.statement.id for hit in hits] == ["inside", "around"]


def test_sorted_by_date_the_undated_come_last(record):
    for id, date in (("b", "2020-02-02"), ("c", None), ("a", "2020-02-01")):
        record.add(reading(promise(id=id), of=document(id, date=date)))
    with record.reading() as connection:
        by = {sort: search.search(connection, Query(), sort=sort) for sort in ("oldest", "newest")}
        second = search.search(connection, Query(), sort="oldest", limit=1, offset=1)
    assert [hit.statement.id for hit in by["oldest"]] == ["a", "b", "c"]
    assert [hit.statement.id for hit in by["newest"]] == ["b", "a", "c"]
    assert [hit.statement.id for hit in second] == ["b"]


def test_counts_by_value(record):
    record.add(reading())
    with record.reading() as connection:
        counts = search.facets(connection, Query())
        assert search.facets(connection, Query(words="rien"))["act"] == []
    assert dict(counts["act"]) == {"commit": 1, "deny": 1}
    assert counts["outlet"] == [("L'Écho du Large", 2)]
    assert counts["principal"] == [("pilotes", 1)]


def test_a_count_goes_so_far_and_says_so(record, monkeypatch):
    monkeypatch.setattr(search, "COUNTED", 1)
    record.add(reading())
    with record.reading() as connection:
        assert str(search.total(connection, Query())) == "1+"


def test_a_hit_tells_its_dates(record):
    about = When(text="lundi", start="2020-02-04", end="2020-02-04")
    record.add(reading(promise(about=(about,))))
    with record.reading() as connection:
        (hit,) = search.search(connection, Query())
    assert hit.dates("published") == ("2020-02-03",)
    assert set(hit.dates("said")) == {"2020-02-02"}
    assert set(hit.dates("about")) == {"2020-02-04"}
    assert len(hit.dates("added")) == 1


def test_the_words_sought_are_marked():
    found = marked(TEXT, 0, len(TEXT), "négociation de Rouen")
    assert [TEXT[a:b] for a, b in found] == ["Rouen", "négociations"]
