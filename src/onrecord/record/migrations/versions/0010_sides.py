"""Who stood for somebody is found by an index."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the indexes."""
    op.execute("CREATE INDEX ix_ties_principal ON ties (principal, actor)")
    op.execute("CREATE INDEX ix_actors_part_of ON actors (part_of) WHERE part_of IS NOT NULL")
