"""`premiums`, `employment-insurance` and `lump-sum` over the stream."""

from decimal import Decimal

import pytest

PREMIUM = {"month": "2026-11", "prefecture": "Tokyo"}


def test_premiums_of_a_month(ask):
    """Tokyo from March 2026: 9.85 %, levy 0.23 %, pension 18.3 %, half each of 200,000."""
    assert ask("premiums", id=1, **PREMIUM, remuneration=200_000) == {
        "id": 1,
        "standard_remuneration_health": 200_000,
        "standard_remuneration_pension": 200_000,
        "health_insurance": 9_850,
        "nursing_care": 0,
        "child_support_levy": 230,
        "pension": 18_300,
        "assumed": False,
    }


@pytest.mark.parametrize(("age", "care"), [(39, 0), (40, 1_620), (64, 1_620), (65, 0)])
def test_care_is_paid_from_40_to_64(age, care, ask):
    """1.62 %, half of it on 200,000."""
    assert ask("premiums", **PREMIUM, remuneration=200_000, age=age)["nursing_care"] == care


def test_the_grade_may_be_given(ask):
    """The highest health grade is 1,390,000; the pension's is 650,000 until August 2027."""
    answer = ask("premiums", **PREMIUM, standard_remuneration=1_390_000)
    assert (answer["standard_remuneration_health"], answer["standard_remuneration_pension"]) == (1_390_000, 650_000)


@pytest.mark.parametrize("given", [{}, {"remuneration": 200_000, "standard_remuneration": 200_000}])
def test_exactly_one_remuneration(given, refused):
    problem = refused("premiums", **PREMIUM, **given)
    assert problem["field"] in ("remuneration", "standard_remuneration")
    assert "remuneration, standard_remuneration" in problem["message"]


def test_a_standard_is_one_of_the_fifty(refused):
    problem = refused("premiums", **PREMIUM, standard_remuneration=200_001)
    assert (problem["field"], problem["value"]) == ("standard_remuneration", 200_001)
    assert "58" in problem["message"]


def test_premiums_before_and_after_the_tables(ask, refused):
    asked = {"prefecture": 13, "remuneration": 200_000}
    for month in ("2024-02", "2027-03"):
        problem = refused("premiums", month=month, **asked)
        assert (problem["field"], problem["value"]) == ("month", month)
        assert "2024-03-01" in problem["message"]
        assert "2027-02-28" in problem["message"]
    assert refused("premiums", month="2024-02", **asked, assumed=True)["field"] == "month"
    later = ask("premiums", month="2027-03", **asked, assumed=True)
    assert (later["health_insurance"], later["assumed"], later["known_until"]) == (9_850, True, "2027-02-28")


def test_the_levy_was_nothing_before_april_2026(ask):
    answers = [ask("premiums", month=month, prefecture=13, remuneration=200_000) for month in ("2026-03", "2026-04")]
    assert [answer["child_support_levy"] for answer in answers] == [0, 230]


@pytest.mark.parametrize(
    ("month", "industry", "premium"),
    [
        ("2026-11", "general", 1_000),  # 200,100 x 0.5 % = 1,000.5: 50 sen are dropped
        ("2026-11", "construction", 1_201),  # 0.6 % = 1,200.6
        ("2025-11", "general", 1_101),  # 0.55 % = 1,100.55
        ("2025-03", "agriculture", 1_401),  # 0.7 % = 1,400.7
    ],
)
def test_employment_insurance(month, industry, premium, ask):
    answer = ask("employment-insurance", month=month, wages=200_100, industry=industry)
    assert answer == {"id": None, "premium": premium, "assumed": False}


def test_employment_insurance_beyond_its_year(ask, refused):
    problem = refused("employment-insurance", month="2027-04", wages=200_000)
    assert (problem["field"], problem["value"]) == ("month", "2027-04")
    assert "2027-03-31" in problem["message"]
    assert ask("employment-insurance", month="2027-04", wages=200_000, assumed=True)["assumed"] is True


def test_the_lump_sum_of_three_years(ask):
    """36 months: half of 18.3 % x 36 = 3.294, so 3.3. 220,000 x 3.3 = 726,000; 20.42 % are 148,249.2. The retirement
    deduction of three years, 1,200,000, is more: all comes back.
    """
    answer = ask("lump-sum", id=1, months=36, average_standard_remuneration=220_000, last_month="2027-10")
    assert answer == {
        "id": 1,
        "rate": Decimal("3.3"),
        "gross": 726_000,
        "withheld": 148_249,
        "net": 577_751,
        "refund": 148_249,
        "assumed": False,
    }


@pytest.mark.parametrize("months", [0, 5, 120, 121])
def test_no_lump_sum_under_six_months_or_from_ten_years_on(months, refused):
    problem = refused("lump-sum", months=months, average_standard_remuneration=220_000, last_month="2027-10")
    assert (problem["field"], problem["value"]) == ("months", months)
    assert "6" in problem["message"]
    assert "119" in problem["message"]


def test_a_lump_sum_beyond_the_law_at_hand(ask, refused):
    asked = {"months": 36, "average_standard_remuneration": 220_000, "last_month": "2031-11"}
    assert refused("lump-sum", **asked)["field"] == "last_month"
    answer = ask("lump-sum", **asked, assumed=True)
    assert (answer["gross"], answer["assumed"]) == (726_000, True)
