"""`resident-tax` over the stream."""

import pytest

ASKED = {"fiscal_year": 2027, "annual_pay": 2_400_000, "social_insurance": 350_000}


def test_the_tax_of_a_fiscal_year(ask):
    """Pay of 2026 leaves 1,600,000. Less 350,000 and 430,000: 820,000. City 6 %: 49,200 less 3 % of 50,000: 47,700.
    Prefecture 4 %: 32,800 less 1,000: 31,800. With 5,000 each head: 84,500. A twelfth is 7,041: 7,000 from July, the
    rest in June.
    """
    assert ask("resident-tax", id=1, **ASKED) == {
        "id": 1,
        "taxable": 820_000,
        "adjustment_deduction": 2_500,
        "city": 47_700,
        "prefecture": 31_800,
        "per_head": 5_000,
        "annual": 84_500,
        "june": 84_500 - 11 * 7_000,
        "monthly": 7_000,
        "assumed": False,
    }


def test_a_designated_city_takes_eight_of_the_ten_percent(ask):
    """8 %: 65,600 less 4 % of 50,000: 63,600. 2 %: 16,400 less 500: 15,900."""
    answer = ask("resident-tax", **ASKED, designated_city=True)
    assert (answer["city"], answer["prefecture"], answer["annual"]) == (63_600, 15_900, 84_500)


def test_who_has_a_family_pays_less(ask):
    answer = ask("resident-tax", **ASKED, dependants=1, other_deductions=40_000, per_head=6_000)
    assert answer["taxable"] == 820_000 - 330_000 - 40_000
    assert answer["per_head"] == 6_000


def test_the_zero_line_follows_the_area_class(ask):
    """Income of 440,000 from pay of 1,180,000 in 2026 (less 740,000): below the 450,000 of class 1, above 415,000."""
    asked = {"fiscal_year": 2027, "annual_pay": 1_180_000, "social_insurance": 0}
    assert [ask("resident-tax", **asked, area_class=one)["per_head"] for one in (1, 2, 3)] == [0, 5_000, 5_000]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"fiscal_year": 2025}, "fiscal_year"),
        ({"fiscal_year": 2030}, "fiscal_year"),
        ({"fiscal_year": "2027"}, "fiscal_year"),
        ({"annual_pay": 10**18}, "annual_pay"),
        ({"annual_pay": 20_000_001}, "annual_pay"),
        ({"social_insurance": -1}, "social_insurance"),
        ({"dependants": 21}, "dependants"),
        ({"area_class": 0}, "area_class"),
        ({"area_class": 4}, "area_class"),
        ({"designated_city": "yes"}, "designated_city"),
        ({"per_head": 20_001}, "per_head"),
    ],
)
def test_a_tax_that_cannot_be(changed, field, refused):
    problem = refused("resident-tax", **{**ASKED, **changed})
    assert (problem["field"], problem["value"]) == (field, changed[field])


def test_beyond_the_years_at_hand_it_is_assumed(ask):
    answer = ask("resident-tax", **{**ASKED, "fiscal_year": 2031}, assumed=True)
    assert answer["assumed"] is True
    assert ask("resident-tax", **{**ASKED, "fiscal_year": 2025}, assumed=True)["error"]["field"] == "fiscal_year"
