"""What the picture of the years shows, in numbers and words: lines, band, names, axes, months of assumed law."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from intern_desktop.i18n import month_text, number_text, tr
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.month import later
from intern_desktop.payroll.prospects import Prospect, Tracks, assumed_months, loan_end, tracks
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.charts import round_steps
from intern_desktop.ui.pay.ahead_amounts import Unit, dong_unit, short_month, yen_unit
from intern_desktop.ui.pay.ahead_marks import Mark, marks

Ticks = tuple[tuple[float, str], ...]


class Picture(NamedTuple):
    """Lines by month (0 is the arrival), in the unit of the left axis. `words` name low, usual, high, sent, owed."""

    months: int
    low: list[float]
    usual: list[float]
    high: list[float]
    sent: list[float]
    owed: list[float]
    words: tuple[str, str, str, str, str]
    names: list[Mark]
    assumed: frozenset[int]
    legend: str
    left: tuple[str, Ticks]
    right: tuple[str, Ticks]
    bottom: Ticks
    gone: int


def picture(sheet: Sheet, found: Prospect, rate: ExchangeRate | None) -> Picture:
    """The picture of a prospect."""
    lines, unit = tracks(found), dong_unit() if found.in_dong else yen_unit()
    owed = _scaled(lines.owed, unit) if found.in_dong else []
    owed = owed[: next((at + 1 for at, one in enumerate(owed) if one == 0), len(owed))]
    low, high = _bounds(lines, unit, owed)
    steps = round_steps(low, high, 7)
    end = loan_end(sheet, found)
    return Picture(
        months=len(found.usual.months),
        low=_scaled(lines.low, unit),
        usual=_scaled(lines.usual, unit),
        high=_scaled(lines.high, unit),
        sent=_scaled(lines.sent, unit) if lines.sent[-1] else [],
        owed=owed,
        words=_words(found),
        names=marks(found.usual),
        assumed=frozenset(assumed_months(found.usual)),
        legend=_legend(found),
        left=(unit.words, tuple((step, _number(step)) for step in steps)),
        right=_right(steps[0], steps[-1], unit, rate),
        bottom=_months(found),
        gone=end.number,
    )


def _scaled(values: Sequence[int], unit: Unit) -> list[float]:
    return [value / unit.size for value in values]


def _bounds(lines: Tracks, unit: Unit, owed: Sequence[float]) -> tuple[float, float]:
    """From zero or below to the highest value: the axis is never cut off above zero."""
    every = [*owed]
    for line in (lines.low, lines.usual, lines.high, lines.sent):
        every += _scaled(line, unit)
    return min(0.0, *every), max(0.1, *every)


def _right(low: float, high: float, unit: Unit, rate: ExchangeRate | None) -> tuple[str, Ticks]:
    """The same heights in yen, at the typed rate."""
    if rate is None:
        return "", ()
    own = yen_unit()
    each = float(rate.vnd_per_yen) * own.size / unit.size
    return own.words, tuple(
        (step * each, _number(step)) for step in round_steps(low / each, high / each, 6) if low <= step * each <= high
    )


def _number(value: float) -> str:
    said = number_text(int(value) if value == int(value) else Decimal(f"{value:.2f}").normalize())
    return said.replace("-", "\u2212")


def _months(found: Prospect) -> Ticks:
    """The month of arrival, and each January."""
    first, count = found.usual.months[0].month, len(found.usual.months)
    januaries = [at for at in range(count) if later(first, at).month == 1]
    shown = [0, *(at for at in januaries if at > 3)]
    return tuple((float(at), short_month(later(first, at))) for at in shown)


def _words(found: Prospect) -> tuple[str, str, str, str, str]:
    few, usual, many = (number_text(hours.normalize() if hours else 0) for hours in found.hours)
    # Translators: at the end of a line, how much overtime a month; vi: "làm thêm {hours} giờ"
    middle = tr("{hours} hours of overtime", hours=usual)
    # Translators: written beside its line; vi: "đã gửi về nhà"
    sent = tr("sent home")
    # Translators: written beside its line; vi: "nợ còn lại"
    owed = tr("loan still owed")
    if not found.in_dong:
        # Translators: an edge of the band; vi: "{hours} giờ"
        return tr("{hours} hours", hours=few), middle, tr("{hours} hours", hours=many), sent, owed
    # Translators: the lower edge of the band; vi: "{hours} giờ, yên xuống giá"
    low = tr("{hours} hours, the yen falls", hours=few)
    # Translators: the upper edge of the band; vi: "{hours} giờ, yên lên giá"
    return low, middle, tr("{hours} hours, the yen rises", hours=many), sent, owed


def _legend(found: Prospect) -> str:
    assumed = found.usual.totals.assumed
    if assumed is None:
        return ""
    # Translators: what hatching means; vi: "Luật chưa công bố, tạm tính như {month}"
    return tr("Law not published yet, counted as in {month}", month=month_text(assumed))
