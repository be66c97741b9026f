"""Signing in on a shared PC: PINs, passwords, the growing wait, and a clock that goes wrong."""

import sqlite3
from datetime import date, timedelta

import pytest

from intern_desktop.classroom import sign_in
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.store.tables import entry

PASSWORD = "bốn con ngựa ngủ trưa"


@pytest.fixture
def ha(store, candidates, now):
    """Hà, who has chosen the PIN 2468."""
    with store.act(Author(candidates[0]), now) as act:
        sign_in.set_pin(act, candidates[0], "2468", Cost.SAMPLE)
    return candidates[0]


def fail(store, person, at, times):
    """So many wrong tries, each as soon as it is allowed; the moment of the last one."""
    for _ in range(times):
        at += timedelta(seconds=sign_in.waiting(store.local, person, at))
        with pytest.raises(UserError):
            sign_in.check(store, person, "0000", at)
    return at


def test_the_list_says_what_is_asked_of_whom(store, ha, now):
    with store.reading() as reading:
        listed = [(one.name, one.group, one.form) for one in sign_in.names(reading, now.date())]
    group = listed[1][1]
    assert listed == [
        ("Hồ Sỹ Đạt", group, "none"),
        ("Nguyễn Thị Thu Hà", group, "pin"),
        ("Trần Văn Lâm", "trainers", "password"),
    ]


def test_the_right_pin_lets_in_without_a_key(store, ha, now):
    entered = sign_in.check(store, ha, "2468", now)
    assert (entered.name, entered.role, entered.shared, entered.key) == ("Nguyễn Thị Thu Hà", "candidate", True, None)


def test_the_right_password_opens_the_trainers_key(store, founded, now):
    entered = sign_in.check(store, founded.trainer, PASSWORD, now)
    assert entered.role == "head"
    assert entered.key is not None


def test_a_wrong_pin_names_the_person_it_was_for(store, ha, now):
    with pytest.raises(UserError, match="Nguyễn Thị Thu Hà"):
        sign_in.check(store, ha, "1111", now)


def test_the_wait_grows_from_the_fourth_wrong_try(store, ha, now):
    at = now
    for tries, seconds in enumerate(sign_in.WAITS[1:], start=1):
        fail(store, ha, at, 1)
        assert sign_in.waiting(store.local, ha, at) == seconds, f"after {tries} wrong tries"
        at += timedelta(seconds=seconds)
    fail(store, ha, at, 1)
    assert sign_in.waiting(store.local, ha, at) == 900


def test_while_she_waits_even_the_right_pin_is_not_looked_at(store, ha, now):
    last = fail(store, ha, now, 4)
    with pytest.raises(UserError, match="Wait a little"):
        sign_in.check(store, ha, "2468", last + timedelta(seconds=14))
    assert sign_in.check(store, ha, "2468", last + timedelta(seconds=15)).person == ha


def test_a_right_pin_begins_anew(store, ha, now):
    fail(store, ha, now, 3)
    sign_in.check(store, ha, "2468", now + timedelta(seconds=5))
    fail(store, ha, now, 2)
    assert sign_in.waiting(store.local, ha, now) == 0


def test_the_right_pin_lets_in_also_while_nothing_can_be_written(store, ha, now):
    with store.reading() as reading:
        reading.exec_driver_sql("pragma busy_timeout=1")
    other = sqlite3.connect(store.folder / "journal.db", isolation_level=None)
    other.execute("begin immediate")
    assert sign_in.check(store, ha, "2468", now).person == ha
    with pytest.raises(UserError, match="could not be saved"):
        sign_in.check(store, ha, "0000", now)
    other.close()


def test_tries_that_cannot_be_read_count_as_none(store, ha, now):
    store.local.set("wrong-tries", "{garbage", ha)
    assert sign_in.check(store, ha, "2468", now).person == ha


def test_the_wait_is_hers_alone_and_survives_a_restart(store, ha, candidates, now):
    last = fail(store, ha, now, 5)
    store.close()
    again = type(store).open(store.folder)
    assert sign_in.waiting(again.local, ha, last) == 30
    again.close()
    assert sign_in.waiting(store.local, candidates[1], now) == 0


def test_a_clock_that_is_set_back_does_not_lock_her_out_for_years(store, ha, now):
    earlier = fail(store, ha, now, 4) - timedelta(days=900)
    assert sign_in.waiting(store.local, ha, earlier) == 15
    assert sign_in.waiting(store.local, ha, earlier + timedelta(seconds=15)) == 0


def test_without_a_pin_she_chooses_one_and_nobody_chooses_another(store, candidates, now):
    dat = candidates[1]
    with pytest.raises(UserError, match="Choose one now"):
        sign_in.check(store, dat, "1357", now)
    assert sign_in.choose_first_pin(store, dat, "1357", now).person == dat
    with pytest.raises(UserError, match="already chosen"):
        sign_in.choose_first_pin(store, dat, "2222", now)
    assert sign_in.check(store, dat, "1357", now).person == dat


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "١٢٣٤"])  # the last are digits, but not ours
def test_a_pin_is_four_digits(store, candidates, now, pin):
    with pytest.raises(FieldError, match="four digits"):
        sign_in.choose_first_pin(store, candidates[1], pin, now)


def test_a_trainer_takes_a_forgotten_pin_away_and_no_hash_of_it_stays(store, ha, trainer, now):
    with store.act(trainer, now) as act:
        sign_in.reset_pin(act, ha)
    assert sign_in.choose_first_pin(store, ha, "9753", now).person == ha
    with store.reading() as reading:
        said = reading.execute(entry.select().where(entry.c.kind == "secret", entry.c.subject == ha)).all()
    assert len(said) == 3
    assert len([one for one in said if one.payload and b"argon2" in one.payload]) == 1


def test_who_was_put_away_is_not_on_the_list(store, ha, trainer, now):
    from intern_desktop.classroom import people

    with store.act(trainer, now) as act:
        people.archive(act, ha)
    with pytest.raises(UserError, match="no longer on the list"):
        sign_in.check(store, ha, "2468", now)


def test_a_clock_behind_the_newest_entry_is_told(store, candidates, now):
    with store.reading() as reading:
        assert sign_in.clock_warning(reading, date(2026, 11, 23)) == date(2026, 11, 24)
        assert sign_in.clock_warning(reading, date(2026, 11, 24)) is None
        assert sign_in.clock_warning(reading, date(2026, 11, 25)) is None


def test_an_empty_journal_knows_no_clock(store):
    with store.reading() as reading:
        assert sign_in.clock_warning(reading, date(2000, 1, 1)) is None
        assert sign_in.alone(reading) is None
