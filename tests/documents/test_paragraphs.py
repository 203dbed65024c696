"""Lines as a PDF sets them: text, left, right, baseline, size."""

from onrecord.documents.paragraphs import joined
from onrecord.documents.pdf_lines import Line


def lines(*texts, left=60, right=300, top=700, size=11, pitch=14):
    return [Line(text, left, right, top - pitch * i, size) for i, text in enumerate(texts)]


def paragraphs(*pages):
    return joined(list(pages)).split("\n\n")


def test_a_wider_gap_or_another_size_begins_a_paragraph():
    page = [
        *lines("Un pont rouvre", size=16, top=740),
        *lines("Le maire a promis", "de rester."),
        *lines("Il part.", top=640),
    ]
    assert paragraphs(page) == ["Un pont rouvre", "Le maire a promis de rester.", "Il part."]


def test_an_indent_begins_a_paragraph_after_a_sentence():
    page = [
        Line("Le maire a promis de rester.", 60, 300, 700, 11),
        Line("Lundi, il a pourtant quitté la", 75, 300, 686, 11),
        Line("ville.", 60, 90, 672, 11),
    ]
    assert paragraphs(page) == ["Le maire a promis de rester.", "Lundi, il a pourtant quitté la ville."]


def test_a_short_last_line_ends_a_paragraph():
    page = lines("Le maire a promis de rester à la", "mairie.", "Lundi, il est parti pour la côte.")
    page[1] = page[1]._replace(right=100)
    assert paragraphs(page) == [
        "Le maire a promis de rester à la mairie.",
        "Lundi, il est parti pour la côte.",
    ]


def test_a_sentence_runs_on_in_the_next_column_and_on_the_next_page():
    first = [*lines("Le maire a"), *lines("promis que", left=320, right=560)]
    assert paragraphs(first, lines("personne ne partira.")) == ["Le maire a promis que personne ne partira."]


def test_running_heads_and_page_numbers_are_left_out():
    def page(number, text):
        return [
            *lines(f"Le Phare, 12 mars, p. {number}", top=810),
            *lines(*text),
            *lines(f"Page {number} sur 3", top=20),
        ]

    text = page(1, ["Il nie avoir"]), page(2, ["vu le maire ou", "le préfet"]), page(3, ["lundi soir."])
    assert paragraphs(*text) == ["Il nie avoir vu le maire ou le préfet lundi soir."]
    assert paragraphs(lines("Il avait dit non en", "2011")) == ["Il avait dit non en 2011"]
