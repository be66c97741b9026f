"""The class before it is printed: the pages as they will be, saved as PDF or as a spreadsheet too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import class_paper_pages, class_paper_workbook, style
from intern_desktop.ui.class_paper import Shown
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_desk import PaperDesk, send_to_printer
from intern_desktop.ui.widgets import button


class ClassPaperDesk(PaperDesk):
    """The paper lies across; the table holds the same rows, columns and order."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "class_paper", parent)
        self._shown: Shown | None = None
        self._table = button("secondary", "file-spreadsheet", parent=self)
        self._table.setObjectName("class_paper_table")
        self._table.clicked.connect(self._on_table)
        self._form, self._class_id = button("secondary", "pencil", parent=self), ""
        self._form.setObjectName("class_paper_form")
        self._form.clicked.connect(self._on_form)
        self.lay_out(more=(self._form, self._table))
        self.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))

    def retranslate(self) -> None:
        """Write every word anew."""
        super().retranslate()
        self.back.setText(tr("Back"))
        # Translators: vi: "Lưu bảng tính…"
        self._table.setText(tr("Save as a spreadsheet…"))
        self._form.setText(tr("Print a form to tick"))
        # Translators: vi: "Đúng những gì đang thấy: cùng bộ lọc, cùng thứ tự, cùng các cột."
        self.about.setText(tr("Exactly what is seen: the same filters, the same order, the same columns."))
        # Translators: vi: "In lớp"
        self.title.set_words(tr("Print the class"))

    def show_class(self, shown: Shown, class_id: str = "") -> None:
        """Lay this class there; the form to tick by hand is one of the class of this id."""
        self._shown, self._class_id = shown, class_id
        self.printed = made = class_paper_pages.document(shown)
        self.preview.show_pages(made.title, made.pages(class_paper_pages.ACROSS), across=True)

    def on_pdf(self) -> None:
        """Save the pages that lie there."""
        from intern_desktop.ui import printing

        made = self.printed
        if made is not None and self._shown is not None:
            named = class_paper_workbook.file_parts(self._shown)
            self.save(tr("Save as PDF…"), named, ".pdf", lambda: printing.pdf(made.title, made.pages, folded=True))

    def _on_form(self) -> None:
        self._commands.open_page.emit("paper_marks", self._class_id)

    def _on_table(self) -> None:
        if self._shown is not None:
            save_table(self._commands, self, self._shown)

    def _on_print(self) -> None:
        if self.printed is not None:
            send_to_printer(self._commands, self, self.printed.title, self.printed.pages, folded=True)


def save_table(commands: Commands, parent: QWidget, shown: Shown) -> None:
    """Let a place be chosen, and write the table there."""
    from intern_desktop.ui.pay import along_places

    name = along_places.file_name(class_paper_workbook.file_parts(shown), ".xlsx")
    path = along_places.ask_to_save(parent, commands, tr("Save as a spreadsheet…"), name, ".xlsx")
    if path is not None:
        along_places.write(commands, path, class_paper_workbook.written(shown))
