"""Whole plans, each month with its working, from arrival to departure; the files read like a worksheet."""

import tomllib
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from intern_desktop.payroll.course import Course
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.month import following, later
from intern_desktop.payroll.plan import run

CASES = sorted((Path(__file__).parent / "plans").glob("*.toml"))
SUMS = ("gross", "net", "refunds", "living_costs", "remittance", "remittance_fee", "cash", "saved")


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def month_from(text):
    return date.fromisoformat(f"{text}-01")


def rows(case):
    """One row for each month, in order: a row with `until` stands for all of its months."""
    for row in case["months"]:
        month = month_from(row["month"])
        last = month_from(row.get("until", row["month"]))
        owed = row.get("owed_vnd", [0] * len(row["saved"]))
        for saved, balance in zip(row["saved"], owed, strict=True):
            yield {
                "month": month,
                "gross": row["gross"],
                "taken": row["taken"],
                "net": row["net"],
                "refund": row.get("refund", 0),
                "cash": row["cash"],
                "saved": saved,
                "owed_vnd": balance,
            }
            month = following(month)
        assert month == following(last), f"{row['month']}: as many sums as months"


def priced(case):
    law = {"on": Law.on, "assumed": Law.assumed}[case["law"]](case["course"]["start"])
    return run(msgspec.convert(case["course"], Course), law)


def lived(month):
    taken = {}
    for line in month.slip.lines:
        if line.block == "taken" and line.yen and line.code != "year_end_adjustment":
            taken[line.code] = taken.get(line.code, 0) - line.yen
    return {
        "month": month.month,
        "gross": month.slip.gross,
        "taken": taken,
        "net": month.slip.net,
        "refund": month.refund,
        "cash": month.cash,
        "saved": month.saved,
        "owed_vnd": month.loan_balance_vnd,
    }


@pytest.fixture(scope="module", params=CASES, ids=lambda path: path.stem)
def case(request):
    return read(request.param)


@pytest.fixture(scope="module")
def plan(case):
    return priced(case)


def test_every_month_is_exact_to_the_yen(case, plan):
    expected = list(rows(case))
    assert len(plan.months) == len(expected) == case["course"]["months"]
    for month, row in zip(plan.months, expected, strict=True):
        assert lived(month) == row


def test_the_events_come_in_order(case, plan):
    told = [[event.code, f"{event.month:%Y-%m}"] + ([] if event.yen is None else [event.yen]) for event in plan.events]
    assert told == case["events"]


def test_the_sums_are_those_of_the_worksheet(case, plan):
    totals = dict(case["totals"])
    deductions = totals.pop("deductions")
    assert {name: yen for name, yen in plan.totals.deductions.items() if yen} == deductions
    assert {name: getattr(plan.totals, name) for name in totals} == totals


def test_the_lump_sum_is_that_of_the_worksheet(case, plan):
    if "lump_sum" not in case:
        assert plan.lump_sum is None
        return
    said = dict(case["lump_sum"])
    assert plan.state.insured == said.pop("months")
    assert plan.average_standard_remuneration == said.pop("average_standard_remuneration")
    assert {name: getattr(plan.lump_sum, name) for name in said} == said


def test_what_is_assumed_is_marked_from_its_first_month_on(case, plan):
    begins = [month_from(event[1]) for event in case["events"] if event[0] in ("assumed_table", "assumed_law")]
    for month in plan.months:
        assert (month.assumed is not None) == (bool(begins) and month.month >= begins[0]), month.month
    assert (plan.totals.assumed is None) == (not begins)


def test_the_worksheet_itself_adds_up(case):
    saved = 0
    for row in rows(case):
        assert row["net"] == row["gross"] - sum(row["taken"].values()) + row["refund"], row["month"]
        saved += row["cash"]
        assert row["saved"] == saved, row["month"]
    assert saved == case["totals"]["saved"]


def test_the_worksheets_are_whole_and_say_where_they_come_from():
    assert len(CASES) >= 14
    for path in CASES:
        case = read(path)
        assert case["shows"] and case["source"], path.stem
        assert case["events"][-1][0] in ("departure", "resident_tax_still_due")
        months = [row["month"] for row in rows(case)]
        assert months[0] == case["course"]["start"]
        assert months[-1] == later(months[0], case["course"]["months"] - 1)
        assert all(following(one) == other for one, other in pairwise(months))


def test_one_month_more_in_january_costs_a_whole_fiscal_year():
    """Gone by 31 December, only January to May of fiscal year 2028 are left; after it the tax on all of 2028 is due."""
    december, january = (
        read(Path(__file__).parent / "plans" / f"{name}.toml")
        for name in ("leaving_on_31_december", "leaving_in_january")
    )
    left = december["totals"]["resident_tax_still_due"]
    assert left == 5 * december["months"][-1]["taken"]["resident_tax"] == 35_500
    assert january["months"][-1]["taken"]["resident_tax"] == left
    assert january["totals"]["resident_tax_still_due"] == 82_600
    assert priced(december).totals.resident_tax_still_due == 35_500
    assert priced(january).totals.resident_tax_still_due == 82_600
