"""The rows of a payslip in the blocks and the order of a Japanese one: 勤怠, 支給, 控除, each with its sum."""

from decimal import Decimal
from typing import Literal

from intern_desktop.errors import FieldError
from intern_desktop.i18n import language, number_text, tr
from intern_desktop.payroll.lines import PAID, TAKEN, Line, line_names
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.payroll.working_time import month_hours
from intern_desktop.payroll.working_time import shown as rounded
from intern_desktop.ui.pay.payslip_rows import Row
from intern_desktop.ui.pay.payslip_words import called, japanese_of, shown

TOTALS = ("gross", "taken", "net")


def rows(slip: Payslip, offer: Offer | None = None) -> list[Row]:
    """The rows from top to bottom, as a Japanese slip has them: hours, what is paid, what is taken off, each with its
    sum; below what the law takes stands what is taken by agreement. `offer` is that of the month, for its hours.
    """
    lines = shown(slip).items()
    found = [] if offer is None else hours_rows(offer)
    found.append(_heading("paid", "block"))
    found += [_row(key, line) for key, line in lines if line.block == PAID]
    found += [_total("gross", slip.gross, slip), _heading("taken", "block")]
    found += [_row(key, line) for key, line in lines if line.block == TAKEN and not line.agreed]
    agreed = [_row(key, line) for key, line in lines if line.agreed]
    if agreed:
        found += [_heading("agreed", "part"), *agreed]
    return [*found, _total("taken", -slip.taken, slip)]


def _row(key: str, line: Line) -> Row:
    return Row(key, called(line), japanese_of(line), line.yen, line.assumed is not None)


def _total(code: str, yen: int, slip: Payslip) -> Row:
    name = line_names()[code]
    japanese = "" if language() == "ja" else name.ja
    assumed = slip.assumed is not None if code == "taken" else _assumed_pay(slip)
    return Row(code, name.said, japanese, yen, assumed, "total")


def _assumed_pay(slip: Payslip) -> bool:
    return any(line.assumed is not None for line in slip.lines if line.block == PAID)


def hours_rows(offer: Offer) -> list[Row]:
    """The block 勤怠: scheduled days and hours, and those beyond, where the sheet says them."""
    extra = offer.overtime
    told = [
        # Translators: vi: "Ngày làm theo lịch"
        ("days", tr("Scheduled days"), "{所定|しょてい}{就労|しゅうろう}{日数|にっすう}", _days(offer)),
        # Translators: vi: "Giờ làm theo lịch"
        ("scheduled", tr("Scheduled hours"), "{所定|しょてい}{労働|ろうどう}{時間|じかん}", _hours(_scheduled(offer))),
        # Translators: vi: "Giờ làm thêm"
        (
            "overtime",
            tr("Overtime hours"),
            "{残業|ざんぎょう}{時間|じかん}",
            _hours(extra.overtime_hours + extra.over_60_hours),
        ),
        # Translators: vi: "Giờ làm đêm"
        ("night", tr("Night hours"), "{深夜|しんや}{勤務|きんむ}{時間|じかん}", _hours(extra.night_hours)),
        # Translators: vi: "Giờ làm ngày nghỉ"
        ("holiday", tr("Holiday hours"), "{休日|きゅうじつ}{労働|ろうどう}{時間|じかん}", _hours(extra.holiday_hours)),
    ]
    own = language() == "ja"
    found = [
        Row(f"{code} hours", japanese if own else name, "" if own else japanese, kind="hours", said=said)
        for code, name, japanese, said in told
        if said
    ]
    return [_heading("hours", "block"), *found] if found else []


def _scheduled(offer: Offer) -> Decimal:
    try:
        return rounded(*month_hours(offer))
    except FieldError:  # the sheet leaves them open
        return Decimal(0)


def _hours(hours: Decimal) -> str:
    # Translators: hours of a month on a payslip; vi: "{hours} giờ"; ja: "{hours}時間"
    return tr("{hours} h", hours=number_text(_plain(hours))) if hours else ""


def _days(offer: Offer) -> str:
    days = offer.days
    if days is None and offer.annual_holidays is not None:
        days = rounded(365 - offer.annual_holidays, 12)
    # Translators: days of a month on a payslip; vi: "{days} ngày"; ja: "{days}日"
    return tr("{days} days", days=number_text(_plain(days))) if days else ""


def _plain(number: Decimal) -> Decimal:
    """20.0 is read as 20."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


def _heading(block: str, kind: Literal["block", "part"]) -> Row:
    words, japanese = {
        # Translators: heading of the hours and days on a payslip; vi: "Công"; ja: "勤怠"
        "hours": (tr("Attendance"), "{勤怠|きんたい}"),
        # Translators: heading of what is paid out; vi: "Tiền được trả"; ja: "支給"
        "paid": (tr("Paid"), "{支給|しきゅう}"),
        # Translators: heading of the deductions; vi: "Khoản trừ"; ja: "控除"
        "taken": (tr("Taken off"), "{控除|こうじょ}"),
        # Translators: heading of rent and the like; vi: "Trừ theo thoả thuận"; ja: "労使協定による控除"
        "agreed": (tr("By agreement"), "{労使協定|ろうしきょうてい}による{控除|こうじょ}"),
    }[block]
    return Row(block, words, "" if language() == "ja" else japanese, kind=kind)
