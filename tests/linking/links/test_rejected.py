"""Whose word a denial rejects by the text beside it."""

import pytest

from onrecord.linking.links.rejected import rejected


def spans(text: str, words: str) -> tuple[tuple[int, int]]:
    start = text.index(words)
    return ((start, start + len(words)),)


@pytest.mark.parametrize(
    ("text", "cue", "content", "words"),
    [
        (
            "Le port dément formellement les accusations d'Ida Venn : « Rien n'a brûlé ».",
            "dément",
            "Rien n'a brûlé",
            "les accusations d'Ida Venn",
        ),
        ("Le port dément, lundi, à Melk : « Rien n'a brûlé ».", "dément", "Rien n'a brûlé", ""),
        ("Le port relaie les accusations d'Ida Venn : « Tout a brûlé ».", "relaie", "Tout a brûlé", ""),
        (
            "Les accusations d'Ida Venn ont fait bondir le port. Il a rejeté ces accusations.",
            "a rejeté",
            "ces accusations",
            "Les accusations d'Ida Venn ont fait bondir le port.",
        ),
        (
            "Lundi, les accusations d'Ida Venn ont surpris. Il a rejeté ces accusations.",
            "a rejeté",
            "ces accusations",
            "",
        ),
    ],
)
def test_whose_word_the_text_says_that_a_denial_rejects(
    text: str, cue: str, content: str, words: str
) -> None:
    assert rejected(text, spans(text, cue), spans(text, content)) == words
