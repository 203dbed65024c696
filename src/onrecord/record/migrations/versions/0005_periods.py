"""What copies are found by is kept by time; all have to be settled."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

_TABLES = ("said", "said_bands", "utterances", "reports", "reports_bands", "copies")


def upgrade() -> None:
    """Forget what was found of copies; every document has to be settled."""
    for table in _TABLES:
        op.execute(f"DELETE FROM {table}")
    op.execute(
        "INSERT OR REPLACE INTO marks (document, at) "
        "SELECT DISTINCT id, strftime('%Y-%m-%dT%H\\:%M\\:%SZ', 'now') FROM documents"
    )
