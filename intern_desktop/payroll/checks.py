"""An offer held against the rules: each finding with the rule, its source and whom to ask, the gravest first."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.fees import ban_findings, fee_findings
from intern_desktop.payroll.findings import Finding, found, gravest_first
from intern_desktop.payroll.hours_findings import overtime_findings
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import Step, deduction_code
from intern_desktop.payroll.rules import headings
from intern_desktop.payroll.said import Said, said_problems
from intern_desktop.payroll.wage_findings import (
    below_zero_findings,
    minimum_wage_findings,
    promised_net_findings,
)
from intern_desktop.payroll.working_time import base_wage
from intern_desktop.payroll.yen import MILLION, drop_fraction, ppm

_ABOVE_COST = N_(
    "{rent} yen of rent are taken each month, but one person's share costs {cost} yen; the rule for technical interns "
    "lets no more be taken."
)
_ABOVE_COST_ESD = N_(
    "{rent} yen of rent are taken each month, but one person's share costs {cost} yen. The rule for technical interns "
    "lets no more be taken; whether it holds in the new programme was not found."
)
_ABOVE_LINE = N_(
    "{rent} yen of rent are taken each month; Vietnam's line, as last seen, is {percent} % of the basic wage of {wage} "
    "yen: {line} yen."
)
_NO_COST = N_("{rent} yen of rent are taken each month, but what the housing really costs is not said.")
# Translators: vi: "Tiền nhà và điện nước đang gộp thành {yen} yên. Tách ra ở bản đầy đủ thì mới so được tiền nhà với
# quy định của Việt Nam."
_TOGETHER = N_(
    "Rent and utilities are typed as one sum of {yen} yen: split them on the whole sheet to hold the rent against the "
    "rule."
)
_NOT_SAID = N_("The conditions sheet has a part for this (part {part}), and it is not known yet: {name}.")

ASK_COST = N_("Ask the company for the rental contract and by how many residents the rent is shared.")
# Translators: vi: "Hỏi công ty: tiền nhà bao nhiêu, điện nước bao nhiêu."
ASK_SPLIT = N_("Ask the company how much of it is rent, and how much electricity, water and gas.")
ASK_LINE = N_("Ask the sending company how the rent keeps to Vietnam's line, and DOLAB whether the line still holds.")
ASK_SHEET = N_("Ask the company, through the sending company, to write it on the conditions sheet.")


def findings(course: Course, said: Said, law: Law) -> tuple[Finding, ...]:
    """All that the rules have to say to an offer without problems, the gravest first; silent on what was not said.

    Held against the law of the first working day: the first day of the contract's first month. Raises NotInForce when
    `law` refuses that day, but for Vietnam's lines, which stand in as last seen and are marked. Raises the first of
    `said_problems`, and FieldError where net pay was promised and its payslip cannot be computed.
    """
    for problem in said_problems(said, course.exchange_rate):
        raise problem
    return gravest_first(list(_findings(course, said, law)))


def _findings(course: Course, said: Said, law: Law) -> Iterator[Finding]:
    yield from minimum_wage_findings(course, said, law)
    yield from ban_findings(course, said)
    yield from overtime_findings(course, law)
    yield from promised_net_findings(course, said, law)
    yield from below_zero_findings(course, law)
    yield from _rent(course, said)
    yield from fee_findings(course, said, law)
    yield from _missing(course, said)


def _rent(course: Course, said: Said) -> Iterator[Finding]:
    """Rent above what it costs, and above Vietnam's share of the basic wage."""
    rent, together = (_taken(course, code) for code in ("rent", "rent_and_utilities"))
    if together:
        yield from _together(course, rent + together)
        return
    if not rent:
        return
    programme, cost = course.offer.programme, said.rent_actual
    if cost is None:
        yield found("missing_rent_actual", programme, Step(_NO_COST, {"rent": rent}), ASK_COST)
    elif rent > cost:
        message = Step(_ABOVE_COST if programme == "titp" else _ABOVE_COST_ESD, {"rent": rent, "cost": cost})
        yield found("rent_above_cost", programme, message, ASK_COST, amount=rent - cost)
    wage, percent, line, assumed = _rent_line(course)
    if rent > line:
        message = Step(_ABOVE_LINE, {"rent": rent, "percent": percent, "wage": wage, "line": line})
        yield found("rent_above_15_percent", programme, message, ASK_LINE, amount=rent - line, assumed=assumed)


def _together(course: Course, yen: int) -> Iterator[Finding]:
    """A sum that holds utilities cannot be held against the rule of the rent; below the line it need not be."""
    _, _, line, assumed = _rent_line(course)
    if yen > line:
        yield found(
            "rent_with_utilities", course.offer.programme, Step(_TOGETHER, {"yen": yen}), ASK_SPLIT, assumed=assumed
        )


def _taken(course: Course, code: str) -> int:
    return sum(yen for name, yen in course.offer.deductions.items() if deduction_code(name) == code)


def _rent_line(course: Course) -> tuple[int, str, int, date | None]:
    """Vietnam's line of the rent: the basic wage, its share in percent, the line in yen, and `assumed`."""
    known = Law.assumed(course.contract_start).row("rent_line")
    wage, percent = base_wage(course.offer), known.value["percent"]
    return wage, percent, drop_fraction(wage * ppm(Decimal(percent)), MILLION), known.assumed


def _missing(course: Course, said: Said) -> Iterator[Finding]:
    """Each heading of the conditions sheet that nobody has said anything about, in the sheet's order."""
    offer, open_ = course.offer, set(said.not_stated)
    without_days = offer.annual_holidays is None or offer.daily_hours is None
    open_ |= {
        name
        for name, is_missing in (
            ("contract_period", said.contract_months is None),
            ("daily_hours", offer.daily_hours is None),
            ("scheduled_hours", offer.scheduled_hours is None and without_days),
            ("holidays", offer.annual_holidays is None),
        )
        if is_missing
    }
    for name, heading in headings().items():
        if name in open_:
            message = Step(_NOT_SAID, {"part": heading.number, "name": heading.name})
            yield found(f"missing_{name}", offer.programme, message, ASK_SHEET, heading=heading)
