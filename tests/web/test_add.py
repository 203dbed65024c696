"""Adding: what is sent, the job that reads it, and what became of it."""

import csv
import io
import threading
import time
import zipfile

import docx
import pytest
from starlette.testclient import TestClient

from onrecord.documents import SetAside
from onrecord.documents.kinds import Source
from onrecord.record import Added, Record
from onrecord.web import jobs as module
from onrecord.web.app import create
from onrecord.web.jobs import WAITING, Full, Job, Jobs
from onrecord.web.pages.add import file_name
from onrecord.web.settings import Settings
from onrecord.web.worker import Ended, Settling, Task, done
from tests.record.samples import document, reading
from tests.web.conftest import SECRET

HTML = {"accept": "text/html"}
TEXT = "Le quai est vide.\n\n« Nous partirons lundi », a affirmé la capitaine, Maud Estève."


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    with Record.open(str(tmp_path_factory.mktemp("adding") / "added.db")) as opened:
        yield opened


@pytest.fixture(scope="module")
def here(kept):
    """A client of a server whose process reads by rules alone; one for all tests: loading takes seconds."""
    settings = Settings(secret=SECRET, hosts=("testserver",), fast=True, upload=300_000)
    with TestClient(create(kept, settings), follow_redirects=False) as client:
        client.headers["accept-language"] = "en"
        page = client.get("/add", headers=HTML).text
        client.headers["x-csrf-token"] = page.split('data-csrf="')[1].split('"')[0]
        yield client


def ended(client, sent):
    """What became of a job, when nothing more does."""
    assert sent.status_code == 202
    for _ in range(1200):
        told = client.get(sent.json()["address"]).json()
        if told["state"] in ("done", "failed"):
            return told
        time.sleep(0.1)
    raise AssertionError(told)


def word_file(*paragraphs):
    made, out = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.save(out)
    return out.getvalue()


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b" " * 30_000_000)
    return out.getvalue()


def test_a_text_that_was_pasted(here, kept):
    data = {"text": TEXT.replace("\n", "\r\n"), "title": "Au port", "date": "2020-02-03", "outlet": "Le Cap"}
    told = ended(here, here.post("/add", data=data))
    assert (told["state"], told["number"], told["aside"]) == ("done", 1, 0)
    assert told["documents"][0]["change"] == "new" and told["statements"] == 1
    found = here.get("/statements.json?actor=Maud+Estève").json()["statements"][0]
    assert found["document"]["title"] == "Au port" and found["document"]["date"] == "2020-02-03"
    assert found["actor"]  # it was settled
    again = ended(here, here.post("/add", data=data))
    assert again["documents"][0]["change"] == "unchanged"


def test_files_of_several_kinds_and_what_cannot_be_read(here):
    files = [
        ("files", ("../../etc/<b>port</b>.docx", word_file("Le bac est à quai.", TEXT))),
        ("files", ("bombe.docx", bomb())),
        ("files", ("vide.txt", b"")),
    ]
    told = ended(here, here.post("/add", files=files, data={"date": "2020-02-04"}))
    assert told["number"] == 1
    assert told["set_aside"] == [
        {"where": "bombe.docx", "reason": "the Word file unpacks to far more than a text takes"},
        {"where": "vide.txt", "reason": "the file is empty"},
    ]
    page = here.get(f"/add/{told['id']}", headers=HTML).text
    assert "b&gt;.docx" in page and "<b>port" not in page and "etc/" not in page
    rows = list(csv.DictReader(io.StringIO(here.get(f"/add/{told['id']}.csv").text)))
    assert [row["change"] for row in rows].count("set aside") == 2


def test_addresses_of_this_machine_are_not_fetched(here):
    told = ended(here, here.post("/add", data={"url": "http://127.0.0.1:9/secret"}))
    assert told["number"] == 0 and "private network" in told["set_aside"][0]["reason"]


def test_people_are_led_to_the_page_of_the_job(here):
    sent = here.post("/add", data={"url": "http://[::1]/x"}, headers=HTML)
    assert sent.status_code == 303
    assert "http://[::1]/x" in here.get(sent.headers["location"], headers=HTML).text
    assert "http://[::1]/x" in here.get("/add", headers=HTML).text
    assert here.get("/add.json").json()["jobs"][0]["what"] == "http://[::1]/x"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"text": " \n"}, "There is nothing to add"),
        ({"url": "javascript:alert(1)"}, "begin with http://"),
        ({"url": "https://me:secret@example.org/"}, "name and password"),
        ({"text": TEXT, "date": "2999-01-01"}, "lies in the future"),
    ],
)
def test_what_cannot_be_done_is_told_and_what_was_typed_stays(here, data, told):
    refused = here.post("/add", data=data)
    assert refused.status_code == 400 and told in refused.json()["error"]["detail"]
    page = here.post("/add", data=data, headers=HTML)
    assert page.status_code == 400 and told in page.text
    assert data.get("text", "").strip() in page.text


