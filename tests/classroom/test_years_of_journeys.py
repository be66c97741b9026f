"""Days of a journey in a year that cannot be meant."""

from datetime import date, datetime, timedelta, timezone

import pytest

from intern_desktop.classroom import people
from intern_desktop.departure import journeys
from intern_desktop.errors import FieldError
from intern_desktop.store.entry import shared


@pytest.mark.parametrize("field", ["departure", "entry", "plan_filed", "enrolled"])
@pytest.mark.parametrize("day", [date(2062, 3, 9), date(206, 3, 9), date(1927, 3, 9)])
def test_a_mistyped_year_is_told_at_its_field_and_not_written(store, candidates, trainer, now, field, day):
    with store.act(trainer, now) as act, pytest.raises(FieldError) as told:
        people.plan_journey(act, candidates[0], **{field: day})
    assert told.value.field == field
    assert f"{day.year:04}" in str(told.value)
    with store.reading() as reading:
        assert journeys.read(reading, candidates[0]).departure is None


def test_what_stands_from_before_does_not_stop_another_field(store, candidates, trainer, now):
    with store.act(trainer, now) as act:
        old = {"departure": "2062-03-09"}
        act.append("journey", subject=candidates[0], scope=shared(candidates[0]), fields=old)
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], programme="esd", departure=date(2062, 3, 9))
    with store.act(trainer, now) as act:
        people.plan_journey(act, candidates[0], departure=date(2027, 4, 9))
    with store.reading() as reading:
        assert journeys.read(reading, candidates[0]).departure == date(2027, 4, 9)


@pytest.mark.parametrize("year", [2008, 2031])
def test_a_clock_that_is_years_wrong_makes_no_right_day_wrong(store, candidates, trainer, year):
    wrong = datetime(year, 1, 1, 7, tzinfo=timezone(timedelta(hours=7)))
    with store.act(trainer, wrong) as act:
        people.plan_journey(act, candidates[0], departure=date(2027, 4, 9))
    with store.reading() as reading:
        assert journeys.read(reading, candidates[0]).departure == date(2027, 4, 9)
