"""Fetching pages: http and https, from public addresses, within limits of size and time."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url

from onrecord.documents.addresses import resolve
from onrecord.documents.reason import Reason, Unreadable

LARGEST = 20_000_000  # bytes, unpacked
SECONDS = 60.0  # for one page, redirects and all
_SILENCE = 15.0  # seconds without an answer
_REDIRECTS = 5
_PIECE = 65_536  # bytes unpacked at a time

_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.5",
    "Accept-Language": "fr, en;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "User-Agent": "Mozilla/5.0 (compatible; onrecord; reads single articles)",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds: `url` after redirects, media type and charset as the server named them."""

    url: str
    data: bytes
    mime: str | None
    charset: str | None


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """What stands at `url`; raises `Unreadable` with the reason.

    Every address on the way, redirects too, is looked up once, checked, and connected to as checked.
    """
    deadline = time.monotonic() + SECONDS
    for _ in range(_REDIRECTS + 1):
        parsed = _parsed(url)
        with contextlib.closing(_connected(parsed, deadline, allow_private)) as connection:
            watch = threading.Timer(deadline - time.monotonic(), _cut, [connection.sock])
            watch.daemon = True
            watch.start()
            try:
                response = _answer(connection, parsed)
                if response.status in (301, 302, 303, 307, 308) and "location" in response.headers:
                    url = urljoin(parsed.url, response.headers["location"])
                    continue
                if response.status != 200:
                    status = f"{response.status} {response.reason or ''}".rstrip()
                    raise Unreadable("the server answered %(status)s", status=status)
                data = _body(response)
            except (HTTPError, HTTPException, OSError, ValueError) as error:
                if isinstance(error, Unreadable):
                    raise
                late = time.monotonic() >= deadline
                raise Unreadable(_too_slow() if late else _in_words(error)) from None
            finally:
                watch.cancel()
        if time.monotonic() >= deadline:  # the connection was cut, and what came may be a part
            raise Unreadable(_too_slow())
        mime, _, parameters = response.headers.get("content-type", "").partition(";")
        return Fetched(parsed.url, data, mime.strip().lower() or None, _charset(parameters))
    raise Unreadable("it was redirected more than %(number)s times", number=_REDIRECTS)


def _parsed(url: str) -> Url:
    try:
        parsed = parse_url(url)
    except HTTPError:
        raise Unreadable("%(url)s is not a valid address", url=repr(url[:100])) from None
    if parsed.scheme not in ("http", "https"):
        raise Unreadable("only http and https addresses are fetched")
    if not parsed.host:
        raise Unreadable("%(url)s is not a valid address", url=repr(url[:100]))
    if parsed.auth:
        raise Unreadable("addresses with a name and password in them are not fetched")
    return parsed._replace(fragment=None)


def _connected(url: Url, deadline: float, allow_private: bool) -> HTTPConnection:
    host = (url.host or "").strip("[]")
    port = url.port or (443 if url.scheme == "https" else 80)
    failure: Exception | None = None
    for address in resolve(host, port, allow_private=allow_private):
        left = deadline - time.monotonic()
        if left <= 0:
            raise Unreadable(_too_slow())
        timeout = min(_SILENCE, left)
        connection = (
            HTTPSConnection(address, port, timeout=timeout, server_hostname=host, assert_hostname=host)
            if url.scheme == "https"
            else HTTPConnection(address, port, timeout=timeout)
        )
        try:
            connection.connect()
        except (HTTPError, OSError, ValueError) as error:
            connection.close()
            failure = error
            continue
        return connection
    raise Unreadable(
        "no connection to %(host)s could be made (%(why)s)", host=repr(host[:100]), why=_in_words(failure)
    )


def _answer(connection: HTTPConnection, url: Url) -> BaseHTTPResponse:
    host = url.netloc or ""
    connection.request("GET", url.request_uri, headers={"Host": host, **_HEADERS}, preload_content=False)
    return connection.getresponse()


def _body(response: BaseHTTPResponse) -> bytes:
    """All of it, unpacked piece by piece, so that a bomb is met before it goes off."""
    data = bytearray()
    while piece := response.read1(_PIECE, decode_content=True):
        data += piece
        if len(data) > LARGEST:
            raise Unreadable("it is larger than %(size)s MB, unpacked", size=LARGEST // 1_000_000)
    return bytes(data)


def _cut(sock: socket.socket) -> None:
    """End a connection from outside, whatever it waits for: a server may send a byte at a time for ever."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)


def _charset(parameters: str) -> str | None:
    name, _, value = parameters.partition("=")
    return value.strip(" \"'").lower()[:40] or None if name.strip().lower() == "charset" else None


def _too_slow() -> Reason:
    return Reason("it did not arrive within %(number)s seconds", number=round(SECONDS))


def _in_words(error: Exception | None) -> Reason:
    if isinstance(error, DecodeError):
        return Reason("its compressed content is damaged")
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return Reason("the server did not answer in time")
    if "certificate" in str(error).lower() or "doesn't match" in str(error):
        return Reason("its certificate is not valid")
    return Reason("the connection failed")
