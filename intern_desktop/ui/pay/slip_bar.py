"""The row above a slip: back, the title, which month, what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import language, month_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import ChoiceBox, RubyLabel, button, label


class SlipBar(QWidget):
    """`month_chosen` carries the first day of a month."""

    month_chosen = Signal(object)
    delete_asked = Signal()
    back_asked = Signal()
    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: Sequence[date] = ()
        self._typed: set[date] = set()
        self._back = button("quiet", "arrow-left", parent=self)
        self._back.setObjectName("slip_back")
        self._title, self._japanese = label("section", self), RubyLabel("body", "muted", self)
        self._month = ChoiceBox(self)
        self._month.setObjectName("slip_month")
        self._before, self._after = (
            button("quiet", "arrow-left", parent=self),
            button("quiet", "arrow-right", parent=self),
        )
        self._delete = button("quiet", "trash-2", parent=self)
        self._print = button("secondary", "printer", parent=self)
        names = {"before": self._before, "after": self._after, "delete": self._delete, "print": self._print}
        for name, pressed in names.items():
            pressed.setObjectName(f"slip_{name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        row.addWidget(self._back)
        row.addWidget(self._title)
        row.addWidget(self._japanese)
        row.addStretch(1)
        for thing in (self._before, self._month, self._after, self._delete, self._print):
            row.addWidget(thing)
        for pressed in (self._back, *names.values()):
            pressed.set_size("height_compact")
        self._back.clicked.connect(self.back_asked)
        self._delete.clicked.connect(self.delete_asked)
        self._print.clicked.connect(self.print_asked)
        self._month.chosen.connect(self._choose)
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Kiểm tra phiếu lương thật"; ja: "給与明細の確認"
        self._title.setText(tr("Check a real payslip"))
        self._japanese.set_text("" if language() == "ja" else "{給与明細|きゅうよめいさい}")
        # Translators: vi: "In câu hỏi"
        self._print.setText(tr("Print the questions"))
        said = (
            # Translators: vi: "Về phiếu lương một tháng"
            (self._back, tr("Back to one month")),
            (self._before, tr("The month before")),
            (self._after, tr("The month after")),
            # Translators: vi: "Xoá phiếu của tháng này"
            (self._delete, tr("Delete the slip of this month")),
        )
        for pressed, words in said:
            pressed.setAccessibleName(words)
            pressed.setToolTip(words)
        # Translators: vi: "Phiếu của tháng làm việc nào"
        self._month.setAccessibleName(tr("Month of work of the slip"))
        self._write()

    def show_months(self, months: Sequence[date], shown: date | None, typed: set[date]) -> None:
        """The months one may choose, the one that is shown, and those of which a slip was typed."""
        if (months, typed) != (self._months, self._typed):
            self._months, self._typed = months, typed
            self._write()
        if shown is not None:
            self._month.set_value(shown.isoformat())
        at = self._place()
        self._before.setEnabled(at > 0)
        self._after.setEnabled(0 <= at < len(months) - 1)
        self._delete.setVisible(shown in typed)
        self._print.setVisible(shown in typed)
        for thing in (self._before, self._month, self._after):
            thing.setVisible(bool(months))

    def _write(self) -> None:
        options = [(month.isoformat(), self._called(month)) for month in self._months]
        self._month.set_options(options)
        self._month.setMinimumContentsLength(max((len(words) for _, words in options), default=8))

    def _called(self, month: date) -> str:
        if month not in self._typed:
            return month_text(month)
        # Translators: a month in a list of which the slip was typed already; vi: "{month}, đã gõ"
        return tr("{month}, typed", month=month_text(month))

    def _place(self) -> int:
        found = self._month.value()
        return next((at for at, month in enumerate(self._months) if month.isoformat() == found), -1)

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
