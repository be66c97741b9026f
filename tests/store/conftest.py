"""A store in a folder of its own, and one fixed moment."""

from datetime import UTC, datetime

import pytest


@pytest.fixture
def store(data_folder):
    from intern_desktop.store.database import Store

    opened = Store.open(data_folder)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def moment():
    return datetime(2026, 11, 24, 7, 46, tzinfo=UTC)
