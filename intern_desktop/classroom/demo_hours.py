"""The lessons of the made-up centre: eight weeks of them in each class, written down by its trainer.

Nobody of it exists. The candidate whom the pictures follow has about 96 of her 160 hours; the other class began two
weeks ago, as each line is an entry, and the sample has to open quickly.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, select

from intern_desktop.classroom import people
from intern_desktop.departure import timetable, training_hours
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.tables import arrival

_WEEKS, _DENSE = 8, 4
"""So many weeks back, and so many of them with lessons on every day."""
_PLACE = "Phòng 2"
_SHORT = 2
"""So many weeks of the other class."""
_Taught = tuple[str, str, int, str]
_EARLIER: dict[int, _Taught] = {
    0: ("japanese", "08:00", 210, "Bài {n}: chào hỏi, tự giới thiệu"),
    1: ("life", "13:30", 180, "Rác, đi tàu, đi xe đạp"),
    2: ("japanese", "08:00", 210, "Bài {n}: nghe và nói"),
    3: ("other", "13:30", 210, "5S, chỉ tay gọi tên"),
    4: ("japanese", "08:00", 210, "Bài {n}: kanji ở nơi làm việc"),
}
_LATELY: dict[int, _Taught] = {
    0: ("japanese", "08:00", 180, "Bài {n}: gọi điện báo muộn"),
    2: ("life", "13:30", 120, "Khám bệnh, gọi 119"),
    4: ("japanese", "08:00", 150, "Bài {n}: hỏi lại khi chưa rõ"),
}
"""What is taught on which day of the week: subject, beginning, minutes, words."""
_LEGAL: _Taught = ("legal", "13:30", 120, "Hợp đồng và số điện thoại giúp đỡ")
_LATE = 25


def fill(store: Store, trainer: Author, teacher: str, followed: str, at: datetime) -> None:
    """Write the lessons down, each on the evening of its day; `teacher` is the name that stands beside them.

    `followed` is the id of a candidate of the class that has all of them.
    """
    monday = at.date() - timedelta(days=at.date().weekday())
    with store.act(trainer, at) as act:
        away = _away(act.reading)
        everybody = people.people(act.reading, at.date())
        for one in people.classes(act.reading):
            calendar = timetable.read(act.reading, one.id)
            members = [each.id for each in everybody if each.class_id == one.id]
            weeks = _WEEKS if followed in members else _SHORT
            days = calendar.course_days(monday - timedelta(weeks=weeks), at.date() - timedelta(days=1))
            for n, day in enumerate(days, 1):
                taught = _taught(day, monday)
                if taught is None:
                    continue
                subject, begins, minutes, words = taught
                held = Lesson(
                    class_id=one.id,
                    day=day,
                    begins=begins,
                    subject=subject,
                    minutes=minutes,
                    words=words.format(n=n),
                    teacher=teacher,
                    place=_PLACE,
                )
                act.at = datetime.combine(day, time(17, 30), at.tzinfo)
                training_hours.log(act, held, _there(members, away.get(day, frozenset()), n, minutes))


def _taught(day: date, monday: date) -> _Taught | None:
    """What is taught on a day, "legal" once; None where nothing of it counts as a lesson."""
    back = (monday - day).days // 7 + 1
    if back == _DENSE + 2 and day.weekday() == 1:
        return _LEGAL
    return (_EARLIER if back > _DENSE else _LATELY).get(day.weekday())


def _there(members: list[str], away: frozenset[str], n: int, minutes: int) -> Mapping[str, int | None]:
    """Everybody who did not excuse herself; of each lesson one, another each time, came a little late."""
    late = members[(7 * n) % len(members)] if n % 3 == 0 and members else ""
    return {one: 0 if one in away else minutes - _LATE if one == late else None for one in members}


def _away(reading: Connection) -> dict[date, frozenset[str]]:
    """By day who gave notice and did not come."""
    found: dict[date, frozenset[str]] = {}
    for row in reading.execute(select(arrival).where(arrival.c.notice != "", arrival.c.came == "")):
        day = date.fromisoformat(row.day)
        found[day] = found.get(day, frozenset()) | {row.person}
    return found
