"""Every reason a real payslip is told can be said in full; one that names a figure leads back to the slip's."""

from datetime import date
from decimal import Decimal

from intern_desktop.payroll.course import Lecture
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.sheet import Sheet, Slip
from intern_desktop.payroll.slip_check import check

MAY = date(2027, 5, 1)


def reasons(offer, key, **amounts):
    one = Sheet(offer=offer, lecture=Lecture(months=0), stay_months=12)
    return check(one, Slip(month=MAY, amounts=amounts), Law.assumed(MAY)).row(key).reasons


def test_a_daily_wage_for_other_days_is_said():
    """11,000 yen a day for 21 days by the contract; 209,000 yen are 19 days."""
    offer = Offer(
        prefecture="13",
        daily_wage=11_000,
        days=Decimal(21),
        daily_hours=Decimal("7.5"),
        annual_holidays=110,
        first_day=date(2027, 4, 1),
    )
    found = reasons(offer, "wage", wage=19 * 11_000)
    assert [one.code for one in found] == ["other_days", "wage_other"]
    assert found[0].sentence == "It is the wage of 19 days. Compare with the days on the slip."


def test_an_hourly_wage_for_other_hours_is_said():
    offer = Offer(prefecture="13", hourly_wage=Decimal(1300), scheduled_hours=Decimal(160), first_day=date(2027, 4, 1))
    found = reasons(offer, "wage", wage=199_875)
    assert found[0].sentence == "It is the wage of 153.75 hours. Compare with the hours worked on the slip."


def test_commuting_money_in_two_lines_is_free_of_tax_in_both():
    """The contract's own slip, computed by the plan, agrees: 30,000 yen of commuting in two lines are free of tax."""
    offer = Offer(
        prefecture="13",
        monthly_wage=230_000,
        scheduled_hours=Decimal(155),
        allowances=(
            Allowance(name="電車", yen=20_000, kind="commuting"),
            Allowance(name="バス", yen=10_000, kind="commuting"),
        ),
        first_day=date(2027, 4, 1),
    )
    tax = compute(offer, MAY, Law.assumed(MAY)).yen("income_tax")
    one = Sheet(offer=offer, lecture=Lecture(months=0), stay_months=12)
    typed = {"commuting": 20_000, "commuting:バス": 10_000, "income_tax": tax}
    for amounts in (typed, {**typed, "gross": 260_000}, {"income_tax": tax}, {"commuting": 20_000, "income_tax": tax}):
        seen = check(one, Slip(month=MAY, amounts=amounts), Law.assumed(MAY))
        assert seen.row("income_tax").state == "agrees", amounts
