"""The errors that payroll programs make, each with the wrong figure beside the right one.

The wrong figure is worked out here by the error itself, so that each test says what it keeps out and turns red when
the error is put into the program.
"""

from datetime import date
from fractions import Fraction
from math import ceil

from intern_desktop.payroll.law import Law
from intern_desktop.payroll.minimum_wage import check_wage
from intern_desktop.payroll.resident_tax import resident_tax
from intern_desktop.payroll.social_insurance import employment_line, grade_of_standard, premium_law, premiums
from intern_desktop.payroll.yen import drop_up_to_50_sen
from tests.payroll.rules import CARE, STANDARDS, half, health_rates, months_of, withheld
from tests.payroll.tax_rules import formula

NOVEMBER = date(2026, 11, 1)


def taken(slip, *codes):
    return [slip.yen(code) for code in codes]


def test_annual_tax_divided_by_twelve(slip):
    """A month's tax is read from the month's table: 3,270. A twelfth of the year's tax is not it.

    2,400,000 a year are income of 1,600,000; less 352,560 insurance, less the basic deduction of the table (580,000)
    or of the year-end adjustment (1,040,000). Taxed are 667,000 or 207,000, at 5 % and 102.1 %, cut to 100 yen.
    """
    twelfths = [(cut * 5 // 100 * 1_021 // 1_000 // 100 * 100) // 12 for cut in (667_000, 207_000)]
    assert twelfths == [2_833, 875]
    right = slip(NOVEMBER).yen("income_tax")
    assert right == 3_270
    assert right not in twelfths


def test_premiums_on_raw_gross(slip):
    """A premium is a share of the standard remuneration. 185,000 counts as 190,000, 194,999 too."""
    codes = ("health_insurance", "child_support_levy", "pension")
    raw = [withheld(half(185_000, rate)) for rate in (health_rates(2026)["23"], "0.23", "18.3")]
    right = taken(slip(NOVEMBER, prefecture="23", monthly_wage=185_000), *codes)
    assert raw == [9_185, 213, 16_927]
    assert right == [9_433, 218, 17_385]
    assert taken(slip(NOVEMBER, prefecture="23", monthly_wage=194_999), *codes) == right


def test_employment_insurance_on_a_grade(slip):
    """The other way round: it is a share of the wages themselves. 0.5 % of 185,000 is 925, not the 950 of 190,000."""
    right = slip(NOVEMBER, prefecture="23", monthly_wage=185_000).yen("employment_insurance")
    assert int(half(190_000, "1")) == 950
    assert right == 925


def test_flat_health_rate(slip):
    """Each prefecture has its own: 9.21 % in Niigata, 10.55 % in Saga. The average of 9.90 % is that of none of 47."""
    flat = withheld(half(200_000, "9.90"))
    right = [slip(NOVEMBER, prefecture=place).yen("health_insurance") for place in ("15", "13", "41")]
    assert flat == 9_900
    assert right == [9_210, 9_850, 10_550]
    assert flat not in right
    all_of_them = {slip(NOVEMBER, prefecture=place).yen("health_insurance") for place in health_rates(2026)}
    assert "9.90" not in health_rates(2026).values()
    assert len(all_of_them) == len(set(health_rates(2026).values())) == 41


def test_stale_rates_under_a_new_label(slip, offer):
    """The figures of 2025 in a payslip of November 2026: each of four lines wrong, and 360 yen less in the hand."""
    codes = ("health_insurance", "child_support_levy", "employment_insurance", "income_tax")
    stale, right = taken(slip(date(2025, 11, 1), first_day=None), *codes), taken(slip(NOVEMBER), *codes)
    assert stale == [9_910, 0, 1_100, 3_700]
    assert right == [9_850, 230, 1_000, 3_270]
    assert slip(NOVEMBER).net - slip(date(2025, 11, 1), first_day=None).net == 360
    wages = [check_wage(offer(), day, Law.on(day)).minimum for day in (date(2026, 9, 30), date(2026, 10, 1))]
    assert wages == [1_226, 1_280]


def test_a_rate_is_never_older_than_its_month(slip):
    """For each month at hand the premium follows its own fiscal year's sheet, for the place that changed most."""
    for year, premium in [(2024, 10_420), (2025, 10_780), (2026, 10_550)]:
        for month in months_of(year):
            if month >= date(2025, 1, 1):
                found = slip(month, prefecture="41", premium_timing="same_month", first_day=None)
                assert found.yen("health_insurance") == premium, month


def test_formula_in_place_of_table(slip):
    """Both are lawful; a company that uses the table takes 3,270, the formula gives 3,290 for the same 170,620 yen."""
    table, by_formula = slip(NOVEMBER), slip(NOVEMBER, withholding="formula")
    assert table.line("income_tax").base == by_formula.line("income_tax").base == 170_620
    assert formula(170_620, 0, 2026) == 3_290
    assert (table.yen("income_tax"), by_formula.yen("income_tax")) == (3_270, 3_290)


def test_the_100_yen_floor_per_authority():
    """City and prefecture cut their own levy each: 72,540 and 48,360 become 72,500 and 48,300.

    Cut together, 120,900 would be left: 100 yen too much. 8,000,000 of pay are income of 6,100,000; deductions leave
    1,234,000 to be taxed; 6 % and 4 %, less 3 % and 2 % of 50,000.
    """
    others = 6_100_000 - 430_000 - 1_234_000
    found = resident_tax(2026, 8_000_000, 0, Law.on(date(2026, 7, 1)), other_deductions=others)
    together = (1_234_000 * 10 // 100 - 2_500) // 100 * 100
    assert together == 120_900
    assert (found.city, found.prefecture) == (72_500, 48_300)
    assert found.annual == 120_800 + 5_000


def test_half_yen_floats():
    """180,000 x 0.0055 is 989.9999999999999 to a float; and half a yen rounds wherever its last bit lies."""
    assert int(180_000 * 0.0055) == 989
    assert employment_line("general", 180_000, date(2025, 11, 1), Law.on(date(2025, 11, 1))).yen == -990
    assert [round(9_433.5), ceil(150_000 * (9.91 / 100) / 2 - 0.5)] == [9_434, 7_433]
    assert [withheld(Fraction(18_867, 2)), withheld(half(150_000, "9.91"))] == [9_433, 7_432]
    assert drop_up_to_50_sen(18_867, 2) == 9_433
    assert drop_up_to_50_sen(150_000 * 991, 20_000) == 7_432


def test_half_yen_floats_in_every_prefecture_and_grade():
    """Of the 4,700 premiums of 2026 that health with and without care makes, a careful float is wrong in 297."""
    wrong, off = 0, []
    law_of = {place: premium_law(place, NOVEMBER, assuming=False) for place in health_rates(2026)}
    for place, rate in health_rates(2026).items():
        for standard in STANDARDS:
            for care in (False, True):
                more = CARE[2026] if care else "0"
                right = withheld(half(standard, rate) + half(standard, more))
                share = float(rate) / 100 + float(more) / 100
                wrong += ceil(standard * share / 2 - 0.5) != right
                due = premiums(grade_of_standard(standard, law_of[place]), law_of[place], care=care)
                if due.health + due.care != right:
                    off.append((place, standard, care))
    assert wrong == 297
    assert off == []
