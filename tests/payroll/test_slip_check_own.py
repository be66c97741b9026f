"""The slip that we print ourselves agrees with us on every line, in any month of a plan; and each sentence is whole."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intern_desktop import i18n
from intern_desktop.furigana import plain
from intern_desktop.payroll.bonus_pay import BONUS
from intern_desktop.payroll.course import Bonus, Raise
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import STATUTORY
from intern_desktop.payroll.offer import Allowance
from intern_desktop.payroll.plan import run
from intern_desktop.payroll.sheet import Purse, Slip, course_of
from intern_desktop.payroll.slip_check import check, months_of
from intern_desktop.payroll.slip_questions import QUESTIONS, asked
from intern_desktop.payroll.slip_reasons import KNOWN, named
from intern_desktop.payroll.slip_rows import Reason
from tests.payroll.slip_rules import hours, sheet

SHEETS = {
    "usual": sheet(),
    "same month, paid in the next": sheet(premium_timing="same_month", paid="next_month"),
    "overtime, night and commuting": sheet(
        overtime=hours(30, night=10, holiday=8),
        allowances=(
            Allowance(name="技能手当", yen=8_000, kind="pay"),
            Allowance(name="危険手当", yen=3_000, kind="pay"),
            Allowance(name="通勤手当", yen=6_500, kind="commuting"),
        ),
    ),
    "raises and a bonus": sheet(
        raises=(Raise(contract_month=5, yen=20_000), Raise(contract_month=13, yen=8_000)),
        first_day=date(2026, 1, 1),
        deductions={"rent": 20_000, "親睦会費": 500, "旅行積立": 2_000},
    ),
    "formula, two dependants, forty": sheet(withholding="formula", dependants=2, age=41),
    "column otsu": sheet(column="otsu"),
    "by the hour, over sixty": sheet(
        hourly_wage=Decimal(1_250), scheduled_hours=Decimal(160), overtime=hours(60, over_60=8)
    ),
    "no resident for tax in the first year": sheet(first_year_non_resident=True),
    "a daily wage": sheet(daily_wage=9_800, days=Decimal(21), daily_hours=Decimal(8), annual_holidays=105),
}


def as_printed(month) -> Slip:
    """A month of a plan as a company prints it, without what belongs to a bonus."""
    amounts: dict[str, int] = {}
    for line in month.slip.lines:
        if line.label == BONUS:
            continue
        code = "overtime" if line.code == "over_60" else line.code
        yen = abs(line.yen) if code != "year_end_adjustment" else line.yen
        if code == "overtime" or code not in amounts:
            amounts[code] = amounts.get(code, 0) + yen
        else:
            amounts[f"{code}:{line.label}"] = yen
    return Slip(month=month.month, amounts=amounts)


@pytest.mark.parametrize("name", SHEETS)
def test_our_own_slip_agrees_in_every_month(name):
    one = SHEETS[name]
    course = course_of(one, Purse())
    for month in run(course, Law.assumed(course.start)).months:
        if not month.contract_month:
            continue
        slip = as_printed(month)
        slip.amounts["gross"] = sum(
            line.yen for line in month.slip.lines if line.block == "paid" and line.label != "賞与"
        )
        found = check(one, slip, Law.assumed(month.month))
        differ = [(row.key, row.on_slip, row.computed) for row in found.rows if row.state not in ("agrees", "untyped")]
        assert differ == [], month.month
        typed = {row.key for row in found.rows if row.state == "agrees"}
        assert set(slip.amounts) <= typed, month.month


KEYS = ("wage", "overtime", "gross", "taken", "net", *STATUTORY, "rent", "utilities", "year_end_adjustment")
ODD = (0, 1, 9_010, 185_000, 9_999_999)
ANY_KEY = st.sampled_from(
    [*KEYS, "over_60", "night", "holiday", "commuting", "absence", "bonus", "meals", "rent:寮費", "nobody knows this"]
)


@given(
    name=st.sampled_from(sorted(SHEETS)),
    place=st.integers(0, 35),
    amounts=st.dictionaries(ANY_KEY, st.sampled_from(ODD) | st.integers(0, 400_000), max_size=14),
    extra=st.none() | st.sampled_from([hours(), hours(20.25, 3.5), hours(60, 0, 8, 40)]),
)
def test_no_slip_however_odd_stops_the_check(name, place, amounts, extra):
    one = SHEETS[name]
    months = months_of(one)
    slip = Slip(month=months[min(place, len(months) - 1)], amounts=amounts, hours=extra, other={"共益費": 3_000})
    found = check(one, slip, Law.assumed(slip.month))
    assert len({row.key for row in found.rows}) == len(found.rows)
    for row in found.rows:
        assert bool(row.reasons) >= (row.state == "ask")
        assert row.state != "agrees" or not row.difference or row.parts
    typed = {row.key for row in found.rows if row.on_slip is not None}
    assert set(amounts) <= typed | {row.key for row in found.rows}


def test_a_bonus_is_not_part_of_the_slip_of_the_wage():
    one = sheet(bonuses=(Bonus(contract_month=2, yen=50_000),))
    found = check(one, Slip(month=date(2026, 7, 1)), Law.assumed(date(2026, 7, 1)))
    assert found.row("gross").computed == 185_000


def test_every_reason_has_a_sentence_and_a_question_without_open_places(language):
    everything = {
        "line": "pension", "name": "共益費", "yen": 1_000, "expected": 900, "hours": Decimal(6), "paid": Decimal(5),
        "apart": Decimal(1), "rate": Decimal(25), "due": Decimal(35), "place": "13 27", "day": date(2026, 10, 1),
        "hour": Decimal(1_190), "minimum": 1_195, "month": date(2026, 10, 1), "due_month": date(2026, 9, 1),
        "standard": 190_000, "lower": 185_000, "n": 2, "more": 100, "cost": 800, "sum": 900, "days": Decimal(20),
    }  # fmt: skip
    assert i18n.language() == language

    for code, known in KNOWN.items():
        assert known.whom
        reason = Reason(code, everything)
        assert not set("{}[]|") & set(reason.sentence), code
        question = reason.question
        assert not set("{}[]|") & set(plain(question.japanese)), code
        assert "[" not in question.japanese
        assert not set("{}[]|") & set(question.sentence), code
    assert {known.question for known in KNOWN.values()} == set(QUESTIONS)


def test_a_question_names_line_and_yen_in_japanese():
    fields = {"line": "rent", "yen": 25_000, "expected": 20_000}
    question = asked("agreed_amount", fields)
    assert plain(question.japanese) == "家賃は契約では20,000円ですが、今月は25,000円です。理由を教えてください。"
    assert named(fields)["line"] == "Rent"
