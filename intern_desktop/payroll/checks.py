"""Is the wage lawful where the work is: what an hour is worth against the minimum wage in force."""

import calendar
from datetime import date

import msgspec

from intern_desktop.payroll.law import Law, Source
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.working_time import hourly_base, hourly_yen


class WageCheck(msgspec.Struct, frozen=True):
    """Yen an hour by the offer (base pay only) and by the law of the month's last day, in force since `since`.

    `assumed` as for a line of a payslip. Industry minimums may be higher; they are not at hand.
    """

    hourly: int
    minimum: int
    enough: bool
    since: date
    source: Source
    assumed: date | None


def check_wage(offer: Offer, month: date, law: Law) -> WageCheck:
    """Compare base pay by scheduled hours with the regional minimum wage (最低賃金法 第4条).

    The rate on the month's last day counts: one that rises within the month holds for the days after.
    """
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    floor = law.at(last).minimum_wage(offer.prefecture)
    enough = hourly_base(offer) >= floor.value
    return WageCheck(hourly_yen(offer), floor.value, enough, floor.since, floor.source, floor.assumed)
