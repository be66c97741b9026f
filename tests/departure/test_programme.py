"""The two programmes: the last days of the old one, the first of the new one, each with the day before and after."""

from datetime import date

import pytest

from intern_desktop.departure import programme
from intern_desktop.departure.programme import Journey, standing
from intern_desktop.guide import figures

TODAY = date(2026, 11, 24)
FILED = date(2026, 11, 10)


def verdict(today=TODAY, **known):
    return standing(Journey(**known), today).verdict


@pytest.mark.parametrize(
    ("plan_filed", "entry", "expected"),
    [
        (FILED, date(2027, 6, 30), "holds"),
        (FILED, date(2027, 7, 1), "fails"),
        (date(2027, 3, 31), date(2027, 6, 30), "holds"),
        (date(2027, 4, 1), date(2027, 6, 30), "fails"),
        (None, date(2027, 6, 30), "watch"),
        (FILED, None, "watch"),
    ],
)
def test_an_intern_needs_a_plan_by_31_march_and_entry_by_30_june(plan_filed, entry, expected):
    assert verdict(programme="titp", plan_filed=plan_filed, entry=entry) == expected


def test_without_a_plan_the_door_closes_on_the_first_of_april():
    assert verdict(date(2027, 3, 31), programme="titp", departure=date(2027, 5, 1)) == "watch"
    assert verdict(date(2027, 4, 1), programme="titp", departure=date(2027, 5, 1)) == "fails"


def test_a_plan_without_a_flight_stops_to_help_after_the_last_day_of_entry():
    assert verdict(date(2027, 6, 30), programme="titp", plan_filed=FILED) == "watch"
    assert verdict(date(2027, 7, 1), programme="titp", plan_filed=FILED) == "fails"


@pytest.mark.parametrize(("entry", "expected"), [(date(2027, 3, 31), "fails"), (date(2027, 4, 1), "holds")])
def test_the_new_programme_begins_on_the_first_of_april(entry, expected):
    assert verdict(programme="esd", entry=entry) == expected


def test_the_flight_counts_while_the_day_of_entry_is_not_known():
    assert verdict(programme="titp", plan_filed=FILED, departure=date(2027, 7, 1)) == "fails"
    assert verdict(programme="titp", plan_filed=FILED, departure=date(2027, 6, 30), entry=date(2027, 7, 1)) == "fails"


def test_the_sentence_names_both_days(language):
    found = standing(Journey(programme="titp"), TODAY).sentence
    assert "2027" in found
    assert "{" not in found


def test_nothing_is_said_while_all_is_well():
    assert standing(Journey(programme="esd"), TODAY).sentence == ""


def test_only_interns_whose_days_do_not_hold_are_touched_by_them():
    touched = programme.touched_by_last_days
    assert touched(Journey(programme="titp"), TODAY)
    assert not touched(Journey(programme="titp", plan_filed=FILED, entry=date(2027, 3, 9)), TODAY)
    assert not touched(Journey(programme="esd"), TODAY)


def test_the_days_are_those_of_the_guide():
    facts = figures.entries()
    assert programme.day_of_rule("titp.plan_last") == facts["titp_plan_last"]["value"]
    assert programme.day_of_rule("titp.entry_last") == facts["titp_entry_last"]["value"]
    assert programme.day_of_rule("esd.entry_first") == facts["esd_start"]["value"]


def test_every_rule_says_who_says_so():
    for rule in programme.rules().values():
        assert rule["source"]["title"]
        assert rule["confidence"] in ("official", "relayed", "secondary")
