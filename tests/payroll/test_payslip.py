"""Whole payslips, each with its working and its source, and what one month has that another has not."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from intern_desktop import i18n
from intern_desktop.errors import FieldError
from intern_desktop.payroll.law import Law, NotInForce
from intern_desktop.payroll.lines import line_names
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import compute

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_whole_payslip_is_exact_to_the_yen(path):
    case = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    law = {"on": Law.on, "assumed": Law.assumed}[case["law"]](case["month"])
    slip = compute(msgspec.convert(case["offer"], Offer), case["month"], law)
    assert {line.code: line.yen for line in slip.lines} == case["lines"]
    assert slip.net == case["net"]
    assert slip.gross - slip.taken == slip.net
    assert slip.assumed == case.get("assumed")


def test_a_case_says_where_its_figures_stand():
    assert CASES
    for path in CASES:
        assert tomllib.loads(path.read_text(encoding="utf-8"))["source"]


def test_one_yen_less_may_leave_more_in_the_hand(slip):
    october = date(2026, 10, 1)
    more = slip(october, prefecture="23", pay=184_999).net - slip(october, prefecture="23", pay=185_000).net
    assert more == 1_421


def test_insurance_begins_a_month_after_work(slip):
    def codes(month, **changed):
        return [line.code for line in slip(month, **changed).lines]

    november, december = date(2026, 11, 1), date(2026, 12, 1)
    assert codes(november, start=november) == ["base", "employment", "income_tax"]
    assert codes(december, start=november) == ["base", "health", "levy", "pension", "employment", "income_tax"]
    assert codes(november, start=november, premium="same_month") == codes(december, start=november)


def test_work_that_begins_within_a_month_owes_that_months_premium_too(slip):
    assert slip(date(2026, 12, 1), start=date(2026, 11, 16)).line("health").yen == -9_850


def test_a_month_that_was_not_worked_whole_is_the_companys_to_say(slip):
    with pytest.raises(FieldError) as refused:
        slip(date(2026, 11, 1), start=date(2026, 11, 2))
    assert refused.value.field == "start"


def test_every_line_says_how_it_came_and_where_its_figures_stand(slip, language):
    everything = slip(
        date(2026, 11, 1),
        allowances=5_000,
        commuting=8_000,
        overtime_hours=Decimal(65),
        night_hours=Decimal(4),
        holiday_hours=Decimal(8),
        housing=25_000,
        food=10_000,
        birthday=date(1980, 1, 1),
        dependants=8,
    )
    assert {line.code for line in everything.lines} | {"gross", "taken", "net"} == set(line_names())
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
    assert said["base"] == "Lương cơ bản"
    assert said["health"] == "Bảo hiểm y tế"
    assert said["levy"] == "Tiền hỗ trợ nuôi trẻ"
    assert said["pension"] == "Bảo hiểm hưu trí"
    assert said["employment"] == "Bảo hiểm thất nghiệp"
    assert said["income_tax"] == "Thuế thu nhập"
    assert said["housing"] == "Nhà, điện nước"
    assert line_names()["levy"].ja == "{子|こ}ども・{子育|こそだ}て{支援金|しえんきん}"


def test_the_last_month_of_known_law_and_the_first_of_assumed(offer):
    """Health insurance is known to February 2027; its premium is taken in March."""
    march, april = date(2027, 3, 1), date(2027, 4, 1)
    assert compute(offer(), march, Law.on(march)).assumed is None
    with pytest.raises(NotInForce):
        compute(offer(), april, Law.on(april))
    slip = compute(offer(), april, Law.assumed(april))
    assumed = {line.code: line.assumed for line in slip.lines}
    assert assumed["base"] is None
    assert assumed["health"] == date(2027, 2, 28)
    assert assumed["employment"] == date(2027, 3, 31)
    assert assumed["pension"] is None
    assert slip.assumed == date(2027, 2, 28)


def test_the_tax_of_an_assumed_insurance_is_assumed_too(offer):
    april = date(2027, 4, 1)
    assert compute(offer(), april, Law.assumed(april)).line("income_tax").assumed is not None


def test_where_all_is_known_assuming_changes_nothing(offer):
    november = date(2026, 11, 1)
    assert compute(offer(), november, Law.assumed(november)) == compute(offer(), november, Law.on(november))


def test_years_ahead_every_deduction_is_marked(offer):
    month = date(2029, 5, 1)
    slip = compute(offer(), month, Law.assumed(month))
    for code in ("health", "levy", "pension", "employment", "income_tax"):
        assert slip.line(code).assumed is not None, code
