"""One step of the record's migrations, taken by itself."""

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from onrecord.record.migrate import SCRIPTS


def upgrade(connection: Connection, revision: str) -> None:
    """Do to a record what the migration of this number does."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with Operations.context(MigrationContext.configure(connection)):
        ScriptDirectory.from_config(config).get_revision(revision).module.upgrade()
