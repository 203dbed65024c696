import pytest

from onrecord.languages.interviews import interview_words


@pytest.mark.parametrize("words", ["Votre porte-parole", "C'est vous."])
def test_who_is_asked(words: str) -> None:
    assert interview_words("asked").search(words)


def test_whole_words_only_whatever_the_apostrophe() -> None:
    assert interview_words("own").search("j’y vais") and not interview_words("own").search("Majeur, il jette")
