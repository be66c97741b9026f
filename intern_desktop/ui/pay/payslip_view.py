"""The payslip of one month, laid out as a Japanese 給与明細: what is paid, what is taken off, what stays."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import language, month_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.payslip_rows import ASSUMED, Index, PayslipRows, Row, RowPainter
from intern_desktop.ui.widgets import ChoiceBox, Notice, Panel, RubyLabel, button, label


class PayslipList(QListView):
    """The rows. Enter or a click opens a line; while one is open, arrow keys walk along the lines."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PayslipRows(self)
        self.painter = RowPainter(self.rows)
        self.setModel(self.rows)
        self.setItemDelegate(self.painter)
        self.setProperty("list", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def show_opened(self, code: str) -> None:
        """Mark the line whose explanation is seen; "" for none."""
        self.painter.opened = code
        place = self.rows.place(code)
        if place.isValid():
            self.setCurrentIndex(place)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Escape closes, the rest moves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.painter.opened:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Walking along the lines shows each one's explanation once one is open."""
        super().currentChanged(current, previous)
        if self.painter.opened and self.hasFocus():
            self._open(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the columns out anew; the line that is explained stays in sight."""
        super().resizeEvent(event)
        self._fit()
        if self.painter.opened:
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Two rows stay in sight however low the window is."""
        return QSize(style.px(200), 2 * style.control("row"))

    def _fit(self) -> None:
        self.painter.fit(self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if index.isValid() and self.rows.rows[index.row()].yen is not None:
            self.opened.emit(self.rows.rows[index.row()].code)


class PayslipView(Panel):
    """The panel with the month, the rows, and what stays in the hand as the one big figure."""

    month_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PayslipList(self)
        self.list.setObjectName("payslip_lines")
        self.month = ChoiceBox(self)
        self.month.setObjectName("payslip_month")
        self.month.chosen.connect(self._choose)
        self.before = button("quiet", "arrow-left", parent=self)
        self.before.setObjectName("payslip_month_before")
        self.before.clicked.connect(self._go_back)
        self.after = button("quiet", "arrow-right", parent=self)
        self.after.setObjectName("payslip_month_after")
        self.after.clicked.connect(self._go_on)
        self._months: Sequence[date] = ()
        self._waiting = label("muted", self, wraps=True)
        self._waiting.setObjectName("payslip_waiting")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.setSpacing(style.space("s"))
        self.add(self._heading())
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._sheet())
        self._pages.addWidget(self._waiting)
        self.add(self._pages, 1)
        self._fit_unit()

    def _heading(self) -> QHBoxLayout:
        self._words = label("section", self)
        self._japanese = RubyLabel("body", "muted", self)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._words)
        row.addWidget(self._japanese)
        row.addStretch(1)
        for thing in (self.before, self.month, self.after):
            row.addWidget(thing)
        for pressed in (self.before, self.after):
            pressed.set_size("height_compact")
        return row

    def _sheet(self) -> QWidget:
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        self._assumed = Notice("caution", sheet)
        self._assumed.setObjectName("payslip_assumed")
        column.addWidget(self._assumed)
        column.addWidget(self.list, 1)
        rule = QFrame(sheet)
        rule.setProperty("line", True)
        column.addWidget(rule)
        column.addLayout(self._total())
        self._law = label("small", sheet, wraps=True)
        self._law.setObjectName("payslip_law")
        self._law.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._law)
        return sheet

    def _total(self) -> QHBoxLayout:
        self._net_words = label("section", self)
        self._net_japanese = RubyLabel("body", "muted", self)
        self._net = label("figure", self)
        self._net.setObjectName("payslip_net")
        self._unit = label("reading", self)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._net_words)
        row.addWidget(self._net_japanese)
        row.addStretch(1)
        row.addWidget(self._net)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def retranslate(self) -> None:
        """Write all fixed words anew."""
        own = language() == "ja"
        # Translators: vi: "Phiếu lương"; ja: "給与明細"
        self._words.setText(tr("Payslip"))
        self._japanese.set_text("" if own else "{給与明細|きゅうよめいさい}")
        # Translators: vi: "Cầm tay"; ja: "差引支給額"
        self._net_words.setText(tr("Take-home"))
        self._net_japanese.set_text("" if own else "{差引支給額|さしひきしきゅうがく}")
        self._unit.setText(tr("yen"))
        self.list.setAccessibleName(tr("Lines of the payslip. Enter shows how a line was computed."))
        self.month.setAccessibleName(tr("Month of the payslip"))
        for pressed, words in ((self.before, tr("The month before")), (self.after, tr("The month after"))):
            pressed.setAccessibleName(words)
            pressed.setToolTip(words)
        self.set_months(self._months, self.shown_month())

    def set_months(self, months: Sequence[date], shown: date | None) -> None:
        """The months one may choose (their first days), and the one that is shown."""
        self._months = months
        options = [(month.isoformat(), month_text(month)) for month in months]
        self.month.set_options(options)
        self.month.setMinimumContentsLength(max((len(words) for _, words in options), default=8))
        if shown is not None:
            self.month.set_value(shown.isoformat())
        at = self._place()
        self.month.setEnabled(bool(months))
        self.before.setEnabled(at > 0)
        self.after.setEnabled(0 <= at < len(months) - 1)

    def shown_month(self) -> date | None:
        """The first day of the month that is shown."""
        found = self.month.value()
        return date.fromisoformat(found) if isinstance(found, str) else None

    def show_payslip(self, rows: Sequence[Row], net: int, law: str, assumed: str) -> None:
        """Show these rows, what stays, whose law it is, and which law is only assumed ("" when none)."""
        self.list.rows.set_rows(rows)
        self._net.setText(f"{ASSUMED} {number_text(net)}" if assumed else number_text(net))
        self._law.setText(law)
        self._assumed.setVisible(bool(assumed))
        self._assumed.set_text(assumed, ASSUMED)
        self._pages.setCurrentIndex(0)
        self._show_months(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_unit()

    def _fit_unit(self) -> None:
        """The unit stands on the line on which the figure stands."""
        figure, unit = QFontMetrics(style.font("figure")), QFontMetrics(style.font("reading"))
        self._unit.setContentsMargins(0, 0, 0, figure.descent() - unit.descent())

    def show_waiting(self, sentence: str) -> None:
        """Say why there is no payslip yet."""
        self._waiting.setText(sentence)
        self._pages.setCurrentIndex(1)
        self._show_months(False)

    def _show_months(self, shown: bool) -> None:
        """Months are chosen only where there is something to see in them."""
        for thing in (self.before, self.month, self.after):
            thing.setVisible(shown)

    def net(self) -> str:
        """What stays, as it is shown."""
        return self._net.text()

    def _place(self) -> int:
        shown = self.shown_month()
        return self._months.index(shown) if shown in self._months else -1

    def _choose(self, month: str) -> None:
        self.month_chosen.emit(date.fromisoformat(month))

    def _go_back(self) -> None:
        self._step(-1)

    def _go_on(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        at = self._place() + by
        if 0 <= at < len(self._months):
            self.month_chosen.emit(self._months[at])
