"""Marks that were ticked on the printed grid, typed in row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.hours_list import CellDelegate
from intern_desktop.ui.paper_marks_sheet import SheetSeen
from intern_desktop.ui.paper_marks_table import SheetModel
from intern_desktop.ui.paper_rows import Typed
from intern_desktop.ui.row_table import RowTable
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Button, Field, Panel, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.ui.paper_marks_form import FormView


class _Rows(RowTable):
    widths: ClassVar[dict[int, int]] = {0: 56, 1: 220}


class PaperMarksScreen(Screen):
    """One sheet at a time, by its code. Nothing is written before Ctrl+Enter; then all of it, as one act."""

    name: ClassVar[str] = "paper_marks"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "roll", "person", "consent", "class", "role", "own_task"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._who, self._class = "", ""
        self._seen: SheetSeen | None = None
        self._rows: dict[int, Typed] = {}
        self._title, self._form = TitleRow(self), button("secondary", "printer", "Ctrl+P", self)
        self._form.setObjectName("paper_form")
        self._code, self._row = QLineEdit(self), QLineEdit(self)
        self._code.setObjectName("paper_code")
        self._row.setObjectName("paper_row")
        self._code_field, self._row_field = Field(self._code, self), Field(self._row, self)
        self._about, self._said = label("body", self, wraps=True), label("body", self, wraps=True)
        self._about.setObjectName("paper_about")
        self._said.setObjectName("paper_said")
        self._write = Button("primary", "check", "Ctrl+Enter", self, printed_only=True)
        self._write.setObjectName("paper_write")
        self._model = SheetModel(self)
        self._table = _Rows(self._model, CellDelegate(self), 2, self)
        self._table.setObjectName("paper_rows")
        self._typed, self._stack = Panel(self, padding="s"), QStackedWidget(self)
        self._view: FormView | None = None
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._title.add(self._form)
        left, right, page = Panel(self), self._typed, QWidget(self)
        kept = right.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        right.setSizePolicy(kept)
        for thing in (self._code_field, self._about, self._row_field, self._said, self._write):
            left.add(thing)
        left.body.addStretch(1)
        right.add(self._table, 1)
        row, column, whole = QHBoxLayout(), QVBoxLayout(page), QVBoxLayout(self)
        row.setSpacing(style.space("l"))
        row.addWidget(left, 2)
        row.addWidget(right, 3)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addLayout(row, 1)
        self._stack.addWidget(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _join(self) -> None:
        self._code.returnPressed.connect(self._on_code)
        self._row.returnPressed.connect(self._on_row)
        self._row.textEdited.connect(self._on_typing)
        self._write.clicked.connect(self._on_write)
        self._form.clicked.connect(self._on_form)
        self._table.entered.connect(self._on_again)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(
                self._on_write
            )

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: title; vi: "Nhập bảng giấy"
        self._title.set_words(tr("Marks from paper"))
        # Translators: a button; vi: "In mẫu để đánh dấu"
        self._form.setText(tr("Print a form to tick"))
        # Translators: a field; vi: "Mã tờ", "Ở góc trên bên phải tờ giấy, như 7KM-3Q2"
        self._code_field.set_words(tr("Code of the sheet"), "", tr("At the upper right of the sheet, as 7KM-3Q2"))
        # Translators: names of what is typed; vi: "Các dòng đã nhập. Enter để sửa, Delete để bỏ."
        self._table.setAccessibleName(tr("The rows that were typed. Enter changes one, Delete takes it away."))
        if self.commands.ready and self.commands.session is not None:
            self.refresh()
        if self._view is not None:
            self._view.retranslate()

    def refresh(self) -> None:
        """Read the sheet again; what was typed stays."""
        session = self.commands.session
        if session is None:
            return
        if session.person != self._who:
            self._who, self._seen, self._rows = session.person, None, {}
            self._code.clear()
            self._row.clear()
        if self._seen is not None:
            self._seen = SheetSeen.read(self.commands, self._seen.sheet)
        self._show()

    def open(self, target: str) -> None:
        """Begin at the code. `target` may name the class whose form would be printed."""
        self._class = target.partition(":")[2] if target.startswith("roll:") else target
        self._stack.setCurrentIndex(0)
        (self._row if self._seen is not None else self._code).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen row away."""
        place = self._table.currentIndex().row()
        if event.key() == Qt.Key.Key_Delete and self._table.hasFocus() and place >= 0:
            self._rows.pop(self._model.places[place])
            self._show()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        seen = self._seen
        roll = seen is not None and seen.sheet.kind == "roll"
        # Translators: vi: "Số dòng rồi P, M, N hoặc L, như 3 P hoặc 3 M 6. Enter để ghi nhận dòng."
        # Translators: vi: "Số dòng rồi các số đã đánh dấu, như 3 7 12-15. Enter để ghi nhận dòng."
        hint = tr("The row, then P, M, N or L, as 3 P or 3 M 6. Enter takes the row.") if roll else tr(
            "The row, then the numbers that are ticked, as 3 7 12-15. Enter takes the row.")  # fmt: skip
        # Translators: a field; vi: "Một dòng của tờ giấy"
        self._row_field.set_words(tr("A row of the sheet"), "", hint)
        self._about.setText(seen.about() if seen is not None else "")
        for thing in (self._about, self._row_field, self._said, self._write, self._typed):
            thing.setVisible(seen is not None)
        self._model.show_rows(seen, self._rows)
        written, left = seen.would_touch(self.commands, self._rows) if seen is not None else (0, 0)
        # Translators: on the button that writes a sheet; vi: "Ghi {n} dấu"
        self._write.setText(trn("Write {n} mark", "Write {n} marks", written))
        self._write.setEnabled(bool(written))
        # Translators: vi: "{n} ô đã có dấu hoặc cần xem riêng, để nguyên."
        words = trn("{n} stays as it is: marked already, or to be looked at on its own.",
                    "{n} stay as they are: marked already, or to be looked at on their own.", left)  # fmt: skip
        self._said.setText(words if left else "")

    def _on_code(self) -> None:
        from intern_desktop.classroom import paper_sheets

        try:
            sheet = paper_sheets.find(self.commands.local, self._code.text())
        except FieldError as problem:
            self._code_field.set_error(str(problem))
            return
        self._code_field.set_error("")
        self._code.setText(sheet.code)
        if self._seen is None or self._seen.sheet != sheet:
            self._rows = {}
        self._seen = SheetSeen.read(self.commands, sheet)
        self._show()
        self._row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typing(self, text: str) -> None:
        """Say whose row it is and what is ticked while it is typed; nothing is wrong before Enter."""
        self._row_field.set_error("")
        if self._seen is None:
            return
        try:
            typed = self._seen.typed(text)
        except FieldError:
            self._said.setText("")
            return
        # Translators: while a row is typed; vi: "{name}: {ticked}"
        said = tr("{name}: {ticked}", name=self._seen.name(typed.row), ticked=self._seen.ticked(typed))
        self._said.setText(said)

    def _on_row(self) -> None:
        if self._seen is None:
            return
        try:
            typed = self._seen.typed(self._row.text())
        except FieldError as problem:
            self._row_field.set_error(str(problem))
            return
        self._rows[typed.row] = typed
        self._row.clear()
        self._show()
        self._table.selectRow(self._model.places.index(typed.row))

    def _on_again(self) -> None:
        """A row that was typed comes back into the field."""
        place = self._table.currentIndex().row()
        if 0 <= place < len(self._model.places):
            typed = self._rows[self._model.places[place]]
            letter = {"present": "P", "late": "M", "absent": "N", "excused": "L"}.get(typed.key, "")
            minutes = "" if typed.minutes is None else str(typed.minutes)
            parts = [str(typed.row + 1), letter, minutes, *(str(at + 1) for at in typed.items)]
            self._row.setText(" ".join(part for part in parts if part))
            self._row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_write(self) -> None:
        seen, rows = self._seen, dict(self._rows)
        if seen is None or not self._write.isEnabled():
            return
        done = self._written(seen, rows)
        if done is None:
            return
        self._rows = {}
        self._show()
        self._row.setFocus(Qt.FocusReason.OtherFocusReason)
        # Translators: at the bottom; vi: "Đã ghi {n} dấu từ tờ {code}."
        told = trn("{n} mark of sheet {code} was written.", "{n} marks of sheet {code} were written.", done,
                   code=seen.sheet.code)  # fmt: skip
        self.commands.tell_done(told)

    def _written(self, seen: SheetSeen, rows: dict[int, Typed]) -> int | None:
        """How many were written; None where it was refused, and then all that was typed stays."""
        if seen.sheet.kind == "roll":
            from intern_desktop.classroom import roll_call

            return self.commands.do(roll_call.enter, seen.sheet.class_id, seen.sheet.day, seen.calls(rows))
        from intern_desktop.classroom import bulk

        return self.commands.do(bulk.confirm_given, seen.cells(rows))

    def _on_form(self) -> None:
        from intern_desktop.ui.paper_marks_form import FormView

        if self._view is None:
            self._view = FormView(self.commands, self)
            self._view.left.connect(lambda: self.open(self._class))
            self._stack.addWidget(self._view)
            self._view.retranslate()
        self._view.show_class(self._class)
        self._stack.setCurrentWidget(self._view)
