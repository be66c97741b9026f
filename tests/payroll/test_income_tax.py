"""The line of income tax: where the table ends, who is no resident, what the rows around show, and laws for all pay."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.income_tax import by_formula, tax_line
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.withholding import by_column_otsu, by_table

YEARS = [2025, 2026, 2027]
PAY = some.integers(min_value=0, max_value=2_000_000)
JANUARY = date(2027, 1, 1)


def table(year):
    return Law.on(date(year, 6, 1)).table().value


def formula(year):
    return Law.on(date(year, 6, 1)).formula().value


def line_of(offer, taxable, law, *, beyond=False):
    return tax_line(offer, taxable, 0, 0, law, beyond=beyond)


def test_what_the_table_of_2027_at_hand_does_not_have(offer):
    """Rows end at 350,000 yen (353,000 for up to four): where it may, the formula of 2027 stands in and is marked."""
    for taxable, dependants in [(353_000, 0), (350_000, 5), (353_000, 4), (900_000, 0)]:
        line = line_of(offer(dependants=dependants), taxable, Law.on(JANUARY), beyond=True)
        assert line.yen == -by_formula(taxable, dependants, formula(2027)).yen
        told = [step.sentence for step in line.how[-1].steps]
        assert "computer formula" in told[0]
        assert "2027" in told[0]
        assert line.assumed == date(2026, 12, 31)
        with pytest.raises(FieldError) as refused:
            line_of(offer(dependants=dependants), taxable, Law.on(JANUARY))
        assert refused.value.field == "monthly_wage"
    kept = line_of(offer(dependants=4), 352_999, Law.on(JANUARY))
    assert (kept.yen, kept.assumed) == (-3_380, None)


def test_column_otsu_past_the_table_of_2027_is_last_years_or_refused(offer):
    with pytest.raises(FieldError) as refused:
        line_of(offer(column="otsu"), 400_000, Law.on(JANUARY))
    assert refused.value.field == "monthly_wage"
    line = line_of(offer(column="otsu"), 400_000, Law.assumed(JANUARY), beyond=True)
    assert (line.yen, line.assumed) == (-by_column_otsu(400_000, table(2026)).yen, date(2026, 12, 31))


def test_the_formula_asked_for_is_no_assumption(offer):
    line = line_of(offer(withholding="formula"), 900_000, Law.on(JANUARY))
    assert (line.yen, line.assumed) == (-by_formula(900_000, 0, formula(2027)).yen, None)


@pytest.mark.parametrize(
    ("pay", "free", "yen"),
    [(0, 0, 0), (4, 0, 0), (5, 0, 1), (200_000, 0, 40_840), (200_004, 0, 40_840), (200_005, 0, 40_841)],
)
def test_a_non_resident_pays_a_share_and_the_fraction_is_dropped(offer, pay, free, yen):
    """20.42 % of the pay itself: no insurance, no dependants, no table."""
    for more in ({}, {"dependants": 5}, {"column": "otsu"}, {"withholding": "formula"}):
        asked = offer(residency="non_resident", **more)
        assert tax_line(asked, pay, free, 29_380, Law.on(JANUARY), beyond=False).yen == -yen


def test_a_non_residents_commuting_is_free_to_its_bound(offer):
    line = tax_line(offer(residency="non_resident"), 210_000, 10_000, 0, Law.on(JANUARY), beyond=False)
    assert (line.yen, line.base) == (-40_840, 200_000)


def test_what_was_taken_before_and_what_is_free_is_not_taxed(offer):
    """210,000 less 10,000 commuting less 29,380: 170,620 is looked up."""
    line = tax_line(offer(), 210_000, 10_000, 29_380, Law.on(date(2026, 11, 1)), beyond=False)
    assert (line.yen, line.base) == (-3_270, 170_620)


def test_pay_that_insurance_eats_up_is_not_taxed_below_zero(offer):
    for column in ("kou", "otsu"):
        line = tax_line(offer(column=column), 5_000, 0, 29_380, Law.on(date(2026, 11, 1)), beyond=False)
        assert (line.yen, line.base) == (0, 0)


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
        less, more = (by_formula(taxable, count, formula(year)).yen for count in (dependants + 1, dependants))
        assert less <= more


@given(PAY)
def test_column_otsu_is_never_the_cheaper_one(taxable):
    for year in (2025, 2026):
        assert by_column_otsu(taxable, table(year)).yen >= by_table(taxable, 0, table(year)).yen


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("column", ["kou", "otsu"])
def test_the_rows_around_show_the_own_one_in_their_midst(offer, year, column):
    line = line_of(offer(column=column), 170_620, Law.on(date(year, 6, 1)))
    assert [row.here for row in line.rows].count(True) == 1
    assert [row.lower for row in line.rows] == sorted(row.lower for row in line.rows)
    here = next(row for row in line.rows if row.here)
    assert here.lower <= 170_620 < here.upper
    assert here.yen == -line.yen
