"""`withholding` and `year-end` over the stream."""

import pytest


def test_tax_by_the_table_of_the_year(ask):
    """170,620 yen after insurance stand in the row 169,000 to 171,000 of the table of 2026: 3,270 yen."""
    answer = ask("withholding", id=1, year=2026, pay_after_social_insurance=170_620)
    assert answer == {"id": 1, "tax": 3270, "assumed": False}


def test_tax_by_the_computer_formula(ask):
    """170,620 x 30 % + 6,667 = 57,853; basic 48,334; 64,433 left x 5.105 % = 3,289.3, so 3,290 yen."""
    answer = ask("withholding", year=2026, pay_after_social_insurance=170_620, method="formula")
    assert answer["tax"] == 3290


def test_each_dependant_above_seven_takes_1610_yen_off(ask):
    seven, nine = (
        ask("withholding", year=2026, pay_after_social_insurance=500_000, dependants=n)["tax"] for n in (7, 9)
    )
    assert seven > 2 * 1610
    assert nine == seven - 2 * 1610


def test_column_otsu_below_the_first_row_is_a_share(ask):
    """Below 88,000 yen: 3.063 % of 50,000 are 1,531.5, the fraction dropped."""
    assert ask("withholding", year=2025, pay_after_social_insurance=50_000, column="otsu")["tax"] == 1531


def test_otsu_has_no_formula(refused):
    problem = refused("withholding", year=2026, pay_after_social_insurance=1, column="otsu", method="formula")
    assert (problem["field"], problem["value"]) == ("method", "formula")


@pytest.mark.parametrize("assumed", [False, True])
@pytest.mark.parametrize("column", ["kou", "otsu"])
def test_beyond_the_table_at_hand_nothing_stands_in(assumed, column, refused):
    problem = refused("withholding", year=2027, pay_after_social_insurance=400_000, column=column, assumed=assumed)
    assert (problem["field"], problem["value"]) == ("pay_after_social_insurance", 400_000)
    assert "353,000" in problem["message"]


def test_beyond_the_table_the_formula_answers_when_it_is_asked(ask):
    """400,000 x 20 % + 36,667 = 116,667; basic 51,667; 231,666 left x 10.21 % - 8,296 = 15,357.1, so 15,360 yen."""
    answer = ask("withholding", year=2027, pay_after_social_insurance=400_000, method="formula")
    assert (answer["tax"], answer["assumed"]) == (15_360, False)


@pytest.mark.parametrize("method", ["table", "formula"])
def test_a_year_after_the_tables_is_refused_or_assumed(method, ask, refused):
    problem = refused("withholding", year=2028, pay_after_social_insurance=200_000, method=method)
    assert (problem["field"], problem["value"]) == ("year", 2028)
    assert "2027-12-31" in problem["message"]
    last = ask("withholding", year=2027, pay_after_social_insurance=200_000, method=method)
    stands_in = ask("withholding", year=2028, pay_after_social_insurance=200_000, method=method, assumed=True)
    assert (stands_in["tax"], stands_in["assumed"], stands_in["known_until"]) == (last["tax"], True, "2027-12-31")


@pytest.mark.parametrize("assumed", [False, True])
def test_a_year_before_the_tables_is_never_answered(assumed, refused):
    problem = refused("withholding", year=2024, pay_after_social_insurance=200_000, assumed=assumed)
    assert problem["field"] == "year"
    assert "2025-01-01" in problem["message"]


def test_the_year_end_refund(ask):
    """Pay of 2,400,000: 70 % less 80,000 are 1,600,000. Less 350,000 and 1,040,000: 210,000. 5 % are 10,500, with
    the surtax 10,720.5, cut to 10,700. Of 40,000 withheld 29,300 come back.
    """
    answer = ask("year-end", id="a", year=2026, annual_pay=2_400_000, social_insurance=350_000, withheld=40_000)
    assert answer == {
        "id": "a",
        "employment_income": 1_600_000,
        "basic_deduction": 1_040_000,
        "taxable": 210_000,
        "annual_tax": 10_700,
        "refund": 29_300,
        "assumed": False,
    }


def test_too_little_withheld_is_a_refund_below_zero(ask):
    answer = ask("year-end", year=2026, annual_pay=2_400_000, social_insurance=350_000, withheld=10_000)
    assert answer["refund"] == -700


def test_dependants_and_other_deductions_count(ask):
    asked = {"year": 2026, "annual_pay": 3_000_000, "social_insurance": 400_000, "withheld": 0}
    alone, more = ask("year-end", **asked), ask("year-end", **asked, dependants=1, other_deductions=40_000)
    assert alone["taxable"] - more["taxable"] == 380_000 + 40_000


def test_a_year_end_that_nobody_knows(ask, refused):
    asked = {"year": 2029, "annual_pay": 2_400_000, "social_insurance": 350_000, "withheld": 40_000}
    problem = refused("year-end", **asked)
    assert (problem["field"], problem["value"]) == ("year", 2029)
    assert "2028-12-31" in problem["message"]
    assert ask("year-end", **asked, assumed=True)["known_until"] == "2028-12-31"


def test_above_twenty_million_there_is_no_adjustment(refused):
    problem = refused("year-end", year=2026, annual_pay=20_000_001, social_insurance=0, withheld=0)
    assert (problem["field"], problem["value"]) == ("annual_pay", 20_000_001)
    assert "20,000,000" in problem["message"] or "20000000" in problem["message"]
