"""The payslip of one whole month: lines as a Japanese 給与明細 has them, and what stays in the hand."""

from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law, free_commuting, source
from intern_desktop.payroll.lines import Line, Step, earliest
from intern_desktop.payroll.offer import Offer, month_of, problems
from intern_desktop.payroll.social_insurance import employment_line, insurance_lines
from intern_desktop.payroll.working_time import paid_lines


class Payslip(msgspec.Struct, frozen=True, kw_only=True):
    """What is paid, what is taken, what stays, in yen. `assumed` as for a line: the earliest of all of them."""

    month: date
    lines: tuple[Line, ...]
    gross: int
    taken: int
    net: int
    assumed: date | None = None

    def line(self, code: str) -> Line:
        """One line by its code. KeyError when it is not on the slip."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(code)


def compute(offer: Offer, month: date, law: Law) -> Payslip:
    """The payslip of the whole month of a day; `law` says whether figures may be assumed.

    Raises the first FieldError of the offer, FieldError for a month before the first whole one, and NotInForce when
    `law` refuses.
    """
    found = problems(offer)
    if found:
        raise found[0]
    month = month_of(month)
    if month < offer.first_month:
        raise FieldError(
            "start", N_("The first whole month is later: how a part of a month is paid, only the company can say.")
        )
    paid = paid_lines(offer)
    gross = sum(line.yen for line in paid)
    insurance = [*insurance_lines(offer, month, gross, law), employment_line(offer, month, gross, law)]
    free = min(offer.commuting, free_commuting())
    taxable = max(gross - free + sum(line.yen for line in insurance), 0)
    lines = (*paid, *insurance, tax_line(offer, month, taxable, law), *_agreed(offer))
    net = sum(line.yen for line in lines)
    assumed = earliest(*(line.assumed for line in lines))
    return Payslip(month=month, lines=lines, gross=gross, taken=gross - net, net=net, assumed=assumed)


def _agreed(offer: Offer) -> list[Line]:
    """What a written agreement lets the company take, such as rent (労働基準法 第24条)."""
    how = (
        Step(
            N_(
                "As it stands on the sheet. The company may take it only by a written agreement, "
                "at no more than it costs."
            )
        ),
    )
    return [
        Line(code=code, yen=-yen, block="taken", how=how, sources=(source("agreement"),))
        for code, yen in (("housing", offer.housing), ("food", offer.food))
        if yen
    ]
