"""The calendar of changes: what falls between two days, what is fixed and what nobody knows yet."""

import re
from datetime import date, timedelta

import pytest

from intern_desktop import resources
from intern_desktop.payroll.changes import changes
from intern_desktop.payroll.law import Law

ALL = changes(date(2026, 11, 1), date(2031, 12, 31))


def codes(first, last):
    return [one.code for one in changes(first, last)]


def test_a_fixed_change_is_found_on_its_day_and_on_no_other():
    day = date(2027, 4, 1)
    assert "programme_2027" in codes(day, day)
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        assert "programme_2027" not in codes(other, other)


def test_a_change_whose_day_is_open_is_found_wherever_it_may_happen():
    for day in (date(2026, 12, 15), date(2028, 5, 1), date(2029, 6, 19)):
        assert "lump_sum" in codes(day, day)
    assert "lump_sum" not in codes(date(2029, 6, 20), date(2031, 12, 31))


def test_the_calendar_is_in_the_order_of_its_days():
    assert [one.day for one in ALL] == sorted(one.day for one in ALL)
    assert len(ALL) == sum(name.startswith("change_") for name in resources.toml("law/changes.toml"))


@pytest.mark.parametrize(
    ("code", "day", "status", "kind"),
    [
        ("minimum_wage_iwate_kumamoto", date(2026, 12, 1), "fixed", "minimum_wage"),
        ("minimum_wage_okinawa", date(2026, 12, 2), "fixed", "minimum_wage"),
        ("withholding_2027", date(2027, 1, 1), "fixed", "income_tax"),
        ("insurance_rates_2027", date(2027, 3, 1), "unknown", "social_insurance"),
        ("resident_tax_2027", date(2027, 6, 1), "fixed", "resident_tax"),
        ("minimum_wage_2027", date(2027, 10, 1), "unknown", "minimum_wage"),
        ("income_tax_2028", date(2028, 1, 1), "fixed", "income_tax"),
        ("levy_2028", date(2028, 4, 1), "plan", "social_insurance"),
        ("resident_tax_2029", date(2029, 6, 1), "fixed", "resident_tax"),
    ],
)
def test_some_changes_by_hand(code, day, status, kind):
    found = next(one for one in ALL if one.code == code)
    assert (found.day, found.status, found.kind) == (day, status, kind)


def test_the_calendar_agrees_with_the_tables_of_minimum_wages():
    fields = {name: yen for one in ALL if one.kind == "minimum_wage" for name, yen in one.message.fields.items()}
    assert fields["iwate"] == Law.on(date(2026, 12, 1)).minimum_wage("03").value
    assert fields["kumamoto"] == Law.on(date(2026, 12, 1)).minimum_wage("43").value
    assert fields["yen"] == Law.on(date(2026, 12, 2)).minimum_wage("47").value


def test_the_pensions_ceilings_are_those_of_the_grades():
    for one in ALL:
        if one.code.startswith("pension_ceiling"):
            assert Law.assumed(one.day).grade(2_000_000).value.pension == one.message.fields["yen"]


def test_every_change_is_said_with_its_figures_and_its_source():
    for one in ALL:
        assert set(re.findall(r"{(\w+)}", one.message.message)) == set(one.message.fields), one.code
        assert not re.search(r"[{}]|None", one.message.sentence)
        assert one.source.title
        assert one.status != "fixed" or one.until < one.day + timedelta(days=31), one.code
