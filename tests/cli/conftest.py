"""A record for the commands to work on, made without reading."""

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record import Record
from tests.record.samples import document, promise, reading


@pytest.fixture
def path(tmp_path):
    """A record with one document of two statements and another of one, undated."""
    path = str(tmp_path / "test.db")
    with Record.open(path) as record:
        record.add(reading())
        undated = promise(id="undated", name="Léo Vance", via=(), principal=None, said=None)
        record.add(reading(undated, of=document("later", date=None, title="=1+1 \x1b[31m")))
    return path


@pytest.fixture
def on(path):
    """Run a command on that record."""

    def run(*args, stdin=None):
        return CliRunner().invoke(main, [*args, "--record", path], input=stdin)

    return run
