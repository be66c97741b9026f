"""Databases from before keys were written down: what a trainer confirmed then counts, with the key she has no more.

`oldest/fold-5.db` was written by the program before: the head gave Mai a new password between two confirmations, and
the recovery sheet was used once. `oldest/0001.db` is older still, and signed everything with the key of the PC.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from intern_desktop.classroom import consent, founding, people, sign_in
from intern_desktop.departure import checklist, confirmations
from intern_desktop.store import grants, tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author

OLDEST = Path(__file__).with_name("oldest")
TODAY = date(2026, 12, 1)
HEAD, MAI = "mat khau moi cua mau", "sau bay tam chin muoi mau"


@pytest.fixture
def opened(data_folder):
    shutil.copy(OLDEST / "fold-5.db", data_folder / "journal.db")
    store = Store.open(data_folder)
    yield store
    store.close()


def person(store, name):
    with store.reading() as reading:
        return next(one.id for one in people.people(reading, TODAY) if one.name == name)


def states(store):
    ha = person(store, "Nguyễn Thị Mẫu Một")
    with store.reading() as reading:
        found = {item.task.id: item for item in checklist.items(reading, ha, TODAY)}
        return {name: (found[name].state, found[name].news) for name in ("passport", "contract", "orientation")}


STOOD = {"passport": ("confirmed", ""), "contract": ("confirmed", ""), "orientation": ("sent_back", "")}


def keys_known(store):
    with store.reading() as reading:
        return {row.public: (row.person, row.until) for row in reading.execute(select(tables.signer))}


def test_what_was_confirmed_with_a_key_that_is_forgotten_counts_at_once(opened):
    assert states(opened) == STOOD
    opened.fold_again()
    assert states(opened) == STOOD


def test_the_head_writes_these_keys_down_once_by_coming_in(opened, moment):
    head, mai = person(opened, "Giáo viên Mẫu"), person(opened, "Lê Thị Mẫu Mai")
    with opened.reading() as reading:
        (before,) = grants.earlier(reading)
        assert consent.agreed_people(reading) == frozenset()
    assert before.person == mai
    assert before.public not in keys_known(opened)
    at = moment.replace(year=2026, month=12, day=1)
    sign_in.check(opened, head, HEAD, at)
    assert keys_known(opened)[before.public] == (mai, "2026-11-24")
    with opened.reading() as reading:
        assert grants.earlier(reading) == []
        assert consent.agreed_people(reading) == {person(opened, "Nguyễn Thị Mẫu Một")}
        entries = reading.execute(select(func.count()).select_from(tables.entry)).scalar_one()
    assert states(opened) == STOOD
    sign_in.check(opened, head, HEAD, at)
    with opened.reading() as reading:
        assert reading.execute(select(func.count()).select_from(tables.entry)).scalar_one() == entries
    opened.fold_again()
    assert states(opened) == STOOD
    later = confirmations.Trust({before.public: "2026-11-24"})
    assert not later.counts(before.public, "2026-11-25")


def test_a_reset_before_the_head_came_in_loses_nothing(opened, moment):
    """The sheet is used first: it writes down the keys, too."""
    founding.recover(opened, "1111 1111 1111 1111 1111 1111", "mat khau thu ba mau", moment)
    assert states(opened) == STOOD
    opened.fold_again()
    assert states(opened) == STOOD


def test_a_stranger_s_word_under_a_trainer_s_name_does_not_count_after_it_was_opened(opened, moment):
    ha, mai = person(opened, "Nguyễn Thị Mẫu Một"), person(opened, "Lê Thị Mẫu Mai")
    with opened.act(Author(mai), moment) as act:
        act.append("mark", subject=f"{ha}/orientation", scope=shared(ha), fields={"verdict": "confirmed"})
    assert states(opened)["orientation"] == ("claimed", "unproven")
    opened.fold_again()
    assert states(opened)["orientation"] == ("claimed", "unproven")


def test_what_the_oldest_confirmed_with_the_key_of_the_pc_counts_until_that_day_only(data_folder):
    shutil.copy(OLDEST / "0001.db", data_folder / "journal.db")
    store = Store.open(data_folder)
    with store.reading() as reading:
        (one,) = grants.earlier(reading)
        trust = confirmations.trust(reading)
    assert trust.counts(one.public, "2026-11-24")
    assert not trust.counts(one.public, "2026-11-25")
    store.close()
