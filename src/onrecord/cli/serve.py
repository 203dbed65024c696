"""`onrecord serve`: the record in a browser."""

from __future__ import annotations

import ipaddress
import secrets
import socket
import threading
import webbrowser
from typing import TYPE_CHECKING

import click

from onrecord.cli.recorded import Refused, recorded
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_LEAST = 8  # characters of a password or token
_SERVE = """\b
Examples:
  onrecord serve
  onrecord serve --record libya.db --port 8080 --open
  ONRECORD_PASSWORD=… onrecord serve --host 0.0.0.0 --name record.example.org --secure
"""


@click.command(epilog=_SERVE)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8010, show_default=True, help="The port.")
@click.option(
    "--password",
    envvar="ONRECORD_PASSWORD",
    show_envvar=True,
    help="Let in only who knows it; rather set the variable, for a command line can be seen by others.",
)
@click.option(
    "--token",
    envvar="ONRECORD_TOKEN",
    show_envvar=True,
    help="Let in programs that send `Authorization: Bearer TOKEN`.",
)
@click.option(
    "--name", "names", multiple=True, metavar="NAME",
    help="A name under which the server is reached, as record.example.org; may be given several times.",
)  # fmt: skip
@click.option(
    "--secure",
    is_flag=True,
    help="The server is behind https: cookies are sent over nothing else, and a proxy on this machine tells "
    "(in X-Forwarded-For) from where somebody comes.",
)
@click.option("--fast", is_flag=True, help="Read what is added by rules alone: faster, finds less.")
@click.option("--allow-private", is_flag=True, help="Fetch pages from private networks and this machine too.")
@click.option("--upload", type=click.IntRange(1, 500), default=20, show_default=True, metavar="MB",
              help="How much may be sent to be added at once.")  # fmt: skip
@click.option("--open", "show", is_flag=True, help="Open the browser.")
@recorded(write=True, make=True)
def serve(
    record: Record,
    host: str,
    port: int,
    password: str | None,
    token: str | None,
    names: tuple[str, ...],
    secure: bool,
    fast: bool,
    allow_private: bool,
    upload: int,
    show: bool,
) -> None:
    """Open the record in a browser: read, search, compare, correct.

    On this machine alone unless --host says otherwise, which needs a password or a token.
    """
    import uvicorn

    from onrecord.web.app import create
    from onrecord.web.security.gate import hashed
    from onrecord.web.settings import LOOPBACK, Settings

    for what, given in (("password", password), ("token", token)):
        if given is not None and len(given) < _LEAST:
            raise click.UsageError(f"the {what} is too short; take {_LEAST} characters or more.")
    if not (password or token or _loopback(host)):
        raise click.UsageError(
            f"{safe(host)} can be reached by others; set ONRECORD_PASSWORD (or give --password or --token), "
            "so that not everybody may read and change the record."
        )
    listening = _listening(host, port)
    secret = _secret()
    settings = Settings(
        secret=secret,
        password=hashed(password, secret) if password else None,
        token=hashed(token, secret) if token else None,
        hosts=(*LOOPBACK, host, socket.gethostname(), *names),
        secure=secure,
        fast=fast,
        allow_private=allow_private,
        upload=upload * 1_000_000,
        warm=True,
    )
    place = _address(listening)
    click.echo(f"{safe(record.path)} is at {place} – Ctrl+C ends it.")
    app = create(record, settings)
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=secure)
    )
    if show:
        threading.Timer(0.5, webbrowser.open, [place]).start()
    server.run(sockets=[listening])


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _listening(host: str, port: int) -> socket.socket:
    """A socket bound to the address; what may go wrong is told before anything is loaded."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except PermissionError:
        raise Refused(f"port {port} may not be used by you; take one above 1023.") from None
    except (OSError, UnicodeError) as error:
        if (isinstance(error, OSError) and error.errno == 98) or "in use" in str(error):
            raise Refused(f"port {port} is in use; end what uses it, or give another with --port.") from None
        raise Refused(
            f"{safe(host)} is no address of this machine; give one of its own with --host."
        ) from None
    return bound


def _address(listening: socket.socket) -> str:
    """Where the server is found from this machine."""
    host, port = listening.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _secret() -> str:
    from onrecord.web.security import secret

    place = secret.folder()
    try:
        return secret.kept(place)
    except OSError:
        told = (
            f"{safe(str(place))} cannot be written to: whoever signed in has to do so again after a restart."
        )
        click.echo(told, err=True)
        return secrets.token_hex(32)
