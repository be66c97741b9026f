"""`plan` and `checks` over the stream: the keys, the sums, and what cannot be."""

import pytest

from tests.compute.conftest import STATUTORY

LAN = {
    "programme": "titp",
    "start": "2026-12",
    "months": 37,
    "prefecture": "Aichi",
    "monthly_wage": 195_000,
    "annual_holidays": 105,
    "daily_hours": "7.75",
    "lecture": {"months": 1, "allowance": 60_000, "health_insurance": 2_000, "pension": 0},
    "living_costs": 45_000,
    "remittance": {"yen": 60_000, "fee_yen": 460, "spread": "0.01"},
    "loan": {"principal_vnd": 120_000_000, "annual_rate": "0.0624", "months": 24},
    "exchange_rate": {"vnd_per_yen": "161.7", "on": "2026-07-14", "band": "0.1"},
    "assumed": True,
}


def test_a_plan_is_its_months_events_sums_and_lump_sum(ask):
    plan = ask("plan", id="Lan", **LAN)
    assert set(plan) == {"id", "months", "events", "totals", "lump_sum", "changes", "assumed", "known_until"}
    months = plan["months"]
    assert [months[at]["month"] for at in (0, 1, 36)] == ["2026-12", "2027-01", "2029-12"]
    assert months[0]["gross"] == 60_000
    assert {code: months[0][code] for code in STATUTORY if months[0][code]} == {"health_insurance": 2_000}
    assert months[0]["net"] == 58_000
    assert months[1]["gross"] == 195_000
    assert (months[1]["health_insurance"], months[1]["pension"]) == (0, 0), (
        "the month's premium comes with the next pay"
    )
    assert months[-1]["pension"] == 2 * months[-2]["pension"], "the last pay carries two"


def test_a_plans_months_add_up_to_its_totals(ask):
    plan = ask("plan", **LAN, overtime=[{"overtime_hours": 10}, {"overtime_hours": "20.5", "night_hours": 3}])
    months, totals = plan["months"], plan["totals"]
    for key in ("gross", "net", "living_costs", "remittance", "remittance_fee", "cash", "received_vnd"):
        assert sum(month[key] for month in months) == totals[key], key
    for code in STATUTORY:
        assert sum(month[code] for month in months) == totals[code], code
        national = totals["deductions"].get("national_health_insurance", 0) if code == "health_insurance" else 0
        assert totals["deductions"][code] + national == totals[code], code
    assert sum(month["year_end_adjustment"] for month in months) == totals["year_end_adjustment"]
    saved = 0
    for month in months:
        saved += month["cash"]
        assert month["saved"] == saved
        assert sum(line["yen"] for line in month["lines"]) == month["net"]
        spent = month["living_costs"] + month["remittance"] + month["remittance_fee"] + month["loan_payment"]
        assert month["cash"] == month["net"] - spent
    assert totals["saved"] == saved


def test_money_in_dong(ask):
    """60,000 x 161.7 x 0.99 = 9,604,980 dong; the loan ends with its 24th month."""
    plan = ask("plan", **LAN)
    assert plan["months"][5]["received_vnd"] == 9_604_980
    balances = [month["loan_balance_vnd"] for month in plan["months"]]
    assert balances[0] == 120_000_000, "the lecture month repays nothing"
    assert (balances[23] > 0, balances[24]) == (True, 0)
    assert plan["totals"]["saved_vnd_low"] < plan["totals"]["saved_vnd"] < plan["totals"]["saved_vnd_high"]


def test_the_lump_sum_after_thirty_six_insured_months(ask):
    """3.3 times the average; the retirement deduction of three years covers it, so all the tax comes back."""
    lump = ask("plan", **LAN)["lump_sum"]
    assert lump["months"] == 36
    assert lump["gross"] == (lump["average_standard_remuneration"] * 33 + 5) // 10
    assert lump["net"] == lump["gross"] - lump["withheld"]
    assert lump["refund"] == lump["withheld"]
    assert ask("plan", **{**LAN, "months": 6})["lump_sum"] is None


def test_events_tell_what_happens(ask):
    codes = {event["code"]: event for event in ask("plan", **LAN)["events"]}
    assert {"lecture", "first_wage", "first_insurance", "loan_paid_off", "assumed_law", "departure"} <= set(codes)
    assert codes["loan_paid_off"]["month"] == "2028-12"
    assert set(codes["lecture"]) == {"month", "code", "yen", "note"}
    assert "60,000" in codes["lecture"]["note"]


def test_a_first_year_non_resident_is_taxed_without_deductions(ask):
    """20.42 % of 195,000 = 39,819."""
    plan = ask("plan", **LAN, residency="non_resident_first_year")
    assert plan["months"][1]["income_tax"] == 39_819
    assert plan["months"][12]["income_tax"] < 10_000


