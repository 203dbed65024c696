from evaluation.gold_links import End, FoundTerm, Place, Spoken, TermRow, compare_terms
from evaluation.terms import errors, found_terms
from onrecord.linking.talks.nouns import Term
from onrecord.model import Document, Reading, Statement

TEXT = "Le syndicat exige la réouverture du pont. La mairie refuse la réouverture."
ASKED, REFUSED = (18, 40), (59, 73)


def statement(id, content):
    return Statement(
        id=id,
        content=(content,),
        cue=(),
        source=(),
        name="",
        via=(),
        kind="indirect",
        act="demand",
        rule="test",
    )


def term(state, by, statement):
    return Term(
        id=f"t-{statement}",
        thread="t",
        matter="opening",
        what="la réouverture du pont",
        by=by,
        side=by,
        to=("mairie",),
        state=state,
        condition=None,
        deadline="lundi",
        date="2021-03-04",
        statements=(statement,),
    )


READINGS = [
    Reading(
        document=Document(id="a", text=TEXT),
        statements=(statement("s1", ASKED), statement("s2", REFUSED)),
    )
]
EVERY = [term("demanded", "syndicat", "s1"), term("offered", "mairie", "s2")]
ROWS = [
    TermRow(types=("demanded",), at=End((Place("a", *ASKED),)), about="union: opening"),
    TermRow(types=("refused",), at=End((Place("a", *REFUSED),)), about="town: opening"),
]


def test_terms_are_found_at_the_places_of_their_statements():
    assert found_terms(READINGS, EVERY) == [
        FoundTerm(type="demanded", statements=(Spoken("s1", "a", (ASKED,)),)),
        FoundTerm(type="offered", statements=(Spoken("s2", "a", (REFUSED,)),)),
    ]


def test_errors_show_what_was_read_of_each_term_and_what_was_missed():
    told = list(errors(EVERY, compare_terms(ROWS, found_terms(READINGS, EVERY))))
    assert told == [
        "right: demanded by syndicat to mairie 2021-03-04: la réouverture du pont",
        "  if -, by lundi",
        "wrong: offered by mairie to mairie 2021-03-04: la réouverture du pont",
        "  if -, by lundi",
        "missed: refused town: opening",
    ]
