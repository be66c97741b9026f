"""Yen, and the named roundings of the law. Amounts between steps are exact fractions; only these make yen of them."""

from decimal import Decimal
from fractions import Fraction

Exact = Fraction | Decimal | int
"""An amount before it is rounded. Never a float."""

HALF = Fraction(1, 2)


def drop_up_to_50_sen(amount: Exact) -> int:
    """A premium withheld from pay: 50 sen or less are dropped, more is a whole yen.

    通貨の単位及び貨幣の発行等に関する法律 第3条; the employer who withholds takes the half yen away.
    """
    return _ceil(Fraction(amount) - HALF)


def round_half_up(amount: Exact) -> int:
    """Wages of a month: less than 50 sen are dropped, 50 sen or more make one (customary; 昭63.3.14 基発150号)."""
    return _floor(Fraction(amount) + HALF)


def drop_fraction(amount: Exact) -> int:
    """A tax by rate: what is less than a yen is dropped (国税通則法 第119条)."""
    return _floor(Fraction(amount))


def raise_fraction(amount: Exact) -> int:
    """A deduction of the computer formula: what is less than a yen becomes a whole one (財務省告示, 別表第一)."""
    return _ceil(Fraction(amount))


def round_to_ten(amount: Exact) -> int:
    """The tax of the computer formula: to the nearest ten yen, five and more upwards."""
    return round_half_up(Fraction(amount) * Fraction(1, 10)) * 10


def percent(rate: Decimal) -> Fraction:
    """A rate in percent as an exact share: Decimal("9.85") is 985/10000."""
    return Fraction(rate) * Fraction(1, 100)


def _floor(amount: Fraction) -> int:
    return amount.numerator // amount.denominator


def _ceil(amount: Fraction) -> int:
    return -(-amount.numerator // amount.denominator)