def test_what_is_too_large_is_refused(here):
    refused = here.post("/add", files=[("files", ("long.txt", b"x" * 300_001))], headers=HTML)
    assert refused.status_code == 413 and "more than 0.3 MB" in refused.text


LONG = "Le bac part à l'heure. " * 60_000


@pytest.mark.parametrize("sent", [{"data": {"text": LONG}}, {"files": {"text": (None, LONG)}}])
def test_a_text_may_be_as_long_as_a_file(record, monkeypatch, sent):
    taken = []
    monkeypatch.setattr(Jobs, "add", lambda _, what, task: taken.append(task) or Job("a", what, 0))
    client = TestClient(create(record, Settings(secret=SECRET, hosts=("testserver",), upload=3_000_000)))
    page = client.get("/add", headers=HTML).text
    token = {"x-csrf-token": page.split('data-csrf="')[1].split('"')[0]}
    assert client.post("/add", headers=token, **sent).status_code == 202
    assert taken[0].documents[0].text == LONG


def test_what_waits_is_settled_when_it_is_asked_for(here, kept):
    kept.add(reading(of=document("waits")))
    page = here.get("/", headers=HTML).text
    assert "not found out yet who is who" in page and 'action="/settle"' in page
    told = ended(here, here.post("/settle"))
    assert (told["state"], told["unsettled"]) == ("done", 1)
    assert "not found out yet" not in here.get("/", headers=HTML).text


def test_a_job_that_is_forgotten_says_so(here):
    refused = here.get("/add/nothing.json")
    assert refused.status_code == 404 and "forgotten" in refused.json()["error"]["detail"]


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("article.txt", "article.txt"),
        ("C:\\Users\\me\\article.txt", "article.txt"),
        ("../../etc/passwd", "passwd"),
        ("a\u202etxt.exe\x00\n.pdf", "a\ufffdtxt.exe\ufffd .pdf"),
        ("a\ud800.txt", "a\ufffd.txt"),
        ("", "file"),
        ("..", "file"),
        ("x" * 500 + ".pdf", "x" * 110 + ".pdf"),
    ],
)
def test_names_of_files_are_no_paths(given, name):
    assert file_name(given) == name


def test_a_task_tells_what_becomes_of_it(record):
    task = Task(sources=(Source(b"", "empty.txt"),), urls=("http://localhost/",))
    told = list(done(record, task, fast=True, allow_private=False))
    assert [type(one) for one in told] == [SetAside, SetAside, Ended] and told[-1] == Ended()
    record.remove("port")
    assert list(done(record, Task(), fast=True, allow_private=False)) == [Settling(1), Ended()]


class Broken:
    """A process that ends in the middle of a task."""

    def get_context(self, _):
        return self

    def Pipe(self):
        return self, self

    def Process(self, **_):
        return self

    def start(self):
        pass

    close = terminate = join = start

    def is_alive(self):
        return True

    def send(self, _):
        self.told = [Added("a", "new", 3)]

    def recv(self):
        if not self.told:
            raise EOFError
        return self.told.pop()


def test_a_process_that_dies_loses_one_job_and_nothing_that_was_read(record, monkeypatch):
    monkeypatch.setattr(module, "multiprocessing", Broken())
    jobs = Jobs(record, fast=True, allow_private=False)
    first = jobs.add("one", Task())
    second = jobs.add("two", Task())
    jobs.wait()
    for job in (first, second):
        assert job.state == "failed" and "Add the rest again" in job.reason and job.added[0].document == "a"
    jobs.close()


def test_a_job_that_cannot_be_handed_over_stops_no_other(record, monkeypatch):
    broken = Broken()
    broken.send = lambda task: 1 / 0 if task.date else Broken.send(broken, task)
    monkeypatch.setattr(module, "multiprocessing", broken)
    jobs = Jobs(record, fast=True, allow_private=False)
    lost, other = jobs.add("one", Task(date="2020-02-03")), jobs.add("two", Task())
    jobs.wait()
    assert lost.state == "failed" and not lost.added and other.added
    assert jobs.add("three", Task()) and not jobs.wait()


def test_a_server_that_ends_starts_no_process_any_more(record, monkeypatch):
    broken, started = Broken(), []
    broken.start = lambda: started.append(1)
    ended = broken.terminate = threading.Event().set
    monkeypatch.setattr(module, "multiprocessing", broken)
    jobs = Jobs(record, fast=True, allow_private=False)

    def send(_):
        closing.start()
        ended.__self__.wait()
        raise BrokenPipeError

    broken.send = send
    closing = threading.Thread(target=jobs.close)
    job = jobs.add("one", Task())
    jobs.wait()
    closing.join()
    assert job.state == "failed" and len(started) == 1


def test_too_many_jobs_are_refused(record, monkeypatch):
    monkeypatch.setattr(Jobs, "_run", lambda self: None)
    jobs = Jobs(record, fast=True, allow_private=False)
    waiting = [jobs.add(str(n), Task()) for n in range(WAITING)]
    assert [jobs.ahead(job) for job in waiting] == list(range(WAITING))
    with pytest.raises(Full):
        jobs.add("one more", Task())
