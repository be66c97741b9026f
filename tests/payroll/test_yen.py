"""The named roundings of the law, by the examples in which a float goes wrong, and by their laws."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.payroll.yen import (
    MILLION,
    cut,
    drop_fraction,
    drop_up_to_50_sen,
    exact,
    ppm,
    raise_fraction,
    round_half_up,
    round_to_ten,
)

AMOUNTS = some.fractions(min_value=0, max_value=10_000_000, max_denominator=100_000)
ROUNDINGS = (drop_fraction, drop_up_to_50_sen, round_half_up, raise_fraction)


def rounded(how, amount):
    """An exact amount through one of the roundings, which take it as a numerator over a denominator."""
    return how(*Fraction(amount).as_integer_ratio())


def test_what_a_float_gets_wrong():
    assert int(180_000 * 0.0055) == 989
    assert drop_up_to_50_sen(180_000 * ppm(Decimal("0.55")), MILLION) == 990


@pytest.mark.parametrize(
    ("amount", "yen"),
    [("500.5", 500), ("500.50001", 501), ("500.49", 500), ("500", 500), ("9433.5", 9_433), ("0.5", 0), ("0", 0)],
)
def test_a_premium_drops_up_to_50_sen(amount, yen):
    assert rounded(drop_up_to_50_sen, amount) == yen


def test_employment_insurance_of_100100_yen():
    assert drop_up_to_50_sen(100_100 * ppm(Decimal("0.5")), MILLION) == 500


@pytest.mark.parametrize(("amount", "yen"), [("500.5", 501), ("500.499", 500), ("500", 500)])
def test_a_wage_is_rounded_half_up(amount, yen):
    assert rounded(round_half_up, amount) == yen


@pytest.mark.parametrize(("amount", "yen"), [("3047.685", 3_047), ("3047.999", 3_047), ("3047", 3_047)])
def test_a_tax_drops_the_fraction(amount, yen):
    assert rounded(drop_fraction, amount) == yen


@pytest.mark.parametrize(("amount", "yen"), [("57853.0", 57_853), ("57853.1", 57_854)])
def test_a_deduction_raises_the_fraction(amount, yen):
    assert rounded(raise_fraction, amount) == yen


@pytest.mark.parametrize(("amount", "yen"), [("3289.3", 3_290), ("3285", 3_290), ("3284.99", 3_280), ("4", 0)])
def test_the_formulas_tax_is_rounded_to_ten(amount, yen):
    assert rounded(round_to_ten, amount) == yen


@pytest.mark.parametrize(
    ("amount", "unit", "left"),
    [(1_999, 1_000, 1_000), (2_000, 1_000, 2_000), (99, 100, 0), (100, 100, 100), (71_486, 100, 71_400)],
)
def test_what_is_less_than_a_unit_is_cut(amount, unit, left):
    assert cut(amount, unit) == left


def test_a_percentage_is_exact():
    assert ppm(Decimal("9.85")) == 98_500
    assert Fraction(ppm(Decimal("9.85")), MILLION) == Fraction(985, 10_000)


def test_a_rate_finer_than_a_millionth_is_refused_not_rounded():
    with pytest.raises(ValueError, match="finer"):
        ppm(Decimal("9.85001"))


def test_a_decimal_number_loses_nothing_as_a_fraction():
    assert exact(Decimal("160.5")) == (321, 2)
    assert exact(Decimal("0.1")) == (1, 10)
    assert exact(7) == (7, 1)


@given(AMOUNTS)
def test_no_rounding_moves_an_amount_by_a_yen_or_more(amount):
    for how in ROUNDINGS:
        assert abs(rounded(how, amount) - amount) < 1
        assert isinstance(rounded(how, amount), int)
    assert abs(rounded(round_to_ten, amount) - amount) <= 5


@given(AMOUNTS)
def test_the_roundings_stand_in_order(amount):
    down, half_down, half_up, up = (rounded(how, amount) for how in ROUNDINGS)
    assert down <= half_down <= half_up <= up


@given(some.integers(min_value=0, max_value=10_000_000))
def test_the_two_roundings_of_a_half_differ_at_the_half_alone(yen):
    assert (drop_up_to_50_sen(2 * yen + 1, 2), round_half_up(2 * yen + 1, 2)) == (yen, yen + 1)
    assert drop_up_to_50_sen(1_000 * yen + 501, 1_000) == round_half_up(1_000 * yen + 501, 1_000) == yen + 1
    assert drop_up_to_50_sen(1_000 * yen + 499, 1_000) == round_half_up(1_000 * yen + 499, 1_000) == yen


@given(some.integers(min_value=0, max_value=10_000_000))
def test_whole_yen_stay_as_they_are(yen):
    for how in ROUNDINGS:
        assert how(yen) == yen


@given(AMOUNTS, AMOUNTS)
def test_more_never_rounds_to_less(one, other):
    low, high = sorted((one, other))
    for how in (*ROUNDINGS, round_to_ten):
        assert rounded(how, low) <= rounded(how, high)
