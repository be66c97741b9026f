"""Two ways into a long journal: by the moment an entry was written, and to the first time somebody was named."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make both indices."""
    op.create_index("entry_moment", "entry", ["recorded_at"])
    op.create_index("entry_named", "entry", ["subject", "recorded_at"], sqlite_where=sa.text("kind = 'person'"))
