"""Print, PDF and table of whatever a report shows: three buttons, each closed while there is nothing to give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import Paper, send_to_printer
from intern_desktop.ui.widgets import button

Made = TypeVar("Made")
_LARGE = 1.2
"""Size of text from which words on buttons are short."""


class OutButtons(QWidget):
    """`offer` says what they give; the paper is set and the table written only when somebody presses."""

    def __init__(self, commands: Commands, name: str, parent: QWidget | None = None, *, table: bool = True) -> None:
        super().__init__(parent)
        self._commands = commands
        self._paper: Callable[[], Paper] | None = None
        self._table: Callable[[], bytes] | None = None
        self._named: Sequence[str] = ()
        self.print = button("secondary", "printer", "Ctrl+P", self)
        self.pdf, self.xlsx = (
            button("secondary", "file-text", parent=self),
            button("secondary", "file-spreadsheet", parent=self),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        for called, made in (("print", self.print), ("pdf", self.pdf), ("xlsx", self.xlsx)):
            made.setObjectName(f"reports_{name}_{called}")
            row.addWidget(made)
        self.xlsx.setVisible(table)
        self.print.clicked.connect(self._on_print)
        self.pdf.clicked.connect(self._on_pdf)
        self.xlsx.clicked.connect(self._on_table)

    def retranslate(self) -> None:
        """Write every word anew; in large letters the kind of file alone."""
        self.print.setText(tr("Print…"))
        # Translators: a button; vi: "Lưu thành bảng Excel…"
        said = ((self.pdf, tr("Save as PDF…"), "PDF…"), (self.xlsx, tr("Save as a table (XLSX)…"), "XLSX…"))
        for made, whole, brief in said:
            made.setText(brief if style.factor() > _LARGE else whole)
            made.setAccessibleName(whole)

    def offer(
        self,
        paper: Callable[[], Paper] | None,
        table: Callable[[], bytes] | None,
        named: Sequence[str],
        why_not: str = "",
    ) -> None:
        """Give this from now on, in files of this name; without a paper nothing, and the buttons say why not."""
        self._paper, self._table, self._named = paper, table, named
        for made in (self.print, self.pdf, self.xlsx):
            made.setEnabled(paper is not None)
            made.setToolTip("" if paper is not None else why_not)

    def _on_print(self) -> None:
        made = self._told(self._paper)
        if made is not None:
            send_to_printer(self._commands, self, made.title, made.pages)

    def _on_pdf(self) -> None:
        from intern_desktop.ui import printing

        made = self._told(self._paper)
        if made is not None:
            self._save(tr("Save as PDF…"), ".pdf", lambda: printing.pdf(made.title, made.pages))

    def _on_table(self) -> None:
        made = self._told(self._table)
        if made is not None:
            self._save(tr("Save as a table (XLSX)…"), ".xlsx", lambda: made)

    def _told(self, make: Callable[[], Made] | None) -> Made | None:
        """What is to be given; None, and why, when there is nothing to give any more."""
        try:
            return None if make is None else make()
        except UserError as problem:
            self._commands.told.emit(str(problem), False)
            return None

    def _save(self, title: str, ending: str, made: Callable[[], bytes]) -> None:
        from intern_desktop.ui.pay import along_places

        path = along_places.ask_to_save(
            self, self._commands, title, along_places.file_name(self._named, ending), ending
        )
        if path is not None:
            along_places.write(self._commands, path, made())
