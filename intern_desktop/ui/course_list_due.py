"""A field for a day that is counted: a number of days, and what they are counted from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.ui import style
from intern_desktop.ui.course_list_words import BASES
from intern_desktop.ui.widgets import ChoiceBox, repolish


class DueEdit(QWidget):
    """Days from the departure, the entry or the enrolment; before the departure they are typed without a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days, self._base = QLineEdit(self), ChoiceBox(self)
        self._days.setObjectName("list_days")
        self._base.setObjectName("list_base")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        row.addWidget(self._days)
        row.addWidget(self._base, 1)
        self.setFocusProxy(self._base)
        self._base.chosen.connect(lambda _base: self._fit())

    def retranslate(self, bases: Sequence[str] = tuple(BASES), *, none: bool = True) -> None:
        """Write every word anew; `bases` are what may be counted from, with `none` it may have no day."""
        # Translators: vi: "Số ngày"
        self._days.setAccessibleName(tr("Number of days"))
        # Translators: vi: "Tính từ"
        self._base.setAccessibleName(tr("Counted from"))
        # Translators: no day by which it is due; vi: "không có hạn"
        nothing = [("", tr("no day"))] if none else []
        self._base.set_options([*nothing, *((base, tr(BASES[base])) for base in bases if base in BASES)])
        self.restyle()

    def restyle(self) -> None:
        """Sizes at the text size shown now."""
        self._days.setFixedWidth(style.px(72))

    def typed(self) -> tuple[str, str]:
        """The number as it is typed, and what is counted from ("" for no day)."""
        return self._days.text(), str(self._base.value() or "")

    def show_typed(self, days: str, base: str) -> None:
        """Show this."""
        self._base.set_value(base)
        self._days.setText(days)
        self._fit()

    def value(self) -> tuple[int | None, str]:
        """The days, negative before a departure, and what they are counted from. Raises FieldError at "due"."""
        from intern_desktop.departure import list_cells
        from intern_desktop.exchange.sheets import Cell

        text, base = self.typed()
        if not base:
            return None, "departure"
        if not text.strip():
            # Translators: vi: "Ghi số ngày, hoặc chọn “không có hạn”."
            raise FieldError("due", N_("Write how many days, or choose “no day”."))
        try:
            days = list_cells.number(Cell("", text))
        except list_cells.Unreadable as problem:
            raise FieldError("due", problem.message, **problem.fields) from None
        return (-days if base == "departure" else days), base

    def go_there(self) -> None:
        """Put the cursor where something has to be typed."""
        (self._days if self._base.value() else self._base).setFocus()

    def mark(self, wrong: bool) -> None:
        """Draw both parts as wrong, or not."""
        repolish(self._days, "invalid", wrong)
        repolish(self._base, "invalid", wrong)

    def _fit(self) -> None:
        self._days.setVisible(bool(self._base.value()))


def typed_of(days: int | None, base: str) -> tuple[str, str]:
    """How a day is typed: the number and what it is counted from."""
    if days is None or base not in BASES:
        return "", ""
    return str(-days if base == "departure" else days), base
