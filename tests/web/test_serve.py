"""`onrecord serve`: what it refuses to do, and how it is set up."""

import socket

import pytest
import uvicorn
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.web.security.gate import Gate


@pytest.fixture
def serve(tmp_path, monkeypatch):
    """`serve(*options)` starts a server that ends at once; its settings, if any, and what it said."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    started = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, sockets: started.append(server.config))

    def run(*options, **variables):
        record = str(tmp_path / "served.db")
        found = CliRunner().invoke(main, ["serve", "--record", record, *options], env=variables)
        run.config = started.pop() if started else None
        return (run.config.app.state.settings if run.config else None), found

    return run


def test_the_loopback_needs_no_password(serve):
    settings, found = serve("--port", "0")
    assert found.exit_code == 0 and not settings.locked
    assert "is at http://127.0.0.1:" in found.output
    assert "localhost" in settings.hosts and settings.upload == 20_000_000


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org"])
def test_any_other_address_does(serve, host):
    settings, found = serve("--host", host)
    assert settings is None and found.exit_code == 2
    assert "can be reached by others; set ONRECORD_PASSWORD" in found.output


def test_a_password_opens_the_server_to_others_and_stands_nowhere(serve):
    settings, found = serve("--host", "0.0.0.0", "--port", "0", ONRECORD_PASSWORD="quai des brumes")
    assert found.exit_code == 0 and settings.locked
    assert "quai des brumes" not in f"{settings}{found.output}"
    assert Gate(settings.secret, settings.password, settings.token).password("quai des brumes", "192.0.2.1")


def test_a_token_is_a_lock_too_and_the_secret_is_kept(serve):
    one, _ = serve("--port", "0", "--token", "a token for programs")
    other, _ = serve("--port", "0", "--token", "a token for programs")
    assert one.locked and one.password is None and one == other


def test_what_is_short_is_no_password(serve):
    settings, found = serve(ONRECORD_PASSWORD="1234")
    assert settings is None and "the password is too short" in found.output


def test_names_limits_and_more_reach_the_server(serve):
    options = ["--name", "record.example.org", "--upload", "3", "--secure", "--fast", "--allow-private"]
    settings, _ = serve("--port", "0", *options)
    assert "record.example.org" in settings.hosts and settings.upload == 3_000_000
    assert settings.secure and settings.fast and settings.allow_private


def test_only_behind_a_proxy_is_believed_what_it_says_of_addresses(serve):
    for options, believed in (((), False), (("--secure",), True)):
        serve("--port", "0", *options)
        assert serve.config.proxy_headers is believed


def test_a_port_in_use_is_told_in_one_sentence(serve):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings, found = serve("--port", str(port))
    assert settings is None and found.exit_code == 2
    assert found.output == f"Error: port {port} is in use; end what uses it, or give another with --port.\n"


def test_an_address_of_another_machine_is_told(serve):
    settings, found = serve("--host", "192.0.2.1", "--port", "0", ONRECORD_PASSWORD="quai des brumes")
    assert settings is None and "is no address of this machine" in found.output


def test_without_a_place_for_the_secret_it_says_what_that_means(serve, tmp_path):
    (tmp_path / "state").write_text("a file in the way")
    settings, found = serve("--port", "0")
    assert settings is not None and "has to do so again after a restart" in found.output
