"""What happens in the years, as short names on the picture: which are seen, and where they find room."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from intern_desktop.i18n import N_, tr
from intern_desktop.payroll.plan import Plan

TIERS = 3
"""Rows of names above the picture, the first nearest to it."""

_NAMES = {
    # Translators: short names on a timeline, two words at best; vi: "Hết nợ"
    "loan_paid_off": N_("Loan gone"),
    # Translators: the last month in Japan; vi: "Về nước"
    "departure": N_("Going home"),
    # Translators: more goes out than comes in; vi: "Thiếu tiền"
    "short_of_cash": N_("Short of money"),
    # Translators: vi: "Lương đầu tiên"
    "first_wage": N_("First wage"),
    # Translators: vi: "Lương tối thiểu vượt"
    "minimum_wage_overtakes": N_("Minimum wage passes"),
    # Translators: vi: "Thuế cư trú"
    "resident_tax": N_("Resident tax"),
    # Translators: vi: "Hoàn thuế"
    "year_end_refund": N_("Tax back"),
    # Translators: vi: "Hoàn thuế"
    "leaver_refund": N_("Tax back"),
    # Translators: vi: "Nộp thêm thuế"
    "year_end_due": N_("Tax due"),
    # Translators: vi: "Nộp thêm thuế"
    "leaver_due": N_("Tax due"),
    # Translators: vi: "Đủ trả nợ"
    "break_even": N_("Enough for the loan"),
    # Translators: vi: "Tăng lương"
    "raise": N_("Raise"),
    # Translators: vi: "Đóng bảo hiểm"
    "first_insurance": N_("Insurance"),
    # Translators: the grade of insurance; vi: "Đổi bậc"
    "changed_grade": N_("New grade"),
    # Translators: the grade of insurance; vi: "Đổi bậc"
    "september_grade": N_("New grade"),
    # Translators: vi: "Lương tối thiểu"
    "minimum_wage_rise": N_("Minimum wage"),
    # Translators: vi: "Học ban đầu"
    "lecture": N_("Lectures"),
}
"""In the order in which they get room. What is not here is told in the list alone."""

_STRONG = ("loan_paid_off", "departure")
_RANKS = {code: at for at, code in enumerate(_NAMES)}


class Mark(NamedTuple):
    """A name at the month with this number; `tone` is the token of its colour."""

    number: int
    words: str
    bold: bool
    tone: str
    rank: int


class Spot(NamedTuple):
    """Where a name found room: its left edge and its tier; None where there was none."""

    left: float
    tier: int | None


def marks(plan: Plan) -> list[Mark]:
    """The names of a plan, one a month, what is told once in a row of months named at its first."""
    numbers = {month.month: month.number for month in plan.months}
    found: dict[int, Mark] = {}
    last_short = -1
    for event in plan.events:
        rank = _RANKS.get(event.code)
        number = numbers.get(event.month, 0)
        if rank is None or not number:
            continue
        if event.code == "short_of_cash":
            repeated, last_short = last_short == number - 1, number
            if repeated:
                continue
        if number not in found or rank < found[number].rank:
            tone = "caution" if event.code == "short_of_cash" else "text"
            found[number] = Mark(number, tr(_NAMES[event.code]), event.code in _STRONG, tone, rank)
    return [found[number] for number in sorted(found)]


def short_names(plan: Plan) -> dict[int, str]:
    """The short names of all that happens in a month, by its number."""
    numbers = {month.month: month.number for month in plan.months}
    found: dict[int, list[str]] = {}
    for event in plan.events:
        if event.code in _NAMES:
            names = found.setdefault(numbers.get(event.month, 0), [])
            names.append(tr(_NAMES[event.code]))
    return {number: ", ".join(dict.fromkeys(names)) for number, names in found.items()}


def place(wanted: Sequence[tuple[float, float, int]], room: float, gap: float = 8, tiers: int = TIERS) -> list[Spot]:
    """Where names find room on a line of this length, the smaller rank first.

    `wanted` is (x, width, rank) of each. No two names overlap, and no dotted line down from a higher tier runs
    through a name below it.
    """
    spots = [Spot(0.0, None)] * len(wanted)
    taken: list[tuple[int, float, float, float]] = []
    for at in sorted(range(len(wanted)), key=lambda one: wanted[one][2]):
        x, width, _ = wanted[at]
        for left, tier in _tries(x, width, room, tiers):
            if _is_free(taken, tier, x, left, left + width, gap):
                taken.append((tier, x, left, left + width))
                spots[at] = Spot(left, tier)
                break
    return spots


def _tries(x: float, width: float, room: float, tiers: int) -> Iterator[tuple[float, int]]:
    """Above its place in each tier, then beginning or ending there."""
    for left in (x - width / 2, x - 1, x - width + 1):
        for tier in range(tiers):
            yield min(max(left, 0.0), max(room - width, 0.0)), tier


def _is_free(
    taken: Sequence[tuple[int, float, float, float]], tier: int, x: float, left: float, right: float, gap: float
) -> bool:
    for other, line, begins, ends in taken:
        if other == tier and left < ends + gap and begins < right + gap:
            return False
        if other > tier and left - gap / 2 < line < right + gap / 2:
            return False
        if other < tier and begins - gap / 2 < x < ends + gap / 2:
            return False
    return True
