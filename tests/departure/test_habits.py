"""Other habits of the trade: the days that exist for one, and a strength that no skipped day changes."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop import furigana, resources
from intern_desktop.classroom import people
from intern_desktop.departure import habits, journeys, punctuality, timetable
from intern_desktop.departure.habits import HabitDay
from intern_desktop.errors import UserError
from intern_desktop.guide import book

TUESDAY = date(2026, 11, 24)
MONDAY, FRIDAY = TUESDAY - timedelta(days=1), TUESDAY - timedelta(days=4)
PER_WEEK = st.sampled_from([1, 3, 5, 7])
DONE = st.lists(st.booleans(), max_size=80)


def at(day, time="18:00"):
    return datetime.fromisoformat(f"{day.isoformat()}T{time}:00+07:00")


@pytest.fixture
def tick(do):
    def ticks(habit, *days, done=True, when=TUESDAY):
        for day in days:
            do("ha", habits.check, "ha", habit, day, done, at=at(when))

    return ticks


@pytest.fixture
def seen(store):
    def reads(habit, today=TUESDAY):
        with store.reading() as reading:
            return {one.day: one.done for one in habits.records(reading, "ha", habit, today)}

    return reads


def test_every_habit_is_told_in_three_languages_and_asks_what_it_may():
    assert {"greeting", "reporting", "tidying", "evening", "japanese"} <= {one.id for one in habits.habits()}
    for one in habits.habits():
        assert one.per_week in (1, 3, 5, 7)
        assert "<svg" in resources.text(f"icons/{one.icon}.svg")
        assert one.page in ("", *book.page_ids())
        for words in (one.title, one.why):
            assert set(words) == {"vi", "en", "ja"}
            assert furigana.plain(words["ja"])


def test_a_habit_begins_on_the_day_it_was_first_kept(do, tick, seen):
    do("ha", timetable.set_week, "ha", date(2026, 11, 2), timetable.usual_week(), (), at=at(date(2026, 11, 1)))
    assert seen("greeting") == {}
    tick("greeting", FRIDAY)
    assert seen("greeting") == {FRIDAY: True, MONDAY: False}
    tick("greeting", FRIDAY, done=False)
    assert seen("greeting") == {}


def test_what_was_kept_on_a_day_that_is_still_to_come_is_not_there_yet(tick, seen):
    tick("greeting", FRIDAY, TUESDAY)
    tick("japanese", FRIDAY, TUESDAY)
    assert seen("greeting", today=MONDAY) == {FRIDAY: True}
    assert max(seen("japanese", today=MONDAY)) < MONDAY


def test_weekends_excused_days_and_an_open_today_do_not_exist_for_it(do, tick, seen):
    do("ha", timetable.set_week, "ha", date(2026, 11, 2), timetable.usual_week(), (), at=at(date(2026, 11, 1)))
    do("ha", punctuality.give_notice, "ha", FRIDAY, "Ốm", at(FRIDAY, "06:00"), at=at(FRIDAY, "06:00"))
    tick("greeting", date(2026, 11, 19), MONDAY)
    assert seen("greeting") == {date(2026, 11, 19): True, MONDAY: True}
    tick("greeting", TUESDAY)
    assert list(seen("greeting")) == [date(2026, 11, 19), MONDAY, TUESDAY]


def test_a_habit_at_home_exists_on_sundays_too(tick, seen):
    tick("japanese", FRIDAY, TUESDAY)
    assert list(seen("japanese").values()) == [True, False, False, False, True]


def test_without_a_calendar_the_usual_week_stands_in(tick, seen):
    tick("greeting", FRIDAY, TUESDAY)
    assert list(seen("greeting")) == [FRIDAY, MONDAY, TUESDAY]


def test_days_after_she_has_left_exist_only_where_she_kept_it(do, tick, seen):
    tick("greeting", FRIDAY)
    tick("japanese", FRIDAY)
    do("ha", journeys.change_state, "ha", "postponed", MONDAY)
    assert list(seen("greeting", today=TUESDAY + timedelta(days=30))) == [FRIDAY]
    assert max(seen("japanese", today=TUESDAY + timedelta(days=30))) < MONDAY
    tick("greeting", TUESDAY)
    assert seen("greeting", today=TUESDAY + timedelta(days=30)) == {FRIDAY: True, TUESDAY: True}
    do("ha", journeys.change_state, "ha", "", TUESDAY)
    assert MONDAY in seen("greeting"), "she came back, and nobody had left"


def test_what_she_kept_before_a_calendar_began_goes_along_into_it(do, tick, seen):
    tick("greeting", FRIDAY)
    do("ha", timetable.set_week, "ha", TUESDAY, timetable.usual_week(), ())
    wednesday = TUESDAY + timedelta(days=1)
    assert seen("greeting", today=wednesday) == {FRIDAY: True, TUESDAY: False}


def test_a_habit_taken_back_on_an_early_day_is_no_day(do, tick, seen):
    tick("greeting", FRIDAY, MONDAY)
    tick("greeting", MONDAY, done=False)
    do("ha", timetable.set_week, "ha", TUESDAY, timetable.usual_week(), ())
    assert seen("greeting") == {FRIDAY: True}


def test_days_before_she_enrolled_do_not_exist_for_a_habit(do, tick, seen):
    tick("greeting", FRIDAY, MONDAY)
    do("ha", lambda act: people.plan_journey(act, "ha", enrolled=MONDAY))
    assert seen("greeting") == {MONDAY: True}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TUESDAY + timedelta(days=1), "for today"),
        (TUESDAY - timedelta(days=8), "for today"),
        (TUESDAY - timedelta(days=2), "no course"),
    ],
)
def test_a_day_ahead_long_ago_or_without_a_course_is_refused(tick, day, said):
    with pytest.raises(UserError, match=said):
        tick("greeting", day)


def test_folding_again_gives_the_same(store, tick, seen):
    tick("greeting", FRIDAY, TUESDAY)
    before = seen("greeting")
    store.fold_again()
    assert seen("greeting") == before


def days(done):
    return [HabitDay(date(2026, 1, 1) + timedelta(days=n), one) for n, one in enumerate(done)]


def spread(done, data):
    """The same days with others between them that do not exist."""
    found, day = [], date(2026, 1, 1)
    for one in done:
        day += timedelta(days=data.draw(st.integers(1, 30)))
        found.append(HabitDay(day, one))
    return found


@given(DONE, PER_WEEK, st.data())
def test_skipped_days_change_no_score_at_any_frequency(done, per_week, data):
    assert habits.strength(spread(done, data), per_week) == habits.strength(days(done), per_week)


@given(DONE, PER_WEEK)
def test_the_score_rises_with_each_good_day_while_it_is_below_one(done, per_week):
    before = habits.strength(days(done), per_week)
    after = habits.strength(days([*done, True]), per_week)
    assert 0 <= before <= after <= 1
    assert after > before or before > 1 - 1e-12


@given(DONE, PER_WEEK, st.data())
def test_a_day_done_makes_no_later_score_smaller(done, per_week, data):
    if not done:
        return
    place = data.draw(st.integers(0, len(done) - 1))
    better = [*done[:place], True, *done[place + 1 :]]
    assert habits.strength(days(better), per_week) >= habits.strength(days(done), per_week)


@given(DONE, PER_WEEK)
def test_a_lapse_is_forgiven(done, per_week):
    assert habits.strength(days([*done, *[True] * 400]), per_week) > 0.99


@given(st.lists(st.booleans(), max_size=80))
def test_seven_of_seven_is_the_score_of_punctuality(done):
    records = [punctuality.DayRecord(one.day, "08:00", verdict="early" if one.done else "late") for one in days(done)]
    assert habits.strength(days(done), 7) == pytest.approx(punctuality.strength(records), abs=1e-12)


@pytest.mark.parametrize("per_week", [1, 3, 5])
def test_done_as_often_as_asked_nothing_is_lost_and_half_is_there_after_the_same_weeks_as_loop(per_week):
    week = [True] * per_week + [False] * (7 - per_week)
    scores = [score for _, score in habits.curve(days(week * 20), per_week)]
    assert scores == sorted(scores)
    half = next(n for n, score in enumerate(scores) if score >= 0.5) / 7
    assert half == pytest.approx(13 / 7 / (per_week / 7) ** 0.5, abs=1)


@pytest.mark.parametrize("per_week", [1, 3, 5, 7])
def test_a_week_without_it_lowers_the_score_and_only_some(per_week):
    good = [True] * 100
    lower = habits.strength(days([*good, *[False] * 14]), per_week)
    assert 0.2 < lower < habits.strength(days(good), per_week)
    assert habits.strength(days([*good, *[False] * (7 - per_week)]), per_week) == habits.strength(days(good), per_week)
