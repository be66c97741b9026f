"""The day a thing is due: it follows the departure, keeps to the law, and never lies before she came."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from intern_desktop.departure import due
from intern_desktop.departure.programme import day_of_rule
from tests.departure.listing import ENROLLED, FLIGHT, journey, task

DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))
STATES = st.sampled_from(["", "postponed", "withdrawn", "departed"])
TASKS = st.builds(
    task,
    due=st.none() | st.integers(-300, 60),
    due_from=st.sampled_from(["departure", "entry", "enrolled", "other"]),
    limit=st.sampled_from(["", "titp.plan_last", "titp.entry_last"]),
    since=st.none() | DAYS,
    programmes=st.sampled_from([("titp",), ("esd",), ("titp", "esd")]),
)
JOURNEYS = st.builds(
    journey,
    enrolled=DAYS,
    departure=st.none() | DAYS,
    entry=st.none() | DAYS,
    state=STATES,
    state_on=st.none() | DAYS,
    programme_before=st.sampled_from(["", "titp", "esd"]),
    programme_on=st.none() | DAYS,
)


@given(asked=TASKS, where_to=JOURNEYS, other=DAYS)
def test_nothing_is_due_before_she_came(asked, where_to, other):
    day = due.day(asked, where_to, {"other": other})
    assert day is None or day >= where_to.enrolled


@given(asked=TASKS, where_to=JOURNEYS, other=DAYS)
def test_nothing_is_due_after_the_last_day_of_the_law(asked, where_to, other):
    day = due.day(asked, where_to, {"other": other})
    last = day_of_rule(asked.limit) if asked.limit else date.max
    assert day is None or day <= max(last, where_to.enrolled)


@given(offset=st.integers(-100, 30), moved=st.integers(-200, 400))
def test_a_departure_that_moves_takes_its_days_along(offset, moved):
    asked = task(due=offset)
    flight = ENROLLED + timedelta(days=300)
    assume(moved > -150)
    before = due.day(asked, journey(departure=flight))
    after = due.day(asked, journey(departure=flight + timedelta(days=moved)))
    assert after - before == timedelta(days=moved)


@given(asked=TASKS, where_to=JOURNEYS, other=DAYS, moved=st.integers(0, 400))
def test_a_later_departure_makes_nothing_due_earlier(asked, where_to, other, moved):
    assume(where_to.departure is not None)
    later = msgspec.structs.replace(where_to, departure=where_to.departure + timedelta(days=moved))
    before, after = (due.day(asked, one, {"other": other}) for one in (where_to, later))
    assert (before is None) == (after is None)
    assert before is None or before <= after


@given(asked=TASKS, where_to=JOURNEYS)
def test_who_goes_no_more_has_no_days(asked, where_to):
    assert due.day(asked, msgspec.structs.replace(where_to, state="withdrawn")) is None


@pytest.mark.parametrize(
    ("begins", "day"),
    [("departure", FLIGHT), ("entry", date(2027, 3, 10)), ("enrolled", ENROLLED), ("visa", date(2027, 2, 1))],
)
def test_it_is_counted_from_what_it_names(begins, day):
    asked = task(due=20, due_from=begins)
    where_to = journey(entry=date(2027, 3, 10))
    assert due.day(asked, where_to, {"visa": date(2027, 2, 1)}) == day + timedelta(days=20)


def test_while_the_other_day_is_not_written_there_is_none():
    assert due.day(task(due=14, due_from="coe_issued"), journey()) is None


def test_the_entry_is_the_departure_while_only_that_is_known():
    assert due.day(task(due=14, due_from="entry"), journey()) == FLIGHT + timedelta(days=14)


def test_whoever_enrols_late_has_a_week_for_what_would_have_been_due_before():
    late = journey(enrolled=date(2027, 1, 20))
    assert due.day(task(due=-180), late) == date(2027, 1, 27)
    assert due.day(task(due=-47), late) == date(2027, 1, 27), "a day two days after she came waits for that week too"
    assert due.day(task(due=-30), late) == FLIGHT - timedelta(days=30)


def test_the_week_ends_with_the_flight_and_with_the_limit():
    assert due.day(task(due=-60), journey(enrolled=FLIGHT - timedelta(days=3))) == FLIGHT
    enrolled = day_of_rule("titp.plan_last") - timedelta(days=2)
    near = journey(enrolled=enrolled, departure=date(2027, 6, 1))
    assert due.day(task(due=-120, limit="titp.plan_last"), near) == day_of_rule("titp.plan_last")


def test_what_came_on_the_list_later_is_due_two_weeks_after_it_came():
    assert due.day(task(due=-150, since=date(2026, 11, 23)), journey()) == date(2026, 12, 7)
    assert due.day(task(due=-30, since=date(2026, 11, 23)), journey()) == FLIGHT - timedelta(days=30)


def test_after_a_change_of_programme_the_new_things_have_two_weeks():
    changed = journey(programme="esd", programme_before="titp", programme_on=date(2026, 12, 1))
    assert due.day(task(due=-150, programmes=("esd",)), changed) == date(2026, 12, 15)
    assert due.day(task(due=-150), changed) == FLIGHT - timedelta(days=150), "what counts in both stays"


def test_what_came_later_and_is_new_for_her_waits_for_the_later_of_both_days():
    changed = journey(programme="esd", programme_before="titp", programme_on=date(2026, 12, 1))
    late = task(due=-200, programmes=("esd",), since=date(2026, 12, 10))
    assert due.day(late, changed) == date(2026, 12, 24)
    early = task(due=-200, programmes=("esd",), since=date(2026, 11, 10))
    assert due.day(early, changed) == date(2026, 12, 15)


def test_on_the_day_of_the_flight_she_is_not_in_japan_yet():
    assert not due.departed(journey(), FLIGHT)
    assert due.departed(journey(), FLIGHT + timedelta(days=1))


@pytest.mark.parametrize("state", ["postponed", "withdrawn"])
def test_while_she_waits_or_goes_no_more_no_entry_is_known(state):
    assert due.entry_of(journey(state=state, entry=date(2027, 3, 10))) is None


def test_while_postponed_only_the_law_has_a_day():
    waiting = journey(state="postponed", state_on=date(2026, 12, 1))
    assert due.day(task(due=-14), waiting) is None
    assert due.day(task(due=-120, limit="titp.plan_last"), waiting) == day_of_rule("titp.plan_last")


def test_who_left_on_another_day_than_planned_counts_from_that_day():
    left = journey(state="departed", state_on=date(2027, 3, 12))
    assert due.day(task(due=14, due_from="entry"), left) == date(2027, 3, 26)
