"""Where the gross pay goes: bars that step down to what stays in the hand, or the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.widgets import button, label

if TYPE_CHECKING:  # read late: the law's tables, the charts
    from intern_desktop.payroll.payslip import Payslip
    from intern_desktop.ui.pay.waterfall_chart import WaterfallChart

Kind = Literal["whole", "taken", "back", "net"]

_INSURANCE = (
    "health_insurance",
    "nursing_care",
    "child_support_levy",
    "pension",
    "employment_insurance",
    "national_health_insurance",
    "national_pension",
)
_WIDE = 380
"""Logical pixels from which on button and law stand beside each other."""

_TAXES = ("income_tax", "resident_tax")


class Bar(msgspec.Struct, frozen=True, gc=False):
    """One bar: its name, its amount in yen, and from where to where it stands; `assumed`: it rests on assumed law."""

    name: str
    yen: int
    foot: int
    head: int
    kind: Kind
    assumed: bool


def bars_of(slip: Payslip) -> list[Bar]:
    """From the gross to the net; what is nothing is left out, but for the net."""
    sums, marked = {"insurance": 0, "tax": 0, "settled": 0, "agreed": 0}, set[str]()
    for line in slip.lines:
        part = _part(line.code) if line.block == "taken" else "gross"
        if line.assumed is not None and line.yen:
            marked.add(part)
        if part in sums:
            sums[part] += line.yen
    # Translators: the bars of a chart, as short as can be; vi: "Lương", "Bảo hiểm", "Thuế", "Quyết toán thuế",
    # "Trừ theo thoả thuận", "Cầm tay"
    found = [Bar(tr("Gross pay"), slip.gross, 0, slip.gross, "whole", "gross" in marked)]
    names = {
        "insurance": tr("Insurance"),
        "tax": tr("Tax"),
        "settled": tr("Year-end tax"),
        "agreed": tr("By agreement"),
    }
    at = slip.gross
    for part, yen in sums.items():
        if yen:
            found.append(Bar(names[part], yen, at, at + yen, "back" if yen > 0 else "taken", part in marked))
            at += yen
    return [*found, Bar(tr("Take-home"), slip.net, 0, slip.net, "net", bool(marked))]


def _part(code: str) -> str:
    if code in _INSURANCE:
        return "insurance"
    if code in _TAXES:
        return "tax"
    return "settled" if code == "year_end_adjustment" else "agreed"


class Waterfall(QWidget):
    """The chart, or with F8 its table. The chart is built when it is first seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waterfall")
        self._bars: list[Bar] = []
        self._chart: WaterfallChart | None = None
        self._stack = QStackedWidget(self)
        self._empty = QWidget(self)
        self._stack.addWidget(self._empty)
        self.table = _table(self)
        self._stack.addWidget(self.table)
        self.switch = button("quiet", key="F8", parent=self)
        self.switch.setShortcut(QKeySequence())
        self.switch.setObjectName("waterfall_switch")
        self.switch.set_size("height_compact")
        self.switch.clicked.connect(self.toggle)
        self._law = label("small", self, wraps=True)
        self._law.setObjectName("payslip_law")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addWidget(self._stack, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(style.space("s"))
        self._foot.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot.addWidget(self._law, 1)
        column.addLayout(self._foot)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.toggle)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._name_switch()
        # Translators: columns of the chart's table; vi: "khoản", "yên"
        self.table.setHorizontalHeaderLabels([tr("item"), tr("yen")])
        self.table.setAccessibleName(tr("Where the gross pay goes, as a table"))

    def restyle(self) -> None:
        """Follow text size and colours."""
        if self._chart is not None:
            self._chart.restyle()
        self._fill()

    def show_slip(self, slip: Payslip, law: str) -> None:
        """Show this slip, and whose law it follows."""
        self._bars = bars_of(slip)
        self._law.setText(law)
        self._fill()

    def toggle(self) -> None:
        """The table in place of the chart, or back."""
        table = not self.shows_table()
        self._stack.setCurrentIndex(1 if table else 0)
        self._name_switch()
        if table:
            self.table.setFocus()
        self._fill()

    def shows_table(self) -> bool:
        """Whether the data is shown instead of the picture."""
        return self._stack.currentIndex() == 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, for a higher picture."""
        super().resizeEvent(event)
        wide = self.width() > style.px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._foot.direction() != way:
            self._foot.setDirection(way)
            side = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
            self._law.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the chart when it is first seen."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if not self._bars or not self.isVisible():
            return
        if self.shows_table():
            self._fill_table()
        else:
            self._drawn().show_bars(self._bars)

    def _drawn(self) -> WaterfallChart:
        if self._chart is None:
            from intern_desktop.ui.pay.waterfall_chart import WaterfallChart

            self._chart = WaterfallChart(self)
            self._stack.insertWidget(0, self._chart)
            self._stack.removeWidget(self._empty)
            self._stack.setCurrentIndex(0)
        return self._chart

    def _fill_table(self) -> None:
        self.table.setRowCount(len(self._bars))
        for row, bar in enumerate(self._bars):
            for column, words in enumerate((bar.name, amount_said(bar.yen, assumed=bar.assumed))):
                item = QTableWidgetItem(words)
                item.setFont(style.font("body", tabular=column > 0, bold=bar.kind in ("whole", "net")))
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()

    def _name_switch(self) -> None:
        # Translators: a button that shows a chart's data as a table, and back; vi: "xem bằng bảng", "xem bằng hình"
        words = tr("as a picture") if self.shows_table() else tr("as a table")
        self.switch.setText(words)
        self.switch.setToolTip(f"{words} (F8)")


def amount_said(yen: int, *, assumed: bool) -> str:
    """An amount on a bar, with the mark of an assumed law."""
    return f"{ASSUMED}\u202f{number_text(yen)}" if assumed else number_text(yen)


def _table(parent: QWidget) -> QTableWidget:
    made = QTableWidget(0, 2, parent)
    made.setObjectName("waterfall_table")
    made.setProperty("table", True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setShowGrid(False)
    made.verticalHeader().hide()
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    made.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.horizontalHeader().setHighlightSections(False)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setWordWrap(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
