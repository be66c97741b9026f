"""The monthly tax at every edge of every table, above the tables, and by the computer formula."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.income_tax import TableIsSilent, by_column_otsu, by_formula, by_table, tax_line
from intern_desktop.payroll.law import Law, rows

YEARS = [row.since.year for name, row in rows() if name == "withholding"]
PAY = some.integers(min_value=0, max_value=2_000_000)


def table(year):
    return Law.on(date(year, 6, 1)).table().value


def formula(year):
    return Law.on(date(year, 6, 1)).formula().value


def edges(year):
    """Each row with the yen at which it begins and the last yen before the next row."""
    for band in table(year).bands:
        yield band, band.lower
        if band.upper is not None:
            yield band, band.upper - 1


@pytest.mark.parametrize("year", YEARS)
def test_rows_follow_each_other_without_gap(year):
    bands = table(year).bands
    assert bands[0].lower == 0
    for band, after in pairwise(bands):
        assert band.upper == after.lower > band.lower


@pytest.mark.parametrize("year", YEARS)
def test_both_edges_of_each_row_are_in_it(year):
    for band, taxable in edges(year):
        for dependants in range(8):
            cell = band.kou[dependants]
            if cell is None:
                with pytest.raises(TableIsSilent):
                    by_table(taxable, dependants, table(year))
            elif band.rate is None:
                assert by_table(taxable, dependants, table(year)).yen == cell
            else:
                above = Decimal(taxable - band.lower) * band.rate
                assert by_table(taxable, dependants, table(year)).yen == cell + int(above)


@pytest.mark.parametrize("year", YEARS)
def test_both_edges_of_each_row_in_column_otsu(year):
    for at, (band, taxable) in enumerate(edges(year)):
        if band.rate is None and at > 1:
            assert by_column_otsu(taxable, table(year)).yen == band.otsu


@pytest.mark.parametrize(("year", "first"), [(2025, 88_000), (2026, 105_000), (2027, 111_000)])
def test_where_the_tax_begins(year, first):
    assert by_table(first - 1, 0, table(year)).yen == 0
    assert by_table(first, 0, table(year)).yen > 0


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("taxable", [0, 1, 32, 33, 50_000, 87_999])
def test_column_otsu_begins_with_a_share(year, taxable):
    assert by_column_otsu(taxable, table(year)).yen == taxable * 3_063 // 100_000


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
    assert by_table(taxable, 0, table(2026)).yen == yen


def test_column_otsu_above_its_last_row():
    """259,200 yen and 40.84 % of what is above 740,000 in 2026."""
    assert by_column_otsu(739_999, table(2026)).yen == 257_700
    assert by_column_otsu(740_000, table(2026)).yen == 259_200
    assert by_column_otsu(840_000, table(2026)).yen == 259_200 + 40_840
    assert by_column_otsu(1_710_000, table(2026)).yen == 655_400


@pytest.mark.parametrize("year", YEARS)
def test_each_dependant_above_seven_takes_1610_yen_off(year):
    for taxable in (340_000, 349_999) if year == 2027 else (500_000, 657_876, 739_999):
        seven = by_table(taxable, 7, table(year)).yen
        assert by_table(taxable, 8, table(year)).yen == max(seven - 1_610, 0)
        assert by_table(taxable, 10, table(year)).yen == max(seven - 3 * 1_610, 0)


def test_what_the_table_of_2027_at_hand_does_not_have(offer):
    """Rows end at 350,000 yen (353,000 for up to four): the formula of 2027 answers, and the line says so."""
    january = date(2027, 1, 1)
    for taxable, dependants in [(353_000, 0), (350_000, 5)]:
        line = tax_line(offer(dependants=dependants), january, taxable, (), Law.on(january))
        assert line.yen == -by_formula(taxable, dependants, formula(2027)).yen
        assert "computer formula" in line.how[0].sentence
        assert "2027" in line.how[0].sentence
        assert line.assumed is None
    kept = tax_line(offer(dependants=4), january, 352_999, (), Law.on(january))
    assert kept.yen == -3_380


def test_column_otsu_past_the_table_of_2027_is_assumed_or_refused(offer):
    january = date(2027, 1, 1)
    with pytest.raises(FieldError) as refused:
        tax_line(offer(column="otsu"), january, 400_000, (), Law.on(january))
    assert refused.value.field == "column"
    assert tax_line(offer(column="otsu"), january, 400_000, (), Law.assumed(january)).assumed == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("year", "taxable", "dependants", "yen"),
    [
        (2026, 170_620, 0, 3_290),
        (2026, 102_501, 0, 0),
        (2026, 158_333, 0, 2_850),
        (2026, 158_334, 0, 2_850),
        (2026, 260_000, 1, 4_870),
        (2027, 169_443, 0, 3_080),
        (2027, 169_444, 0, 3_080),
        (2027, 385_314, 0, 14_160),
        (2025, 135_416, 0, 2_530),
        (2025, 200_000, 0, 4_760),
    ],
)
def test_the_formula_by_hand(year, taxable, dependants, yen):
    assert by_formula(taxable, dependants, formula(year)).yen == yen


def test_table_and_formula_of_2026_differ_by_little():
    """The year-end adjustment settles it: -310 to +120 yen, and 23.1 % of 5,080 cells agree."""
    found = [
        by_formula(taxable, dependants, formula(2026)).yen - by_table(taxable, dependants, table(2026)).yen
        for taxable in range(105_000, 740_000, 1_000)
        for dependants in range(8)
    ]
    assert (len(found), found.count(0)) == (5_080, 1_171)
    assert (min(found), max(found)) == (-310, 120)


@given(PAY, PAY, some.integers(min_value=0, max_value=12))
def test_more_pay_never_means_less_tax(one, other, dependants):
    low, high = sorted((one, other))
    for year in (2025, 2026):
        assert by_table(low, dependants, table(year)).yen <= by_table(high, dependants, table(year)).yen
        assert by_formula(low, dependants, formula(year)).yen <= by_formula(high, dependants, formula(year)).yen
        assert by_column_otsu(low, table(year)).yen <= by_column_otsu(high, table(year)).yen


@given(PAY, some.integers(min_value=0, max_value=12))
def test_one_dependant_more_never_means_more_tax(taxable, dependants):
    for year in (2025, 2026):
        assert by_table(taxable, dependants + 1, table(year)).yen <= by_table(taxable, dependants, table(year)).yen


@given(PAY)
def test_column_otsu_is_never_the_cheaper_one(taxable):
    for year in (2025, 2026):
        assert by_column_otsu(taxable, table(year)).yen >= by_table(taxable, 0, table(year)).yen


@pytest.mark.parametrize("year", YEARS)
def test_the_rows_around_show_the_own_one_in_their_midst(offer, year):
    june = date(year, 6, 1)
    line = tax_line(offer(start=date(2025, 1, 1)), june, 170_620, (), Law.on(june))
    assert [row.here for row in line.rows].count(True) == 1
    here = next(row for row in line.rows if row.here)
    assert here.lower <= 170_620 < here.upper
    assert here.yen == -line.yen
