from evaluation.claimed import Known, claimed, once
from onrecord.model import Analysis, Document, Member, Reading, Statement, When

TEXT = "Le pont de Valmire est fermé à tous, a dit Rosa Prat. Ugo Rey a nié."
SAID = (0, 35)
CAST = (
    Member(name="Rosa Prat", kind="person", gender="f"),
    Member(name="Front du pont", kind="body"),
    Member(name="Ugo Rey", kind="person"),
)


def statement(id, name, principal=None, day="2021-03-04"):
    return Statement(
        id=id,
        content=(SAID,),
        cue=((37, 42),),
        source=(),
        name=name,
        via=(),
        kind="indirect",
        act="assert",
        rule="test",
        principal=principal,
        said=When(text="hier", start=day, end=day),
        analysis=Analysis(terms=("pont", "valmir", "ferm")),
    )


def reading(id, *statements, date="2021-03-05"):
    return Reading(document=Document(id=id, text=TEXT, date=date), statements=statements, cast=CAST)


def test_who_speaks_for_a_body_in_one_article_is_on_its_side_in_all():
    readings = [
        reading("1", statement("s1", "Rosa Prat", principal="Front du pont")),
        reading("2", statement("s2", "Rosa Prat")),
        reading("3", statement("s3", "Ugo Rey")),
    ]
    known = Known(readings)
    with_, without, other = claimed(readings, known)
    assert with_.speaker == without.speaker == known.who("2")("Rosa Prat")
    assert with_.side == without.side == known.who("1")("Front du pont")
    assert other.side == other.speaker


def test_what_two_articles_report_alike_is_one_utterance_and_counts_where_it_stands_first():
    readings = [
        reading("2", statement("later", "Rosa Prat"), date="2021-03-06"),
        reading("1", statement("earlier", "Rosa Prat")),
        reading("3", statement("another", "Ugo Rey")),
    ]
    kept = once(readings, Known(readings))
    assert len(kept) == 2
    assert "another" in kept
