"""The made-up centre has been practising: eighteen cards wait for one candidate, whatever the day it is opened."""

from datetime import datetime, timedelta, timezone

import pytest

from intern_desktop.classroom import demo, people
from intern_desktop.departure import history, levels, practice
from intern_desktop.store.database import Store

VIETNAM = timezone(timedelta(hours=7))


@pytest.mark.parametrize("day", [(2026, 11, 24), (2027, 2, 1)])
def test_eighteen_cards_wait(data_folder, day):
    at = datetime(*day, 7, 48, tzinfo=VIETNAM)
    store = Store.open(data_folder)
    demo.fill(store, at)
    try:
        with store.reading() as reading:
            found = {one.name: one.id for one in people.people(reading, at.date())}
            hers = found["Nguyễn Thị Thu Hà"]
            assert practice.counts(reading, store.local, hers, at).due == 18
            known = history.of(reading, hers, at)
            assert known.unread == 0
            assert len(known.seen) > 150
            assert known.now == int(at.timestamp()), "nothing of it lies in the future"
            assert max(levels.levels(known).values()) >= levels.REACHED
            assert levels.reached(reading, hers)
    finally:
        store.close()
