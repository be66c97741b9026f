"""The course of the made-up centre: its timetable, the days off at Tết, weeks of arrivals, and a few habits.

Nobody of it exists. One candidate has her whole course, as the pictures follow her; the others have their last days.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from intern_desktop.classroom import people
from intern_desktop.departure import timetable
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act, Author

BEGINS = time(8)
_WEEKS = 11
_OTHERS = 6
"""So many course days of everybody else; each is a row, and the sample has to open quickly."""
_TET = (date(2027, 2, 1), date(2027, 2, 10))
_LATE = -4
_AWAY = None
_FOLLOWED = (11, 9, 7, 12, 10, 8, 9, 11, _AWAY, 6, 10, 8, _LATE, 7, 9, 12)
"""Minutes early of the candidate whom the pictures follow, yesterday first; what lies before is made by chance."""
_EARLIER_LATE = {34: -6, 45: -3}
_REASONS = ("Đi khám sức khỏe theo lịch", "Về quê làm giấy tờ", "Đưa mẹ đi bệnh viện")
_HABITS = {"greeting": 0.95, "reporting": 0.8, "tidying": 0.75, "evening": 0.7, "japanese": 0.85}
_HABIT_DAYS = 10


def first_day(today: date) -> date:
    """The Monday on which the course began that runs on a day."""
    return today - timedelta(days=today.weekday(), weeks=_WEEKS)


def fill(store: Store, trainer: Author, candidates: Sequence[str], followed: str, at: datetime) -> None:
    """Write the course down, as the trainer and the candidates did until `at`; `candidates` and `followed` are ids."""
    chance, today = Random(7), at.date()
    written = at - timedelta(days=_OTHERS + 4)
    with store.act(trainer, written) as act:
        _plan_course(act, today)
        first_class = people.classes(act.reading)[0].id
        calendar = timetable.read(act.reading, first_class)
    days = calendar.course_days(first_day(today), today - timedelta(days=1))[::-1]
    with store.act(Author(""), at) as act:
        for person in candidates:
            act.author = Author(person)
            if person == followed:
                _follow(act, person, days, chance, at)
            else:
                since = calendar.course_days(written.date(), today - timedelta(days=1))[::-1]
                for day in since:
                    _come(act, person, day, _minutes(chance), at)


def _plan_course(act: Act, today: date) -> None:
    for one in people.classes(act.reading):
        timetable.set_week(act, one.id, first_day(today), timetable.usual_week(), ("vn",))
        if today < _TET[0]:
            timetable.set_day_off(act, one.id, *_TET, "Nghỉ Tết")


def _follow(act: Act, person: str, days: list[date], chance: Random, at: datetime) -> None:
    for n, day in enumerate(days):
        early = _FOLLOWED[n] if n < len(_FOLLOWED) else _EARLIER_LATE.get(n, chance.randint(5, 14))
        _come(act, person, day, early, at)
    for habit, likely in _HABITS.items():
        for day in days[:_HABIT_DAYS]:
            if chance.random() < likely:
                act.at = _moment(day, time(17, 5), at)
                subject = f"{person}/{habit}/{day.isoformat()}"
                act.append("habit_day", subject=subject, scope=shared(person), fields={"done": True})


def _minutes(chance: Random) -> int | None:
    """How early somebody comes: mostly early, now and then just on time, late, or away with a reason."""
    kind = chance.random()
    if kind < 0.82:
        return chance.randint(5, 18)
    if kind < 0.92:
        return chance.randint(0, 4)
    return -chance.randint(2, 15) if kind < 0.97 else _AWAY


def _come(act: Act, person: str, day: date, early: int | None, at: datetime) -> None:
    """Say that she came so many minutes early, or gave a reason the evening before."""
    begins = _moment(day, BEGINS, at)
    fields: dict[str, str | bool | int] = {"planned": f"{begins:%H:%M}", "deleted": False}
    if early is None:
        act.at = begins - timedelta(hours=11)
        reason = _REASONS[day.toordinal() % len(_REASONS)]
        fields |= {"notice": reason, "noticed_at": act.at.isoformat(timespec="minutes")}
    else:
        act.at = begins - timedelta(minutes=early)
        fields |= {"came": f"{act.at:%H:%M}"}
    subject = f"{person}/{day.isoformat()}/{act.device}"
    act.append("arrival", subject=subject, scope=shared(person), fields=fields)


def _moment(day: date, when: time, at: datetime) -> datetime:
    return datetime.combine(day, when, at.tzinfo)
