"""The names of the roll call: keys say who is there, the next one that is not called is chosen by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLineEdit, QTableView, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.roll_call_model import COLUMNS, RollDelegate, RollModel

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Line

KEYS = {Qt.Key.Key_P: "present", Qt.Key.Key_M: "late", Qt.Key.Key_N: "absent", Qt.Key.Key_L: "excused"}
_LOW, _HIGH = 24, 40
_DIGITS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class RollList(QTableView):
    """`called` carries a person and what is said of her; `timed` her minutes late; `reasoned` why she is excused."""

    called = Signal(str, str)
    timed = Signal(str, int)
    reasoned = Signal(str, str)
    went_to = Signal(object)

    def __init__(self, model: RollModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roll_list")
        self.setProperty("table", True)
        self._model, self._late = model, ""
        self.drafts: dict[str, str] = {}
        """Reasons that were typed and not kept, by person."""
        self.setModel(model)
        self.setItemDelegate(RollDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(16)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.reason = _Reason(self.viewport())
        self.reason.hide()
        self.reason.kept.connect(self._on_reason)
        self.reason.left.connect(self.close_reason)
        self.selectionModel().currentChanged.connect(self._on_current)

    def chosen(self) -> Line | None:
        """The line that is chosen."""
        return self._model.at(self.currentIndex())

    def choose(self, at: int) -> None:
        """Choose the line of this number, from 0."""
        if 0 <= at < len(self._model.lines):
            index = self._model.place(at)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_person(self, person: str) -> bool:
        """Choose somebody; False where she is not on the roll."""
        at = next((at for at, line in enumerate(self._model.lines) if line.person == person), -1)
        self.choose(at)
        return at >= 0

    def choose_next(self, after: int = -1) -> None:
        """Choose the next one who is not called yet, round to the first; where all are, the place stays."""
        lines = self._model.lines
        around = [*range(after + 1, len(lines)), *range(after + 1)]
        self.choose(next((at for at in around if lines[at].verdict == "open"), -1))

    def place(self) -> int:
        """The number of the chosen line, from 0; -1 for none."""
        index = self.currentIndex()
        return index.column() * self._model.rowCount() + index.row() if index.isValid() else -1

    def ask_reason(self, typed: str = "") -> None:
        """Let the reason be typed in the chosen row."""
        line = self.chosen()
        if line is None:
            return
        self.reason.person = line.person
        self.reason.setText(typed)
        self._place_reason()
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_reason(self) -> None:
        """Put the field away; what was not kept is gone."""
        self.reason.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: str) -> None:
        """Say one thing of the chosen one, as its key does."""
        line = self.chosen()
        if line is None:
            return
        self.keep_minutes()
        if key == "excused":
            self.ask_reason(self.drafts.get(line.person) or line.reason)
            return
        self._late = line.person if key == "late" else ""
        self.called.emit(line.person, key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """P, M, N, L; digits and Enter for the minutes; arrows, Home and End walk down the columns."""
        key = Qt.Key(event.key()) if event.key() in Qt.Key.__members__.values() else None
        plain = not event.modifiers() & ~_PLAIN
        if plain and key in KEYS:
            self.press(KEYS[key])
        elif plain and event.text().isdecimal() and event.text().isascii():
            self._type(event.text())
        elif self._typing() and key in (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self._end_typing(key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and plain:
            self.press("")
        elif not (plain and self._walk(key)):
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters call; they do not search."""

    def keep_minutes(self) -> None:
        """Keep the minutes that stand typed."""
        person, digits = self._model.typed
        if digits:
            self._model.type_minutes("", "")
            self.timed.emit(person, int(digits))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows fill the height while there are forty or fewer."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def fit(self) -> None:
        """Rows as high as there is room, but never too low to read."""
        rows = max(self._model.rowCount(), 1)
        high = min(max(self.viewport().height() // rows, style.px(_LOW)), style.px(_HIGH))
        self.verticalHeader().setDefaultSectionSize(high)
        if self.reason.isVisible():
            self._place_reason()

    def _typing(self) -> bool:
        return bool(self._model.typed[1])

    def _type(self, digit: str) -> None:
        """Minutes belong to the chosen one if she is late, else to the one who was called late just before."""
        person, digits = self._model.typed
        if not digits:
            line = self.chosen()
            person = line.person if line is not None and line.verdict == "late" else self._late
        found = self._model.line(person)
        if found is not None and found.verdict == "late" and len(digits) < _DIGITS:
            self._model.type_minutes(person, digits + digit)

    def _end_typing(self, key: Qt.Key | None) -> None:
        person, digits = self._model.typed
        if key in _ENTER:
            self.keep_minutes()
        else:
            self._model.type_minutes(person, digits[:-1] if key == Qt.Key.Key_Backspace else "")

    def _walk(self, key: Qt.Key | None) -> bool:
        rows, last, at = self._model.rowCount(), len(self._model.lines) - 1, self.place()
        steps = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Left: at - rows,
            Qt.Key.Key_Right: at + rows,
        }
        if key not in steps:
            return False
        self.choose(steps[key])
        return True

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.went_to.emit(self._model.at(index))

    def _on_reason(self) -> None:
        self.reasoned.emit(self.reason.person, self.reason.text())

    def _place_reason(self) -> None:
        at = next((at for at, one in enumerate(self._model.lines) if one.person == self.reason.person), -1)
        rect = self.visualRect(self._model.place(max(at, 0)))
        wide = rect.width() // COLUMNS
        high = min(rect.height() - 2, self.reason.maximumHeight())
        top = rect.top() + (rect.height() - high) // 2
        self.reason.setGeometry(rect.right() - wide, top, wide - style.px(8), high)


class _Reason(QLineEdit):
    """Why somebody is excused, in her row: Enter keeps it, Esc leaves."""

    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("roll_reason")
        self.setProperty("dense", True)
        self.setMaxLength(200)
        self.person = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc are for the row, everything else is typed."""
        if event.key() in _ENTER:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