def test_the_hours_beside_and_within_overtime_are_the_same(ask):
    beside = ask("plan", **LAN, overtime_hours=12)
    within = ask("plan", **LAN, overtime={"overtime_hours": 12})
    assert beside == within


def test_without_assuming_the_plan_ends_with_the_law(refused):
    problem = refused("plan", **{**LAN, "assumed": False})
    assert (problem["field"], problem["value"]) == ("start", "2026-12")
    assert "2027-02-28" in problem["message"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"programme": "ssw"}, "programme"),
        ({"programme": None}, "programme"),
        ({"start": "2026-12-01"}, "start"),
        ({"months": 1}, "months"),
        ({"months": 121}, "months"),
        ({"start": "2040-06", "months": 12}, "months"),
        ({"month": "2026-11"}, "month"),
        ({"resident_tax": 5000}, "resident_tax"),
        ({"residency": "non_resident"}, "residency"),
        ({"lecture": 1}, "lecture"),
        ({"lecture": {"months": 13}}, "lecture.months"),
        ({"lecture": {"allowance": 60_000.5}}, "lecture.allowance"),
        ({"overtime": 20}, "overtime"),
        ({"overtime": [20]}, "overtime[0]"),
        ({"overtime": [{"overtime_hours": 61}]}, "overtime[0].overtime_hours"),
        ({"overtime": {"overtime_hours": 1}, "overtime_hours": 1}, "overtime_hours"),
        ({"living_costs": "45000"}, "living_costs"),
        ({"remittance": {"spread": "1.5"}}, "remittance.spread"),
        ({"loan": {"principal_vnd": 10**18, "annual_rate": 0, "months": 24}}, "loan.principal_vnd"),
        ({"loan": {"principal_vnd": 1, "annual_rate": "6.24", "months": 24}}, "loan.annual_rate"),
        ({"loan": {"principal_vnd": 1, "annual_rate": 0}}, "loan.months"),
        ({"exchange_rate": {"vnd_per_yen": 0, "on": "2026-07-14"}}, "exchange_rate.vnd_per_yen"),
        ({"exchange_rate": {"vnd_per_yen": 160}}, "exchange_rate.on"),
        ({"area_class": 4}, "area_class"),
        ({"designated_city": 1}, "designated_city"),
        ({"monthly_wage": 10**18}, "monthly_wage"),
        ({"hourly_wage": 1200}, "hourly_wage"),
        ({"fees_paid": {}}, "fees_paid"),
    ],
)
def test_a_plan_that_cannot_be(changed, field, refused):
    assert refused("plan", **{**LAN, **changed})["field"] == field


def test_a_loan_in_dong_needs_a_rate(refused):
    problem = refused("plan", **{key: value for key, value in LAN.items() if key != "exchange_rate"})
    assert problem["field"] == "exchange_rate"


def test_what_an_hour_is_counted_by_may_stand_among_the_hours(ask, refused):
    beside = {**LAN, "overtime": {"overtime_hours": 10}}
    within = {key: value for key, value in beside.items() if key not in ("annual_holidays", "daily_hours")}
    within["overtime"] = {"overtime_hours": 10, "annual_holidays": LAN["annual_holidays"], "daily_hours": "7.75"}
    assert ask("plan", **within)["totals"] == ask("plan", **beside)["totals"]
    twice = {**beside, "overtime": {"overtime_hours": 10, "annual_holidays": 1}}
    assert refused("plan", **twice)["field"] == "overtime.annual_holidays"


def test_a_bonus_and_a_raise_stand_in_their_months(ask):
    plain, richer = ask("plan", **LAN), ask("plan", **LAN, bonuses=[{"contract_month": 6, "yen": 100_000}])
    assert richer["months"][6]["gross"] - plain["months"][6]["gross"] == 100_000
    assert [line["yen"] for line in richer["months"][6]["lines"] if line["code"] == "bonus"] == [100_000]
    raised = ask("plan", **LAN, raises=[{"contract_month": 13, "yen": 5_000}])
    assert raised["months"][12]["gross"] == plain["months"][12]["gross"]
    assert raised["months"][13]["gross"] > plain["months"][13]["gross"]


def test_a_goal_is_reached_by_overtime_or_by_time(ask, refused):
    reached = ask("plan", **LAN, goal={"vnd": 800_000_000})["goal"]
    assert 0 < reached["overtime_hours"] <= 45
    assert reached["months"] > 37
    assert ask("plan", **LAN, goal={"yen": 90_000_000})["goal"] == {"overtime_hours": None, "months": None}
    assert "goal" not in ask("plan", **LAN)
    assert refused("plan", **LAN, goal={"yen": 1, "vnd": 1})["field"] == "goal.vnd"
    bare = {key: value for key, value in LAN.items() if key not in ("exchange_rate", "loan")}
    assert refused("plan", **bare, goal={"vnd": 1})["field"] == "exchange_rate"
