"""The journal, and what belongs to this PC alone.

`sealed_for` has room for entries that only their owner's own word opens; `programme` is a field of the journal's
journeys from this first day, in the state that is folded from it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "entry",
        sa.Column("device", sa.String, primary_key=True),
        sa.Column("scope", sa.String, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("lamport", sa.Integer, nullable=False),
        sa.Column("recorded_at", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("signer", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("replaces", sa.String, nullable=False),
        sa.Column("sealed_for", sa.String, nullable=False),
        sa.Column("payload_hash", sa.LargeBinary, nullable=False),
        sa.Column("payload", sa.LargeBinary),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    )
    op.create_index("entry_order", "entry", ["lamport", "device"])
    op.create_index("entry_subject", "entry", ["subject"])
    op.create_table(
        "local",
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
