"""What the tests of arriving, of habits and of reminders share: a clock one can turn, and a candidate with a course."""

from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta, timezone

from intern_desktop.classroom import people
from intern_desktop.departure import punctuality, timetable
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Commands, Session

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
"""A Tuesday, twelve minutes before the course begins."""
BEGUN = NOW - timedelta(weeks=10)
WEEK = dict.fromkeys(range(5), (timetable.Session("08:00", "11:30"), timetable.Session("13:30", "17:00")))


class Clock:
    """A clock that stands still until it is turned."""

    def __init__(self, now=NOW):
        self.now = now

    def __call__(self):
        return self.now

    def turn(self, time="", days=0):
        """To this time of day, so many days on."""
        hour, minute = (int(part) for part in (time or f"{self.now:%H:%M}").split(":"))
        self.now = self.now.replace(hour=hour, minute=minute) + timedelta(days=days)


def open_store(folder, clock, *, shared=False, calendar=True, journey=True):
    """A candidate who goes in 105 days, with a course from Monday to Friday; the door to her store, signed in."""
    store = Store.open(folder)
    commands = Commands(clock)
    commands.attach(store)
    with store.act(Author(""), BEGUN) as act:
        her = people.enrol(act, "Nguyễn Thị Thu Hà")
        if journey:
            days = {"plan_filed": date(2026, 11, 2), "departure": date(2027, 3, 9), "enrolled": BEGUN.date()}
            people.plan_journey(act, her, programme="titp", field="food", prefecture="13", **days)
        if calendar:
            timetable.set_week(act, her, BEGUN.date(), WEEK, ())
    commands.sign_in(Session(her, "Nguyễn Thị Thu Hà", shared=shared), Author(her))
    return commands


def came(commands, day, time):
    """She came on a day at a time."""
    hour, minute = (int(part) for part in time.split(":"))
    at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=NOW.tzinfo)
    with commands.store.act(Author(commands.session.person), at) as act:
        punctuality.arrive(act, commands.session.person, at)


def records(commands):
    """How her sessions began, as it is read now."""
    now = commands.now()
    with commands.reading() as reading:
        return punctuality.records(reading, commands.session.person, now.date(), f"{now:%H:%M}")


_CONNECTIONS = 5
"""As many as the store keeps open at most."""


@contextmanager
def full_disk(commands):
    """The disk takes nothing while this lasts."""
    _only_read(commands, "on")
    try:
        yield
    finally:
        _only_read(commands, "off")


def _only_read(commands, state):
    with ExitStack() as opened:
        for reading in [opened.enter_context(commands.reading()) for _ in range(_CONNECTIONS)]:
            reading.exec_driver_sql(f"pragma query_only={state}")
