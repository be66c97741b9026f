"""A checked slip as blocks of lines to be shown: hours, paid, taken, and what stays."""

from __future__ import annotations

from decimal import Decimal

from intern_desktop.furigana import plain
from intern_desktop.i18n import language, number_text, tr
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Slip
from intern_desktop.payroll.slip_rows import TOTAL, Checked, Row
from intern_desktop.ui.pay import slip_words
from intern_desktop.ui.pay.slip_line import Shown
from intern_desktop.ui.pay.slip_table import Block
from intern_desktop.ui.pay.slip_values import value_of


def blocks(checked: Checked, slip: Slip, offer: Offer) -> list[Block]:
    """All blocks in the order of a Japanese slip."""
    own = language() == "ja"
    gross = next(at for at, row in enumerate(checked.rows) if row.key == "gross")
    paid, taken = checked.rows[: gross + 1], checked.rows[gross + 1 : -1]
    return [
        # Translators: heading of the hours on a payslip; vi: "Giờ làm"; ja: "勤怠"
        Block("hours", tr("Hours"), "" if own else "{勤怠|きんたい}", _hours(slip, offer), columns=False),
        # Translators: heading of what is paid out; vi: "Tiền được trả"; ja: "支給"
        Block("paid", tr("Paid"), "" if own else "{支給|しきゅう}", [_line(checked, row, slip) for row in paid]),
        # Translators: heading of the deductions; vi: "Khoản trừ"; ja: "控除"
        Block("taken", tr("Taken off"), "" if own else "{控除|こうじょ}", [_line(checked, row, slip) for row in taken]),
        Block("net", "", "", [_line(checked, checked.rows[-1], slip)]),
    ]


def _hours(slip: Slip, offer: Offer) -> list[Shown]:
    usual = offer.overtime
    lines = [
        # Translators: hours of overtime on a payslip; vi: "Giờ làm thêm"
        ("overtime", tr("Overtime hours"), "{残業時間|ざんぎょうじかん}", usual.overtime_hours + usual.over_60_hours),
        # Translators: vi: "Giờ làm đêm"
        ("night", tr("Night hours"), "{深夜時間|しんやじかん}", usual.night_hours),
        # Translators: hours on legal holidays; vi: "Giờ làm ngày nghỉ"
        (
            "holiday",
            tr("Holiday hours"),
            "{休日時間|きゅうじつじかん}",
            usual.holiday_hours,
        ),
    ]
    if offer.hourly_wage is not None:
        # Translators: vi: "Giờ làm trong giờ chuẩn"
        lines.insert(
            0,
            ("worked", tr("Scheduled hours worked"), "{実働時間|じつどうじかん}", offer.scheduled_hours or Decimal(0)),
        )
    elif offer.daily_wage is not None:
        # Translators: vi: "Số ngày công"
        lines.insert(0, ("worked", tr("Days worked"), "{出勤日数|しゅっきんにっすう}", offer.days or Decimal(0)))
    return [_hour(slip, *each) for each in lines]


def _hour(slip: Slip, key: str, name: str, japanese: str, often: Decimal) -> Shown:
    own = language() == "ja"
    value = value_of(slip, f"hours:{key}")
    words = ""
    if value is None and often:
        # Translators: until the hours of the slip are typed; vi: "chưa gõ: tạm tính {hours} như hợp đồng"
        words = tr("not typed: {hours} as in the contract", hours=number_text(often))
    called, beside = (plain(japanese), "") if own else (name, japanese)
    return Shown(key=f"hours:{key}", name=called, japanese=beside, value=value, words=words)


def _line(checked: Checked, row: Row, slip: Slip) -> Shown:
    computed = "" if row.computed is None or row.within else number_text(row.computed)
    if row.own and not row.computed:
        computed = ""
    name = slip_words.line_name(row)
    return Shown(
        key=row.key,
        name=name,
        japanese=slip_words.line_japanese(row),
        value=value_of(slip, row.key),
        computed=computed,
        apart=_signed(row.difference),
        state=row.state,
        words=slip_words.state_words(checked, row),
        # Translators: names a field for a screen reader; vi: "{line}, trên phiếu"
        told=tr("{line}, on the slip", line=name),
        strong=row.block == TOTAL,
        can_go=row.own,
    )


def _signed(apart: int) -> str:
    return "" if not apart else number_text(apart) if apart < 0 else f"+{number_text(apart)}"
