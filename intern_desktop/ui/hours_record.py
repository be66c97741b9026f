"""What the record of lessons before entry says about one candidate: who she is, what counts, every lesson."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import chosen

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.training_hours import Hours, Lesson

_WEEKDAYS = "月火水木金土日"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One candidate's record as of a day. `centre` is "" on a PC of her own, where nobody else vouches for it."""

    made: date
    name: str
    name_passport: str
    name_kana: str
    class_name: str
    centre: str
    journey: Journey
    hours: Hours
    lessons: list[Lesson]


def read(reading: Connection, person: str, today: date) -> Record | None:
    """The record of a candidate; None for somebody who is not known. The caller has made sure that she agrees."""
    from intern_desktop.classroom import people
    from intern_desktop.departure import journeys, training_hours

    found, centre = people.person(reading, person, today), people.centre(reading)
    if found is None:
        return None
    journey = journeys.read(reading, person)
    return Record(
        made=today,
        name=found.name,
        name_passport=found.name_passport,
        name_kana=found.name_kana,
        class_name=found.class_name,
        centre="" if centre is None else centre.title,
        journey=journey,
        hours=training_hours.total(reading, person, journey),
        lessons=training_hours.lessons_of(reading, person),
    )


@cache
def _texts() -> dict[str, Any]:
    return resources.toml("checklists/lesson_record.toml")


def say(name: str, **fields: object) -> str:
    """One of the record's words or sentences, in the language spoken now."""
    return chosen(_texts()[name]).format(**fields)


def subject(code: str, *, short: bool = False) -> str:
    """A subject by the name that the receiving side knows."""
    return chosen(_texts()["short" if short else "subjects"][code])


def day_text(day: date) -> str:
    """A day as it is written in Japan: 2026年11月24日（火）."""
    return f"{day.year}年{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"


def length_text(minutes: int) -> str:
    """Hours and minutes as they are written in Japan: 3時間30分."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}時間{rest}分" if rest and hours else f"{rest}分" if rest else f"{hours}時間"


def said_length(minutes: int) -> str:
    """Hours and minutes in the language spoken now, within a sentence."""
    hours, rest = divmod(minutes, 60)
    return say("length_both" if hours and rest else "length_minutes" if rest else "length_hours", h=hours, m=rest)


def time_text(one: Lesson) -> str:
    """From when to when; "" where only the length is known."""
    from intern_desktop.departure.lesson_times import span_of

    span = span_of(one)
    return f"{span.begins}～{span.ends}" if span.begins else ""


def is_early(one: Lesson, hours: Hours) -> bool:
    """Whether a lesson lies outside the days that count."""
    return bool((hours.first and one.day < hours.first) or (hours.last and one.day > hours.last))


def notes(record: Record) -> Iterator[str]:
    """What has to be known about the numbers, as names of sentences."""
    yield "note_window"
    if record.hours.outside:
        yield "note_early"
    if record.hours.apart:
        yield "note_legal"
    if record.hours.over:
        yield "note_over"
    yield "note_form" if record.centre else "note_own"
    if record.centre:
        yield "note_consent"
