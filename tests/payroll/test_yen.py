"""The named roundings of the law, by the examples in which a float goes wrong, and by their laws."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.yen import (
    drop_fraction,
    drop_up_to_50_sen,
    percent,
    raise_fraction,
    round_half_up,
    round_to_ten,
)

AMOUNTS = some.fractions(min_value=0, max_value=10_000_000, max_denominator=100_000)


def test_what_a_float_gets_wrong():
    assert int(180_000 * 0.0055) == 989
    assert drop_up_to_50_sen(180_000 * percent(Decimal("0.55"))) == 990


@pytest.mark.parametrize(
    ("amount", "yen"),
    [("500.5", 500), ("500.50001", 501), ("500.49", 500), ("500", 500), ("9433.5", 9_433), ("0.5", 0), ("0", 0)],
)
def test_a_premium_drops_up_to_50_sen(amount, yen):
    assert drop_up_to_50_sen(Decimal(amount)) == yen


def test_employment_insurance_of_100100_yen():
    assert drop_up_to_50_sen(100_100 * percent(Decimal("0.5"))) == 500


@pytest.mark.parametrize(("amount", "yen"), [("500.5", 501), ("500.499", 500), ("500", 500)])
def test_a_wage_is_rounded_half_up(amount, yen):
    assert round_half_up(Decimal(amount)) == yen


@pytest.mark.parametrize(("amount", "yen"), [("3047.685", 3_047), ("3047.999", 3_047), ("3047", 3_047)])
def test_a_tax_drops_the_fraction(amount, yen):
    assert drop_fraction(Decimal(amount)) == yen


@pytest.mark.parametrize(("amount", "yen"), [("57853.0", 57_853), ("57853.1", 57_854)])
def test_a_deduction_raises_the_fraction(amount, yen):
    assert raise_fraction(Decimal(amount)) == yen


@pytest.mark.parametrize(("amount", "yen"), [("3289.3", 3_290), ("3285", 3_290), ("3284.99", 3_280), ("4", 0)])
def test_the_formulas_tax_is_rounded_to_ten(amount, yen):
    assert round_to_ten(Decimal(amount)) == yen


def test_a_percentage_is_exact():
    assert percent(Decimal("9.85")) == Fraction(985, 10_000)


@given(AMOUNTS)
def test_no_rounding_moves_an_amount_by_a_yen_or_more(amount):
    for rounded in (drop_up_to_50_sen, round_half_up, drop_fraction, raise_fraction):
        assert abs(rounded(amount) - amount) < 1
    assert abs(round_to_ten(amount) - amount) <= 5


@given(AMOUNTS)
def test_the_roundings_stand_in_order(amount):
    assert drop_fraction(amount) <= drop_up_to_50_sen(amount) <= round_half_up(amount) <= raise_fraction(amount)


@given(some.integers(min_value=0, max_value=10_000_000))
def test_whole_yen_stay_as_they_are(yen):
    for rounded in (drop_up_to_50_sen, round_half_up, drop_fraction, raise_fraction):
        assert rounded(yen) == yen


@given(AMOUNTS, AMOUNTS)
def test_more_never_rounds_to_less(one, other):
    low, high = sorted((one, other))
    for rounded in (drop_up_to_50_sen, round_half_up, drop_fraction, raise_fraction, round_to_ten):
        assert rounded(low) <= rounded(high)
