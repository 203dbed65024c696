import io

from rich.console import Console

from onrecord.exports.text import show_article, show_statements


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
        "  1 Ada Rouen, porte-parole des pilotes – commits to (direct)",
        "    le maire veut la grève\N{REPLACEMENT CHARACTER}[31m",
        "    Ada Rouen → Radio Cap → this article · paragraph 2, characters 87–114",
        "",
        "  2 le maire → Guy Morne – demands (direct, hedged)",
        "    la grève",
        "    paragraph 2, characters 101–109 · inside 1",
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
