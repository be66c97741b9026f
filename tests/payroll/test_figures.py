"""The figures of the law that the guide names, on some days."""

from datetime import date
from decimal import Decimal

import pytest

from intern_desktop import resources
from intern_desktop.guide.figures import REFERENCE
from intern_desktop.payroll.figures import figure

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "unit", "value"),
    [
        ("minimum_wage_lowest", "yen_per_hour", 1_023),
        ("minimum_wage_highest", "yen_per_hour", 1_280),
        ("health_lowest", "percent", Decimal("9.21")),
        ("health_highest", "percent", Decimal("10.55")),
        ("pension_half", "percent", Decimal("9.15")),
        ("employment_general", "percent", Decimal("0.5")),
        ("payslip_tokyo_200000_insurance", "yen", 29_380),
        ("payslip_tokyo_200000_tax", "yen", 3_270),
        ("payslip_tokyo_200000_net", "yen", 167_350),
        ("lump_sum_200000_12", "yen", 220_000),
        ("lump_sum_200000_24", "yen", 440_000),
        ("lump_sum_200000_36", "yen", 660_000),
        ("lump_sum_200000_60", "yen", 1_100_000),
        ("relative_abroad_least_age", "number", 16),
        ("relative_abroad_working_from", "number", 30),
        ("relative_abroad_working_to", "number", 69),
        ("relative_abroad_least_sent", "yen", 380_000),
    ],
)
def test_a_figure_of_today(name, unit, value):
    found = figure(name, TODAY)
    assert (found.unit, found.value) == (unit, value)
    assert found.source.title


def test_the_places_of_the_lowest_and_the_highest_wage():
    assert figure("minimum_wage_lowest_place", TODAY).value["en"] == "Okinawa"
    assert figure("minimum_wage_highest_place", TODAY).value["ja"] == "{東京都|とうきょうと}"


def test_the_lowest_wage_moves_on_with_the_late_prefectures():
    assert figure("minimum_wage_lowest", TODAY).valid_until == date(2026, 11, 30)
    assert figure("minimum_wage_lowest", date(2026, 12, 1)).value == 1_023
    assert figure("minimum_wage_lowest", date(2026, 12, 2)).value == 1_085
    assert figure("minimum_wage_lowest_place", date(2026, 12, 2)).value["vi"] == "Miyazaki"


def test_a_figure_says_until_when_it_is_known():
    assert figure("health_lowest", TODAY).valid_until == date(2027, 2, 28)
    assert figure("employment_general", TODAY).valid_until == date(2027, 3, 31)


def test_past_the_known_law_the_example_still_answers_and_shows_its_day():
    spring = figure("payslip_tokyo_200000_net", date(2027, 5, 10))
    assert (spring.value, spring.valid_until) == (167_530, date(2027, 2, 28))


def test_a_name_nobody_knows_is_no_figure():
    assert figure("price_of_rice", TODAY) is None


def test_every_figure_that_a_page_names_is_known():
    named = {
        reference.removeprefix("law:")
        for page in resources.names("guide", ".md")
        for reference in REFERENCE.findall(resources.text(page))
        if reference.startswith("law:")
    }
    assert named
    assert [name for name in sorted(named) if figure(name, TODAY) is None] == []


@pytest.mark.parametrize("year", [1990, 2008, 2020, 2024, 2041, 2099])
def test_a_clock_that_is_years_wrong_stops_no_page_of_the_guide(year):
    for name in ("minimum_wage_lowest", "payslip_tokyo_200000_net", "payslip_tokyo_200000_insurance"):
        assert figure(name, date(year, 12, 31)) is not None
