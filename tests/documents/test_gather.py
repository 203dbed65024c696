import io
import json
import os

import pytest

from onrecord.documents import count, gather, web
from onrecord.documents.reason import Unreadable
from tests.documents import made

TEXT = "Le ministre a démenti lundi toute négociation avec les insurgés."


def gathered(*paths, stdin=b"", **options):
    aside = []
    documents = list(gather(map(str, paths), io.BytesIO(stdin), aside.append, **options))
    return documents, [str(a) for a in aside]


def line(id, text=TEXT, **more):
    return json.dumps({"id": id, "text": text, **more}) + "\n"


def test_a_folder_gives_its_files_in_order(tmp_path):
    (tmp_path / "b.txt").write_text(TEXT + " B", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(line("1") + "\n" + line("2"), encoding="utf-8")
    (tmp_path / "c.xml").write_text("<rss></rss>", encoding="utf-8")  # would go online
    documents, aside = gathered(tmp_path)
    assert [d.text for d in documents] == [TEXT, TEXT, TEXT + " B"]
    assert aside == []
    assert count([str(tmp_path)]) == 4  # blank lines count: it is for a progress bar


def test_language_and_date_hold_where_none_is_named(tmp_path):
    (tmp_path / "a.jsonl").write_text(line("1", date="2020-01-01") + line("2"), encoding="utf-8")
    documents, _ = gathered(tmp_path / "a.jsonl", date="2021-02-03", lang="fr")
    assert [d.date for d in documents] == ["2020-01-01", "2021-02-03"]
    assert [d.lang for d in documents] == ["fr", "fr"]


def test_bad_lines_are_named_by_their_number_and_the_others_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(line("1") + "{oops\n" + line("1") + line("3", text=" \n") + line("4"), encoding="utf-8")
    documents, aside = gathered(path)
    assert [d.id for d in documents] == ["1", "4"]
    assert aside == [
        f'{path}, line 2: set aside, it is not valid JSON; expected {{"id": …, "text": …}} on one line.',
        f"{path}, line 3: set aside, its id '1' was already given at {path}, line 1.",
        f"{path}, line 4: set aside, its text is empty.",
    ]


def test_an_empty_file_a_binary_and_another_language_are_set_aside(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(bytes(99))
    (tmp_path / "c.txt").write_text(
        "The minister denied on Monday that any talks had been held.", encoding="utf-8"
    )
    (tmp_path / "d.txt").write_text(TEXT, encoding="utf-8")
    documents, aside = gathered(tmp_path)
    assert [d.text for d in documents] == [TEXT]
    assert [text.split("set aside, ")[1].split(";")[0] for text in aside] == [
        "the file is empty.",
        "it holds binary data, not text",
        "it is in English (en) and only French (fr) can be read so far",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every file")
def test_a_file_that_cannot_be_opened_is_set_aside(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert gathered(tmp_path)[1] == [
        f"{tmp_path}/a.txt: set aside, it could not be opened (permission denied)."
    ]


def test_standard_input_is_text_or_json_lines():
    assert [d.text for d in gathered("-", stdin=TEXT.encode())[0]] == [TEXT]
    assert [d.id for d in gathered("-", stdin=(line("1") + line("2")).encode())[0]] == ["1", "2"]
    assert count(["-"]) is None


def test_every_kind_of_file_in_a_folder_is_read(tmp_path):
    (tmp_path / "a.csv").write_text(f"body;day\n{TEXT} A;2024-03-12\n", encoding="utf-8")
    (tmp_path / "b.DOCX").write_bytes(made.word(TEXT + " B"))
    (tmp_path / "c.html").write_bytes(made.page(*made.PROSE, TEXT + " C."))
    (tmp_path / "d.pdf").write_bytes(made.pdf(made.column(TEXT + " D")))
    documents, aside = gathered(tmp_path, columns={"text": "body", "date": "day"})
    assert aside == []
    assert [d.text.split()[-1] for d in documents] == ["A", "B", "C.", "D"]
    assert [d.date for d in documents] == ["2024-03-12", None, None, None]
    assert count([str(tmp_path)]) == 4


def test_a_feed_on_the_web_is_read_with_its_articles(monkeypatch):
    feed = "<rss><channel>{}</channel></rss>".format(
        "".join(f"<item><link>https://phare.example/{n}</link></item>" for n in "112")
    )
    pages = {
        "https://phare.example/": web.Fetched("https://phare.example/", feed.encode(), None, None),
        "https://phare.example/1": web.Fetched(
            "https://phare.example/pont", made.page(*made.PROSE), "text/html", None
        ),
    }

    def fetch(url, *, allow_private):
        if url not in pages:
            raise Unreadable("the server answered 404 Not Found")
        return pages[url]

    monkeypatch.setattr(web, "fetch", fetch)
    documents, aside = gathered("https://phare.example/")
    assert [(d.url, d.origin) for d in documents] == [
        ("https://phare.example/pont", "https://phare.example/1")
    ]
    assert [text.split(":", 2)[2] for text in aside] == [
        f" set aside, its id {documents[0].id!r} was already given at https://phare.example/1.",
        " set aside, the server answered 404 Not Found.",
    ]
    assert count(["https://phare.example/"]) is None


def test_private_addresses_are_refused_unless_allowed():
    assert gathered("http://127.0.0.1:9/")[1] == [
        "http://127.0.0.1:9/: set aside, the host '127.0.0.1' is in a private network; "
        "if that is meant, give --allow-private."
    ]
    assert "no connection" in gathered("http://127.0.0.1:9/", allow_private=True)[1][0]
