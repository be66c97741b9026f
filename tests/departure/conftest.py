"""One candidate who goes as an intern on 9 March 2027, and a trainer who looks at her papers."""

from datetime import date, datetime, timedelta, timezone

import pytest

from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
DAYS = {"plan_filed": "2026-11-10", "departure": "2027-03-09"}


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def today():
    return date(2026, 11, 24)


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    with opened.act(Author("ha"), NOW) as act:
        act.append("journey", subject="ha", scope=shared("ha"), fields={"programme": "titp", **DAYS})
    yield opened
    opened.close()


@pytest.fixture
def do(store):
    """Let somebody do one thing, at a moment."""

    def done(author, verb, *asked, at=NOW):
        with store.act(Author(author), at) as act:
            return verb(act, *asked)

    return done
