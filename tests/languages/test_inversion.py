from dataclasses import astuple

from onrecord.languages.inversion import inversion_words


def test_every_list_is_filled_and_folded():
    for words in astuple(inversion_words("fr")):
        assert words
        assert all(word == word.lower() and "’" not in word for word in words)
