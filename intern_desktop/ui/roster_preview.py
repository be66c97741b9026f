"""A list of names before it is taken: what first needs a look, what changes, who is new; nothing is written yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import roster_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.course_list_words import KINDS
from intern_desktop.ui.roster_line import RosterLine
from intern_desktop.ui.roster_lines import RosterModel, RosterTable
from intern_desktop.ui.widgets import Button, ChoiceBox, Notice, Panel, Segmented, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roster_plan import Line, Plan
    from intern_desktop.ui.roster_sheet import Looked

ALL = "all"


class RosterPreview(QWidget):
    """`agreed` asks to write, `refused` to forget the list, `again` to read it once more, `mend` to change its columns,
    `paper` to print what is to be mended.
    """

    agreed = Signal()
    refused = Signal()
    again = Signal()
    mend = Signal()
    paper = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._choices: dict[int, str] = {}
        self._title = TitleRow(self)
        self.write = Button("primary", key="Ctrl+Enter", parent=self, printed_only=True)
        self._refuse, self._again = button("secondary", parent=self), button("quiet", "history", parent=self)
        self._kinds, self._kind_box = Segmented(self), ChoiceBox(self)
        self._kind_box.setMinimumContentsLength(18)
        self._shield, self._sum = QLabel(self), label("small", self, wraps=True)
        self._faults, self._assumed = Notice("danger", self), Notice("caution", self)
        self._model = RosterModel(self)
        self.table, self.line = RosterTable(self._model, self), RosterLine(self)
        self._found = label("small", self, elides=True)
        self._mend, self._paper = button("link_small", parent=self), button("link_small", parent=self)
        named: dict[str, QWidget] = {"write": self.write, "refuse": self._refuse, "again": self._again}
        named |= {"kinds": self._kinds, "kind_box": self._kind_box, "sum": self._sum, "faults": self._faults}
        named |= {"lines": self.table, "found": self._found, "mend": self._mend, "paper": self._paper}
        for name, thing in (named | {"assumed": self._assumed}).items():
            thing.setObjectName(f"roster_{name}")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        for thing in (self._again, self._refuse, self.write):
            self._title.add(thing)
        top = QHBoxLayout()
        top.setSpacing(style.space("s"))
        top.addWidget(self._kinds)
        top.addWidget(self._kind_box)
        top.addSpacing(style.space("m"))
        top.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._sum, 1)
        foot = QHBoxLayout()
        foot.setSpacing(style.space("s"))
        foot.addWidget(self._found)
        foot.addWidget(self._mend)
        foot.addStretch(1)
        foot.addWidget(self._paper)
        panel = Panel(self, padding="s")
        panel.add(self.table, 1)
        panel.add(foot)
        aside = Column(self)
        aside.add(self.line, 1)
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        row.addWidget(panel, 29)
        row.addWidget(aside, 11)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        for told in (self._faults, self._assumed):
            column.addWidget(told)
        column.addLayout(top)
        column.addLayout(row, 1)

    def _join(self) -> None:
        self.write.clicked.connect(self.agreed)
        self._refuse.clicked.connect(self.refused)
        self._again.clicked.connect(self.again)
        self._mend.clicked.connect(self.mend)
        self._assumed.pressed.connect(self.mend)
        self._faults.pressed.connect(self.mend)
        self._paper.clicked.connect(self.paper)
        self._kinds.changed.connect(lambda _kind: self._show_lines())
        self._kind_box.chosen.connect(lambda _kind: self._show_lines())
        self.table.went_to.connect(self._on_row)
        self.table.entered.connect(self.line.focus)
        self.table.numbered.connect(self._on_number)
        self.line.chosen.connect(self._on_chosen)
        self.line.left.connect(self.table.setFocus)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.write.click, context=inside)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.write.click, context=inside)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Bỏ, không ghi gì"
        self._refuse.setText(tr("Leave it, write nothing"))
        for box in (self._kinds, self._kind_box):
            # Translators: vi: "Xem những dòng nào"
            box.setAccessibleName(tr("Which rows are shown"))
        # Translators: vi: "Sửa cột"
        self._mend.setText(tr("Change the columns"))
        self._show_to_mend(0)
        self.table.setAccessibleName(
            # Translators: vi: "Các dòng của bảng. Với dòng nghi ngờ, bấm 1, 2, 3 hoặc Enter để chọn."
            tr("Rows of the sheet. For a doubtful one press 1, 2, 3, or Enter to choose.")
        )
        self.line.retranslate()
        self.write.setText(roster_words.agreed(0, 0))
        if self._looked is not None:
            self._show_head()
            self._show_lines()
        self.restyle()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        # Translators: vi: "Đọc lại tệp"
        again = tr("Read the file again")
        self._again.setToolTip(again)
        self._again.setAccessibleName(again)
        self._shield.setPixmap(style.pixmap("shield-check", 20, "muted"))
        self.table.fit()
        self._kinds.setVisible(not self._is_large())
        self._kind_box.setVisible(self._is_large())

    def show_list(self, looked: Looked) -> None:
        """Show what a list would do. What was decided stays with rows that ask the same as before."""
        before = {} if self._looked is None else {line.row: line for line in self._looked.plan.lines}
        kept = {line.row for line in looked.plan.lines if line == before.get(line.row)}
        self._choices = {row: chosen for row, chosen in self._choices.items() if row in kept}
        self._looked = looked
        self._model.know(looked.plan.known.people, self._choices)
        self._show_head()
        for box in (self._kinds, self._kind_box):
            box.set_value(ALL)
        self._show_lines()

    def put_focus(self) -> None:
        """Begin at the rows, or at the way out when there are none."""
        (self.table if self._model.lines else self._refuse).setFocus()

    def forget(self) -> None:
        """No list is shown any more."""
        self._looked, self._choices = None, {}

    def looked(self) -> Looked | None:
        """The list that is shown."""
        return self._looked

    def choices(self) -> dict[int, str]:
        """What was decided, by row of the sheet."""
        return dict(self._choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the list; nothing of it is written."""
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def _plan(self) -> Plan:
        assert self._looked is not None, "a list is shown"
        return self._looked.plan

    def _is_large(self) -> bool:
        """Whether the letters are so large that the kinds have no room beside each other."""
        return style.factor() > 1.2

    def _show_head(self) -> None:
        from intern_desktop.classroom.roster_plan import KINDS as ORDER

        assert self._looked is not None, "a list is shown"
        plan = self._plan()
        rows = trn("{n} row", "{n} rows", len(plan.lines))
        # Translators: vi: "Nhận danh sách"
        self._title.set_words(tr("Take a list in"), f"{self._looked.name}, {rows}")
        # Translators: all rows, those first that need a look; vi: "Cần xem trước"
        everybody = tr("To be seen first")
        options = [(ALL, f"{everybody}  {number_text(len(plan.lines))}")]
        for kind in ORDER:
            n = len(plan.of(kind))
            options += [(kind, f"{tr(KINDS[kind]).capitalize()}  {number_text(n)}")] if n else []
        self._kinds.set_options(options)
        self._kind_box.set_options(options)
        self._again.setVisible(self._looked.asked.path is not None)
        self._show_notices()
        self._sum.setText(" ".join(part for part in (roster_words.untouched(plan), roster_words.opened(plan)) if part))
        self._sum.setToolTip(roster_words.named(plan.untouched))
        self._sum.setAccessibleDescription(roster_words.named(plan.untouched))
        found = roster_words.found(plan)
        self._found.setText(found)
        self._found.setToolTip(found)
        self._show_to_mend(len(roster_words.to_mend(plan)))
        self._show_button()

    def _show_to_mend(self, n: int) -> None:
        # Translators: vi: "In {n} dòng cần sửa"
        self._paper.setText(trn("Print {n} row to mend", "Print {n} rows to mend", n))
        self._paper.setVisible(bool(n))

    def _show_notices(self) -> None:
        assert self._looked is not None, "a list is shown"
        plan, sheet = self._plan(), self._looked.sheet
        self._faults.setVisible(bool(plan.faults))
        self._faults.set_text(" ".join(one.sentence for one in plan.faults))
        self._faults.set_link(tr("Change the columns") if sheet.rows else "")
        told = []
        if sheet.assumed:
            from intern_desktop.exchange.letters import NAMES

            # Translators: {letters} is a name such as Windows-1258; vi: "Tệp không ghi bảng mã; đang đọc theo
            # {letters}. Nếu tên người bị sai dấu thì chọn bảng mã khác."
            assumed = tr(
                "The file does not say in which letters it is; it is read as {letters}. "
                "If names look wrong, choose others.",
                letters=NAMES[sheet.letters],
            )
            told.append(assumed)
        if plan.either:
            # Translators: vi: "Có ngày không rõ ngày hay tháng đứng trước. Chọn một lần cho cả bảng ở “Sửa cột”."
            told.append(tr("Some days do not tell whether day or month comes first. Say it once for the whole sheet."))
        self._assumed.setVisible(bool(told))
        self._assumed.set_text(" ".join(told))
        self._assumed.set_link(tr("Change the columns"))

    def _show_button(self) -> None:
        from intern_desktop.classroom import roster_plan

        agreed = roster_plan.writes(self._plan(), self._choices)
        new = sum(not line.person for line in agreed)
        self.write.setText(roster_words.agreed(new, len(agreed) - new))
        self.write.setEnabled(bool(agreed))

    def _show_lines(self) -> None:
        kind = str((self._kind_box if self._is_large() else self._kinds).value() or ALL)
        plan = self._plan()
        self._model.show_lines(plan.lines if kind == ALL else plan.of(kind), self._choices)
        if self._model.lines:
            self._go_to(0)
        self._on_row(0)

    def _go_to(self, at: int) -> None:
        self.table.selectRow(at)
        self.table.setCurrentIndex(self._model.index(at, 0))

    def _at(self, row: int) -> Line | None:
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def _on_row(self, row: int) -> None:
        line = self._at(row)
        asked = self._plan().of("doubtful")
        place = (asked.index(line) + 1, len(asked)) if line is not None and line.kind == "doubtful" else (0, 0)
        self.line.show_line(line, "" if line is None else self._choices.get(line.row, ""), place)

    def _on_number(self, at: int) -> None:
        """A digit chooses and goes on to the next row."""
        row = self.table.currentIndex().row()
        line = self._at(row)
        if line is not None and at <= len(line.choices):
            self.line.choose(at)
            if row + 1 < len(self._model.lines):
                self._go_to(row + 1)

    def _on_chosen(self, row: int, decided: str) -> None:
        self._choices[row] = decided
        self._model.chosen()
        self._show_button()
        self._say_both()

    def _say_both(self) -> None:
        """Two rows that were taken for one person are said at once, not only when they are to be written."""
        from intern_desktop.classroom import roster_plan

        try:
            roster_plan.check(self._plan(), self._choices)
        except UserError as problem:
            self._faults.set_text(str(problem))
            self._faults.set_link("")
            self._faults.setVisible(True)
            self.write.setEnabled(False)
            return
        self._faults.setVisible(bool(self._plan().faults))
