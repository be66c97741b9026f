"""Making a page of one month about one candidate from what stands now: nothing else is ever told to Japan.

Which things of the list it counts is decided item by item in resources/checklists/report_items.toml.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from sqlalchemy import Connection

from intern_desktop import resources
from intern_desktop.classroom import people
from intern_desktop.classroom.reports_page import (
    SESSIONS,
    CanDo,
    Hours,
    LateDay,
    Overdue,
    Page,
    Part,
    Subject,
    Words,
)
from intern_desktop.departure import (
    checklist,
    confirmations,
    due,
    hours_outlook,
    journeys,
    punctuality,
    timetable,
    training_hours,
)
from intern_desktop.departure.checklist import Item
from intern_desktop.departure.programme import Journey
from intern_desktop.departure.punctuality import DayRecord
from intern_desktop.furigana import plain

_PAPERS, _ABROAD = "documents", "first_days"
"""The one group whose late things are named: the receiving side waits for these papers itself. And what can only be
done in Japan.
"""
_NEVER = ("health", "money")
"""Groups that no page has a row for; what she can say about pain stands with what she can say."""


@cache
def told_items() -> frozenset[str]:
    """The things of the list that a page counts, by id."""
    return frozenset(resources.toml("checklists/report_items.toml")["told"])


def make(
    reading: Connection, person: str, month: str, now: datetime, *, trainer: str, to: tuple[str, ...], words: str
) -> Page:
    """The page as it would be now. The caller has made sure that she agrees to be seen.

    `month` as "2026-11"; of an earlier month what happened after it is left out, what is confirmed stands as of today.
    """
    today, until = now.date(), min(now.date(), last_day(month))
    who, by = people.person(reading, person, today), people.person(reading, trainer, today)
    assert who is not None, "a page is made for somebody"
    centre, journey = people.centre(reading), journeys.read(reading, person)
    asked = [item for item in checklist.items(reading, person, today) if item.task.id in told_items()]
    broken = {item for whose, item in confirmations.broken(reading, [person]) if whose == person}
    counted = [item for item in asked if item.counts and item.task.group not in _NEVER]
    records = punctuality.records(reading, person, until, f"{now:%H:%M}" if until == today else "23:59")
    met = [one for one in records if one.verdict in ("early", "on_time", "late", "absent")]
    can = [item for item in asked if item.task.evidence == "spoken" and item.state != "not_applicable"]
    return Page(
        month=month,
        made=today,
        centre="" if centre is None else centre.name,
        place="" if centre is None else centre.place,
        trainer="" if by is None else by.name_kana or by.name,
        to=to,
        name=who.name,
        name_kana=who.name_kana,
        name_passport=who.name_passport,
        class_name=who.class_name,
        programme=journey.programme,
        field=journey.field,
        prefecture=journey.prefecture,
        departure=journey.departure,
        state=journey.state,
        confirmed=sum(_holds(item, broken) for item in counted),
        required=len(counted),
        unproven=sum(item.task.id in broken or item.news == "unproven" for item in asked),
        hours=_hours(reading, person, journey, month, until),
        early=sum(one.verdict == "early" for one in met[-SESSIONS:]),
        sessions=len(met[-SESSIONS:]),
        strength=round(100 * punctuality.strength(records)),
        curve=tuple((day, round(100 * score)) for day, score in punctuality.curve(records)),
        late=_late(records),
        parts=tuple(_parts(counted, broken, departed=due.departed(journey, today))),
        can=tuple(_can(can, broken)),
        can_all=len(can),
        words=words,
    )


def last_day(month: str) -> date:
    """The last day of a month."""
    return training_hours.month_after(date.fromisoformat(f"{month}-01"), 1) - timedelta(days=1)


def _holds(item: Item, broken: set[str]) -> bool:
    return item.state == "confirmed" and item.task.id not in broken


def _hours(reading: Connection, person: str, journey: Journey, month: str, until: date) -> Hours:
    lessons = [one for one in training_hours.lessons_of(reading, person) if one.day <= until]
    calendar = timetable.read(reading, timetable.holder_of(reading, person))
    passed = training_hours.has_passed(reading, person)
    found = training_hours.count(lessons, journey, passed=passed)
    held = training_hours.count((one for one in lessons if f"{one.day:%Y-%m}" == month), journey, passed=passed)
    return Hours(
        counted=found.counted,
        wants=found.wants,
        since=found.first,
        enough_on=None if found.enough else hours_outlook.enough_on(lessons, found, calendar, until),
        subjects=tuple(
            Subject(code, held.by_subject[code], found.by_subject[code]) for code in training_hours.SUBJECTS
        ),
    )


def _late(records: Iterable[DayRecord]) -> LateDay | None:
    """The last session to which she came late. Why is left out: a reason may name an illness."""
    late = [LateDay(one.day, -one.early) for one in records if one.verdict == "late" and one.early is not None]
    return late[-1] if late else None


def _parts(counted: list[Item], broken: set[str], *, departed: bool) -> Iterable[Part]:
    for group in checklist.headings(item.task for item in counted):
        mine = [item for item in counted if item.task.group == group.id]
        late = [
            (item.due, _plain(item.task.title)) for item in mine if item.state == "overdue" and item.due is not None
        ]
        named = [Overdue(title, day) for day, title in sorted(late, key=lambda one: one[0])[: group.id == _PAPERS]]
        yield Part(
            title=_plain(group.title),
            confirmed=sum(_holds(item, broken) for item in mine),
            required=len(mine),
            late=named[0] if named else None,
            late_more=len(late) - len(named),
            abroad=group.id == _ABROAD and not departed,
        )


def _can(can: list[Item], broken: set[str]) -> Iterable[CanDo]:
    """Only what a trainer heard and confirmed; what is still practised is nobody else's business."""
    heard = [(item.decided_at, item) for item in can if _holds(item, broken) and item.decided_at is not None]
    for at, item in sorted(heard, key=lambda one: (one[0].isoformat(), one[1].task.id), reverse=True):
        yield CanDo(_plain(item.task.title), at.date())


def _plain(words: Words) -> Words:
    return {code: plain(said) for code, said in words.items()}
