"""A statement as the network reads it."""

from onrecord.reading.against.lines import line


def test_the_marks_of_any_newspaper_are_read_alike() -> None:
    assert line("Odar", "a dit", "“Rien n’est vendu”") == "Odar a dit : «Rien n'est vendu»"
    assert line("Odar", "a dit", "«Rien n'est vendu»") == "Odar a dit : «Rien n'est vendu»"


def test_who_is_not_known_and_a_missing_cue() -> None:
    assert line("", "", "le pont\ntient") == "? : le pont tient"
