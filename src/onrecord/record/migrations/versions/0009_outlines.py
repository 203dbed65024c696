"""Statements are ranked and counted by outlines; the full-text index has a list for each filter by itself.

Both are filled by what `migrate` runs afterwards.
"""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"

_TABLES = """
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5 (
  content, context, name, tags, tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
CREATE TABLE outline_words (
  statement INTEGER NOT NULL PRIMARY KEY, packed BLOB NOT NULL,
  FOREIGN KEY (statement) REFERENCES statements (key) ON DELETE CASCADE
);
CREATE TABLE outline_facts (
  statement INTEGER NOT NULL PRIMARY KEY, packed BLOB NOT NULL,
  FOREIGN KEY (statement) REFERENCES statements (key) ON DELETE CASCADE
);
CREATE INDEX ix_documents_outlet ON documents (outlet)
"""


def upgrade() -> None:
    """Make the index and the outlines anew, empty."""
    for statement in _TABLES.split(";"):
        op.execute(statement)
