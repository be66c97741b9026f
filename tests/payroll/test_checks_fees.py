"""Fees beside their ceilings in both programmes, deposits, penalties and passports, and the words of it all."""

import re
from datetime import date

import pytest

from intern_desktop import furigana, resources
from intern_desktop.errors import FieldError
from intern_desktop.payroll.checks import findings
from intern_desktop.payroll.law import Law, source
from intern_desktop.payroll.rules import headings, rule
from intern_desktop.payroll.said import Money
from tests.payroll.offered import course, extra, held, said

ESD = {"programme": "esd", "start": date(2027, 4, 1)}
VERDICTS = (
    "illegal",
    "criminal",
    "crook",
    "fraud",
    "cheat",
    "liar",
    "greedy",
    "guilty",
    "your fault",
    "you should have",
)


def over(paid, months, **offered):
    """By how many yen the fees are above the ceiling, None when they are not."""
    found = held(course(**offered), said(contract_months=months, fees_paid={"phí": paid})).get("fees_above_ceiling")
    return found.amount if found else None


@pytest.mark.parametrize(
    ("months", "ceiling"),
    [(36, 600_000), (48, 600_000), (None, 600_000), (35, 583_333), (24, 400_000), (12, 200_000), (7, 116_666)],
)
def test_vietnams_ceiling_is_a_month_for_every_twelve_and_three_at_most(months, ceiling):
    """A basic wage of 200,000 by months / 12, the part of a yen dropped."""
    assert over(Money(yen=ceiling), months) is None
    assert over(Money(yen=ceiling + 1), months) == 1


@pytest.mark.parametrize(
    ("months", "ceiling"), [(36, 400_000), (None, 400_000), (24, 400_000), (23, 383_333), (12, 200_000)]
)
def test_the_new_programme_counts_the_lower_of_two_months_pay_and_vietnams(months, ceiling):
    assert over(Money(yen=ceiling), months, **ESD) is None
    assert over(Money(yen=ceiling + 1), months, **ESD) == 1


def test_the_rule_that_is_told_is_that_of_the_lower_ceiling():
    fees = {"phí": Money(yen=450_000)}
    long = held(course(**ESD), said(fees_paid=fees))["fees_above_ceiling"]
    short = held(course(**ESD), said(contract_months=12, fees_paid=fees))["fees_above_ceiling"]
    assert (long.rule, short.rule) == (rule("fees_above_ceiling", "esd"), rule("fees_above_ceiling", "titp"))
    assert (long.sources, long.assumed) == ((source("esd_fee"),), None)
    assert short.sources == (source("vietnam_service_fee"), source("vietnam_rules_2022"))
    assert short.assumed == date(2026, 12, 31)
    assert long.severity == "serious"


def test_past_its_last_known_day_the_new_programmes_ceiling_is_marked():
    later = course(programme="esd", start=date(2027, 12, 1))
    found = held(later, said(fees_paid={"phí": Money(yen=400_001)}), Law.assumed(later.contract_start))
    assert found["fees_above_ceiling"].assumed == date(2027, 12, 31)


@pytest.mark.parametrize(("dong", "more"), [(99_000_000, None), (99_000_082, None), (99_000_083, 1)])
def test_dong_are_compared_at_the_rate_of_the_course(dong, more):
    """600,000 yen by 165 dong are 99,000,000; half a yen is 82.5 dong."""
    assert over(Money(vnd=dong), 36) == more


def test_all_fees_are_added_up_whatever_they_are_called():
    fees = {"broker": Money(yen=300_000), "school": Money(vnd=33_000_000), "visa": Money(yen=100_001)}
    found = held(course(), said(fees_paid=fees))["fees_above_ceiling"]
    assert found.amount == 1
    assert [step.fields["yen"] for step in found.message.steps][:3] == [300_000, 200_000, 100_001]


def test_dong_without_a_rate_are_refused_at_their_field():
    with pytest.raises(FieldError) as refused:
        findings(course(exchange_rate=None), said(fees_paid={"phí": Money(vnd=1)}), Law.on(date(2026, 11, 1)))
    assert refused.value.field == "fees_paid.phí"


