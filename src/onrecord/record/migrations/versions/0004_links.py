"""Statements are linked, sides looked up by day; all have to be settled."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

_TABLES = """
CREATE TABLE ties (
  statement INTEGER NOT NULL PRIMARY KEY, document TEXT NOT NULL, actor TEXT NOT NULL, day TEXT NOT NULL,
  principal TEXT NOT NULL, guessed BOOLEAN NOT NULL
);
CREATE INDEX ix_ties_document ON ties (document);
CREATE INDEX ix_ties_actor ON ties (actor, guessed, day, principal);
CREATE TABLE claims (
  statement INTEGER NOT NULL PRIMARY KEY, document TEXT NOT NULL, print INTEGER NOT NULL,
  linked BOOLEAN NOT NULL, speaker TEXT, side TEXT, start TEXT, "end" TEXT, published TEXT, keys BLOB NOT NULL
);
CREATE INDEX ix_claims_document ON claims (document);
CREATE TABLE claim_keys (
  key INTEGER NOT NULL, day INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (key, day, statement)
) WITHOUT ROWID;
CREATE TABLE claim_ties (
  actor TEXT NOT NULL, day TEXT NOT NULL, statement INTEGER NOT NULL, above TEXT,
  PRIMARY KEY (actor, day, statement)
) WITHOUT ROWID;
CREATE INDEX ix_claim_ties_statement ON claim_ties (statement);
CREATE TABLE links (
  id TEXT NOT NULL PRIMARY KEY, type TEXT NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL,
  reason TEXT NOT NULL, confidence FLOAT NOT NULL, same_side BOOLEAN NOT NULL
);
CREATE INDEX ix_links_a ON links (a);
CREATE INDEX ix_links_b ON links (b);
INSERT OR REPLACE INTO marks (document, at)
  SELECT DISTINCT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM documents
"""


def upgrade() -> None:
    """Add the tables of links; every document has to be settled."""
    for statement in _TABLES.split(";"):
        op.execute(statement.replace(":", r"\:"))
