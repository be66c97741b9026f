"""What one does with the slips of the offer in hand: type, add a line, take one off, put a month away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from intern_desktop.i18n import month_text, tr
from intern_desktop.ui.pay.desk import Desk

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.sheet import Sheet


class SlipActs:
    """Each changes the sheet on the desk; without an offer in hand nothing happens."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def put(self, month: date, key: str, value: int | Decimal | None) -> None:
        """She typed: the field of this key holds this now, None for nothing."""
        from intern_desktop.ui.pay.slip_values import slip_of, with_slip, with_value

        sheet = self._desk.sheet
        if sheet is not None:
            self._desk.change(with_slip(sheet, with_value(slip_of(sheet, month), key, value)))

    def add(self, month: date, side: str, name: str, shown: Sequence[str]) -> str:
        """A line that stands on her slip, "paid" or "taken"; its key. One that is shown already is not added again."""
        from intern_desktop.ui.pay.slip_reading import key_of
        from intern_desktop.ui.pay.slip_values import slip_of, value_of

        key, sheet = key_of(side, name), self._desk.sheet
        if sheet is not None and key not in shown and value_of(slip_of(sheet, month), key) is None:
            self.put(month, key, 0)
        return key

    def take_off(self, month: date, key: str, called: str) -> None:
        """A line that she added goes; it can be taken back."""
        from intern_desktop.ui.pay.slip_values import slip_of, with_slip, without_line

        sheet = self._desk.sheet
        if sheet is not None:
            # Translators: vi: "Đã bỏ dòng “{line}”."
            told = tr("The line “{line}” was taken off.", line=called)
            self._apart(with_slip(sheet, without_line(slip_of(sheet, month), key)), told)

    def delete(self, month: date) -> None:
        """The slip of a month goes; it can be taken back."""
        from intern_desktop.ui.pay.slip_values import without_slip

        sheet = self._desk.sheet
        if sheet is not None:
            # Translators: vi: "Đã xoá phiếu lương {month}."
            told = tr("The slip of {month} was deleted.", month=month_text(month))
            self._apart(without_slip(sheet, month), told)

    def _apart(self, sheet: Sheet, told: str) -> None:
        """A change that is an act of its own, so that it is taken back by itself."""
        self._desk.save()
        self._desk.change(sheet)
        self._desk.save()
        self._desk.commands.told.emit(told, self._desk.keeper.keeps)
