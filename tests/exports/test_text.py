import dataclasses
import io

from rich.console import Console

from onrecord.exports.text import show_article, show_statements
from onrecord.model import Contact, Party, When


def shown(show, reading, *, colour=False, **options):
    file = io.StringIO()
    console = Console(file=file, width=90, force_terminal=colour, color_system="standard" if colour else None)
    show(reading, console, **options)
    return file.getvalue()


def test_each_statement_tells_who_what_how_and_where(reading):
    assert shown(show_statements, reading).splitlines() == [
        "Grève au port",
        "L'Écho · 2020-02-03 · 2 statements",
        "",
        "  1 Ada Rouen, porte-parole des pilotes – commits to (“a promis”, direct)",
        "    le maire veut la grève\N{REPLACEMENT CHARACTER}[31m",
        "    Ada Rouen → Radio Cap → this article · paragraph 2, 87–114",
        "",
        "  2 le maire → Guy Morne – demands (“veut”, direct, hedged)",
        "    la grève",
        "    paragraph 2, 101–109 · inside 1",
        "",
    ]


def test_explain_adds_rule_evidence_and_confidence(reading):
    text = shown(show_statements, reading, explain=True)
    assert "rule quote.que, confidence 0.91" in text
    assert "quotation after que" in text
    assert "cue “a promis”, source “Ada Rouen, porte-parole des pilotes”" in text


def test_without_colour_the_article_is_marked_in_brackets_one_in_another(reading):
    text = " ".join(shown(show_article, reading).split())
    assert (
        "[source: Ada Rouen, porte-parole des pilotes], [cue: a promis] que «[content: [source: le maire]"
        in text
    )
    assert "[cue: veut] [content: la grève]\N{REPLACEMENT CHARACTER}[31m]»" in text


def test_with_colour_the_article_keeps_its_words_and_no_escape_of_its_own(reading):
    text = shown(show_article, reading, colour=True)
    assert "\x1b[1;33ma promis\x1b[0m" in text
    assert "grève\x1b[31m" not in text


def test_role_and_side_are_told_once_and_long_lines_keep_their_indent(reading):
    outer = reading.statements[0]
    long = dataclasses.replace(outer, principal="Fédération nationale des pilotes de port et de haute mer")
    twice = dataclasses.replace(reading, statements=(long, dataclasses.replace(long, id="s3")))
    lines = shown(show_statements, twice).splitlines()
    assert sum("porte-parole" in line for line in lines) == 1
    assert all(line.startswith("    ") for line in lines[4:] if line and not line.startswith("  2"))


def test_contacts_stand_after_the_statements(reading):
    met = Contact(
        id="c", kind="meeting", span=(20, 29), who=(Party(name="Ada Rouen", span=(20, 29)),),
        partners=(Party(name="Guy Morne", span=(30, 39)),), place="Sor", denied=True,
        when=When(text="hier", start="2020-02-02", end="2020-02-02"),
    )  # fmt: skip
    lines = shown(show_statements, dataclasses.replace(reading, contacts=(met,))).splitlines()
    assert lines[-3:] == [
        "Contacts",
        "    Ada Rouen with Guy Morne: no meeting · Sor · hier (2020-02-02) · paragraph 2, 20–29",
        "",
    ]
