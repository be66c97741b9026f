"""All fields of the whole sheet, tab by tab in its own order, and which of them a heading or a finding speaks of.

`open_page("offers", "form:NAME")` leads to a field by its name here.
"""

from functools import cache

from intern_desktop.ui.pay.form_field import FormField, FormTab
from intern_desktop.ui.pay.form_fields_annex import ANNEX
from intern_desktop.ui.pay.form_fields_around import AROUND
from intern_desktop.ui.pay.form_fields_contract import CONTRACT
from intern_desktop.ui.pay.form_fields_hours import HOURS
from intern_desktop.ui.pay.form_fields_leaving import LEAVING
from intern_desktop.ui.pay.form_fields_wage import WAGES

TABS: tuple[FormTab, ...] = (CONTRACT, HOURS, WAGES, ANNEX, LEAVING, AROUND)

FINDING_FIELDS = {
    "below_minimum_wage": "pay",
    "minimum_wage_rises": "pay",
    "deposit": "deposit",
    "penalty": "penalty",
    "passport_held": "passport",
    "promised_net_too_high": "net",
    "rent_above_cost": "rent",
    "rent_above_15_percent": "rent",
    "rent_with_utilities": "rent",
    "missing_rent_actual": "rent_actual",
    "fees_above_ceiling": "fee_service",
    "overtime_above_100": "overtime_hours",
    "overtime_average_above_80": "overtime_hours",
    "overtime_above_720": "overtime_hours",
    "overtime_above_45_too_often": "overtime_hours",
    "overtime_above_360": "overtime_hours",
    "overtime_above_45": "overtime_hours",
}
"""The field under which a finding is told, by its code."""

_WITHIN = {"working_hours": "daily_hours"}
"""A heading that stands for several of ours, and the first of these."""


@cache
def fields() -> dict[str, FormField]:
    """Every field by its name, in the order of the sheet."""
    return {field.name: field for tab in TABS for group in tab.groups for field in group.fields}


@cache
def tab_of(name: str) -> str:
    """The tab in which a field is, by its name; "" for a name that is no field."""
    return next((tab.name for tab in TABS for group in tab.groups for one in group.fields if one.name == name), "")


@cache
def field_of_heading(heading: str) -> str:
    """The first field below a heading of the rules (`rules.headings`), "" where there is none."""
    sought = _WITHIN.get(heading, heading)
    return next((group.fields[0].name for tab in TABS for group in tab.groups if group.heading == sought), "")


def field_of_finding(code: str) -> str:
    """The field that a finding speaks of, by its code; "" where there is none."""
    return FINDING_FIELDS.get(code) or field_of_heading(code.removeprefix("missing_"))
