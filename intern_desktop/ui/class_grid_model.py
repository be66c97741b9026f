"""The class as a table: five columns about each person, then one column for each thing that is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr, trn
from intern_desktop.ui import marks
from intern_desktop.ui.class_grid_filter import state_at

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Group, Task

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[str, str]
"""A person and a thing to do, by their ids."""

NUMBER, NAME, PROGRAMME, DAYS, DONE = range(5)
FROZEN = 5
"""How many columns stand still at the left; the things to do come after them."""

UNKNOWN = "–"


class Span(msgspec.Struct, frozen=True, gc=False):
    """A group over its columns: first and last column of the table, and its plain title."""

    first: int
    last: int
    title: str


class ClassGridModel(QAbstractTableModel):
    """People by things to do. `rows` and `tasks` are those that are shown, `places` where each thing stands in the
    whole list. `waiting` holds the cells that are being saved, with the state they will have.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.tasks: tuple[Task, ...] = ()
        self.places: tuple[int, ...] = ()
        self.spans: tuple[Span, ...] = ()
        self.waiting: dict[Cell, str] = {}
        self._row_of: dict[str, int] = {}

    def show_rows(
        self, rows: Sequence[Row], tasks: Sequence[Task], places: Sequence[int], groups: Sequence[Group]
    ) -> None:
        """Show these people and, of all the things, those at these places."""
        self.beginResetModel()
        self.rows, self.places = tuple(rows), tuple(places)
        self.tasks = tuple(tasks[place] for place in places)
        self.spans = _spans(self.tasks, groups)
        self._row_of = {row.person: at for at, row in enumerate(self.rows)}
        self.endResetModel()

    def replace(self, changed: Mapping[str, Row]) -> None:
        """These people are as follows now; nobody moves."""
        there = ((self._row_of[person], row) for person, row in changed.items() if person in self._row_of)
        places = sorted(at for at, row in there if row != self.rows[at])
        if not places:
            return
        rows = list(self.rows)
        for at in places:
            rows[at] = changed[rows[at].person]
        self.rows = tuple(rows)
        for at in places:
            self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a person."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Five columns about the person, then the things to do."""
        return 0 if parent is not None and parent.isValid() else FROZEN + len(self.tasks)

    def cell(self, row: int, column: int) -> Cell | None:
        """Who and what stands there; None in a column about the person, and beyond the table."""
        if not (0 <= row < len(self.rows) and FROZEN <= column < FROZEN + len(self.tasks)):
            return None
        return self.rows[row].person, self.tasks[column - FROZEN].id

    def row_of(self, person: str) -> int:
        """The row of a person, -1 where she is not shown."""
        return self._row_of.get(person, -1)

    def column_of(self, task: str) -> int:
        """The column of a thing, -1 where it is not shown."""
        return next((FROZEN + at for at, one in enumerate(self.tasks) if one.id == task), -1)

    def state(self, row: int, column: int) -> str:
        """The state in a cell; "" in a column about the person and for somebody who has not agreed."""
        return state_at(self.rows[row], self.places[column - FROZEN]) if column >= FROZEN else ""

    def confirmed(self, column: int) -> tuple[int, int]:
        """How many of those who are shown have a thing confirmed, and of how many it is asked."""
        states = [self.state(at, column) for at in range(len(self.rows))]
        return states.count("confirmed"), len(states) - states.count("not_applicable") - states.count("")

    def number(self, column: int) -> int:
        """The number of a thing: its place in the whole list, whatever is shown of it."""
        return self.places[column - FROZEN] + 1

    def title(self, column: int) -> str:
        """The plain title of a thing to do, with its number."""
        return f"{self.number(column)} {plain(chosen(self.tasks[column - FROZEN].title))}"

    def words(self, row: int, column: int) -> str:
        """What stands in a column about the person."""
        person = self.rows[row]
        if column == NUMBER:
            return number_text(row + 1)
        if column == NAME:
            return person.name
        if not person.agreed:
            return ""
        if column == PROGRAMME:
            return _short(person.journey.programme)
        if column == DAYS:
            return UNKNOWN if person.days is None or person.days < 0 else number_text(person.days)
        return f"{number_text(person.share.confirmed)}/{number_text(person.share.required)}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the columns about the person, and for those who listen a sentence for every cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole and column < FROZEN:
            return self.words(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._heard(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NUMBER, DAYS, DONE):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number of a thing to do, and its title for those who point or listen; at the side the names."""
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].name if role == Qt.ItemDataRole.DisplayRole and section < len(self.rows) else None
        if section >= FROZEN + len(self.tasks):
            return None
        if section < FROZEN:
            return column_title(section) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return number_text(self.number(section))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.title(section)
        return None

    def _heard(self, row: int, column: int) -> str:
        person = self.rows[row]
        if not person.agreed:
            return not_agreed(person.name)
        if column == DAYS and person.days is not None and person.days >= 0:
            return trn("{n} day until departure", "{n} days until departure", person.days)
        if column == DONE:
            done, required = number_text(person.share.confirmed), number_text(person.share.required)
            return tr("{done} of {required} required things confirmed", done=done, required=required)
        if column == PROGRAMME:
            return _name_of(person.journey.programme)
        if column < FROZEN:
            return self.words(row, column)
        return tr(
            "{name}, {title}: {state}",
            name=person.name,
            title=self.title(column),
            state=marks.word(self.state(row, column)),
        )


def not_agreed(name: str) -> str:
    """The sentence for somebody of whom the class sees only the name."""
    # Translators: vi: "{name} chưa đồng ý cho thầy cô xem việc chuẩn bị."
    return tr("{name} has not agreed that trainers see more than the name.", name=name)


def column_title(column: int) -> str:
    """The heading of a column about the person; the number has none."""
    # Translators: columns of the class: vi: "Học viên", "Diện", "ngày", "xong"
    titles = {NAME: tr("Candidate"), PROGRAMME: "", DAYS: tr("days"), DONE: tr("done")}
    return titles.get(column, "")


def _spans(tasks: Sequence[Task], groups: Sequence[Group]) -> tuple[Span, ...]:
    places: dict[str, list[int]] = {}
    for at, task in enumerate(tasks):
        places.setdefault(task.group, []).append(FROZEN + at)
    titles = {group.id: plain(chosen(group.title)) for group in groups}
    return tuple(Span(found[0], found[-1], titles[group]) for group, found in places.items())


def _short(programme: str) -> str:
    from intern_desktop.departure.programme import short_of

    return short_of(programme)


def _name_of(programme: str) -> str:
    from intern_desktop.departure.programme import name_of

    return plain(name_of(programme)) or tr("The programme is not set yet, so it is not known which dates apply.")
