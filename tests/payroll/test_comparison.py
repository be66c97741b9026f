"""Offers side by side: figures worked out by hand, who is better in a row, and the sentence that decides."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll import checks, prospects
from intern_desktop.payroll.compared import Value, compared
from intern_desktop.payroll.comparison import Beside, rows, without_fees, without_loan
from intern_desktop.payroll.course import Bonus, ExchangeRate, Lecture, Loan
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, course_of, said_of
from intern_desktop.payroll.verdict import decide

RATE = ExchangeRate(vnd_per_yen=Decimal(160), on=date(2026, 11, 18))


def sheet(*, stay=2, said=None, loan=None, bonuses=(), **offered):
    """Tokyo, 200,000 yen, 155 hours, from 1 October 2026: 36 months or as said, no lectures."""
    usual = {"prefecture": "13", "programme": "titp", "first_day": date(2026, 10, 1), "premium_timing": "same_month"}
    usual |= {"monthly_wage": 200_000, "scheduled_hours": Decimal(155)}
    return Sheet(
        offer=Offer(**{**usual, **offered}),
        said=said or Said(contract_months=36),
        lecture=Lecture(months=0),
        stay_months=stay,
        loan=loan,
        bonuses=bonuses,
        many_hours=Decimal(0),
    )


def beside(name, one, purse=None):
    purse = purse or Purse()
    missing = prospects.missing(one, purse)
    if missing is not None:
        return Beside(name, None, missing)
    course = course_of(one, purse)
    found = checks.findings(course, said_of(one, purse), Law.assumed(course.contract_start))
    return Beside(name, compared(one, purse, prospects.prospect(one, purse), found))


def value(one, name):
    found = one.figures.values[name]
    return found.low if found.high is None else (found.low, found.high)


def row(name, *offers):
    return next(each for each in rows(offers) if each.name == name)


def said(*offers):
    return [step.sentence for step in decide(offers).says]


def test_net_an_hour_and_a_month_by_hand():
    """October leaves 167,350 (9,850 + 230 + 18,300 + 1,000 + 3,270 taken). In November she leaves for home: the same is
    taken, and the tax of both months comes back, as their pay is far below the allowances: 167,350 + 6,540. Together
    341,240 for 310 hours: 1,100.77 an hour."""
    found = beside("Tokyo", sheet())
    assert value(found, "net_first") == 167_350
    assert found.figures.net == 167_350 * 2 + 2 * 3_270
    assert value(found, "net_month") == 170_620
    assert value(found, "net_hour") == 1_101
    assert value(found, "hours") == 155


def test_a_year_is_counted_from_the_second_contract_month():
    """The first month may carry no premiums yet: two sheets that differ only in when they are taken are equal."""
    found = beside("Tokyo", sheet(stay=36))
    months = prospects.prospect(sheet(stay=36), Purse()).usual.months[1:13]
    assert found.figures.months == 12
    assert found.figures.net == sum(month.slip.net for month in months)
    assert found.figures.hours == (155 * 12, 1)
    later = beside("Tokyo", sheet(stay=36, premium_timing="next_month"))
    assert abs(later.figures.net - found.figures.net) < 2_000, "only the grade of September is taken a month later"
    assert value(later, "net_first") > value(found, "net_first")


def test_a_short_contract_is_taken_whole():
    assert beside("A", sheet(stay=13)).figures.months == 13
    assert beside("A", sheet(stay=14)).figures.months == 12


def test_overtime_and_work_on_holidays_are_hours_worked_and_night_hours_are_not():
    more = Hours(overtime_hours=Decimal(10), night_hours=Decimal(7), holiday_hours=Decimal("8.5"))
    assert value(beside("A", sheet(overtime=more)), "hours") == Decimal("173.5")


def test_hours_of_an_hourly_and_of_a_daily_wage_are_those_that_are_paid():
    hourly = sheet(monthly_wage=None, hourly_wage=Decimal(1_300), scheduled_hours=Decimal(168))
    daily = sheet(
        monthly_wage=None,
        daily_wage=10_400,
        days=Decimal(21),
        daily_hours=Decimal("7.5"),
        annual_holidays=113,
        scheduled_hours=None,
    )
    assert value(beside("A", hourly), "hours") == 168
    assert value(beside("B", daily), "hours") == Decimal("157.5")


def test_what_stands_on_the_sheet():
    one = beside(
        "A",
        sheet(
            deductions={"rent": 25_000, "utilities": 8_000},
            allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),),
            bonuses=(Bonus(contract_month=2, yen=60_000),),
        ),
    )
    known = {"rent": 25_000, "housing": 33_000, "other_taken": 0, "rent_share": Decimal("12.5"), "wage": 200_000}
    known |= {"allowances": 5_000, "bonus": 60_000, "stay": 2, "place": "13", "programme": "titp"}
    assert {name: value(one, name) for name in known} == known
    assert "holidays" not in one.figures.values


def test_above_the_minimum_wage_of_tokyo():
    """200,000 by 155 are 1,290.32 an hour, Tokyo asks 1,280; an industry's higher floor counts instead."""
    assert value(beside("A", sheet()), "above_minimum") == Decimal("10.32")
    higher = Said(contract_months=36, industry_minimum=1_300)
    assert value(beside("A", sheet(said=higher)), "above_minimum") == Decimal("-9.68")


