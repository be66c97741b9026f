"""The course of the made-up centre: as the pictures show it, on whatever day it is opened."""

from datetime import date, datetime, timedelta, timezone

import pytest

from intern_desktop.classroom import demo, demo_course, people
from intern_desktop.departure import habits, punctuality, timetable
from intern_desktop.store.database import Store

NOW = datetime(2026, 11, 24, 7, 46, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    opened = Store.open(tmp_path_factory.mktemp("demo"))
    demo.fill(opened, NOW)
    yield opened
    opened.close()


def candidates(reading):
    return [one for one in people.people(reading, NOW.date()) if one.role == "candidate"]


def test_the_followed_candidate_is_as_in_the_pictures(store):
    with store.reading() as reading:
        followed = next(one for one in candidates(reading) if one.name == "Nguyễn Thị Thu Hà")
        found = punctuality.records(reading, followed.id, NOW.date(), "07:46")
        kept = habits.all_records(reading, followed.id, NOW.date())
    by_day = {one.day: one for one in found}
    assert found[0].day == date(2026, 9, 7)
    assert by_day[date(2026, 11, 5)].early == -4
    assert by_day[date(2026, 11, 11)].verdict == "excused"
    assert by_day[date(2026, 11, 23)].early == 11
    assert found[-1].verdict == "open"
    assert 0.85 < punctuality.strength(found) < 0.97
    assert all(kept.values())


def test_both_classes_have_a_course_that_is_off_at_tet(store):
    with store.reading() as reading:
        for one in people.classes(reading):
            calendar = timetable.read(reading, one.id)
            assert calendar.day(NOW.date()).begins == "08:00"
            assert calendar.day(date(2027, 2, 3)).off["vi"] == "Nghỉ Tết"


def test_everybody_else_has_some_days_and_nobody_is_absent_for_weeks(store):
    verdicts = []
    with store.reading() as reading:
        for one in candidates(reading):
            found = punctuality.records(reading, one.id, NOW.date(), "07:46")
            assert len(found) >= 6
            verdicts += [record.verdict for record in found]
    assert verdicts.count("absent") == 0
    assert {"early", "on_time", "late", "excused"} <= set(verdicts)


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2027, 2, 6), date(2027, 5, 1), date(2030, 1, 1)])
def test_the_course_began_on_a_monday_weeks_before_any_day(day):
    first = demo_course.first_day(day)
    assert first.weekday() == 0
    assert timedelta(days=70) < day - first < timedelta(days=90)
