"""The options of `onrecord read`, on a sentence or two each."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main

TEXT = "« Le port restera ouvert », a affirmé lundi Jeanne Corbel, la capitaine du port de Lorvane."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*args, stdin=None):
    return CliRunner().invoke(main, ["read", *args], input=stdin)


def test_text_names_the_speaker_and_quotes_what_was_said(article):
    result = run(article)
    assert result.exit_code == 0
    assert "Jeanne Corbel" in result.stdout
    assert "    Le port restera ouvert\n" in result.stdout
    assert "paragraph 1, 2–24" in result.stdout


def test_show_article_marks_the_article_itself(article):
    result = run("--show", "article", article)
    assert (
        "« [content: Le port restera ouvert] », [cue: a affirmé] lundi [source: Jeanne Corbel"
        in result.stdout
    )


def test_explain_names_the_rule(article):
    assert "rule " in run("--explain", article).stdout
    assert "rule " not in run(article).stdout


def test_json_lines_hold_the_text_and_exact_offsets(article):
    row = json.loads(run("--format", "jsonl", "--date", "2020-02-03", article).stdout)
    assert (row["text"], row["date"], row["lang"]) == (TEXT, "2020-02-03", "fr")
    (statement,) = row["statements"]
    assert [TEXT[a:b] for a, b in statement["content"]] == ["Le port restera ouvert"]
    assert [TEXT[a:b] for a, b in statement["cue"]] == ["a affirmé"]
    assert statement["name"] == "Jeanne Corbel"


def test_html_goes_to_a_file(article, tmp_path):
    page = tmp_path / "page.html"
    result = run("--format", "html", "-o", str(page), article)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Le port restera ouvert" in page.read_text(encoding="utf-8")


def test_standard_input_is_read(article):
    assert "Jeanne Corbel" in run("-", stdin=TEXT.encode()).stdout


def test_fast_reads_without_the_learned_part(article):
    assert "Jeanne Corbel" in run("--fast", article).stdout


@pytest.mark.parametrize(
    ("args", "why"),
    [
        ([], "Missing argument"),
        (["no/such/file.txt"], "there is no file or folder 'no/such/file.txt'"),
        (["--lang", "xx", "."], "the language 'xx' cannot be read; choose from: fr"),
        (["--date", "hier", "."], "'hier' is not a day; write it as 2011-06-25"),
        (["--jobs", "0", "."], "--jobs"),
        (["--format", "pdf", "."], "--format"),
        (["-o", "no/such/folder/x", "."], "the folder of 'no/such/folder/x' does not exist"),
    ],
)
def test_unusable_arguments_are_said_and_end_with_2(args, why):
    result = run(*args)
    assert result.exit_code == 2
    assert why in result.stderr


def test_help_shows_examples_and_exit_status():
    result = run("--help")
    assert "onrecord read article.txt" in result.stdout
    assert "Exit status: 0 all read" in result.stdout


def test_a_day_of_publication_in_the_future_is_refused(article):
    result = run("--date", "2999-01-01", article)
    assert result.exit_code == 2
    assert "the day of publication lies in the future: 2999-01-01." in result.stderr


def test_an_issuer_owns_the_whole_text(article):
    row = json.loads(run("--format", "jsonl", "--issuer", "Port de Lorvane", article).stdout)
    assert row["issuer"] == "Port de Lorvane"
    whole, inner = row["statements"]
    assert (whole["name"], whole["content"]) == ("Port de Lorvane", [[0, len(TEXT)]])
    assert (inner["parent"], inner["depth"]) == (whole["id"], 1)


def test_columns_of_a_table_are_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f'body;day\n"{TEXT}";2020-02-03\n', encoding="utf-8")
    row = json.loads(
        run("--format", "jsonl", "--fast", "--csv-columns", "text=body, date=day", str(path)).stdout
    )
    assert (row["text"], row["date"]) == (TEXT, "2020-02-03")


@pytest.mark.parametrize("given", ["text", "text=", "body=text", "=", "text=a,,"])
def test_columns_that_name_no_field_are_refused(given, article):
    result = run("--csv-columns", given, article)
    assert result.exit_code == 2
    assert "is not FIELD=COLUMN with a FIELD of id, text, title" in result.stderr.replace("\n", " ")


def test_addresses_are_fetched_only_over_http(article):
    assert "only http and https addresses are" in run("ftp://journal.example/a").stderr
    result = run("http://127.0.0.1:9/")
    assert result.exit_code == 1
    assert "is in a private network; if that is meant, give --allow-private." in result.stderr
