"""`payslip`: one month of an offer."""

from datetime import date

from intern_desktop.compute import offer, offer_line
from intern_desktop.compute.answers import Answer, lines
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.payroll.lines import STATUTORY
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip, compute

_KEY_OF = {"national_health_insurance": "health_insurance", "national_pension": "pension"}
"""What is paid at the town hall in the months of lectures stands at the same key as the company's."""


def payslip(asked: Request) -> Answer:
    """The payslip for the work of one month."""
    month = asked.month("month")
    residency = asked.choice("residency", ("resident", "non_resident"), "resident")
    return _priced(offer.offer(asked, residency), month, asked)


def payslip_of_offer(asked: Request) -> Answer:
    """The payslip of an offer file: of the month that is asked for, else of its first whole month."""
    sheet, _ = offer_line.sheet(asked)
    first = sheet.offer.first_month
    if first is None or asked.has("month"):
        return _priced(sheet.offer, asked.month("month"), asked)
    return _priced(sheet.offer, first, asked)


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
