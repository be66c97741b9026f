"""Every grade of standard remuneration at its edges and a yen to each side, for health and for pension."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.social_insurance import grade_of, grade_of_standard, premium_law
from tests.payroll.rules import PENSION_CAPS, STANDARDS, pension_standard, standard_of, upper_bound

NOVEMBER = date(2026, 11, 1)
NUMBERED = list(enumerate(STANDARDS, start=1))


def law_of(month):
    return premium_law("13", month, assuming=True)


def test_there_are_fifty_and_they_rise():
    assert [grade.health for grade in Law.on(NOVEMBER).grades().value] == STANDARDS
    assert [grade.number for grade in Law.on(NOVEMBER).grades().value] == list(range(1, 51))
    assert all(low < high for low, high in pairwise(STANDARDS))


@pytest.mark.parametrize(("number", "standard"), NUMBERED[:-1])
def test_a_grade_ends_half_way_to_the_next(number, standard):
    edge, after = upper_bound(standard), STANDARDS[number]
    for pay, expected in [(edge - 1, standard), (edge, after), (edge + 1, after)]:
        assert grade_of(pay, law_of(NOVEMBER)).health == expected
        assert Law.on(NOVEMBER).grade(pay).value.health == expected
    assert grade_of(edge - 1, law_of(NOVEMBER)).number == number
    assert grade_of(edge - 1, law_of(NOVEMBER)).upper == edge
    assert grade_of(edge, law_of(NOVEMBER)).lower == edge


def test_the_lowest_grade_has_no_floor_and_the_highest_no_end():
    assert grade_of(0, law_of(NOVEMBER)).health == grade_of(1, law_of(NOVEMBER)).health == 58_000
    assert grade_of(1_355_000, law_of(NOVEMBER)).upper is None
    assert grade_of(10_000_000, law_of(NOVEMBER)).health == 1_390_000


@pytest.mark.parametrize(("since", "cap"), PENSION_CAPS.items(), ids=str)
def test_pension_has_a_floor_and_a_ceiling_that_rises_by_its_days(since, cap):
    """Health grades 1 to 4 are one of the pension; above the ceiling its standard stays, whatever the pay."""
    for standard in STANDARDS:
        grades = Law.assumed(since).grades().value
        assert grades[STANDARDS.index(standard)].pension == pension_standard(standard, cap)


@pytest.mark.parametrize(("before", "after"), list(pairwise(PENSION_CAPS.items())), ids=str)
def test_a_ceiling_holds_to_the_day_before_the_next(before, after):
    (_, old), (first_day, new) = before, after
    assert Law.assumed(first_day - timedelta(days=1)).grade(2_000_000).value.pension == old
    assert Law.assumed(first_day).grade(2_000_000).value.pension == new


@pytest.mark.parametrize(
    ("pay", "health", "pension"),
    [
        (1, 58_000, 88_000),
        (92_999, 88_000, 88_000),
        (93_000, 98_000, 98_000),
        (174_999, 170_000, 170_000),
        (175_000, 180_000, 180_000),
        (184_999, 180_000, 180_000),
        (185_000, 190_000, 190_000),
        (194_999, 190_000, 190_000),
        (195_000, 200_000, 200_000),
        (209_999, 200_000, 200_000),
        (210_000, 220_000, 220_000),
        (634_999, 620_000, 620_000),
        (635_000, 650_000, 650_000),
        (665_000, 680_000, 650_000),
        (1_355_000, 1_390_000, 650_000),
        (9_000_000, 1_390_000, 650_000),
    ],
)
def test_some_grades_by_hand(pay, health, pension):
    grade = Law.on(NOVEMBER).grade(pay).value
    assert (grade.health, grade.pension) == (health, pension)
    assert standard_of(pay) == health


def test_a_reported_standard_is_one_of_the_fifty_or_an_error():
    for standard in STANDARDS:
        assert grade_of_standard(standard, law_of(NOVEMBER)).health == standard
        for wrong in (standard - 1, standard + 1):
            with pytest.raises(FieldError) as refused:
                grade_of_standard(wrong, law_of(NOVEMBER))
            assert refused.value.field == "standard_remuneration"
            said = str(refused.value).replace(",", "")
            assert "58000" in said
            assert "1390000" in said
