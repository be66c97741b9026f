"""What a later program, or a slip of years, left in the tables is passed over, and every screen can still read."""

from datetime import date

import pytest
from sqlalchemy import insert

from intern_desktop.departure import (
    checklist,
    habits,
    journeys,
    lesson_times,
    levels,
    punctuality,
    timetable,
    training_hours,
)
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author
from intern_desktop.store.tables import arrival

STRANGE = {
    "a departure in words": ("journey", "ha", {"departure": "in spring", "entry": "?", "enrolled": "-"}),
    "a departure at the calendar's beginning": ("journey", "ha", {"departure": "0001-01-02"}),
    "an enrolment at the calendar's end": ("journey", "ha", {"enrolled": "9999-12-30", "departure": "9999-12-31"}),
    "a departure in 206": ("journey", "ha", {"departure": "0206-03-09", "state": "departed", "state_on": "0206-03-09"}),
    "a period from a season on": ("timetable", "ha/spring", {"body": '{"week": {}}'}),
    "a session at an hour of moons": (
        "timetable",
        "ha/2026-11-02",
        {"body": '{"week": {"1": [{"begins": "dawn", "ends": "dusk"}]}}'},
    ),
    "the holidays of the moon": (
        "timetable",
        "ha/2026-11-02",
        {"body": '{"week": {"1": [{"begins": "08:00", "ends": "11:30"}]}, "holidays": ["vn", "moon"]}'},
    ),
    "a day off on a day of moons": ("day_off", "ha/full moon", {"body": "{}"}),
    "an arrival at an hour of moons": ("arrival", "ha/2026-11-23/pc", {"came": "dawn", "planned": "08:00"}),
    "an arrival without a beginning": ("arrival", "ha/2026-11-23/pc", {"came": "07:50"}),
    "an arrival on a day of moons": ("arrival", "ha/full moon/pc", {"came": "07:50", "planned": "08:00"}),
    "a roll at an hour of moons": ("roll", "ha/2026-11-23", {"verdict": "late", "came": "dawn", "planned": "08:00"}),
    "a habit on a day of moons": ("habit_day", "ha/greet_first/full moon", {"done": True}),
    "a level in words": ("reached", "ha/time", {"level": "high", "on": "2026-11-20"}),
    "a level on a day of moons": ("reached", "ha/time", {"level": "80", "on": "full moon"}),
    "a thing withdrawn on a day of moons": (
        "own_task",
        "own:a",
        {"body": '{"title": {"vi": "a"}}', "withdrawn": "full moon"},
    ),
    "a thing due in 300,000 years": ("own_task", "own:a", {"body": '{"title": {"vi": "a"}, "due": 99999999}'}),
    "a thing of ours due before the calendar": ("own_task", "passport", {"body": '{"due": -99999999}'}),
}


@pytest.fixture
def week(do, today):
    do("ha", timetable.set_week, "ha", date(2026, 10, 1), timetable.usual_week(), ())


@pytest.mark.parametrize("strange", list(STRANGE))
def test_what_cannot_be_read_or_counted_from_stops_no_screen(store, do, week, now, today, strange):
    kind, subject, fields = STRANGE[strange]
    scope = CENTRE if kind == "own_task" else shared("ha")
    do("ha", lambda act: act.append(kind, subject=subject, scope=scope, fields=fields))
    with store.reading() as reading:
        assert len(checklist.items(reading, "ha", today)) >= 60
        assert journeys.read_all(reading)["ha"].programme == "titp"
        punctuality.records(reading, "ha", today)
        assert punctuality.today_of(reading, "ha", now).known
        habits.all_records(reading, "ha", today)
        levels.reached(reading, "ha")


def test_a_day_in_206_stays_in_sight_so_that_it_can_be_mended(store, do):
    do("ha", lambda act: act.append("journey", subject="ha", scope=shared("ha"), fields={"departure": "0206-03-09"}))
    with store.reading() as reading:
        assert journeys.read(reading, "ha").departure == date(206, 3, 9)


def test_one_press_that_cannot_be_read_hides_no_other(store, do, week, now, today):
    do("ha", punctuality.arrive, "ha", now)
    with store.act(Author("ha"), now) as act:
        strange = {"person": "ha", "day": "2026-11-24", "device": "pc", "came": "dawn", "planned": "08:00"}
        act.reading.execute(insert(arrival).values(strange))
    with store.reading() as reading:
        record = punctuality.records(reading, "ha", today, "07:48")[-1]
    assert (record.came, record.verdict) == ("07:48", "early")


@pytest.mark.parametrize(("day", "begins"), [("full moon", "08:00"), ("", "08:00"), ("2026-11-20", "dawn")])
def test_a_lesson_that_cannot_be_read_hides_no_other(store, do, day, begins):
    held = {"subject": "japanese", "minutes": 60, "deleted": False}
    for name, said in {"strange": {"day": day, "begins": begins}, "plain": {"day": "2026-11-19", "begins": ""}}.items():
        do("ha", lambda act, name=name, said=said: act.append("lesson", subject=name, scope=CENTRE, fields=held | said))
        do("ha", training_hours.attend, "ha", name, 45)
    with store.reading() as reading:
        found = training_hours.lessons_of(reading, "ha")
        training_hours.lessons_of_class(reading, "")
    assert "plain" in [one.id for one in found]
    assert all(lesson_times.span_of(one).ends == "" for one in found)
