"""The course calendar: periods from a day on with sessions per weekday, holidays followed, days off, extra days.

A class keeps one for its members; a candidate without a class or a centre keeps her own. Nothing of it is counted
here: punctuality and habits ask which days are course days.
"""

from bisect import bisect_right
from datetime import date, timedelta
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.departure import clock, duties, holidays, journeys
from intern_desktop.departure.sessions import Session, check_sessions, sessions_of, sessions_text, usual_week
from intern_desktop.errors import FieldError
from intern_desktop.i18n import LANGUAGES, N_
from intern_desktop.store import tables
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Act

__all__ = ["Calendar", "Day", "Session", "check_sessions", "sessions_of", "sessions_text", "usual_week"]

Words = dict[str, str]
DAY_OFF = {"vi": "Nghỉ", "en": "Day off", "ja": "{休|やす}み"}
"""What a day off is called for which nobody wrote any words."""
LONGEST_WORDS = 120
_LONGEST_RANGE = 400
_BEFORE_ENROLMENT = timedelta(days=2 * 366)
_Kind = TypeVar("_Kind")


class Day(msgspec.Struct, frozen=True, gc=False):
    """One day of a calendar: its sessions in order, or why there are none.

    `off` names a day off or a holiday, whether or not there would have been a course; `assumed`: the holiday may turn
    out to be another day. `extra`: the day has a course that its weekday has not, and `words` say what for.
    """

    day: date
    sessions: tuple[Session, ...] = ()
    off: Words | None = None
    assumed: bool = False
    extra: bool = False
    words: Words | None = None

    @property
    def begins(self) -> str:
        """When the day's course begins; "" where there is none."""
        return self.sessions[0].begins if self.sessions else ""

    @property
    def ends(self) -> str:
        """When the day's last session ends; "" where there is none."""
        return self.sessions[-1].ends if self.sessions else ""


class Period(msgspec.Struct, frozen=True, gc=False):
    """A week's timetable from a day on; weekdays count from Monday = 0. `holidays` are the countries followed."""

    since: date
    week: dict[int, tuple[Session, ...]]
    holidays: tuple[str, ...] = ()


class OwnDay(msgspec.Struct, frozen=True, gc=False):
    """What somebody said about one day: a day off, or a course with these sessions."""

    words: str = ""
    sessions: tuple[Session, ...] = ()


class Calendar(msgspec.Struct, frozen=True):
    """A holder's periods in their order, and the days of which something else was said."""

    holder: str = ""
    periods: tuple[Period, ...] = ()
    own_days: dict[date, OwnDay] = {}

    @property
    def known(self) -> bool:
        """Whether anything was set."""
        return bool(self.periods or self.own_days)

    def period(self, day: date) -> Period | None:
        """The period in which a day lies; None before the first one."""
        found = bisect_right(self.periods, day, key=lambda period: period.since)
        return self.periods[found - 1] if found else None

    def day(self, day: date) -> Day:
        """What is on a day: what was said about this day, then its holiday, then its weekday."""
        own, period = self.own_days.get(day), self.period(day)
        if own is not None and own.sessions:
            return Day(day, own.sessions, extra=True, words=_said(own.words) if own.words else None)
        if own is not None:
            return Day(day, off=_said(own.words) if own.words else DAY_OFF)
        if period is None:
            return Day(day)
        for country in period.holidays:
            holiday = holidays.on(country, day)
            if holiday is not None:
                return Day(day, off=holiday.name, assumed=holiday.assumed)
        return Day(day, period.week.get(day.weekday(), ()))

    def days(self, first: date, last: date) -> list[Day]:
        """Every day from `first` to `last`, both included."""
        return [self.day(first + timedelta(days=n)) for n in range((last - first).days + 1)]

    def course_days(self, first: date, last: date) -> list[date]:
        """The days with a course from `first` to `last`, both included."""
        return [day.day for day in self.days(first, last) if day.sessions]

    def next_course_day(self, after: date, within: int = 120) -> date | None:
        """The first day with a course after a day; None when there is none within so many days."""
        return next(iter(self.course_days(after + timedelta(days=1), after + timedelta(days=within))), None)


def holder_of(reading: Connection, person: str) -> str:
    """Whose calendar a person follows: her class's by its id, or her own by hers where she is in no class."""
    row = reading.execute(select(tables.person.c.class_id).where(tables.person.c.person == person)).first()
    return row.class_id if row is not None and row.class_id else person


def read(reading: Connection, holder: str) -> Calendar:
    """The calendar of a class or a person; one that is not `known` when nothing was set."""
    table, off = tables.timetable, tables.day_off
    rows = reading.execute(select(table).where(table.c.holder == holder, table.c.deleted.is_(False)))
    periods = [found for row in rows if (found := _period(row.since, row.body)) is not None]
    days = reading.execute(select(off).where(off.c.holder == holder, off.c.deleted.is_(False)))
    own_days = {
        day: own
        for row in days
        if (own := _decoded(row.body, OwnDay)) is not None and (day := journeys.day_of(row.day)) is not None
    }
    return Calendar(holder, tuple(sorted(periods, key=lambda period: period.since)), own_days)


