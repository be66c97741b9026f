"""Who counts as a dependant abroad, and with which papers."""

from datetime import date

import pytest

from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.relatives import proof

LAW = Law.on(date(2026, 11, 1))


@pytest.mark.parametrize(("age", "counts"), [(15, False), (16, True), (29, True), (30, False), (69, False), (70, True)])
def test_without_a_reason_only_the_young_and_the_old_count(age, counts):
    assert proof(age, 2026, LAW).counts is counts


@pytest.mark.parametrize("reason", ["spouse", "student", "disabled", "supported"])
def test_from_30_to_69_a_reason_is_needed(reason):
    assert proof(45, 2026, LAW, reason).counts


def test_a_parent_of_50_needs_380000_yen_sent_to_her_alone():
    said = [step.sentence for step in proof(50, 2026, LAW, "supported").needs]
    assert any("380,000" in sentence or "380.000" in sentence for sentence in said)
    assert proof(50, 2026, LAW).needs[0].fields == {"first": 30, "last": 69, "yen": 380_000}


@pytest.mark.parametrize(("year", "yen"), [(2025, 580_000), (2026, 620_000), (2027, 620_000)])
def test_the_income_a_dependant_may_have(year, yen):
    assert proof(70, year, LAW).needs[-1].fields == {"yen": yen}


def test_a_year_that_is_not_published_is_refused_or_marked():
    with pytest.raises(NotInForce):
        proof(70, 2028, LAW)
    assert proof(70, 2028, Law.assumed(date(2028, 1, 1))).assumed == date(2027, 12, 31)
