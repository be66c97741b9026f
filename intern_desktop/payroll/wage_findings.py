"""Is the wage lawful from the first working day on, and does promised net pay come out of the law's own arithmetic."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.findings import Finding, found
from intern_desktop.payroll.law import Dated, Law, NotInForce
from intern_desktop.payroll.lines import Shown, Step
from intern_desktop.payroll.minimum_wage import compared_hour
from intern_desktop.payroll.month import later, month_of
from intern_desktop.payroll.offer import Hours
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.said import Said
from intern_desktop.payroll.tables import minimum_wages
from intern_desktop.payroll.working_time import Exact, month_hours
from intern_desktop.payroll.yen import exact, raise_fraction

USUAL_MONTH = 2
"""The contract month that a promise is held against: the first one may carry no premiums yet."""

_BELOW_MONTH = N_(
    "On the first working day, {day}, an hour has to be worth at least {minimum} yen; this wage makes it {hour} yen. "
    "{yen} yen a month are missing."
)
_BELOW_HOUR = N_(
    "On the first working day, {day}, an hour has to be worth at least {minimum} yen; this wage makes it {hour} yen. "
    "{yen} yen an hour are missing."
)
_RISES_MONTH = N_(
    "From {day} an hour has to be worth at least {minimum} yen; this wage makes it {hour} yen. "
    "It has to rise by {yen} yen a month by then."
)
_RISES_HOUR = N_(
    "From {day} an hour has to be worth at least {minimum} yen; this wage makes it {hour} yen. "
    "It has to rise by {yen} yen an hour by then."
)
_OF_PREFECTURE = N_("Minimum wage of the prefecture since {day}: {minimum} yen an hour.")
_OF_INDUSTRY = N_("Minimum wage of the industry, as it was typed in: {minimum} yen an hour. The higher one counts.")
_PROMISED = N_(
    "{promised} yen of net pay were promised; with tax and insurance as the law takes them, {net} yen stay in a usual "
    "month. {yen} yen are missing."
)
_WITH_OVERTIME = N_("Net pay of {month} with the overtime that was said: {net} yen.")
_WITHOUT_OVERTIME = N_("Net pay of {month} without overtime: {net} yen.")

_BELOW_ZERO = N_("More is taken than is paid: in {month} {yen} yen are missing, and nothing stays in the hand.")
_TAKEN_AGREED = N_("Taken by agreement, each month: {yen} yen.")
_LEFT_BY_LAW = N_("Pay of {month} less tax and insurance: {yen} yen.")

ASK_TAKEN = N_("Ask the company for the written agreement about what is taken, and for an example payslip.")
ASK_WAGE = N_("Ask the company and the supervising organisation to correct the wage on the conditions sheet.")
ASK_RISE = N_("Ask the company whether the wage rises on that day, and to write it on the conditions sheet.")
ASK_NET = N_("Ask the company for an example payslip of a usual month, with every deduction on it.")


class _Floor(msgspec.Struct, frozen=True, gc=False):
    """The higher of both minimum wages, as yen an hour, exact and for being read."""

    worth: Exact
    shown: Decimal | int
    region: Dated[int]
    how: tuple[Step, ...]


def minimum_wage_findings(course: Course, said: Said, law: Law) -> Iterator[Finding]:
    """A wage below the minimum on the first working day, and each known rise before departure that it does not reach.

    Nothing where the sheet leaves the hours open: that is a finding of its own. 最低賃金法 第4条.
    """
    first = course.contract_start
    try:
        compared_hour(course.offer)
    except FieldError:
        return
    yield from _short(course, "below_minimum_wage", first, said, law)
    row = law.at(first).row("minimum_wage")
    for day, _ in minimum_wages(row.value["table"])[course.offer.prefecture]:
        if first < day and month_of(day) <= course.last_month and _moves(course, day, said, law):
            yield from _short(course, "minimum_wage_rises", day, said, law)


def _moves(course: Course, day: date, said: Said, law: Law) -> bool:
    """Whether the floor is higher on this day than on the day before: an industry's may stand above both."""
    before = _floor(course.offer.prefecture, day - timedelta(days=1), said, law)
    return _floor(course.offer.prefecture, day, said, law).shown > before.shown


