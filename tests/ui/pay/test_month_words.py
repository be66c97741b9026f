"""A payslip in words: blocks and order of a Japanese slip, names as the sheet has them, why a line is what it is."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest

from intern_desktop import i18n
from intern_desktop.payroll.course import Bonus, ExchangeRate, Raise
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.pay import month_change_words, payslip_blocks, payslip_explained, payslip_words
from intern_desktop.ui.pay.line_search import find
from intern_desktop.ui.pay.month_slip import shown_month
from intern_desktop.ui.pay.pricing import Pricing
from intern_desktop.ui.pay.waterfall import bars_of

FIRST_DAY, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
PLAIN = Offer(prefecture="13", monthly_wage=200_000, scheduled_hours=Decimal(155), first_day=FIRST_DAY)
RICH = msgspec.structs.replace(
    PLAIN,
    allowances=(
        Allowance(name="資格手当", yen=5_000, kind="pay"),
        Allowance(name="役職手当", yen=2_000, kind="pay"),
        Allowance(name="家族手当", yen=3_000, kind="family"),
        Allowance(name="電車代", yen=4_000, kind="commuting"),
    ),
    deductions={"rent": 20_000, "utilities": 6_000, "組合費": 500},
    overtime=Hours(overtime_hours=Decimal(60), over_60_hours=Decimal(5)),
    standard_remuneration=200_000,
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))


def month(offer, day=OCTOBER, **sheet):
    return shown_month(Pricing(), Sheet(offer=offer, **sheet), Purse(), day)


def explained(offer, code, day=OCTOBER, **sheet):
    shown = month(offer, day, **sheet)
    return payslip_explained.line_explained(shown, payslip_words.shown(shown.slip)[code])


def said_of(offer, day=OCTOBER):
    return [(row.name, row.japanese, row.yen) for row in payslip_blocks.rows(payslip_words.priced(offer, day))]


def test_the_blocks_stand_in_the_order_of_a_japanese_slip():
    rows = payslip_blocks.rows(payslip_words.priced(RICH, OCTOBER), RICH)
    assert [row.code for row in rows if row.kind in ("block", "part", "total")] == [
        "hours",
        "paid",
        "gross",
        "taken",
        "agreed",
        "taken",
    ]
    agreed = [row.code for row in rows[[row.code for row in rows].index("agreed") + 1 : -1]]
    assert agreed == ["rent", "utilities", "other"]


def test_what_is_said_of_the_hours_is_what_the_sheet_says():
    offer = msgspec.structs.replace(
        PLAIN,
        annual_holidays=105,
        daily_hours=Decimal("7.5"),
        overtime=Hours(overtime_hours=Decimal("12.5"), night_hours=Decimal(4)),
    )
    said = {row.code: row.said for row in payslip_blocks.hours_rows(offer)}
    assert said == {
        "hours": "",
        "days hours": "21.67 days",
        "scheduled hours": "162.5 h",
        "overtime hours": "12.5 h",
        "night hours": "4 h",
    }


def test_sums_are_those_of_their_lines(language):
    rows = payslip_blocks.rows(payslip_words.priced(RICH, OCTOBER), RICH)
    lines = [row.yen for row in rows if row.kind == "line"]
    gross, taken = (row.yen for row in rows if row.kind == "total")
    assert gross == sum(yen for yen in lines if yen > 0)
    assert taken == sum(yen for yen in lines if yen < 0)


def test_what_is_nothing_is_no_line_but_a_tax_of_nothing_is():
    low = msgspec.structs.replace(PLAIN, monthly_wage=90_000)
    assert [name for name, _, yen in said_of(low) if yen is not None] == [
        "Basic wage",
        "Gross pay",
        "Health insurance",
        "Child-rearing support levy",
        "Employees' pension",
        "Employment insurance",
        "Income tax",
        "Taken off in all",
    ]


def test_a_first_pay_without_premiums_has_no_lines_for_them():
    names = [name for name, _, yen in said_of(PLAIN, FIRST_DAY) if yen is not None]
    assert names == ["Basic wage", "Gross pay", "Employment insurance", "Income tax", "Taken off in all"]


def test_lines_are_called_as_the_sheet_calls_them():
    rows = said_of(RICH)
    assert ("Allowance", "資格手当", 5_000) in rows
    assert ("Other deduction", "組合費", -500) in rows
    assert ("Rent", "{家賃|やちん}", -20_000) in rows
    i18n.use("ja")
    assert ("資格手当", "", 5_000) in said_of(RICH)


def test_each_of_two_allowances_can_be_opened():
    slip = payslip_words.priced(RICH, OCTOBER)
    shown = payslip_words.shown(slip)
    assert [(key, line.yen) for key, line in shown.items() if line.code == "allowance"] == [
        ("allowance", 5_000),
        ("allowance 2", 2_000),
    ]
    assert [row.code for row in payslip_blocks.rows(slip) if row.kind == "line"] == list(shown)


def test_steps_below_a_step_follow_it_and_none_is_lost():
    steps = explained(PLAIN, "income_tax").steps
    assert [(step.words, step.depth) for step in steps][-3:] == [
        ("By this amount the tax is looked up: 170,620 yen.", 0),
        ("The row of the table from 169,000 to below 171,000 yen.", 1),
        ("The column for this number of dependants: 0.", 1),
    ]


def test_an_hour_with_allowances_is_not_called_the_basic_wage():
    def hour(offer):
        return [(step.words, step.amount) for step in explained(offer, "wage").steps]

    assert ("One hour of your basic wage", "1,290.32") in hour(PLAIN)
    # 200,000 and the 5,000 and 2,000 that are paid for the work, by 155 hours: 1,335.48
    assert ("One hour of your wage, with the allowances that count", "1,335.48") in hour(RICH)


def test_the_minimum_wage_is_that_of_the_months_last_day():
    """Okinawa's rises on 2 December 2026; a month of work is lawful when its last day is."""
    okinawa = msgspec.structs.replace(PLAIN, prefecture="47")
    assert payslip_words.checked(okinawa, date(2026, 11, 1)).minimum == 1_023
    december = payslip_words.checked(okinawa, date(2026, 12, 1))
    assert december.since == date(2026, 12, 2)
    assert december.minimum > 1_023


