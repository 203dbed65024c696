"""Who may come in, and from where: passwords, tokens, hosts, origins, limits."""

import json
import re
from base64 import b64decode, b64encode

import pytest
from itsdangerous import TimestampSigner
from starlette.testclient import TestClient

from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.security import secret
from onrecord.web.security.attempts import FREE, FREE_IN_ALL, Attempts
from onrecord.web.security.gate import Gate, TooMany, hashed
from onrecord.web.settings import Settings
from tests.web.conftest import SECRET

PASSWORD, TOKEN = "quai des brumes", "a token for programs"
HTML = {"accept": "text/html"}
BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def hashes():
    """Hashing takes its time on purpose, so it is done once."""
    return {"password": hashed(PASSWORD, SECRET), "token": hashed(TOKEN, SECRET)}


@pytest.fixture
def locked(record, hashes):
    settings = Settings(secret=SECRET, hosts=("testserver",), **hashes)
    with TestClient(create(record, settings), follow_redirects=False) as client:
        client.headers["accept-language"] = "en"
        yield client


def sign_in(client, password, **more):
    page = client.get("/sign-in", headers=HTML).text
    csrf = page.split('data-csrf="')[1].split('"')[0]
    return client.post("/sign-in", data={"password": password, "csrf": csrf, **more}, headers=HTML)


def test_nobody_comes_in_without_the_password(locked):
    sent = locked.get("/statements?act=deny", headers=HTML)
    assert (sent.status_code, sent.headers["location"]) == (303, "/sign-in?back=%2Fstatements%3Fact%3Ddeny")
    for path in ("/statements.json", "/index.csv", "/openapi.json"):
        refused = locked.get(path)
        assert refused.status_code == 401 and refused.json()["error"]["detail"].startswith("sign in")
        assert refused.headers["www-authenticate"].startswith("Bearer")
    assert locked.post("/add", data={"text": "x"}).status_code == 401
    assert locked.get("/static/base.css").status_code == 200


def test_the_password_lets_in_until_one_signs_out(locked):
    wrong = sign_in(locked, "quai des brunes")
    assert wrong.status_code == 401 and "not the password" in wrong.text
    sent = sign_in(locked, PASSWORD, back="/statements?act=deny")
    assert (sent.status_code, sent.headers["location"]) == (303, "/statements?act=deny")
    page = locked.get("/statements", headers=HTML)
    assert page.status_code == 200 and "Sign out" in page.text
    csrf = page.text.split('data-csrf="')[1].split('"')[0]
    assert locked.post("/sign-out", data={"csrf": csrf}).headers["location"] == "/sign-in"
    assert locked.get("/statements.json").status_code == 401


