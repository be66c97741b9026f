"""Pages of a month for Japan, for trainers: whose page is how far, what is written on it, making and printing them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_, month_text, tr, trn
from intern_desktop.ui import report_page_words, reports_drafts, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper.tongues import Tongues
from intern_desktop.ui.reports_months_side import PageSide
from intern_desktop.ui.reports_out import OutButtons
from intern_desktop.ui.reports_table import ReportRow, ReportTable
from intern_desktop.ui.widgets import Button, ChoiceBox, EmptyState, Field, Panel, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports import Line
    from intern_desktop.classroom.reports_page import Page
    from intern_desktop.ui.paper.one_sheet import SheetPile

_TO_LINES = 2


class MonthsTab(QWidget):
    """Candidates with the state of their page at the left; at the right the trainer's words and the page itself."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._class, self._lines = "", list["Line"]()
        self._months, self._to = ChoiceBox(self), QPlainTextEdit(self)
        self._months.setObjectName("reports_month")
        self._months.setMinimumContentsLength(13)
        self._to.setObjectName("reports_to")
        self._to.setTabChangesFocus(True)
        self._month, self._to_field = Field(self._months, self), Field(self._to, self)
        self.table = ReportTable("reports_people", {1: 92, 2: 230}, marked=2, parent=self, gives_way=(1,))
        self._how_many = label("small", self, wraps=True)
        self._how_many.setObjectName("reports_count")
        self.make = Button("primary", "file-text", "Ctrl+Enter", self, printed_only=True)
        self.make.setObjectName("reports_make")
        self.out = OutButtons(commands, "months", self)
        self.side = PageSide(commands, self)
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("reports_nobody")
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = Panel(self, padding="m")
        head = QHBoxLayout()
        head.setSpacing(style.space("m"))
        head.addWidget(self._month, 1)
        head.addWidget(self._to_field, 2)
        left.add(head)
        left.add(self.table, 1)
        left.add(self._how_many)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(left, 11)
        row.addWidget(self.side, 9)
        self._pages.addWidget(whole)
        self._pages.addWidget(self._nobody)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("m"))
        foot.addStretch(1)
        foot.addWidget(self.out)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self.restyle()

    def _connect(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.make.click, context=inside)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.make.click, context=inside)
        self._nobody.pressed.connect(lambda: self._commands.open_page.emit("people", ""))
        self._months.chosen.connect(self._on_month)
        self.table.went_to.connect(lambda _row: self._on_person())
        self.table.entered.connect(self.side.put_focus)
        self.make.clicked.connect(self._on_make)
        self.side.stepped.connect(self._on_step)
        self.side.anew.connect(self._on_anew)

    def restyle(self) -> None:
        """The addressees are two lines high."""
        self._to.setFixedHeight(_TO_LINES * style.line_height("body") + 2 * style.space("s"))

    def retranslate(self) -> None:
        """Write every word anew."""
        self._month.set_words(tr("Month"))
        # Translators: label of a field, a line each; vi: "Gửi tới (mỗi nơi một dòng)"; ja: "提出先"
        self._to_field.set_words(tr("Goes to, a line each"), "{提出先|ていしゅつさき}")
        # Translators: for a screen reader; vi: "Trang của từng học viên"
        self.table.setAccessibleName(tr("The page of each candidate"))
        # Translators: a button; vi: "Làm trang cho ai đã đồng ý cho xem"
        self.make.setText(tr("Make the pages"))
        self._nobody.set_words(
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một trang một tháng ở đây, khi chính bạn ấy đồng ý."
            tr("Once names are added, each can have a page a month here, if she agrees herself."),
            tr("Add candidates"),
        )
        self.out.retranslate()
        self.side.retranslate()

    def show_class(self, class_id: str) -> None:
        """Another class; what was typed is kept first."""
        self.keep()
        self._class = class_id
        self._to.setPlainText("")

    def refresh(self) -> None:
        """Read the pages of the class and the month; the cursor stays on its person."""
        from intern_desktop.classroom import reports

        today = self._commands.today()
        offered = reports.months(today)
        self._months.set_options([(month, month_text(_first(month))) for month in offered])
        with self._commands.reading() as reading:
            self._lines = reports.lines(reading, self._chosen(), today, self._class)
        if not self._to.hasFocus() and not self._to.toPlainText().strip():
            self._to.setPlainText(reports_drafts.to_of(self._commands, self._class, self._lines))
        # Translators: heading of a column; vi: "Trang tháng này"
        heads = (tr("Name"), tr("Class"), tr("Page of the month"))
        rows = [
            ReportRow(
                line.person,
                (line.name, line.class_name, tr(report_page_words.STATES[line.state])),
                report_page_words.MARKS[line.state],
                quiet=line.state == "not_agreed",
            )
            for line in self._lines
        ]
        self.table.show_rows(heads, rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._on_person()
        self._count()

    def go_to(self, person: str) -> None:
        """Go to one candidate's page."""
        self.table.go_to(person)

    def put_focus(self) -> None:
        """Begin at the names."""
        self.table.setFocus()

    def keep(self) -> bool:
        """Keep what was typed on this PC; whether the disk took it."""
        try:
            if self._to.toPlainText().strip():
                reports_drafts.keep_to(self._commands, self._class, self._to.toPlainText())
            self.side.keep()
        except UserError as problem:
            self._commands.told.emit(str(problem), False)
            return False
        return True

    def _chosen(self) -> str:
        return str(self._months.value() or "")

    def _line(self) -> Line | None:
        return next((line for line in self._lines if line.person == self.table.key()), None)

    def _count(self) -> None:
        from intern_desktop.classroom import reports

        agreed = reports.to_go(self._lines)
        waits = sum(line.state in ("waits", "changed") for line in self._lines)
        free = sum(line.state in ("not_made", "waits", "changed") for line in self._lines)
        said = [
            # Translators: so many pages may go to Japan; vi: "{n} trang được đồng ý gửi"
            trn("{n} page may go", "{n} pages may go", len(agreed)),
            # Translators: so many candidates have not answered yet; vi: "{n} bạn chưa trả lời"
            trn("{n} candidate has not answered yet", "{n} candidates have not answered yet", waits),
        ]
        # Translators: vi: "Chỉ trang được chính bạn ấy đồng ý mới in và lưu được."
        only = tr("Only a page with her own yes can be printed or saved.")
        one_class = bool(self._class) or len({line.class_id for line in self._lines}) <= 1
        # Translators: vi: "Chọn một lớp: mỗi lớp gửi tới nơi riêng."
        which = "" if one_class else tr("Choose one class: each has its own addressees.")
        self.make.setEnabled(free > 0 and one_class)
        self._how_many.setText(" · ".join((*said, which or only)))
        self.make.setToolTip(which)
        self._to.setEnabled(one_class)
        name = f"bao-cao-{self._chosen()}"
        self.out.offer(self._pile if agreed else None, self._written, [name], only)

    def _pile(self) -> SheetPile:
        from intern_desktop.ui import reports_paper

        return reports_paper.pile(self._to_go(), self.side.tongues())

    def _written(self) -> bytes:
        from intern_desktop.ui import reports_workbook

        return reports_workbook.months(self._to_go(), Tongues(self.side.tongues().first))

    def _to_go(self) -> list[Page]:
        """Read once more: what was taken back meanwhile does not go. UserError where nothing is left."""
        from intern_desktop.classroom import reports

        with self._commands.reading() as reading:
            lines = reports.lines(reading, self._chosen(), self._commands.today(), self._class)
        found = reports.to_go(lines)
        if not found:
            self.refresh()
            raise UserError(N_("Only a page with her own yes can be printed or saved."))
        return found

    def _on_month(self, _month: object) -> None:
        self.side.keep()
        self.refresh()

    def _on_person(self) -> None:
        self.side.show_line(self._line())

    def _on_step(self, by: int) -> None:
        self.table.step(by)
        self.side.put_focus()

    def _on_make(self) -> None:
        """Of those whom she may make one for; whoever answered is left as she answered."""
        from intern_desktop.departure import duties

        session, today = self._commands.session, self._commands.today()
        if session is None:
            return
        free = [line.person for line in self._lines if line.state in ("not_made", "waits", "changed")]
        with self._commands.reading() as reading:
            mine = [one for one in free if duties.may(reading, session.person, "reports.prepare", one, today)]
        self._prepare(mine or free[:1], anew=False)  # of another's class one is tried: the verb says whose it is

    def _on_anew(self) -> None:
        line = self._line()
        if line is not None:
            self._prepare([line.person], anew=True)

    def _prepare(self, wanted: list[str], *, anew: bool) -> None:
        from intern_desktop.classroom import reports

        if not wanted or not self.keep():
            return
        drafts = {line.person: reports_drafts.words_of(self._commands, line) for line in self._lines}
        words = {person: drafts.get(person, "") for person in wanted}
        to = self._to.toPlainText().splitlines()
        try:
            reports.checked_to(to)
        except FieldError as problem:
            self._to_field.set_error(str(problem))
            self._to.setFocus()
            return
        self._to_field.set_error("")
        made = self._commands.do(reports.prepare, wanted, self._chosen(), to=to, words=words, anew=anew)
        if made is not None:
            self._tell(made)

    def _tell(self, made: int) -> None:
        if not made:
            # Translators: vi: "Các trang vẫn đúng như lần trước, không có gì phải làm lại."
            self._commands.told.emit(tr("The pages say the same as before; nothing was made anew."), False)
            return
        # Translators: vi: "Đã làm {n} trang. Mỗi bạn xem trang của mình ở “Hôm nay” rồi trả lời."
        done = trn(
            "{n} page was made. She sees it under “Today” and answers.",
            "{n} pages were made. Each sees hers under “Today” and answers.",
            made,
        )
        self._commands.tell_done(done)


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
