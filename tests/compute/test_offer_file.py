"""An offer file as a request: the yen of the window, law assumed only where the line says so, clear refusals."""

import json
from datetime import date
from decimal import Decimal

import pytest

from intern_desktop import cli
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.course import ExchangeRate, Lecture, Loan
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.said import Said
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.pay.month_slip import shown_month
from intern_desktop.ui.pay.pricing import Pricing
from tests.compute.conftest import STATUTORY, said_to

SHEET = Sheet(
    offer=Offer(
        prefecture="23",
        programme="titp",
        first_day=date(2027, 1, 12),
        monthly_wage=195_000,
        annual_holidays=105,
        daily_hours=Decimal("7.75"),
        overtime=Hours(overtime_hours=Decimal("12.5")),
        deductions={"家賃": 33_000},
    ),
    said=Said(contract_months=36, deposit=True),
    lecture=Lecture(allowance=60_000),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=24),
)
PURSE = Purse(exchange_rate=ExchangeRate(vnd_per_yen=Decimal("161.7"), on=date(2026, 7, 14)))
LINE = json.loads(offer_file.write("Hoa Sen", SHEET, PURSE))


def answer(name, line=LINE, **more):
    [found] = said_to(name, json.dumps({**line, **more}).encode())
    return found


def error(name, line=LINE, **more):
    found = answer(name, line, **more)
    assert set(found) == {"id", "error"}, found
    return found["error"]["field"], found["error"]["message"]


def with_offer(**keys):
    return {**LINE, "sheet": {**LINE["sheet"], "offer": {**LINE["sheet"]["offer"], **keys}}}


def test_the_bytes_that_were_saved_are_a_request():
    [found] = said_to("payslip", offer_file.write("Hoa Sen", SHEET, PURSE))
    assert found["id"] == "Hoa Sen"


@pytest.mark.parametrize("month", [date(2027, 2, 1), date(2027, 3, 1), date(2027, 12, 1), date(2028, 7, 1)])
def test_a_payslip_has_the_yen_of_the_window(month):
    shown, found = shown_month(Pricing(), SHEET, PURSE, month).slip, answer("payslip", month=f"{month:%Y-%m}")
    assert [(line["code"], line["yen"]) for line in found["lines"]] == [(line.code, line.yen) for line in shown.lines]
    assert (found["gross"], found["net"], found["assumed"]) == (shown.gross, shown.net, shown.assumed is not None)


def test_without_a_month_the_first_whole_one_is_priced():
    assert answer("payslip") == answer("payslip", month="2027-02")


def test_a_plan_has_the_yen_of_the_window():
    shown, found = Pricing().plan(SHEET, PURSE), answer("plan")
    assert [one["saved"] for one in found["months"]] == [one.saved for one in shown.months]
    assert [one["loan_balance_vnd"] for one in found["months"]] == [one.loan_balance_vnd for one in shown.months]
    assert found["totals"]["saved_vnd"] == shown.totals.saved_vnd
    assert found["lump_sum"]["net"] == shown.lump_sum.net
    assert {key: found["totals"]["deductions"][key] for key in STATUTORY} == {
        key: shown.totals.deductions.get(key, 0) for key in STATUTORY
    }


def test_a_goal_may_be_added():
    assert set(answer("plan", goal={"vnd": 300_000_000})["goal"]) == {"overtime_hours", "months"}
    without_rate = {**LINE, "purse": {}, "sheet": {**LINE["sheet"], "loan": None}}
    assert error("plan", without_rate, goal={"vnd": 300_000_000})[0] == "exchange_rate"


def test_the_findings_are_those_of_the_window():
    shown = Pricing().findings(SHEET, PURSE, "en")
    assert [one["code"] for one in answer("checks")["findings"]] == [one.code for one in shown]
    assert any("deposit" in one.code for one in shown)


def test_unasked_no_law_is_assumed():
    assert LINE["assumed"] is True, "the window says so in the file, as it marks what it shows"
    unasked = {key: value for key, value in LINE.items() if key != "assumed"}
    assert "is known from" in error("plan", unasked)[1]
    assert "is known from" in error("plan", assumed=False)[1]
    assert answer("plan")["assumed"] is True


@pytest.mark.parametrize("name", ["law", "withholding", "premiums", "overtime", "lump-sum"])
def test_other_kinds_have_no_use_for_it(name):
    assert error(name)[0] == "intern_desktop"


def test_an_id_of_ones_own_comes_back():
    assert answer("payslip", id=12)["id"] == 12
    assert error("payslip", id=1.5)[0] == "id"


def test_what_cannot_be_is_told_at_its_place():
    assert error("payslip", with_offer(monthly_wage=0))[0] == "sheet.offer.monthly_wage"
    assert error("plan", {**LINE, "sheet": {**LINE["sheet"], "stay_months": 99}})[0] == "sheet.stay_months"
    assert error("plan", with_offer(first_day=None))[0] == "sheet.offer.first_day"
    assert error("payslip", with_offer(first_day=None))[0] == "month"
    assert error("payslip", month="2027-01")[0] == "sheet.offer.first_day"
    assert error("payslip", month="2027-13")[0] == "month"
    assert error("payslip", wage=200_000)[0] == "wage"


@pytest.mark.parametrize(
    "line",
    [
        {**LINE, "version": 2},
        {**LINE, "sheet": None},
        {**LINE, "sheet": {"offer": {}}},
        {**LINE, "purse": 5},
        with_offer(scheduled_hours="NaN"),
        with_offer(surprise=1),
    ],
)
def test_what_cannot_be_read_is_one_error_and_stops_no_other(line):
    answers = said_to("payslip", json.dumps(line).encode() + b"\n" + json.dumps(LINE).encode())
    assert set(answers[0]) == {"id", "error"}
    assert answers[1]["net"] == answer("payslip")["net"]


def test_a_key_that_stands_twice_is_refused_wherever_it_stands():
    doubled = json.dumps(LINE).replace('"monthly_wage": 195000', '"monthly_wage": 195000, "monthly_wage": 250000')
    [found] = said_to("payslip", doubled.encode())
    assert found["error"]["field"] == "sheet.offer.monthly_wage"


def test_the_command_line_reads_the_file(tmp_path, capfdbinary):
    path = tmp_path / "Hợp đồng.intern-offer"
    path.write_bytes(offer_file.write("Hoa Sen", SHEET, PURSE))
    assert cli.main(["compute", "payslip", "--lang", "en", str(path)]) == 0
    out = json.loads(capfdbinary.readouterr().out)
    assert out["net"] == Pricing().payslip(SHEET, date(2027, 2, 1)).net
