"""When a lesson was, as people type it."""

from datetime import date

import pytest

from intern_desktop.departure.lesson_times import Span, on_day, overlapping, span_of, spans_of, text_of
from intern_desktop.departure.timetable import Calendar, Period, Session
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.errors import FieldError


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("08:00–11:30", [("08:00", 210)]),
        ("13h30-17h, 8h-11h30", [("08:00", 210), ("13:30", 210)]),
        ("8:00 đến 9:30", [("08:00", 90)]),
        ("90", [("", 90)]),
        ("90 phút", [("", 90)]),
        ("1h30", [("", 90)]),
        ("2 giờ", [("", 120)]),
        ("3", [("", 180)]),
        ("2時間30分", [("", 150)]),
        ("９０分", [("", 90)]),
    ],
)
def test_times_and_lengths_as_people_type_them(typed, spans):
    assert [(one.begins, one.minutes) for one in spans_of(typed)] == spans


@pytest.mark.parametrize("typed", ["", "   ", "abc", "11:30-08:00", "08:00-17:00", "0", "600", "8:00-9:00, 8:30-10:00"])
def test_what_is_no_time_or_too_long_is_said_at_the_field(typed):
    with pytest.raises(FieldError) as problem:
        spans_of(typed)
    assert problem.value.field == "times"


@pytest.mark.parametrize("spans", [(Span("08:00", 210), Span("13:30", 45)), (Span("", 95),), (Span("", 30),)])
def test_what_is_written_may_be_typed_again(spans):
    assert spans_of(text_of(spans)) == spans


def test_the_times_of_a_day_come_from_its_timetable():
    week = {0: (Session("08:00", "11:30"), Session("13:30", "17:00"))}
    calendar = Calendar("k24", (Period(date(2026, 9, 7), week),))
    assert text_of(on_day(calendar, date(2026, 11, 23))) == "08:00–11:30, 13:30–17:00"
    assert on_day(calendar, date(2026, 11, 24)) == ()


def test_lessons_meet_only_when_they_share_a_minute():
    held = Lesson(day=date(2026, 11, 23), begins="08:00", subject="japanese", minutes=90)
    assert span_of(held).ends == "09:30"
    assert overlapping([Span("09:29", 60)], [held]) == [held]
    assert overlapping([Span("09:30", 60), Span("07:00", 60), Span("", 300)], [held]) == []
