"""Interviews: the answers that must be read as statements, with the label that names the speaker."""

from onrecord.reading.quotations.dashes import dashed
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.quotations.turns import answers, turns


def read(text: str) -> list[tuple[str, str]]:
    return [
        (text[slice(*c.source[0])] if c.source else "", text[slice(*c.content[0])])
        for c in turns(text, find_quotes(text)) or answers(text)
    ]


def test_answers_open_with_a_name_then_with_initials() -> None:
    text = (
        "Le barrage cède-t-il ?\n\nInès Moral : Non. Il tient.\n\nJusqu'à quand ?\n\nI. M. : Jusqu'au dégel."
    )
    assert read(text) == [("Inès Moral", "Non. Il tient."), ("I. M.", "Jusqu'au dégel.")]


def test_the_interviewer_s_turns_are_no_statements() -> None:
    text = "\n".join(
        (
            "La Gazette : Partez-vous ?",
            "Luc Amsel : Je reste.",
            "La Gazette : Pourquoi ?",
            "Luc Amsel : Pour lui.",
        )
    )
    assert read(text) == [("Luc Amsel", "Je reste."), ("Luc Amsel", "Pour lui.")]


def test_a_question_without_its_mark_is_no_part_of_the_answer_before() -> None:
    remark = "La régie affirme pourtant que les vannes ont toutes été révisées avant l'hiver."
    text = f"Inès Moral : Le béton est vieux.\n\n{remark}\n\nInès Moral : Sur le papier."
    assert [content for _, content in read(text)] == ["Le béton est vieux.", "Sur le papier."]


def test_a_signed_interview_without_names() -> None:
    text = "Pourquoi partir ?\n\nJe suis las.\n\nEt après ?\n\nLa mer.\n\nPropos recueillis par Ada Roche"
    assert read(text) == [("", "Je suis las."), ("", "La mer.")]


def test_one_label_alone_is_no_interview() -> None:
    assert read("Bilan : la route est coupée.\n\nLe maire attend.") == []


def test_a_list_under_headings_is_no_talk() -> None:
    text = "\n".join(("Groupe A : Islande - Chili, à midi", "Groupe A : Pérou - Suède, à midi"))
    assert read(text) == []


def test_questions_and_answers_in_turn_with_a_dash_each() -> None:
    lines = ("- Vous partez ?", "- Je reste.", "- Pourquoi ?", "- Pour lui.", "- Et lui ?", "- Il dort.")
    text = "Elle nous reçoit.\n\n" + "\n\n".join(lines)
    assert [text[slice(*c.content[0])] for c in dashed(text)] == ["Je reste.", "Pour lui.", "Il dort."]


def test_a_list_with_dashes_is_no_interview() -> None:
    assert dashed("- un pont\n- une digue\n- Et après ?\n- un quai") == []


def test_stars_left_of_bold_type_ask() -> None:
    text = (
        "**Partez-vous ?**\n\nJe reste.\n\n**On vous dit malade.**\n\nC'est faux.\n\nPropos recueillis par X"
    )
    assert read(text) == [("", "Je reste."), ("", "C'est faux.")]
