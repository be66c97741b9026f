"""Slips with one planted difference each: the reason that made it is found first, and nothing else is coloured."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop.errors import FieldError
from intern_desktop.payroll.course import Raise
from intern_desktop.payroll.offer import Allowance
from intern_desktop.payroll.said import Said
from intern_desktop.payroll.sheet import Slip
from intern_desktop.payroll.slip_check import months_of
from tests.payroll.slip_rules import OCTOBER, first_reason, hours, looked_at, planted, printed, sheet


def asked(one, slip):
    """The keys of the lines that have to be asked about."""
    return [row.key for row in looked_at(one, slip).rows if row.state == "ask"]


def test_the_slip_of_the_drawing():
    """Six hours without pay, last year's employment rate, a charge nobody agreed to; the tax only follows."""
    slip = Slip(
        month=OCTOBER,
        hours=hours(6),
        amounts={
            "wage": 185_000,
            "overtime": 0,
            "gross": 185_000,
            "health_insurance": 9_651,
            "pension": 17_385,
            "employment_insurance": 1_017,
            "income_tax": 2_730,
            "rent": 20_000,
            "utilities": 8_000,
            "net": 123_217,
        },
        other={"共益費": 3_000},
    )
    found = looked_at(sheet(), slip)
    assert [row.key for row in found.rows if row.state == "ask"] == [
        "overtime",
        "employment_insurance",
        "taken:共益費",
    ]
    assert found.row("health_insurance").parts == (("health_insurance", 9_433), ("child_support_levy", 218))
    assert found.row("overtime").difference == -9_010
    assert (found.row("employment_insurance").computed, found.row("income_tax").computed) == (925, 2_830)
    tax = found.row("income_tax")
    assert (tax.state, tax.because, tax.difference) == ("follows", ("employment_insurance",), -100)
    net = found.row("net")
    assert (net.state, net.computed, net.difference) == ("follows", 126_209, -2_992)
    assert found.row("taken:共益費").reasons[0].code == "not_agreed"


@pytest.mark.parametrize(
    ("extra", "line", "yen", "reason"),
    [
        (hours(6), "overtime", 0, "overtime_unpaid"),
        (hours(6), "overtime", 7_208, "overtime_plain"),
        (hours(6), "overtime", 1_802, "overtime_premium_only"),
        (hours(10), "overtime", 12_013, "overtime_plain"),
        (hours(7), "overtime", 10_509, "hour_rounded"),
        (hours(20), "overtime", 28_531, "fewer_hours"),
        (hours(60, over_60=10), "overtime", 105_114, "over_60_lower"),
        (hours(60, over_60=10), "overtime", 104_513, "fewer_hours"),
        (hours(11), "overtime", 15_898, "other_month_hours"),
        (hours(0, night=4), "night", 0, "night_unpaid"),
        (hours(0, holiday=8), "holiday", 12_013, "holiday_lower"),
        (hours(0, holiday=8), "holiday", 0, "holiday_unpaid"),
    ],
)
def test_pay_for_extra_hours(extra, line, yen, reason):
    one = sheet()
    slip = planted(printed(one, extra=extra), **{line: yen})
    assert first_reason(one, slip, line) == reason
    assert asked(one, slip) == [line]


def test_the_hour_without_the_allowances():
    one = sheet(allowances=(Allowance(name="技能手当", yen=10_000, kind="pay"),))
    slip = printed(one, extra=hours(10))
    assert slip.amounts["overtime"] == 15_828
    assert first_reason(one, planted(slip, overtime=15_016), "overtime") == "without_allowances"


def test_fewer_hours_are_told_as_hours():
    one = sheet()
    row = looked_at(one, planted(printed(one, extra=hours(20)), overtime=28_531)).row("overtime")
    fields = row.reasons[0].fields
    assert (fields["paid"], fields["hours"], fields["apart"]) == (Decimal(19), Decimal(20), Decimal(1))


