"""The years of one candidate: arrival, lectures, the contract's months, what she spends, sends home and owes."""

from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.payroll.month import between, following, later
from intern_desktop.payroll.offer import Hours, Offer


class Lecture(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The months between arrival and contract, without a wage: the allowance, and what she pays herself for
    National Health Insurance and National Pension; yen a month.
    """

    months: int = 1
    allowance: int = 0
    health_insurance: int = 0
    pension: int = 0


class Remittance(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """What is sent home each month: yen, the fee in yen, and by which share the operator gives less than the rate."""

    yen: int = 0
    fee_yen: int = 0
    spread: Decimal = Decimal(0)


class Loan(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """A loan in dong, repaid in level monthly payments; `annual_rate` is a share (0.0624 for 6.24 %)."""

    principal_vnd: int
    annual_rate: Decimal
    months: int


class ExchangeRate(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """How many dong one yen was worth on a day, and by how much it may change: a share (0.05), or dong from 1 on."""

    vnd_per_yen: Decimal
    on: date
    band: Decimal = Decimal(0)


class Raise(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """From this contract month on (2 is the second) the wage is so many yen higher, in the unit it is counted by."""

    contract_month: int
    yen: int


class Bonus(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """A bonus (賞与) of so many yen, paid with the wage of a contract month (1 is the first)."""

    contract_month: int
    yen: int


class Course(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """An offer lived through. `start` is the month of arrival, `months` are counted from it with the lectures; the last
    one is the month of departure, worked and insured to its last day.

    `overtime` by contract month, the last repeated; empty for the offer's usual hours. `per_head`: the resident tax
    that does not depend on income, forest tax included. `first_year_non_resident`: the contract at entry was shorter
    than a year, so months 1 to 12 are taxed as a non-resident's.
    """

    offer: Offer
    start: date
    months: int
    lecture: Lecture = Lecture()
    overtime: tuple[Hours, ...] = ()
    raises: tuple[Raise, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    living_costs: int = 0
    remittance: Remittance = Remittance()
    loan: Loan | None = None
    exchange_rate: ExchangeRate | None = None
    area_class: int = 1
    designated_city: bool = False
    per_head: int = 5000
    first_year_non_resident: bool = False

    @property
    def contract_start(self) -> date:
        """The first month of the contract, after the lectures."""
        return later(self.start, self.lecture.months)

    @property
    def begins_within_a_month(self) -> bool:
        """Whether work began within the month before the contract's first whole one.

        That month is insured: its premium is in the first whole pay. As the stay then ends within a month too, the last
        month is not insured (厚生年金保険法 第19条), so that as many months are paid for as are insured.
        """
        first = self.offer.first_day
        return first is not None and first.day > 1 and following(first) == self.contract_start

    @property
    def last_month(self) -> date:
        """The month of departure."""
        return later(self.start, self.months - 1)

    def contract_month(self, day: date) -> int:
        """Which month of the contract a day lies in, 1 for the first."""
        return between(self.contract_start, day) + 1

    def raised_by(self, contract_month: int) -> int:
        """By how many yen the wage is higher in a contract month, in its own unit."""
        return sum(one.yen for one in self.raises if one.contract_month <= contract_month)

    def offer_in(self, contract_month: int) -> Offer:
        """The offer with the raises that hold in a contract month."""
        more, offer = self.raised_by(contract_month), self.offer
        if not more:
            return offer
        if offer.monthly_wage is not None:
            return msgspec.structs.replace(offer, monthly_wage=offer.monthly_wage + more)
        if offer.daily_wage is not None:
            return msgspec.structs.replace(offer, daily_wage=offer.daily_wage + more)
        return msgspec.structs.replace(offer, hourly_wage=(offer.hourly_wage or Decimal(0)) + more)

    def bonus(self, contract_month: int) -> int:
        """The bonus in yen that is paid with the wage of a contract month."""
        return sum(one.yen for one in self.bonuses if one.contract_month == contract_month)

    def hours(self, contract_month: int) -> Hours:
        """The hours beyond the scheduled ones in a contract month, 1 for the first."""
        if not self.overtime:
            return self.offer.overtime
        return self.overtime[min(contract_month, len(self.overtime)) - 1]
