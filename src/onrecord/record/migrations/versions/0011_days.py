"""What utterances are found by is kept under the day on which a statement was said at last.

The day is that of `linking.copies.said`: as told, where no more than a month is told, else that of
publication; 0 where there is none.
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

_DAY = "CAST(julianday(substr({}, 1, 10)) - 1721424.5 AS INTEGER)"  # as Python counts days
_STATEMENTS = f"""
UPDATE said SET day = coalesce((
  SELECT CASE WHEN last - first BETWEEN 0 AND 31 THEN last ELSE published END FROM (
    SELECT coalesce({_DAY.format("said_start")}, {_DAY.format("said_end")}) first,
      coalesce({_DAY.format("said_end")}, {_DAY.format("said_start")}) last,
      {_DAY.format("published")} published
    FROM statements WHERE statements.key = said.key
  )
), 0);
CREATE TABLE said_days (
  band INTEGER NOT NULL, day INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (band, day, key)
) WITHOUT ROWID;
INSERT INTO said_days
  SELECT b.band, s.day, b.key FROM said_bands b JOIN said s ON s.key = b.key ORDER BY b.band, s.day, b.key;
DROP TABLE said_bands;
ALTER TABLE said_days RENAME TO said_bands
"""


def upgrade() -> None:
    """Write the days, and the bands anew under them."""
    for statement in _STATEMENTS.split(";"):
        op.execute(statement)
