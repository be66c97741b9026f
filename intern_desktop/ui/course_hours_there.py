"""Who was at a lesson: everybody of the class, there for all of it, for some minutes, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.hours_list import CellDelegate
from intern_desktop.ui.typed_number import read_number

NAME, MINUTES = 0, 1


class ThereTable(QTableWidget):
    """Space or a press on a name makes it there or absent; digits say for how many minutes somebody was there."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self.setObjectName("lesson_there")
        self._people: list[tuple[str, str]] = []
        self._there: dict[str, int | None] = {}
        self._touched: set[str] = set()
        self._whole = 0
        self.setProperty("table", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(MINUTES, QHeaderView.ResizeMode.ResizeToContents)
        head.setMinimumSectionSize(style.px(96))
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CellDelegate(self))
        self.setMinimumHeight(style.px(150))
        self.itemChanged.connect(self._on_typed)
        self.cellClicked.connect(self._on_clicked)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: columns: who, and whether she was at the lesson; vi: "Học viên", "Có mặt"
        self.setHorizontalHeaderLabels([tr("Candidate"), tr("There")])
        # Translators: for a screen reader; vi: "Ai có mặt. Dấu cách đổi có mặt và vắng, gõ số là số phút có mặt."
        self.setAccessibleName(tr("Who was there. Space changes it, a number is the minutes somebody was there."))
        self._show()

    def show_people(self, people: Sequence[tuple[str, str]], there: Mapping[str, int | None], whole: int) -> None:
        """Show these as (id, name), with their minutes of `whole`: None for all, 0 for none. Nothing is touched yet."""
        self._people, self._there, self._whole = list(people), dict(there), whole
        self._touched = set()
        self._show()

    def suggest(self, people: Sequence[tuple[str, str]], there: Mapping[str, int | None], whole: int) -> None:
        """The same for another day or other times; what the trainer has said herself stays."""
        said = {person: self._there.get(person) for person in self._touched}
        self._people, self._whole = list(people), whole
        self._there = {person: said.get(person, there.get(person)) for person, _ in people}
        self._show()

    def there(self) -> dict[str, int | None]:
        """The minutes of each: None for all, 0 for none."""
        return dict(self._there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space changes it, digits begin the minutes."""
        row, typed = self.currentRow(), event.text()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._toggle(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.state() == QAbstractItemView.State.EditingState:
                event.accept()  # the minutes are being taken; the next Enter keeps the lesson
            else:
                event.ignore()
        else:
            if typed.isdigit() and row >= 0:
                self.setCurrentCell(row, MINUTES)
            super().keyPressEvent(event)

    def _on_clicked(self, row: int, column: int) -> None:
        if column == NAME:
            self._toggle(row)

    def _toggle(self, row: int) -> None:
        person = self._people[row][0]
        self._say(person, None if self._there.get(person) == 0 else 0)

    def _on_typed(self, item: QTableWidgetItem) -> None:
        if item.column() != MINUTES:
            return
        person, typed = self._people[item.row()][0], item.text().strip()
        minutes = read_number(typed.split(" ")[0], 0, language()) if typed else None
        if typed and minutes is None:
            self._show()
        else:
            self._say(person, None if minutes is None or minutes >= self._whole else max(int(minutes), 0))

    def _say(self, person: str, minutes: int | None) -> None:
        self._there[person] = minutes
        self._touched.add(person)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        at = max(self.currentRow(), 0)
        self.blockSignals(True)
        self.setRowCount(len(self._people))
        for row, (person, name) in enumerate(self._people):
            minutes = self._there.get(person)
            first, second = QTableWidgetItem(name), QTableWidgetItem(_words(minutes))
            first.setFlags(first.flags() & ~Qt.ItemFlag.ItemIsEditable)
            first.setIcon(style.icon("x" if minutes == 0 else "check", 16, "caution" if minutes == 0 else "accent"))
            second.setFont(style.font("body", tabular=True))
            first.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {_words(minutes)}")
            self.setItem(row, NAME, first)
            self.setItem(row, MINUTES, second)
        if self._people:
            self.setCurrentCell(min(at, len(self._people) - 1), NAME)
        self.blockSignals(False)
        self.resizeRowsToContents()


def _words(minutes: int | None) -> str:
    if minutes is None:
        # Translators: beside a name: there for the whole lesson; vi: "cả buổi"
        return tr("all of it")
    if minutes == 0:
        # Translators: beside a name; vi: "vắng"
        return tr("absent")
    # Translators: a length of time; vi: "{m} phút"; ja: "{m}分"
    return tr("{m} min", m=number_text(minutes))
