"""The payslip of one month, laid out as a Japanese 給与明細: hours, what is paid, what is taken off, what stays."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import language, month_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.line_search_field import LineSearchField
from intern_desktop.ui.pay.payslip_list import PayslipList
from intern_desktop.ui.pay.payslip_net import PayslipNet
from intern_desktop.ui.pay.payslip_rows import ASSUMED, Row
from intern_desktop.ui.widgets import ChoiceBox, Notice, Panel, RubyLabel, Segmented, button, label

_LEAST_MONTH = 110
"""Logical pixels that the box of the months keeps in a narrow heading; its list shows the names whole."""


class PayslipView(Panel):
    """The panel with the month, the rows or the chart, and what stays in the hand as the one big figure."""

    month_chosen = Signal(object)
    searched = Signal(object)
    face_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PayslipList(self)
        self.list.setObjectName("payslip_lines")
        self.net = PayslipNet(self)
        self._make_heading()
        self.search = LineSearchField(self)
        self.search.hide()
        self.search.chosen.connect(self._search_done)
        self.search.closed.connect(self.close_search)
        self._months: tuple[date, ...] = ()
        self._spoken, self._low, self._faced = "", False, False
        self._waiting = label("muted", self, wraps=True)
        self._waiting.setObjectName("payslip_waiting")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.setSpacing(style.space("s"))
        self.add(self._heading())
        self.add(self.search)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._sheet())
        self._pages.addWidget(self._waiting)
        self.add(self._pages, 1)

    def _make_heading(self) -> None:
        self.month = ChoiceBox(self)
        self.month.setObjectName("payslip_month")
        self.month.chosen.connect(self._choose)
        self.before = button("quiet", "arrow-left", parent=self)
        self.before.setObjectName("payslip_month_before")
        self.before.clicked.connect(self.go_back)
        self.after = button("quiet", "arrow-right", parent=self)
        self.after.setObjectName("payslip_month_after")
        self.after.clicked.connect(self.go_on)
        self.asking = button("quiet", "search", parent=self)
        self.asking.setObjectName("payslip_find")
        self.asking.clicked.connect(self.begin_search)
        self.faces = Segmented(self)
        self.faces.setObjectName("payslip_face")
        self.faces.hide()
        self.faces.changed.connect(self.face_chosen)

    def _heading(self) -> QHBoxLayout:
        self._words = label("section", self, elides=True)
        self._japanese = RubyLabel("body", "muted", self)
        row = QHBoxLayout()
        row.setSpacing(style.space("xs"))
        row.addWidget(self._words)
        row.addSpacing(style.space("xs"))
        row.addWidget(self._japanese)
        row.addWidget(self.faces)
        row.addStretch(1)
        for thing in (self.asking, self.before, self.month, self.after):
            row.addWidget(thing)
        for pressed in (self.asking, self.before, self.after):
            pressed.set_size("height_compact")
        return row

    def _sheet(self) -> QWidget:
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        self._marked = Notice("caution", sheet)
        self._marked.setObjectName("payslip_marked")
        self._assumed = Notice("caution", sheet)
        self._assumed.setObjectName("payslip_assumed")
        self.host = QWidget(sheet)
        QVBoxLayout(self.host).setContentsMargins(0, 0, 0, 0)
        self.host.hide()
        column.addWidget(self._marked)
        column.addWidget(self._assumed)
        column.addWidget(self.list, 1)
        column.addWidget(self.host, 1)
        column.addWidget(self.net)
        return sheet

    def retranslate(self) -> None:
        """Write every word anew."""
        own = language() == "ja"
        # Translators: vi: "Phiếu lương"; ja: "給与明細"
        self._words.setText(tr("Payslip"))
        self._japanese.set_text("" if own else "{給与明細|きゅうよめいさい}")
        # Translators: two faces of one month; vi: "Phiếu lương", "Biểu đồ"
        self.faces.set_options([("slip", tr("Payslip")), ("chart", tr("Chart"))])
        self.list.setAccessibleName(tr("Lines of the payslip. Enter shows how a line was computed."))
        self.month.setAccessibleName(tr("Month of the payslip"))
        told = (
            (self.before, tr("The month before"), "PageUp"),
            (self.after, tr("The month after"), "PageDown"),
            # Translators: vi: "Số này trên phiếu lương là gì?"
            (self.asking, tr("Which figure on my slip is this?"), "Ctrl+L"),
        )
        for pressed, words, key in told:
            pressed.setAccessibleName(f"{words} ({key})")
            pressed.setToolTip(f"{words} ({key})")
        self.search.retranslate()
        self.net.retranslate()
        self.set_months(self._months, self.shown_month())

    def set_months(self, months: Sequence[date], shown: date | None) -> None:
        """The months one may choose (their first days), and the one that is shown."""
        if tuple(months) != self._months or self._spoken != language():
            self._months, self._spoken = tuple(months), language()
            options = [(month.isoformat(), month_text(month)) for month in months]
            self.month.set_options(options)
            letters = self.month.fontMetrics()
            widest = max((letters.horizontalAdvance(words) for _, words in options), default=0)
            self.month.setMinimumContentsLength(max(ceil(widest / max(letters.horizontalAdvance("X"), 1)) - 2, 1))
        if shown is not None:
            self.month.set_value(shown.isoformat())
        at = self._place()
        self.month.setMinimumWidth(style.px(_LEAST_MONTH))
        self.month.setEnabled(bool(months))
        self.before.setEnabled(at > 0)
        self.after.setEnabled(0 <= at < len(months) - 1)

    def shown_month(self) -> date | None:
        """The first day of the month that is shown."""
        found = self.month.value()
        return date.fromisoformat(found) if isinstance(found, str) else None

    def show_rows(self, rows: Sequence[Row], assumed: str) -> None:
        """Show these rows, and which law is only assumed ("" when none)."""
        self.list.rows.set_rows(rows)
        self._assumed.setVisible(bool(assumed))
        self._assumed.set_text(assumed, ASSUMED if assumed else "")
        self._pages.setCurrentIndex(0)
        self._show_months(True)

    def show_marked(self, sentence: str) -> None:
        """Say that what is shown does not count a field; "" when it counts all of them."""
        self._marked.setVisible(bool(sentence))
        self._marked.set_text(sentence)

    def show_waiting(self, sentence: str) -> None:
        """Say why there is no payslip yet."""
        self._waiting.setText(sentence)
        self._pages.setCurrentIndex(1)
        self.close_search()
        self._show_months(False)

    def offer_faces(self, offered: bool) -> None:
        """Whether the chart stands behind a switch in the title, in place of its words."""
        self._faced = offered
        self._fit_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow heading has no room for the Japanese word."""
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """The switch or the title; its Japanese where both have room beside what one presses."""
        self.faces.setVisible(self._faced)
        self._words.setVisible(not self._faced)
        beside = (self._words, self._japanese, self.asking, self.before, self.month, self.after)
        needed = sum(thing.sizeHint().width() + style.space("xs") for thing in beside)
        room = self.contentsRect().width() - 2 * style.space("l")
        self._japanese.setVisible(not self._faced and bool(self._japanese.text()) and needed <= room)

    def show_face(self, chart: bool) -> None:
        """The lines, or the chart that lies in `host`."""
        self.list.setVisible(not chart)
        self.host.setVisible(chart)
        self.faces.set_value("chart" if chart else "slip")

    def set_low(self, low: bool, *, explained: bool) -> None:
        """Whether there is little height, so that less is said; an explanation beside tells of assumed law itself."""
        self._low = low
        self._assumed.setVisible(bool(self._assumed.text()) and not (low and explained))
        self._fit_foot()

    def begin_search(self) -> None:
        """Ask which figure is meant."""
        if self._pages.currentIndex() == 0:
            self.search.show()
            self._fit_foot()
            self.search.begin()

    def close_search(self) -> None:
        """No more searching; back to the lines."""
        if not self.search.isHidden():
            self.search.hide()
            self._fit_foot()
            self.list.setFocus()

    def _fit_foot(self) -> None:
        self.net.set_brief(self._low or not self.search.isHidden())

    def go_back(self) -> None:
        """The month before."""
        self._step(-1)

    def go_on(self) -> None:
        """The month after."""
        self._step(1)

    def _search_done(self, hit: object) -> None:
        self.close_search()
        self.searched.emit(hit)

    def _show_months(self, shown: bool) -> None:
        """Months are chosen only where there is something to see in them."""
        for thing in (self.asking, self.before, self.month, self.after):
            thing.setVisible(shown)

    def _place(self) -> int:
        shown = self.shown_month()
        return -1 if shown is None or shown not in self._months else self._months.index(shown)

    def _choose(self, month: str) -> None:
        self.month_chosen.emit(date.fromisoformat(month))

    def _step(self, by: int) -> None:
        at = self._place() + by
        if self._pages.currentIndex() == 0 and 0 <= at < len(self._months):
            self.month_chosen.emit(self._months[at])
