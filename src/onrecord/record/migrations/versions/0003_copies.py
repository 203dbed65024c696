"""Statements are gathered in utterances and documents in groups of copies; all have to be settled."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_COMPARED = """
CREATE TABLE {things} (
  key INTEGER NOT NULL PRIMARY KEY, document TEXT NOT NULL, print INTEGER NOT NULL,
  component INTEGER NOT NULL, day INTEGER NOT NULL, bands BLOB NOT NULL
);
CREATE INDEX ix_{things}_document ON {things} (document);
CREATE INDEX ix_{things}_component ON {things} (component);
CREATE TABLE {things}_bands (
  band INTEGER NOT NULL, day INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (band, day, key)
) WITHOUT ROWID;
"""
_TABLES = f"""
{_COMPARED.format(things="said")}
{_COMPARED.format(things="reports")}
CREATE TABLE utterances (key INTEGER NOT NULL PRIMARY KEY, first INTEGER NOT NULL);
CREATE INDEX ix_utterances_first ON utterances (first);
CREATE TABLE copies (key INTEGER NOT NULL PRIMARY KEY, first INTEGER NOT NULL);
CREATE INDEX ix_copies_first ON copies (first);
INSERT OR REPLACE INTO marks (document, at)
  SELECT DISTINCT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM documents
"""


def upgrade() -> None:
    """Add the tables of copies; every document has to be settled."""
    for statement in _TABLES.split(";"):
        op.execute(statement.replace(":", r"\:"))