def test_what_was_paid_before_leaving():
    fees = Said(contract_months=36, fees_paid={"service": Money(vnd=66_000_000), "papers": Money(yen=10_000)})
    assert value(beside("A", sheet(said=fees), Purse(exchange_rate=RATE)), "fees") == 67_600_000
    assert "fees" not in beside("A", sheet(said=fees)).figures.values
    assert "fees" not in beside("A", sheet(), Purse(exchange_rate=RATE)).figures.values


def test_interest_is_told_in_dong_when_there_is_a_rate():
    """12,000,000 dong at 12 % for two months: 120,000 in the first, and 1 % of what is left in the second."""
    loan = Loan(principal_vnd=12_000_000, annual_rate=Decimal("0.12"), months=2)
    one = beside("A", sheet(loan=loan), Purse(exchange_rate=RATE))
    assert value(one, "interest") == 120_000 + 60_299
    assert "interest" not in beside("A", sheet(loan=loan)).figures.values
    assert value(beside("A", sheet()), "interest") == 0


def test_the_end_is_a_span_and_nothing_is_better_that_only_overlaps():
    wide = msgspec.structs.replace(sheet(stay=12), many_hours=Decimal(30))
    narrow = sheet(stay=12)
    low, high = value(beside("A", wide), "home")
    assert low < high
    assert row("home", beside("A", wide), beside("B", narrow)).better == {0}
    less = msgspec.structs.replace(sheet(stay=12, monthly_wage=199_000), many_hours=Decimal(30))
    assert row("home", beside("A", less), beside("B", narrow)).better == frozenset()


def test_the_better_one_of_a_row():
    tokyo, aichi = beside("Tokyo", sheet()), beside("Aichi", sheet(prefecture="23", monthly_wage=207_600))
    assert row("wage", tokyo, aichi).better == {1}
    assert row("above_minimum", tokyo, aichi).better == {1}
    assert row("place", tokyo, aichi).better == frozenset()
    assert row("hours", tokyo, aichi).same
    names = [each.name for each in rows([tokyo, aichi])]
    assert names.index("place") < names.index("hours"), "rows that differ come first"


def test_less_is_better_where_it_costs():
    cheap, dear = beside("A", sheet(deductions={"rent": 20_000})), beside("B", sheet(deductions={"rent": 30_000}))
    assert row("rent", cheap, dear).better == {0}
    assert row("rent_share", cheap, dear).better == {0}


def test_nobody_is_better_while_one_is_not_known():
    fees = Said(contract_months=36, fees_paid={"service": Money(yen=100_000)})
    found = row("fees", beside("A", sheet(said=fees)), beside("B", sheet()))
    assert found.values == (Value("yen", 100_000), None)
    assert found.better == frozenset()
    assert not found.same


def test_two_of_three_may_be_better():
    three = [beside(name, sheet(monthly_wage=wage)) for name, wage in (("A", 210_000), ("B", 210_000), ("C", 200_000))]
    assert row("wage", *three).better == {0, 1}


def test_more_an_hour_against_more_a_month():
    """Without deductions the hour would be 1,290 against 1,213: 18 hours more bring a little more a month."""
    tokyo = beside("Tokyo", sheet())
    aichi = beside("Aichi", sheet(prefecture="23", monthly_wage=209_000, scheduled_hours=Decimal(173)))
    more = value(tokyo, "net_hour") - value(aichi, "net_hour")
    month = value(aichi, "net_month") - value(tokyo, "net_month")
    assert more > 0
    assert month > 0
    assert said(tokyo, aichi) == [
        f"Tokyo leaves more for each hour worked: {more} yen more than Aichi.",
        f"Aichi leaves {month:,} yen more a month, but asks 18 hours of work more.",
    ]


def test_more_an_hour_and_more_a_month_for_less_work():
    good, poor = beside("A", sheet(monthly_wage=220_000)), beside("B", sheet(scheduled_hours=Decimal("156.2")))
    month = value(good, "net_month") - value(poor, "net_month")
    hour = value(good, "net_hour") - value(poor, "net_hour")
    assert said(poor, good)[:2] == [
        f"A leaves more for each hour worked: {hour} yen more than B.",
        f"It also leaves {month:,} yen more a month, for 1.2 hours of work less.",
    ]


