"""What cannot stand in an offer, each at its field, in the reader's language."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop.payroll.offer import last_month, next_month, problems


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("prefecture", "48"),
        ("prefecture", ""),
        ("prefecture", "1"),
        ("pay", 0),
        ("pay", -1),
        ("pay", 200_000_000_000),
        ("hours", Decimal(0)),
        ("hours", Decimal(-8)),
        ("hours", Decimal(1550)),
        ("hours", Decimal("NaN")),
        ("hours", Decimal("Infinity")),
        ("overtime_hours", Decimal(-1)),
        ("night_hours", Decimal(745)),
        ("holiday_hours", Decimal("sNaN")),
        ("allowances", -1),
        ("commuting", -1),
        ("housing", -25_000),
        ("food", -1),
        ("dependants", -1),
        ("industry", "mining"),
        ("pay_form", "weekly"),
        ("programme", "student"),
        ("column", "hei"),
        ("method", "guess"),
        ("premium", "never"),
        ("birthday", date(2030, 1, 1)),
    ],
)
def test_what_cannot_be_is_said_at_its_field(offer, language, field, value):
    found = problems(offer(**{field: value}))
    assert [problem.field for problem in found] == [field]
    assert str(found[0]).strip()
    assert "{" not in str(found[0])


def test_a_plain_offer_has_no_problem(offer):
    assert problems(offer()) == ()


def test_all_problems_are_told_at_once(offer):
    found = problems(offer(prefecture="99", pay=0, hours=Decimal(0)))
    assert [problem.field for problem in found] == ["prefecture", "pay", "hours"]


def test_a_forgotten_point_in_the_hours_is_offered_back(offer):
    assert "155" in str(problems(offer(hours=Decimal(1550)))[0])


def test_pay_by_the_day_needs_its_days(offer):
    assert [problem.field for problem in problems(offer(pay_form="daily", pay=9_600))] == ["days"]
    assert problems(offer(pay_form="daily", pay=9_600, days=Decimal(21))) == ()
    assert [problem.field for problem in problems(offer(pay_form="daily", pay=9_600, days=Decimal(32)))] == ["days"]


def test_the_first_whole_month_of_work(offer):
    assert offer(start=date(2027, 4, 1)).first_month == date(2027, 4, 1)
    assert offer(start=date(2027, 4, 2)).first_month == date(2027, 5, 1)
    assert offer(start=date(2026, 12, 9)).first_month == date(2027, 1, 1)


def test_months_go_over_the_year():
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
    assert last_month(date(2027, 1, 31)) == date(2026, 12, 1)
    assert last_month(date(2026, 11, 5)) == date(2026, 10, 1)
