"""What cannot be in a request: an error that names the field, the value and the bounds, and nothing besides."""

import json

import pytest

TOKYO = {"month": "2026-11", "prefecture": "13", "monthly_wage": 200_000}

YEN = "whole yen"


@pytest.mark.parametrize("value", [200_000.0, "200000", True, None, [200_000], {"yen": 1}, -1, 0, 10_000_001, 10**18])
def test_yen_are_json_whole_numbers_within_their_bounds(value, refused):
    problem = refused("payslip", **{**TOKYO, "monthly_wage": value})
    assert problem["field"] == "monthly_wage"
    assert problem["value"] == value
    assert type(problem["value"]) is type(json.loads(json.dumps(value))) or isinstance(value, float)
    assert YEN in problem["message"]
    assert "from 1 to 10,000,000" in problem["message"]


@pytest.mark.parametrize(
    "written", ["NaN", "Infinity", "-Infinity", "1e999999", "1E-999999", "9" * 5000, "1e99999999999999999999", "-0.0"]
)
def test_numbers_that_are_none_are_told_at_their_field(written, tell):
    line = f'{{"id": 1, "month": "2026-11", "prefecture": 13, "monthly_wage": {written}}}'
    [answer] = tell("payslip", line.encode())
    assert answer["error"]["field"] == "monthly_wage"
    assert answer["error"]["value"] is not None
    line = f'{{"id": 1, "month": "2026-11", "prefecture": 13, "hourly_wage": {written}, "scheduled_hours": 160}}'
    [answer] = tell("payslip", line.encode())
    assert answer["error"]["field"] == "hourly_wage"
    assert "from 1 to 100,000" in answer["error"]["message"]


HOURLY = {"month": "2026-11", "prefecture": "13", "hourly_wage": 1200, "scheduled_hours": 160}


@pytest.mark.parametrize(
    "value", ["", "many", "1e2", "1,200", " 160", "１６０", "NaN", "0x10", True, None, [], "1" * 40]
)
def test_a_numeral_is_digits_with_a_point(value, refused):
    problem = refused("payslip", **{**HOURLY, "scheduled_hours": value})
    assert (problem["field"], problem["value"]) == ("scheduled_hours", value)
    assert "from 1 to 320" in problem["message"]


@pytest.mark.parametrize("written", ["160." + "0" * 30 + "1", "160." + "3" * 500, '"160.' + "0" * 30 + '1"'])
def test_more_decimal_places_than_can_be_meant(written, tell):
    line = f'{{"month": "2026-11", "prefecture": 13, "hourly_wage": 1200, "scheduled_hours": {written}}}'
    [answer] = tell("payslip", line.encode())
    assert answer["error"]["field"] == "scheduled_hours"
    assert "30 decimal places" in answer["error"]["message"]


@pytest.mark.parametrize("value", [160, "160", "160.0", 160.0, "+160"])
def test_the_same_hours_however_they_are_written(value, ask):
    assert ask("payslip", **{**HOURLY, "scheduled_hours": value})["gross"] == 192_000


@pytest.mark.parametrize("place", ["13", 13, "Tokyo", "tokyo", "TOKYO"])
def test_a_prefecture_by_code_or_english_name(place, ask):
    assert ask("payslip", **{**TOKYO, "prefecture": place})["net"] == 167_350


@pytest.mark.parametrize("place", [0, 48, "00", "48", "013", "Edo", "", "東京都", None, True, 13.0, ["13"]])
def test_a_prefecture_that_does_not_exist(place, refused):
    problem = refused("payslip", **{**TOKYO, "prefecture": place})
    assert (problem["field"], problem["value"]) == ("prefecture", place)
    assert "01 to 47" in problem["message"]


@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "2026-1", "26-01", "2026-11-01", "0000-01", "9999-12", 202611, None, "2026-１1"]
)
def test_a_month_that_does_not_exist(month, refused):
    problem = refused("payslip", **{**TOKYO, "month": month})
    assert (problem["field"], problem["value"]) == ("month", month)
    assert "2026-11" in problem["message"]


def test_an_unknown_key_is_named_with_the_nearest(refused):
    problem = refused("payslip", **TOKYO, overtime_hour=3)
    assert (problem["field"], problem["value"]) == ("overtime_hour", 3)
    assert "“overtime_hours”" in problem["message"]
    problem = refused("payslip", **TOKYO, zzz=[1.5])
    assert (problem["field"], problem["value"]) == ("zzz", [1.5])
    assert "prefecture" in problem["message"]
    problem = refused("payslip", **TOKYO, allowances=[{"yen": 1}, {"yan": 1}])
    assert problem["field"] == "allowances[1].yan"
    assert "“yen”" in problem["message"]


@pytest.mark.parametrize("missing", ["month", "prefecture"])
def test_what_is_missing_is_named(missing, refused):
    problem = refused("payslip", **{key: value for key, value in TOKYO.items() if key != missing})
    assert (problem["field"], problem["value"]) == (missing, None)


def test_what_is_given_comes_back_however_odd_it_is(tell):
    deep = "[" * 500 + "]" * 500
    line = f'{{"month": "2026-11", "prefecture": {deep}, "monthly_wage": 1}}'
    [answer] = tell("payslip", line.encode())
    assert answer["error"]["field"] == "prefecture"
    line = b'{"month": "2026-11", "prefecture": {"a": [NaN, 1.50, 1e400, "\\udc00", true]}, "monthly_wage": 1}'
    [answer] = tell("payslip", line)
    assert answer["error"]["value"]["a"][0] == "NaN"
    assert answer["error"]["value"]["a"][3:] == ["?", True]


@pytest.mark.parametrize("assumed", ["true", 1, None, 0])
def test_assumed_is_true_or_false(assumed, refused):
    assert refused("payslip", **TOKYO, assumed=assumed)["field"] == "assumed"
