import codecs

import pytest

from onrecord.documents.reason import Unreadable
from onrecord.documents.text import content_id, decode, mend

SENTENCE = "« Où est passée l'épave ? », s'est étonné l'archéologue Émile Çelik à Noël – 40 € l'entrée."


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (SENTENCE.encode("utf-8"), ()),
        (codecs.BOM_UTF8 + SENTENCE.encode("utf-8"), ()),
        (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), ()),
        (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), ()),
        (SENTENCE.encode("cp1252"), ("read as Windows-1252",)),
    ],
)
def test_encodings_are_recognised(data, note):
    assert decode(data) == (SENTENCE, note)


def test_latin_1_where_windows_has_no_such_byte():
    text, notes = decode("Le préfet a nié.\x81".encode("latin-1"))
    assert text.startswith("Le préfet a nié.")
    assert notes == ("read as Latin-1",)


def test_one_damaged_byte_does_not_turn_utf_8_into_something_else():
    text, notes = decode("Le préfet a démenti, déclare-t-il à l'été.".encode() + b"\xff")
    assert text == "Le préfet a démenti, déclare-t-il à l'été.\N{REPLACEMENT CHARACTER}"
    assert notes == ("1 damaged bytes of UTF-8 became U+FFFD",)


def test_line_ends_stay_as_they_are():
    assert decode(b"un\r\ndeux\rtrois\n")[0] == "un\r\ndeux\rtrois\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04rest", "an office document"),
        (bytes(2000), "binary data"),
        (bytes(range(256)) * 8, "binary data"),
    ],
)
def test_binaries_are_refused(data, why):
    with pytest.raises(Unreadable, match=why):
        decode(data)


def test_unusable_characters_are_mended_one_for_one():
    text, notes = mend("a\0b\ud800c")
    assert text == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"
    assert notes == ("2 unusable characters (NUL or lone surrogate) became U+FFFD",)


def test_a_nul_in_a_file_is_mended_not_refused():
    assert decode(b"Il nie\0 tout en bloc.")[0] == "Il nie\N{REPLACEMENT CHARACTER} tout en bloc."


def test_the_same_content_has_the_same_id():
    assert content_id("Il nie.") == content_id("Il nie.") != content_id("Il nie !")
