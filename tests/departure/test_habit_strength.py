"""The strength that the checklist asks for is kept in memory, and read again as soon as anything behind it changes."""

from datetime import date, datetime, timedelta

import pytest

from intern_desktop.classroom import people
from intern_desktop.departure import habit_strength, habits, journeys, punctuality, timetable

TUESDAY = date(2026, 11, 24)
MONDAY, FRIDAY = TUESDAY - timedelta(days=1), TUESDAY - timedelta(days=4)


def at(day, time="07:40"):
    return datetime.fromisoformat(f"{day.isoformat()}T{time}:00+07:00")


@pytest.fixture
def percents(store):
    def reads(today=TUESDAY):
        with store.reading() as reading:
            return habit_strength.percents(reading, "ha", journeys.read(reading, "ha"), today)

    return reads


@pytest.fixture
def course(do):
    do("ha", timetable.set_week, "ha", date(2026, 11, 16), timetable.usual_week(), (), at=at(date(2026, 11, 15)))
    for day in (FRIDAY, MONDAY):
        do("ha", punctuality.arrive, "ha", at(day), at=at(day))
        do("ha", habits.check, "ha", "greeting", day, True, at=at(day, "18:00"))


def roll(do):
    do("mai", punctuality.call, "ha", FRIDAY, "absent")


def press(do):
    do("ha", punctuality.arrive, "ha", at(TUESDAY), at=at(TUESDAY))


def day_off(do):
    do("ha", timetable.set_day_off, "ha", FRIDAY, FRIDAY, "Họp")


def week(do):
    sessions = (timetable.Session("07:00", "11:00"),)
    do("ha", timetable.set_week, "ha", date(2026, 11, 16), dict.fromkeys((0, 1), sessions), ())


def enrolment(do):
    do("ha", lambda act: people.plan_journey(act, "ha", enrolled=MONDAY))


@pytest.mark.parametrize("changes", [roll, press, day_off, week, enrolment])
def test_whatever_changes_behind_punctuality_changes_it_at_once(do, course, percents, changes):
    before = percents()[habit_strength.PUNCTUAL]
    assert before == percents()[habit_strength.PUNCTUAL] > 0
    changes(do)
    assert percents()[habit_strength.PUNCTUAL] != before


def test_a_tick_that_is_taken_back_and_given_again_is_seen_each_time(do, course, percents):
    seen = [percents()["greeting"]]
    for done in (False, True):
        do("ha", habits.check, "ha", "greeting", FRIDAY, done, at=at(TUESDAY))
        seen.append(percents()["greeting"])
    assert seen[0] == seen[2] > seen[1]


def test_another_day_and_another_class_are_read_anew(do, course, percents):
    assert percents(today=TUESDAY + timedelta(days=14))[habit_strength.PUNCTUAL] < percents()[habit_strength.PUNCTUAL]
    before = percents()[habit_strength.PUNCTUAL]
    class_id = do("mai", people.open_class, "K24-B")
    do("mai", timetable.set_week, class_id, FRIDAY, timetable.usual_week(), (), at=at(FRIDAY))
    do("mai", timetable.set_day_off, class_id, MONDAY, MONDAY, "Họp")
    do("mai", lambda act: act.append("person", subject="ha", scope="centre", fields={"class_id": class_id}))
    assert percents()[habit_strength.PUNCTUAL] < before
