import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import read
from onrecord.reading.typography import plain

SAID = "Le vice-président, Jean Dol, « n’a rien vu », selon Marie Pic. « Partons ! », a-t-elle dit à l’AFP."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("a‑t‑il dit, vice‐président", "a-t-il dit, vice-président"),
        ("«\u202fOui\u202f!\u202f»", "«\u00a0Oui\u00a0!\u00a0»"),
        ("lʼarmée, l´armée, l`armée", "l’armée, l’armée, l’armée"),
        ("<<Oui>>, <‹ non ›>", "«\u00a0Oui\u00a0», «\u00a0 non \u00a0»"),
        ("''Oui'', ‘‘non’’", "«\u00a0Oui\u00a0», «\u00a0non\u00a0»"),
        ("„Ja“, ”oui”, “si”", "“Ja”, “oui”, “si”"),
        ("Jean DOL et M. N'DIA", "Jean Dol et M. N'Dia"),
        ("at-il dit, a-til dit, a t'il dit", "a -il dit, a -il dit, a t-il dit"),
        ("Awa N'dri, le Premier Ministre", "Awa N'Dri, le Premier ministre"),
        ("Mme PIC a parlé. Selon PIC, non.", "Mme Pic a parlé. Selon Pic, non."),
    ],
)
def test_one_typography(typed: str, found: str) -> None:
    assert plain(typed) == found


@pytest.mark.parametrize(
    "text",
    [
        "en 1''30 et 2''10",
        "5' et 6''",
        "a < b >> c",
        "le parti UDPS",
        "Marie, de l'UDPS, Marie UDPS",
        '« oui », "non"',
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert plain(text) == text


@given(st.text(alphabet="aB ,.'’”“„«»<>‹›‘`´\u202f\u2011\nÉ"))
def test_each_character_keeps_its_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    "marks", [("«\u202f", "\u202f»"), ("<<", ">>"), ("„", "“"), ("”", "”"), ("''", "''")]
)
def test_statements_are_read_whatever_the_keyboard(marks: tuple[str, str]) -> None:
    text = SAID.replace("« ", marks[0]).replace(" »", marks[1]).replace("-", "\u2011")
    found = read(text, date="2024-03-12").statements
    assert [one.name for one in found] == ["Marie Pic", "Marie Pic"]
    assert found[1].via == ("AFP",)
    assert [text[a:b] for a, b in found[1].source] == ["elle"]