@pytest.mark.parametrize("back", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere"])
def test_signing_in_leads_nowhere_else(locked, back):
    assert sign_in(locked, PASSWORD, back=back).headers["location"] == "/"


def test_sessions_outlive_a_restart_but_not_another_password(locked, record, hashes):
    sign_in(locked, PASSWORD)
    cookies = dict(locked.cookies)
    for password, status in ((hashes["password"], 200), (hashed("another one", SECRET), 401)):
        settings = Settings(secret=SECRET, hosts=("testserver",), password=password, token=hashes["token"])
        again = TestClient(create(record, settings), cookies=cookies)
        assert again.get("/statements.json").status_code == status


def test_a_forged_session_lets_nobody_in(locked):
    sign_in(locked, PASSWORD)
    ((name, value),) = locked.cookies.items()
    data, _, signature = value.partition(".")
    locked.cookies.clear()
    locked.cookies.set(name, f"{data}x.{signature}")
    assert locked.get("/statements.json").status_code == 401


def test_each_record_has_a_session_of_its_own(client, tmp_path):
    """Browsers send the cookies of all ports of a host."""
    with Record.open(str(tmp_path / "other.db")) as record:
        other = TestClient(create(record, Settings(secret=SECRET, hosts=("testserver",))))
        for one in (client, other):
            one.get("/", headers=HTML)
        assert client.cookies and other.cookies and not {*client.cookies} & {*other.cookies}


def test_no_session_outgrows_what_a_browser_keeps(client, csrf):
    """With the longest name, whose every letter takes most, and as much skipped as is remembered."""
    sent = {"x-csrf-token": csrf}
    client.get("/", headers=HTML)
    assert client.post("/reviewer", json={"name": "𐌰" * 101}, headers=sent).status_code == 422
    assert client.post("/reviewer", json={"name": "𐌰" * 100}, headers=sent).status_code == 200
    ((name, value),) = client.cookies.items()
    session = json.loads(b64decode(value.partition(".")[0]))
    session["skipped"] = [10**9 + n for n in range(500)]
    signed = TimestampSigner(SECRET).sign(b64encode(json.dumps(session).encode())).decode()
    client.cookies.clear()
    client.cookies.set(name, signed)
    assert client.post("/review/skip", json={"statement": "denial"}, headers=sent).json()["skipped"] == 100
    ((name, value),) = ((one.name, one.value) for one in client.cookies.jar if one.value != signed)
    assert len(name) + len(value) < 4096


def test_a_form_that_cannot_be_read_is_refused(client, csrf):
    headers = {"x-csrf-token": csrf, "content-type": "multipart/form-data; boundary=x; charset=undefined"}
    body = b'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nInes\r\n--x--\r\n'
    assert client.post("/reviewer", content=body, headers=headers).status_code == 400


def test_the_cookie_is_for_this_server_alone(record, hashes):
    settings = Settings(secret=SECRET, hosts=("testserver",), secure=True, **hashes)
    cookie = TestClient(create(record, settings)).get("/sign-in").headers["set-cookie"].lower()
    assert all(word in cookie for word in ("httponly", "samesite=lax", "secure"))


def test_a_token_lets_programs_in_and_change_without_a_session(locked):
    assert locked.get("/statements.json", headers=BEARER).json()["total"] == 3
    assert (
        locked.post("/add", data={"text": " "}, headers=BEARER).status_code == 400
    )  # let in, nothing to add
    assert locked.get("/statements.json", headers={"authorization": "Bearer x"}).status_code == 401


def test_whoever_fails_has_to_wait(locked):
    for _ in range(FREE + 1):
        assert sign_in(locked, "wrong").status_code == 401
    refused = sign_in(locked, PASSWORD)
    assert refused.status_code == 429 and int(refused.headers["retry-after"]) >= 1
    assert locked.get("/index.json", headers={"authorization": "Bearer x"}).status_code == 429


def test_each_failure_makes_one_address_wait_longer():
    now = 0.0
    attempts = Attempts(lambda: now)
    waits = []
    for _ in range(FREE + 12):
        attempts.failed("192.0.2.1")
        waits.append(attempts.wait("192.0.2.1"))
    assert waits == [0] * FREE + [2.0**n for n in range(1, 10)] + [900.0] * 3
    assert attempts.wait("192.0.2.2") == 0
    now = 901.0
    assert attempts.wait("192.0.2.1") == 0
    attempts.passed("192.0.2.1")
    attempts.failed("192.0.2.1")
    assert attempts.wait("192.0.2.1") == 0


def test_many_addresses_together_make_everybody_wait_a_little():
    attempts = Attempts(lambda: 0.0)
    for n in range(FREE_IN_ALL + 20):
        attempts.failed(f"192.0.2.{n}")
    assert attempts.wait("198.51.100.7") == 30


def test_a_network_of_version_6_is_one_address():
    attempts = Attempts(lambda: 0.0)
    for n in range(FREE + 1):
        attempts.failed(f"2001:db8::{n}")
    assert attempts.wait("2001:db8::ffff") > 0 and attempts.wait("2001:db8:1::1") == 0


def test_the_right_password_does_not_pass_while_it_has_to_wait(hashes):
    gate = Gate(SECRET, hashes["password"], None, clock=lambda: 0.0)
    for _ in range(FREE + 1):
        assert not gate.password("wrong", "192.0.2.1")
    with pytest.raises(TooMany):
        gate.password(PASSWORD, "192.0.2.1")
    assert gate.password(PASSWORD, "192.0.2.2")


@pytest.mark.parametrize(
    "host", ["testserver", "testserver:8010", "127.0.0.1:8010", "[::1]:8010", "192.168.1.5"]
)
def test_hosts_that_are_answered(client, host):
    assert client.get("/statements.json", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "", "testserver@evil.example", "testserver:x", "[::1", "a/b"]
)
def test_other_hosts_are_refused_in_a_sentence(client, host):
    refused = client.get("/statements.json", headers={"host": host})
    assert refused.status_code == 400 and "--name" in refused.json()["error"]["detail"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://testserver"}, 303),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 303),
        ({}, 303),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": "http://testserver"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
    ],
)
def test_changes_come_from_pages_of_this_server(client, csrf, headers, status):
    sent = client.post(
        "/language", data={"language": "fr", "csrf": csrf}, headers=headers, follow_redirects=False
    )
    assert sent.status_code == status


def test_a_change_needs_the_token_of_the_session(client, csrf):
    for data in ({}, {"csrf": "x"}, {"csrf": csrf[:-1]}):
        assert client.post("/language", data={"language": "fr", **data}).status_code == 403


def test_no_change_can_be_made_without_it(client):
    paths = client.app.openapi()["paths"]
    changes = [(path, method) for path, methods in paths.items() for method in methods if method != "get"]
    assert ("/add", "post") in changes and len(changes) > 10
    for path, method in changes:
        refused = client.request(method, re.sub(r"\{\w+\}", "1", path), data={"csrf": "x"})
        assert refused.status_code == 403, path


def test_what_is_too_large_is_refused_while_it_comes_in(client, csrf):
    def endless():
        for _ in range(30):
            yield b"x" * 100_000

    headers = {"content-type": "application/x-www-form-urlencoded", "x-csrf-token": csrf}
    for body in (b"x" * 1_000_001, endless()):  # with its length told, and without
        refused = client.post("/language", content=body, headers=headers)
        assert refused.status_code == 413 and refused.json()["error"]["detail"].startswith(
            "that is more than 1 MB"
        )


def test_what_goes_wrong_here_is_told_under_the_same_policy(record, monkeypatch):
    def broken(_):
        raise ZeroDivisionError("a secret of the server")

    monkeypatch.setattr("onrecord.web.pages.home.last_visit", broken)
    app = create(record, Settings(secret=SECRET, hosts=("testserver",)))
    with TestClient(app, raise_server_exceptions=False) as client:
        for headers in (HTML, {}):
            answer = client.get("/", headers=headers)
            assert answer.status_code == 500 and "secret" not in answer.text
            assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_the_secret_is_kept_for_its_owner_alone(tmp_path):
    made = secret.kept(tmp_path / "state")
    file = tmp_path / "state" / "secret"
    assert file.stat().st_mode & 0o777 == 0o600 and secret.kept(tmp_path / "state") == made
    file.chmod(0o644)
    assert secret.kept(tmp_path / "state") != made  # somebody may have read it
    file.write_text("short")
    assert len(secret.kept(tmp_path / "state")) == 64


def test_state_is_kept_where_the_user_says(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert secret.folder() == tmp_path / "onrecord"
    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    assert secret.folder().parts[-3:] == (".local", "state", "onrecord")
