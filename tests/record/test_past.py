"""The judgements that were made are listed, the latest first."""

from onrecord.record import judging
from onrecord.record.past import Asked, past, texts, total
from tests.record.samples import TEXT, promise, reading


def made(record, **asked):
    with record.reading() as connection:
        found = past(connection, Asked(**asked), limit=None)
        assert total(connection, Asked(**asked)) == len(found)
        return [(one.judgement.id, one.judgement.verdict, one.undone) for one in found]


def test_judgements_are_listed_the_latest_first(four):
    judging.judge(four, "denial", "accept", who="Ines")
    judging.judge(four, "third", "reject", who="Ali")
    judging.undo(four, 1, who="Ali")
    assert made(four) == [(3, "undo", False), (2, "reject", False), (1, "accept", True)]
    judging.undo(four, 3, who="Ines")
    assert made(four)[1:] == [(3, "undo", True), (2, "reject", False), (1, "accept", False)]
    assert made(four, document="quay") == [(2, "reject", False)]
    assert made(four, who="Ines", verdict="accept") == [(1, "accept", False)]


def test_a_judgement_on_words_that_went_is_orphaned(four):
    judging.judge(four, "denial", "accept", who="Ines")
    judging.judge(four, "third", "accept", who="Ines")
    assert made(four, orphaned=True) == []
    four.reread(reading(promise(confidence=0.9), reader="fr-2"))
    assert made(four, orphaned=True) == [(1, "accept", False)]
    with four.reading() as connection:
        (own,) = past(connection, Asked(orphaned=True), limit=1)
        (text,) = texts(connection, [own]).values()
    assert own.orphaned and text.text == TEXT and text.title == "Grève au port"
