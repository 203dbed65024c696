"""Pieces of data that came otherwise than by a path."""

from onrecord.documents import SetAside, received
from onrecord.documents.kinds import Source


def test_what_is_told_of_all_holds_where_a_document_names_none():
    aside = []
    sources = [
        Source(b'{"id": "a", "text": "Le quai est vide ce matin.", "date": "2020-02-03"}', "two.jsonl"),
        Source("Le bac est à quai ce soir, dit-on.".encode(), "bac.txt"),
        Source(b"", "empty.txt"),
        Source(b"%PDF-1.4 nothing", "broken.pdf"),
    ]
    found = list(received(sources, aside.append, date="2020-02-04", issuer="Ada"))
    assert [(one.date, one.issuer, one.lang) for one in found] == [
        ("2020-02-03", "Ada", "fr"),
        ("2020-02-04", "Ada", "fr"),
    ]
    assert [one.where for one in aside] == ["empty.txt", "broken.pdf"]
    assert aside[0] == SetAside("empty.txt", "the file is empty")
