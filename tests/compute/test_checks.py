"""`checks` over the stream: what is said besides the offer, and the findings."""

import pytest

OFFER = {
    "programme": "titp",
    "start": "2026-10",
    "months": 37,
    "prefecture": "Aichi",
    "monthly_wage": 195_000,
    "annual_holidays": 105,
    "daily_hours": 8,
    "contract_months": 36,
}


def codes(answer):
    return [finding["code"] for finding in answer["findings"]]


def test_a_finding_names_the_rule_its_source_and_whom_to_ask(ask):
    """195,000 x 12 by 260 days of 8 hours is 1,125 yen an hour, below the minimum of Aichi."""
    [finding] = [one for one in ask("checks", id=1, **OFFER)["findings"] if one["code"] == "below_minimum_wage"]
    assert set(finding) >= {"code", "severity", "message", "rule", "source", "amount"}
    assert finding["severity"] == "forbidden"
    assert "1,125" in finding["message"]
    assert finding["source"][0]["title"]
    assert finding["amount"] > 0


def test_a_good_offer_has_no_grave_finding(ask):
    answer = ask("checks", **{**OFFER, "monthly_wage": 230_000})
    assert {finding["severity"] for finding in answer["findings"]} <= {"ask"}


def test_what_is_forbidden_is_found_however_it_is_said(ask):
    for said in (True, 300_000, {"yen": 300_000}, {"vnd": 50_000_000}):
        answer = ask("checks", **OFFER, deposit=said, exchange_rate={"vnd_per_yen": 160, "on": "2026-07-14"})
        assert "deposit" in codes(answer), said
    for said in (False, 0, {"yen": 0}):
        assert "deposit" not in codes(ask("checks", **OFFER, deposit=said)), said
    assert {"penalty", "passport_held"} <= set(codes(ask("checks", **OFFER, penalty=True, passport_held=True)))


def test_fees_beside_the_ceiling(ask):
    """Three months of 195,000 are 585,000 yen; 100,000,000 dong at 160 are 625,000."""
    rate = {"vnd_per_yen": 160, "on": "2026-07-14"}
    answer = ask("checks", **OFFER, fees_paid={"broker": {"vnd": 100_000_000}}, exchange_rate=rate)
    [finding] = [one for one in answer["findings"] if one["code"] == "fees_above_ceiling"]
    assert finding["amount"] == 40_000
    assert "fees_above_ceiling" not in codes(ask("checks", **OFFER, fees_paid={"school": {"yen": 585_000}}))


def test_the_new_programme_has_its_own_ceiling(ask):
    """育成就労: two months of basic pay."""
    answer = ask("checks", **{**OFFER, "programme": "esd"}, fees_paid={"broker": {"yen": 390_001}}, assumed=True)
    [finding] = [one for one in answer["findings"] if one["code"] == "fees_above_ceiling"]
    assert finding["amount"] == 1


def test_rent_and_promised_pay(ask):
    """15 % of 195,000 are 29,250."""
    answer = ask("checks", **OFFER, deductions={"rent": 29_251}, rent_actual=20_000, promised_net=190_000)
    assert {"rent_above_cost", "rent_above_15_percent"} <= set(codes(answer))
    assert any("net" in code for code in codes(answer))


def test_what_the_sheet_leaves_open(ask):
    assert "missing_pay_day" in codes(ask("checks", **OFFER, not_stated=["pay_day"]))
    without = {key: value for key, value in OFFER.items() if key != "contract_months"}
    assert "missing_contract_period" in codes(ask("checks", **without))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"contract_months": 0}, "contract_months"),
        ({"fees_paid": {"broker": 5}}, "fees_paid.broker"),
        ({"fees_paid": {"broker": {}}}, "fees_paid.broker.yen"),
        ({"fees_paid": {"broker": {"yen": 1, "vnd": 1}}}, "fees_paid.broker.vnd"),
        ({"fees_paid": {"broker": {"usd": 1}}}, "fees_paid.broker.usd"),
        ({"fees_paid": {"broker": {"vnd": 1}}}, "exchange_rate"),
        ({"rent_actual": "20000"}, "rent_actual"),
        ({"promised_net": -1}, "promised_net"),
        ({"deposit": "yes"}, "deposit"),
        ({"penalty": 10**18}, "penalty"),
        ({"passport_held": 1}, "passport_held"),
        ({"industry_minimum": "many"}, "industry_minimum"),
        ({"not_stated": "pay_day"}, "not_stated"),
        ({"not_stated": ["weather"]}, "not_stated"),
        ({"start": "2020-01"}, "start"),
        ({"monthly_wage": None}, "monthly_wage"),
    ],
)
def test_checks_that_cannot_be(changed, field, refused):
    assert refused("checks", **{**OFFER, **changed})["field"] == field
