"""What a denial takes up of what was told right before it, among claims made by hand."""

from dataclasses import replace

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.replies import replies
from tests.linking.links.made import claim

OPEN = claim("1", "Ada Sorel", "assert", "le pont de Melk tient", 10, cue="annonce", spans=((10, 31),))
SAYS_MORE = claim("2", "Ada Sorel", "assert", "Il a cent ans", 60)
DENIED = claim(
    "3", "le port", "deny", "Cette annonce", 150, sign=-1, cue="a été démentie", since=60, spans=((120, 133),)
)
WHAT = claim("3", "le port", "deny", OPEN.words, 150, sign=-1, cue="dément", since=60, spans=OPEN.spans)


def answered(*claims: Claim) -> dict[str, str]:
    return {denial: id for denial, (id, _) in replies(claims).items()}


def test_a_noun_takes_up_what_was_told_by_its_verb() -> None:
    assert answered(OPEN, SAYS_MORE, DENIED) == {"3": "1"}
    assert answered(replace(OPEN, cue="dit"), SAYS_MORE, DENIED) == {"3": "2"}


def test_a_number_is_what_is_called_so() -> None:
    assert not answered(SAYS_MORE, replace(DENIED, words="Ce bilan"))


def test_what_is_denied_in_its_very_words_is_told_by_them() -> None:
    assert answered(OPEN, SAYS_MORE, WHAT) == {"3": "1"}
    assert not answered(replace(OPEN, spans=((10, 20),)), SAYS_MORE, replace(WHAT, cue="dit"))


def test_what_somebody_pleads_is_not_taken_up() -> None:
    plea = "Nous avons respecté la loi"
    assert not answered(replace(OPEN, words=plea), replace(WHAT, words=plea))


def test_what_one_cue_introduces_answers_one_claim() -> None:
    quoted = claim("4", "le port", "deny", "La travée a cédé", 150, sign=-1, cue="dément", since=60)
    assert answered(OPEN, WHAT, quoted) == {"3": "1", "4": "1"}


def test_such_a_thing_is_what_was_told_last() -> None:
    none = replace(DENIED, words="un tel incident ait eu lieu", cue="dément", since=0)
    assert answered(OPEN, none) == {"3": "1"}
    assert not answered(OPEN, replace(none, words="une telle grue ait été louée"))


def test_a_report_is_denied_that_then_tells_something() -> None:
    report = claim("1", "le rapport du port", "accuse", "avoir caché une fissure", 150)
    denial = claim("2", "Ada Sorel", "deny", "le rapport du port", 10, sign=-1, cue="dément")
    assert answered(denial, report) == {"2": "1"}
    assert not answered(replace(denial, words="le pilote"), replace(report, name="le pilote"))
