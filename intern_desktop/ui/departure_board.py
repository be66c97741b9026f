"""The departure board: who leaves next, how much of it is confirmed, and what holds each one up."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.class_choice import ClassChoice
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.departure_board_model import BoardModel, board_row
from intern_desktop.ui.departure_board_table import BoardTable
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Notice, Panel, Segmented, TitleRow, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row

SOON = 70
"""Days before the departure from which somebody leaves soon: ten weeks, when papers take their longest."""

_BESIDE = 1000


class Count(Panel):
    """A number and what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding="m")
        self.number, self.words = label("page", self), label("small", self, wraps=True)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self.number)
        row.addWidget(self.words, 1)
        self.add(row)

    def show_count(self, n: int, words: str) -> None:
        """Show how many, and of what."""
        self.number.setText(number_text(n))
        self.words.setText(words)
        self.setAccessibleName(f"{number_text(n)} {words}")


class DepartureBoardScreen(Screen):
    """The first screen of a trainer. Nobody's fees, loans or findings are on it, and no average of the class."""

    name: ClassVar[str] = "departure_board"
    tables: ClassVar[frozenset[str]] = frozenset({"mark", "journey", "consent", "person", "class", "role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._all: tuple[Row, ...] = ()
        self._model = BoardModel(self)
        self.table = BoardTable(self._model, self)
        self.table.setObjectName("board_table")
        self._title, self._panel = TitleRow(self), Panel(self)
        self._soon, self._waiting, self._late = Count(self), Count(self), Count(self)
        self._last_days = Notice("caution", self)
        self._last_days.setObjectName("board_last_days")
        self._classes, self._programmes = ClassChoice(self), Segmented(self)
        self._programmes.setObjectName("board_programme")
        self._how_many, self._full = label("small", self), label("small", self, wraps=True)
        self._full.setObjectName("board_full")
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("board_nobody")
        self._pages = QStackedWidget(self)
        self._build()
        self._nobody.pressed.connect(self._on_nobody)
        self._classes.changed.connect(self._on_filter)
        self._programmes.changed.connect(self._on_filter)
        self.table.went_to.connect(self._on_row)
        self.table.entered.connect(self._on_asked)

    def _build(self) -> None:
        self._counts = QHBoxLayout()
        self._counts.setSpacing(style.space("m"))
        for count in (self._soon, self._waiting, self._late):
            self._counts.addWidget(count, 2)
        self._counts.addWidget(self._last_days, 4)
        self._full.set_tone("text")
        for choice in (self._classes, self._programmes):
            self._panel.add_beside_title(choice)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nobody)
        self._panel.add(self._pages, 1)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("l"))
        foot.addWidget(self._how_many)
        foot.addWidget(self._full, 1)
        self._panel.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("l"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addLayout(self._counts)
        column.addWidget(self._panel, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.departure.programme import PROGRAMMES, japanese_of

        self._classes.retranslate()
        self._programmes.setAccessibleName(tr("Programme"))
        self._programmes.set_options([("", tr("All")), *((code, japanese_of(code)) for code in PROGRAMMES)])
        # Translators: vi: "Bảng xuất cảnh. Dòng dưới cùng nói đầy đủ điều đang vướng."
        self.table.setAccessibleName(tr("Departure board. The line below says in full what stands in the way."))
        # Translators: vi: "Gấp nhất ở trên"
        self._panel.set_title(tr("Most urgent first"))
        self._nobody.set_words(
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một dòng ở đây, ai gấp nhất đứng trên."
            tr("Once names are added, each candidate has a row here, the most urgent first."),
            # Translators: vi: "Thêm học viên"
            tr("Add candidates"),
        )
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the class; the cursor stays on its person."""
        from intern_desktop.classroom import people, progress

        if self.commands.session is None:
            return
        today = self.commands.today()
        with self.commands.reading() as reading:
            self._all = progress.board(reading, today)
            self._classes.set_classes([(one.id, one.name) for one in people.classes(reading)])
        # Translators: short, it also stands in the sidebar; vi: "Ngày bay"
        self._title.set_words(tr("Departures"), date_text(today, "full"))
        self._show_counts()
        self._show_rows()

    def open(self, target: str) -> None:
        """Go to one person by her id; without one, to the most urgent."""
        at = self._model.place_of(target)
        if at >= 0:
            self.table.selectRow(at)
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the choice of programme and the day of departure give way; the days left stay."""
        super().resizeEvent(event)
        narrow = self.width() < style.px(_BESIDE)
        self._programmes.setVisible(not narrow)
        self.table.set_narrow(narrow)

    def _show_counts(self) -> None:
        from intern_desktop.classroom import progress

        today = self.commands.today()
        known = [row for row in self._all if row.agreed]
        soon = sum(row.days is not None and 0 <= row.days <= SOON for row in known)
        waiting, late = sum(row.share.claimed for row in known), sum("overdue" in row.states for row in known)
        # Translators: follows a number; vi: "người bay trong {days} ngày"
        self._soon.show_count(soon, tr("leave within {days} days", days=number_text(SOON)))
        # Translators: follows a number; vi: "việc chờ xác nhận", "người có việc quá hạn"
        self._waiting.show_count(waiting, trn("thing waits to be confirmed", "things wait to be confirmed", waiting))
        self._late.show_count(late, trn("candidate with overdue things", "candidates with overdue things", late))
        self._show_last_days(progress.touched_by_last_days(known, today))

    def _show_last_days(self, touched: int) -> None:
        from intern_desktop.departure.programme import day_of_rule

        days = {"filed": date_text(day_of_rule("titp.plan_last"), "short")}
        days["entry"] = date_text(day_of_rule("titp.entry_last"), "short")
        self._last_days.setVisible(touched > 0)
        self._last_days.set_text(
            # Translators: vi: "Kế hoạch phải nộp chậm nhất {filed}, và phải vào Nhật chậm nhất {entry}."
            tr("The plan must be filed by {filed}, and the entry into Japan be by {entry}.", **days),
            # Translators: vi: "{n} người đi diện 技能実習 chưa kịp hạn."
            trn(
                "{n} candidate for 技能実習 does not meet its last days yet.",
                "{n} candidates for 技能実習 do not meet its last days yet.",
                touched,
            ),
        )

    def _show_rows(self) -> None:
        before = self._model.rows[self._row()].row.person if self._row() >= 0 else ""
        class_id, programme, today = self._classes.value(), self._programmes.value(), self.commands.today()
        shown = [row for row in self._all if class_id in ("", row.class_id)]
        shown = [row for row in shown if programme in ("", row.journey.programme)]
        self._model.set_rows([board_row(row, row.tasks, today) for row in shown])
        fields = {"shown": number_text(len(shown)), "all": number_text(len(self._all))}
        # Translators: vi: "{shown} trong {all} học viên"
        self._how_many.setText(tr("{shown} of {all} candidates", **fields))
        self._pages.setCurrentIndex(0 if shown else 1)
        if shown:
            self.table.selectRow(max(0, self._model.place_of(before)))
        else:
            self._full.setText("")

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _on_filter(self, _value: str) -> None:
        self._show_rows()

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            one = self._model.rows[row]
            # Translators: who, and what holds her up; vi: "{name}: {sentence}"
            known = tr("{name}: {sentence}", name=one.row.name, sentence=one.full)
            self._full.setText(known if one.row.agreed else one.full)

    def _on_nobody(self) -> None:
        self.commands.open_page.emit("people", "")

    def _on_asked(self) -> None:
        """Enter opens the person's list."""
        if 0 <= self._row() < len(self._model.rows):
            person = self._model.rows[self._row()].row.person
            self.commands.open_page.emit("checklist", f"person:{person}")
