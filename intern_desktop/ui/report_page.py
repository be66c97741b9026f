"""The very page that would go to Japan, for her whose page it is: she sees it as it will be printed, and answers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, month_text, tr
from intern_desktop.ui import report_page_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.report_page_sheet import SheetView
from intern_desktop.ui.report_page_wording import WordingPart
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import (
    ChoiceBox,
    EmptyState,
    Field,
    Notice,
    Panel,
    RubyLabel,
    Segmented,
    TitleRow,
    button,
)

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports import Line

_PARTS = ("seen", "never", "why", "back")
_SIDE, _BESIDE = 420, 900


class ReportPageScreen(Screen):
    """Her page at the right, what she is asked at the left; yes and no are equally large, and neither is chosen."""

    name: ClassVar[str] = "report_page"
    tables: ClassVar[frozenset[str]] = frozenset({"report", "report_yes", "consent", "centre", "vouched"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._lines: list[Line] = []
        self._line: Line | None = None
        self._title, self._state = TitleRow(self), Notice("info", self)
        self._state.setObjectName("report_state")
        self._months = ChoiceBox(self)
        self._months.setObjectName("report_month")
        self._month = Field(self._months, self)
        self._question = RubyLabel("section", "text", self, bold=True)
        self._question.setObjectName("report_question")
        self._silence = RubyLabel("body", "muted", self)
        self._parts = {code: WordingPart(self) for code in _PARTS}
        self._yes, self._no = button("secondary", key="F9", parent=self), button("secondary", key="F7", parent=self)
        self._back = button("secondary", key="F7", parent=self)
        for called, made in (("report_yes", self._yes), ("report_no", self._no), ("report_take_back", self._back)):
            made.setObjectName(called)
        self.sheet = SheetView(self)
        self._seen = Segmented(self)
        self._seen.setObjectName("report_seen")
        self._nothing = EmptyState("file-text", self)
        self._nothing.setObjectName("report_nothing")
        self._pages = QStackedWidget(self)
        self._build()
        self._nothing.pressed.connect(lambda: commands.open_page.emit("today", ""))
        self._seen.changed.connect(lambda _seen: self.restyle())
        self._months.chosen.connect(self._on_month)
        self._yes.clicked.connect(lambda: self._answer("yes"))
        self._no.clicked.connect(lambda: self._answer("no"))
        self._back.clicked.connect(lambda: self._answer("withdrawn"))

    def _build(self) -> None:
        inner = Column(self, gap="m", inset="m")
        inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner.setObjectName("report_told")
        for thing in (self._month, self._question, self._silence, *self._parts.values()):
            inner.add(thing)
        inner.body.addStretch(1)
        self._told = inner
        self._title.add(self._seen)
        asked = Panel(self, padding="m")
        asked.add(inner, 1)
        asked.add(self._state)
        asked.add(self._answers())
        self._side = asked
        whole = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("l"))
        self._row.addWidget(asked)
        self._row.addWidget(self.sheet, 1)
        self._pages.addWidget(whole)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)

    def _answers(self) -> QFrame:
        foot = QFrame(self)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        for thing in (self._no, self._yes, self._back):  # equally large, neither filled: the answer is hers
            thing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(thing, 1)
        return foot

    def retranslate(self) -> None:
        """Write every word anew; the page keeps its own language."""
        # Translators: what of two things is shown; vi: "Trang đó" / "Hỏi gì"
        self._seen.set_options([("page", tr("The page")), ("told", tr("What is asked"))])
        # Translators: for a screen reader; vi: "Đang hiện phần nào"
        self._seen.setAccessibleName(tr("What is shown"))
        self._told.setAccessibleName(tr("What is asked"))
        # Translators: label of a choice; vi: "Tháng"
        self._month.set_words(tr("Month"))
        # Translators: a button of a candidate about a page for Japan; vi: "Đồng ý gửi trang này"
        self._yes.setText(tr("Yes, it may go"))
        # Translators: a button of a candidate about a page for Japan; vi: "Không gửi"
        self._no.setText(tr("No, it may not go"))
        # Translators: a button of a candidate who said yes before; vi: "Rút lại đồng ý cho trang này"
        self._back.setText(tr("Take my yes back"))
        self._nothing.set_words(
            # Translators: vi: "Chưa có trang nào gửi sang Nhật"
            tr("There is no page for Japan yet"),
            # Translators: vi: "Khi thầy cô làm trang báo cáo tháng về bạn, bạn xem ở đây trước rồi tự quyết định."
            tr("When a trainer makes a page about you, you see it here first, and you decide."),
            # Translators: vi: "Về Hôm nay"
            tr("Back to Today"),
        )
        self.sheet.retranslate()
        self.restyle()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def restyle(self) -> None:
        """Page and question side by side where there is room, else one of them above the answers."""
        beside = self.width() >= style.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        self._row.setDirection(way)
        self._seen.setVisible(not beside)
        self._told.setVisible(beside or self._seen.value() == "told")
        self.sheet.setVisible(beside or self._seen.value() == "page")
        self._side.setMaximumWidth(style.px(_SIDE) if beside else 16_777_215)
        self._side.setMinimumWidth(style.px(_SIDE) if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self.restyle()

    def refresh(self) -> None:
        """Read her pages; the month she looks at stays."""
        from intern_desktop.classroom import people, reports

        session = self.commands.session
        if session is None:
            return
        with self.commands.reading() as reading:
            self._lines = reports.own(reading, session.person, self.commands.today())
            centre = people.centre(reading)
        held = self._line.month if self._line is not None else ""
        self._line = next((one for one in self._lines if one.month == held), None) or self._first()
        self._months.set_options([(one.month, month_text(_day_of(one))) for one in self._lines])
        self._months.set_value(self._line.month if self._line is not None else None)
        self._month.setVisible(len(self._lines) > 1)
        self._show("" if centre is None else centre.title)

    def open(self, target: str) -> None:
        """Go to the page of a month; without one, to the newest that waits. No button has the focus."""
        self._line = next((one for one in self._lines if one.month == target), None) or self._first()
        self.refresh()
        self._put_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the day."""
        if event.key() == Qt.Key.Key_Escape:
            self.commands.open_page.emit("today", "")
        else:
            super().keyPressEvent(event)

    def _put_focus(self) -> None:
        """Where the arrows scroll; never on a button, which a stray Enter would press."""
        if self._told.isHidden():
            self.sheet.put_focus()
        else:
            self._told.setFocus()

    def _first(self) -> Line | None:
        waits = [one for one in self._lines if one.state in ("waits", "changed")]
        return next(iter(waits or self._lines), None)

    def _show(self, centre: str) -> None:
        from intern_desktop.classroom import reports

        line = self._line
        # Translators: short, it also stands in the sidebar; vi: "Trang gửi sang Nhật"
        self._title.set_words(tr("Page for Japan"), "" if line is None else month_text(_day_of(line)))
        self._pages.setCurrentIndex(0 if line is not None else 1)
        if line is None or line.page is None:
            return
        asked = reports.wording(centre, line.page.to)
        self._question.set_text(asked.question)
        self._silence.set_text(asked.silence)
        for part in asked.parts:
            self._parts[part.code].show_part(part.title, part.lines)
        self._told.setAccessibleName(plain(asked.question))
        told = [asked.silence, *(words for part in asked.parts for words in (part.title, *part.lines))]
        self._told.setAccessibleDescription(plain("\n".join(told)))
        kind, said = report_page_words.state_of(line.state, date_text(line.page.made, "short"))
        self._state.set_kind(kind)
        self._state.set_text(said)
        agreed = line.state in ("yes", "unproven")
        self._yes.setVisible(not agreed or line.state == "unproven")
        self._no.setVisible(line.state not in ("no", "withdrawn") and not agreed)
        self._back.setVisible(agreed)
        for thing, shown in ((self._no, not self._no.isHidden()), (self._back, agreed)):
            thing.setEnabled(shown)  # both have the same key; only the one that is seen takes it
        self.sheet.show_page(line.page)

    def _on_month(self, month: object) -> None:
        self._line = next((one for one in self._lines if one.month == month), None)
        self.refresh()

    def _answer(self, said: str) -> None:
        from intern_desktop.classroom import reports

        session, line = self.commands.session, self._line
        if session is None or line is None:
            return
        if self.commands.done(reports.answer, session.person, line.month, said, line.digest):
            self.refresh()
            now = self._line.state if self._line is not None else ""
            self.commands.told.emit(report_page_words.answered(now), False)
        self._put_focus()


def _day_of(line: Line) -> date:
    return date.fromisoformat(f"{line.month}-01")
