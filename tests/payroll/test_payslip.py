"""Whole payslips, each with its working and its source, and what one month has that another has not."""

import tomllib
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from intern_desktop import i18n
from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lines import STATUTORY, line_names
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute
from intern_desktop.payroll.problems import problems

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
NOVEMBER = date(2026, 11, 1)


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def together(lines):
    """What each code comes to; a case leaves out what the law does not take."""
    found = Counter()
    for code, yen in lines:
        found[code] += yen
    return {code: yen for code, yen in found.items() if yen}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_whole_payslip_is_exact_to_the_yen(path):
    case = read(path)
    law = {"on": Law.on, "assumed": Law.assumed}[case["law"]](case["month"])
    offer = msgspec.convert(case["offer"], Offer)
    assert problems(offer) == ()
    slip = compute(offer, case["month"], law)
    assert together((line.code, line.yen) for line in slip.lines) == case["lines"]
    assert slip.net == case["net"] == sum(case["lines"].values())
    assert slip.gross == sum(yen for yen in case["lines"].values() if yen > 0)
    assert slip.gross - slip.taken == slip.net
    assert slip.assumed == case.get("assumed")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_the_law_takes_is_on_every_payslip_even_when_it_is_nothing(path):
    case = read(path)
    slip = compute(msgspec.convert(case["offer"], Offer), case["month"], Law.assumed(case["month"]))
    codes = [line.code for line in slip.lines]
    assert [code for code in codes if code in STATUTORY] == list(STATUTORY)
    for code in STATUTORY:
        assert slip.yen(code) == -case["lines"].get(code, 0)


def test_a_case_says_where_its_figures_stand_and_how_they_came():
    assert len(CASES) > 70
    for path in CASES:
        assert read(path)["source"]
        assert path.read_text(encoding="utf-8").startswith("# ")


def test_one_yen_less_may_leave_more_in_the_hand(slip):
    october = date(2026, 10, 1)
    less, more = (slip(october, prefecture="23", monthly_wage=wage).net for wage in (184_999, 185_000))
    assert less - more == 1_421


def test_insurance_begins_a_month_after_work(slip):
    def due(month, **changed):
        found = slip(month, **changed)
        return [code for code in STATUTORY if found.yen(code)]

    november, december = NOVEMBER, date(2026, 12, 1)
    all_of_it = ["health_insurance", "child_support_levy", "pension", "employment_insurance", "income_tax"]
    assert due(november, first_day=november) == ["employment_insurance", "income_tax"]
    assert due(december, first_day=november) == all_of_it
    assert due(november, first_day=november, premium_timing="same_month") == all_of_it


def test_without_a_first_day_it_is_a_month_like_any_other(slip):
    assert slip(NOVEMBER, first_day=None).lines == slip(NOVEMBER).lines
    assert slip(NOVEMBER, first_day=None).notes == ()


def test_work_that_begins_within_a_month_owes_that_months_premium_too(slip):
    assert slip(date(2026, 12, 1), first_day=date(2026, 11, 16)).yen("health_insurance") == 9_850


def test_a_month_that_was_not_worked_whole_is_the_companys_to_say(slip):
    with pytest.raises(FieldError) as refused:
        slip(NOVEMBER, first_day=date(2026, 11, 2))
    assert refused.value.field == "first_day"


@pytest.mark.parametrize("month", [date(2024, 12, 1), date(2041, 1, 1)])
def test_a_month_nobody_can_price_is_refused_at_the_month(offer, month):
    with pytest.raises(FieldError) as refused:
        compute(offer(first_day=None), month, Law.assumed(month))
    assert refused.value.field == "month"


def test_every_line_says_how_it_came_and_where_its_figures_stand(slip, language, allowance, hours):
    kinds = ("pay", "attendance", "housing", "family", "commuting")
    everything = slip(
        NOVEMBER,
        allowances=sum((allowance(kind, 5_000) for kind in kinds), ()),
        overtime=hours(60, 5, 4, 8),
        deductions={
            "rent": 25_000,
            "utilities": 5_000,
            "rent_and_utilities": 33_000,
            "meals": 10_000,
            "union": 500,
        },
        birthday=date(1980, 1, 1),
        dependants=8,
        resident_tax=9_000,
    )
    only_in_a_plan = {
        "lecture_allowance",
        "year_end_adjustment",
        "national_health_insurance",
        "national_pension",
        "bonus",
    }
    seen = {line.code for line in everything.lines} | {"gross", "taken", "net"}
    assert seen == {code for code in line_names() if not code.startswith("bonus")} - only_in_a_plan
    for line in everything.lines:
        assert line_names()[line.code].said
        assert line_names()[line.code].block == line.block
        assert line.how, line.code
        assert line.sources, line.code
        assert all(step.sentence and "{" not in step.sentence for step in line.how)
        assert all(source.title and source.confidence in ("official", "secondary") for source in line.sources)


def test_line_names_are_the_words_of_the_drawings():
    i18n.use("vi")
    said = {code: line.said for code, line in line_names().items()}
    assert said["wage"] == "Lương cơ bản"
    assert said["health_insurance"] == "Bảo hiểm y tế"
    assert said["child_support_levy"] == "Tiền hỗ trợ nuôi trẻ"
    assert said["pension"] == "Bảo hiểm hưu trí"
    assert said["employment_insurance"] == "Bảo hiểm thất nghiệp"
    assert said["income_tax"] == "Thuế thu nhập"
    assert line_names()["child_support_levy"].ja == "{子|こ}ども・{子育|こそだ}て{支援金|しえんきん}"


def test_the_last_month_of_known_law_and_the_first_of_assumed(offer):
    """Health insurance is known to February 2027; its premium is taken in March."""
    march, april = date(2027, 3, 1), date(2027, 4, 1)
    assert compute(offer(), march, Law.on(march)).assumed is None
    with pytest.raises(NotInForce):
        compute(offer(), april, Law.on(april))
    slip = compute(offer(), april, Law.assumed(april))
    assumed = {line.code: line.assumed for line in slip.lines}
    assert assumed["wage"] is None
    assert assumed["health_insurance"] == date(2027, 2, 28)
    assert assumed["employment_insurance"] == date(2027, 3, 31)
    assert assumed["pension"] is None
    assert slip.assumed == date(2027, 2, 28)


def test_the_tax_of_an_assumed_insurance_is_assumed_too(offer):
    april = date(2027, 4, 1)
    assert compute(offer(), april, Law.assumed(april)).line("income_tax").assumed is not None


def test_where_all_is_known_assuming_changes_nothing(offer):
    assert compute(offer(), NOVEMBER, Law.assumed(NOVEMBER)) == compute(offer(), NOVEMBER, Law.on(NOVEMBER))


def test_years_ahead_every_deduction_is_marked(offer):
    month = date(2029, 5, 1)
    slip = compute(offer(), month, Law.assumed(month))
    for code in ("health_insurance", "child_support_levy", "pension", "employment_insurance", "income_tax"):
        assert slip.line(code).assumed is not None, code


def test_a_line_that_is_not_there_is_a_key_error(slip):
    with pytest.raises(KeyError):
        slip(NOVEMBER).line("overtime")
    assert slip(NOVEMBER).yen("overtime") == 0
