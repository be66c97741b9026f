"""A bonus (賞与) as lines of the month in which it is paid: its own premiums, employment insurance and tax."""

from datetime import date

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.bonus import BonusPremiums, BonusTax, bonus_premiums, bonus_tax
from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law, source
from intern_desktop.payroll.lines import PAID, TAKEN, Line, Step
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.social_insurance import employment_line, pays_care

_STATED = (Step(N_("As it stands on the sheet of working conditions.")),)
_ON_BONUS = N_("On the bonus.")
BONUS = "賞与"
"""What the lines of a bonus carry as their label, beside those of the month's wage."""


class BonusPaid(msgspec.Struct, frozen=True, gc=False):
    """The lines of a bonus, and what the year, the caps and the lump sum count: insurance, tax, standards in yen."""

    lines: tuple[Line, ...]
    insurance: int
    tax: int
    standard_health: int
    standard_pension: int


def bonus_lines(offer: Offer, yen: int, payday: date, pay_before: int, health_before: int, law: Law) -> BonusPaid:
    """The lines of a bonus of so many yen. `pay_before`: the month before's pay less its insurance, 0 without one.

    `health_before`: standard bonuses of the fiscal year so far. 健康保険法 第45条, 所得税法 第186条.
    """
    care = pays_care(offer, payday)
    due = bonus_premiums(yen, payday, offer.prefecture, law, care=care, health_before=health_before)
    employment = employment_line(offer.industry, yen, payday, law)
    insurance = due.total - employment.yen
    tax = _tax(offer, yen, insurance, payday, pay_before, law)
    paid = Line("bonus", yen, PAID, _STATED, (source("contract"),), label=BONUS)
    lines = (paid, *_premium_lines(due), msgspec.structs.replace(employment, label=BONUS), tax)
    return BonusPaid(lines, insurance, -tax.yen, due.standard_health, due.standard_pension)


def _premium_lines(due: BonusPremiums) -> list[Line]:
    parts = (
        ("health_insurance", due.health_insurance),
        ("nursing_care", due.nursing_care),
        ("child_support_levy", due.child_support_levy),
        ("pension", due.pension),
    )
    return [
        Line(code, -yen, TAKEN, (Step(_ON_BONUS, {}, -yen, (step,)),), due.sources, due.assumed, label=BONUS)
        for (code, yen), step in zip(parts, due.how, strict=True)
        if yen
    ]


def _tax(offer: Offer, yen: int, insurance: int, payday: date, pay_before: int, law: Law) -> Line:
    then = law.at(payday)
    if offer.residency == "non_resident":
        return msgspec.structs.replace(tax_line(offer, yen, 0, 0, then, beyond=True), label=BONUS)

    def monthly(taxable: int) -> int:
        return -tax_line(offer, taxable, 0, 0, then, beyond=True).yen

    found = bonus_tax(
        yen, insurance, pay_before, payday, then, dependants=offer.dependants, column=offer.column, monthly=monthly
    )
    return _tax_line(found)


def _tax_line(found: BonusTax) -> Line:
    return Line("income_tax", -found.yen, TAKEN, found.how, found.sources, found.assumed, label=BONUS)
