"""What is missing, for trainers: one sheet a candidate, for one of them or for the whole class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.paper_preview import Preview
from intern_desktop.ui.reports_out import OutButtons
from intern_desktop.ui.reports_table import ReportRow, ReportTable
from intern_desktop.ui.widgets import ChoiceBox, EmptyState, Field, Panel, Segmented, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.ui.checklist_reading import ListSeen
    from intern_desktop.ui.paper.one_sheet import SheetPile
    from intern_desktop.ui.paper.tongues import Tongues

_AFTER_KEY = 120
"""Milliseconds at rest on a name before her sheet is set: walking along the names stays quick."""


class MissingTab(QWidget):
    """Names at the left, what is missing of the chosen one at the right; printed for her, or for all of the class."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._class, self._rows = "", tuple["Row", ...]()
        self.table = ReportTable("reports_missing", {1: 92, 2: 100, 3: 112}, parent=self, gives_way=(1, 3))
        self._tongues, self._whose = ChoiceBox(self), Segmented(self)
        self._tongues.setObjectName("reports_missing_tongues")
        self._tongues.setMinimumContentsLength(9)
        self._whose.setObjectName("reports_missing_whose")
        self._field = Field(self._tongues, self)
        self._none = label("small", self, wraps=True)
        self._none.setObjectName("reports_missing_none")
        self.preview, self.out = Preview(self), OutButtons(commands, "missing", self)
        self._nobody = EmptyState("users", self)
        self._nobody.setObjectName("reports_missing_nobody")
        self._pages = QStackedWidget(self)
        self._rest = QTimer(self, singleShot=True, interval=_AFTER_KEY)
        self._lay_out()
        self._nobody.pressed.connect(lambda: commands.open_page.emit("people", ""))
        self.table.went_to.connect(lambda _row: self._rest.start())
        self.table.entered.connect(self._on_entered)
        self._rest.timeout.connect(self._show)
        self._tongues.chosen.connect(lambda _tongues: self._show())
        self._whose.changed.connect(lambda _whose: self._show())

    def _lay_out(self) -> None:
        left, whole = Panel(self, padding="m"), QWidget(self)
        left.add(self.table, 1)
        left.add(self._none)
        row, foot = QHBoxLayout(whole), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(left, 11)
        row.addWidget(self.preview, 9)
        foot.setSpacing(style.space("m"))
        foot.addWidget(self._field)
        foot.addStretch(1)
        foot.addWidget(self._whose)
        foot.addWidget(self.out)
        self._pages.addWidget(whole)
        self._pages.addWidget(self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._pages, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.ui.reports_missing_paper import LANGUAGES

        self._field.set_words(tr("Language"))
        self._tongues.set_options([(each.code, each.name) for each in LANGUAGES])
        # Translators: for a screen reader; vi: "In cho ai"
        self._whose.setAccessibleName(tr("For whom it is printed"))
        # Translators: a sheet for the chosen one, or one for each of the class; vi: "Bạn này" / "Cả lớp"
        self._whose.set_options([("one", tr("This candidate")), ("all", tr("The whole class"))])
        # Translators: for a screen reader; vi: "Ai còn thiếu bao nhiêu việc"
        self.table.setAccessibleName(tr("How much each candidate is missing"))
        self._nobody.set_words(
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một tờ việc còn thiếu ở đây."
            tr("Once names are added, each has a sheet here with what is missing."),
            tr("Add candidates"),
        )
        self.preview.retranslate()
        self.out.retranslate()

    def show_class(self, class_id: str) -> None:
        """Another class."""
        self._class = class_id

    def refresh(self) -> None:
        """Read the class; the cursor stays on its person."""
        from intern_desktop.classroom import progress

        with self._commands.reading() as reading:
            self._rows = progress.grid(reading, self._commands.today(), self._class).rows
        # Translators: heading of a number: required things that are not confirmed; vi: "Còn thiếu"
        heads = (tr("Name"), tr("Class"), tr("Missing"), tr("Departure"))
        self.table.show_rows(heads, [_row(row) for row in self._rows], (2, 3))
        self._pages.setCurrentIndex(0 if self._rows else 1)
        self._show()

    def go_to(self, person: str) -> None:
        """Go to one candidate's sheet."""
        self.table.go_to(person)
        self._show()

    def put_focus(self) -> None:
        """Begin at the names."""
        self.table.setFocus()

    def _show(self) -> None:
        from intern_desktop.ui import reports_missing_paper as paper

        self._rest.stop()
        row = next((one for one in self._rows if one.person == self.table.key()), None)
        agreed = [one for one in self._rows if one.agreed]
        self._none.setText("")
        if row is not None and not row.agreed:
            self._none.setText(tr("She has not agreed to be seen, so trainers see her name alone."))
        made = paper.pile([self._read(row)], self._in()) if row is not None and row.agreed else None
        self.preview.show_pages(made.sheets[0].title if made else "", made.pages() if made else (), self._none.text())
        chosen = [row] if row is not None and row.agreed else []
        people = agreed if self._whose.value() == "all" else chosen
        named = ["con-thieu", people[0].name if len(people) == 1 else ""]
        self.out.offer(
            (lambda: self._pile(people)) if people else None, lambda: self._written(people), named, self._none.text()
        )

    def _in(self) -> Tongues:
        from intern_desktop.ui.reports_missing_paper import LANGUAGES

        return next((each for each in LANGUAGES if each.code == self._tongues.value()), LANGUAGES[0])

    def _read(self, row: Row) -> ListSeen:
        from intern_desktop.ui import checklist_reading

        session = self._commands.session
        assert session is not None, "only who is signed in sees reports"
        return checklist_reading.read(self._commands, session, row.person)

    def _pile(self, people: list[Row]) -> SheetPile:
        from intern_desktop.ui import reports_missing_paper as paper

        return paper.pile([self._read(row) for row in people], self._in())

    def _written(self, people: list[Row]) -> bytes:
        from intern_desktop.ui import reports_missing_paper as paper

        return paper.workbook([self._read(row) for row in people], self._in())

    def _on_entered(self) -> None:
        if self.table.key():
            self._commands.open_page.emit("person", self.table.key())


def _row(row: Row) -> ReportRow:
    day = row.journey.departure
    cells = (
        row.name,
        row.class_name,
        number_text(row.missing) if row.agreed else "",
        "" if day is None else date_text(day, "short"),
    )
    return ReportRow(row.person, cells, quiet=not row.agreed)
