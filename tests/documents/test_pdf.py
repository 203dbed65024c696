import random
import zlib

import pytest

from onrecord.documents import pdf
from onrecord.documents.reason import Unreadable
from tests.documents import made
from tests.documents.made import column

HEAD = (60, 810, 9, "Le Phare de Lorvane")


def test_lines_become_paragraphs_and_broken_words_are_mended():
    first = [
        HEAD,
        (60, 785, 18, "Le pont rouvre"),
        *column("Le maire a annoncé mardi la réouver-", "ture du pont. Celui-", "ci restera ouvert."),
        *column("La capitaine, citée par le porte-", "parole de la région, promet un calen-", top=700),
        (290, 20, 9, "1"),
    ]
    second = [HEAD, *column("drier avant lundi."), (290, 20, 9, "2")]
    document = pdf.parse(made.pdf(first, second, title="Le pont rouvre"), "pont.pdf")
    assert document.text.split("\n\n") == [
        "Le pont rouvre",
        "Le maire a annoncé mardi la réouverture du pont. Celui-ci restera ouvert.",
        "La capitaine, citée par le porte-parole de la région, promet un calendrier avant lundi.",
    ]
    assert (document.title, document.date, document.notes) == ("Le pont rouvre", None, (pdf.NOTE,))


@pytest.mark.parametrize("title", ["", "Microsoft Word - pont.doc", "pont_v3.docx", "Sans titre"])
def test_what_a_program_calls_the_file_is_no_title(title):
    assert pdf.parse(made.pdf(column("Il nie tout."), title=title), "x").title is None


def test_a_scan_is_refused():
    with pytest.raises(Unreadable, match="hold no text, as those of a scan"):
        pdf.parse(made.pdf([]), "x")


def test_a_bomb_is_refused():
    packer = zlib.compressobj(1)
    million = b"BT /F1 9 Tf (aaaa) Tj ET " * 40_000
    bomb = b"".join(packer.compress(million) for _ in range(600)) + packer.flush()
    with pytest.raises(Unreadable, match="takes too much memory or time"):
        pdf.parse(made.pdf(compressed=bomb), "x")


def test_damaged_files_are_refused_or_read_but_never_raise_anything_else():
    whole = made.pdf(column("Le maire a nié tout retard."))
    chance = random.Random(1)
    for _ in range(6):
        broken = bytearray(whole)
        for _ in range(20):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            pdf.parse(bytes(broken), "x")
        except Unreadable as error:
            assert "damaged" in str(error) or "no text" in str(error)
