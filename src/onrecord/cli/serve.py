"""`onrecord serve`: the record in a browser."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import click

from onrecord.cli.recorded import recorded
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_SERVE = """\b
Examples:
  onrecord serve
  onrecord serve --record libya.db --port 8080
"""


@click.command(epilog=_SERVE)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8010, show_default=True, help="The port.")
@recorded(write=True, make=True)
def serve(record: Record, host: str, port: int) -> None:
    """Open the record in a browser: read, search, compare, correct."""
    import uvicorn

    from onrecord.web.app import create
    from onrecord.web.settings import Settings

    click.echo(f"{safe(record.path)} is at http://{host}:{port}/ – Ctrl+C ends it.")
    uvicorn.run(
        create(record, Settings(secret=secrets.token_hex(32))), host=host, port=port, log_level="warning"
    )
