"""All that a candidate types about one contract, what is hers whatever the contract, and the years these lead to."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Bonus, Course, ExchangeRate, Lecture, Loan, Raise, Remittance
from intern_desktop.payroll.earlier_offer import parted
from intern_desktop.payroll.month import later
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.problems import BETWEEN, MOST_YEN, Grouped, is_plain, problems
from intern_desktop.payroll.said import MOST_VND, Said, said_problems

LONGEST_STAY = 60
"""Months of the longest stay that is planned: five years."""
LONGEST_LECTURES = 12
LONGEST_LOAN = 120
"""Months of the longest loan that is reckoned: ten years."""
MOST_OVERTIME = 320
MOST_PERCENT = 100
OLD_RATE_DAYS = 30
"""An exchange rate older than this is called old wherever dong are shown."""

_STAY = N_("Type from {least} to {most} months in Japan, the lessons included.")
_BAND = N_("The few hours are not more than the many.")
_INTEREST = N_("Type the interest from 0 to 100 % a year.")
_MONTH_OF_CONTRACT = N_("Type which month of the contract, from 1 to {most}.")


class Slip(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """A payslip she was given: its month (the month of work), and each amount by the code of its line, as printed.

    Amounts are positive as a slip prints them, the totals ("gross", "taken", "net") among them; `other` holds
    deductions and `other_paid` payments that no line of ours names, by their names. `hours` is None where the slip
    states none; `worked` are the hours of an hourly wage or the days of a daily one. What was not typed is not there.
    """

    month: date
    amounts: dict[str, int] = {}
    other: dict[str, int] = {}
    hours: Hours | None = None
    other_paid: dict[str, int] = {}
    worked: Decimal | None = None


class Sheet(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """One contract as she typed it: the offer, what else was said, and what surrounds it.

    `stay_months` are counted from arrival, with the lectures. `few_hours` and `many_hours` of overtime a month bound
    the band around the offer's usual hours. `on_paper` are the sums that the wage annex states, by the annex's own
    lines ("estimate", "tax", "social", "employment", "meals", "rent", "utilities", "other", "total", "net"); `notes`
    is what stands under a heading of the sheet (`rules.headings`), in her words. `rates_on_paper` are the percentages
    it states for "overtime", "above_60", "night" and "holiday"; `particulars` its smaller parts from which nothing is
    computed, by the name of their field, as text (days as 2027-04-09, numbers with a point).
    """

    offer: Offer
    said: Said = Said()
    lecture: Lecture = Lecture()
    stay_months: int = 36
    few_hours: Decimal = Decimal(0)
    many_hours: Decimal = Decimal(30)
    raises: tuple[Raise, ...] = ()
    bonuses: tuple[Bonus, ...] = ()
    loan: Loan | None = None
    area_class: int = 1
    designated_city: bool = False
    first_year_non_resident: bool = False
    on_paper: dict[str, int] = {}
    notes: dict[str, str] = {}
    rates_on_paper: dict[str, Decimal] = {}
    particulars: dict[str, str] = {}
    slips: tuple[Slip, ...] = ()

    @property
    def usual_hours(self) -> Decimal:
        """The overtime of a usual month, in hours."""
        return self.offer.overtime.overtime_hours + self.offer.overtime.over_60_hours


class Purse(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """What is hers whatever the contract: the rate she typed with its day, what she spends and sends home, her goal."""

    exchange_rate: ExchangeRate | None = None
    living_costs: int = 0
    remittance: Remittance = Remittance()
    goal_vnd: int | None = None


def rate_is_old(rate: ExchangeRate, today: date) -> bool:
    """Whether the rate was looked up too long ago to be relied on."""
    return (today - rate.on).days > OLD_RATE_DAYS


def course_of(sheet: Sheet, purse: Purse, overtime: Decimal | None = None) -> Course | None:
    """The years that a sheet leads to; `overtime` hours in each month instead of the usual ones.

    None while the first working day is open, and where lessons or stay are longer than there are: then there are no
    months. Without an exchange rate the loan, which is in dong, is left out.
    """
    first = sheet.offer.first_month
    if first is None or not 0 <= sheet.lecture.months <= LONGEST_LECTURES or not 0 < sheet.stay_months <= LONGEST_STAY:
        return None
    return Course(
        offer=sheet.offer if overtime is None else with_overtime(sheet.offer, overtime),
        start=later(first, -sheet.lecture.months),
        months=sheet.stay_months,
        lecture=sheet.lecture,
        raises=sheet.raises,
        bonuses=sheet.bonuses,
        living_costs=purse.living_costs,
        remittance=purse.remittance,
        loan=sheet.loan if purse.exchange_rate is not None else None,
        exchange_rate=purse.exchange_rate,
        area_class=sheet.area_class,
        designated_city=sheet.designated_city,
        first_year_non_resident=sheet.first_year_non_resident,
    )


def with_overtime(offer: Offer, hours: Decimal) -> Offer:
    """The offer with so many hours of overtime in a usual month; night and holiday hours stay."""
    up_to_60, over_60 = parted(hours)
    overtime = msgspec.structs.replace(offer.overtime, overtime_hours=up_to_60, over_60_hours=over_60)
    return msgspec.structs.replace(offer, overtime=overtime)


def sheet_problems(sheet: Sheet, purse: Purse) -> tuple[FieldError, ...]:
    """All that cannot be in a sheet, the offer's own first, each at its field."""
    said = said_of(sheet, purse)
    return (*problems(sheet.offer), *said_problems(said, purse.exchange_rate), *_around(sheet))


