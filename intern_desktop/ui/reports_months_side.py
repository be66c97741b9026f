"""One candidate's page for her trainer: how far it is, the words that are typed for it, and the page as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import report_page_words, reports_drafts, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.report_page_sheet import SheetView
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import Field, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports import Line
    from intern_desktop.ui.paper.tongues import Tongues

_REST = 1000
"""Milliseconds without a key after which the words are kept."""
_LINES, _LARGE = 3, 1.2


class PageSide(Panel):
    """`stepped` asks for the candidate before or after; `anew` for her page to be made once more."""

    stepped = Signal(int)
    anew = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self._commands = commands
        self._line: Line | None = None
        self._name, self._mark, self._state = (
            label("body", self, bold=True, elides=True),
            MarkLabel(self),
            label("small", self, elides=True),
        )
        self._name.setObjectName("reports_name")
        self._state.setObjectName("reports_state")
        self._before, self._after = (
            button("quiet", "arrow-left", "Alt+Up", self),
            button("quiet", "arrow-right", "Alt+Down", self),
        )
        for called, made in (("before", self._before), ("after", self._after)):
            made.setObjectName(f"reports_{called}")
            made.set_size("height_compact")
            made.print_key("")
        self.words = QPlainTextEdit(self)
        self.words.setObjectName("reports_words")
        self.words.setTabChangesFocus(True)
        self._field = Field(self.words, self)
        self._count = label("small", self)
        self._count.setObjectName("reports_letters")
        self._anew = button("secondary", "undo-2", parent=self)
        self._anew.setObjectName("reports_anew")
        self._anew.set_size("height_compact")
        self._none = label("muted", self, wraps=True)
        self._none.setObjectName("reports_no_page")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet, self._pages = SheetView(self), QStackedWidget(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._rest.timeout.connect(self._keep_told)
        self.words.textChanged.connect(self._on_typed)
        self._before.clicked.connect(lambda: self.stepped.emit(-1))
        self._after.clicked.connect(lambda: self.stepped.emit(1))
        self._anew.clicked.connect(self.anew)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(style.space("s"))
        for thing in (self._name, self._mark, self._state):
            head.addWidget(thing)
        head.addStretch(1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._anew)
        self._pages.addWidget(self.sheet)
        self._pages.addWidget(self._none)
        self.add(head)
        self.add(self._field)
        self.add(foot)
        self.add(self._pages, 1)
        self.sheet.be_plain()

    def restyle(self) -> None:
        """The words have three lines, in large letters two."""
        self.words.setFixedHeight(
            (_LINES - (style.factor() > _LARGE)) * style.line_height("body") + 2 * style.space("s")
        )

    def retranslate(self) -> None:
        """Write every word anew."""
        self._before.setAccessibleName(tr("The person before"))
        self._after.setAccessibleName(tr("The next person"))
        for made, key in ((self._before, "Alt+Up"), (self._after, "Alt+Down")):
            made.setToolTip(f"{made.accessibleName()} ({key})")
        # Translators: label of a field for a trainer; vi: "Nhận xét của thầy cô trên trang"; ja: "講師の所見"
        self._field.set_words(tr("Your words on the page"), "{講師|こうし}の{所見|しょけん}")
        # Translators: a button; vi: "Làm lại trang này"
        self._anew.setText(tr("Make this page anew"))
        self.sheet.retranslate()
        self.restyle()
        self._show()

    def show_line(self, line: Line | None) -> None:
        """Another candidate, or the same one as she stands now; what was typed about the one before is kept."""
        same = line is not None and self._line is not None and (line.person, line.month) == self._key()
        if not same:
            self.keep()
        self._line = line
        typed = "" if line is None else reports_drafts.words_of(self._commands, line)
        if not same or (typed != self.words.toPlainText() and not self._rest.isActive()):
            self.words.blockSignals(True)
            self.words.setPlainText(typed)
            self.words.moveCursor(QTextCursor.MoveOperation.End)
            self.words.blockSignals(False)
        self._show()

    def keep(self) -> None:
        """Keep what was typed. UserError when the disk refuses: then it stays here."""
        self._rest.stop()
        if self._line is not None and self._line.state != "not_agreed":
            reports_drafts.keep_words(self._commands, self._line, self.words.toPlainText())

    def put_focus(self) -> None:
        """Begin at the words."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def tongues(self) -> Tongues:
        """The languages the page is shown and printed in."""
        from intern_desktop.ui.reports_paper import LANGUAGES

        return next((each for each in LANGUAGES if each.code == self.sheet.tongues()), LANGUAGES[0])

    def _key(self) -> tuple[str, str]:
        return ("", "") if self._line is None else (self._line.person, self._line.month)

    def _show(self) -> None:
        line = self._line
        self._name.setText("" if line is None else line.name)
        self._mark.setVisible(line is not None)
        agrees = line is not None and line.state != "not_agreed"
        self._field.setVisible(agrees)
        self._count.setVisible(agrees)
        self._anew.setVisible(line is not None and line.page is not None)
        if line is None:
            self._state.setText("")
            return
        self._mark.set_state(report_page_words.MARKS[line.state])
        self._state.setText(tr(report_page_words.STATES[line.state]))
        self._none.setText(_none(line.state))
        self._pages.setCurrentIndex(0 if line.page is not None else 1)
        self.sheet.show_page(line.page)
        self._show_count()

    def _show_count(self) -> None:
        from intern_desktop.classroom import reports

        typed = self.words.toPlainText()
        try:
            reports.checked_words(typed)
            self._field.set_error("")
        except FieldError as problem:
            self._field.set_error(str(problem))
        # Translators: letters typed, and how many there may be; vi: "{n} / {most} chữ"
        count = tr("{n} / {most} letters", n=number_text(len(typed)), most=number_text(reports.MOST_WORDS))
        kana = self._line is not None and self._line.page is not None and not self._line.page.name_kana
        # Translators: vi: "Chưa có tên katakana."
        no_kana = tr("No name in katakana yet.")
        self._count.setText(f"{count} · {no_kana}" if kana else count)

    def _on_typed(self) -> None:
        self._show_count()
        self._rest.start()

    def _keep_told(self) -> None:
        from intern_desktop.errors import UserError

        try:
            self.keep()
        except UserError as problem:
            self._commands.told.emit(str(problem), False)


def _none(state: str) -> str:
    if state == "not_agreed":
        # Translators: to a trainer; vi: "Bạn ấy chưa đồng ý cho thầy cô xem, nên chưa làm trang được. Bạn ấy đổi ý ở …"
        return tr("She has not agreed to be seen, so no page can be made. She can change that on her own page.")
    # Translators: to a trainer; vi: "Chưa có trang tháng này. Viết nhận xét nếu muốn, rồi bấm “Làm trang”."
    return tr("There is no page of this month yet. Write a few words if you like, then make the pages.")
