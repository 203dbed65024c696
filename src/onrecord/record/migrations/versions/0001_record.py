"""The first form of a record."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE documents (
  key INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL, title TEXT,
  outlet TEXT, date TEXT, lang TEXT, url TEXT, origin TEXT, issuer TEXT, notes TEXT NOT NULL,
  text TEXT NOT NULL, added_at TEXT NOT NULL, ended_at TEXT
);
CREATE UNIQUE INDEX ix_documents_version ON documents (id, version);
CREATE UNIQUE INDEX ix_documents_current ON documents (id) WHERE state = 'current';
CREATE TABLE readings (
  document INTEGER NOT NULL PRIMARY KEY,
  reader TEXT NOT NULL, read_at TEXT NOT NULL, notes TEXT NOT NULL,
  FOREIGN KEY (document) REFERENCES documents (key) ON DELETE CASCADE
);
CREATE TABLE statements (
  key INTEGER NOT NULL PRIMARY KEY, document INTEGER NOT NULL,
  id TEXT NOT NULL, shown BOOLEAN NOT NULL, state TEXT NOT NULL, name TEXT NOT NULL, role TEXT,
  principal TEXT, act TEXT NOT NULL, kind TEXT NOT NULL, certainty TEXT NOT NULL, polarity TEXT NOT NULL,
  outlet TEXT, published TEXT, said_start TEXT, said_end TEXT, confidence FLOAT NOT NULL,
  FOREIGN KEY (document) REFERENCES documents (key) ON DELETE CASCADE
);
CREATE INDEX ix_statements_document ON statements (document);
CREATE INDEX ix_statements_id ON statements (id);
CREATE TABLE statement_rows (
  statement INTEGER NOT NULL PRIMARY KEY, found TEXT, valid TEXT,
  FOREIGN KEY (statement) REFERENCES statements (key) ON DELETE CASCADE
);
CREATE TABLE vias (
  statement INTEGER NOT NULL, place INTEGER NOT NULL,
  name TEXT NOT NULL, PRIMARY KEY (statement, place),
  FOREIGN KEY (statement) REFERENCES statements (key) ON DELETE CASCADE
);
CREATE INDEX ix_vias_name ON vias (name);
CREATE TABLE contacts (
  key INTEGER NOT NULL PRIMARY KEY, document INTEGER NOT NULL,
  id TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL,
  FOREIGN KEY (document) REFERENCES documents (key) ON DELETE CASCADE
);
CREATE INDEX ix_contacts_document ON contacts (document);
CREATE TABLE set_aside (place TEXT NOT NULL PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE judgements (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, version TEXT NOT NULL,
  statement TEXT, verdict TEXT NOT NULL, changes TEXT NOT NULL, seen TEXT NOT NULL, before TEXT NOT NULL,
  quote TEXT NOT NULL, after TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, why TEXT,
  undoes INTEGER,
  FOREIGN KEY (undoes) REFERENCES judgements (id)
);
CREATE INDEX ix_judgements_document ON judgements (document);
CREATE TABLE placements (
  judgement INTEGER NOT NULL PRIMARY KEY, statement TEXT,
  FOREIGN KEY (judgement) REFERENCES judgements (id) ON DELETE CASCADE
);
CREATE TABLE marks (document TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
  content, context, name, principal, outlet, via, tags, tokenize = "unicode61 remove_diacritics 0"
)
"""


def upgrade() -> None:
    """Make every table of a new record."""
    for statement in _TABLES.split(";"):
        op.execute(statement)
