"""What holds for every payslip, whatever the offer; and what stands beside it."""

from datetime import date
from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as some

from intern_desktop import resources
from intern_desktop.payroll.checks import check_wage
from intern_desktop.payroll.law import Law, prefectures, source
from intern_desktop.payroll.offer import Offer, problems
from intern_desktop.payroll.payslip import compute

NOVEMBER = date(2026, 11, 1)
HOURS = some.decimals(min_value=0, max_value=80, places=1)
OFFERS = some.builds(
    Offer,
    prefecture=some.sampled_from(sorted(prefectures())),
    industry=some.sampled_from(["general", "agriculture", "construction"]),
    pay=some.integers(min_value=100_000, max_value=700_000),
    hours=some.decimals(min_value=100, max_value=200, places=1),
    start=some.dates(min_value=date(2024, 1, 1), max_value=date(2027, 12, 31)),
    programme=some.sampled_from(["titp", "esd"]),
    allowances=some.integers(min_value=0, max_value=30_000),
    commuting=some.integers(min_value=0, max_value=200_000),
    overtime_hours=HOURS,
    night_hours=HOURS,
    holiday_hours=some.decimals(min_value=0, max_value=30, places=1),
    housing=some.integers(min_value=0, max_value=60_000),
    food=some.integers(min_value=0, max_value=40_000),
    birthday=some.none() | some.dates(min_value=date(1955, 1, 1), max_value=date(2006, 1, 1)),
    dependants=some.integers(min_value=0, max_value=10),
    column=some.sampled_from(["kou", "otsu"]),
    method=some.sampled_from(["table", "computer"]),
    premium=some.sampled_from(["next_month", "same_month"]),
)
MONTHS = some.dates(min_value=date(2025, 1, 1), max_value=date(2040, 12, 31))


def priced(offer, month):
    """A payslip of the month, or of the first whole month when work begins later."""
    month = max(month.replace(day=1), offer.first_month)
    return compute(offer, month, Law.assumed(month))


@given(OFFERS, MONTHS)
def test_what_stays_is_what_is_paid_less_what_is_taken(offer, month):
    slip = priced(offer, month)
    assert problems(offer) == ()
    assert slip.gross == sum(line.yen for line in slip.lines if line.block == "paid")
    assert slip.taken == -sum(line.yen for line in slip.lines if line.block == "taken")
    assert slip.net == slip.gross - slip.taken
    assert all((line.yen > 0) == (line.block == "paid") for line in slip.lines if line.yen)
    assert (slip.assumed is None) == all(line.assumed is None for line in slip.lines)


@given(OFFERS, MONTHS, some.integers(min_value=1, max_value=100_000))
def test_more_wage_is_never_less_gross_nor_less_premium(offer, month, more):
    less, raised = priced(offer, month), priced(msgspec.structs.replace(offer, pay=offer.pay + more), month)
    assert raised.gross >= less.gross + more
    for line in less.lines:
        if line.code in ("health", "levy", "pension", "employment"):
            assert raised.line(line.code).yen <= line.yen


@given(OFFERS, MONTHS)
def test_the_steps_end_with_the_lines_own_amount(offer, month):
    for line in priced(offer, month).lines:
        if line.code not in ("housing", "food"):
            told = [step.yen for step in line.how if step.yen is not None]
            assert line.yen == 0 or told[-1] == line.yen


@given(OFFERS, MONTHS)
def test_an_offer_written_down_prices_the_same(offer, month):
    again = msgspec.json.decode(msgspec.json.encode(offer), type=Offer)
    assert again == offer
    assert priced(again, month) == priced(offer, month)


def test_pay_at_the_minimum_by_the_hour_is_lawful_for_any_hours(offer):
    for tenths in range(1_000, 1_801):
        by_the_hour = offer(pay_form="hourly", pay=1_280, hours=Decimal(tenths).scaleb(-1))
        assert check_wage(by_the_hour, NOVEMBER, Law.on(NOVEMBER)).enough


def test_commuting_above_150000_yen_is_taxed(slip):
    free = slip(NOVEMBER, commuting=150_000).line("income_tax")
    taxed = slip(NOVEMBER, commuting=150_001).line("income_tax")
    employment = (
        slip(NOVEMBER, commuting=150_001).line("employment").yen
        - slip(NOVEMBER, commuting=150_000).line("employment").yen
    )
    assert taxed.base == free.base + 1 + employment


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
