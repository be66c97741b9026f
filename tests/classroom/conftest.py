"""A small centre on its first morning: a trainer, a class, two candidates. Its secrets are weighed cheaply."""

from datetime import datetime, timedelta, timezone

import pytest

from intern_desktop.classroom import founding, people, sign_in
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost

PASSWORD = "bốn con ngựa ngủ trưa"


@pytest.fixture
def now():
    return datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def store(data_folder):
    opened = Store.open(data_folder)
    yield opened
    opened.close()


@pytest.fixture
def founded(store, now):
    return founding.found_centre(
        store, "Trung tâm Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, now, cost=Cost.SAMPLE
    )


@pytest.fixture
def trainer(store, founded, now):
    """The head, signed in: her own key signs what she says."""
    return Author(founded.trainer, sign_in.check(store, founded.trainer, PASSWORD, now).key)


@pytest.fixture
def candidates(store, trainer, now):
    """The ids of Hà and Đạt of class K24-A."""
    with store.act(trainer, now) as act:
        class_id = people.open_class(act, "K24-A")
        return [people.enrol(act, name, class_id) for name in ("Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt")]
