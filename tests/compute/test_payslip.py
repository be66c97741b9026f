"""`payslip` over the stream: the keys, the lines, and the same yen as the library's own cases."""

import tomllib
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from intern_desktop import i18n
from intern_desktop.compute import answers
from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import Step
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from tests.compute.conftest import STATUTORY

TOKYO = {"month": "2026-11", "prefecture": "13", "monthly_wage": 200_000}
CASES = sorted((Path(__file__).parents[1] / "payroll" / "cases").glob("*.toml"))
NOT_ASKED = ("programme", "first_day", "birthday", "overtime")


def test_a_payslip_by_its_keys(ask):
    """9.85 % and 18.3 % halved; levy 0.23 % halved; 0.5 %; the row of 170,620 yen in the table of 2026."""
    answer = ask("payslip", id="Lan", **TOKYO)
    lines = answer.pop("lines")
    assert answer == {
        "id": "Lan",
        "gross": 200_000,
        "health_insurance": 9_850,
        "nursing_care": 0,
        "child_support_levy": 230,
        "pension": 18_300,
        "employment_insurance": 1_000,
        "income_tax": 3_270,
        "resident_tax": 0,
        "net": 167_350,
        "assumed": False,
    }
    assert [line["code"] for line in lines] == ["wage", *STATUTORY]
    assert sum(line["yen"] for line in lines) == 167_350


def test_a_line_says_its_name_how_it_came_and_where_it_stands(ask):
    health = ask("payslip", **TOKYO)["lines"][1]
    assert health["yen"] == -9_850
    assert health["name"] == {
        "ja": "健康保険",
        "reading": "けんこうほけん",
        "vi": "Bảo hiểm y tế",
        "en": "Health insurance",
    }
    assert [set(step) for step in health["how"]] == [{"sentence", "yen", "steps"}] * 3
    assert "200,000" in health["how"][0]["sentence"]
    assert health["source"][0]["confidence"] == "official"
    assert health["source"][0]["address"].startswith("https://www.kyoukaikenpo.or.jp")
    assert set(health["source"][0]) == {"title", "address", "confidence", "checked"}
    assert (health["assumed"], health["known_until"]) == (False, None)


def test_no_furigana_in_what_is_written(ask, language):
    text = str(ask("payslip", **TOKYO, overtime_hours=10, annual_holidays=105, daily_hours=8))
    assert "|" not in text
    assert answers.sentence(Step("{会社|かいしゃ}", {})) == "会社"


def test_each_language_has_its_own_words(ask):
    told = []
    for code in ("en", "vi", "en"):
        i18n.use(code)
        health = ask("payslip", **TOKYO)["lines"][1]
        told.append((health["how"][0]["sentence"], health["source"][0]["title"]))
    assert told[0] == told[2]
    assert told[0][1] != told[1][1]


def test_allowances_and_agreed_deductions_keep_their_names(ask):
    answer = ask(
        "payslip",
        **TOKYO,
        allowances=[{"yen": 5_000}, {"name": "皆勤", "yen": 3_000, "kind": "attendance"}],
        deductions={"rent": 20_000, "WiFi": 2_000, "pension": 1},
    )
    lines = {(line["code"], line["label"]): line for line in answer["lines"]}
    assert lines["allowance", ""]["yen"] == 5_000
    assert lines["attendance", "皆勤"]["yen"] == 3_000
    assert lines["rent", "rent"]["yen"] == -20_000
    assert lines["other", "WiFi"]["yen"] == -2_000
    assert lines["other", "pension"]["agreed"] is True
    assert answer["gross"] == 208_000
    assert sum(line["yen"] for line in answer["lines"]) == answer["net"]


def test_a_daily_wage_is_multiplied_by_its_days(ask):
    assert ask("payslip", month="2026-11", prefecture=10, daily_wage=9_000, days="21.5")["gross"] == 193_500


def test_a_non_resident_pays_a_share_without_any_deduction(ask):
    """20.42 % of 200,000 are 40,840."""
    assert ask("payslip", **TOKYO, residency="non_resident")["income_tax"] == 40_840


def test_premiums_of_the_month_before_are_the_custom(ask):
    """The levy began with the premium of April 2026."""
    april = {**TOKYO, "month": "2026-04"}
    assert ask("payslip", **april)["child_support_levy"] == 0
    assert ask("payslip", **april, premium_timing="same_month")["child_support_levy"] == 230


def test_the_tax_follows_the_month_of_payment(ask):
    """Paid in January 2027, the row of the table of 2027 counts: 3,090 yen."""
    december = {**TOKYO, "month": "2026-12"}
    assert [ask("payslip", **december, paid=paid)["income_tax"] for paid in ("same_month", "next_month")] == [
        3_270,
        3_090,
    ]


def test_beyond_the_table_of_2027(ask, refused):
    high = {"month": "2027-02", "prefecture": 13, "monthly_wage": 500_000}
    problem = refused("payslip", **high)
    assert (problem["field"], problem["value"]) == ("monthly_wage", 500_000)
    assumed = ask("payslip", **high, assumed=True)
    assert (assumed["assumed"], assumed["known_until"]) == (True, "2026-12-31")
    assert [line["code"] for line in assumed["lines"] if line["assumed"]] == ["income_tax"]
    assert ask("payslip", **high, withholding="formula")["income_tax"] == assumed["income_tax"]


