"""The paper of a checklist before it is printed: the page at the right, printing and saving at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.widgets import TitleRow, button, label

if TYPE_CHECKING:  # paper is set when somebody wants it
    from intern_desktop.ui.checklist_reading import ListSeen
    from intern_desktop.ui.paper.document import Document


class PaperView(QWidget):
    """`left` leads back to the list."""

    left = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklist_paper")
        self._commands = commands
        self._seen: ListSeen | None = None
        self._printed: Document | None = None
        self._title, self._back = TitleRow(self), button("secondary", "arrow-left", "Esc", self)
        self._about = label("muted", self, wraps=True)
        self._print, self._pdf = (
            button("primary", "printer", "Ctrl+P", self),
            button("secondary", "file-text", parent=self),
        )
        for name, made in (("back", self._back), ("print", self._print), ("pdf", self._pdf)):
            made.setObjectName(f"checklist_paper_{name}")
        self._preview = Preview(self)
        self._title.add(self._back)
        side, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for thing in (self._about, self._print, self._pdf):
            side.addWidget(thing)
        side.addStretch(1)
        row.setSpacing(style.space("l"))
        row.addLayout(side, 1)
        row.addWidget(self._preview, 3)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addLayout(row, 1)
        self._back.clicked.connect(self.left)
        self._print.clicked.connect(self._on_print)
        self._pdf.clicked.connect(self._on_pdf)

    def retranslate(self) -> None:
        """Every word, and the paper."""
        # Translators: vi: "In những việc còn thiếu"
        self._title.set_words(tr("Print what is missing"))
        # Translators: vi: "Về danh sách"
        self._back.setText(tr("Back to the list"))
        # Translators: vi: "Tờ giấy có các việc bắt buộc chưa xong, theo nhóm, kèm hạn."
        self._about.setText(tr("The sheet names what is required and not done, by group, with its day."))
        self._print.setText(tr("Print…"))
        self._pdf.setText(tr("Save as PDF…"))
        self._preview.retranslate()
        if self._seen is not None:
            self._set(self._seen)

    def show_list(self, seen: ListSeen) -> None:
        """The paper of a list as it stands now."""
        self._set(seen)
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _set(self, seen: ListSeen) -> None:
        from intern_desktop.ui import checklist_paper

        self._seen = seen
        self._printed = made = checklist_paper.document(seen)
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
        from intern_desktop.ui.pay import along_places

        if self._printed is None or self._seen is None:
            return
        name = along_places.file_name([self._printed.title, self._seen.viewer.given], ".pdf")
        path = along_places.ask_to_save(self, self._commands, tr("Save as PDF…"), name, ".pdf")
        if path is not None:
            along_places.write(self._commands, path, printing.pdf(self._printed.title, self._printed.pages))
