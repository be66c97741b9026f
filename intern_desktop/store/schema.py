"""The lasting schema: which revision a file has, and bringing an older one up to today's."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_

HEAD = "0002"
KNOWN = ("0001", "0002")
"""Every revision this program can open, oldest first. A file with another one is newer than the program."""


def revision(connection: Connection) -> str | None:
    """The file's revision; None for a file without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("select version_num from alembic_version")).scalar()


def needs_migration(found: str | None) -> bool:
    """Whether the file is new or older than today's schema.

    Raises UserError when it comes from a newer program.
    """
    if found is not None and found not in KNOWN:
        raise UserError(
            N_(
                "The data on this PC was written by a newer version of this program. "
                "Install the newer version to open it; nothing was changed."
            )
        )
    return found != HEAD


def migrate(connection: Connection) -> None:
    """Bring the file to today's schema. Alembic is imported here: it costs more than opening the file."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    scripts = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", scripts.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
