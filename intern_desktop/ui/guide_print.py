"""Printing from the guide: a page, a chapter or all of it, in one language or two, as pages or as a booklet to fold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.guide import book
from intern_desktop.i18n import language, tr
from intern_desktop.ui import guide_booklet, printing, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.guide_booklet import CHAPTER, PAGE, WHOLE, Printed
from intern_desktop.ui.guide_paper import Asked
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.paper import tongues
from intern_desktop.ui.paper.booklet import Section, page_room
from intern_desktop.ui.paper.document import A4_ROOM, Sheets
from intern_desktop.ui.paper_desk import send_to_printer
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.pay import along_places
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, TitleRow, button, label

_KEPT = "guide-paper"
"""Under which name this PC keeps, for each person, in which languages she prints the guide."""


class PrintView(QWidget):
    """What is printed at the left, the paper at the right. `left` leads back to the page.

    The whole guide is set page by page between the turns of the event loop, so it can be left at any time.
    """

    left = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide_print")
        self._commands, self._page = commands, ""
        self._sections: list[Section] = []
        self._laid: list[Sheets] = []
        self._waiting: list[str] = []
        self._printed: Printed | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._title, self._back = TitleRow(self), button("secondary", "arrow-left", parent=self)
        self._what, self._group = Panel(self), QButtonGroup(self)
        self._choices = {name: QRadioButton(self) for name in (PAGE, CHAPTER, WHOLE)}
        self._shapes, self._shape_group = {name: QRadioButton(self) for name in ("pages", "folded")}, QButtonGroup(self)
        self._tongues = ChoiceBox(self)
        self._field = Field(self._tongues, self)
        self._fold = label("small", self, wraps=True)
        self._bar = QProgressBar(self, textVisible=False)
        self._print, self._pdf = (
            button("primary", "printer", "Ctrl+P", self),
            button("secondary", "file-text", parent=self),
        )
        self._preview = Preview(self)
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_page(self, page: str, what: str = PAGE) -> None:
        """Begin with the page one was reading."""
        self._page = page
        self._choices[what].setChecked(True)
        self._set()
        self._choices[what].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Every word, and the paper."""
        # Translators: vi: "In cẩm nang"
        self._title.set_words(tr("Print the guide"))
        # Translators: vi: "Về trang đang đọc"
        self._back.setText(tr("Back to the page"))
        self._what.set_title(tr("What to print"))
        self._choices[WHOLE].setText(tr("The whole guide, with contents"))
        # Translators: vi: "Từng trang A4" / "Gấp thành sách nhỏ"
        self._shapes["pages"].setText(tr("A4 pages"))
        self._shapes["folded"].setText(tr("A booklet to fold"))
        # Translators: vi: "Hai trang trên mỗi mặt giấy. In hai mặt, lật theo cạnh ngắn, rồi gấp đôi cả xấp."
        self._fold.setText(tr("Two pages on each side. Print on both sides, turned at the short edge, then fold."))
        self._tongues.set_options([(each.code, each.name) for each in tongues.PAIRS])
        self._field.set_words(tr("Language"))
        self._print.setText(tr("Print…"))
        self._pdf.setText(tr("Save as PDF…"))
        # Translators: vi: "Đang dàn trang"
        self._bar.setAccessibleName(tr("Setting the pages"))
        self._preview.retranslate()
        self._tongues.set_value(self._kept().code)
        if self._page:
            self._set()

    def forget(self) -> None:
        """The page may be gone: nothing is set until one is chosen again."""
        self.leave()
        self._page, self._sections, self._printed = "", [], None
        self._show_buttons()

    def leave(self) -> None:
        """Nothing goes on behind other pages."""
        self._turn.stop()
        self._waiting.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _name_parts(self) -> None:
        names = {"guide_print_back": self._back, "guide_print_tongues": self._tongues, "guide_print_bar": self._bar}
        names |= {"guide_print_print": self._print, "guide_print_pdf": self._pdf}
        names |= {f"guide_print_{name}": made for name, made in (self._choices | self._shapes).items()}
        for name, part in names.items():
            part.setObjectName(name)

    def _lay_out(self) -> None:
        self._title.add(self._back)
        for made in self._choices.values():
            self._group.addButton(made)
            self._what.add(made)
        self._what.add(self._field)
        for made in self._shapes.values():
            self._shape_group.addButton(made)
            self._what.add(made)
        self._what.add(self._fold)
        self._shapes["pages"].setChecked(True)
        self._bar.hide()
        self._fold.hide()
        left, row, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        left.setSpacing(style.space("s"))
        held = Column(self, gap="m")
        held.add(self._what)
        held.body.addStretch(1)
        left.addWidget(held, 1)
        for thing in (self._bar, self._print, self._pdf):
            left.addWidget(thing)
        row.setSpacing(style.space("l"))
        row.addLayout(left, 2)
        row.addWidget(self._preview, 3)
        gap = style.space("l")
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._print.clicked.connect(self._on_print)
        self._pdf.clicked.connect(self._on_pdf)
        self._tongues.chosen.connect(self._on_tongues)
        self._turn.timeout.connect(self._set_next)
        for group in (self._group, self._shape_group):
            group.buttonToggled.connect(self._on_chosen)

    def _kept(self) -> tongues.Tongues:
        session = self._commands.session
        kept = self._commands.local.get(_KEPT, session.person) if session is not None and self._commands.ready else None
        return tongues.of_code(kept) if kept else tongues.of_code(language())

    def _asked(self) -> Asked:
        today = self._commands.today()
        return Asked(tongues.of_code(str(self._tongues.value())), today, law_on(today))

    def _chosen(self) -> str:
        return next(name for name, made in self._choices.items() if made.isChecked())

    def _folded(self) -> bool:
        return self._shapes["folded"].isChecked()

    def _set(self) -> None:
        """Set everything anew, one page of the guide at each turn of the event loop."""
        self._turn.stop()
        title = furigana.plain(book.page(self._page, language()).title)
        chapter = furigana.plain(book.chapter_of(self._page).title[language()])
        # Translators: vi: "Trang này: {title}" / "Cả chương: {title}"
        self._choices[PAGE].setText(tr("This page: {title}", title=title))
        self._choices[CHAPTER].setText(tr("This chapter: {title}", title=chapter))
        self._fold.setVisible(self._folded())
        self._sections, self._laid, self._printed = [], [], None
        self._waiting = list(guide_booklet.wanted(self._chosen(), self._page))
        self._bar.setRange(0, len(self._waiting))
        self._bar.setVisible(len(self._waiting) > 1)
        self._show_buttons()
        self._set_next()

    def _set_next(self) -> None:
        what, folded = self._chosen(), self._folded()
        room = QRectF(A4_ROOM.transposed() if folded else A4_ROOM)
        if self._waiting:
            made = guide_booklet.section(self._waiting.pop(0), self._asked())
            self._sections.append(made)
            self._laid.append(made.document.sheets(page_room(room) if folded else room))
            self._bar.setValue(len(self._sections))
            self._turn.start()
            return
        self._bar.hide()
        self._printed = guide_booklet.printed(what, self._page, self._sections, self._asked(), folded=folded)
        self._preview.show_pages(self._printed.title, self._printed.lay_out(room, self._laid), across=folded)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for pressed in (self._print, self._pdf):
            pressed.setEnabled(self._printed is not None)

    def _on_chosen(self, _button: object, on: bool) -> None:
        if on and self._page:
            self._set()

    def _on_tongues(self, _value: object) -> None:
        session = self._commands.session
        if session is not None and self._commands.ready:
            self._commands.local.set(_KEPT, str(self._tongues.value()), session.person)
        if self._page:
            self._set()

    def _on_back(self) -> None:
        self.leave()
        self.left.emit()

    def _on_print(self) -> None:
        if self._printed is not None:
            made = self._printed
            send_to_printer(self._commands, self, made.title, made.lay_out, folded=made.folded)

    def _on_pdf(self) -> None:
        if self._printed is None:
            return
        name = along_places.file_name([self._printed.title], ".pdf")
        path = along_places.ask_to_save(self, self._commands, tr("Save as PDF…"), name, ".pdf")
        if path is not None:
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                data = printing.pdf(self._printed.title, self._printed.lay_out, folded=self._printed.folded)
            finally:
                QApplication.restoreOverrideCursor()
            along_places.write(self._commands, path, data)
