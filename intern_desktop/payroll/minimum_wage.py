"""Is the wage lawful where the work is: the worth of an hour against the minimum wage in force (最低賃金法 第4条)."""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.law import Dated, Law, Source
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.working_time import Exact, month_hours, own_hour

COMPARED_KINDS = ("pay", "housing")
"""Allowances that count; those for overtime, attendance, family and commuting do not (最低賃金法施行規則 第1条)."""


class WageCheck(msgspec.Struct, frozen=True, gc=False):
    """Yen an hour by the offer (to a hundredth, dropped) and by the law of a day, in force since `since`.

    `assumed` as for a line of a payslip. `missing`: yen an hour below the minimum, a hundredth upwards; 0 when lawful.
    """

    hourly: Decimal
    minimum: int
    enough: bool
    missing: Decimal
    since: date
    source: Source
    assumed: date | None


def compared_hour(offer: Offer) -> Exact:
    """What one hour is worth in the comparison: wage, pay and housing allowances by the scheduled hours. Exact.

    FieldError when the sheet leaves the hours open that are needed.
    """
    more = sum(one.yen for one in offer.allowances if one.kind in COMPARED_KINDS)
    if offer.monthly_wage is None:
        n, d = own_hour(offer)
    else:
        n, d = 0, 1
        more += offer.monthly_wage
    if not more:
        return n, d
    hours, by = month_hours(offer)
    return n * hours + more * by * d, d * hours


def check_wage(offer: Offer, day: date, law: Law, industry_minimum: int = 0) -> WageCheck:
    """Compare an hour with the higher of the prefecture's and the industry's minimum on a day."""
    return compare(compared_hour(offer), law.at(day).minimum_wage(offer.prefecture), industry_minimum)


def compare(hour: Exact, floor: Dated[int], industry_minimum: int = 0) -> WageCheck:
    """Compare an exact hour's worth with a minimum."""
    n, d = hour
    minimum = max(floor.value, industry_minimum)
    short = minimum * d - n
    missing = Decimal(-(-max(short, 0) * 100 // d)).scaleb(-2)
    hourly = Decimal(n * 100 // d).scaleb(-2)
    return WageCheck(hourly, minimum, short <= 0, missing, floor.since, floor.source, floor.assumed)
