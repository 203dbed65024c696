"""Documents are listed by day and found by the words of their titles and outlets."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"

_INDEX = "INSERT INTO headings (rowid, title, outlet) VALUES (new.key, new.title, new.outlet);"
_UNINDEX = (
    "INSERT INTO headings (headings, rowid, title, outlet) VALUES ('delete', old.key, old.title, old.outlet);"
)
_STATEMENTS = (
    "CREATE INDEX ix_documents_listed ON documents (state, date, outlet)",
    "CREATE VIRTUAL TABLE headings USING fts5 (title, outlet, content='documents', content_rowid='key', "
    "tokenize=\"unicode61 remove_diacritics 2\", prefix='3')",
    "INSERT INTO headings (headings) VALUES ('rebuild')",
    f"CREATE TRIGGER headings_new AFTER INSERT ON documents BEGIN {_INDEX} END",
    f"CREATE TRIGGER headings_gone AFTER DELETE ON documents BEGIN {_UNINDEX} END",
    "CREATE TRIGGER headings_changed AFTER UPDATE OF title, outlet ON documents "
    f"BEGIN {_UNINDEX} {_INDEX} END",
)


def upgrade() -> None:
    """Index the documents that stand in the record, and every one that is added, changed or deleted."""
    for statement in _STATEMENTS:
        op.execute(statement)
