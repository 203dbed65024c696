from dataclasses import replace

from onrecord import read
from onrecord.model import Document, Statement
from onrecord.reading.issuer import issued

TEXT = (
    "Le Conseil national condamne l'attaque du convoi. « Nous exigeons une enquête », a déclaré son "
    "porte-parole, Karim Belhadj. Nous demandons à l'ONU d'envoyer des observateurs.\n"
)


def test_a_communique_is_one_statement_of_its_issuer_with_all_others_inside():
    whole, *others = read(TEXT, issuer="Conseil national", date="2024-03-12", fast=True).statements
    assert (whole.name, whole.kind, whole.content, whole.rule) == (
        "Conseil national",
        "direct",
        ((0, len(TEXT) - 1),),
        "document.issuer",
    )
    assert (whole.said.start, whole.depth) == ("2024-03-12", 0)
    assert others
    assert {s.parent for s in others if s.depth == 1} == {whole.id}


def test_we_is_the_issuer_but_not_within_another_statement():
    document = Document(id="d", text="Nous rappelons que la trêve tient.", issuer="Conseil national")
    ours = Statement(
        id="s", content=((19, 33),), cue=((5, 14),), source=((0, 4),), name="Nous", via=(),
        kind="indirect", act="assert", rule="clause.que",
    )  # fmt: skip
    assert [s.name for s in issued(document, [ours])] == ["Conseil national", "Conseil national"]
    assert issued(document, [replace(ours, parent="t")])[1].name == "Nous"


def test_a_report_has_no_issuer():
    assert all(s.rule != "document.issuer" for s in read(TEXT, fast=True).statements)
