"""What shows that a thing is done: days and numbers that can be, and what the program sees for itself."""

from contextlib import closing
from datetime import date, timedelta

import pytest

from intern_desktop.departure import checklist, evidence, habits, levels, own_tasks, punctuality, understanding
from intern_desktop.departure.training_hours import Hours
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, entries_of, shared
from tests.departure.listing import journey, task

TODAY = date(2026, 11, 24)
XRAY = task("xray", group="health", evidence="date", valid_days=180)


def accepted(asked, value, **known):
    return evidence.accepted(asked, value, journey(**known), TODAY)


@pytest.mark.parametrize("day", ["2026-11-24", "2026-11-20", "2026-01-15"])
def test_a_day_that_can_be_is_kept_as_it_is(day):
    assert accepted(XRAY, day) == day


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "Write the day"),
        ("20/11/2026", "not a day"),
        ("2026-02-30", "not a day"),
        ("2026-11-25", "has not come yet"),
        ("2016-11-20", "lies in the year 2016. Did you mean 20 Nov 2026?"),
        ("2027-11-20", "lies in the year 2027. Did you mean 20 Nov 2026?"),
        ("2062-11-20", "lies in the year 2062. Did you mean 20 Nov 2026?"),
        ("2016-12-20", "lies in the year 2016. Did you mean 20 Dec 2025?"),
        ("2024-02-29", "too long ago"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(day, said):
    with pytest.raises(FieldError, match=said.split(".")[0]) as caught:
        accepted(XRAY, day)
    assert caught.value.field == "value"
    assert said in str(caught.value)


def test_a_day_before_her_first_day_may_be_written_a_year_back():
    assert accepted(XRAY, "2025-10-01", enrolled=date(2026, 9, 1)) == "2025-10-01"


def test_a_thing_may_ask_for_a_day_ahead():
    booked = task(evidence="date", ahead=90)
    assert accepted(booked, "2027-02-01") == "2027-02-01"
    with pytest.raises(FieldError):
        accepted(booked, "2027-06-01")


@pytest.mark.parametrize(("said", "kept"), [("180", "180"), ("007", "7"), ("２３", "23")])
def test_a_whole_number_within_its_bounds_is_kept(said, kept):
    assert accepted(task(evidence="number", asks="points", most=250), said) == kept


@pytest.mark.parametrize("said", ["", "-3", "12.5", "abc", "251", "0"])
def test_another_number_is_refused_at_its_field(said):
    with pytest.raises(FieldError) as caught:
        accepted(task(evidence="number", asks="points", least=1, most=250), said)
    assert caught.value.field == "value"


@pytest.mark.parametrize("kind", ["tick", "paper", "spoken", "quiz", "level", "hours", "habit"])
def test_whatever_asks_for_no_value_keeps_none(kind):
    assert accepted(task(group="health", evidence=kind), "shadow on the left lung") == ""


def test_a_day_counts_as_long_as_it_says():
    assert evidence.valid_until(XRAY, "2026-11-20") == date(2026, 11, 20) + timedelta(days=180)
    assert evidence.valid_until(task(evidence="date"), "2026-11-20") is None
    assert evidence.valid_until(XRAY, "a later form of days") is None


# What the program sees for itself


@pytest.fixture
def listed(monkeypatch):
    def put(*found):
        monkeypatch.setattr(own_tasks, "tasks", lambda: found)

    return put


@pytest.fixture
def item(store, today):
    def read(name):
        with store.reading() as reading:
            return next(one for one in checklist.items(reading, "ha", today) if one.task.id == name)

    return read


def test_a_quiz_counts_in_whatever_version_it_was_understood(do, item, listed, today):
    listed(task("quiz", evidence="quiz", asks="your-rights"))
    with pytest.raises(UserError, match="questions at the end of its page"):
        do("ha", checklist.claim, "ha", "quiz")
    assert item("quiz").evidence == evidence.Evidence(False, 0, 1, "page")
    do("ha", understanding.understand, "ha", "your-rights", "of-last-year", today)
    assert item("quiz").evidence.met
    do("ha", checklist.claim, "ha", "quiz")
    assert item("quiz").state == "claimed"


def test_a_level_counts_from_what_is_asked(do, item, listed, today):
    listed(task("words", evidence="level", asks="time", wants=80))
    with pytest.raises(UserError, match="80 %"):
        do("ha", checklist.claim, "ha", "words")
    do("ha", levels.note, "ha", "time", 83, today)
    assert item("words").evidence == evidence.Evidence(True, 83, 80, "percent")
    do("ha", checklist.claim, "ha", "words")


def test_a_habit_counts_by_its_strength(do, item, listed, monkeypatch):
    listed(
        task("early", evidence="habit", asks="punctual", wants=80),
        task("ready", evidence="habit", asks=habits.habits()[0].id, wants=60),
    )
    monkeypatch.setattr(punctuality, "strength", lambda _found: 0.799)
    monkeypatch.setattr(habits, "strength", lambda _found, _per_week: 0.61)
    assert item("early").evidence == evidence.Evidence(False, 79, 80, "percent")
    assert item("ready").evidence == evidence.Evidence(True, 61, 60, "percent")
    with pytest.raises(UserError, match="at 79 %, 80 % is asked"):
        do("ha", checklist.claim, "ha", "early")
    do("ha", checklist.claim, "ha", "ready")


def test_a_habit_that_this_program_does_not_know_is_not_met(item, listed):
    listed(task("other", evidence="habit", asks="whistling", wants=60))
    assert item("other").evidence == evidence.Evidence(False, 0, 60, "percent")


@pytest.mark.parametrize(
    ("minutes", "spread", "said"), [(90 * 60, True, "90 of 160 hours"), (160 * 60, False, "at least a month")]
)
def test_hours_count_by_the_log(do, item, listed, monkeypatch, minutes, spread, said):
    from intern_desktop.departure import training_hours

    counted = {
        "by_subject": {"japanese": minutes},
        "outside": 0,
        "over": 0,
        "wants": 160 * 60,
        "first": None,
        "last": None,
    }
    monkeypatch.setattr(training_hours, "total", lambda *_: Hours(**counted, spread=spread))
    listed(task("hours", evidence="hours"))
    assert item("hours").evidence == evidence.Evidence(False, minutes, 9600, "minutes")
    with pytest.raises(UserError, match=said):
        do("ha", checklist.claim, "ha", "hours")


def test_a_trainer_may_confirm_what_the_program_does_not_see(do, item, listed):
    listed(task("quiz", evidence="quiz", asks="your-rights"))
    do("lam", checklist.confirm, "ha", "quiz")
    assert item("quiz").state == "confirmed"


def test_our_health_asks_for_no_number():
    assert [one.id for one in checklist.tasks() if one.group == "health" and one.evidence not in own_tasks.SEEN] == []


def test_the_strength_follows_what_is_ticked_here_and_what_comes_from_another_pc(
    do, item, listed, store, tmp_path, now
):
    name = next(habit.id for habit in habits.habits() if habit.every_day)
    listed(task("daily", evidence="habit", asks=name, wants=60))
    seen = [item("daily").evidence.have]
    do("ha", habits.check, "ha", name, TODAY - timedelta(days=1), True)
    seen.append(item("daily").evidence.have)
    with closing(Store.open(tmp_path / "other")) as other:
        with other.act(Author("ha"), now) as act:
            habits.check(act, "ha", name, TODAY - timedelta(days=2), True)
        with other.reading() as reading:
            said = entries_of(reading, [shared("ha")])
    store.take_in(said)
    seen.append(item("daily").evidence.have)
    assert seen == sorted(set(seen)), "each day raises it, at once"
