"""A sheet before it is taken: what first needs a look, what changes, what is new; nothing is written until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import course_list_words, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.course_list_line import LinePanel
from intern_desktop.ui.course_list_lines import LineModel, LineTable
from intern_desktop.ui.widgets import Button, ChoiceBox, Notice, Panel, Segmented, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.list_plan import Line, Plan
    from intern_desktop.ui.course_list_sheet import Looked

ALL = "all"


class SheetPreview(QWidget):
    """`agreed` asks to write, `refused` to forget the sheet, `again` to read the file once more."""

    agreed = Signal()
    refused = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list_preview")
        self._looked: Looked | None = None
        self._choices: dict[int, str] = {}
        self._title = TitleRow(self)
        self.write = Button("primary", key="Ctrl+Enter", parent=self, printed_only=True)
        self._refuse = button("secondary", parent=self)
        self._again, self._copy = button("quiet", "history", parent=self), button("link_small", parent=self)
        self._kinds, self._kind_box = Segmented(self), ChoiceBox(self)
        self._kind_box.setMinimumContentsLength(16)
        self._sum, self._faults = label("small", self, wraps=True), Notice("danger", self)
        self._model = LineModel(self)
        self.table, self.line = LineTable(self._model, self), LinePanel(self)
        self._found = label("small", self, wraps=True)
        self._shield = QLabel(self)
        named: dict[str, QWidget] = {"write": self.write, "refuse": self._refuse, "again": self._again}
        named |= {
            "copy": self._copy,
            "kinds": self._kinds,
            "kind_box": self._kind_box,
            "sum": self._sum,
            "faults": self._faults,
        }
        for name, thing in (named | {"lines": self.table, "found": self._found}).items():
            thing.setObjectName(f"list_sheet_{name}")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        for thing in (self._again, self._refuse, self.write):
            self._title.add(thing)
        top = QHBoxLayout()
        top.setSpacing(style.space("m"))
        top.addWidget(self._kinds)
        top.addWidget(self._kind_box)
        top.addWidget(self._shield, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._sum, 1)
        panel = Panel(self, padding="s")
        panel.add(self.table, 1)
        aside = Column(self)
        aside.add(self.line)
        aside.add(self._found)
        aside.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        aside.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        row.addWidget(panel, 7)
        row.addWidget(aside, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(self._faults)
        column.addLayout(top)
        column.addLayout(row, 1)

    def _join(self) -> None:
        self.write.clicked.connect(self.agreed)
        self._refuse.clicked.connect(self.refused)
        self._again.clicked.connect(self.again)
        self._copy.clicked.connect(self._on_copy)
        self._kinds.changed.connect(lambda _kind: self._show_lines())
        self._kind_box.chosen.connect(lambda _kind: self._show_lines())
        self.table.went_to.connect(self._on_row)
        self.table.entered.connect(self.line.focus)
        self.line.chosen.connect(self._on_chosen)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.write.click, context=inside)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self.write.click, context=inside)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Bỏ, không ghi gì"
        self._refuse.setText(tr("Leave it, write nothing"))
        # Translators: vi: "Chép danh sách lỗi"
        self._copy.setText(tr("Copy the faults"))
        # Translators: vi: "Xem những dòng nào"
        for box in (self._kinds, self._kind_box):
            box.setAccessibleName(tr("Which rows are shown"))
        # Translators: vi: "Các dòng của bảng. Enter để chọn cho dòng nghi ngờ."
        self.table.setAccessibleName(tr("Rows of the sheet. Enter goes to the choice of a doubtful one."))
        self.line.retranslate()
        self.write.setText(course_list_words.agreed(0, 0))
        if self._looked is not None:
            self._show_head()
            self._show_lines()
        self.restyle()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        # Translators: vi: "Đọc lại tệp"
        again = tr("Read the file again")
        self._again.setText("" if self._is_large() else again)
        self._again.setToolTip(again)
        self._again.setAccessibleName(again)
        self._shield.setPixmap(style.pixmap("shield-check", 20, "muted"))
        self.table.fit()
        self._kinds.setVisible(not self._is_large())
        self._kind_box.setVisible(self._is_large())

    def show_sheet(self, looked: Looked) -> None:
        """Show what a sheet would do; what was decided of the rows of another reading is forgotten."""
        self._looked, self._choices = looked, {}
        self._show_head()
        for box in (self._kinds, self._kind_box):
            box.set_value(ALL)
        self._show_lines()
        self.table.setFocus() if looked.plan.lines else self._refuse.setFocus()

    def forget(self) -> None:
        """No sheet is shown any more."""
        self._looked, self._choices = None, {}

    def looked(self) -> Looked | None:
        """The sheet that is shown."""
        return self._looked

    def choices(self) -> dict[int, str]:
        """What was decided, by row of the sheet."""
        return dict(self._choices)

    def _plan(self) -> Plan:
        assert self._looked is not None, "a sheet is shown"
        return self._looked.plan

    def _is_large(self) -> bool:
        """Whether the letters are so large that the kinds have no room beside each other."""
        return style.factor() > 1.2

    def _agreed(self) -> list[Line]:
        from intern_desktop.departure import list_plan

        return list_plan.writes(self._plan(), self._choices)

    def _show_head(self) -> None:
        from intern_desktop.departure.list_plan import KINDS

        assert self._looked is not None, "a sheet is shown"
        plan = self._plan()
        rows = trn("{n} row", "{n} rows", len(plan.lines))
        # Translators: vi: "Nhận danh sách"
        self._title.set_words(tr("Take a sheet in"), f"{self._looked.path.name}, {rows}")
        counts = {kind: len(plan.of(kind)) for kind in KINDS}
        options = [(ALL, f"{tr('All')} {number_text(len(plan.lines))}")]
        named = {kind: tr(course_list_words.KINDS[kind]) for kind in KINDS}
        options += [(kind, f"{named[kind].capitalize()} {number_text(n)}") for kind, n in counts.items() if n]
        self._kinds.set_options(options)
        self._kind_box.set_options(options)
        self._faults.setVisible(bool(plan.faults))
        self._faults.set_text(" ".join(one.sentence for one in plan.faults))
        self._sum.setText(course_list_words.untouched(plan))
        self._found.setText(course_list_words.found(plan) if plan.heads.row else "")
        self._copy.setVisible(bool(course_list_words.all_faults(plan)))
        self._show_button()

    def _show_button(self) -> None:
        agreed = self._agreed()
        new = sum(not line.item for line in agreed)
        self.write.setText(course_list_words.agreed(new, len(agreed) - new))
        self.write.setEnabled(bool(agreed))

    def _show_lines(self) -> None:
        kind = str((self._kind_box if self._is_large() else self._kinds).value() or ALL)
        plan = self._plan()
        self._model.show_lines(plan.lines if kind == ALL else plan.of(kind), self._choices)
        if self._model.lines:
            self.table.selectRow(0)
            self.table.setCurrentIndex(self._model.index(0, 0))
        self._on_row(0)

    def _on_row(self, row: int) -> None:
        line = self._model.lines[row] if 0 <= row < len(self._model.lines) else None
        self.line.show_line(line, "" if line is None else self._choices.get(line.row, ""))

    def _on_chosen(self, row: int, decided: str) -> None:
        self._choices[row] = decided
        self._model.chosen()
        self._show_button()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(course_list_words.all_faults(self._plan()))
