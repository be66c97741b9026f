"""How income tax withheld by the month is worked out, worded again in exact fractions.

`formula` is the computer formula as the notice words it (平成24年財務省告示116号, 別表第一 to 第四). `table` is the
rule that makes the monthly table: the formula's income at the middle of each row, taxed by the rates of the income
tax law (所得税法 第89条), to ten yen; nothing below 100 yen; then 102.1 %, to ten yen again. It was found by looking
and gives every one of the 4,597 cells of three years, so a slip in a cell shows.
"""

from fractions import Fraction

from tests.payroll.rules import half_up, raised

BASIC = {2025: 480_000, 2026: 580_000, 2027: 620_000}
"""Basic deduction of a year that the tables of that year know."""
LEAST = {2025: 550_000, 2026: 650_000, 2027: 690_000}
"""Least deduction for employees of a year that the tables of that year know."""

LOWEST = {2025: 88_000, 2026: 105_000, 2027: 111_000}
"""From this pay on the table takes tax."""
LAST = {2025: 740_000, 2026: 740_000, 2027: 353_000}
"""Up to this pay the table at hand has rows with a tax stated; that of 2027 for up to four dependants."""

RATES = (
    (1_950_000, 5, 0),
    (3_300_000, 10, 97_500),
    (6_950_000, 20, 427_500),
    (9_000_000, 23, 636_000),
    (18_000_000, 33, 1_536_000),
    (40_000_000, 40, 2_796_000),
    (None, 45, 4_796_000),
)
"""所得税法 第89条 as the quick table has it: income of a year up to, percent, less so much."""


def month(yen):
    """A twelfth of a year's amount; what is less than a yen becomes a whole one."""
    return raised(Fraction(yen, 12))


def employment_deduction(pay, year):
    """別表第一: the deduction for employees of a month."""
    if year == 2025 and pay <= 149_999:
        deduction = Fraction(40 * pay, 100) - 8_333
    elif pay <= 299_999:
        deduction = Fraction(30 * pay, 100) + 6_667
    elif pay <= 549_999:
        deduction = Fraction(20 * pay, 100) + 36_667
    elif pay <= 708_330:
        deduction = Fraction(10 * pay, 100) + 91_667
    else:
        deduction = Fraction(162_500)
    return max(raised(deduction), month(LEAST[year]))


def basic_deduction(pay, year):
    """別表第三: it falls for the very well paid."""
    if pay <= 2_120_833:
        return month(BASIC[year])
    if pay <= 2_162_499:
        return 40_000
    if pay <= 2_204_166:
        return 26_667
    return 13_334 if pay <= 2_245_833 else 0


def income(pay, dependants, year):
    """What is left to be taxed of a month's pay."""
    return pay - employment_deduction(pay, year) - basic_deduction(pay, year) - 31_667 * dependants


def by_rates(left):
    """The tax of a month by the law's yearly rates, without the surtax of 2.1 %."""
    percent, less = next((rate, less) for to, rate, less in RATES if to is None or 12 * left <= to)
    return Fraction(percent, 100) * left - Fraction(less, 12)


def table(lower, upper, dependants, year):
    """The cell of the row from `lower` to below `upper`."""
    left = income(Fraction(lower + upper, 2), dependants, year)
    tax = half_up(by_rates(left), 10) if left > 0 else 0
    return half_up(tax * Fraction(1_021, 1_000), 10) if tax >= 100 else 0


def rows(year):
    """The rows of a year: 1,000 yen wide below 99,000, then 2,000, from 221,000 on 3,000."""
    lower = LOWEST[year]
    while lower < LAST[year]:
        width = 1_000 if lower < 99_000 else 2_000 if lower < 221_000 else 3_000
        yield lower, lower + width
        lower += width


FORMULA_RATES = (
    (162_500, "0.05105", 0),
    (275_000, "0.1021", 8_296),
    (579_166, "0.2042", 36_374),
    (750_000, "0.23483", 54_113),
    (1_500_000, "0.33693", 130_688),
    (3_333_333, "0.4084", 237_893),
    (None, "0.45945", 408_061),
)
"""別表第四, the surtax within: left up to, share, less so much."""


def formula(pay, dependants, year):
    """The tax by the computer formula, to ten yen."""
    left = income(pay, dependants, year)
    if left <= 0:
        return 0
    share, less = next((share, less) for to, share, less in FORMULA_RATES if to is None or left <= to)
    return half_up(left * Fraction(share) - less, 10)
