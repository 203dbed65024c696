import io
import zipfile

import docx as python_docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from onrecord.documents import docx
from onrecord.documents.reason import Unreadable
from tests.documents.made import PROSE, saved, word


def test_a_word_file_gives_its_paragraphs_and_the_title_that_is_styled_so():
    document = docx.parse(word(*PROSE, title="Le pont rouvre"), "pont.docx")
    assert document.text.split("\n\n") == ["Le pont rouvre", *PROSE]
    assert (document.title, document.date, document.notes) == ("Le pont rouvre", None, (docx.NOTE,))


def test_tables_and_tracked_changes_are_read_as_accepted():
    made = python_docx.Document()
    made.add_table(1, 1).cell(0, 0).text = PROSE[0]
    words = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    made.element.body.insert(
        1,
        parse_xml(
            f"<w:p {nsdecls('w')}>{words.format('Il ')}"
            f"<w:del w:id='1' w:author='a'>{words.format('ment')}</w:del>"
            f"<w:ins w:id='2' w:author='a'>{words.format('nie')}</w:ins>{words.format('.')}</w:p>"
        ),
    )
    assert docx.parse(saved(made), "x").text.split("\n\n") == [PROSE[0], "Il nie."]


def archive(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("_", "."), data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (word(), "holds no text"),
        (word(*PROSE)[:2_000], "damaged"),
        (archive(a_txt=b"x"), "damaged"),
        (archive(document_xml=bytes(20_000_001)), "far more than a text takes"),
        (archive(**{f"f{n}": b"" for n in range(5_001)}), "far more than a text takes"),
        (archive(picture=bytes(200_000_001)), "more than 200 MB"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_empty_damaged_and_overlarge_files_are_refused(data, why):
    with pytest.raises(Unreadable, match=why):
        docx.parse(data, "x")
