"""The lump sum on leaving: its ten rates from the article, the tax withheld, and what a tax return gives back."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lump_sum import condition_sources, conditions, lump_sum, rates

LAW = Law.on(date(2026, 11, 23))
MAY = date(2029, 5, 1)
"""A last month whose law is known."""

RATES = {6: "0.5", 12: "1.1", 18: "1.6", 24: "2.2", 30: "2.7", 36: "3.3", 42: "3.8", 48: "4.4", 54: "4.9", 60: "5.5"}
"""As the Japan Pension Service prints them."""


def rate_by_law(months: int) -> Decimal:
    """附則第29条4項: half of 18.3 % times the number, to one decimal, 5 and more upwards."""
    number = min(months - months % 6, 60)
    tenths = Fraction(183, 1_000) * Fraction(1, 2) * number * 10 + Fraction(1, 2)
    return Decimal(tenths.numerator // tenths.denominator) / 10


def floor(amount: Fraction) -> int:
    return amount.numerator // amount.denominator


def tax_by_law(gross: int, months: int) -> int:
    """所得税法 第30条 and 第89条, with 2.1 % on top: what a resident would pay on it as retirement income."""
    years = -(-months // 12)
    left = Fraction(max(gross - max(400_000 * years, 800_000), 0))
    if years <= 5 and left > 3_000_000:
        left = 1_500_000 + (left - 3_000_000)
    else:
        left /= 2
    taxable = floor(left) // 1_000 * 1_000
    tax, lower = Fraction(0), 0
    for upper, percent in [(1_950_000, 5), (3_300_000, 10), (6_950_000, 20), (9_000_000, 23), (18_000_000, 33)]:
        tax += Fraction(max(min(taxable, upper) - lower, 0) * percent, 100)
        lower = upper
    return floor(tax * Fraction(1_021, 1_000))


def test_the_ten_rates_follow_from_the_article():
    found = rates(MAY, LAW).value
    assert {number: str(rate) for number, rate in found.items()} == RATES
    for number, rate in found.items():
        assert rate == rate_by_law(number)


@pytest.mark.parametrize("months", range(6, 120))
def test_months_count_in_whole_half_years_up_to_five_years(months):
    assert lump_sum(months, 200_000, MAY, LAW).rate == rate_by_law(months)


def test_three_years_at_200_000():
    """200,000 x 3.3 = 660,000; 20.42 % of it is 134,772. 3 years deduct 1,200,000, so all comes back."""
    done = lump_sum(36, 200_000, MAY, LAW)
    assert (done.gross, done.withheld, done.net, done.refund) == (660_000, 134_772, 525_228, 134_772)
    assert done.assumed is None


def test_the_tax_office_s_own_example_of_a_lump_sum():
    """291,478 yen: 59,519 withheld, no tax left (国税庁 退職所得の選択課税の記載例). 264,980 x 1.1 comes to it."""
    done = lump_sum(12, 264_980, MAY, LAW)
    assert (done.gross, done.withheld, done.refund) == (291_478, 59_519, 59_519)


@pytest.mark.parametrize(("average", "gross"), [(200_001, 100_001), (200_002, 100_001), (200_003, 100_002)])
def test_half_a_yen_is_a_whole_one(average, gross):
    """厚生年金保険法 第35条, which 附則第29条8項 applies: 100,000.5 is 100,001."""
    assert lump_sum(6, average, MAY, LAW).gross == gross


def test_what_is_withheld_drops_its_fraction():
    """20.42 % of 110,001 is 22,462.2042, of 100,002 it is 20,420.4084."""
    assert lump_sum(12, 100_001, MAY, LAW).withheld == 22_462
    assert lump_sum(6, 200_003, MAY, LAW).withheld == 20_420


@pytest.mark.parametrize(
    ("months", "average", "tax"),
    [
        (24, 363_636, 0),  # 799,999 gross: all is deducted
        (24, 364_545, 0),  # 801,999 - 800,000: half of it is below 1,000
        (24, 364_546, 51),  # 802,001: 1,000 at 5 % and the surtax are 51.05
        (36, 1_000_000, 53_602),  # 3,300,000 - 1,200,000: 1,050,000 at 5 % and the surtax are 53,602.5
        (60, 909_090, 76_523),  # 4,999,995 - 2,000,000, under 3,000,000: 1,499,000, so 76,523.95
        (60, 909_091, 76_575),  # 5,000,001 - 2,000,000: 1,500,000 and a yen that is cut
        (60, 910_000, 76_830),  # 3,005,000 left: 1,500,000 and 5,000 not halved, so 76,830.25
        (60, 1_000_000, 104_652),  # 3,500,000 left: 2,000,000, at 10 % less 97,500 and the surtax 104,652.5
        (61, 1_000_000, 79_127),  # the sixth year: 3,100,000 left, all halved, 1,550,000, so 79,127.5
    ],
)
def test_what_the_tax_return_leaves(months, average, tax):
    done = lump_sum(months, average, MAY, LAW)
    assert done.withheld - done.refund == tax == tax_by_law(done.gross, months)


@given(some.integers(6, 119), some.integers(1, 2_000_000))
def test_every_lump_sum_adds_up(months, average):
    done = lump_sum(months, average, MAY, LAW)
    exact = Fraction(average) * Fraction(rate_by_law(months))
    assert done.gross == floor(exact + Fraction(1, 2))
    assert done.withheld == floor(done.gross * Fraction(2_042, 10_000))
    assert done.net == done.gross - done.withheld
    assert done.refund == max(done.withheld - tax_by_law(done.gross, months), 0)
    assert [step.yen for step in done.how] == [done.gross, -done.withheld, done.net, done.refund]


def test_the_pension_rate_is_that_of_the_october_before_or_the_one_before_that():
    """Last months from September on count the October of the year before, earlier ones that of two years before."""
    told = {
        month: lump_sum(36, 200_000, month, LAW).how[0].steps[1].fields["rate_month"]
        for month in (
            date(2026, 8, 31),
            date(2026, 9, 1),
            date(2026, 12, 1),
            date(2027, 1, 1),
        )
    }
    assert list(told.values()) == [date(2024, 10, 1), date(2025, 10, 1), date(2025, 10, 1), date(2025, 10, 1)]


@pytest.mark.parametrize("months", [-1, 0, 5, 120, 10**18])
def test_months_that_bring_nothing_are_refused_with_their_bounds(months):
    with pytest.raises(FieldError) as refused:
        lump_sum(months, 200_000, MAY, LAW)
    assert refused.value.field == "months"
    assert refused.value.fields == {"lowest": 6, "highest": 119}


@pytest.mark.parametrize("average", [-1, 0, 2_000_001, 10**18])
def test_an_average_nobody_can_have_is_refused_with_its_bounds(average):
    with pytest.raises(FieldError) as refused:
        lump_sum(36, average, MAY, LAW)
    assert refused.value.field == "average_standard_remuneration"
    assert refused.value.fields["highest"] == 2_000_000


def test_last_months_before_april_2021_are_refused():
    assert lump_sum(36, 200_000, date(2021, 4, 1), LAW).gross == 660_000
    for law in (LAW, Law.assumed(LAW.day)):
        with pytest.raises(FieldError) as refused:
            lump_sum(36, 200_000, date(2021, 3, 31), law)
        assert refused.value.field == "last_month"


def test_in_2021_short_service_was_halved_like_any_other():
    """The rule for five years and less begins with 2022: 3,500,000 left, half is 1,750,000; 87,500 x 102.1 %."""
    done = lump_sum(60, 1_000_000, date(2021, 12, 1), LAW)
    assert done.withheld - done.refund == 89_337


def test_when_the_reform_must_be_in_force_the_sum_is_assumed():
    """The law of 20 June 2025 begins within four years: who is insured to the end of June 2029 cannot know."""
    with pytest.raises(NotInForce):
        lump_sum(36, 200_000, date(2029, 6, 1), LAW)
    done = lump_sum(36, 200_000, date(2029, 6, 1), Law.assumed(LAW.day))
    assert (done.gross, done.assumed) == (660_000, date(2029, 6, 18))


def test_each_condition_says_where_it_stands(language):
    told, papers = conditions(), condition_sources()
    assert len(told) == len(papers)
    for step, paper in zip(told, papers, strict=True):
        assert step.sentence
        assert "{" not in step.sentence
        assert paper.title
    said = " ".join(str(value) for step in told for value in step.fields.values())
    assert said == "2 6 60 2029-06-18 96 120"
