"""One month of a course as cells: what each day says, for the eye and for a screen reader."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop import furigana
from intern_desktop.i18n import chosen, date_text, language, tr

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.timetable import Calendar, Day

Index = QModelIndex | QPersistentModelIndex
WEEKS, WEEKDAYS = 6, 7
CELL = Qt.ItemDataRole.UserRole


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One day. `kind`: "course", "extra", "off", "assumed" (a holiday nobody has announced) or "free".

    `words` are what stands in the cell, `more` the centre's events, `told` the whole for a screen reader.
    """

    day: date
    inside: bool
    kind: str
    words: str
    more: str
    told: str
    today: bool


def weekday_names(*, short: bool) -> list[str]:
    """Monday to Sunday as the language writes them: "T2" or "Thứ Hai"."""
    if short and language() == "vi":
        return ["T2", "T3", "T4", "T5", "T6", "T7", "CN"]
    from babel.dates import get_day_names

    names = get_day_names("abbreviated" if short else "wide", "stand-alone", locale=language())
    return [names[n] for n in range(WEEKDAYS)]


def first_of(month: date) -> date:
    """The Monday with which the picture of a month begins."""
    first = month.replace(day=1)
    return first - timedelta(days=first.weekday())


def plain_words(words: dict[str, str]) -> str:
    """Words of a day in the reader's language, without readings."""
    return furigana.plain(chosen(words))


def day_words(day: Day) -> str:
    """What is on a day, in few words."""
    if day.off is not None:
        return plain_words(day.off)
    if day.words is not None:
        return plain_words(day.words)
    return f"{day.begins}–{day.ends}" if day.sessions else ""


def kind_of(day: Day) -> str:
    """Which of the kinds of cells a day is."""
    if day.off is not None:
        return "assumed" if day.assumed else "off"
    if day.extra:
        return "extra"
    return "course" if day.sessions else "free"


def told_of(day: Day) -> str:
    """What is on a day as one sentence: its hours, or why there is no course."""
    from intern_desktop.departure.timetable import sessions_text

    if day.assumed and day.off is not None:
        # Translators: vi: "Nghỉ: {name}. Ngày này chưa công bố chính thức."
        return tr("No course: {name}. This day is not announced yet.", name=plain_words(day.off))
    if day.off is not None:
        # Translators: vi: "Nghỉ: {name}."
        return tr("No course: {name}.", name=plain_words(day.off))
    if day.extra:
        words = plain_words(day.words) if day.words is not None else ""
        # Translators: vi: "Học riêng hôm này {hours}. {words}"
        return tr("A course of its own {hours}. {words}", hours=sessions_text(day.sessions), words=words).strip()
    if day.sessions:
        # Translators: vi: "Học {hours}."
        return tr("Course {hours}.", hours=sessions_text(day.sessions))
    # Translators: vi: "Không có giờ học."
    return tr("No course.")


class MonthModel(QAbstractTableModel):
    """Six weeks from the Monday on which a month's picture begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: list[Cell] = []

    def show_month(self, calendar: Calendar, month: date, today: date) -> None:
        """Show a month of a calendar."""
        first = first_of(month)
        days = calendar.days(first, first + timedelta(days=WEEKS * WEEKDAYS - 1))
        self._cells = [_cell(day, month, today) for day in days]
        whole = self.index(WEEKS - 1, WEEKDAYS - 1)
        self.dataChanged.emit(self.index(0, 0), whole)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEKDAYS - 1)

    def cell(self, index: Index) -> Cell | None:
        """The day at a place; None before anything is shown."""
        at = index.row() * WEEKDAYS + index.column()
        return self._cells[at] if index.isValid() and at < len(self._cells) else None

    def place_of(self, day: date) -> QModelIndex:
        """Where a day stands; no valid place when it is not in the picture."""
        at = (day - self._cells[0].day).days if self._cells else -1
        return self.index(at // WEEKDAYS, at % WEEKDAYS) if 0 <= at < len(self._cells) else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature; an index is a value
        """Six weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as above
        """Seven days."""
        return 0 if parent.isValid() else WEEKDAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell, its words, and all of it for a screen reader and the tool tip."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        return cell.told if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The weekdays above, short for the eye and whole for the ear."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return weekday_names(short=True)[section]
        return weekday_names(short=False)[section] if role == Qt.ItemDataRole.AccessibleTextRole else None


def _cell(day: Day, month: date, today: date) -> Cell:
    from intern_desktop.departure import centre_days

    more = ", ".join(plain_words(event.title) for event in centre_days.on(day.day))
    # Translators: what a screen reader says of a day, as in "Tuesday, 24 November 2026: Course 08:00–17:00."
    told = tr("{day}: {what}", day=date_text(day.day, "full"), what=told_of(day))
    return Cell(
        day=day.day,
        inside=(day.day.year, day.day.month) == (month.year, month.month),
        kind=kind_of(day),
        words=day_words(day),
        more=more,
        told=f"{told} {more}".strip(),
        today=day.day == today,
    )
