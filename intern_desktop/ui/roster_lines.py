"""The rows of a list of names before they are taken: number, what becomes of each, who, born, class, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.departure import programme
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import roster_words, style
from intern_desktop.ui.course_list_lines import LineDelegate, LineModel
from intern_desktop.ui.course_list_words import KINDS
from intern_desktop.ui.row_table import RowTable

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roster_known import Held
    from intern_desktop.classroom.roster_plan import Line

Index = QModelIndex | QPersistentModelIndex
NUMBER, KIND, NAME, BIRTH, CLASS, PROGRAMME, DEPARTURE, OUTCOME = range(8)
_COLUMNS = {NAME: "name", BIRTH: "birth", CLASS: "class", PROGRAMME: "programme", DEPARTURE: "departure"}
_WIDTHS = {NUMBER: 54, KIND: 106, NAME: 160, BIRTH: 112, CLASS: 60, PROGRAMME: 46, DEPARTURE: 116}
_RIGHT = (NUMBER, BIRTH, DEPARTURE)


class RosterModel(LineModel):
    """The lines of a plan, or those of one kind."""

    explained: ClassVar[tuple[int, ...]] = (NAME, OUTCOME)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: Mapping[str, Held] = {}
        self._decided: Mapping[int, str] = {}

    def know(self, held: Mapping[str, Held], decided: Mapping[int, str]) -> None:
        """Who is there, so that what a sheet does not say is shown as it stands; what was decided, by row."""
        self._held, self._decided = held, decided

    def columnCount(self, parent: Index | None = None) -> int:
        """Number, kind, name, birth, class, programme, departure, what becomes of it."""
        return 0 if parent is not None and parent.isValid() else 8

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _RIGHT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section in _COLUMNS:
            return roster_words.heading(_COLUMNS[section])
        # Translators: columns: vi: "dòng", "", "Sẽ làm gì"
        return {NUMBER: tr("row"), OUTCOME: tr("What becomes of it")}.get(section, "")

    def words(self, line: Line, column: int) -> str:
        """What a cell says."""
        if column == NUMBER:
            return number_text(line.row)
        if column == KIND:
            return tr(KINDS[line.kind])
        if column == OUTCOME:
            return self._outcome(line)
        return self.cell(line, _COLUMNS[column])

    def cell(self, line: Line, column: str) -> str:
        """What a row says in a column, as it was understood; what it leaves is shown as it stands."""
        if any(one.column == column for one in line.faults):
            # Translators: a cell without anything in it; vi: "(trống)"
            return line.cells.get(column) or tr("(empty)")
        held = self._held.get(line.person)
        said = line.read.get(column) or ("" if held is None else held.cells.get(column, ""))
        if column == "name" and line.kind == "unchanged" and held is not None:
            said = held.cells["name"]
        return programme.short_of(said) if column == "programme" else roster_words.value(column, said)

    def _outcome(self, line: Line) -> str:
        said = roster_words.outcome(line)
        decided = self._decided.get(line.row, "")
        if line.kind != "doubtful" or not decided:
            return said
        # Translators: what was chosen for a doubtful row; vi: "Để lại" / "Thêm người mới" / "Cùng một người"
        chosen = {"leave": tr("Left out"), "take": tr("Two people")}.get(decided, tr("The same person"))
        return f"{chosen}. {said}"


class RosterDelegate(LineDelegate):
    """One cell of a list of names."""

    small: ClassVar[tuple[int, ...]] = (NUMBER, KIND, OUTCOME)
    figures: ClassVar[tuple[int, ...]] = (NUMBER, BIRTH, DEPARTURE)
    right: ClassVar[tuple[int, ...]] = _RIGHT
    named: ClassVar[dict[int, tuple[str, ...]]] = {at: (name,) for at, name in _COLUMNS.items()}


class RosterTable(RowTable):
    """The rows of a list. `numbered` comes with a digit: the choice that stands at this place."""

    numbered = Signal(int)
    widths = _WIDTHS

    def __init__(self, model: RosterModel, parent: QWidget | None = None) -> None:
        super().__init__(model, RosterDelegate(), OUTCOME, parent)

    def fit(self) -> None:
        """At large text the outcome needs the room of the others."""
        super().fit()
        for column in (CLASS, PROGRAMME, DEPARTURE):
            self.setColumnHidden(column, style.factor() > 1.2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 choose for a doubtful row."""
        if event.text() in ("1", "2", "3", "4", "5") and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.numbered.emit(int(event.text()))
        else:
            super().keyPressEvent(event)
