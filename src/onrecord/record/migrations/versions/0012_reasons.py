"""Why something was set aside is kept so that it can be translated."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the column."""
    op.execute("ALTER TABLE set_aside ADD COLUMN packed TEXT")