def _short(course: Course, code: str, day: date, said: Said, law: Law) -> Iterator[Finding]:
    offer = course.offer_in(course.contract_month(day))
    (n, d), floor = compared_hour(offer), _floor(offer.prefecture, day, said, law)
    of, by = floor.worth
    if n * by >= of * d:
        return
    monthly = offer.monthly_wage is not None
    hours, share = month_hours(offer) if monthly else (1, 1)
    missing = raise_fraction((of * d - n * by) * hours, by * d * share)
    hour = Decimal(n * 100 // d).scaleb(-2)
    told: dict[str, Shown] = {"day": day, "minimum": floor.shown, "hour": hour, "yen": missing}
    below = code == "below_minimum_wage"
    messages = (_BELOW_MONTH, _BELOW_HOUR) if below else (_RISES_MONTH, _RISES_HOUR)
    yield found(
        code,
        offer.programme,
        Step(messages[not monthly], told, None, floor.how),
        ASK_WAGE if below else ASK_RISE,
        amount=missing,
        amount_of="month" if monthly else "hour",
        more_sources=(floor.region.source,),
        assumed=floor.region.assumed,
    )


def _floor(prefecture: str, day: date, said: Said, law: Law) -> _Floor:
    region = law.at(day).minimum_wage(prefecture)
    own = Step(_OF_PREFECTURE, {"day": region.since, "minimum": region.value})
    industry = said.industry_minimum
    if not industry:
        return _Floor((region.value, 1), region.value, region, (own,))
    how = (own, Step(_OF_INDUSTRY, {"minimum": industry}))
    higher = max(region.value, industry)
    return _Floor(exact(higher), higher, region, how)


def promised_net_findings(course: Course, said: Said, law: Law) -> Iterator[Finding]:
    """A promised net pay above both that of the second contract month and that month's without overtime.

    No resident tax is in it yet. FieldError as for a payslip of that month.
    """
    if said.promised_net is None:
        return
    month = later(course.contract_start, USUAL_MONTH - 1)
    slips = {_WITHOUT_OVERTIME: _usual(course, Hours(), month, law)}
    if course.hours(USUAL_MONTH) != Hours():
        slips[_WITH_OVERTIME] = _usual(course, course.hours(USUAL_MONTH), month, law)
    best = max(slips.values(), key=lambda slip: slip.net)
    missing = said.promised_net - best.net
    if missing <= 0:
        return
    told: dict[str, Shown] = {"promised": said.promised_net, "net": best.net, "yen": missing}
    how = tuple(Step(message, {"month": month, "net": slip.net}) for message, slip in slips.items())
    yield found(
        "promised_net_too_high",
        course.offer.programme,
        Step(_PROMISED, told, None, how),
        ASK_NET,
        amount=missing,
        more_sources=tuple(source for line in best.lines for source in line.sources),
        assumed=best.assumed,
    )


def below_zero_findings(course: Course, law: Law) -> Iterator[Finding]:
    """Deductions above the pay of the second contract month. 労働基準法 第24条.

    Nothing where that month's payslip cannot be computed.
    """
    agreed = sum(course.offer.deductions.values())
    month = later(course.contract_start, USUAL_MONTH - 1)
    try:
        slip = _usual(course, course.hours(USUAL_MONTH), month, law) if agreed else None
    except (FieldError, NotInForce):
        return
    if slip is None or slip.net >= 0:
        return
    how = (
        Step(_LEFT_BY_LAW, {"month": month, "yen": slip.net + agreed}),
        Step(_TAKEN_AGREED, {"yen": agreed}),
    )
    message = Step(_BELOW_ZERO, {"month": month, "yen": -slip.net}, None, how)
    programme = course.offer.programme
    yield found("net_below_zero", programme, message, ASK_TAKEN, amount=-slip.net, assumed=slip.assumed)


def _usual(course: Course, hours: Hours, month: date, law: Law) -> Payslip:
    residency = "non_resident" if course.first_year_non_resident else course.offer.residency
    offer = msgspec.structs.replace(
        course.offer_in(USUAL_MONTH), first_day=None, overtime=hours, resident_tax=0, residency=residency
    )
    return compute(offer, month, law.at(month), beyond=True)