def test_what_is_assumed_is_marked_line_by_line(ask, refused):
    may = {**TOKYO, "month": "2027-05"}
    assert refused("payslip", **may)["field"] == "month"
    slip = ask("payslip", **may, assumed=True)
    assert (slip["assumed"], slip["known_until"]) == (True, "2027-02-28")
    marked = {line["code"]: line["known_until"] for line in slip["lines"] if line["assumed"]}
    assert marked["health_insurance"] == "2027-02-28"
    assert marked["employment_insurance"] == "2027-03-31"
    assert "pension" not in marked


def test_before_the_tables_nothing_is_assumed(refused):
    problem = refused("payslip", **{**TOKYO, "month": "2024-12"}, assumed=True)
    assert (problem["field"], problem["value"]) == ("month", "2024-12")
    assert "2025" in problem["message"]


HOURLY = {"month": "2026-11", "prefecture": 13, "hourly_wage": 1300, "scheduled_hours": 160}


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({**TOKYO, "hourly_wage": 1300}, "hourly_wage"),
        ({"month": "2026-11", "prefecture": 13}, "monthly_wage"),
        ({**TOKYO, "days": 21}, "days"),
        ({"month": "2026-11", "prefecture": 13, "daily_wage": 9000}, "days"),
        ({"month": "2026-11", "prefecture": 13, "daily_wage": 9000, "days": 32}, "days"),
        ({"month": "2026-11", "prefecture": 13, "hourly_wage": 1300}, "scheduled_hours"),
        ({**HOURLY, "scheduled_hours": 1600}, "scheduled_hours"),
        ({**HOURLY, "hourly_wage": "13OO"}, "hourly_wage"),
        ({**TOKYO, "overtime_hours": 10}, "annual_holidays"),
        ({**TOKYO, "overtime_hours": 61}, "overtime_hours"),
        ({**TOKYO, "allowances": {"yen": 1}}, "allowances"),
        ({**TOKYO, "allowances": [5]}, "allowances[0]"),
        ({**TOKYO, "allowances": [{"yen": 1}, {"name": "x"}]}, "allowances[1].yen"),
        ({**TOKYO, "allowances": [{"yen": 1, "kind": "gift"}]}, "allowances[0].kind"),
        ({**TOKYO, "allowances": [{"yen": 1, "name": 5}]}, "allowances[0].name"),
        ({**TOKYO, "deductions": [5]}, "deductions"),
        ({**TOKYO, "deductions": {"rent": "20000"}}, "deductions.rent"),
        ({**TOKYO, "deductions": {"rent": 10**18}}, "deductions.rent"),
        ({**TOKYO, "age": 14}, "age"),
        ({**TOKYO, "age": "22"}, "age"),
        ({**TOKYO, "dependants": -1}, "dependants"),
        ({**TOKYO, "column": "hei"}, "column"),
        ({**TOKYO, "column": "otsu", "withholding": "formula"}, "withholding"),
        ({**TOKYO, "premium_timing": "never"}, "premium_timing"),
        ({**TOKYO, "paid": None}, "paid"),
        ({**TOKYO, "standard_remuneration": 201_000}, "standard_remuneration"),
        ({**TOKYO, "industry": "fishing"}, "industry"),
        ({**TOKYO, "residency": "non_resident_first_year"}, "residency"),
        ({**TOKYO, "resident_tax": -1}, "resident_tax"),
        ({**TOKYO, "programme": "titp"}, "programme"),
    ],
)
def test_a_payslip_that_cannot_be(given, field, refused):
    assert refused("payslip", **given)["field"] == field


def asked_for(offer):
    """An offer of the library as a request, written as an office would."""
    asked = {key: value for key, value in offer.items() if key not in NOT_ASKED} | offer.get("overtime", {})
    return {key: str(value) if isinstance(value, Decimal) else value for key, value in asked.items()}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_stream_and_the_library_agree(path, ask):
    """The cases of the library through the stream, which has no key for a first day and a birthday."""
    case = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    month, assumed = case["month"], case["law"] == "assumed"
    given = {key: value for key, value in case["offer"].items() if key not in ("first_day", "birthday")}
    answer = ask("payslip", month=f"{month:%Y-%m}", assumed=assumed, **asked_for(given))
    try:
        slip = compute(msgspec.convert(given, Offer), month, Law(month, assuming=assumed))
    except FieldError as problem:
        assert answer["error"]["field"] == problem.field
        return
    assert (answer["gross"], answer["net"]) == (slip.gross, slip.net)
    assert [(line["code"], line["yen"]) for line in answer["lines"]] == [(line.code, line.yen) for line in slip.lines]
    assert [answer[code] for code in STATUTORY] == [-slip.line(code).yen for code in STATUTORY]
    assert answer["assumed"] is (slip.assumed is not None)
