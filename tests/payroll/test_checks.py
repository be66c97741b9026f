"""An offer held against the rules: wage, rent, promised net pay, the order of what is found, and its words."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll.checks import findings
from intern_desktop.payroll.course import Raise
from intern_desktop.payroll.findings import gravest_first
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.offer import Allowance
from intern_desktop.payroll.said import Money
from tests.payroll.offered import course, extra, held, said


def test_a_lawful_offer_of_which_all_is_said_finds_nothing():
    assert held(course()) == {}
    assert held(course(programme="esd", start=date(2027, 4, 1))) == {}


@pytest.mark.parametrize(("wage", "missing"), [(198_398, 2), (198_399, 1), (198_400, None), (198_401, None)])
def test_a_monthly_wage_at_the_minimum(wage, missing):
    """Tokyo, 1,280 yen since 1 October 2026, by 155 hours: 198,400."""
    found = held(course(monthly_wage=wage)).get("below_minimum_wage")
    assert (found.amount if found else None) == missing
    assert found is None or (found.severity, found.amount_of) == ("forbidden", "month")


@pytest.mark.parametrize(("wage", "missing"), [(179_225, 2), (179_226, 1), (179_227, None)])
def test_a_part_of_a_yen_is_missing_as_a_whole_one(wage, missing):
    """Kumamoto, 1,034 yen by 260 days of 8 hours shared among 12 months: 179,226 2/3."""
    offered = course(prefecture="43", annual_holidays=105, daily_hours=Decimal(8), monthly_wage=wage)
    found = held(offered).get("below_minimum_wage")
    assert (found.amount if found else None) == missing


@pytest.mark.parametrize(("wage", "missing"), [(Decimal(1_279), 1), (Decimal("1279.5"), 1), (Decimal(1_280), None)])
def test_an_hourly_wage_misses_yen_an_hour(wage, missing):
    found = held(course(hourly_wage=wage, scheduled_hours=Decimal(155))).get("below_minimum_wage")
    assert ((found.amount, found.amount_of) if found else None) == ((missing, "hour") if missing else None)


@pytest.mark.parametrize(("wage", "missing"), [(9_919, 1), (9_920, None)])
def test_a_daily_wage_is_shared_by_the_hours_of_a_day(wage, missing):
    """1,280 by 7.75 hours: 9,920."""
    found = held(course(daily_wage=wage, days=Decimal(20))).get("below_minimum_wage")
    assert (found.amount if found else None) == missing


def test_an_allowance_for_housing_counts_and_one_for_attendance_does_not():
    low = {"monthly_wage": 190_000}
    housing = (Allowance(name="住宅手当", yen=8_400, kind="housing"),)
    attendance = (Allowance(name="皆勤手当", yen=8_400, kind="attendance"),)
    assert "below_minimum_wage" not in held(course(**low, allowances=housing))
    assert held(course(**low, allowances=attendance))["below_minimum_wage"].amount == 8_400


@pytest.mark.parametrize(
    ("industry", "wage", "missing"), [(1_290, 199_949, 1), (1_290, 199_950, None), (1_279, 198_400, None)]
)
def test_the_higher_of_prefecture_and_industry_counts(industry, wage, missing):
    """1,290 by 155 hours: 199,950."""
    found = held(course(monthly_wage=wage), said(industry_minimum=industry)).get("below_minimum_wage")
    assert (found.amount if found else None) == missing


def test_the_first_working_day_is_the_day_after_the_lectures():
    """Tokyo rises from 1,226 to 1,280 on 1 October 2026; 195,000 yen by 155 hours are 1,258."""
    assert "below_minimum_wage" not in held(course(start=date(2026, 8, 1), monthly_wage=195_000))
    assert "below_minimum_wage" in held(course(start=date(2026, 9, 1), monthly_wage=195_000))


@pytest.mark.parametrize(("wage", "missing"), [(168_328, 2), (168_329, 1), (168_330, None)])
def test_a_known_rise_that_overtakes_the_wage_is_to_be_asked(wage, missing):
    """Okinawa: 1,023 yen, and 1,086 from 2 December 2026, by 155 hours 168,330."""
    found = held(course(prefecture="47", monthly_wage=wage))
    assert "below_minimum_wage" not in found
    rise = found.get("minimum_wage_rises")
    assert (rise.amount if rise else None) == missing
    assert rise is None or (rise.severity, rise.message.fields["day"]) == ("ask", date(2026, 12, 2))


def test_a_rise_is_silent_when_the_wage_rises_too_or_the_industry_stands_above_it():
    raised = (Raise(contract_month=2, yen=8_330),)
    assert "minimum_wage_rises" not in held(course(prefecture="47", monthly_wage=160_000, raises=raised))
    found = held(course(prefecture="47", monthly_wage=160_000), said(industry_minimum=1_086))
    assert set(found) == {"below_minimum_wage"}


def test_a_rise_after_the_departure_is_nobodys_business():
    assert held(course(prefecture="47", monthly_wage=160_000, months=2)) == {}
    assert set(held(course(prefecture="47", monthly_wage=160_000, months=3))) == {"minimum_wage_rises"}


def test_past_the_known_law_an_assumed_minimum_is_marked():
    later = course(start=date(2027, 9, 1), monthly_wage=198_399)
    with pytest.raises(NotInForce):
        findings(later, said(), Law.on(later.contract_start))
    found = held(later, law=Law.assumed(later.contract_start))
    assert found["below_minimum_wage"].assumed == date(2027, 9, 30)


@pytest.mark.parametrize(("together", "asks"), [(30_000, False), (30_001, True), (33_000, True)])
def test_rent_in_one_sum_with_utilities_asks_and_warns_of_nothing(together, asks):
    for cost in (None, 20_000):
        told = held(course(deductions={"rent_and_utilities": together}), said(rent_actual=cost))
        assert set(told) == ({"rent_with_utilities"} if asks else set()), cost
    if asks:
        one = told["rent_with_utilities"]
        assert (one.severity, one.amount) == ("ask", None)
        assert one.message.sentence == (
            f"Rent and utilities are typed as one sum of {together:,} yen: split them on the whole sheet to hold the "
            "rent against the rule."
        )


@pytest.mark.parametrize(("rent", "over"), [(29_999, None), (30_000, None), (30_001, 1)])
def test_rent_above_the_share_of_the_basic_wage(rent, over):
    """15 % of 200,000."""
    found = held(course(deductions={"rent": rent}), said(rent_actual=50_000)).get("rent_above_15_percent")
    assert (found.amount if found else None) == over


def test_the_line_of_a_part_of_a_yen_is_dropped_and_allowances_are_no_basic_wage():
    """15 % of 199,999 is 29,999.85."""
    more = (Allowance(name="手当", yen=100_000, kind="pay"),)
    offered = course(monthly_wage=199_999, deductions={"rent": 30_000}, allowances=more)
    assert held(offered, said(rent_actual=30_000))["rent_above_15_percent"].amount == 1


def test_vietnams_line_stands_in_as_last_seen_and_says_so():
    rent = {"deductions": {"rent": 40_000}}
    assert held(course(**rent), said(rent_actual=40_000))["rent_above_15_percent"].assumed is None
    next_year = held(course(start=date(2026, 12, 1), **rent), said(rent_actual=40_000))
    assert next_year["rent_above_15_percent"].assumed == date(2026, 12, 31)


@pytest.mark.parametrize(("cost", "over"), [(19_999, 1), (20_000, None), (20_001, None)])
def test_rent_above_what_it_costs(cost, over):
    found = held(course(deductions={"rent": 20_000}), said(rent_actual=cost)).get("rent_above_cost")
    assert (found.amount if found else None) == over


def test_what_rent_costs_is_asked_only_where_rent_is_taken():
    assert set(held(course(deductions={"rent": 20_000}))) == {"missing_rent_actual"}
    assert held(course(deductions={"meals": 20_000})) == {}
    assert held(course(), said(rent_actual=20_000)) == {}


@pytest.mark.parametrize(("promised", "missing"), [(167_350, None), (167_351, 1), (170_000, 2_650)])
def test_promised_net_pay_beside_the_payslip_of_a_usual_month(promised, missing):
    """200,000 in Tokyo: 9,850 + 230 + 18,300 + 1,000 of insurance, 3,270 of tax: 167,350 stay."""
    found = held(course(), said(promised_net=promised)).get("promised_net_too_high")
    assert (found.amount if found else None) == missing


@pytest.mark.parametrize(("promised", "missing"), [(180_060, None), (180_061, 1)])
def test_promised_net_pay_may_count_the_overtime_that_was_said(promised, missing):
    """10 hours bring 16,129. Of 216,129 go 10,835 + 253 + 20,130 + 1,081, and 3,770 of tax on 183,830."""
    found = held(course(overtime=[extra(10)]), said(promised_net=promised)).get("promised_net_too_high")
    assert (found.amount if found else None) == missing


def test_deductions_lower_the_net_pay_that_can_be_promised():
    rent = course(deductions={"rent": 20_000})
    found = held(rent, said(promised_net=167_350, rent_actual=20_000))
    assert found["promised_net_too_high"].amount == 20_000


def test_the_resident_tax_of_an_offer_is_not_in_the_usual_month():
    assert held(course(resident_tax=5_000), said(promised_net=167_350)) == {}


def test_where_hours_are_open_the_wage_is_not_judged_but_asked():
    found = held(course(monthly_wage=100_000, annual_holidays=None, daily_hours=None))
    assert set(found) == {"missing_daily_hours", "missing_scheduled_hours", "missing_holidays"}
    assert [found[f"missing_{one}"].heading.number for one in ("daily_hours", "scheduled_hours", "holidays")] == [
        "Ⅳ.1",
        "Ⅳ.3",
        "Ⅴ.1",
    ]


def test_scheduled_hours_take_the_place_of_days_and_hours_in_the_sum():
    found = held(course(monthly_wage=198_399, annual_holidays=None, scheduled_hours=Decimal(155)))
    assert set(found) == {"below_minimum_wage", "missing_holidays"}


def test_each_heading_that_the_sheet_leaves_open_is_asked_once():
    found = held(course(), said(contract_months=None, not_stated=("pay_day", "contract_period")))
    assert list(found) == ["missing_contract_period", "missing_pay_day"]
    assert found["missing_contract_period"].sources[0].confidence == "official"
    assert found["missing_pay_day"].sources[0].confidence == "remembered"


@pytest.mark.parametrize(("rent", "missing"), [(167_350, None), (167_351, 1), (200_000, 32_650)])
def test_more_taken_than_paid(rent, missing):
    """200,000 yen in Tokyo leave 167,350 in November 2026 before rent: health 9,850, levy 230, pension 18,300,
    employment 1,000, tax 3,270."""
    found = held(course(start=date(2026, 9, 1), deductions={"rent": rent}), said(rent_actual=rent)).get(
        "net_below_zero"
    )
    assert (found.amount if found else None) == missing
    if found:
        assert (found.severity, found.amount_of, found.heading.number) == ("serious", "month", "Ⅶ.7")
        assert f"{missing:,} yen are missing" in found.message.sentence
        assert [step.fields["yen"] for step in found.message.steps] == [167_350, rent]
        assert found.sources[0].confidence == "official"


def test_nothing_is_said_of_less_than_nothing_where_no_deduction_is_agreed():
    assert "net_below_zero" not in held(course(monthly_wage=1))


def test_the_gravest_comes_first():
    worst = course(
        monthly_wage=190_000, deductions={"rent": 40_000}, overtime=[extra(60, 30, 20), extra()], annual_holidays=125
    )
    everything = said(
        rent_actual=30_000,
        promised_net=300_000,
        passport_held=True,
        fees_paid={"phí dịch vụ": Money(yen=700_000)},
        not_stated=("leave",),
    )
    found = held(worst, everything)
    assert list(found) == [
        "below_minimum_wage",
        "passport_held",
        "overtime_above_100",
        "promised_net_too_high",
        "rent_above_cost",
        "rent_above_15_percent",
        "fees_above_ceiling",
        "overtime_above_45",
        "missing_leave",
    ]
    assert [one.severity for one in found.values()] == ["forbidden"] * 3 + ["serious"] * 5 + ["ask"]


def test_gravity_goes_before_the_place_of_a_rule():
    found = list(held(course(monthly_wage=190_000, deductions={"rent": 40_000}), said(rent_actual=30_000)).values())
    assert [one.code for one in found] == ["below_minimum_wage", "rent_above_cost", "rent_above_15_percent"]
    asked = [msgspec.structs.replace(found[0], severity="ask"), *found[1:]]
    assert [one.code for one in gravest_first(asked)] == [
        "rent_above_cost",
        "rent_above_15_percent",
        "below_minimum_wage",
    ]


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("contract_months", {"contract_months": 0}),
        ("contract_months", {"contract_months": 61}),
        ("rent_actual", {"rent_actual": -1}),
        ("promised_net", {"promised_net": 10**18}),
        ("industry_minimum", {"industry_minimum": Decimal("NaN")}),
        ("not_stated[0]", {"not_stated": ("weather",)}),
        ("fees_paid.phí", {"fees_paid": {"phí": Money(yen=1, vnd=1)}}),
        ("fees_paid.phí", {"fees_paid": {"phí": Money()}}),
        ("deposit", {"deposit": Money(vnd=-1)}),
    ],
)
def test_what_cannot_be_is_named_at_its_field(field, more):
    with pytest.raises(FieldError) as refused:
        findings(course(), said(**more), Law.on(date(2026, 11, 1)))
    assert refused.value.field == field
