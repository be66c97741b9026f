"""What a candidate has understood is written down once, for her, and is gone when she is erased."""

from datetime import UTC, date, datetime

import pytest

from intern_desktop.classroom import people
from intern_desktop.departure.understanding import understand, understood
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=UTC)
FIRST, LATER = date(2026, 11, 24), date(2026, 12, 1)


@pytest.fixture
def store(data_folder):
    """An empty store."""
    made = Store.open(data_folder)
    yield made
    made.close()


@pytest.fixture
def her(store):
    """A candidate."""
    with store.act(Author(""), NOW) as act:
        return people.enrol(act, "Nguyễn Thị Thu Hà")


def learn(store, her, page, version, on):
    with store.act(Author(her), NOW) as act:
        understand(act, her, page, version, on)


def known(store, her):
    with store.reading() as reading:
        return understood(reading, her)


def test_a_page_is_understood_on_its_day(store, her):
    learn(store, her, "five-minutes", "v1", FIRST)
    [found] = known(store, her).values()
    assert (found.page, found.on, found.version) == ("five-minutes", FIRST, "v1")
    assert known(store, "somebody-else") == {}


def test_the_first_day_stays_while_the_questions_are_the_same(store, her):
    learn(store, her, "five-minutes", "v1", FIRST)
    learn(store, her, "five-minutes", "v1", LATER)
    assert known(store, her)["five-minutes"].on == FIRST
    learn(store, her, "five-minutes", "v2", LATER)
    assert known(store, her)["five-minutes"].on == LATER


def test_a_page_of_a_centre_can_be_understood(store, her):
    learn(store, her, "house-rules:kitchen", "v1", FIRST)
    assert set(known(store, her)) == {"house-rules:kitchen"}


def test_erasing_her_takes_it_away(store, her):
    learn(store, her, "five-minutes", "v1", FIRST)
    with store.act(Author(""), NOW) as act:
        act.erase(her)
    assert known(store, her) == {}


def test_folding_again_gives_the_same(store, her, data_folder):
    learn(store, her, "five-minutes", "v1", FIRST)
    before = known(store, her)
    store.local.set("fold-version", "0")
    store.close()
    again = Store.open(data_folder)
    try:
        assert known(again, her) == before
    finally:
        again.close()
