"""Names on the picture: none covers another, the weightier first, and months of the same trouble are told once."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intern_desktop.payroll import prospects
from intern_desktop.payroll.course import ExchangeRate, Lecture, Loan, Raise
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.pay.ahead_amounts import Scale, million_text, short_month
from intern_desktop.ui.pay.ahead_marks import TIERS, marks, place, short_names
from intern_desktop.ui.pay.ahead_picture import picture

SHEET = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 33_000},
        overtime=Hours(overtime_hours=Decimal(10)),
        first_day=date(2027, 4, 1),
        programme="titp",
    ),
    lecture=Lecture(months=1, allowance=60_000),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=18),
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 20), band=Decimal("0.05"))
PURSE = Purse(exchange_rate=RATE, living_costs=45_000)


def plan(**purse):
    return prospects.prospect(SHEET, msgspec.structs.replace(PURSE, **purse)).usual


def test_the_months_that_matter_are_named():
    named = {mark.number: mark.words for mark in marks(plan())}
    assert named[19] == "Loan gone"
    assert named[36] == "Going home"
    assert named[2] == "First wage"
    assert named[16] == "Resident tax"


def test_only_one_name_stands_at_a_month_and_the_list_has_all():
    assert len([mark for mark in marks(plan()) if mark.number == 36]) == 1
    assert short_names(plan())[36].split(", ") == ["Tax back", "Going home"]


def test_months_in_a_row_without_money_are_named_once_in_amber():
    short = [mark for mark in marks(plan(living_costs=300_000)) if mark.words == "Short of money"]
    assert [(mark.number, mark.tone) for mark in short] == [(1, "caution")]


def test_a_crowd_goes_to_higher_tiers():
    assert place([(50, 60, 0), (90, 60, 1)], 400) == [(20, 0), (60, 1)]


def test_beside_its_line_a_name_finds_room_that_it_has_not_above_it():
    first, second = place([(50, 60, 0), (86, 60, 1)], 400, tiers=1)
    assert first == (20, 0)
    assert second.tier is None
    assert place([(50, 60, 0), (90, 60, 1)], 400, tiers=1)[1] == (89, 0)


def test_who_matters_most_finds_room_first():
    crowd = [(100, 80, 9 - at) for at in range(8)]
    spots = place(crowd, 400)
    assert spots[-1].tier == 0
    assert spots[0].tier is None


NAME = st.tuples(st.floats(0, 800), st.floats(20, 160), st.integers(0, 17))


@settings(max_examples=200, deadline=None)
@given(st.lists(NAME, max_size=30))
def test_no_two_names_overlap_and_no_line_runs_through_a_name(names):
    seen = [
        (x, spot.left, spot.left + width, spot.tier)
        for (x, width, _), spot in zip(names, place(names, 800), strict=True)
        if spot.tier is not None
    ]
    for at, (x, left, right, tier) in enumerate(seen):
        assert left >= 0 and right <= 800.001 and tier < TIERS
        for other_x, other_left, other_right, other_tier in seen[at + 1 :]:
            if tier == other_tier:
                assert right <= other_left or other_right <= left
            elif tier < other_tier:
                assert not left < other_x < right
            else:
                assert not other_left < x < other_right


def test_the_axis_begins_at_zero_and_goes_below_only_for_debts():
    found = prospects.prospect(SHEET, PURSE)
    assert picture(SHEET, found, RATE).left[1][0][0] == 0
    poor = msgspec.structs.replace(PURSE, living_costs=300_000)
    shown = picture(SHEET, prospects.prospect(SHEET, poor), RATE)
    assert shown.left[1][0][0] < 0 < shown.left[1][-1][0]


def test_both_axes_have_the_same_zero_and_the_rate_between_them():
    shown = picture(SHEET, prospects.prospect(SHEET, PURSE), RATE)
    heights = {words: height for height, words in shown.right[1]}
    assert heights["0"] == 0
    assert heights["2"] == pytest.approx(2 * 162)
    assert shown.left[0] == "million dong"
    assert shown.right[0] == "million yen"


def test_without_a_rate_there_is_one_axis_in_yen():
    bare = msgspec.structs.replace(PURSE, exchange_rate=None)
    shown = picture(SHEET, prospects.prospect(SHEET, bare), None)
    assert shown.left[0] == "million yen"
    assert shown.right == ("", ())
    assert shown.owed == []


def test_a_raise_is_named():
    raised = msgspec.structs.replace(SHEET, raises=(Raise(contract_month=13, yen=8_000),))
    assert "Raise" in short_names(prospects.prospect(raised, PURSE).usual).values()


def test_sums_on_assumed_law_are_rounded_and_marked(language):
    rounded = {"vi": "≈ 447 triệu đồng", "en": "≈ 447 million dong", "ja": "≈ 44,700万ドン"}
    said = Scale(in_dong=True, exact=False).sum(447_312_500)
    assert said == rounded[language] or (language == "vi" and said == "≈ 447 million dong")
    yen = {"vi": "≈ 470.000 yên", "en": "≈ ¥470,000", "ja": "≈ 470,000円"}
    assert Scale(in_dong=False, exact=False).sum(472_706) == yen[language]


def test_the_exact_sum_keeps_its_mark_and_a_known_one_has_none():
    assert Scale(in_dong=False, exact=True).sum(472_706) == "≈ ¥472,706"
    assert Scale(in_dong=False, exact=False).sum(472_706, assumed=False) == "¥472,706"
    assert Scale(in_dong=True, exact=True).sum(447_312_500) == "≈ 447,312,500 dong"


def test_a_span_says_its_unit_once():
    assert Scale(in_dong=True, exact=False).span(353_000_000, 643_000_000) == "≈ 353 – 643 million dong"
    assert Scale(in_dong=False, exact=False).span(3_050_000, 4_420_000) == "≈ ¥3,050,000 – ¥4,420,000"


def test_months_on_the_axis_are_figures(language):
    assert short_month(date(2027, 3, 1)) == {"ja": "2027/03"}.get(language, "03/2027")
    assert million_text(1_500_000).startswith({"vi": "2 ", "en": "2 ", "ja": "200"}[language])
