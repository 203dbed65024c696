"""The cast of a document is kept, and what actors rest on: names seen, and the clues beside them."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_TABLES = """
ALTER TABLE readings ADD COLUMN "cast" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE readings ADD COLUMN credits TEXT NOT NULL DEFAULT '[]';
ALTER TABLE statements ADD COLUMN node INTEGER;
ALTER TABLE statements ADD COLUMN principal_node INTEGER;
CREATE TABLE sightings (
  document TEXT NOT NULL, name TEXT NOT NULL, node INTEGER NOT NULL, month TEXT NOT NULL,
  statements INTEGER NOT NULL, tokens TEXT NOT NULL, forms TEXT NOT NULL, PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE INDEX ix_sightings_node ON sightings (node);
CREATE TABLE nodes (
  number INTEGER NOT NULL PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  actor TEXT NOT NULL, documents INTEGER NOT NULL, statements INTEGER NOT NULL
);
CREATE INDEX ix_nodes_actor ON nodes (actor);
CREATE TABLE clues (
  token TEXT NOT NULL, node INTEGER NOT NULL, month TEXT NOT NULL, documents INTEGER NOT NULL,
  PRIMARY KEY (token, node, month)
) WITHOUT ROWID;
CREATE INDEX ix_clues_node ON clues (node);
CREATE TABLE forms (
  node INTEGER NOT NULL, name TEXT NOT NULL, plain TEXT NOT NULL, documents INTEGER NOT NULL,
  named INTEGER NOT NULL,
  PRIMARY KEY (node, name)
) WITHOUT ROWID;
CREATE INDEX ix_forms_plain ON forms (plain);
CREATE TABLE actors (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, part_of TEXT);
INSERT OR REPLACE INTO marks (document, at)
  SELECT DISTINCT id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM documents
"""


def upgrade() -> None:
    """Add the tables of actors; every document has to be settled."""
    for statement in _TABLES.split(";"):
        op.execute(statement.replace(":", r"\:"))
