"""Statements wait to be judged by their confidence; links are listed by theirs and by their day."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    "CREATE INDEX ix_statements_waiting ON statements (confidence) WHERE shown = 1 AND state = 'found'",
    "CREATE INDEX ix_statements_judged ON statements (state) WHERE state <> 'found'",
    "CREATE INDEX ix_judgements_who ON judgements (who, at)",
    "CREATE INDEX ix_judgements_undoes ON judgements (undoes) WHERE undoes IS NOT NULL",
    "ALTER TABLE links ADD COLUMN day TEXT",
    "UPDATE links SET day = (SELECT max(coalesce(s.said_end, s.said_start, s.published)) "
    "FROM statements s WHERE s.key IN (links.a, links.b))",
    "CREATE INDEX ix_links_listed ON links (confidence, day, id, type, same_side)",
)


def upgrade() -> None:
    """Add the indexes, and to each link the day of its later statement."""
    for statement in _STATEMENTS:
        op.execute(statement)
