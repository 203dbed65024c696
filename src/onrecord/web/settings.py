"""How a record is served: who may come in, under which names, and how much may be sent."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `onrecord serve` was told.

    `secret` signs the session cookies. `password` and `token` are hashes (see security/gate.py); with
    neither, everybody who reaches the address may come in, so that is for the loopback alone. `hosts` are
    the names under which the server answers, against DNS rebinding. `upload` is in bytes, of one request.
    """

    secret: str
    password: str | None = None
    token: str | None = None
    hosts: tuple[str, ...] = LOOPBACK
    secure: bool = False  # behind https: cookies are sent over nothing else
    fast: bool = False  # what is added is read by rules alone
    allow_private: bool = False  # pages are fetched from private networks too
    upload: int = 20_000_000
    warm: bool = False  # what is opened first is made before anybody asks (see warming.py)

    @property
    def locked(self) -> bool:
        """Whether one has to sign in."""
        return bool(self.password or self.token)
