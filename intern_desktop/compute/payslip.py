"""`payslip`: one month of an offer."""

from datetime import date

from intern_desktop.compute import offer, offer_line
from intern_desktop.compute.answers import Answer, lines
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import NotInForce
from intern_desktop.payroll.lines import STATUTORY
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, compute
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.sheet import Purse, Sheet, course_of

_KEY_OF = {"national_health_insurance": "health_insurance", "national_pension": "pension"}
"""What is paid at the town hall in the months of lectures stands at the same key as the company's."""


def payslip(asked: Request) -> Answer:
    """The payslip for the work of one month."""
    month = asked.month("month")
    residency = asked.choice("residency", ("resident", "non_resident"), "resident")
    return _priced(offer.offer(asked, residency), month, asked)


def payslip_of_offer(asked: Request) -> Answer:
    """The payslip of an offer file: of the month that is asked for, else of its first whole month.

    As in the window it is the month of the plan, with raises, resident tax and the adjustment of the year's end; where
    the years cannot be worked out it is that of the offer alone.
    """
    sheet, purse = offer_line.sheet(asked)
    first = sheet.offer.first_month
    month = asked.month("month") if first is None or asked.has("month") else first
    slip = _lived(sheet, purse, month, asked)
    return _priced(sheet.offer, month, asked) if slip is None else Answer(told(slip), slip.assumed)


def _lived(sheet: Sheet, purse: Purse, month: date, asked: Request) -> Payslip | None:
    """That month of the years the sheet leads to; None where it is none of them, or these are beyond the law known."""
    course = course_of(sheet, purse)
    if course is None:
        return None
    try:
        months = run(course, asked.law(course.start)).months
    except (FieldError, NotInForce):
        return None
    return next((one.slip for one in months if one.contract_month and one.month == month), None)


def _priced(priced: Offer, month: date, asked: Request) -> Answer:
    slip = compute(priced, month, asked.law(month))
    return Answer(told(slip), slip.assumed)


def told(slip: Payslip) -> dict[str, object]:
    """A payslip by key; what is taken is positive here, and negative in its lines."""
    yen = dict.fromkeys(STATUTORY, 0)
    for line in slip.lines:
        key = _KEY_OF.get(line.code, line.code)
        if key in yen:
            yen[key] -= line.yen
    return {"gross": slip.gross, **yen, "net": slip.net, "lines": lines(slip.lines)}


KINDS = {"payslip": Kind(("month", *offer.KEYS, "resident_tax"), "month", payslip, payslip_of_offer)}