def test_a_premium_is_shown_in_its_grade_and_what_more_pay_would_do():
    said = explained(PLAIN, "health_insurance")
    [ladder] = said.ladders
    here = next(rung for rung in ladder.rungs if rung.here)
    assert (here.cells, here.beside) == (("195,000", "210,000", "200,000", "9,850"), "yours: 200,000")
    assert ladder.rungs[3].cells[-1] == "10,835"
    assert said.closing[0] == (
        "One yen more changes nothing here; with 10,000 yen more it would be 10,835 yen, 985 yen more than now."
    )


def test_one_yen_below_a_grade_the_next_yen_is_told():
    """At 184,999 yen in Aichi one yen more moves the grade from 180,000 to 190,000."""
    aichi = msgspec.structs.replace(PLAIN, prefecture="23", monthly_wage=184_999)
    said = explained(aichi, "pension")
    assert said.closing[0].startswith("One yen more, and it would be 17,385 yen")


def test_the_tax_by_the_table_stands_beside_the_formula():
    table, ways = explained(PLAIN, "income_tax").ladders
    assert table.heading == "The row of the table and its neighbours"
    assert [(rung.cells, rung.here) for rung in ways.rungs] == [
        (("by the table", "3,270"), True),
        (("by the formula", "3,290"), False),
    ]


def test_employment_insurance_says_what_a_yen_more_does():
    said = explained(PLAIN, "employment_insurance").closing
    assert said == ["One yen more of wages changes nothing here; with 101 yen more it is 1,001 yen."]


def test_each_line_says_what_it_is_in_every_language(language):
    for code in payslip_words.line_names():
        assert payslip_explained.about(code), code
        assert not set("{}|") & set(payslip_explained.about(code))


def test_a_slip_is_that_of_the_plan_where_there_is_one():
    """Resident tax from June of the second year, a bonus, the year-end adjustment: what one month alone cannot know."""
    bonus = (Bonus(contract_month=4, yen=50_000),)
    june = month(PLAIN, date(2028, 6, 1), bonuses=bonus)
    assert june.slip.yen("resident_tax") > 0
    assert month(PLAIN, date(2026, 12, 1), bonuses=bonus).slip.line("bonus").yen == 50_000
    assert month(PLAIN, date(2027, 12, 1)).slip.line("year_end_adjustment").yen > 0


def test_when_the_wage_is_paid_is_said_where_it_is_a_month_later():
    later = msgspec.structs.replace(PLAIN, paid="next_month")
    said = payslip_words.notes_text(later, OCTOBER, month(later).notes)
    assert said.startswith("The wage of October 2026 is paid in November 2026.")
    assert "is paid in" not in payslip_words.notes_text(PLAIN, OCTOBER, month(PLAIN).notes)


def test_lecture_months_are_no_wage_months():
    found = month(PLAIN, None, stay_months=13)
    assert (found.months[0], len(found.months), found.change) == (FIRST_DAY, 12, None)


def test_who_began_within_a_month_pays_that_months_premium_from_the_first_whole_wage():
    begun = msgspec.structs.replace(PLAIN, first_day=date(2026, 9, 15))
    assert month(begun, None).slip.yen("pension") == 18_300
    assert month(begun, date(2026, 11, 1)).change.lines == ()


