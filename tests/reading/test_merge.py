import pytest

from onrecord.reading.candidate import Candidate
from onrecord.reading.confidence import confidence
from onrecord.reading.merge import Merged, merge, propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.decode import Proposal


def rule(content, cue, source=((0, 3),), name="clause.que", score=0.9):
    return Candidate(content=(content,), cue=(cue,) if cue else (), source=source, rule=name, score=score)


def proposal(content, cue, source=((0, 3),), core=0.9):
    return Proposal(
        content=(content,),
        cue=(cue,) if cue else (),
        source=source,
        core=core,
        optional=0.02,
        acts=(1.0, *[0.0] * 10),
        sure=0.9,
    )


def test_one_cue_is_one_statement_and_the_rule_gives_its_spans():
    (one,) = merge([rule((20, 60), (10, 15))], [proposal((20, 50), (10, 15))])
    assert one.content == ((20, 60),)
    assert one.rule and one.proposal


def test_two_cues_are_two_statements_though_their_contents_meet():
    assert len(merge([rule((20, 60), (10, 15))], [proposal((30, 60), (24, 29))])) == 2


def test_what_takes_up_a_statement_is_another():
    told, denied = rule((0, 20), (24, 27)), rule((0, 20), (40, 45), name="clause.resumed", score=0.7)
    assert len(merge([told, denied], [proposal((0, 20), (24, 27))])) == 2


def test_two_rules_part_what_the_tagger_took_for_one():
    said, added = rule((0, 20), (24, 27)), rule((38, 60), (29, 37))
    found = merge([said, added], [proposal((0, 60), (24, 37))])
    assert [one.content for one in found] == [((0, 20),), ((38, 60),)]
    assert all(one.proposal for one in found)


def test_who_goes_on_without_a_cue_says_something_of_its_own():
    said, more = rule((0, 20), (24, 27)), rule((30, 60), None, name="quote.continued", score=0.75)
    found = merge([said, more], [proposal((0, 60), (24, 27))])
    assert [one.content for one in found] == [((0, 20),), ((30, 60),)]


def test_without_a_cue_the_content_tells():
    assert len(merge([rule((20, 60), None)], [proposal((22, 60), None)])) == 1
    assert len(merge([rule((20, 60), None)], [proposal((50, 90), None)])) == 2


def test_the_surest_rule_comes_first_and_the_tagger_fills_in_a_source():
    weak, sure = rule((20, 60), (10, 15), (), score=0.4), rule((20, 55), (10, 15), (), score=0.9)
    (one,) = merge([weak, sure], [proposal((20, 55), (10, 15), ((2, 8),))])
    assert one.rule == sure
    assert one.source == ((2, 8),)


def test_nobody_proposed_nothing():
    with pytest.raises(ValueError, match="neither rule nor tagger"):
        Merged().content  # noqa: B018


def test_a_cue_outside_a_quotation_has_no_source_inside_it():
    text = (
        "« Pas un seul soldat n'a quitté la caserne », a assuré le colonel, estimant que la ville était sûre."
    )
    found = propose(load()(text), find_quotes(text), None)
    quoted = range(2, 42)
    assert found
    assert not [one for one in found if one.cue[0][0] > 42 and one.source and one.source[0][0] in quoted]


def test_rule_and_tagger_together_are_surer_than_either():
    both = Merged(rules=(rule((20, 60), (10, 15)),), proposal=proposal((20, 60), (10, 15)))
    unsure = Merged(rules=both.rules, proposal=proposal((20, 60), (10, 15), core=0.05))
    assert confidence(both, "indirect", False) > 0.8
    assert confidence(both, "indirect", False) > confidence(unsure, "indirect", False)


def test_a_clause_and_the_quotation_behind_it_are_two_statements():
    denied, quoted = rule((20, 50), (10, 15)), rule((55, 80), (10, 15), name="quote.colon")
    assert len(merge([denied, quoted], [proposal((55, 80), (10, 15))])) == 2
