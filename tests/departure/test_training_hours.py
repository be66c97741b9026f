"""Hours of lessons: what is logged, for whom it counts, and what of it still counts on the day of entry."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop.departure import checklist, training_hours
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.training_hours import Lesson, count, month_after, window
from intern_desktop.errors import FieldError
from intern_desktop.store.journal import CENTRE, Author, entries_of, shared

ENTRY = date(2027, 3, 10)
AT = datetime(2027, 3, 1, 17, 0, tzinfo=timezone(timedelta(hours=7)))
TITP = Journey(programme="titp", entry=ENTRY)


def lesson(day, hours=2.0, subject="japanese", **more):
    return Lesson(id=str(day), class_id="", day=day, begins="08:00", subject=subject, minutes=int(hours * 60), **more)


def days(first, many):
    return [first + timedelta(days=n) for n in range(many)]


def test_only_the_six_months_before_the_entry_count():
    assert window(ENTRY) == (date(2026, 9, 10), date(2027, 3, 9))
    said = [lesson(date(2026, 9, 9)), lesson(date(2026, 9, 10)), lesson(date(2027, 3, 9)), lesson(ENTRY)]
    found = count(said, TITP, passed=False)
    assert (found.counted, found.outside) == (240, 240)


def test_six_months_before_the_end_of_august_is_the_end_of_february():
    assert month_after(date(2027, 8, 31), -6) == date(2027, 2, 28)
    assert month_after(date(2028, 8, 29), -6) == date(2028, 2, 29)
    assert month_after(date(2026, 12, 15), 1) == date(2027, 1, 15)


def test_while_the_day_of_entry_is_not_known_all_counts_and_the_departure_stands_for_it():
    old = lesson(date(2025, 1, 1))
    assert count([old], Journey(programme="titp"), passed=False).counted == 120
    assert count([old], Journey(programme="titp", departure=ENTRY), passed=False).outside == 120


@pytest.mark.parametrize(
    ("programme", "passed", "wants"),
    [("titp", False, 160), ("titp", True, 160), ("esd", False, 160), ("esd", True, 110), ("", True, 160)],
)
def test_what_is_asked_follows_the_programme_and_a1(programme, passed, wants):
    found = count([], Journey(programme=programme), passed=passed)
    assert (found.wants, found.missing, found.enough) == (wants * 60, wants * 60, False)


def test_of_one_day_at_most_eight_hours_count_and_the_rest_is_told():
    found = count([lesson(ENTRY - timedelta(days=9), 6), lesson(ENTRY - timedelta(days=9), 5)], TITP, passed=False)
    assert (found.counted, found.over) == (480, 180)


@pytest.mark.parametrize(("last", "spread"), [(date(2026, 11, 8), False), (date(2026, 11, 9), True)])
def test_the_lessons_lie_a_month_apart_or_are_not_enough(last, spread):
    first = date(2026, 10, 10)
    found = count([lesson(day, 8) for day in [*days(first, 19), last]], TITP, passed=False)
    assert (found.counted, found.spread, found.enough) == (160 * 60, spread, spread)


def test_legal_protection_is_logged_but_counts_for_nothing():
    first, last = date(2026, 10, 1), date(2026, 11, 20)
    found = count([lesson(first, 2, "legal"), lesson(last, 3), lesson(last, 6, "legal")], TITP, passed=False)
    assert (found.counted, found.apart, found.over) == (180, 480, 0)
    assert found.by_subject == {"japanese": 180, "life": 0, "legal": 480, "other": 0}
    assert not found.spread, "a lesson that does not count spreads nothing"


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 480), st.sampled_from(training_hours.SUBJECTS))))
def test_no_minute_is_lost_or_doubled(said):
    lessons = [lesson(date(2026, 4, 1) + timedelta(days=n), minutes / 60, subject) for n, minutes, subject in said]
    found = count(lessons, TITP, passed=False)
    assert found.counted + found.apart + found.outside + found.over == sum(one.minutes for one in lessons)


def kept(store, person):
    with store.reading() as reading:
        return training_hours.lessons_of(reading, person)


def say(store, verb, *args):
    with store.act(Author("t"), AT) as act:
        return verb(act, *args)


def held(**more):
    said = {"day": date(2027, 2, 26), "begins": "08:00", "subject": "japanese", "minutes": 120, "words": "Irodori 3"}
    return Lesson(**{"class_id": "k24", **said, **more})


def test_a_lesson_of_a_class_counts_for_who_was_there_as_long_as_she_was(store):
    say(store, training_hours.log, held(), {"ha": None, "an": 30, "chi": 0})
    assert [(one.day, one.minutes, one.words) for one in kept(store, "ha")] == [(date(2027, 2, 26), 120, "Irodori 3")]
    assert [one.minutes for one in kept(store, "an")] == [30]
    assert kept(store, "chi") == kept(store, "enrolled-later") == []


def test_a_lesson_made_longer_is_longer_for_who_was_there_for_all_of_it(store):
    lesson_id = say(store, training_hours.log, held(), {"ha": None, "an": 30})
    say(store, training_hours.correct, held(id=lesson_id, minutes=180))
    assert [kept(store, who)[0].minutes for who in ("ha", "an")] == [180, 30]
    say(store, training_hours.correct, held(id=lesson_id, minutes=20))
    assert [kept(store, who)[0].minutes for who in ("ha", "an")] == [20, 20]


def test_of_lessons_in_a_row_who_came_late_misses_the_beginning(store):
    row = [held(begins="08:00", minutes=60), held(begins="09:00", minutes=120)]
    say(store, training_hours.log_row, row, {"ha": None, "an": 90, "chi": 0})
    assert [[one.minutes for one in kept(store, who)] for who in ("ha", "an", "chi")] == [[60, 120], [90], []]


def test_of_a_part_of_a_lesson_the_end_stands_and_the_beginning_is_when_she_came(store):
    say(store, training_hours.log, held(begins="08:00", minutes=210), {"ha": None, "an": 206})
    assert [(one.begins, one.minutes) for one in kept(store, "ha")] == [("08:00", 210)]
    assert [(one.begins, one.minutes) for one in kept(store, "an")] == [("08:04", 206)], "until 11:30, as the class"
    say(store, training_hours.log, held(begins="", minutes=60), {"bao": 30})
    assert [one.begins for one in kept(store, "bao")] == [""]


def test_of_lessons_in_a_row_all_or_none_are_kept(store):
    with pytest.raises(FieldError):
        say(store, training_hours.log_row, [held(), held(minutes=0)], {"ha": None})
    assert kept(store, "ha") == []


def test_who_was_there_may_be_said_anew(store):
    lesson_id = say(store, training_hours.log, held(), {"ha": None, "an": 0, "chi": 30})
    say(store, training_hours.correct, held(id=lesson_id, minutes=100), {"ha": 0, "an": None, "bao": 40})
    found = {who: [one.minutes for one in kept(store, who)] for who in ("ha", "an", "chi", "bao")}
    assert found == {"ha": [], "an": [100], "chi": [30], "bao": [40]}


def test_an_old_lesson_may_be_corrected_on_its_own_day(store):
    lesson_id = say(store, training_hours.log, held(day=date(2026, 7, 1)), {"ha": None})
    with store.act(Author("t"), AT.replace(year=2028)) as act:
        training_hours.correct(act, held(id=lesson_id, day=date(2026, 7, 1), words="Irodori 1"))
        with pytest.raises(FieldError):
            training_hours.correct(act, held(id=lesson_id, day=date(2026, 7, 2)))
    assert [one.words for one in kept(store, "ha")] == ["Irodori 1"]


def test_a_lesson_taken_out_counts_for_nobody_and_comes_back(store):
    lesson_id = say(store, training_hours.log, held(), {"ha": None})
    say(store, training_hours.remove, lesson_id)
    assert kept(store, "ha") == []
    assert store.undo(Author("t"), AT)
    assert len(kept(store, "ha")) == 1


def test_what_she_logs_herself_stays_in_her_scope_and_goes_with_her(store):
    lesson_id = say(store, training_hours.log_own, "ha", held(class_id=""))
    say(store, training_hours.correct, held(id=lesson_id, class_id="", subject="life"))
    assert [one.subject for one in kept(store, "ha")] == ["life"]
    with store.reading() as reading:
        assert all(entry.scope == shared("ha") for entry in entries_of(reading, [CENTRE, shared("ha")]))
    with store.act(Author("t"), AT) as act:
        act.erase("ha")
    assert kept(store, "ha") == []


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"day": date(2027, 3, 2)}, "day"),
        ({"day": date(2017, 2, 26)}, "day"),
        ({"day": date(2026, 5, 31)}, "day"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 481}, "minutes"),
        ({"subject": "cooking"}, "subject"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_is_kept(store, said, field):
    with pytest.raises(FieldError) as problem:
        say(store, training_hours.log, held(**said), {"ha": None})
    assert problem.value.field == field
    assert kept(store, "ha") == []


def test_a_departure_that_moves_takes_early_lessons_out(store):
    for day in days(date(2026, 9, 1), 28):
        say(store, training_hours.log_own, "ha", held(class_id="", day=day, minutes=360))
    with store.reading() as reading:
        early = training_hours.total(reading, "ha", Journey(programme="titp", departure=date(2027, 2, 20)))
        late = training_hours.total(reading, "ha", Journey(programme="titp", departure=date(2027, 3, 20)))
    assert (early.counted, early.outside) == (28 * 360, 0)
    assert (late.counted, late.outside) == (9 * 360, 19 * 360)


def test_passing_a1_is_what_she_reported_until_a_trainer_sends_it_back(store):
    def asked():
        with store.reading() as reading:
            return training_hours.total(reading, "ha", Journey(programme="esd")).wants // 60

    assert asked() == 160
    with store.act(Author("ha"), AT) as act:
        act.append("mark", subject="ha/a1", scope=shared("ha"), fields={"claim": "done"})
    assert asked() == 110
    say(store, checklist.send_back, "ha", "a1", "thiếu trang 2")
    assert asked() == 160
    say(store, checklist.confirm, "ha", "a1")
    assert asked() == 110


def test_folding_again_changes_no_hour(store):
    say(store, training_hours.log, held(), {"ha": None, "an": 30})
    before = [kept(store, who) for who in ("ha", "an")]
    store.fold_again()
    assert [kept(store, who) for who in ("ha", "an")] == before
    with store.reading() as reading:
        [(one, there)] = training_hours.lessons_of_class(reading, "k24")
    assert (one.minutes, there) == (120, {"ha": 120, "an": 30})
