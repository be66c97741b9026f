"""What changed from one month's payslip to the next: the lines that differ, and why."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.events import Event
from intern_desktop.payroll.income_tax import NON_RESIDENT
from intern_desktop.payroll.lines import Line, Shown, Step
from intern_desktop.payroll.month import following
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip

_ONCE = {
    "bonus": N_("The bonus stood on the slip of {month} only."),
    "year_end_adjustment": N_("The adjustment of the year's tax stood on the slip of {month} only."),
}
"""Lines of one month, missed in the next."""

_BONUS = N_("A bonus is paid with the wage of this month.")
_RATE = N_("The rate of the insurance is another one from the premium of {month} on.")
_TABLE = N_("From the pay of {month} on the tax table of the new year counts.")
_INSTALMENT = N_("The first part of the resident tax, in June, holds what does not divide by twelve.")
# Translators: vi: "Thuế cư trú cả năm ít nên đã trừ hết một lần vào tháng 6."
_JUNE_ALONE = N_("The resident tax of the year was small enough to be taken in June alone.")
# Translators: vi: "Từ lương {month}, thuế tính như người cư trú ở Nhật."
_RESIDENT = N_("From the pay of {month} on the tax is that of a resident of Japan.")
_TWO_MONTHS = N_("With the last pay the insurance of two months is taken.")
# Translators: after "From September the insurance counts pay of …";
# vi: "Phí bảo hiểm được trừ chậm một tháng, nên từ lương {month} mới trừ theo mức này."
_TAKEN_LATER = N_("It is taken from the pay of {month} on: premiums are taken a month later.")

_PREMIUMS = ("health_insurance", "nursing_care", "child_support_levy", "pension")

_MOVES = {
    "first_insurance": _PREMIUMS,
    "september_grade": _PREMIUMS,
    "changed_grade": _PREMIUMS,
    "raise": ("wage", "overtime", "over_60", "night", "holiday"),
    "year_end_refund": ("year_end_adjustment",),
    "year_end_due": ("year_end_adjustment",),
    "leaver_refund": ("year_end_adjustment",),
    "leaver_due": ("year_end_adjustment",),
    "resident_tax": ("resident_tax",),
    "resident_tax_balance": ("resident_tax",),
}
"""Which lines of a slip an event of the plan moves."""

_GRADES = ("september_grade", "changed_grade")


class Difference(msgspec.Struct, frozen=True, gc=False):
    """One line on two slips: positive when paid, negative when taken, 0 where it does not stand.

    `assumed`: whether the amount before, and the one after, rests on assumed law.
    """

    code: str
    label: str
    before: int
    after: int
    assumed: tuple[bool, bool] = (False, False)

    @property
    def more(self) -> int:
        """What stays in the hand more because of it; negative for less."""
        return self.after - self.before


class MonthChange(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """From the slip of `since` to the next: the net, the lines that differ, the greatest first, and the reasons.

    What a reason needs besides stands in its steps. `assumed`: whether the net before, and the one after, rests on
    assumed law.
    """

    since: date
    before: int
    after: int
    lines: tuple[Difference, ...]
    reasons: tuple[Step, ...]
    assumed: tuple[bool, bool] = (False, False)

    @property
    def more(self) -> int:
        """How much more stays in the hand; negative for less."""
        return self.after - self.before


def change_between(was: Payslip, now: Payslip, events: Sequence[Event], offer: Offer) -> MonthChange:
    """What changed between two slips that follow each other; `events` are those of the plan they belong to."""
    lines = _differences(was, now)
    moved = {line.code for line in lines}
    return MonthChange(
        since=was.month,
        before=was.net,
        after=now.net,
        lines=lines,
        reasons=_each_once((*_told(now.month, events, offer, moved), *_untold(was, now, offer, lines))),
        assumed=(was.assumed is not None, now.assumed is not None),
    )


def _each_once(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step for at, step in enumerate(steps) if step not in steps[:at])


def _differences(was: Payslip, now: Payslip) -> tuple[Difference, ...]:
    before, after = _sums(was), _sums(now)
    keys, marks = dict.fromkeys((*after, *before)), (_assumed(was), _assumed(now))
    found = [
        Difference(*key, before.get(key, 0), after.get(key, 0), (key in marks[0], key in marks[1])) for key in keys
    ]
    return tuple(sorted((one for one in found if one.more), key=lambda one: -abs(one.more)))


def _assumed(slip: Payslip) -> set[tuple[str, str]]:
    return {(line.code, line.label) for line in slip.lines if line.assumed is not None and line.yen}


def _sums(slip: Payslip) -> dict[tuple[str, str], int]:
    sums: dict[tuple[str, str], int] = {}
    for line in slip.lines:
        key = (line.code, line.label)
        sums[key] = sums.get(key, 0) + line.yen
    return sums


def _told(month: date, events: Sequence[Event], offer: Offer, moved: set[str]) -> Iterator[Step]:
    """The events that move a line of this slip. A new grade is seen when its premium is taken, maybe a month later."""
    late = offer.premium_timing == "next_month"
    for event in events:
        seen = following(event.month) if late and event.code in _GRADES else event.month
        if seen == month and not moved.isdisjoint(_MOVES.get(event.code, ())):
            seen_later = (Step(_TAKEN_LATER, {"month": month}),) if seen != event.month else ()
            yield msgspec.structs.replace(event.note, steps=(*event.note.steps, *seen_later))


def _untold(was: Payslip, now: Payslip, offer: Offer, lines: Sequence[Difference]) -> Iterator[Step]:
    """What no event of a plan says."""
    for one in lines:
        if one.code in _ONCE and one.before and not one.after:
            yield Step(_ONCE[one.code], {"month": was.month})
        if one.code == "bonus" and one.after:
            yield Step(_BONUS)
        if one.code == "resident_tax" and one.before and one.more > 0 and _payday(was, offer).month == 6:
            yield Step(_INSTALMENT if one.after else _JUNE_ALONE)
    premiums = [one.code for one in lines if one.code in _PREMIUMS and not one.label]
    for code in premiums:
        yield from _premium_reason(_line(was, code), _line(now, code))
    if _taxed_as_non_resident(was) and not _taxed_as_non_resident(now):
        yield Step(_RESIDENT, {"month": _payday(now, offer)})
    if _tax_by_new_table(was, now, offer):
        yield Step(_TABLE, {"month": _payday(now, offer)})


def _payday(slip: Payslip, offer: Offer) -> date:
    return slip.month if offer.paid == "same_month" else following(slip.month)


def _premium_reason(was: Line | None, now: Line | None) -> Iterator[Step]:
    if was is None or now is None or not was.yen or not now.yen:
        return
    if now.how[-1].steps and not was.how[-1].steps:
        yield Step(_TWO_MONTHS)
        return
    old, new = _fields(was), _fields(now)
    if old.get("rate") != new.get("rate") and "month" in new:
        yield Step(_RATE, {"month": new["month"]})


def _fields(line: Line) -> dict[str, Shown]:
    return {name: value for step in line.how for name, value in step.fields.items()}


def _tax_by_new_table(was: Payslip, now: Payslip, offer: Offer) -> bool:
    """Whether the tax differs though it was looked up by the same pay."""
    old, new = _line(was, "income_tax"), _line(now, "income_tax")
    if old is None or new is None or _payday(now, offer).month != 1:
        return False
    return old.base == new.base and old.yen != new.yen


def _taxed_as_non_resident(slip: Payslip) -> bool:
    line = _line(slip, "income_tax")
    return line is not None and any(step.message == NON_RESIDENT for step in line.how)


def _line(slip: Payslip, code: str) -> Line | None:
    return next((line for line in slip.lines if line.code == code and not line.label), None)
