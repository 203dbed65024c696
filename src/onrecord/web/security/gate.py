"""Who may come in: a password for people, a token for programs, kept as hashes and compared as such."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error

from onrecord.web.security.attempts import Attempts

LONGEST = 1_000  # characters of a password or token
SIGNED_IN = 30 * 24 * 3600  # seconds that a session lasts
_HASHER = PasswordHasher()


class TooMany(Exception):
    """There were too many failures; `wait` says for how many seconds nothing is tried."""

    def __init__(self, wait: float) -> None:
        super().__init__(wait)
        self.wait = max(1, round(wait))


def hashed(plain: str, secret: str) -> str:
    """The Argon2 hash of a password or token.

    Its salt is made of the secret of the server, so that a restart with the same password makes the same
    hash, by which sessions are told (see `Gate.mark`).
    """
    salt = hashlib.sha256(f"salt {secret}".encode()).digest()[:16]
    return _HASHER.hash(plain, salt=salt)


class Gate:
    """Checks what is sent against the hashes, one at a time and not too often."""

    def __init__(
        self,
        secret: str,
        password: str | None,
        token: str | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._password, self._token = password, token
        self._attempts = Attempts(clock)
        self._turn = threading.Lock()
        self._key = secrets.token_bytes(32)
        self._known = b""  # a keyed hash of the token, once it was sent: Argon2 is slow on purpose
        told = f"{password}\n{token}".encode()
        self.mark = hmac.new(secret.encode(), told, "sha256").hexdigest()[:32]
        """What a session carries that was let in: another password makes another mark."""

    def password(self, sent: str, address: str) -> bool:
        """Whether this is the password, or the token; raises `TooMany`."""
        return self._tried(sent, address, (self._password, self._token))

    def token(self, sent: str, address: str) -> bool:
        """Whether this is the token; raises `TooMany`."""
        told = hmac.digest(self._key, sent.encode("utf-8", "replace"), "sha256")
        if self._known and hmac.compare_digest(told, self._known):
            return True
        if not self._tried(sent, address, (self._token,)):
            return False
        self._known = told
        return True

    def _tried(self, sent: str, address: str, hashes: tuple[str | None, ...]) -> bool:
        with self._turn:
            if wait := self._attempts.wait(address):
                raise TooMany(wait)
            if len(sent) <= LONGEST and any(_fits(own, sent) for own in hashes if own):
                self._attempts.passed(address)
                return True
            self._attempts.failed(address)
            return False


def _fits(own: str, sent: str) -> bool:
    try:
        return _HASHER.verify(own, sent.encode("utf-8", "replace"))
    except Argon2Error:
        return False
