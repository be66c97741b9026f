"""The payslip of one whole month: lines as a Japanese 給与明細 has them, and what stays in the hand."""

from collections.abc import Iterator
from datetime import date

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law, known_from, source
from intern_desktop.payroll.lines import PAID, TAKEN, Line, Step, deduction_code, earliest, known_until
from intern_desktop.payroll.month import before, following, month_of
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.social_insurance import (
    employment_line,
    grade_of,
    grade_of_standard,
    pays_care,
    premium_law,
    premium_lines,
)
from intern_desktop.payroll.working_time import paid_lines
from intern_desktop.payroll.zero_lines import no_premiums, no_resident_tax

LAST_YEAR = 2040
"""After this year nothing is priced: too much would be assumed."""


_AGREED = (Step(N_("As it stands on the sheet. The company may take it only by a written agreement.")),)
_AT_COST = (
    *_AGREED,
    Step(N_("For technical interns the rule is: housing, utilities and meals at no more than they cost.")),
)
_RESIDENT_TAX = (Step(N_("As the city's notice says; the company takes it in twelve parts from June.")),)
_FIRST_PAY = Step(
    N_("Health insurance and pension of the first month are taken from the next wage, which is then smaller.")
)
_FROM_JUNE = N_("Resident tax is not in it. It is taken from {month} on and follows the income of the year before.")
_SHORT_CONTRACT = Step(
    N_(
        "With a contract shorter than one year the income tax may be 20.42 % of the pay instead. "
        "Ask how long the contract is."
    )
)


class Payslip(msgspec.Struct, frozen=True, gc=False, kw_only=True):
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

    def yen(self, code: str) -> int:
        """What the lines of this code come to, as it is paid or taken: never below 0 but for an adjustment."""
        return sum(line.yen if line.block == PAID else -line.yen for line in self.lines if line.code == code)


class Pay(msgspec.Struct, frozen=True, gc=False):
    """The paid side of a month: its lines, their sum, and how much of it is commuting money; yen."""

    lines: tuple[Line, ...]
    gross: int
    commuting: int


def pay_of(offer: Offer, hours: Hours, law: Law) -> Pay:
    """What is paid for a month with these hours; `law` is that of the month."""
    lines = paid_lines(offer, hours, law)
    return Pay(lines, sum([line.yen for line in lines]), offer.commuting if offer.allowances else 0)


def compute(offer: Offer, month: date, law: Law, *, beyond: bool | None = None) -> Payslip:
    """The payslip for work in the whole month of a day, of an offer without problems.

    `law` says whether figures may be assumed, and `beyond` whether something may stand in where the tax table at hand
    ends (as `law` when not said). Raises FieldError for a month before the first whole one or outside the years at
    hand, and NotInForce when `law` refuses.
    """
    month = month_of(month)
    check_month(offer, month)
    pay = pay_of(offer, offer.overtime, law.at(month))
    premiums = _premiums(offer, pay.gross, month, law)
    insurance = (*premiums, employment_line(offer.industry, pay.gross, month, law))
    payday = month if offer.paid == "same_month" else following(month)
    more = (resident_line(offer.resident_tax), *agreed_lines(offer))
    slip = assemble(offer, month, pay, insurance, more, law.at(payday), law.assuming if beyond is None else beyond)
    if offer.first_day is None:
        return slip
    return msgspec.structs.replace(slip, notes=tuple(_notes(offer, offer.first_day, month)))


def assemble(
    offer: Offer, month: date, pay: Pay, insurance: tuple[Line, ...], more: tuple[Line, ...], law: Law, beyond: bool
) -> Payslip:
    """A payslip from what is paid, the insurance taken from it, and `more` that is taken besides the income tax.

    `law` is that of the day of payment.
    """
    gross, withheld, others = pay.gross, 0, 0
    rests_on = assumed = None
    for line in insurance:
        withheld -= line.yen
        if line.assumed is not None:
            rests_on = earliest(rests_on, line.assumed)
    tax = tax_line(offer, gross, untaxed(pay, law), withheld, law, beyond=beyond, rests_on=rests_on)
    for line in more:
        others += line.yen
        if line.assumed is not None:
            assumed = earliest(assumed, line.assumed)
    net = gross - withheld + tax.yen + others
    assumed = earliest(rests_on, tax.assumed, assumed, known_until(pay.lines))
    return Payslip(
        month=month,
        lines=(*pay.lines, *insurance, tax, *more),
        gross=gross,
        taken=gross - net,
        net=net,
        assumed=assumed,
    )


def untaxed(pay: Pay, law: Law) -> int:
    """The commuting money of a month that is free of tax, in yen."""
    return min(pay.commuting, law.free_commuting()) if pay.commuting else 0


def check_month(offer: Offer, month: date) -> None:
    """Raises FieldError for a month that nothing can be said about."""
    if month < known_from() or month.year > LAST_YEAR:
        said = N_("The figures here are for months from January {first} to December {last}.")
        raise FieldError("month", said, first=known_from().year, last=LAST_YEAR)
    first = offer.first_month
    if first is not None and month < first:
        raise FieldError(
            "first_day", N_("The first whole month is later: how a part of a month is paid, only the company can say.")
        )


def resident_line(yen: int, how: tuple[Step, ...] = _RESIDENT_TAX) -> Line:
    """The resident tax of a month."""
    return Line("resident_tax", -yen, TAKEN, how, (source("resident_tax"),)) if yen else no_resident_tax()


def agreed_lines(offer: Offer) -> tuple[Line, ...]:
    """What a written agreement lets the company take, such as rent (労働基準法 第24条)."""
    return tuple(_agreed(name, yen) for name, yen in offer.deductions.items())


def _agreed(name: str, yen: int) -> Line:
    paper = source("agreement")
    code = deduction_code(name)
    if code == "other":
        return Line(code, -yen, TAKEN, _AGREED, (paper,), label=name, agreed=True)
    return Line(code, -yen, TAKEN, _AT_COST, (paper, source("rent_cost")), label=name, agreed=True)


def _premiums(offer: Offer, gross: int, month: date, law: Law) -> tuple[Line, ...]:
    owed = month if offer.premium_timing == "same_month" else before(month)
    if offer.first_day is not None and owed < month_of(offer.first_day):
        return no_premiums()
    then = premium_law(offer.prefecture, owed, law.assuming)
    reported = offer.standard_remuneration
    grade = grade_of(gross, then) if reported is None else grade_of_standard(reported, then)
    return premium_lines(grade, gross if reported is None else None, then, care=pays_care(offer, owed))


def _notes(offer: Offer, first_day: date, month: date) -> Iterator[Step]:
    if offer.premium_timing == "next_month" and month_of(first_day) == month:
        yield _FIRST_PAY
    begins = date(first_day.year + 1, 6, 1)
    if month >= begins and not offer.resident_tax:
        yield Step(_FROM_JUNE, {"month": begins})
    if offer.programme == "titp" and month < date(first_day.year + 1, first_day.month, 1):
        yield _SHORT_CONTRACT
