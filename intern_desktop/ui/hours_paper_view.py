"""The record of lessons before it is printed: the page at the right; language, printing and saving at the left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.widgets import ChoiceBox, Field, TitleRow, button, label

if TYPE_CHECKING:  # paper is set when somebody wants it
    from intern_desktop.ui.hours_record import Record
    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.paper.tongues import Tongues


class RecordView(QWidget):
    """`left` leads back to where the record was asked for."""

    left = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hours_record")
        self._commands = commands
        self._record: Record | None = None
        self._printed: Document | None = None
        self._title, self._back = TitleRow(self), button("secondary", "arrow-left", "Esc", self)
        self._tongues = ChoiceBox(self)
        self._field, self._about = Field(self._tongues, self), label("muted", self, wraps=True)
        self._print = button("primary", "printer", "Ctrl+P", self)
        self._pdf, self._table = (
            button("secondary", "file-text", parent=self),
            button("secondary", "file-spreadsheet", parent=self),
        )
        named = {"back": self._back, "tongues": self._tongues, "print": self._print, "pdf": self._pdf}
        for name, made in {**named, "xlsx": self._table}.items():
            made.setObjectName(f"record_{name}")
        self._preview = Preview(self)
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._tongues.chosen.connect(lambda _tongues: self._set())
        self._print.clicked.connect(self._on_print)
        self._pdf.clicked.connect(self._on_pdf)
        self._table.clicked.connect(self._on_table)

    def _lay_out(self) -> None:
        self._title.add(self._back)
        side, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        side.setSpacing(style.space("m"))
        for thing in (self._about, self._field, self._print, self._pdf, self._table):
            side.addWidget(thing)
        side.addStretch(1)
        row.setSpacing(style.space("l"))
        row.addLayout(side, 1)
        row.addWidget(self._preview, 3)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addLayout(row, 1)

    def retranslate(self) -> None:
        """Write every word anew; the paper keeps its own language."""
        # Translators: vi: "Quay lại"
        self._back.setText(tr("Back"))
        # Translators: beside the record of lessons; vi: "Bản ghi giờ học cho phía Nhật: từng buổi, tổng theo môn, chỗ
        # đóng dấu và ký. Đây không phải mẫu của cơ quan nhà nước."
        about = tr(
            "The record of lessons for the receiving side: each lesson, sums by subject, room for stamp and "
            "signatures. It is no official form."
        )
        self._about.setText(about)
        self._field.set_words(tr("Language"))
        self._print.setText(tr("Print…"))
        self._pdf.setText(tr("Save as PDF…"))
        # Translators: a button; vi: "Lưu thành bảng Excel…"
        self._table.setText(tr("Save as a table (XLSX)…"))
        self._preview.retranslate()
        if self._record is None:
            self._preview.show_pages("", (), about)
        self._say_whose()

    def show_record(self, record: Record) -> None:
        """The paper of a record as it stands now."""
        from intern_desktop.ui.hours_paper import LANGUAGES

        self._record = record
        self._tongues.set_options([(each.code, each.name) for each in LANGUAGES])
        self._say_whose()
        self._set()

    def put_focus(self) -> None:
        """Begin at the button that prints."""
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> Tongues:
        from intern_desktop.ui.hours_paper import LANGUAGES

        return next((each for each in LANGUAGES if each.code == self._tongues.value()), LANGUAGES[0])

    def _say_whose(self) -> None:
        # Translators: title; vi: "Bản ghi giờ học"
        self._title.set_words(tr("Record of lessons"), self._record.name if self._record is not None else "")

    def _set(self) -> None:
        from intern_desktop.ui import hours_paper

        if self._record is not None:
            self._printed = made = hours_paper.document(self._record, self._chosen())
            self._preview.show_pages(made.title, made.pages())

    def _on_print(self) -> None:
        from intern_desktop.ui import printing

        if self._printed is None:
            return
        try:
            done = printing.print_pages(self.window(), self._printed.title, self._printed.pages)
        except UserError as problem:
            self._commands.told.emit(str(problem), False)
            return
        if done:
            self._commands.told.emit(tr("“{title}” was sent to the printer.", title=self._printed.title), False)

    def _on_pdf(self) -> None:
        from intern_desktop.ui import printing

        if self._printed is not None:
            made = self._printed
            self._save(tr("Save as PDF…"), ".pdf", lambda: printing.pdf(made.title, made.pages))

    def _on_table(self) -> None:
        from intern_desktop.ui import hours_workbook

        if self._record is not None:
            record = self._record
            self._save(tr("Save as a table (XLSX)…"), ".xlsx", lambda: hours_workbook.written(record, self._chosen()))

    def _save(self, title: str, ending: str, made: Callable[[], bytes]) -> None:
        from intern_desktop.ui.pay import along_places

        assert self._record is not None, "a record is shown before it is saved"
        name = along_places.file_name(["gio-hoc", self._record.name], ending)
        path = along_places.ask_to_save(self, self._commands, title, name, ending)
        if path is not None:
            along_places.write(self._commands, path, made())
