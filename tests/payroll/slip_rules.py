"""A slip as the program itself would print it, in which a test then plants one difference."""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.sheet import Sheet, Slip
from intern_desktop.payroll.slip_check import check
from intern_desktop.payroll.slip_rows import Checked

AICHI = {
    "prefecture": "23",
    "monthly_wage": 185_000,
    "scheduled_hours": Decimal(154),
    "first_day": date(2026, 6, 1),
    "deductions": {"rent": 20_000, "utilities": 8_000},
    "programme": "titp",
}
OCTOBER = date(2026, 10, 1)
AROUND = ("said", "raises", "bonuses", "slips", "stay_months", "first_year_non_resident")
"""What a sheet says around its offer."""


def sheet(**said):
    """185,000 yen in Aichi from June 2026; what is said replaces what is usual in the offer."""
    around = {
        name: said.pop(name)
        for name in ("said", "raises", "bonuses", "slips", "stay_months", "first_year_non_resident")
        if name in said
    }
    offer = {**AICHI, **said}
    if {"hourly_wage", "daily_wage"} & set(said):
        del offer["monthly_wage"]
    return Sheet(offer=Offer(**offer), **around)


def hours(overtime=0, night=0, holiday=0, over_60=0):
    """Hours of a month beyond the scheduled ones."""
    return Hours(
        overtime_hours=Decimal(str(overtime)),
        over_60_hours=Decimal(str(over_60)),
        night_hours=Decimal(str(night)),
        holiday_hours=Decimal(str(holiday)),
    )


def looked_at(one: Sheet, slip: Slip) -> Checked:
    """The slip checked under the law of its month."""
    return check(one, slip, Law.assumed(slip.month))


def printed(one: Sheet, month=OCTOBER, extra=None) -> Slip:
    """The slip of a month with every line as computed, its totals too."""
    slip = Slip(month=month, hours=extra if extra is not None else one.offer.overtime)
    known = looked_at(one, slip)
    amounts = {row.key: row.computed for row in known.rows if row.computed is not None}
    amounts = {key: yen for key, yen in amounts.items() if yen or key in ("overtime", "health_insurance", "pension")}
    return msgspec.structs.replace(slip, amounts=amounts)


def planted(slip: Slip, **changed) -> Slip:
    """The slip with other amounts, the totals left out; None takes a line off."""
    amounts = {key: yen for key, yen in {**slip.amounts, **changed}.items() if yen is not None}
    for total in ("gross", "taken", "net"):
        if total not in changed:
            amounts.pop(total, None)
    return msgspec.structs.replace(slip, amounts=amounts)


def first_reason(one: Sheet, slip: Slip, key: str) -> str:
    """The code of the likeliest reason of a line that has to be asked about."""
    row = looked_at(one, slip).row(key)
    assert row.state == "ask", (row.state, row.on_slip, row.computed)
    return row.reasons[0].code
