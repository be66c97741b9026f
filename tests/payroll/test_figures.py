"""Figures of the law that the guide names: the same as a payslip computes."""

from datetime import date

import pytest

from intern_desktop import resources
from intern_desktop.guide.figures import REFERENCE
from intern_desktop.payroll.figures import figure

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("minimum_wage_lowest", 1_023),
        ("minimum_wage_highest", 1_280),
        ("payslip_tokyo_200000_net", 167_350),
        ("payslip_tokyo_200000_insurance", 29_380),
        ("payslip_tokyo_200000_tax", 3_270),
    ],
)
def test_a_figure_of_today(name, value):
    found = figure(name, TODAY)
    assert found.value == value
    assert found.source.address


def test_the_place_of_the_lowest_wage_follows_its_own_day_of_change():
    assert figure("minimum_wage_lowest_place", TODAY).value["en"] == "Okinawa"
    assert figure("minimum_wage_lowest_place", date(2026, 12, 2)).value["en"] == "Miyazaki"


def test_an_example_that_rests_on_old_law_says_when_that_ended():
    later = figure("payslip_tokyo_200000_net", date(2027, 5, 10))
    assert later.value == 167_530
    assert later.valid_until == date(2027, 2, 28)


def test_a_name_nobody_knows_is_none():
    assert figure("wage_of_dreams", TODAY) is None


def test_every_figure_that_a_page_names_is_known():
    named = {
        reference.removeprefix("law:")
        for page in resources.names("guide", ".md")
        for reference in REFERENCE.findall(resources.text(page))
        if reference.startswith("law:")
    }
    assert named
    assert [name for name in sorted(named) if figure(name, TODAY) is None] == []
