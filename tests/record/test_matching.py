"""What is found is what a look at every statement finds, in the same order and with the same counts."""

from collections import Counter
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from onrecord.languages.stems import plain, stems
from onrecord.model import Reading, Statement, When
from onrecord.record import Record, search
from onrecord.record.facets import FACETS
from onrecord.record.search import Query
from tests.record.samples import document

WORDS = ("grue", "grues", "quai", "péage", "remorqueur", "lundi")
NAMES = ("Ada Rouen", "Léo Vance", "Rouen", "le préfet")
OUTLETS = ("L'Écho du Large", "L'Écho du Port", "La Gazette")
VIAS = ("Radio Cap", "Radio Port", "La Gazette")
DAYS = ("2019-12-31", "2020-02-02", "2020-02-29", "2021-07-01")


def some(*values):
    return st.none() | st.sampled_from(values)


WORD = st.sampled_from(WORDS)
SPOKEN = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "principal": some("les pilotes du port", "le port", "Ada Rouen"),
        "via": st.lists(st.sampled_from(VIAS), max_size=2, unique=True).map(tuple),
        "act": st.sampled_from(("deny", "commit")),
        "kind": st.sampled_from(("direct", "indirect")),
        "certainty": st.sampled_from(("asserted", "hedged")),
        "said": some(*DAYS),
        "content": st.lists(WORD, min_size=1, max_size=5).map(" ".join),
        "around": st.lists(WORD, max_size=2).map(" ".join),
    }
)
ARTICLES = st.lists(
    st.tuples(some(*OUTLETS), some(*DAYS), st.lists(SPOKEN, max_size=4)), min_size=1, max_size=4
)
QUERIES = st.builds(
    Query,
    words=st.lists(st.sampled_from((*WORDS, "Rouen", '"quai lundi"', "«grue péage»")), max_size=2).map(
        " ".join
    ),
    actor=some("rouen", "Ada Rouen", "préfet"),
    act=some("deny", "commit"),
    kind=some("direct"),
    certainty=some("hedged"),
    outlet=some("écho", "Écho large", "La Gazette", "Nulle Part"),
    via=some("radio", "Radio Cap", "Large"),
    principal=some("port", "pilotes"),
    since=some(*DAYS),
    until=some(*DAYS),
    date=st.sampled_from(("published", "said")),
)


def read(number, outlet, date, spoken):
    """An article in which each statement is a paragraph, and the rows that a look at every one goes by."""
    text, statements, rows = "", [], []
    for n, one in enumerate(spoken):
        start = len(text) + len("Il dit ")
        said = When(text="x", start=one["said"], end=one["said"]) if one["said"] else None
        usual = {name: one[name] for name in one.keys() & {field.name for field in fields(Statement)}}
        statements.append(
            Statement(
                **{**usual, "content": ((start, start + len(one["content"])),), "said": said},
                id=f"{number}-{n}", cue=((start - 4, start - 1),), source=(), rule="made",
            )
        )  # fmt: skip
        text += f"Il dit {one['content']} {one['around']}.\n"
        rows.append({**one, "id": f"{number}-{n}", "outlet": outlet, "published": date})
    made = document(str(number), text=text or "Rien.", outlet=outlet, date=date)
    return Reading(document=made, statements=tuple(statements), reader="fr-1"), rows


def holds(row, query):
    """Whether a statement is what a query seeks, by a plain look at it."""
    around = [*stems(row["content"]), "|", *stems(row["around"])]
    for word in query.words.replace("«", '"').replace("»", '"').split('"')[::2]:
        if not all(
            set(stems(one)) <= {*around} or set(plain(one)) <= {*plain(row["name"])} for one in word.split()
        ):
            return False
    for phrase in query.words.replace("«", '"').replace("»", '"').split('"')[1::2]:
        if f" {' '.join(stems(phrase))} " not in f" {' '.join(around)} ":
            return False
    given = {
        "actor": [row["name"]],
        "outlet": [row["outlet"]],
        "via": row["via"],
        "principal": [row["principal"]],
    }
    for name, values in given.items():
        sought = getattr(query, name)
        if sought and not any({*plain(sought)} <= {*plain(value or "")} for value in values):
            return False
    if any(getattr(query, name) not in (None, row[name]) for name in ("act", "kind", "certainty")):
        return False
    day = row[query.date]
    return day is None or (query.since or "0") <= day <= (query.until or "9")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("records")


@settings(
    phases=[Phase.generate, Phase.reuse],
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(ARTICLES, st.lists(QUERIES, min_size=8, max_size=8), st.integers(0, 10**12))
def test_what_is_found_is_what_a_look_at_every_statement_finds(folder, articles, queries, number):
    every = []
    with Record.open(str(folder / f"{number}-{len(list(folder.iterdir()))}.db")) as record:
        for n, article in enumerate(articles):
            made, rows = read(n, *article)
            record.add(made)
            every = [*every, *rows]
        for query in queries:
            expected = [row for row in every if holds(row, query)]
            with record.reading() as connection:
                hits = search.search(connection, query, limit=100)
                oldest = search.search(connection, query, limit=100, sort="oldest")
                total = search.total(connection, query)
                counts = search.facets(connection, query)
            assert {hit.statement.id for hit in hits} == {row["id"] for row in expected}
            assert total.number == len(expected)
            days = [row[query.date] for row in expected]
            ordered = [hit.dates(query.date) for hit in oldest]
            assert [day for some in ordered for day in some[:1]] == sorted(day for day in days if day)
            assert ordered[sum(1 for day in days if day) :] == [()] * days.count(None)
            for facet in FACETS:
                assert dict(counts[facet]) == Counter(row[facet] for row in expected if row[facet])
