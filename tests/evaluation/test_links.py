import pytest

from evaluation.gold_links import (
    SHOWN,
    End,
    FoundLink,
    FoundTerm,
    LinkRow,
    Place,
    Spoken,
    TermRow,
    compare_links,
    compare_terms,
)
from evaluation.links import Linked, errors, found_links, measures, table
from onrecord.model import Document, Link, Reading, Statement

TEXT = "La mairie accuse le port d'avoir caché la fuite. Le port dément toute fuite. On craint pour la baie."
CLAIM, DENIAL, FEAR = (27, 47), (64, 75), (87, 99)


def end(*bounds, document="a", ids=()):
    return End(tuple(Place(document, *b) for b in bounds), frozenset(ids))


def spoken(bounds, document="a", id=""):
    return Spoken(id or f"{document}{bounds[0]}", document, (bounds,))


def found(type="denies", a=CLAIM, b=DENIAL):
    return FoundLink(type=type, a=spoken(a), b=spoken(b))


ROW = LinkRow(types=("denies", "contradicts"), a=end(CLAIM), b=end(DENIAL))
MAYBE = LinkRow(types=("contradicts",), a=end(FEAR), b=end(DENIAL), sure=False)


@pytest.mark.parametrize(
    ("bounds", "held"),
    [
        (CLAIM, True),
        ((27, 40), True),  # most of it
        ((0, 47), True),  # more than it
        ((27, 32), True),  # a part of it alone
        ((42, 75), False),  # mostly something else
        (DENIAL, False),
    ],
)
def test_a_statement_is_what_it_covers_half_of_or_half_of_which_lies_there(bounds, held):
    assert end(CLAIM).holds(spoken(bounds)) is held


def test_a_statement_is_known_by_its_id_too_and_never_by_a_place_in_another_document():
    assert end(CLAIM, ids=["x1"]).holds(spoken((900, 950), id="x1"))
    assert not end(CLAIM).holds(spoken(CLAIM, document="b"))


def test_one_thing_told_at_several_places_is_found_at_any_of_them():
    row = LinkRow(types=("denies",), a=end(CLAIM, FEAR), b=end(DENIAL))
    compared = compare_links([row], [found(a=CLAIM), found(a=FEAR)], SHOWN)
    assert len(compared.right) == 2
    assert compared.counts()["R"] == 1


def test_a_link_is_right_in_every_type_that_its_row_allows():
    assert compare_links([ROW], [found("contradicts")], SHOWN).counts()["P"] == 1
    assert compare_links([ROW], [found("reverses")], SHOWN).counts()["P"] == 0


def test_a_denial_does_not_deny_the_denial_but_accounts_contradict_each_other_either_way_round():
    assert compare_links([ROW], [found("denies", DENIAL, CLAIM)], SHOWN).wrong
    assert compare_links([ROW], [found("contradicts", DENIAL, CLAIM)], SHOWN).right


def test_a_pair_counts_whatever_its_type_where_types_are_not_asked_for():
    compared = compare_links([ROW], [found("reverses", DENIAL, CLAIM)], SHOWN, typed=False)
    assert compared.counts()["P"] == 1


def test_confirmations_are_not_among_what_is_shown():
    agreed = LinkRow(types=("confirms",), a=end(CLAIM), b=end(DENIAL))
    assert compare_links([agreed], [found("denies")], SHOWN, typed=False).wrong
    assert compare_links([agreed], [found("denies")], SHOWN).missed() == []
    assert compare_links([agreed], [found("confirms")], ("confirms",)).counts()["R"] == 1


def test_what_is_open_is_neither_right_nor_wrong_nor_missed():
    compared = compare_links([ROW, MAYBE], [found("contradicts", FEAR, DENIAL)], SHOWN)
    assert (len(compared.right), len(compared.wrong), len(compared.open)) == (0, 0, 1)
    assert compared.missed() == [ROW]


