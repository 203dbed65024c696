"""The secret that signs cookies, kept so that a restart signs nobody out."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

_LENGTH = 32  # bytes


def folder() -> Path:
    """Where what a program keeps for a user belongs: XDG_STATE_HOME, or its usual place."""
    base = os.environ.get("XDG_STATE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".local" / "state") / "onrecord"


def kept(place: Path) -> str:
    """The secret in the file *secret* of a folder, made if there is none yet, readable by the user alone.

    One that others could read is replaced. Raises `OSError` where it can be neither read nor written.
    """
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = place / "secret"
    with contextlib.suppress(FileNotFoundError):
        private = os.name == "nt" or not file.stat().st_mode & 0o077
        if private and len(found := file.read_text("ascii", "replace").strip()) == 2 * _LENGTH:
            return found
        file.unlink()
    made = secrets.token_hex(_LENGTH)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(made)
    except FileExistsError:  # another server made it meanwhile
        return file.read_text("ascii").strip()
    return made