def set_week(
    act: Act, holder: str, since: date, week: dict[int, tuple[Session, ...]], holidays: tuple[str, ...]
) -> None:
    """From a day on, this week and these holidays; what was before that day stays as it was.

    Raises FieldError at "since", or at "0/1" (weekday and place of the session) for one that cannot be.
    """
    duties.require(act, "timetable.set_week", holder)
    _check_day(act, holder, "since", since)
    kept = {weekday: tuple(sorted(sessions)) for weekday, sessions in sorted(week.items()) if sessions}
    for weekday, sessions in week.items():
        check_sessions(sessions, f"{weekday}/")
    _say(act, "timetable", holder, since, _body(kept, holidays))


def forget_week(act: Act, holder: str, since: date) -> None:
    """Take the period that begins on a day away; the one before it goes on."""
    duties.require(act, "timetable.forget_week", holder)
    act.append("timetable", subject=f"{holder}/{since.isoformat()}", scope=scope_of(act.reading, holder), fields=_GONE)


def set_day_off(act: Act, holder: str, first: date, last: date, words: str) -> None:
    """No course from `first` to `last`, both included. Raises FieldError at "first" or "last"."""
    duties.require(act, "timetable.set_day_off", holder)
    _check_day(act, holder, "first", first)
    _check_day(act, holder, "last", last)
    if last < first:
        # Translators: vi: "Ngày cuối nằm trước ngày đầu."
        raise FieldError("last", N_("The last day lies before the first one."))
    if (last - first).days >= _LONGEST_RANGE:
        # Translators: vi: "Dài hơn một năm. Xem lại hai ngày này."
        raise FieldError("last", N_("This is longer than a year. Look at both days again."))
    body = msgspec.json.encode(OwnDay(_tidy(words))).decode()
    for n in range((last - first).days + 1):
        _say(act, "day_off", holder, first + timedelta(days=n), body)


def set_extra_day(act: Act, holder: str, day: date, sessions: tuple[Session, ...], words: str) -> None:
    """A course on a day that has none by its weekday, or other times than usual. FieldError at "day" or "0"."""
    duties.require(act, "timetable.set_extra_day", holder)
    _check_day(act, holder, "day", day)
    if not sessions:
        # Translators: vi: "Ghi giờ bắt đầu và giờ kết thúc."
        raise FieldError("0", N_("Write when it begins and when it ends."))
    check_sessions(sessions, "")
    _say(act, "day_off", holder, day, msgspec.json.encode(OwnDay(_tidy(words), tuple(sorted(sessions)))).decode())


def clear_day(act: Act, holder: str, day: date) -> None:
    """Take back what was said about a day; its holiday and its weekday count again."""
    duties.require(act, "timetable.clear_day", holder)
    act.append("day_off", subject=f"{holder}/{day.isoformat()}", scope=scope_of(act.reading, holder), fields=_GONE)


def copy(act: Act, source: str, holder: str) -> None:
    """Give a calendar the periods and days of another one; its own at the same days are replaced, others stay."""
    duties.require(act, "timetable.copy", holder)
    calendar = read(act.reading, source)
    for period in calendar.periods:
        _say(act, "timetable", holder, period.since, _body(period.week, period.holidays))
    for day, own in calendar.own_days.items():
        _say(act, "day_off", holder, day, msgspec.json.encode(own).decode())


def scope_of(reading: Connection, holder: str) -> str:
    """Where a calendar is written down: with the centre for a class, with her own things for a person."""
    is_class = reading.execute(select(tables.class_.c.class_id).where(tables.class_.c.class_id == holder)).first()
    return CENTRE if is_class is not None else shared(holder)


_GONE: dict[str, str | bool | int] = {"deleted": True}


def _say(act: Act, kind: str, holder: str, day: date, body: str) -> None:
    fields: dict[str, str | bool | int] = {"body": body, "deleted": False}
    act.append(kind, subject=f"{holder}/{day.isoformat()}", scope=scope_of(act.reading, holder), fields=fields)


def _check_day(act: Act, holder: str, field: str, day: date) -> None:
    clock.check_year(act.reading, field, day, act.at)
    enrolled = journeys.read(act.reading, holder).enrolled
    if enrolled is not None and day < enrolled - _BEFORE_ENROLMENT:
        # Translators: vi: "Ngày này trước khi bạn nhập học mấy năm. Xem lại năm."
        raise FieldError(field, N_("This day lies years before the enrolment. Look at its year again."))


def _body(week: dict[int, tuple[Session, ...]], holidays: tuple[str, ...]) -> str:
    return msgspec.json.encode({"week": week, "holidays": list(holidays)}).decode()


def _period(since: str, body: str) -> Period | None:
    told, first = _decoded(body, _Told), journeys.day_of(since)
    return None if told is None or first is None else Period(first, told.week, told.holidays)


def _decoded(body: str, kind: type[_Kind]) -> _Kind | None:
    """What a body says; None for an emptied one, or one of a later program that this one cannot read."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError:
        return None


class _Told(msgspec.Struct, frozen=True):
    week: dict[int, tuple[Session, ...]]
    holidays: tuple[str, ...] = ()


def _tidy(words: str) -> str:
    return " ".join(words.split())[:LONGEST_WORDS]


def _said(words: str) -> Words:
    """What somebody typed, in every language the same; signs of furigana would be read as such."""
    return dict.fromkeys(LANGUAGES, words.translate(str.maketrans("", "", "{}|")))
