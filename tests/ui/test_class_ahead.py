"""What the class rests on is reckoned while nobody waits, and never while a candidate works."""

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select

from intern_desktop.classroom import demo, progress
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui.class_ahead import ClassAhead
from intern_desktop.ui.commands import Commands, Session

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def centre(data_folder):
    """A door to the made-up centre, of which nothing is reckoned yet."""
    made = Commands(lambda: NOW)
    made.attach(Store.open(data_folder))
    demo.fill(made.store, NOW)
    made.store.fold_again()
    yield made
    made.store.close()


@pytest.fixture
def ahead(centre, qapp, monkeypatch):
    monkeypatch.setattr(ClassAhead, "AFTER_MS", 1)
    monkeypatch.setattr(ClassAhead, "PAUSE_MS", 1)
    return ClassAhead(centre, centre)


def kept(commands):
    with commands.reading() as reading:
        return reading.execute(select(func.count()).select_from(tables.tally)).scalar_one()


def test_at_the_names_of_the_sign_in_all_is_reckoned_in_steps_and_kept(centre, ahead, qtbot):
    with centre.reading() as reading:
        asked = progress.not_reckoned(reading, NOW.date())
    assert len(asked) > ClassAhead.AT_ONCE
    ahead.begin()
    qtbot.waitUntil(lambda: ahead.resting, timeout=10_000)
    assert kept(centre) == len(asked)
    with centre.reading() as reading:
        assert progress.not_reckoned(reading, NOW.date()) == []


def test_a_candidate_who_works_is_left_alone(centre, ahead, qtbot):
    centre.sign_in(Session("ha", "Hà", "candidate", shared=True), Author("ha"))
    qtbot.waitUntil(lambda: ahead.resting, timeout=10_000)
    assert kept(centre) == 0


def test_a_closed_file_is_not_read(centre, ahead, qtbot):
    ahead.begin()
    centre.store.close()
    qtbot.waitUntil(lambda: ahead.resting, timeout=10_000)
