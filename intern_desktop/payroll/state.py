"""Where a course stands after so many months: all that the months to come need to know of those before."""

from datetime import date

import msgspec

from intern_desktop.payroll.grades import Change, Payment
from intern_desktop.payroll.lines import Line, earliest
from intern_desktop.payroll.resident_tax import ResidentTax


class YearSoFar(msgspec.Struct, frozen=True, gc=False):
    """A calendar year of payments in yen: all taxable pay and insurance, and the part that the year-end adjusts.

    The adjustment leaves out months as a non-resident; the resident tax counts them. `assumed` as for a line of a
    payslip: what is settled or taxed on this year rests on it too.
    """

    year: int
    pay: int = 0
    insurance: int = 0
    adjusted_pay: int = 0
    adjusted_insurance: int = 0
    withheld: int = 0
    assumed: date | None = None

    def with_pay(
        self, pay: int, insurance: int, withheld: int, *, adjusted: bool, assumed: date | None = None
    ) -> "YearSoFar":
        """The same with one more payment; `insurance` and `withheld` are what was taken from it."""
        return YearSoFar(
            self.year,
            self.pay + pay,
            self.insurance + insurance,
            self.adjusted_pay + (pay if adjusted else 0),
            self.adjusted_insurance + (insurance if adjusted else 0),
            self.withheld + (withheld if adjusted else 0),
            earliest(self.assumed, assumed),
        )


class State(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """After `lived` months from arrival. Yen, but the loan's balance in dong.

    `remuneration` is what the grade rests on now (`reported` while it is the company's own statement), `changed` the
    premium month since which a two-grade change holds, `changes` the changes of the fixed wage that are still watched.
    `owed`: last month's premiums when they are taken a month later. `paid`: the newest months of payment with what
    was paid. `year` is the newest calendar year with a payment, `year_before` the one before it. `resident_tax`: of
    the fiscal year that runs. `standards`: the sum of the pension's standards, `insured` in how many months.
    `pay_before`: last month's pay less its insurance; `bonus_standards`: the standard bonuses of the fiscal year
    `bonus_year`, which begins in April.
    """

    lived: int = 0
    remuneration: int | None = None
    reported: bool = False
    changed: date | None = None
    changes: tuple[Change, ...] = ()
    owed: tuple[Line, ...] | None = None
    paid: tuple[Payment, ...] = ()
    year: YearSoFar | None = None
    year_before: YearSoFar | None = None
    resident_tax: ResidentTax | None = None
    balance_vnd: int = 0
    saved: int = 0
    received_vnd: int = 0
    standards: int = 0
    pay_before: int = 0
    bonus_year: int = 0
    bonus_standards: int = 0
    insured: int = 0
    assumed: date | None = None
