"""What holds for every payslip, whatever the offer; and what stands beside it."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop import resources
from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce, prefectures, source
from intern_desktop.payroll.lines import STATUTORY
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.problems import problems

NOVEMBER = date(2026, 11, 1)
HOURS = some.decimals(min_value=0, max_value=60, places=1)
KINDS = ("pay", "attendance", "housing", "family", "commuting")
PLAIN = {
    "prefecture": some.sampled_from(sorted(prefectures())),
    "industry": some.sampled_from(["general", "agriculture", "construction"]),
    "scheduled_hours": some.decimals(min_value=100, max_value=200, places=1),
    "first_day": some.none() | some.dates(min_value=date(2024, 1, 1), max_value=date(2027, 12, 31)),
    "programme": some.sampled_from(["titp", "esd"]),
    "rounding": some.sampled_from(["total", "hourly"]),
    "allowances": some.lists(
        some.builds(
            Allowance,
            name=some.just("手当"),
            yen=some.integers(min_value=0, max_value=200_000),
            kind=some.sampled_from(KINDS),
        ),
        max_size=4,
    ).map(tuple),
    "overtime": some.builds(
        Hours,
        overtime_hours=HOURS,
        over_60_hours=HOURS,
        night_hours=HOURS,
        holiday_hours=some.decimals(min_value=0, max_value=30, places=1),
    ),
    "deductions": some.dictionaries(
        some.sampled_from(["rent", "utilities", "meals", "union"]), some.integers(min_value=0, max_value=60_000)
    ),
    "age": some.integers(min_value=15, max_value=69),
    "birthday": some.none() | some.dates(min_value=date(1960, 1, 1), max_value=date(2006, 1, 1)),
    "dependants": some.integers(min_value=0, max_value=10),
    "premium_timing": some.sampled_from(["next_month", "same_month"]),
    "paid": some.sampled_from(["next_month", "same_month"]),
    "residency": some.sampled_from(["resident", "non_resident"]),
    "resident_tax": some.integers(min_value=0, max_value=20_000),
    "standard_remuneration": some.sampled_from([None, 58_000, 200_000, 240_000, 1_390_000]),
}
TAXED = some.sampled_from([("kou", "table"), ("kou", "formula"), ("otsu", "table")])
MONTHLY = some.integers(min_value=100_000, max_value=700_000)
OFFERS = some.builds(
    lambda taxed, **said: Offer(column=taxed[0], withholding=taxed[1], **said),
    taxed=TAXED,
    monthly_wage=MONTHLY,
    **PLAIN,
)
BY_THE_HOUR = some.builds(
    lambda taxed, **said: Offer(column=taxed[0], withholding=taxed[1], **said),
    taxed=TAXED,
    hourly_wage=some.decimals(min_value=900, max_value=2_500, places=1),
    **PLAIN,
)
MONTHS = some.dates(min_value=date(2025, 1, 1), max_value=date(2040, 11, 30))
INSURANCE = STATUTORY[:5]


def priced(offer, month):
    """A payslip of the month, or of the first whole month when work begins later."""
    month = max(month.replace(day=1), offer.first_month or month.replace(day=1))
    return compute(offer, month, Law.assumed(month))


def replaced(offer, **said):
    return msgspec.structs.replace(offer, **said)


@given(OFFERS | BY_THE_HOUR, MONTHS)
def test_what_stays_is_what_is_paid_less_what_is_taken(offer, month):
    slip = priced(offer, month)
    assert problems(offer) == ()
    assert slip.gross == sum(line.yen for line in slip.lines if line.block == "paid")
    assert slip.taken == -sum(line.yen for line in slip.lines if line.block == "taken")
    assert slip.net == slip.gross - slip.taken == sum(line.yen for line in slip.lines)
    assert all((line.yen > 0) == (line.block == "paid") for line in slip.lines if line.yen)
    assert (slip.assumed is None) == all(line.assumed is None for line in slip.lines)
    assert slip.net <= slip.gross


@given(OFFERS | BY_THE_HOUR, MONTHS)
def test_every_yen_is_a_whole_one_and_the_law_has_its_seven_lines(offer, month):
    slip = priced(offer, month)
    for line in slip.lines:
        assert type(line.yen) is int
        assert all(step.yen is None or type(step.yen) is int for step in line.how)
        assert all(type(row.yen) is int for row in line.rows)
    assert [line.code for line in slip.lines if line.code in STATUTORY] == list(STATUTORY)
    assert {type(slip.gross), type(slip.taken), type(slip.net)} == {int}


@given(OFFERS, MONTHS, some.integers(min_value=1, max_value=100_000))
def test_more_wage_is_never_less_gross_nor_less_insurance(offer, month, more):
    offer = replaced(offer, overtime=Hours())
    less = priced(offer, month)
    raised = priced(replaced(offer, monthly_wage=offer.monthly_wage + more), month)
    assert raised.gross == less.gross + more
    for code in ("health_insurance", "child_support_levy", "pension", "employment_insurance"):
        assert raised.yen(code) >= less.yen(code)


@given(OFFERS, MONTHS)
def test_a_yen_more_moves_each_line_by_little(offer, month):
    """One yen never jumps two grades nor two rows: 9,000 yen is more than any grade and row together cost."""
    offer = replaced(offer, rounding="total")
    less, raised = priced(offer, month), priced(replaced(offer, monthly_wage=offer.monthly_wage + 1), month)
    assert 1 <= raised.gross - less.gross <= 7
    for code in INSURANCE:
        assert abs(raised.yen(code) - less.yen(code)) <= 6_000
    assert -9_000 < raised.net - less.net < 9_000


@given(OFFERS | BY_THE_HOUR, MONTHS, some.sampled_from(msgspec.structs.fields(Hours)), HOURS)
def test_more_hours_are_never_less_gross(offer, month, kind, more):
    most = {"overtime_hours": 60, "over_60_hours": 260, "night_hours": 320, "holiday_hours": 120}[kind.name]
    longer = replaced(offer.overtime, **{kind.name: min(getattr(offer.overtime, kind.name) + more, Decimal(most))})
    assert priced(replaced(offer, overtime=longer), month).gross >= priced(offer, month).gross


@given(OFFERS, MONTHS, some.sampled_from(KINDS), some.integers(min_value=1, max_value=50_000))
def test_an_allowance_more_is_never_less_gross(offer, month, kind, yen):
    more = replaced(offer, allowances=(*offer.allowances, Allowance(name="手当", yen=yen, kind=kind)))
    assert priced(more, month).gross >= priced(offer, month).gross + yen


@given(OFFERS, MONTHS, some.integers(min_value=1, max_value=60_000))
def test_a_deduction_by_agreement_lowers_nothing_but_the_net(offer, month, yen):
    plain, taken = replaced(offer, deductions={}), replaced(offer, deductions={"rent": yen})
    without, slip = priced(plain, month), priced(taken, month)
    assert slip.net == without.net - yen
    assert [slip.yen(code) for code in STATUTORY] == [without.yen(code) for code in STATUTORY]
    assert slip.line("rent").agreed


@given(OFFERS, MONTHS)
def test_a_dependant_more_is_never_less_in_the_hand(offer, month):
    assert priced(replaced(offer, dependants=offer.dependants + 1), month).net >= priced(offer, month).net


@given(OFFERS, MONTHS)
def test_the_row_shown_is_the_one_that_was_read(offer, month):
    line = priced(offer, month).line("income_tax")
    for row in line.rows:
        assert row.here == (row.lower <= line.base and (row.upper is None or line.base < row.upper))
    if line.rows:
        assert next(row.yen for row in line.rows if row.here) == -line.yen


@given(OFFERS | BY_THE_HOUR, MONTHS)
def test_an_offer_written_down_prices_the_same(offer, month):
    again = msgspec.json.decode(msgspec.json.encode(offer), type=Offer)
    assert again == offer
    assert priced(again, month) == priced(offer, month)


@given(OFFERS, some.dates(min_value=date(2025, 1, 1), max_value=date(2027, 2, 28)))
def test_known_law_gives_what_assuming_gives_or_refuses(offer, month):
    month = max(month.replace(day=1), offer.first_month or month.replace(day=1))
    if month > date(2027, 2, 1):
        return
    assumed = compute(offer, month, Law.assumed(month))
    try:
        known = compute(offer, month, Law.on(month))
    except (FieldError, NotInForce) as refused:
        assert assumed.assumed is not None, refused
        return
    assert known == assumed


@pytest.mark.parametrize(("yen", "taxed"), [(149_999, 0), (150_000, 0), (150_001, 1), (180_000, 30_000)])
def test_commuting_above_150000_yen_is_taxed(slip, allowance, yen, taxed):
    found = slip(NOVEMBER, allowances=allowance("commuting", yen))
    insurance = sum(found.yen(code) for code in INSURANCE)
    assert found.line("income_tax").base == 200_000 + taxed - insurance


def test_the_first_payslip_says_that_the_next_one_is_smaller(slip):
    notes = [note.sentence for note in slip(date(2026, 7, 1)).notes]
    assert any("next wage" in note for note in notes)
    assert not any("next wage" in note.sentence for note in slip(date(2026, 8, 1)).notes)


def test_resident_tax_is_named_from_june_of_the_second_year(offer):
    def said(month):
        return [note.sentence for note in compute(offer(), month, Law.assumed(month)).notes]

    assert not any("Resident tax" in note for note in said(date(2027, 5, 1)))
    assert any("Resident tax" in note and "June 2027" in note for note in said(date(2027, 6, 1)))


def test_a_short_contract_of_a_technical_intern_is_asked_about(slip):
    assert any("20.42" in note.sentence for note in slip(NOVEMBER, programme="titp").notes)
    assert not any("20.42" in note.sentence for note in slip(NOVEMBER, programme="esd").notes)


def test_no_source_hides_behind_the_number_of_somebodys_file():
    for name in resources.toml("law/sources.toml"):
        assert "github" not in (source(name).title + source(name).address).lower()


def test_what_the_ministry_and_the_insurer_announced_for_2026():
    late = Law.on(date(2026, 12, 31))
    wages = {code: late.minimum_wage(code).value for code in prefectures()}
    assert (max(wages, key=wages.get), max(wages.values())) == ("13", 1_280)
    assert (min(wages, key=wages.get), min(wages.values())) == ("45", 1_085)
    rates = {code: late.health(code).value for code in prefectures()}
    assert (max(rates, key=rates.get), max(rates.values())) == ("41", Decimal("10.55"))
    assert (min(rates, key=rates.get), min(rates.values())) == ("15", Decimal("9.21"))
