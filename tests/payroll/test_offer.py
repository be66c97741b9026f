"""What cannot stand in an offer, each at its field, in the reader's language."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.problems import problems


def fields(offer):
    return [problem.field for problem in problems(offer)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("prefecture", "48"),
        ("prefecture", "00"),
        ("prefecture", ""),
        ("prefecture", "1"),
        ("monthly_wage", 0),
        ("monthly_wage", -1),
        ("monthly_wage", 10_000_001),
        ("monthly_wage", 200_000_000_000),
        ("monthly_wage", 10**18),
        ("hourly_wage", Decimal("NaN")),
        ("hourly_wage", Decimal("Infinity")),
        ("hourly_wage", Decimal("1e-30")),
        ("hourly_wage", Decimal(100_001)),
        ("hourly_wage", Decimal(-1)),
        ("scheduled_hours", Decimal(0)),
        ("scheduled_hours", Decimal(-8)),
        ("scheduled_hours", Decimal(1550)),
        ("scheduled_hours", Decimal(321)),
        ("scheduled_hours", Decimal("NaN")),
        ("scheduled_hours", Decimal("Infinity")),
        ("annual_holidays", -1),
        ("annual_holidays", 301),
        ("daily_hours", Decimal(0)),
        ("daily_hours", Decimal(25)),
        ("daily_hours", Decimal("NaN")),
        ("hourly_base", Decimal(0)),
        ("hourly_base", Decimal("NaN")),
        ("days", Decimal(21)),
        ("resident_tax", -1),
        ("resident_tax", 10_000_001),
        ("dependants", -1),
        ("dependants", 21),
        ("age", 14),
        ("age", 101),
        ("industry", "mining"),
        ("programme", "student"),
        ("column", "hei"),
        ("withholding", "guess"),
        ("premium_timing", "never"),
        ("paid", "never"),
        ("rounding", "up"),
        ("residency", "visitor"),
        ("birthday", date(2030, 1, 1)),
        ("birthday", date(2011, 7, 2)),
        ("first_day", date(2014, 12, 31)),
        ("first_day", date(2041, 1, 1)),
    ],
)
def test_what_cannot_be_is_said_at_its_field(offer, language, field, value):
    found = problems(offer(**{field: value}))
    assert [problem.field for problem in found] == [field]
    assert str(found[0]).strip()
    assert "{" not in str(found[0])


@pytest.mark.parametrize(
    ("kind", "most"), [("overtime", 60), ("over_60", 260), ("night", 320), ("holiday", 120)], ids=str
)
def test_the_hours_of_each_kind_have_their_bounds(offer, hours, language, kind, most):
    field = f"{kind}_hours"
    assert problems(offer(overtime=hours(**{kind: most}))) == ()
    for wrong in (Decimal(-1), most + Decimal("0.1"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")):
        found = problems(offer(overtime=hours(**{kind: wrong})))
        assert [problem.field for problem in found] == [field]
        assert "{" not in str(found[0])


@pytest.mark.parametrize("kind", ["pay", "attendance", "housing", "family", "commuting"])
def test_an_allowance_is_never_below_nothing(offer, allowance, kind):
    assert problems(offer(allowances=allowance(kind, 0))) == ()
    assert fields(offer(allowances=allowance(kind, -1))) == ["allowances[0].yen"]
    assert fields(offer(allowances=allowance(kind, 10_000_001))) == ["allowances[0].yen"]


def test_an_allowance_for_something_nobody_knows_is_named(offer, allowance):
    assert fields(offer(allowances=allowance("pay", 1) + allowance("karaoke", 1))) == ["allowances[1].kind"]


@pytest.mark.parametrize("name", ["rent", "utilities", "meals", "union"])
def test_a_deduction_is_never_below_nothing(offer, name):
    assert problems(offer(deductions={name: 25_000})) == ()
    assert fields(offer(deductions={name: -25_000})) == [f"deductions.{name}"]


def test_a_plain_offer_has_no_problem(offer):
    assert problems(offer()) == ()


def test_the_edges_of_the_bounds_are_allowed(offer):
    assert problems(offer(monthly_wage=1, dependants=20, age=15, annual_holidays=0, scheduled_hours=Decimal(1))) == ()
    assert problems(offer(monthly_wage=10_000_000, age=69, annual_holidays=300, scheduled_hours=Decimal(320))) == ()


def test_all_problems_are_told_at_once(offer):
    found = fields(offer(prefecture="99", monthly_wage=0, scheduled_hours=Decimal(0)))
    assert found == ["prefecture", "monthly_wage", "scheduled_hours"]


def test_a_sheet_states_exactly_one_wage(offer):
    assert fields(Offer(prefecture="13", scheduled_hours=Decimal(155))) == ["monthly_wage"]
    assert fields(offer(monthly_wage=200_000, hourly_wage=Decimal(1_280))) == ["hourly_wage"]
    assert fields(offer(monthly_wage=200_000, daily_wage=9_600, days=Decimal(21))) == ["daily_wage"]


def test_a_forgotten_point_in_the_hours_is_offered_back(offer):
    assert "155" in str(problems(offer(scheduled_hours=Decimal(1550)))[0])


def test_the_hours_of_a_year_are_offered_back_as_those_of_a_month(offer):
    assert "160" in str(problems(offer(scheduled_hours=Decimal(1920)))[0])


def test_pay_by_the_day_needs_its_days(offer):
    assert fields(offer(daily_wage=9_600)) == ["days"]
    assert problems(offer(daily_wage=9_600, days=Decimal(21))) == ()
    assert fields(offer(daily_wage=9_600, days=Decimal(32))) == ["days"]


def test_pay_by_the_hour_needs_its_hours(offer):
    assert fields(offer(hourly_wage=Decimal(1_280), scheduled_hours=None)) == ["scheduled_hours"]


def test_column_otsu_has_no_formula(offer):
    assert fields(offer(column="otsu", withholding="formula")) == ["withholding"]


def test_whoever_works_is_fifteen(offer):
    assert problems(offer(birthday=date(2011, 6, 30))) == ()
    assert fields(offer(birthday=date(2011, 7, 1))) == ["birthday"]


def test_an_offer_written_with_an_unknown_field_is_refused():
    with pytest.raises(msgspec.ValidationError, match="salary"):
        msgspec.convert({"prefecture": "13", "salary": 200_000}, Offer)
