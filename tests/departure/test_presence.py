"""Who is taken to have been at a lesson, by the roll and the arrivals of its day."""

from datetime import date, datetime, timedelta, timezone

import pytest

from intern_desktop.classroom import people
from intern_desktop.departure import journeys, presence, punctuality, timetable
from intern_desktop.departure.lesson_times import spans_of
from intern_desktop.store.journal import Author

MONDAY = date(2026, 11, 23)
ZONE = timezone(timedelta(hours=7))
PEOPLE = ("ha", "an", "chi")


@pytest.fixture
def course(store, do):
    for person in PEOPLE:
        asked = (person, date(2026, 11, 16), timetable.usual_week(), ())
        do("t", timetable.set_week, *asked, at=datetime(2026, 11, 16, 7, tzinfo=ZONE))
    return store


def there(store, times="08:00-11:30", people=PEOPLE, day=MONDAY):
    with store.reading() as reading:
        now = datetime(2026, 11, 24, 7, 48, tzinfo=ZONE)
        return presence.minutes_of(presence.came_on(reading, people, day, now), spans_of(times))


def come(do, person, hour, minute):
    at = datetime(2026, 11, 23, hour, minute, tzinfo=ZONE)
    do(person, punctuality.arrive, person, at, at=at)


def test_on_a_day_without_any_arrival_nothing_is_known_about_anybody(course):
    assert there(course) == {}


def test_who_pressed_was_there_and_who_did_not_was_not(course, do):
    come(do, "ha", 7, 52)
    come(do, "an", 8, 20)
    assert there(course) == {"ha": None, "an": 190, "chi": 0}
    assert there(course, "13:30-17:00") == {"ha": None, "an": None, "chi": 0}


def test_of_a_lesson_that_was_over_nobody_misses_more_than_all_of_it(course, do):
    come(do, "ha", 7, 52)
    come(do, "an", 14, 0)
    assert there(course, "8:00-11:30, 13:30-17:00")["an"] == 180, "half an hour of the afternoon, and the morning"


def test_the_trainers_roll_stands_over_the_press(course, do):
    come(do, "ha", 7, 52)
    do("mai", punctuality.call, "ha", MONDAY, "absent")
    do("mai", punctuality.call, "an", MONDAY, "late", "09:00")
    do("mai", punctuality.call, "chi", MONDAY, "excused", "", "khám")
    assert there(course) == {"ha": 0, "an": 150, "chi": 0}


def test_only_who_is_asked_for_is_told_about(course, do):
    come(do, "ha", 7, 52)
    assert there(course, people=("an",)) == {}, "the press of somebody else says nothing about her"


def test_who_enrolled_later_or_had_gone_belongs_to_no_lesson(store, do):
    with store.act(Author("t"), datetime(2026, 11, 24, tzinfo=ZONE)) as act:
        people.plan_journey(act, "an", enrolled=date(2026, 11, 24))
        journeys.change_state(act, "chi", "postponed", date(2026, 11, 20))
    with store.reading() as reading:
        assert presence.expected(reading, PEOPLE, MONDAY) == ["ha"]
        assert presence.expected(reading, PEOPLE, date(2026, 11, 19)) == ["ha", "chi"]
        assert presence.expected(reading, PEOPLE, date(2026, 11, 24)) == ["ha", "an"]