def test_fixed_overtime_says_how_many_hours_it_covers():
    one = sheet(allowances=(Allowance(name="固定残業代", yen=15_000, kind="family"),))
    slip = planted(printed(one, extra=hours(20)), overtime=0)
    found = looked_at(one, slip).row("overtime").reasons[0]
    assert (found.code, found.fields["paid"]) == ("fixed_overtime", Decimal("9.9"))


def test_pay_for_the_night_may_stand_in_the_line_of_overtime():
    one = sheet()
    slip = printed(one, extra=hours(6, night=4))
    both = slip.amounts["overtime"] + slip.amounts["night"]
    found = looked_at(one, planted(slip, overtime=both, night=None))
    assert found.row("overtime").parts == (("overtime", 9_010), ("night", 1_201))
    assert found.row("night").within == "overtime"
    assert found.count("ask") == 0


@pytest.mark.parametrize(
    ("said", "line", "yen", "reason"),
    [
        ({}, "income_tax", 2_780, "by_formula"),
        ({"withholding": "formula"}, "income_tax", 2_830, "by_the_table"),
        ({}, "income_tax", 1_210, "dependants"),
        ({}, "income_tax", 9_500, "column_otsu"),
        ({}, "income_tax", 3_270, "table_of_last_year"),
        ({}, "income_tax", 3_840, "taxed_on_gross"),
        ({}, "income_tax", 37_777, "non_resident"),
        ({"residency": "non_resident"}, "income_tax", 2_830, "resident"),
        ({}, "employment_insurance", 1_017, "employment_last_year"),
        ({}, "employment_insurance", 1_110, "employment_industry"),
        ({}, "pension", 16_470, "grade_other"),
        ({}, "pension", 34_770, "premium_double"),
        ({}, "pension", 0, "nothing_taken"),
        ({}, "health_insurance", 9_110, "rate_elsewhere"),
        ({}, "health_insurance", 9_528, "rate_of_last_year"),
        ({}, "health_insurance", 10_972, "with_care"),
        ({}, "child_support_levy", 0, "levy_missing"),
        ({}, "child_support_levy", 219, "premium_rounded"),
        ({}, "rent", 25_000, "agreed_more"),
        ({}, "rent", 40_000, "two_months"),
        ({}, "utilities", 6_000, "agreed_less"),
        ({}, "rent", 0, "not_taken"),
        ({"said": Said(rent_actual=22_000)}, "rent", 25_000, "above_cost"),
        ({}, "resident_tax", 5_000, "resident_tax_early"),
        ({}, "wage", 180_195, "absent"),
        ({}, "wage", 170_001, "wage_other"),
    ],
)
def test_one_line_at_a_time(said, line, yen, reason):
    one = sheet(**said)
    assert first_reason(one, planted(printed(one), **{line: yen}), line) == reason


def test_commuting_taxed_and_commuting_left_out():
    one = sheet(allowances=(Allowance(name="通勤手当", yen=12_000, kind="commuting"),))
    slip = printed(one)
    without = looked_at(one, planted(slip, employment_insurance=925)).row("employment_insurance")
    assert without.reasons[0].code == "without_commuting"
    due = slip.amounts["income_tax"]
    found = [
        code
        for yen in range(due + 10, due + 1_000, 10)
        if (code := first_reason(one, planted(slip, income_tax=yen), "income_tax")) == "commuting_taxed"
    ]
    assert found == ["commuting_taxed"]


def test_employment_insurance_without_the_overtime():
    one = sheet()
    slip = printed(one, extra=hours(20))
    assert slip.amounts["employment_insurance"] == 1_075
    assert first_reason(one, planted(slip, employment_insurance=925), "employment_insurance") == "without_overtime"


def test_the_first_slip_without_and_with_premiums():
    """Taken a month later, June's slip has none; taken at once it has June's; in July two months may come together."""
    june, july = date(2026, 6, 1), date(2026, 7, 1)
    later, at_once = sheet(), sheet(premium_timing="same_month")
    own = printed(at_once, june).amounts["pension"]
    assert printed(later, june).amounts["pension"] == 0
    assert first_reason(later, planted(printed(later, june), pension=own), "pension") == "premium_already"
    assert first_reason(at_once, planted(printed(at_once, june), pension=0), "pension") == "premium_later"
    assert first_reason(later, planted(printed(later, july), pension=2 * own), "pension") == "premium_double"


