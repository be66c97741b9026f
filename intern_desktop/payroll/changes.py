"""What will change in the law during a plan's years: fixed, planned, or sure to change without a known figure."""

from datetime import date
from functools import cache
from typing import Literal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Source, rows
from intern_desktop.payroll.lines import Step

Kind = Literal["minimum_wage", "income_tax", "resident_tax", "social_insurance", "pension", "programme"]
Status = Literal["fixed", "plan", "unknown"]

_NAME = "change_"

_MINIMUM_WAGE = N_("The minimum wages of the prefectures change in autumn and winter. The amounts are not known yet.")
_PENSION_CEILING = N_("The highest pay that the pension counts rises to {yen} yen a month. Few wages reach it.")
_SAID = {
    "minimum_wage_iwate_kumamoto": N_(
        "The minimum wage of an hour rises to {iwate} yen in Iwate and {kumamoto} yen in Kumamoto."
    ),
    "minimum_wage_okinawa": N_("The minimum wage of an hour rises to {yen} yen in Okinawa."),
    "year_end_2026": N_(
        "The year-end adjustment counts at least {employees} yen for employees and up to {basic} yen for everybody."
    ),
    "withholding_2027": N_(
        "New tables for the tax taken from pay each month: the higher deductions are in them now. "
        "The surtax stays the same in all."
    ),
    "insurance_rates_2027": N_(
        "New rates of health insurance, nursing care, the child-rearing levy and employment insurance. "
        "They are usually fixed between mid-December and the end of January."
    ),
    "programme_2027": N_(
        "Employment for Skill Development (育成就労) begins in place of Technical Intern Training. "
        "Who is in training by then goes on as before."
    ),
    "resident_tax_2027": N_(
        "Resident tax counts at least {employees} yen for employees, so fewer people have to pay it."
    ),
    "pension_ceiling_2027": _PENSION_CEILING,
    "minimum_wage_2027": _MINIMUM_WAGE,
    "income_tax_2028": N_(
        "The income tax counts at least {employees} yen for employees, and for everybody {basic} yen, "
        "or {above} yen where the income is higher. The law may change again before."
    ),
    "levy_2028": N_("The child-rearing levy is to be about {percent} % of pay, half of it yours."),
    "pension_ceiling_2028": _PENSION_CEILING,
    "minimum_wage_2028": _MINIMUM_WAGE,
    "lump_sum": N_(
        "By this day at the latest the lump sum of the pension is no longer paid while a re-entry permit is valid. "
        "That it counts up to {years} years is planned, without a day."
    ),
    "resident_tax_2029": N_("The least that resident tax counts for employees falls to {employees} yen."),
    "pension_ceiling_2029": _PENSION_CEILING,
    "minimum_wage_2029": _MINIMUM_WAGE,
    "minimum_wage_2030": _MINIMUM_WAGE,
}


class Change(msgspec.Struct, frozen=True, gc=False):
    """A change of the law. `day` is the first day on which it may happen, `until` the last: one day where it is fixed.

    `status`: fixed by a law or table in print, planned, or unknown in figure or day.
    """

    code: str
    day: date
    until: date
    kind: Kind
    status: Status
    message: Step
    source: Source


def changes(first: date, last: date) -> tuple[Change, ...]:
    """What changes, or may change, between two days, both included, by its first day."""
    return tuple(one for one in _calendar() if one.day <= last and first <= one.until)


@cache
def _calendar() -> tuple[Change, ...]:
    found = []
    for name, row in rows():
        if name.startswith(_NAME):
            code, says = name.removeprefix(_NAME), dict(row.value)
            kind, status = says.pop("kind"), says.pop("status")
            fields = {key: says[key] for key in says.keys() - {"from", "until", "source"}}
            message = Step(_SAID[code], fields)
            found.append(Change(code, row.since, row.until, kind, status, message, row.source))
    return tuple(sorted(found, key=lambda one: (one.day, one.code)))