@pytest.mark.parametrize("programme", [{}, ESD])
@pytest.mark.parametrize("code", ["deposit", "penalty"])
@pytest.mark.parametrize(
    ("asked", "amount"),
    [(True, None), (Money(yen=1), 1), (Money(yen=300_000), 300_000), (Money(vnd=16_500_000), 100_000)],
)
def test_a_deposit_or_penalty_is_forbidden_whatever_the_amount(programme, code, asked, amount):
    found = held(course(**programme), said(**{code: asked}))
    assert list(found) == [code]
    assert (found[code].severity, found[code].amount) == ("forbidden", amount)


@pytest.mark.parametrize("asked", [None, False, Money(yen=0), Money(vnd=0)])
def test_no_deposit_and_no_penalty_is_no_finding(asked):
    assert held(course(), said(deposit=asked, penalty=asked, passport_held=False)) == {}


def test_a_deposit_in_dong_needs_no_rate_to_be_told():
    found = held(course(exchange_rate=None), said(deposit=Money(vnd=10_000_000)))
    assert found["deposit"].amount is None


def test_both_programmes_keep_the_bans_and_the_new_one_says_on_what():
    now = held(course(), said(passport_held=True))["passport_held"]
    then = held(course(**ESD), said(passport_held=True))["passport_held"]
    assert (now.severity, then.severity) == ("forbidden", "forbidden")
    assert "48" in now.rule.title
    assert "48" in then.rule.title
    assert source("esd_outline") not in now.sources
    assert source("esd_outline") in then.sources


def every_finding():
    """As many findings as there are, in both programmes."""
    for kind in ({}, ESD):
        worst = course(
            **kind,
            prefecture="47",
            monthly_wage=120_000,
            deductions={"rent": 40_000, "tiền khác": 600_000},
            overtime=[extra(60, 30, 20), extra(60, 30, 20), *[extra(60, 5)] * 11],
        )
        for cost in (None, 30_000):
            fees = {"phí": Money(vnd=200_000_000)}
            more = {"promised_net": 500_000, "passport_held": True, "industry_minimum": 1_000, "rent_actual": cost}
            for asked in (True, Money(yen=300_000)):
                what = said(
                    **more,
                    fees_paid=fees,
                    deposit=asked,
                    penalty=asked,
                    contract_months=None,
                    not_stated=tuple(headings()),
                )
                yield from findings(worst, what, Law.assumed(worst.contract_start))
        together = course(**kind, monthly_wage=200_000, deductions={"rent_and_utilities": 40_000})
        yield from findings(together, said(), Law.assumed(together.contract_start))


def test_every_rule_is_found_somewhere_with_its_source_and_whom_to_ask(language):
    found = list(every_finding())
    rules = set(resources.toml("law/rules.toml")["rule"]) - {"not_stated"}
    assert {one.code for one in found} == rules | {f"missing_{name}" for name in headings()}
    for one in found:
        assert one.rule.title
        assert all(paper.title for paper in one.sources)
        assert one.sources
        assert one.ask.sentence
        assert (one.amount is None) == (one.amount_of == "")


def test_every_sentence_is_filled_and_judges_nobody():
    for one in every_finding():
        for step in (one.message, one.ask, *one.message.steps):
            assert not re.search(r"[{}]|None", step.sentence), step.sentence
            assert set(re.findall(r"{(\w+)}", step.message)) == set(step.fields), step.message
            assert not any(word in step.sentence.lower() for word in VERDICTS), step.sentence
        assert not any(word in one.rule.titles["en"].lower() for word in VERDICTS)


def test_rules_and_headings_are_said_in_three_languages_with_readings():
    held_rules = resources.toml("law/rules.toml")
    for name, said_rule in held_rules["rule"].items():
        for programme in ("titp", "esd"):
            known = rule(name, programme)
            assert set(known.titles) == {"vi", "en", "ja"}, name
            assert all(source(paper) for paper in known.source_ids)
            read = furigana.reading(known.titles["ja"])
            assert not re.search(r"[\u4e00-\u9fff]", read.replace("雇用条件書", "")), read
        assert said_rule["severity"] in ("forbidden", "serious", "ask")
    for heading in headings().values():
        assert heading.number[0] in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨ"
        assert set(heading.names) == {"vi", "en", "ja"}
        assert not re.search(r"[\u4e00-\u9fff]", furigana.reading(heading.names["ja"]))
