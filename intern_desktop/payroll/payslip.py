"""The payslip of one whole month: lines as a Japanese 給与明細 has them, and what stays in the hand."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law, known_from, source
from intern_desktop.payroll.lines import Line, Step, earliest
from intern_desktop.payroll.offer import Offer, month_of, problems
from intern_desktop.payroll.social_insurance import employment_line, insurance_lines, premium_month
from intern_desktop.payroll.working_time import paid_lines

LAST_YEAR = 2040
"""After this year nothing is priced: too much would be assumed."""


class Payslip(msgspec.Struct, frozen=True, kw_only=True):
    """What is paid, what is taken, what stays, in yen. `assumed` as for a line: the earliest of all of them.

    `notes` is what this slip does not hold and the reader should know.
    """

    month: date
    lines: tuple[Line, ...]
    gross: int
    taken: int
    net: int
    assumed: date | None = None
    notes: tuple[Step, ...] = ()

    def line(self, code: str) -> Line:
        """One line by its code. KeyError when it is not on the slip."""
        for line in self.lines:
            if line.code == code:
                return line
        raise KeyError(code)


def compute(offer: Offer, month: date, law: Law) -> Payslip:
    """The payslip of the whole month of a day; `law` says whether figures may be assumed.

    Raises the first FieldError of the offer, FieldError for a month before the first whole one or outside the years
    at hand, and NotInForce when `law` refuses.
    """
    for problem in problems(offer):
        raise problem
    month = month_of(month)
    _check_month(offer, month)
    paid = paid_lines(offer, month, law)
    gross = sum(line.yen for line in paid)
    insurance = [*insurance_lines(offer, month, gross, law), employment_line(offer, month, gross, law)]
    lines = (*paid, *insurance, _tax(offer, month, gross, insurance, law), *_agreed(offer))
    net = sum(line.yen for line in lines)
    return Payslip(
        month=month,
        lines=lines,
        gross=gross,
        taken=gross - net,
        net=net,
        assumed=earliest(*(line.assumed for line in lines)),
        notes=tuple(_notes(offer, month)),
    )


def _check_month(offer: Offer, month: date) -> None:
    if month < known_from():
        raise FieldError("month", N_("The figures here begin with January {year}."), year=known_from().year)
    if month.year > LAST_YEAR:
        raise FieldError("month", N_("This is too far ahead. Choose a month up to December {year}."), year=LAST_YEAR)
    if month < offer.first_month:
        raise FieldError(
            "start", N_("The first whole month is later: how a part of a month is paid, only the company can say.")
        )


def _tax(offer: Offer, month: date, gross: int, insurance: Sequence[Line], law: Law) -> Line:
    free = min(offer.commuting, law.at(month).free_commuting().value)
    withheld = sum(line.yen for line in insurance)
    taxable = max(gross - free + withheld, 0)
    steps = [Step(N_("What is paid this month."), yen=gross)]
    if free:
        steps.append(Step(N_("Commuting money free of tax."), yen=-free))
    steps.append(Step(N_("Health, pension and employment insurance."), yen=withheld))
    steps.append(Step(N_("By this amount the tax is looked up."), yen=taxable))
    line = tax_line(offer, month, taxable, steps, law)
    return msgspec.structs.replace(line, assumed=earliest(line.assumed, *(taken.assumed for taken in insurance)))


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


def _notes(offer: Offer, month: date) -> Iterator[Step]:
    if premium_month(offer, month) is None:
        yield Step(
            N_("Health insurance and pension of the first month are taken from the next wage, which is then smaller.")
        )
    begins = date(offer.start.year + 1, 6, 1)
    if month >= begins:
        yield Step(
            N_("Resident tax is not in it. It is taken from {month} on and follows the income of the year before."),
            {"month": begins},
        )
    if offer.programme == "titp" and month < date(offer.start.year + 1, offer.start.month, 1):
        yield Step(
            N_(
                "With a contract shorter than one year the income tax may be 20.42 % of the pay instead. "
                "Ask how long the contract is."
            )
        )
