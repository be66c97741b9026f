"""Classes at a glance: one row a class, counts of people, and no average that would be a mark of somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.reports_out import OutButtons
from intern_desktop.ui.reports_table import ReportRow, ReportTable
from intern_desktop.ui.widgets import EmptyState, Panel, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports_classes import ClassLine
    from intern_desktop.ui.paper.blocks import Block
    from intern_desktop.ui.paper.document import Document

_WIDE = {1: 92, 2: 86, 3: 112, 4: 112, 5: 92, 6: 106, 7: 116, 8: 96, 9: 124}


class ClassesTab(QWidget):
    """The table, and below it what is counted in the column of each heading."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._lines: tuple[ClassLine, ...] = ()
        self.table = ReportTable("reports_classes", _WIDE, parent=self, gives_way=(9,), least=96)
        self._told = label("small", self, wraps=True)
        self.out = OutButtons(commands, "classes", self)
        self._nothing = EmptyState("school", self)
        self._nothing.setObjectName("reports_no_class")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        panel = Panel(self, padding="m")
        panel.add(self._pages, 1)
        panel.add(self._told)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(panel, 1)
        column.addLayout(row)
        self._nothing.pressed.connect(lambda: commands.open_page.emit("people", ""))
        self.table.entered.connect(lambda: commands.open_page.emit("class_grid", ""))

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: for a screen reader; vi: "Các lớp của trung tâm"
        self.table.setAccessibleName(tr("The classes of the centre"))
        self._told.setText(told())
        self._nothing.set_words(
            # Translators: vi: "Chưa có lớp nào"
            tr("There is no class yet"),
            # Translators: vi: "Mở lớp và thêm học viên thì mỗi lớp có một dòng ở đây."
            tr("Once a class is opened and names are added, each class has a row here."),
            tr("Add candidates"),
        )
        self.out.retranslate()

    def refresh(self) -> None:
        """Read all classes."""
        from intern_desktop.classroom import reports_classes

        with self._commands.reading() as reading:
            self._lines = reports_classes.read(reading, self._commands.today())
        rows = [ReportRow(line.class_id or "-", tuple(cells(line)), quiet=not line.people) for line in self._lines]
        self.table.show_rows(headings(), rows, range(1, 9))
        self._pages.setCurrentIndex(0 if self._lines else 1)
        self.out.offer(self._document if self._lines else None, self._written, [_title(), ""])

    def put_focus(self) -> None:
        """Begin at the table."""
        self.table.setFocus()

    def _document(self) -> Document:
        return document(self._looked(), self._commands)

    def _written(self) -> bytes:
        return workbook(self._looked(), self._commands)

    def _looked(self) -> Sequence[ClassLine]:
        """What is written for others rests on the entries themselves."""
        from intern_desktop.classroom import reports_classes

        with self._commands.reading() as reading:
            return reports_classes.read(reading, self._commands.today(), looked=True)


def _title() -> str:
    # Translators: title; vi: "Các lớp"
    return tr("Classes at a glance")


def headings() -> list[str]:
    """Short ones; `told` says what each counts."""
    from intern_desktop.classroom.reports_classes import SOON

    return [
        tr("Class"),
        # Translators: heading of a number; vi: "Học viên"
        tr("Candidates"),
        # Translators: heading of a number: who agreed to be seen; vi: "Đồng ý"
        tr("Agreed"),
        # Translators: heading of a number: who leaves within so many days; vi: "Bay ≤ {days} ngày"
        tr("Leave ≤ {days} d", days=SOON),
        # Translators: heading of a number: who has everything required confirmed; vi: "Đủ hết"
        tr("All confirmed"),
        # Translators: heading of a number: who has something overdue; vi: "Có việc quá hạn"
        tr("Overdue"),
        # Translators: heading of a number: who was not heard of; vi: "Lâu chưa thấy"
        tr("Not heard of"),
        # Translators: heading of a number: who has the lesson hours; vi: "Đủ giờ học"
        tr("Hours reached"),
        # Translators: heading of a number: who does not meet the last days of the old programme; vi: "Vướng hạn cuối"
        tr("Last days"),
        # Translators: heading of a day; vi: "Điểm danh gần nhất"
        tr("Last roll call"),
    ]


def told() -> str:
    """What the headings count, in one paragraph."""
    from intern_desktop.classroom.reports_classes import SILENT

    # Translators: below the table of classes; vi: "Mọi con số đều là số người trong số đã đồng ý cho xem. …"
    return tr(
        "All numbers count people, among those who agreed to be seen. Overdue: something is past its day. Not heard "
        "of: nothing came from her for {days} days. Last days: goes under 技能実習 and does not meet them yet.",
        days=SILENT,
    )


def cells(line: ClassLine) -> Iterator[str]:
    """A row in words."""
    # Translators: in the place of the name of a class; vi: "Chưa có lớp"
    yield line.name or tr("No class")
    for number in counts(line):
        yield number_text(number)
    yield "" if line.last_roll is None else date_text(line.last_roll, "short")


def counts(line: ClassLine) -> tuple[int, ...]:
    """The numbers of a row, in the order of the headings."""
    return (
        line.people,
        line.agreed,
        line.soon,
        line.complete,
        line.overdue,
        line.silent,
        line.hours,
        line.touched,
    )


def document(lines: Sequence[ClassLine], commands: Commands) -> Document:
    """The same on paper, in the language spoken now."""
    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.paper.text import words

    return Document(_title(), tuple(_blocks(lines, commands)), words(told(), "small"))


def _blocks(lines: Sequence[ClassLine], commands: Commands) -> Iterator[Block]:
    from intern_desktop.classroom import people
    from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Head, Row, Table
    from intern_desktop.ui.paper.text import BREAK, words

    with commands.reading() as reading:
        centre = people.centre(reading)
    # Translators: at the top of a printed page; vi: "In ngày {day}"
    made = tr("Made on {day}", day=date_text(commands.today(), "short"))
    whose = BREAK.join(part for part in (made, "" if centre is None else centre.title) if part)
    yield Head(words(_title(), "title"), (), words(whose, "small"))
    shares = (0.17, 0.09, 0.085, 0.09, 0.095, 0.085, 0.09, 0.09, 0.085, 0.12)
    names = tuple(words(name, "narrow_strong") for name in headings())
    rows = tuple(Row(tuple(words(cell, "cell") for cell in cells(line))) for line in lines)
    yield Table(shares, (LEFT, *(RIGHT,) * 9), rows, names)


def workbook(lines: Sequence[ClassLine], commands: Commands) -> bytes:
    """The same as a table file, with real numbers and days."""
    from intern_desktop.classroom import people
    from intern_desktop.ui import reports_workbook

    with commands.reading() as reading:
        centre = people.centre(reading)
    rows = [[line.name or tr("No class"), *counts(line), line.last_roll] for line in lines]
    sheets = [(_title(), headings(), rows)]
    return reports_workbook.written(_title(), "" if centre is None else centre.title, sheets)