def test_the_change_names_the_event_and_the_lines():
    full, brief = month_change_words.change_texts(month(PLAIN, date(2028, 6, 1)).change)
    assert full.startswith("Resident tax of the fiscal year begins:")
    assert brief in full
    assert "less than in May 2028" in brief
    assert "Resident tax ≈ −" in full


def test_octobers_change_says_that_the_premium_is_taken_a_month_later():
    raised = (Raise(contract_month=8, yen=3_000),)
    made = msgspec.structs.replace(PLAIN, monthly_wage=208_000, premium_timing="next_month", overtime=Hours())
    full, _ = month_change_words.change_texts(month(made, date(2027, 10, 1), raises=raised).change)
    assert "From September the insurance counts pay of" in full
    assert "It is taken from the pay of October 2027 on: premiums are taken a month later." in full


def test_a_month_like_the_one_before_says_so():
    assert month_change_words.change_texts(month(PLAIN, date(2027, 7, 1)).change)[0] == "As much as in June 2027"


@pytest.mark.parametrize(("today", "old"), [(date(2026, 12, 18), False), (date(2026, 12, 19), True)])
def test_dong_are_told_with_the_rate_and_its_day_and_called_old_after_thirty_days(today, old):
    said, brief = month_change_words.dong_texts(134_350, RATE, today)
    assert said.startswith("about 21.8 million dong (")
    assert "1 yen = 162 dong, on 18 Nov 2026" in said
    assert ("old rate" in said, "old rate" in brief) == (old, old)


def test_in_japanese_dong_are_counted_by_ten_thousands():
    i18n.use("ja")
    assert "2,176万ドン" in month_change_words.dong_texts(134_350, RATE, RATE.on)[0]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("健康保険", "health_insurance"),
        ("けんこうほけん", "health_insurance"),
        ("kenkouhoken", "health_insurance"),
        ("kenkohoken", "health_insurance"),
        ("KENPO", "health_insurance"),
        ("kempo", "health_insurance"),
        ("Bảo hiểm y tế", "health_insurance"),
        ("bao hiem y te", "health_insurance"),
        ("shotokuzei", "income_tax"),
        ("shotok", "income_tax"),
        ("源泉所得税", "income_tax"),
        ("thue thu nhap", "income_tax"),
        ("juuminzei", "resident_tax"),
        ("市民税", "resident_tax"),
        ("income", "income_tax"),
        ("kouseinenkin", "pension"),
        ("ryouhi", "rent"),
        ("dormitory", "rent"),
        ("tedori", "net"),
        ("ザンギョウ", "overtime"),
    ],
)
def test_a_figure_is_found_by_any_of_its_names(typed, code):
    assert find(typed)[0].code == code


def test_a_word_that_is_no_line_is_found_in_the_glossary():
    [hit] = find("hyoujunhoushuu")
    assert (hit.code, hit.term) == ("", "標準報酬月額")
    assert payslip_explained.hit_explained(month(PLAIN), hit).about


@pytest.mark.parametrize("typed", ["zangyoujikan", "残業時間", "Overtime hours"])
def test_hours_and_days_of_a_slip_are_explained_too(typed, language):
    [hit] = [hit for hit in find(typed) if hit.japanese == "{残業時間|ざんぎょうじかん}"]
    said = payslip_explained.hit_explained(month(PLAIN), hit)
    assert said.title
    assert said.about
    assert said.amount == ""


def test_what_nobody_prints_is_not_found():
    assert find("qqq") == []
    assert find("  ") == []


def test_a_line_that_is_not_on_this_slip_is_explained_all_the_same():
    shown = month(PLAIN)
    [hit] = [hit for hit in find("juminzei") if hit.code]
    said = payslip_explained.hit_explained(shown, hit)
    assert (said.title, said.amount) == ("Resident tax", "nothing of it in this month")
    assert said.about
    assert [step.words for step in said.steps] == ["Resident tax begins in June of the year after the first income."]


def test_the_bars_step_down_from_gross_to_net():
    slip = month(RICH, date(2027, 12, 1)).slip
    bars = bars_of(slip)
    assert (bars[0].yen, bars[-1].yen) == (slip.gross, slip.net)
    for before, bar in pairwise(bars[:-1]):
        assert (bar.foot, bar.head) == (before.head, before.head + bar.yen)
    assert bars[-2].head == slip.net
    assert {bar.kind for bar in bars} == {"whole", "taken", "back", "net"}


def test_only_bars_that_rest_on_assumed_law_carry_its_mark():
    slip = month(RICH, date(2027, 12, 1)).slip
    assert not any(line.assumed for line in slip.lines if line.block == "paid")
    unmarked = [bar.name for bar in bars_of(slip) if not bar.assumed]
    assert unmarked == ["Gross pay", "By agreement"]
