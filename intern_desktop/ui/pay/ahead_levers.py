"""What she can turn: overtime, the rate with its day and band, spending, and what is sent home with its fee."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from intern_desktop.i18n import date_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.charts import text_width
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.labels import repolish
from intern_desktop.ui.sliders import Lever
from intern_desktop.ui.widgets import NumberEdit

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.sheet import Purse, Sheet

MOST_OVERTIME, MOST_SPENT, MOST_SENT = 45, 150_000, 200_000
"""Where the sliders end: hours, yen, yen. More can be typed."""
_TYPED_HOURS, _TYPED_YEN = 100, 10_000_000
_LOWEST_RATE, _HIGHEST_RATE = 10, 10_000
_MOST_BAND = 99
"""Percent. At 100 a yen might be worth nothing."""
_BAND = Decimal(5)
"""The band of the first rate that is typed, in percent."""
_LONG_DAY = date(2028, 12, 28)
_AROUND = Decimal("0.15")
"""How far to both sides of a rate its slider slides."""


class Levers(QWidget):
    """`changed` comes with each change by the person; `give` then puts what stands here into sheet and purse."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overtime = Lever("ahead_overtime", Decimal(1), 1, self)
        self.rate = Lever("ahead_rate", Decimal("0.5"), 2, self)
        self.spent = Lever("ahead_spent", Decimal(1000), 0, self)
        self.sent = Lever("ahead_sent", Decimal(1000), 0, self)
        self.day, self.band, self.fee = DateEdit(self), NumberEdit(1, self), NumberEdit(0, self)
        for name, field in (("day", self.day), ("band", self.band), ("fee", self.fee)):
            field.setObjectName(f"ahead_{name}")
        self.rate.beside.addWidget(self.day, 1)
        self.rate.beside.addWidget(self.band, 1)
        self.sent.beside.addWidget(self.fee, 1)
        self._levers = (self.overtime, self.rate, self.spent, self.sent)
        self._beside = ((self.band, self.rate, _MOST_BAND), (self.fee, self.sent, _TYPED_YEN))
        self._last_band = _BAND / 100
        self._today, self._ends, self._is_old = date.min, (Decimal(0), Decimal(0)), False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setVerticalSpacing(style.space("s"))
        self._columns = 0
        self._set_columns(4)
        self._bound()
        self._connect()

    def _bound(self) -> None:
        none = Decimal(0)
        for lever, end, most in (
            (self.overtime, MOST_OVERTIME, _TYPED_HOURS),
            (self.spent, MOST_SPENT, _TYPED_YEN),
            (self.sent, MOST_SENT, _TYPED_YEN),
        ):
            lever.set_ends(none, Decimal(end))
            lever.set_bounds(none, Decimal(most))
        self.rate.set_bounds(Decimal(_LOWEST_RATE), Decimal(_HIGHEST_RATE))

    def _connect(self) -> None:
        for lever in self._levers:
            lever.moved.connect(self.changed)
            lever.field.editingFinished.connect(self.left)
            lever.slider.sliderReleased.connect(self.left)
        self.day.changed.connect(self._on_day)
        for number in (self.band, self.fee):
            number.value_changed.connect(self._on_beside)
        for field in (self.day, self.band, self.fee):
            field.editingFinished.connect(self.left)

    def arrange(self, room: int) -> None:
        """Four levers beside each other where there is room for what usually stands in their fields, else two."""
        inset, gap = 2 * (style.space("m") + 1), style.space("xs")
        least = []
        for row in self._rows():
            widths = [int(text_width(usual, "body")) + inset for _, usual in row]
            for (field, _), wide in zip(row, widths, strict=True):
                field.setMinimumWidth(wide)
            least.append(sum(widths) + gap * (len(row) - 1))
        between = self._grid.horizontalSpacing()
        four, two = sum(least) + 3 * between, max(least[0], least[2]) + max(least[1], least[3]) + between
        self._set_columns(4 if four <= room else 2 if two <= room else 1)

    def _rows(self) -> tuple[tuple[tuple[QWidget, str], ...], ...]:
        """The fields of each lever, with what usually stands in them at its longest."""
        overtime, spent, sent = self.overtime.field, self.spent.field, self.sent.field
        return (
            ((overtime, f"10,0  {overtime.accessibleDescription()}"),),
            ((self.rate.field, "162,00"), (self.day, date_text(_LONG_DAY, "short")), (self.band, "10,0  ± %")),
            ((spent, f"100.000  {spent.accessibleDescription()}"),),
            (
                (sent, f"100.000  {sent.accessibleDescription()}"),
                (self.fee, f"1.000  {self.fee.accessibleDescription()}"),
            ),
        )

    def _set_columns(self, count: int) -> None:
        if count == self._columns:
            return
        self._columns = count
        for at, lever in enumerate(self._levers):
            self._grid.removeWidget(lever)
            self._grid.addWidget(lever, at // count, at % count, Qt.AlignmentFlag.AlignTop)
        for column in range(4):
            share = (5, 7, 5, 6)[column] if count == 4 else 1
            self._grid.setColumnStretch(column, share if column < count else 0)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: labels of sliders, 16 letters at most; vi: "Làm thêm / tháng", "giờ"
        self.overtime.set_words(tr("Overtime a month"), tr("hours"))
        # Translators: vi: "1 yên đổi được (đồng)"
        self.rate.set_words(tr("1 yen in dong"))
        # Translators: 16 letters at most; vi: "Chi tiêu / tháng", "yên"
        self.spent.set_words(tr("Spent a month"), tr("yen"))
        # Translators: vi: "Gửi về nhà / tháng"
        self.sent.set_words(tr("Sent home a month"), tr("yen"))
        # Translators: in a field behind a number: the fee of sending money; vi: "phí"
        self.fee.set_unit(tr("fee"))
        self.band.set_unit("± %")
        self.day.retranslate()
        # Translators: in the small empty field for the day of a rate, 9 letters at most; vi: "ngày nào"; ja: "いつ"
        self.day.setPlaceholderText(tr("which day"))
        self._name(self.fee, tr("Fee of each transfer, in yen"))
        self._name(self.band, tr("By how many percent the rate may rise or fall"))
        self._name(self.day, tr("Day on which the rate was looked up"))

    def _name(self, field: QWidget, words: str) -> None:
        field.setAccessibleName(words)
        field.setToolTip(words)

    def show_values(self, sheet: Sheet, purse: Purse, today: date) -> None:
        """Show what a sheet and a purse say; what is being typed stays."""
        self._today = today
        self.overtime.show_value(sheet.usual_hours)
        self.spent.show_value(Decimal(purse.living_costs))
        self.sent.show_value(Decimal(purse.remittance.yen))
        _show(self.fee, purse.remittance.fee_yen)
        rate = purse.exchange_rate
        if rate is not None:
            self._stretch(rate.vnd_per_yen)
            self._last_band = rate.band
        self.rate.show_value(None if rate is None else rate.vnd_per_yen)
        for field in (self.day, self.band):
            field.setEnabled(rate is not None)
        if rate is not None and not self.day.hasFocus():
            self.day.set_value(rate.on)
        _show(self.band, None if rate is None else _percent(rate.band, rate.vnd_per_yen))
        self._show_age(purse)

    def forget(self) -> None:
        """Another offer is in hand: nothing typed for the one before stays."""
        for lever in self._levers:
            lever.forget()
        for field, _, _ in self._beside:
            field.clear()
        self._mark_beside()
        self._last_band = _BAND / 100
        repolish(self.day, "invalid", False)
        self.day.clear()

    def age(self) -> str:
        """What is said of an old rate, "" when it is none."""
        return self.rate.note.text() if self._is_old else ""

    def _show_age(self, purse: Purse) -> None:
        """Say below the rate when it is old, or that there is none."""
        from intern_desktop.payroll.sheet import rate_is_old

        rate = purse.exchange_rate
        self._is_old = rate is not None and rate_is_old(rate, self._today)
        if rate is None:
            # Translators: vi: "Chưa có tỷ giá: mọi thứ tính bằng yên."
            self.rate.set_note(tr("No rate: all is in yen."))
        elif self._is_old:
            # Translators: vi: "Tỷ giá cũ, của ngày {day}."
            self.rate.set_note(tr("An old rate, of {day}.", day=date_text(rate.on, "short")), "caution")
        else:
            self.rate.set_note("")

    def readable(self) -> bool:
        """Whether every field holds something that can be kept."""
        beside = any(_is_wrong(field, most) for field, _, most in self._beside)
        return not any(lever.error() for lever in self._levers) and not self.day.wrong() and not beside

    def give(self, sheet: Sheet, purse: Purse) -> tuple[Sheet, Purse]:
        """Sheet and purse with what stands here."""
        from intern_desktop.payroll.sheet import with_overtime

        hours = self.overtime.value() or Decimal(0)
        if hours != sheet.usual_hours:
            sheet = msgspec.structs.replace(sheet, offer=with_overtime(sheet.offer, hours))
        before = purse.remittance
        fee = before.fee_yen if _is_wrong(self.fee, _TYPED_YEN) else int(self.fee.value() or 0)
        sent = msgspec.structs.replace(before, yen=int(self.sent.value() or 0), fee_yen=fee)
        spent = int(self.spent.value() or 0)
        purse = msgspec.structs.replace(purse, living_costs=spent, remittance=sent)
        return sheet, self._with_rate(purse)

    def _with_rate(self, purse: Purse) -> Purse:
        """A rate that was typed anew is of today until its day is typed; one that was slid keeps its day."""
        from intern_desktop.payroll.course import ExchangeRate

        value, before = self.rate.value(), purse.exchange_rate
        if value is None:
            return msgspec.structs.replace(purse, exchange_rate=None)
        if before is None:
            rate = ExchangeRate(vnd_per_yen=value, on=self._today, band=self._last_band)
        else:
            typed_now = value != before.vnd_per_yen and self.rate.was_typed
            day = self._today if typed_now else self.day.value() or before.on
            band = self.band.value()
            unchanged = band is None or band == _percent(before.band, before.vnd_per_yen)
            kept = unchanged or _is_wrong(self.band, _MOST_BAND)
            share = before.band if kept else Decimal(band or 0) / 100
            rate = ExchangeRate(vnd_per_yen=value, on=day, band=share)
        return msgspec.structs.replace(purse, exchange_rate=rate)

    def _stretch(self, rate: Decimal) -> None:
        """Let the slider reach to both sides of a rate; it stays where it is while the rate lies on it."""
        least, most = self._ends
        if least < rate < most and not (self.rate.was_typed and self.rate.field.hasFocus()):
            return
        step = Decimal(5)
        least = ((rate * (1 - _AROUND)) / step).to_integral_value() * step
        self._ends = (least, max(((rate * (1 + _AROUND)) / step).to_integral_value() * step, least + step))
        self.rate.set_ends(*self._ends)

    def _on_beside(self) -> None:
        self._mark_beside()
        self.changed.emit()

    def _mark_beside(self) -> None:
        """Mark a band or a fee that cannot be, and say its bounds; what it was before counts on."""
        for field, lever, most in self._beside:
            wrong = _is_wrong(field, most)
            repolish(field, "invalid", wrong)
            said = tr("Type a number from {least} to {most}.", least=0, most=number_text(most))
            lever.say_beside(said if wrong else "")

    def _on_day(self) -> None:
        repolish(self.day, "invalid", self.day.wrong())
        if self.day.value() is not None:
            self.rate.was_typed = False
            self.changed.emit()


def _show(field: NumberEdit, value: int | Decimal | None) -> None:
    if field.value() != value and not field.property("invalid") and not field.hasFocus():
        field.set_value(value)


def _is_wrong(field: NumberEdit, most: int) -> bool:
    value = field.value()
    return not field.is_readable() or (value is not None and not 0 <= value <= most)


def _percent(band: Decimal, rate: Decimal) -> Decimal:
    """A band in percent, also one that was stated in dong."""
    share = band / rate if band >= 1 else band
    return (share * 100).quantize(Decimal("0.1"))
