"""Sheets: what cannot be in them, each at its field, and how they are stored for ever."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll import stored_sheet
from intern_desktop.payroll.course import Bonus, ExchangeRate, Lecture, Loan, Raise
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, course_of, paper_problems, said_of, sheet_problems

OFFER = Offer(
    prefecture="23", monthly_wage=185_000, scheduled_hours=Decimal(160), first_day=date(2026, 10, 1), programme="titp"
)
SHEET = Sheet(offer=OFFER)
LOAN = Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0792"), months=24)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))


def fields_of(problems):
    return [problem.field for problem in problems]


def test_a_plain_sheet_has_no_problems():
    full = msgspec.structs.replace(SHEET, loan=LOAN, raises=(Raise(contract_month=13, yen=5_000),))
    assert sheet_problems(full, Purse()) == ()
    assert paper_problems(full) == ()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lecture": Lecture(months=13)}, "lecture.months"),
        ({"lecture": Lecture(allowance=-1)}, "lecture.allowance"),
        ({"lecture": Lecture(pension=10_000_001)}, "lecture.pension"),
        ({"stay_months": 61}, "stay_months"),
        ({"stay_months": 1}, "stay_months"),
        ({"few_hours": Decimal(31)}, "few_hours"),
        ({"few_hours": Decimal(-1)}, "few_hours"),
        ({"many_hours": Decimal(321)}, "many_hours"),
        ({"raises": (Raise(contract_month=0, yen=1),)}, "raises[0].contract_month"),
        ({"bonuses": (Bonus(contract_month=6, yen=-1),)}, "bonuses[0].yen"),
        ({"loan": msgspec.structs.replace(LOAN, principal_vnd=-1)}, "loan.principal_vnd"),
        ({"loan": msgspec.structs.replace(LOAN, annual_rate=Decimal("1.2"))}, "loan.annual_rate"),
        ({"loan": msgspec.structs.replace(LOAN, months=0)}, "loan.months"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(changes, field, language):
    found = sheet_problems(msgspec.structs.replace(SHEET, **changes), Purse())
    assert fields_of(found) == [field]
    assert str(found[0])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on_paper": {"tax": -1}}, "on_paper.tax"),
        ({"rates_on_paper": {"night": Decimal(101)}}, "rates_on_paper.night"),
    ],
)
def test_a_copied_figure_that_cannot_be_stops_no_sum(changes, field):
    sheet = msgspec.structs.replace(SHEET, **changes)
    assert fields_of(paper_problems(sheet)) == [field]
    assert sheet_problems(sheet, Purse()) == ()


def test_fees_in_dong_wait_for_an_exchange_rate_and_stop_no_sum():
    fees = {"service": Money(vnd=66_000_000), "papers": Money(yen=10_000)}
    sheet = msgspec.structs.replace(SHEET, said=Said(fees_paid=fees))
    assert sheet_problems(sheet, Purse()) == ()
    assert said_of(sheet, Purse()).fees_paid == {"papers": Money(yen=10_000)}
    assert said_of(sheet, Purse(exchange_rate=RATE)).fees_paid == fees


def test_a_sheet_stored_before_it_had_small_parts_is_read():
    body = '{"offer": {"prefecture": "23", "monthly_wage": 185000}, "notes": {"place": "Aichi"}}'
    found = stored_sheet.read(body)
    assert (found.notes, found.particulars, found.rates_on_paper) == ({"place": "Aichi"}, {}, {})


def test_all_of_a_sheet_survives_being_stored():
    full = msgspec.structs.replace(
        SHEET,
        loan=LOAN,
        particulars={"entry": "2026-09-01", "company": "Linh kiện Minato"},
        rates_on_paper={"overtime": Decimal(25)},
        on_paper={"net": 140_000},
    )
    assert stored_sheet.read(stored_sheet.write(full)) == full


@pytest.mark.parametrize("first_day", [date(9999, 12, 31), date(1, 1, 1), date(9999, 1, 1)])
def test_a_day_from_which_no_months_can_be_counted_is_told_and_leads_to_no_years(first_day):
    sheet = msgspec.structs.replace(SHEET, offer=msgspec.structs.replace(SHEET.offer, first_day=first_day))
    assert fields_of(sheet_problems(sheet, Purse())) == ["first_day"]
    assert course_of(sheet, Purse()) is None


@pytest.mark.parametrize("months", [-1, 10**11])
def test_lessons_and_a_stay_that_cannot_be_lead_to_no_years(months):
    for changes in ({"lecture": Lecture(months=months)}, {"stay_months": months}):
        sheet = msgspec.structs.replace(SHEET, **changes)
        assert len(sheet_problems(sheet, Purse())) == 1
        assert course_of(sheet, Purse()) is None
