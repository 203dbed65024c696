"""Bad documents are set aside with a sentence, the others are read, and the exit status tells."""

import json

import pytest
from click.testing import CliRunner

from onrecord.cli import main

GOOD = "Le préfet a démenti mardi toute fermeture du tunnel. « Rien n'est décidé », a dit Noé Lambrin.\n"


def run(*args, stdin=None):
    result = CliRunner().invoke(main, ["read", "--format", "jsonl", *map(str, args)], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "its text is empty"),
        (bytes(500), "binary data"),
        (b"%PDF-1.4\n...", "the PDF file is damaged"),
        (
            b"The prefect denied on Tuesday that the tunnel would be closed to lorries.",
            "it is in English (en)",
        ),
    ],
)
def test_one_bad_file_never_loses_the_others(tmp_path, data, why):
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    status, rows, errors = run(tmp_path)
    assert status == 1
    assert [row["text"] for row in rows] == [GOOD]
    assert why in errors
    assert f"{tmp_path}/a.txt: set aside" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_encodings_read_the_same(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(GOOD.encode(encoding))
    status, (row,), _ = run(tmp_path / "a.txt")
    assert (status, row["text"]) == (0, GOOD)
    assert "Noé Lambrin" in [statement["name"] for statement in row["statements"]]


def test_a_bad_line_is_named_by_its_number(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "x", "text": GOOD}) + '\n{"id": "y"}\n', encoding="utf-8")
    status, rows, errors = run(path)
    assert (status, [row["id"] for row in rows]) == (1, ["x"])
    assert errors == f'{path}, line 2: set aside, it has no "text".\n'


def test_nul_and_lone_surrogates_are_mended_in_place(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "\\u0000\\ud800« Non », a dit Noé Lambrin."}', encoding="utf-8")
    status, (row,), _ = run(path)
    assert (status, row["text"]) == (0, "\ufffd\ufffd« Non », a dit Noé Lambrin.")
    assert row["notes"] == ["2 unusable characters (NUL or lone surrogate) became U+FFFD"]
    (statement,) = row["statements"]
    assert [row["text"][a:b] for a, b in statement["content"]] == ["Non"]


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u202f", "\r\n"])
@pytest.mark.parametrize("before", ["", "😀 ", "E\u0301te\u0301.\r\n\r\n"])
def test_offsets_are_exact_whatever_the_text_holds(gap, before):
    text = f"{before}«{gap}Rien n'est décidé{gap}», a dit Noé Lambrin."
    _, (row,), _ = run("-", stdin=text.encode())
    assert row["text"] == text
    (statement,) = row["statements"]
    assert [text[a:b] for a, b in statement["content"]] == ["Rien n'est décidé"]
    assert [text[a:b] for a, b in statement["source"]] == ["Noé Lambrin"]


def test_escape_sequences_of_a_document_do_not_reach_the_terminal(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("« Rien\x1b[2J n'est décidé », a dit Noé\x1b]0;x\x07 Lambrin.", encoding="utf-8")
    for show in ("statements", "article"):
        result = CliRunner().invoke(main, ["read", "--show", show, str(path)])
        assert "\x1b" not in result.output
        assert "\x07" not in result.output
