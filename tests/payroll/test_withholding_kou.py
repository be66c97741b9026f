"""Column 甲 of the monthly tables: each cell against the rule that makes it, at both edges of its row."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.withholding import TableIsSilent, by_table
from tests.payroll.tax_rules import LAST, LOWEST, basic_deduction, rows, table

YEARS = [2025, 2026, 2027]
MARGINAL = {
    2025: [740_000, 780_000, 950_000, 1_700_000, 2_170_000, 2_210_000, 2_250_000, 3_500_000],
    2026: [740_000, 790_000, 960_000, 1_710_000, 2_130_000, 2_170_000, 2_210_000, 2_250_000, 3_500_000],
}
"""Where the rows above 740,000 yen begin."""
SHARES = ["0.2042", "0.23483", "0.33693"]
"""What they add of the pay above their beginning, in order; 0.4084 for all after, 0.45945 for the last."""


def held(year):
    return Law.on(date(year, 6, 1)).table().value


def share(year, at):
    starts = MARGINAL[year]
    return Fraction("0.45945" if at == len(starts) - 1 else SHARES[at] if at < len(SHARES) else "0.4084")


def silent(year, lower, dependants):
    """The table of 2027 at hand: below 350,000 yen for all, 350,000 to 353,000 for up to four dependants."""
    return year == 2027 and lower >= 350_000 and dependants > 4


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("dependants", range(8))
def test_every_cell_is_what_the_rule_makes_it(year, dependants):
    for lower, upper in rows(year):
        if silent(year, lower, dependants):
            with pytest.raises(TableIsSilent):
                by_table(lower, dependants, held(year))
            continue
        expected = table(lower, upper, dependants, year)
        for pay in (lower, lower + 1, upper - 1):
            assert by_table(pay, dependants, held(year)).yen == expected, (lower, pay)


@pytest.mark.parametrize("year", YEARS)
def test_below_the_first_row_there_is_no_tax(year):
    for dependants in range(8):
        for pay in (0, 1, 50_000, LOWEST[year] - 1):
            assert by_table(pay, dependants, held(year)).yen == 0
    assert by_table(LOWEST[year], 0, held(year)).yen > 0


@pytest.mark.parametrize("year", YEARS)
def test_rows_follow_each_other_without_gap(year):
    bands = held(year).bands
    stated = [(band.lower, band.upper) for band in bands[1:] if band.rate is None]
    assert (bands[0].lower, bands[0].upper) == (0, LOWEST[year])
    assert stated == list(rows(year))
    for band, after in pairwise(bands):
        assert band.upper == after.lower > band.lower


@pytest.mark.parametrize("year", YEARS)
def test_the_tables_end(year):
    if year == 2027:
        for pay, dependants in [(350_000, 5), (350_000, 7), (353_000, 0), (1_000_000, 0)]:
            with pytest.raises(TableIsSilent):
                by_table(pay, dependants, held(year))
        return
    starts = [band.lower for band in held(year).bands if band.rate is not None]
    assert starts == MARGINAL[year]
    assert held(year).bands[-1].upper is None


@pytest.mark.parametrize("year", list(MARGINAL))
@pytest.mark.parametrize("dependants", range(8))
def test_above_740000_a_share_is_added_and_the_fraction_dropped(year, dependants):
    starts = MARGINAL[year]
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else start + 500_000
        begins = by_table(start, dependants, held(year)).yen
        for pay in (start, start + 1, start + 4, start + 5, start + 12_345, end - 1):
            assert by_table(pay, dependants, held(year)).yen == begins + int((pay - start) * share(year, at)), pay


@pytest.mark.parametrize("year", list(MARGINAL))
@pytest.mark.parametrize("dependants", range(8))
def test_each_row_above_740000_begins_where_the_one_before_ends(year, dependants):
    """To within two roundings to ten yen; and where the basic deduction falls, its loss is taxed at 40.84 %."""
    assert by_table(740_000, dependants, held(year)).yen == table(740_000, 740_000, dependants, year)
    for at, (start, after) in enumerate(pairwise(MARGINAL[year])):
        lost = basic_deduction(start, year) - basic_deduction(after, year)
        follows = by_table(start, dependants, held(year)).yen + (after - start) * share(year, at)
        assert abs(by_table(after, dependants, held(year)).yen - follows - lost * Fraction("0.4084")) <= 15, after


@pytest.mark.parametrize(
    ("taxable", "yen"),
    [
        (168_999, 3_200),
        (169_000, 3_270),
        (170_999, 3_270),
        (171_000, 3_340),
        (739_999, 71_380),
        (740_000, 71_680),
        (740_005, 71_681),
        (789_999, 81_889),
    ],
)
def test_some_rows_of_2026_by_hand(taxable, yen):
    assert by_table(taxable, 0, held(2026)).yen == yen


@pytest.mark.parametrize("year", YEARS)
def test_each_dependant_above_seven_takes_1610_yen_off(year):
    for lower, _ in [pair for pair in rows(year) if not silent(year, pair[0], 7)]:
        seven = by_table(lower, 7, held(year)).yen
        for more in (1, 2, 3, 13):
            assert by_table(lower, 7 + more, held(year)).yen == max(seven - more * 1_610, 0)


@pytest.mark.parametrize("year", YEARS)
def test_a_dependant_more_takes_about_1610_yen_off_too_while_tax_is_5_percent(year):
    """31,667 yen less are taxed: 5.105 % of them are 1,616.6. Ten yen of rounding to each side."""
    for lower, upper in [pair for pair in rows(year) if pair[1] <= min(290_000, LAST[year])]:
        for dependants in range(7):
            tax, less = (table(lower, upper, n, year) for n in (dependants, dependants + 1))
            if less:
                assert 1_600 <= tax - less <= 1_640
                assert tax - less == (
                    by_table(lower, dependants, held(year)).yen - by_table(lower, dependants + 1, held(year)).yen
                )