def said_of(sheet: Sheet, purse: Purse) -> Said:
    """What was said besides, as far as it can be compared: without an exchange rate fees in dong are left out."""
    if purse.exchange_rate is not None:
        return sheet.said
    fees = {name: fee for name, fee in sheet.said.fees_paid.items() if fee.vnd is None}
    return msgspec.structs.replace(sheet.said, fees_paid=fees)


def paper_problems(sheet: Sheet) -> tuple[FieldError, ...]:
    """What cannot be in the figures that are only copied from the paper; these stop no sum of ours."""
    return tuple(_paper(sheet))


def _around(sheet: Sheet) -> Iterator[FieldError]:
    if not 0 <= sheet.lecture.months <= LONGEST_LECTURES:
        yield FieldError("lecture.months", BETWEEN, least=0, most=LONGEST_LECTURES)
    elif not sheet.lecture.months < sheet.stay_months <= LONGEST_STAY:
        yield FieldError("stay_months", _STAY, least=sheet.lecture.months + 1, most=LONGEST_STAY)
    for name in ("allowance", "health_insurance", "pension"):
        if not 0 <= getattr(sheet.lecture, name) <= MOST_YEN:
            yield FieldError(f"lecture.{name}", BETWEEN, least=0, most=Grouped(MOST_YEN))
    for name in ("few_hours", "many_hours"):
        hours: Decimal = getattr(sheet, name)
        if not (is_plain(hours) and 0 <= hours <= MOST_OVERTIME):
            yield FieldError(name, BETWEEN, least=0, most=MOST_OVERTIME)
    if sheet.few_hours > sheet.many_hours:
        yield FieldError("few_hours", _BAND)
    yield from _changes(sheet)
    if sheet.loan is not None:
        yield from _loan(sheet.loan)


def _changes(sheet: Sheet) -> Iterator[FieldError]:
    """Raises and bonuses. What they are counted in is not known here, so the largest amount is that of a month."""
    lists: tuple[tuple[str, tuple[Raise | Bonus, ...]], ...] = (("raises", sheet.raises), ("bonuses", sheet.bonuses))
    for name, changes in lists:
        for at, one in enumerate(changes):
            if not 1 <= one.contract_month <= LONGEST_STAY:
                yield FieldError(f"{name}[{at}].contract_month", _MONTH_OF_CONTRACT, most=LONGEST_STAY)
            if not 0 <= one.yen <= MOST_YEN:
                yield FieldError(f"{name}[{at}].yen", BETWEEN, least=0, most=Grouped(MOST_YEN))


def _loan(loan: Loan) -> Iterator[FieldError]:
    if not 0 <= loan.principal_vnd <= MOST_VND:
        yield FieldError("loan.principal_vnd", BETWEEN, least=0, most=Grouped(MOST_VND))
    if not 0 <= loan.annual_rate <= 1:
        yield FieldError("loan.annual_rate", _INTEREST)
    if not 1 <= loan.months <= LONGEST_LOAN:
        yield FieldError("loan.months", BETWEEN, least=1, most=LONGEST_LOAN)


def _paper(sheet: Sheet) -> Iterator[FieldError]:
    for line, yen in sheet.on_paper.items():
        if not 0 <= yen <= MOST_YEN:
            yield FieldError(f"on_paper.{line}", BETWEEN, least=0, most=Grouped(MOST_YEN))
    for kind, percent in sheet.rates_on_paper.items():
        if not (is_plain(percent) and 0 <= percent <= MOST_PERCENT):
            yield FieldError(f"rates_on_paper.{kind}", BETWEEN, least=0, most=MOST_PERCENT)
