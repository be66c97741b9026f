"""Reminders: a quiet line while the program runs, at most one at a time, each once a day, and none in the way.

Ten minutes before the session; the day before something is due; in the evening words that wait, and the bag for
tomorrow. What somebody wants of this is kept on this PC for her alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from intern_desktop.errors import UserError
from intern_desktop.ui import reminders_words
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.today_minute import Minute

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from sqlalchemy import Connection

_WISHES, _TOLD = "reminders", "reminders-told"
KINDS = ("session", "due", "words", "tomorrow")
"""In this order, where several would be told in one minute."""
BEFORE = (5, 10, 20, 30)
"""Minutes before a session one may choose."""
EVENINGS = tuple(f"{hour:02}:{minute:02}" for hour in range(17, 23) for minute in (0, 30))
"""Times one may choose for the evening."""
APART = timedelta(minutes=10)
"""Between two reminders."""
AGAIN = timedelta(minutes=30)
"""What had nothing to tell is asked again so much later; only a session is looked at each minute."""


class Wishes(msgspec.Struct, frozen=True):
    """What she wants: whether at all, how many minutes before a session, and when the evening begins ("HH:MM")."""

    on: bool = True
    before: int = 10
    evening: str = "19:30"


class Told(msgspec.Struct, frozen=True):
    """What was told on a day, ISO."""

    day: str = ""
    kinds: tuple[str, ...] = ()


def wishes(commands: Commands) -> Wishes:
    """What the signed-in person wants; the usual where nothing was chosen or it cannot be read."""
    found = _load(commands, _WISHES, Wishes) or Wishes()
    return found if found.before in BEFORE and found.evening in EVENINGS else Wishes(on=found.on)


def keep_wishes(commands: Commands, wanted: Wishes) -> bool:
    """Keep them for good; whether the disk took them. What it refused is told."""
    try:
        _keep(commands, _WISHES, wanted)
    except UserError as problem:
        commands.told.emit(str(problem), False)
        return False
    return True


T = TypeVar("T", Wishes, Told)


class Reminders(QObject):
    """Looks once a minute while a candidate is signed in. `is_free` says whether a line may be told now; while
    somebody types it waits."""

    def __init__(self, commands: Commands, is_free: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._commands, self._is_free = commands, is_free
        self._last: datetime | None = None
        self._asked: dict[str, datetime] = {}
        self._minute = Minute(commands.now, self)
        self._minute.setObjectName("reminders_minute")
        self._minute.rang.connect(self.look)
        commands.session_changed.connect(self.follow)

    def follow(self) -> None:
        """Somebody came or left: candidates are reminded, nobody else."""
        self._last = None
        self._asked.clear()
        session = self._commands.session
        if session is not None and session.role == "candidate" and self._commands.ready:
            self._minute.begin()
        else:
            self._minute.end()

    def look(self) -> None:
        """Tell what is to be told at this minute, if it is the time for it."""
        session, now = self._commands.session, self._commands.now()
        wanted = wishes(self._commands) if session is not None else Wishes(on=False)
        if session is None or not wanted.on or _is_typing() or not self._is_free():
            return
        if self._last is not None and timedelta(0) <= now - self._last < APART:
            return
        told = _load(self._commands, _TOLD, Told) or Told()
        done = told.kinds if told.day == now.date().isoformat() else ()
        likely = [kind for kind in KINDS if kind not in done and self._may_come(kind, now, wanted)]
        if not likely:
            return
        with self._commands.reading() as reading:
            found = _first(self._commands, reading, session.person, wanted, likely)
        self._asked.update(dict.fromkeys(likely, now) if found is None else {})
        if found is None:
            return
        kind, sentence = found
        self._last = now
        with contextlib.suppress(UserError):  # a full disk: it may be told again after the next start
            _keep(self._commands, _TOLD, Told(now.date().isoformat(), (*done, kind)))
        self._commands.told.emit(sentence, False)

    def _may_come(self, kind: str, now: datetime, wanted: Wishes) -> bool:
        if kind == "session":
            return True
        asked = self._asked.get(kind)
        rested = asked is None or not timedelta(0) <= now - asked < AGAIN
        return rested and (kind == "due" or f"{now:%H:%M}" >= wanted.evening)


def _is_typing() -> bool:
    """Whether the next key would be a letter of hers; and nobody reads a line in a window that is put away."""
    at = QApplication.focusWidget()
    away = at is not None and at.window().isMinimized()
    return away or isinstance(at, QLineEdit | QTextEdit | QPlainTextEdit)


def _first(
    commands: Commands, reading: Connection, person: str, wanted: Wishes, likely: Sequence[str]
) -> tuple[str, str] | None:
    """The first thing to tell now, and its sentence; nothing while the clock cannot be believed or she is not going."""
    from intern_desktop.departure import clock, journeys

    if clock.doubt(commands.now(), clock.newest(reading), clock.released()):
        return None
    if journeys.read(reading, person).state:
        return None
    asked = {"session": _session, "due": _due, "words": _words, "tomorrow": _tomorrow}
    for kind in likely:
        sentence = asked[kind](commands, reading, person, wanted)
        if sentence:
            return kind, sentence
    return None


def _session(commands: Commands, reading: Connection, person: str, wanted: Wishes) -> str:
    from intern_desktop.departure import clock, punctuality

    now = commands.now()
    today = punctuality.today_of(reading, person, now)
    if today.session is None or today.record is None or today.record.came or today.record.verdict != "open":
        return ""
    ahead = clock.minutes(today.session.begins) - clock.minutes(f"{now:%H:%M}")
    return reminders_words.session(today.session.begins) if 0 < ahead <= wanted.before else ""


def _due(commands: Commands, reading: Connection, person: str, _wanted: Wishes) -> str:
    from intern_desktop.departure import checklist

    today = commands.today()
    found = checklist.items(reading, person, today)
    titles = [one.task.title for one in found if one.due == today + timedelta(days=1) and not one.settled]
    return reminders_words.due(titles) if titles else ""


def _words(commands: Commands, reading: Connection, person: str, _wanted: Wishes) -> str:
    from intern_desktop.departure import practice

    found = practice.counts(reading, commands.local, person, commands.now())
    return reminders_words.words(found.due, found.minutes) if found.due else ""


def _tomorrow(commands: Commands, reading: Connection, person: str, _wanted: Wishes) -> str:
    from intern_desktop.departure import timetable

    day = timetable.read(reading, timetable.holder_of(reading, person)).day(commands.today() + timedelta(days=1))
    return reminders_words.tomorrow(day.begins) if day.sessions else ""


def _load(commands: Commands, name: str, kind: type[T]) -> T | None:
    session = commands.session
    kept = commands.local.get(name, session.person) if session is not None else None
    try:
        return msgspec.json.decode(kept, type=kind) if kept else None
    except msgspec.DecodeError:
        return None


def _keep(commands: Commands, name: str, value: Wishes | Told) -> None:
    session = commands.session
    if session is not None:
        commands.local.set(name, msgspec.json.encode(value).decode(), session.person)