def test_last_years_rate_in_april():
    """April's pay carries March's premium, the first with the new rate."""
    one = sheet(first_day=date(2025, 10, 1))
    april = date(2026, 4, 1)
    former = printed(one, date(2026, 3, 1)).amounts["health_insurance"]
    slip = printed(one, april)
    assert former != slip.amounts["health_insurance"]
    assert first_reason(one, planted(slip, health_insurance=former), "health_insurance") == "rate_of_last_year"


def test_the_grade_of_september():
    """Much overtime from April to June lifts the grade that October's pay carries for the first time."""
    months = [date(2026, month, 1) for month in (4, 5, 6)]
    slips = tuple(Slip(month=month, hours=hours(40)) for month in months)
    one = sheet(first_day=date(2026, 1, 1), slips=slips)
    old, new = (printed(one, date(2026, month, 1)).amounts["pension"] for month in (9, 10))
    assert (old, new) == (17_385, 21_960)
    assert first_reason(one, planted(printed(one), pension=old), "pension") == "grade_before"
    september = planted(printed(one, date(2026, 9, 1)), pension=new)
    assert first_reason(one, september, "pension") in ("premium_of_month", "grade_after")


def test_the_wage_before_a_raise():
    one = sheet(raises=(Raise(contract_month=4, yen=5_000),))
    slip = planted(printed(one), wage=185_000)
    assert first_reason(one, slip, "wage") == "before_raise"


def test_a_wage_as_agreed_below_the_minimum_of_the_month():
    """182,000 by 154 hours are 1,181 yen: above Aichi's minimum until it rises in October 2026."""
    one = sheet(monthly_wage=182_000)
    assert first_reason(one, printed(one), "wage") == "below_minimum"
    september = printed(one, date(2026, 9, 1))
    assert looked_at(one, september).row("wage").state == "agrees"


def test_absence_is_told_as_hours():
    one = sheet()
    slip = msgspec.structs.replace(printed(one), amounts={**planted(printed(one)).amounts, "absence": 4_805})
    found = looked_at(one, slip).row("absence").reasons[0]
    assert (found.code, found.fields["hours"]) == ("absence_hours", Decimal(4))


def test_hours_of_absence_lower_the_pay_that_deductions_come_from():
    """185,000 less 4,805 yen at 0.5 % are 900.975 yen."""
    slip = Slip(month=OCTOBER, amounts={"wage": 185_000, "absence": 4_805})
    assert looked_at(sheet(), slip).row("employment_insurance").computed == 901


def test_a_total_is_not_asked_about_before_its_lines_are_typed():
    slip = Slip(month=OCTOBER, hours=hours(6), amounts={"wage": 185_000, "gross": 194_010})
    found = looked_at(sheet(), slip)
    assert found.row("gross").state == "agrees"
    assert found.row("overtime").state == "untyped"


def test_hours_that_are_not_typed_are_asked_for_first():
    """Overtime on the slip, but no hours: how many it would pay is said, and nothing is marked."""
    one = sheet()
    row = looked_at(one, Slip(month=OCTOBER, amounts={"overtime": 9_010})).row("overtime")
    assert (row.state, row.reasons[0].code, row.reasons[0].fields["paid"]) == ("open", "hours_not_typed", Decimal(6))


def test_the_refund_of_december_is_missed_only_when_the_totals_add_up():
    one = sheet()
    december = date(2026, 12, 1)
    slip = printed(one, december)
    refund = slip.amounts.pop("year_end_adjustment")
    assert refund > 0
    assert looked_at(one, planted(slip)).row("year_end_adjustment").state == "untyped"
    slip.amounts["taken"] += refund
    slip.amounts["net"] -= refund
    assert first_reason(one, slip, "year_end_adjustment") == "year_end_missing"


@pytest.mark.parametrize("total", ["gross", "taken", "net"])
def test_totals_that_do_not_add_up(total):
    one = sheet()
    slip = printed(one)
    slip.amounts[total] += 1_000
    found = looked_at(one, slip).row(total)
    assert (found.state, found.reasons[0].code) == ("ask", "net_apart" if total == "net" else "total_apart")


