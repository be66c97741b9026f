"""Yen, and the named roundings of the law. An exact amount is a whole numerator over a whole denominator.

Between steps nothing is rounded and nothing is a float: `round_half_up(1177 * 321, 2)` is what 160.5 hours at
1,177 yen come to.
"""

from decimal import Decimal

MILLION = 1_000_000


def drop_up_to_50_sen(amount: int, by: int = 1) -> int:
    """A premium withheld from pay: 50 sen or less are dropped, more is a whole yen.

    通貨の単位及び貨幣の発行等に関する法律 第3条; the employer who withholds takes the half yen away.
    """
    return -((by - 2 * amount) // (2 * by))


def round_half_up(amount: int, by: int = 1) -> int:
    """Wages of a month: less than 50 sen are dropped, 50 sen or more make one (customary; 昭63.3.14 基発150号)."""
    return (2 * amount + by) // (2 * by)


def drop_fraction(amount: int, by: int = 1) -> int:
    """A tax by rate: what is less than a yen is dropped (国税通則法 第119条)."""
    return amount // by


def raise_fraction(amount: int, by: int = 1) -> int:
    """A deduction of the computer formula: what is less than a yen becomes a whole one (財務省告示, 別表第一)."""
    return -(-amount // by)


def round_to_ten(amount: int, by: int = 1) -> int:
    """The tax of the computer formula: to the nearest ten yen, five and more upwards."""
    return round_half_up(amount, 10 * by) * 10


def cut(amount: int, unit: int) -> int:
    """What is less than a whole unit is dropped: 1,000 yen of taxable income, 100 yen of tax."""
    return amount // unit * unit


def ppm(percent: Decimal) -> int:
    """A rate in percent as parts of a million: Decimal("9.85") is 98,500. ValueError when a part would be lost."""
    parts = percent.scaleb(4)
    if parts != int(parts):
        raise ValueError(f"{percent} % is finer than a millionth")
    return int(parts)


def exact(number: Decimal | int) -> tuple[int, int]:
    """A decimal number as numerator and denominator, without loss."""
    return number.as_integer_ratio()
