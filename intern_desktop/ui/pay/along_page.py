"""Print and take along: what lies on the desk as paper, as a PDF, as a table, and as a file to hand on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import printing, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.paper_desk import send_to_printer
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.pay import along_places
from intern_desktop.ui.pay.along_choice import WhatPanel
from intern_desktop.ui.pay.along_file import FilePanel
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.pay.papers import Printable
from intern_desktop.ui.widgets import TitleRow, button, label

_TONGUES = "offer-paper"
"""Under which name this PC keeps, for each person, in which languages she prints."""

_THREE_COLUMNS = 1020


class AlongPage(PayPage):
    """The list of what can be printed, the page as it will be, and what can be done with it."""

    name = "along"
    whole = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._document: Printable | None = None
        self._made_for: object = None
        self._month: date | None = None
        self.what, self.preview, self.file = WhatPanel(self), Preview(self), FilePanel(desk, self)
        self.what.changed.connect(self._on_changed)
        self.file.opened.connect(self._on_file)
        self._title = TitleRow(self)
        self._back = button("secondary", "arrow-left", parent=self)
        self._title.add(self._back)
        self._print = button("primary", "printer", "Ctrl+P", self)
        self._pdf, self._table = (
            button("secondary", "file-text", parent=self),
            button("secondary", "file-spreadsheet", parent=self),
        )
        for pressed, name, act in (
            (self._back, "along_leave", self._go_back),
            (self._print, "along_print", self._on_print),
            (self._pdf, "along_pdf", self._on_pdf),
            (self._table, "along_xlsx", self._on_table),
        ):
            pressed.setObjectName(name)
            pressed.clicked.connect(act)
        self._careful, self._files = label("small", self, wraps=True), QWidget(self)
        self._lay_out()

    def _lay_out(self) -> None:
        self._left, self._right = Column(self, gap="m"), Column(self, gap="m")
        self._left.add(self.what)
        self._left.body.addStretch(1)
        files = QVBoxLayout(self._files)
        files.setContentsMargins(0, 0, 0, 0)
        files.setSpacing(style.space("m"))
        files.addWidget(self._table)
        files.addWidget(self.file)
        left, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        left.setSpacing(style.space("s"))
        left.addWidget(self._left, 1)
        for thing in (self._print, self._pdf, self._careful):
            left.addWidget(thing)
        row.setSpacing(style.space("l"))
        row.addLayout(left, 3)
        row.addWidget(self.preview, 4)
        row.addWidget(self._right, 3)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addLayout(row, 1)
        self._place_files()

    def _place_files(self) -> None:
        """What becomes a file has a column of its own where there is room for three, else it stands below the list."""
        wide = self.width() >= style.px(_THREE_COLUMNS)
        self._right.setVisible(wide)
        body = self._right.body if wide else self._left.body
        if body.indexOf(self._files) < 0:
            body.insertWidget(body.count() - 1 if not wide else 0, self._files)
        if wide and body.count() == 1:
            body.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "In và mang theo"
        self._title.set_words(tr("Print and take along"))
        self._back.setText(tr("Back to Pay"))
        self.what.retranslate()
        self.preview.retranslate()
        self.file.retranslate()
        # Translators: vi: "In…", "Lưu thành PDF…", "Lưu thành bảng (XLSX)…"
        self._print.setText(tr("Print…"))
        self._pdf.setText(tr("Save as PDF…"))
        self._table.setText(tr("Save as table (XLSX)…"))
        # Translators: vi: "Phiếu lương mọi tháng, những tháng tới, các hợp đồng và điều cần xem, số tính tiếp được."
        holds = tr(
            "Payslips of all months, the months ahead, your offers and what to look at, with numbers to go on with."
        )
        self._table.setToolTip(holds)
        self._table.setAccessibleDescription(holds)
        # Translators: vi: "Giấy hay tệp, ai nhặt được cũng đọc được."
        self._careful.setText(tr("Paper and files can be read by whoever finds them."))
        self.what.tongues.set_value(self._tongues().code)
        self._made_for = None

    def refresh(self) -> None:
        """Make the document anew when something it rests on has changed."""
        self.file.refresh()
        self._table.setEnabled(bool(self.desk.id))
        order, paper = self._order(), self.what.paper()
        rests_on = (
            paper.name,
            order.tongues,
            order.her_name,
            order.today,
            self.desk.sheet,
            self.desk.purse,
            self.desk.month,
            order.month,
            order.offer_name,
            tuple(self.desk.sheets()),
        )
        if rests_on == self._made_for:
            return
        self._made_for = rests_on
        waiting = ""
        try:
            self._document = paper.make(order)
        except UserError as problem:
            self._document, waiting = None, str(problem)
        pages = [] if self._document is None else self._document.pages()
        self.preview.show_pages("" if self._document is None else self._document.title, pages, waiting)
        for pressed in (self._print, self._pdf):
            pressed.setEnabled(self._document is not None)

    def restyle(self) -> None:
        """Another text size may leave no room for three columns."""
        self._place_files()

    def open(self, target: str) -> None:
        """Choose a document by its name, with the month of a real payslip behind it ("questions 2027-10"), and begin
        at the list.
        """
        name, _, month = target.partition(" ")
        self._month = date.fromisoformat(f"{month}-01") if month else None
        self.what.choose(name)
        self.refresh()
        self.what.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or three."""
        super().resizeEvent(event)
        self._place_files()

    def changeEvent(self, event: QEvent) -> None:
        """Buttons are as wide as their words at this text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_files()

    def _tongues(self) -> tongues.Tongues:
        session = self.desk.commands.session
        kept = None if session is None else self.desk.commands.local.get(_TONGUES, session.person)
        return tongues.of_code(kept) if kept else tongues.usual()

    def _order(self) -> Order:
        session = self.desk.commands.session
        named = session is not None and self.what.named.isChecked()
        her_name = session.name if session is not None and named else ""
        chosen = tongues.of_code(str(self.what.tongues.value()))
        return Order(self.desk, chosen, self.desk.commands.today(), her_name, self._month)

    def _on_changed(self) -> None:
        session, chosen = self.desk.commands.session, str(self.what.tongues.value())
        if session is not None and chosen != self._tongues().code:
            self.desk.commands.local.set(_TONGUES, chosen, session.person)
        self.refresh()

    def _on_print(self) -> None:
        if self._document is not None:
            send_to_printer(self.desk.commands, self, self._document.title, self._document.pages)

    def _on_pdf(self) -> None:
        if self._document is None:
            return
        name = along_places.file_name([self._document.title, self._order().offer_name], ".pdf")
        path = along_places.ask_to_save(self, self.desk.commands, tr("Save as PDF…"), name, ".pdf")
        if path is not None:
            data = printing.pdf(self._document.title, self._document.pages)
            along_places.write(self.desk.commands, path, data)

    def _on_table(self) -> None:
        from intern_desktop.ui.pay import workbook

        order = self._order()
        # Translators: the name of a file; vi: "luong"
        name = along_places.file_name([tr("Pay"), order.offer_name], ".xlsx")
        path = along_places.ask_to_save(self, self.desk.commands, tr("Save as table (XLSX)…"), name, ".xlsx")
        if path is None:
            return
        try:
            data = workbook.written(order)
        except UserError as problem:
            self.desk.commands.told.emit(str(problem), False)
            return
        along_places.write(self.desk.commands, path, data)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where one was in Pay."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.desk.commands.open_page.emit("offers", "tab")

    def _on_file(self, path: object) -> None:
        self.desk.commands.offer_file = path  # type: ignore[assignment] # a Path, carried by a signal
        self.desk.commands.open_page.emit("offers", "file")