def test_a_line_that_is_left_out_is_missed_once_the_totals_add_up_without_it():
    one = sheet(allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),))
    slip = printed(one)
    short = planted(slip, attendance=None, gross=185_000)
    assert first_reason(one, short, "attendance") == "attendance_lost"
    assert looked_at(one, planted(slip, attendance=None)).row("attendance").state == "untyped"


def test_nothing_typed_marks_nothing():
    found = looked_at(sheet(), Slip(month=OCTOBER))
    assert {row.state for row in found.rows} == {"untyped"}


def test_one_fault_above_does_not_colour_the_lines_below():
    """Without the overtime the deductions of the smaller gross agree."""
    one = sheet()
    slip = printed(one, extra=hours(20))
    less = planted(printed(one, extra=hours(0)), overtime=0)
    less = msgspec.structs.replace(less, hours=slip.hours, amounts={**less.amounts, "gross": 185_000})
    assert asked(one, less) == ["overtime"]


def test_a_part_of_the_first_month_compares_what_it_can():
    one = sheet(first_day=date(2026, 6, 15))
    amounts = {"wage": 98_000, "gross": 98_000, "employment_insurance": 490, "income_tax": 0, "pension": 0}
    found = looked_at(one, Slip(month=date(2026, 6, 1), amounts=amounts))
    assert found.part
    assert (found.row("wage").state, found.row("wage").computed) == ("open", None)
    assert found.row("employment_insurance").state == "agrees"
    assert found.row("pension").state == "agrees"
    assert found.row("rent").computed is None
    assert found.count("ask") == 0


def test_the_first_whole_month_after_a_part_carries_the_premium_of_the_part():
    one = sheet(first_day=date(2026, 6, 15))
    assert printed(one, date(2026, 7, 1)).amounts["pension"] == 17_385


def test_an_hourly_wage_follows_the_hours_worked():
    one = sheet(hourly_wage=Decimal(1_200), scheduled_hours=Decimal(160))
    slip = msgspec.structs.replace(printed(one), worked=Decimal(152))
    worked = planted(slip, wage=182_400)
    assert looked_at(one, worked).row("wage").state == "agrees"
    without = msgspec.structs.replace(worked, worked=None)
    found = looked_at(one, without).row("wage").reasons[0]
    assert (found.code, found.fields["hours"]) == ("other_hours", Decimal(152))


def test_the_payday_may_be_in_the_next_month():
    one = sheet(paid="next_month")
    december = looked_at(one, Slip(month=date(2026, 12, 1)))
    assert december.payday == date(2027, 1, 1)
    assert looked_at(sheet(), Slip(month=date(2026, 12, 1))).payday == date(2026, 12, 1)


def test_months_outside_the_stay_are_refused_with_a_way_out():
    one = sheet(first_day=date(2026, 6, 15))
    assert months_of(one)[0] == date(2026, 6, 1)
    with pytest.raises(FieldError, match="Work begins on"):
        looked_at(one, Slip(month=date(2026, 5, 1)))
    with pytest.raises(FieldError, match="The stay ends in"):
        looked_at(one, Slip(month=date(2031, 5, 1)))


@pytest.mark.parametrize(("utilities", "state", "reason"), [(8_000, "agrees", None), (9_000, "ask", "agreed_more")])
def test_a_sum_that_the_slip_prints_in_its_parts_is_held_against_both(utilities, state, reason):
    one = sheet(deductions={"rent_and_utilities": 28_000})
    amounts = {
        name: yen for name, yen in printed(one).amounts.items() if name not in ("rent_and_utilities", "taken", "net")
    }
    slip = Slip(month=OCTOBER, hours=hours(0), amounts={**amounts, "rent": 20_000, "utilities": utilities})
    found = looked_at(one, slip)
    assert found.row("rent_and_utilities").within == "rent"
    assert (found.row("rent").state, found.row("utilities").state) == (state, "agrees")
    assert [each.code for each in found.row("rent").reasons][:1] == ([reason] if reason else [])
