"""Samples are drawn for people to code, and keep what they say."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"

_TABLES = """
CREATE TABLE samples (
  id INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, seed INTEGER NOT NULL, by TEXT NOT NULL,
  strata TEXT NOT NULL, documents INTEGER NOT NULL
);
CREATE TABLE sample_items (
  key INTEGER NOT NULL PRIMARY KEY, sample INTEGER NOT NULL, place INTEGER NOT NULL, what TEXT NOT NULL,
  stratum TEXT NOT NULL, document INTEGER NOT NULL, found TEXT NOT NULL,
  FOREIGN KEY (sample) REFERENCES samples (id) ON DELETE CASCADE,
  FOREIGN KEY (document) REFERENCES documents (key) ON DELETE CASCADE
);
CREATE INDEX ix_sample_items_sample ON sample_items (sample, place);
CREATE INDEX ix_sample_items_document ON sample_items (document);
CREATE TABLE codings (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, item INTEGER NOT NULL, coder TEXT NOT NULL,
  told TEXT NOT NULL, at TEXT NOT NULL,
  FOREIGN KEY (item) REFERENCES sample_items (key) ON DELETE CASCADE
);
CREATE INDEX ix_codings_item ON codings (item, coder)
"""


def upgrade() -> None:
    """Add the tables of samples."""
    for statement in _TABLES.split(";"):
        op.execute(statement)
