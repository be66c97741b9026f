"""Lines that somebody wrote to break the stream, each with what it has to say."""

import pytest

from tests.compute.conftest import said_to

LAN = {"programme": "esd", "start": "2026-12", "months": 3, "prefecture": 13, "monthly_wage": 230_000}


@pytest.mark.parametrize("value", [0, 57_999, 240_001, 1_390_001, "240000", 240_000.0, None])
@pytest.mark.parametrize("kind", ["plan", "payslip", "premiums"])
def test_a_standard_remuneration_is_one_of_the_grades(refused, kind, value):
    asked = {"plan": LAN, "payslip": {"month": "2026-11", "prefecture": 13, "monthly_wage": 230_000}}.get(
        kind, {"month": "2026-11", "prefecture": 13}
    )
    problem = refused(kind, **asked, standard_remuneration=value)
    assert problem["field"] == "standard_remuneration"
    assert "58,000" in problem["message"]
    assert "1,390,000" in problem["message"]


@pytest.mark.parametrize("year", [1_999, 2_041, "2026", 2026.0])
def test_years_are_told_without_grouping(refused, year):
    problem = refused("year-end", year=year, annual_pay=1, social_insurance=0, withheld=0)
    assert problem["field"] == "year"
    assert "2000 to 2040" in problem["message"]


@pytest.mark.parametrize("key", ["annual_pay", "social_insurance", "withheld", "other_deductions"])
@pytest.mark.parametrize("value", ["1", 1.5, -1, 20_000_001, 10**18])
def test_the_bounds_of_a_year_are_the_ones_in_force(refused, key, value):
    asked = {"year": 2026, "annual_pay": 2_400_000, "social_insurance": 0, "withheld": 0, key: value}
    problem = refused("year-end", **asked)
    assert (problem["field"], problem["value"]) == (key, value)
    assert "20,000,000" in problem["message"]


@pytest.mark.parametrize("key", ["social_insurance", "withheld"])
def test_what_a_refund_rests_on_is_never_taken_as_nothing(refused, key):
    asked = {"year": 2026, "annual_pay": 2_400_000, "social_insurance": 0, "withheld": 0}
    del asked[key]
    assert refused("year-end", **asked)["field"] == key


@pytest.mark.parametrize("months", [5, 120, "36", True, 601])
def test_the_bounds_of_a_lump_sum_are_the_ones_in_force(refused, months):
    problem = refused("lump-sum", months=months, average_standard_remuneration=200_000, last_month="2026-10")
    assert problem["field"] == "months"
    assert "6 to 119" in problem["message"]


def test_a_number_that_many_readers_refuse_comes_back_as_text():
    [answer] = said_to("employment-insurance", b'{"id": 1, "month": "2026-11", "wages": 1e400}')
    assert answer["error"]["value"] == "1E+400"


def test_before_a_prefectures_first_day_the_message_names_that_day(refused, ask):
    problem = refused("law", figure="minimum_wage.36", on="2024-10-15")
    assert problem["field"] == "on"
    assert "2024-11-01" in problem["message"]
    listed = ask("law", id="minimum_wage", on="2024-10-15")["figures"]
    assert "minimum_wage.13" in {one["figure"] for one in listed}
    assert "minimum_wage.36" not in {one["figure"] for one in listed}


def test_a_list_has_those_that_are_in_force(ask):
    """In November 2026 the ceiling of the new programme has not begun."""
    assert {one["figure"].partition(".")[0] for one in ask("law", id="e", on="2026-11-24")["figures"]}


def test_an_error_among_the_hours_names_its_place(refused):
    asked = {**LAN, "annual_holidays": 105, "overtime": [{}, {"daily_hours": 99}]}
    assert refused("plan", **asked)["field"] == "overtime[1].daily_hours"


def test_a_prefecture_is_written_exactly(refused):
    for place in ("13 ", " 5", "\tTokyo", "\u212aochi"):
        assert refused("premiums", month="2026-11", prefecture=place, remuneration=1)["field"] == "prefecture"


def test_deductions_have_at_most_fifty_names(refused):
    names = {f"name {number}": 1 for number in range(51)}
    assert refused("plan", **LAN, deductions=names)["field"] == "deductions"


def test_a_month_before_the_tables_is_told_with_both_bounds(refused):
    said = refused("payslip", month="2024-12", prefecture=13, monthly_wage=200_000, assumed=True)["message"]
    assert "2025" in said
    assert "2040" in said


def test_a_raise_or_bonus_after_the_last_month_is_no_raise(refused):
    after = [{"contract_month": 3, "yen": 5_000}]
    assert refused("plan", **LAN, raises=after)["field"] == "raises[0].contract_month"
    assert refused("plan", **LAN, bonuses=after)["field"] == "bonuses[0].contract_month"


def test_with_a_birthday_care_begins_in_its_own_month(ask, refused):
    asked = {**LAN, "start": "2026-09", "months": 5, "lecture": {"months": 0}, "premium_timing": "same_month"}
    months = ask("plan", **asked, birthday="1986-11-20")["months"]
    assert [bool(one["nursing_care"]) for one in months] == [False, False, True, True, True]
    assert refused("plan", **asked, birthday="1986-11-20", age=40)["field"] == "birthday"
    assert refused("plan", **asked, birthday="1959-12-31")["field"] == "birthday"


def test_a_plan_tells_what_changes_in_its_years(ask):
    told = ask("plan", **{**LAN, "months": 12}, assumed=True)["changes"]
    assert {"withholding_2027", "insurance_rates_2027"} <= {one["code"] for one in told}
    assert all(one["note"] and one["from"] <= one["until"] for one in told)


def test_a_minimum_wage_is_known_to_the_day_before_the_next(ask):
    """Tokyo: 1,226 yen until 30 September 2026, 1,280 from 1 October."""
    before, after = (ask("law", figure="minimum_wage.13", on=f"2026-{day}") for day in ("09-30", "10-01"))
    assert (before["value"], before["known_until"]) == (1_226, "2026-09-30")
    assert (after["value"], after["in_force_from"]) == (1_280, "2026-10-01")
