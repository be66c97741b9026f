"""When the hours are enough at the pace of the last four weeks, and what a later flight takes out of them."""

from datetime import date, timedelta

import pytest

from intern_desktop.departure.hours_outlook import outlook
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.timetable import Calendar, OwnDay, Period, usual_week
from intern_desktop.departure.training_hours import Lesson, count

TODAY = date(2026, 11, 24)
WEEKDAYS = Calendar("k24", (Period(date(2026, 9, 7), usual_week()),))
FLIGHT = Journey(programme="titp", departure=date(2027, 3, 9), entry=date(2027, 3, 10))


def lesson(day, hours=2.0, subject="japanese"):
    return Lesson(id=str(day), day=day, begins="08:00", subject=subject, minutes=int(hours * 60))


def weekdays(first, last):
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if day.weekday() < 5]


def look(lessons, journey=FLIGHT, calendar=WEEKDAYS, today=TODAY):
    return outlook(lessons, count(lessons, journey, passed=False), journey, calendar, today)


def test_at_two_hours_a_day_what_is_missing_takes_so_many_course_days():
    lessons = [lesson(day) for day in weekdays(date(2026, 10, 12), date(2026, 11, 23))]  # 31 days, 62 hours
    found = look(lessons)
    ahead = weekdays(date(2026, 11, 25), date(2027, 3, 1))
    assert found.on == ahead[48]  # 98 hours, two a day: the 49th day
    assert found.in_time


def test_days_of_the_course_without_a_lesson_slow_the_pace():
    days = weekdays(date(2026, 10, 28), date(2026, 11, 23))
    every, second = [lesson(day) for day in days], [lesson(day) for day in days[::2]]
    ahead = weekdays(date(2026, 11, 25), date(2027, 12, 1))
    assert look(every).on == ahead[60]  # 19 days, 38 hours: 122 to go at two a day
    assert look(second).on == ahead[132]  # 20 hours in 19 days: 140 to go take 133


def test_days_too_early_for_a_late_flight_bring_nothing_nearer():
    late = Journey(programme="titp", entry=date(2027, 6, 9))  # only lessons from 9 December on count
    lessons = [lesson(day, 8) for day in weekdays(date(2026, 10, 28), date(2026, 11, 23))]
    ahead = weekdays(date(2026, 12, 9), date(2027, 6, 1))
    assert look(lessons, late).on == max(ahead[19], date(2027, 1, 8))  # 160 hours at eight a day, a month apart


def test_days_without_a_course_move_the_day_on():
    lessons = [lesson(day) for day in weekdays(date(2026, 10, 12), date(2026, 11, 23))]
    tet = {date(2026, 12, 1) + timedelta(days=n): OwnDay("Tết") for n in range(10)}
    moved = look(lessons, calendar=Calendar("k24", WEEKDAYS.periods, tet))
    ahead = [day for day in weekdays(date(2026, 11, 25), date(2027, 4, 1)) if day not in tet]
    assert moved.on == ahead[48]
    assert moved.on > look(lessons).on


def test_only_the_last_four_weeks_make_the_pace_and_the_morning_of_today_is_no_lost_day():
    old = [lesson(day, 8) for day in weekdays(date(2026, 10, 5), date(2026, 10, 27))]
    slow = look([*old, lesson(date(2026, 11, 23), 1)])
    alone = look([lesson(date(2026, 11, 23), 1)])
    assert slow.on is not None and not alone.in_time
    assert look(old).on is None, "nobody knows a pace without lessons in four weeks"


def test_legal_protection_makes_no_pace():
    assert look([lesson(date(2026, 11, 23), 2, "legal")]).on is None


def test_after_the_entry_is_not_in_time():
    near = Journey(programme="titp", entry=date(2026, 12, 20))
    found = look([lesson(day) for day in weekdays(date(2026, 11, 2), date(2026, 11, 23))], near)
    assert found.on > near.entry and not found.in_time


def test_a_part_of_a_day_is_a_day_and_the_last_day_that_counts_is_in_time():
    lessons = [lesson(day, 3) for day in weekdays(date(2026, 10, 12), date(2026, 11, 23))]  # 31 days, 93 hours
    ahead = weekdays(date(2026, 11, 25), date(2027, 3, 1))
    assert look(lessons).on == ahead[22]  # 67 hours, three a day: 22 days and a third
    flight = Journey(programme="titp", entry=ahead[22] + timedelta(days=1))
    assert look(lessons, flight).on == ahead[22] and look(lessons, flight).in_time
    assert not look(lessons, Journey(programme="titp", entry=ahead[22])).in_time


def test_enough_hours_within_two_weeks_wait_for_the_month_to_be_over():
    lessons = [lesson(day, 8) for day in weekdays(date(2026, 11, 2), date(2026, 11, 23))]
    assert look([*lessons, *[lesson(date(2026, 10, 31) - timedelta(days=n), 8) for n in range(4)]]).on == date(
        2026, 11, 27
    )


@pytest.mark.parametrize("calendar", [WEEKDAYS, Calendar()])
def test_a_flight_a_month_later_takes_the_first_weeks_out(calendar):
    early, kept = weekdays(date(2026, 9, 21), date(2026, 10, 9)), weekdays(date(2026, 10, 12), date(2026, 11, 20))
    found = look([lesson(day) for day in [*early, *kept]], calendar=calendar)
    assert (found.later, found.lost) == (date(2027, 4, 10), len(early) * 120)


def test_without_a_flight_nothing_is_said_about_a_later_one():
    found = look([lesson(date(2026, 11, 23))], Journey(programme="titp"))
    assert (found.later, found.lost, found.in_time) == (None, 0, True)
