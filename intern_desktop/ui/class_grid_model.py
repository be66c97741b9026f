"""The class as a table: five columns about each person, then one column for each thing to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, number_text, tr, trn
from intern_desktop.ui import marks

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Grid, Row
    from intern_desktop.departure.checklist import Group, Task

Index = QModelIndex | QPersistentModelIndex

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
    """People by things to do. `rows` are those of the class that is shown; nothing here can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.tasks: tuple[Task, ...] = ()
        self.spans: tuple[Span, ...] = ()

    def set_grid(self, grid: Grid, groups: Sequence[Group], class_id: str) -> None:
        """Show one class, or everybody with "". Where nobody came or went, nothing under the cursor moves."""
        rows = tuple(row for row in grid.rows if class_id in ("", row.class_id))
        same = [row.person for row in rows] == [row.person for row in self.rows] and grid.tasks == self.tasks
        if not same:
            self.beginResetModel()
        self.rows, self.tasks, self.spans = rows, grid.tasks, _spans(grid.tasks, groups)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a person."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Five columns about the person, then the things to do."""
        return 0 if parent is not None and parent.isValid() else FROZEN + len(self.tasks)

    def state(self, row: int, column: int) -> str:
        """The state in a cell; "" in a column about the person and for somebody who has not agreed."""
        states = self.rows[row].states
        return states[column - FROZEN] if column >= FROZEN and states else ""

    def title(self, column: int) -> str:
        """The plain title of a thing to do, with its number."""
        return f"{column - FROZEN + 1} {plain(chosen(self.tasks[column - FROZEN].title))}"

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
            return number_text(section - FROZEN + 1)
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
