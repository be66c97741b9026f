"""`law` over the stream: a figure with its days and where it stands written."""

from decimal import Decimal

import pytest

DAY = "2026-11-24"


@pytest.mark.parametrize(
    ("name", "value", "since"),
    [
        ("minimum_wage.13", 1280, "2026-10-01"),
        ("health_insurance.13", Decimal("9.85"), "2026-03-01"),
        ("nursing_care", Decimal("1.62"), "2026-03-01"),
        ("child_support_levy", Decimal("0.23"), "2026-04-01"),
        ("pension", Decimal("18.3"), "2017-09-01"),
        ("employment_insurance.general", Decimal("0.5"), "2026-04-01"),
        ("overtime.overtime", 25, "2023-04-01"),
        ("overtime.over_60", 50, "2023-04-01"),
        ("resident_tax.basic", 430_000, "2026-06-01"),
        ("year_end.dependant", 380_000, "2025-01-01"),
    ],
)
def test_a_figure_by_its_id(name, value, since, ask):
    answer = ask("law", id=name, on=DAY)
    assert (answer["id"], answer["value"], answer["in_force_from"]) == (name, value, since)
    assert answer["confidence"] in ("official", "secondary", "remembered")
    assert answer["checked"].startswith("20")
    assert answer["known_until"] > DAY
    assert answer["assumed"] is False


def test_the_source_is_a_title_and_an_address(ask):
    source = ask("law", id="pension", on=DAY)["source"]
    assert source == "Employees' Pension Insurance Act, article 81, https://laws.e-gov.go.jp/law/329AC0000000115"


def test_the_first_letters_bring_all_that_begin_so(ask):
    answer = ask("law", id=5, figure="overtime", on=DAY)
    assert answer["id"] == 5
    assert {one["figure"]: one["value"] for one in answer["figures"]} == {
        "overtime.overtime": 25,
        "overtime.over_60": 50,
        "overtime.night": 25,
        "overtime.holiday": 35,
    }
    assert len(ask("law", id="minimum_wage", on=DAY)["figures"]) == 47


def test_a_whole_table_is_a_value_too(ask):
    table = ask("law", id="withholding.table", on=DAY)["value"]["table"]
    [row] = [row for row in table if row["from"] == 169_000]
    assert (row["to"], row["0"], row["7"]) == (171_000, 3_270, 0)
    grades = ask("law", id="standard_remuneration", on=DAY)["value"]
    assert (len(grades), grades[0]["health"], grades[-1]["health"]) == (50, 58_000, 1_390_000)


def test_on_another_day_another_figure(ask):
    assert [ask("law", id="nursing_care", on=day)["value"] for day in ("2025-02-28", "2025-03-01")] == [
        Decimal("1.6"),
        Decimal("1.59"),
    ]


def test_a_figure_nobody_knows_yet(ask, refused):
    problem = refused("law", figure="health_insurance.13", on="2027-03-01")
    assert (problem["field"], problem["value"]) == ("on", "2027-03-01")
    assert "2027-02-28" in problem["message"]
    answer = ask("law", id="health_insurance.13", on="2027-03-01", assumed=True)
    assert (answer["value"], answer["assumed"], answer["known_until"]) == (Decimal("9.85"), True, "2027-02-28")


def test_a_figure_that_is_none(refused, ask):
    problem = refused("law", figure="minimum_wage.48", on=DAY)
    assert (problem["field"], problem["value"]) == ("figure", "minimum_wage.48")
    assert "minimum_wage.4" in problem["message"]
    answer = ask("law", id="no such thing", on=DAY)
    assert (answer["id"], answer["error"]["field"]) == ("no such thing", "id")
    assert "pension" in answer["error"]["message"]


def test_days_of_change_are_no_figures(ask):
    assert ask("law", id="change", on=DAY)["error"]["field"] == "id"


@pytest.mark.parametrize(
    ("given", "field"),
    [({"on": DAY}, "id"), ({"id": 5, "on": DAY}, "id"), ({"id": "pension"}, "on"), ({"id": "pension", "on": 5}, "on")],
)
def test_a_question_that_cannot_be_read(given, field, ask):
    assert ask("law", **given)["error"]["field"] == field
