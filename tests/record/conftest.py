import pytest

from onrecord.record import Record
from tests.record.samples import denial, document, promise, reading


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield opened


@pytest.fixture
def rows(record):
    """The statements that are shown, as `{id: name}` or other columns."""

    def shown(column="name"):
        with record.reading() as connection:
            found = connection.exec_driver_sql(f"SELECT id, {column} FROM statements WHERE shown ORDER BY id")
            return dict(found.all())

    return shown


@pytest.fixture
def four(record):
    """A record of four statements in two documents, each less sure than the one before."""
    record.add(reading(promise(confidence=0.9), denial(confidence=0.8)))
    other = document("quay", outlet="Radio Cap", date="2020-03-01")
    record.add(reading(promise("third", confidence=0.7), denial("fourth", confidence=0.6), of=other))
    return record
