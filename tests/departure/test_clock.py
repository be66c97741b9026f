"""The PC's clock against the journal and the release, and times of day as people type them."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.departure import clock
from intern_desktop.errors import FieldError
from intern_desktop.store.entry import shared

ZONE = timezone(timedelta(hours=7))
NOW = datetime(2026, 11, 24, 7, 46, tzinfo=ZONE)
RELEASED = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("now", "newest", "said"),
    [
        (NOW, None, ""),
        (NOW, NOW - timedelta(days=30), ""),
        (NOW, NOW + timedelta(hours=20), ""),
        (NOW, NOW + timedelta(hours=24), ""),
        (NOW + timedelta(days=400), NOW, ""),
        (NOW + timedelta(days=401), NOW, "ahead"),
        (NOW, NOW + timedelta(days=2), "behind"),
        (NOW - timedelta(days=2), None, "behind"),
        (NOW.replace(year=2019), NOW, "behind"),
        (NOW + timedelta(days=390), NOW, ""),
        (NOW.replace(year=2031), NOW, "ahead"),
        (NOW.replace(year=2031), NOW.replace(year=2030, month=12), ""),
        (NOW.replace(year=2062), None, "ahead"),
    ],
)
def test_a_clock_is_held_against_the_journal_and_the_release(now, newest, said):
    assert clock.doubt(now, newest, RELEASED) == said


def test_what_was_written_last_is_found_in_the_journal(store, do, now):
    do("ha", lambda act: None, at=now)
    with store.reading() as reading:
        assert clock.newest(reading) == now


def test_one_pc_of_2062_is_forgotten_after_enough_entries_of_others(store, now):
    from intern_desktop.store.journal import Author

    def write(at, times):
        with store.act(Author("ha"), at) as act:
            for n in range(times):
                act.append("habit_day", subject=f"ha/x/{n}", scope=shared("ha"), fields={"done": True})

    write(now.replace(year=2062), 1)
    with store.reading() as reading:
        assert clock.doubt(now, clock.newest(reading), RELEASED) == "behind"
    write(now, 200)
    with store.reading() as reading:
        assert clock.doubt(now, clock.newest(reading), RELEASED) == ""


@pytest.mark.parametrize(
    ("typed", "time"),
    [("7:30", "07:30"), ("07:30", "07:30"), ("7h30", "07:30"), ("730", "07:30"), ("1330", "13:30"), ("7h", "07:00"),
     ("8", "08:00"), ("13.30", "13:30"), (" 8H05 ", "08:05"), ("0:00", "00:00"), ("８：３０", "08:30"), ("8時半", None),
     ("25:00", None), ("7h60", None), ("", None), ("7:30:00", None), ("sáng", None), ("-7", None)],
)  # fmt: skip
def test_times_are_read_as_people_type_them(typed, time):
    if time is None:
        with pytest.raises(FieldError) as wrong:
            clock.time_of(typed, "0")
        assert wrong.value.field == "0"
        assert "07:30" in str(wrong.value)
    else:
        assert clock.time_of(typed) == time


@given(st.times())
def test_a_time_that_was_read_is_read_the_same_again(time):
    written = f"{time:%H:%M}"
    assert clock.time_of(written) == written
    assert clock.minutes(written) == 60 * time.hour + time.minute


@pytest.mark.parametrize("day", [date(2062, 1, 1), date(206, 11, 24), date(2016, 11, 24)])
def test_a_day_of_another_year_is_asked_about(store, now, day):
    with store.reading() as reading, pytest.raises(FieldError, match=f"The year {day.year:04}"):
        clock.check_year(reading, "since", day, now)


def test_a_wrong_clock_does_not_make_a_right_day_wrong(store):
    with store.reading() as reading:
        clock.check_year(reading, "since", date(2026, 12, 1), NOW.replace(year=2012))
        clock.check_year(reading, "since", date(2026, 12, 1), NOW.replace(year=2062))