def test_counts_of_a_type_are_of_what_was_found_as_it_and_of_the_rows_of_which_it_is_the_best():
    compared = compare_links([ROW], [found("contradicts")], SHOWN)
    assert compared.counts("contradicts")["right"] == 1
    assert compared.counts("contradicts")["gold"] == 0
    assert compared.counts("denies")["right"] == 0
    assert compared.counts("denies")["R"] == 1


def test_recall_is_told_with_and_without_what_was_not_read():
    unread = LinkRow(types=("denies",), a=end(FEAR), b=end(DENIAL), read=False)
    counts = compare_links([ROW, unread], [found()], SHOWN).counts()
    assert (counts["R"], counts["R read"]) == (0.5, 1)


def test_nothing_found_is_nothing_wrong():
    counts = compare_links([ROW], [], SHOWN).counts()
    assert (counts["P"], counts["R"], counts["F1"]) == (1, 0, 0)


def test_terms_are_right_in_a_state_that_their_row_allows():
    row = TermRow(types=("refused",), at=end(CLAIM))
    maybe = TermRow(types=("demanded",), at=end(FEAR), sure=False)

    def term(type, bounds):
        return FoundTerm(type=type, statements=(spoken(bounds),))

    compared = compare_terms(
        [row, maybe], [term("refused", CLAIM), term("offered", CLAIM), term("offered", FEAR)]
    )
    assert [t.type for t, _ in compared.right] == ["refused"]
    assert compared.wrong == [term("offered", CLAIM)]
    assert compared.open == [term("offered", FEAR)]


def statement(id, content, name):
    return Statement(
        id=id,
        content=(content,),
        cue=((content[0] - 2, content[0]),),
        source=(),
        name=name,
        via=(),
        kind="indirect",
        act="assert",
        rule="test",
    )


DONE = Linked(
    readings=[
        Reading(
            document=Document(id="a", text=TEXT),
            statements=(statement("s1", CLAIM, "la mairie"), statement("s2", DENIAL, "le port")),
        )
    ],
    links=[Link(id="l", type="denies", a="s1", b="s2", reason="", confidence=0.9, same_side=False)],
)


def test_links_are_found_at_the_places_of_their_statements():
    (one,) = found_links(DONE)
    assert (one.type, one.a, one.b) == (
        "denies",
        Spoken("s1", "a", (CLAIM,)),
        Spoken("s2", "a", (DENIAL,)),
    )


def test_measures_tell_types_apart_and_taken_together():
    figures = measures([ROW], found_links(DONE))
    assert figures["denies"]["right"] == figures["shown"]["right"] == figures["either"]["right"] == 1
    assert figures["contradicts"]["gold"] == 0
    assert figures["same side"] == {"right": 1, "wrong": 0}
    head, *lines = table(figures).splitlines()
    assert head.split()[:4] == ["right", "wrong", "open", "gold"]
    assert [line.split()[0] for line in lines[:4]] == ["denies", "contradicts", "reverses", "confirms"]


def test_a_denial_of_what_only_the_article_tells_is_right_while_nothing_is_linked_to_it():
    assert measures([ROW], [], [end(DENIAL)])["narrated"] == {"right": 1, "wrong": 0}
    assert measures([ROW], [found(a=FEAR)], [end(DENIAL)])["narrated"] == {"right": 0, "wrong": 1}
    assert measures([ROW], [found("contradicts")], [end(DENIAL)])["narrated"]["right"] == 1


def test_errors_quote_what_was_linked_wrongly_and_what_was_missed():
    missed = LinkRow(types=("contradicts",), a=end(FEAR), b=end(CLAIM), about="union and town", read=False)
    told = list(errors(DONE, compare_links([missed], found_links(DONE), SHOWN)))
    assert told[0].startswith("wrong: denies 0.90")
    assert told[1:3] == ["  a la mairie: avoir caché la fuite", "  a le port: toute fuite"]
    assert told[3] == "missed (not read): contradicts union and town"
    assert told[4] == "  a pour la baie"
