"""What stands below the net: what changed since the month before, and how many dong it is."""

from datetime import date
from decimal import Decimal

from intern_desktop.i18n import date_text, language, month_text, number_text, tr, yen_text
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.loan import dong_for
from intern_desktop.payroll.month_change import MonthChange
from intern_desktop.payroll.sheet import rate_is_old
from intern_desktop.payroll.yen import round_half_up
from intern_desktop.ui.pay.payslip_explained import difference_name, marked, signed

__all__ = ["change_texts", "dong_texts", "rate_is_old"]

NAMED = 2
"""So many lines are named with their amounts; a list has the rest."""

_TEN_THOUSAND = 10_000


def change_texts(change: MonthChange) -> tuple[str, str]:
    """How much more or less stays than in the month before: with the reason and the lines that differ, and alone."""
    brief = _compared(change)
    if not change.lines:
        return brief, brief
    amounts = [(difference_name(one), marked(signed(one.more), any(one.assumed))) for one in change.lines[:NAMED]]
    named = ", ".join(f"{name} {amount}" for name, amount in amounts)
    lines = f"{named}, …" if len(change.lines) > NAMED else named
    # Translators: {compared}: "¥2,678 less than in September 2027"; {lines}: "Pension −1,830, Health insurance −985"
    said = tr("{compared}: {lines}", compared=brief, lines=lines)
    reason = [one.sentence for step in change.reasons[:1] for one in (step, *step.steps)]
    return " ".join((*reason, said)), brief


def _compared(change: MonthChange) -> str:
    month, amount = month_text(change.since), yen_text(abs(change.more))
    amount = marked(amount, any(change.assumed))
    if change.more > 0:
        # Translators: what stays in the hand this month; vi: "Hơn {month} {amount}"
        return tr("{amount} more than in {month}", amount=amount, month=month)
    if change.more < 0:
        # Translators: vi: "Kém {month} {amount}"
        return tr("{amount} less than in {month}", amount=amount, month=month)
    # Translators: vi: "Bằng {month}"
    return tr("As much as in {month}", month=month)


def dong_texts(net: int, rate: ExchangeRate, today: date) -> tuple[str, str]:
    """About how many dong the net is, by which rate of which day, called old when it is; also in fewer words."""
    said = {
        "dong": _about(dong_for(net, rate)),
        "rate": number_text(rate.vnd_per_yen),
        "day": date_text(rate.on, "short"),
    }
    if rate_is_old(rate, today):
        return (
            # Translators: {dong} is an amount like "21.8 million dong";
            # vi: "khoảng {dong} (tỷ giá cũ: 1 yên = {rate} đồng, ngày {day})"
            tr("about {dong} (old rate: 1 yen = {rate} dong, on {day})", **said),
            # Translators: vi: "khoảng {dong}, tỷ giá cũ ngày {day}"
            tr("about {dong}, old rate of {day}", **said),
        )
    return (
        # Translators: vi: "khoảng {dong} (1 yên = {rate} đồng, ngày {day})"
        tr("about {dong} (1 yen = {rate} dong, on {day})", **said),
        # Translators: vi: "khoảng {dong}, tỷ giá ngày {day}"
        tr("about {dong}, rate of {day}", **said),
    )


def _about(dong: int) -> str:
    """To a tenth of a million, or as Japanese counts, to ten thousand."""
    if language() == "ja":
        return f"{number_text(round_half_up(dong, _TEN_THOUSAND))}万ドン"
    tenths = round_half_up(dong, 10 * _TEN_THOUSAND)
    # Translators: vi: "{millions} triệu đồng"
    return tr("{millions} million dong", millions=number_text(Decimal(tenths).scaleb(-1)))
