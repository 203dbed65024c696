import pytest

from onrecord.documents.language import unreadable


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a démenti lundi toute négociation avec les insurgés.",
        "Il nie.",
        "12 : 34",
        "Kessel – Tel-Amra",
        "",
    ],
)
def test_french_and_what_is_too_short_to_tell_is_read(text):
    assert unreadable(text, None) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister denied on Monday that any talks with the insurgents had been held.", "English"),
        ("Der Minister hat am Montag jede Verhandlung mit den Aufständischen bestritten.", "German"),
        ("نفى الوزير يوم الاثنين إجراء أي مفاوضات مع المتمردين", "Arabic"),
    ],
)
def test_other_languages_are_named(text, language):
    assert f"it is in {language}" in (unreadable(text, None) or "")


def test_a_language_that_was_given_is_believed():
    assert unreadable("The minister denied.", "fr-CH") is None
    assert "given as English (en)" in (unreadable("Le ministre a démenti.", "en") or "")