def test_nearly_equal_is_called_so():
    one, other = beside("A", sheet(monthly_wage=200_900)), beside("B", sheet())
    month = value(one, "net_month") - value(other, "net_month")
    assert 0 < month < 1_700
    assert said(other, one)[0] == f"A and B are nearly equal: {month} yen a month."
    assert said(one, msgspec.structs.replace(one, name="C"))[0] == "A and C leave the same."


def test_a_forbidden_thing_is_told_before_all_with_how_many_more():
    fine = beside("A", sheet())
    bad = beside("B", sheet(said=Said(contract_months=36, deposit=True, penalty=True), monthly_wage=230_000))
    found = decide([fine, bad])
    assert [(one.at, one.finding.code, one.more) for one in found.against] == [(1, "deposit", 1)]
    assert row("forbidden", fine, bad).better == {0}
    assert decide([fine, fine]).against == ()


def test_what_only_has_to_be_asked_stands_against_nobody():
    asked = beside("A", sheet(said=Said()))
    assert value(asked, "ask") > 0
    assert decide([asked, asked]).against == ()
    assert row("ask", asked, beside("B", sheet())).better == frozenset()


@pytest.mark.parametrize(
    ("field", "offered"),
    [("first_day", {"first_day": None}), ("pay", {"monthly_wage": 0}), ("scheduled_hours", {"scheduled_hours": None})],
)
def test_an_offer_that_cannot_be_priced_says_which_field_is_missing(field, offered):
    open_, fine = beside("A", sheet(**offered)), beside("B", sheet())
    assert isinstance(open_.missing, FieldError)
    assert open_.missing.field == field
    found = decide([open_, fine])
    assert (found.missing, found.says) == ((0,), ())
    assert row("wage", open_, fine).better == frozenset()


def test_one_offer_alone_has_rows_and_no_verdict():
    alone = beside("A", sheet())
    assert decide([alone]) == decide([])
    assert all(not each.same and not each.better for each in rows([alone]))


def test_every_sentence_is_filled(language):
    offers = [
        beside("A", sheet()),
        beside("B", sheet(monthly_wage=230_000, scheduled_hours=Decimal(173), deductions={"rent": 30_000})),
        beside("C", sheet(monthly_wage=210_000, scheduled_hours=Decimal(165))),
    ]
    for many in (offers, offers[:2], offers[1:], [offers[0], offers[0]]):
        for sentence in said(*many):
            assert sentence
            assert "{" not in sentence
            assert "None" not in sentence


BORROWED = Loan(principal_vnd=100_000_000, annual_rate=Decimal("0.12"), months=24)


def two_with_a_loan_in_one(purse):
    """The one with the loan leaves more an hour; without it the other could only lose."""
    return (
        beside(
            "A",
            sheet(stay=36, loan=BORROWED, said=Said(contract_months=36, fees_paid={"service": Money(vnd=9)})),
            purse,
        ),
        beside("B", sheet(stay=36, monthly_wage=199_000), purse),
    )


def test_a_loan_in_one_offer_alone_decides_nothing():
    owing, free = two_with_a_loan_in_one(Purse(exchange_rate=RATE))
    assert value(owing, "home") < value(free, "home"), "only because of the loan"
    for name in ("home", "interest", "fees"):
        assert row(name, owing, free).better == frozenset(), name
    assert "In the end B brings more home." not in said(owing, free)
    assert without_loan((owing, free)) == (1,)
    assert without_fees((owing, free)) == (1,)


def test_a_loan_in_both_is_compared_as_ever():
    dear = msgspec.structs.replace(BORROWED, annual_rate=Decimal("0.24"))
    purse = Purse(exchange_rate=RATE)
    offers = beside("A", sheet(stay=36, loan=dear), purse), beside("B", sheet(stay=36, loan=BORROWED), purse)
    assert without_loan(offers) == without_fees(offers) == ()
    assert row("home", *offers).better == row("interest", *offers).better == {1}
    assert without_loan(()) == ()


def test_without_a_rate_the_loan_is_in_no_sum_and_yen_are_compared():
    offers = two_with_a_loan_in_one(Purse())
    assert without_loan(offers) == ()
    assert row("home", *offers).better == {0}


def test_rent_that_is_one_sum_with_the_utilities_is_not_taken_for_rent():
    split = beside("A", sheet(deductions={"rent": 25_000, "utilities": 8_000, "組合費": 500}))
    together = beside("B", sheet(deductions={"rent_and_utilities": 30_000, "組合費": 500}))
    assert (value(split, "housing"), value(together, "housing")) == (33_000, 30_000)
    assert row("housing", split, together).better == {1}
    assert value(split, "other_taken") == value(together, "other_taken") == 500
    for name in ("rent", "rent_share"):
        assert row(name, split, together).values[1] is None
        assert row(name, split, together).better == frozenset()
