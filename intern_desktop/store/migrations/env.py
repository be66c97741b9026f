"""Run migrations on the connection that was handed over. Imports only alembic, so that a frozen program can run it."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=False)
context.run_migrations()
