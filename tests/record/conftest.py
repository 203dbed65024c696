import pytest

from onrecord.record import Record


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
