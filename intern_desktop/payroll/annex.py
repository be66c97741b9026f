"""The wage annex of the conditions sheet (賃金の支払) by our own computation: what its lines 1 to 5 come to."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import deduction_code, known_until
from intern_desktop.payroll.minimum_wage import WageCheck, check_wage
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.plan import Plan

ROUNDING = 100
"""A paper that is off by less than so many yen was rounded."""

SOCIAL = ("health_insurance", "nursing_care", "child_support_levy", "pension")
"""The lines of a payslip that the annex takes together as 社会保険料."""

OWN_LINES = ("meals", "rent", "utilities")
"""Agreed deductions that have a line of their own in the annex: (d), (e), (f)."""

_NO_DAY = N_("Type the first working day. A day that is only guessed is good enough to begin with.")

_SUMS = {"income_tax": "tax", "resident_tax": "tax", "employment_insurance": "employment"}
"""In which sum of the annex a line is that stands alone in it."""

Agreement = Literal["same", "rounding", "differs"]


class Annex(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What the annex of an offer has to say, in yen, for a whole month without overtime and with a month's premiums.

    `lines` are its sums by the names that `Sheet.on_paper` uses ("estimate", "tax", "social", "employment", "meals",
    "rent", "utilities", "other", "total", "net"), with "wage" and "allowances" of its lines 1 and 2. `hour` holds an
    hour against the minimum wage, None where the sheet leaves the hours open. `assumed` as for a line of a payslip;
    `marked` are the names of the sums that rest on it.
    """

    month: date
    lines: dict[str, int]
    hour: WageCheck | None
    assumed: date | None = None
    marked: frozenset[str] = frozenset()


class LaterTax(msgspec.Struct, frozen=True, gc=False):
    """Resident tax, which has no line in the annex: from which month it is taken, yen a month, and `assumed`."""

    month: date
    yen: int
    assumed: date | None


def annex(offer: Offer, law: Law, industry_minimum: int = 0) -> Annex:
    """The annex for the first whole wage month of an offer without problems, by the law that holds then.

    Its footnote: nobody was absent, overtime premium is not in it. A first pay without premiums would be none of the
    sheet's months, so the month's own are in it. Raises FieldError while the first day is open or cannot be priced, and
    NotInForce when `law` refuses.
    """
    month = offer.first_month
    if month is None:
        raise FieldError("first_day", _NO_DAY)
    usual = msgspec.structs.replace(offer, overtime=Hours(), premium_timing="same_month")
    slip = compute(usual, month, law.at(month))
    lines = {
        "wage": slip.yen("wage"),
        "estimate": slip.gross,
        "allowances": slip.gross - slip.yen("wage"),
        "tax": slip.yen("income_tax") + slip.yen("resident_tax"),
        "social": sum(slip.yen(code) for code in SOCIAL),
        "employment": slip.yen("employment_insurance"),
        **agreed(offer),
        "total": slip.taken,
        "net": slip.net,
    }
    hour = _hour(offer, month, law, industry_minimum)
    return Annex(month=month, lines=lines, hour=hour, assumed=slip.assumed, marked=frozenset(_marked(slip)))


def _marked(slip: Payslip) -> Iterator[str]:
    """The sums of the annex that rest on assumed law."""
    for line in slip.lines:
        if line.assumed is not None:
            yield _SUMS.get(line.code, "social" if line.code in SOCIAL else "estimate")
            yield from ("total", "net")


def agreed(offer: Offer) -> dict[str, int]:
    """The deductions by agreement in yen a month, by the lines of the annex."""
    found = dict.fromkeys((*OWN_LINES, "other"), 0)
    for name, yen in offer.deductions.items():
        code = deduction_code(name)
        code = "rent" if code == "rent_and_utilities" else code  # until she splits it, it stands at (e)
        found[code if code in OWN_LINES else "other"] += yen
    return found


def agreement(paper: int, ours: int) -> Agreement:
    """Whether a figure on paper is ours, ours rounded, or another one."""
    if paper == ours:
        return "same"
    return "rounding" if abs(paper - ours) < ROUNDING else "differs"


def later_tax(plan: Plan) -> LaterTax | None:
    """The usual resident tax of the first year in which it is taken, None where it never is."""
    taken = [month for month in plan.months if month.resident_tax]
    if not taken:
        return None
    usual = taken[1] if len(taken) > 1 else taken[0]  # the first of twelve parts carries what does not divide
    lines = [line for line in usual.slip.lines if line.code == "resident_tax"]
    return LaterTax(taken[0].month, usual.resident_tax, known_until(lines))


def _hour(offer: Offer, month: date, law: Law, industry_minimum: int) -> WageCheck | None:
    day = offer.first_day or month
    try:
        return check_wage(offer, day, law.at(day), industry_minimum)
    except FieldError:
        return None
