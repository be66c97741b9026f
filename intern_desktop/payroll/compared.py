"""One offer in the figures by which offers are compared: per hour worked, per month, over the stay, on the sheet."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll import prospects
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lines import deduction_code, earliest
from intern_desktop.payroll.loan import dong_for
from intern_desktop.payroll.minimum_wage import compared_hour
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.plan import Plan
from intern_desktop.payroll.plan_month import PlanMonth
from intern_desktop.payroll.prospects import Prospect
from intern_desktop.payroll.rules import SEVERITIES
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.payroll.working_time import Exact, base_wage, month_hours, shown
from intern_desktop.payroll.yen import exact, round_half_up

YEAR = 12
"""Months of the contract year of which an hour's and a month's net are the average."""

Kind = Literal["yen", "yen_hour", "vnd", "percent", "hours", "days", "months", "day", "place", "programme", "count"]


class Value(msgspec.Struct, frozen=True, gc=False):
    """What stands in a cell: `low`, and `high` where it is a span; the unit is `kind`.

    A place is its code, a programme its id. `assumed` as for a line of a payslip.
    """

    kind: Kind
    low: int | Decimal | date | str
    high: int | None = None
    assumed: date | None = None


class Compared(msgspec.Struct, frozen=True, gc=False):
    """One offer's figures by the names of the rows; what is not known is not in it.

    `net` in yen and `hours` worked are those of the same months, as many as `months`: both exact. `owes`: what is
    brought home is what a loan leaves of it.
    """

    values: dict[str, Value]
    net: int
    hours: Exact
    months: int
    findings: tuple[Finding, ...]
    owes: bool = False

    @property
    def per_hour(self) -> Exact:
        """Net pay for each hour worked."""
        n, d = self.hours
        return self.net * d, n

    @property
    def month_hours(self) -> Exact:
        """Hours worked in an average month of these."""
        n, d = self.hours
        return n, d * self.months


def compared(sheet: Sheet, purse: Purse, found: Prospect, findings: tuple[Finding, ...]) -> Compared:
    """The figures of a sheet of which nothing is missing (`prospects.missing`), with its plans and its findings.

    Net per hour and per month are those of a year with the usual overtime: the second to the thirteenth contract month,
    since the first may carry no premiums yet; a contract too short for that is taken whole. Hours are the scheduled
    ones with overtime and work on holidays.
    """
    lived = [month for month in found.usual.months if month.contract_month]
    year = lived[1 : YEAR + 1] if len(lived) > YEAR + 1 else lived
    net, months = sum(month.slip.net for month in year), len(year)
    n, d = _worked_hours(sheet.offer)
    made = Compared({}, net, (n * months, d), months, findings, found.in_dong and sheet.loan is not None)
    for name, value in _values(sheet, purse, found, made, (lived[0], *year)):
        if value is not None:
            made.values[name] = value
    return made


def _values(
    sheet: Sheet, purse: Purse, found: Prospect, made: Compared, months: Sequence[PlanMonth]
) -> Iterator[tuple[str, Value | None]]:
    offer, first, known = sheet.offer, months[0], earliest(*(month.assumed for month in months[1:]))
    yield "net_hour", Value("yen_hour", round_half_up(*made.per_hour), None, known)
    yield "net_first", Value("yen", first.slip.net, None, first.assumed)
    yield "net_month", Value("yen", round_half_up(made.net, made.months), None, known)
    yield "home", _home(found)
    yield "fees", _fees(sheet, purse)
    yield "interest", _interest(sheet, found.usual, in_dong=found.in_dong)
    yield from _of_rent(offer)
    yield "hours", Value("hours", shown(*made.month_hours))
    yield "overtime", Value("hours", sheet.usual_hours)
    yield "holidays", None if offer.annual_holidays is None else Value("days", offer.annual_holidays)
    yield "wage", Value("yen", base_wage(offer))
    yield "above_minimum", _above_minimum(sheet)
    yield "allowances", Value("yen", sum(one.yen for one in offer.allowances))
    yield "bonus", Value("yen", sum(one.yen for one in sheet.bonuses))
    lump = found.usual.lump_sum
    yield "lump_sum", Value("yen", 0) if lump is None else Value("yen", lump.net, None, lump.assumed)
    for severity in SEVERITIES:
        yield severity, Value("count", sum(one.severity == severity for one in made.findings))
    yield "stay", Value("months", sheet.stay_months)
    yield "place", Value("place", offer.prefecture)
    yield "programme", Value("programme", offer.programme)
    yield "first_day", None if offer.first_day is None else Value("day", offer.first_day)


def _worked_hours(offer: Offer) -> Exact:
    """Hours of a usual month: those that are paid, with what comes beyond them. Night hours lie within the others."""
    n, d = _scheduled(offer)
    beyond: Hours = offer.overtime
    more, by = exact(beyond.overtime_hours + beyond.over_60_hours + beyond.holiday_hours)
    return n * by + more * d, d * by


def _scheduled(offer: Offer) -> Exact:
    if offer.hourly_wage is not None and offer.scheduled_hours is not None:
        return exact(offer.scheduled_hours)
    if offer.daily_wage is not None and offer.days is not None and offer.daily_hours is not None:
        (days, by), (hours, of) = exact(offer.days), exact(offer.daily_hours)
        return days * hours, by * of
    return month_hours(offer)


def _home(found: Prospect) -> Value:
    home = prospects.home(found)
    return Value("vnd" if found.in_dong else "yen", home.low, home.high, home.assumed)


def _fees(sheet: Sheet, purse: Purse) -> Value | None:
    """All that was paid before leaving, in dong where a rate is there; None while nothing is typed."""
    fees, rate = sheet.said.fees_paid.values(), purse.exchange_rate
    if not fees:
        return None
    if rate is None:
        yen = [fee.yen for fee in fees if fee.yen is not None]
        return Value("yen", sum(yen)) if len(yen) == len(fees) else None
    return Value("vnd", sum(dong_for(fee.yen or 0, rate) if fee.vnd is None else fee.vnd for fee in fees))


def _interest(sheet: Sheet, usual: Plan, *, in_dong: bool) -> Value | None:
    if sheet.loan is None:
        return Value("vnd", 0)
    return Value("vnd", usual.totals.loan_interest_vnd) if in_dong else None


def _of_rent(offer: Offer) -> Iterator[tuple[str, Value]]:
    """Rent alone is not known where it is one sum with the utilities; both together are always."""
    taken = dict.fromkeys(("rent", "utilities", "rent_and_utilities"), 0)
    for name, yen in offer.deductions.items():
        code = deduction_code(name)
        if code in taken:
            taken[code] += yen
    rent, housing, wage = taken["rent"], sum(taken.values()), base_wage(offer)
    if not taken["rent_and_utilities"]:
        if wage:
            yield "rent_share", Value("percent", shown(round_half_up(rent * 1000, wage), 10))
        yield "rent", Value("yen", rent)
    yield "housing", Value("yen", housing)
    yield "other_taken", Value("yen", sum(offer.deductions.values()) - housing)


def _above_minimum(sheet: Sheet) -> Value | None:
    """By how many yen an hour is above the minimum of the first working day; a hundredth is dropped."""
    day = sheet.offer.first_day
    if day is None:
        return None
    try:
        (n, d), floor = compared_hour(sheet.offer), Law.assumed(day).minimum_wage(sheet.offer.prefecture)
    except (FieldError, NotInForce):
        return None
    of, by = exact(max(Decimal(floor.value), Decimal(sheet.said.industry_minimum or 0)))
    return Value("yen_hour", Decimal((n * by - of * d) * 100 // (d * by)).scaleb(-2), None, floor.assumed)
