"""`plan`: the months from arrival to departure, what happens in them, their sums and the lump sum afterwards."""

import msgspec

from intern_desktop.compute import course, offer_line
from intern_desktop.compute.answers import Answer, lump_sum_told, sentence
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.payslip import told
from intern_desktop.compute.request import Request
from intern_desktop.payroll.changes import Change, changes
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.events import Event
from intern_desktop.payroll.goal import Goal, months_to_reach, overtime_to_reach
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import STATUTORY, earliest
from intern_desktop.payroll.lump_sum import conditions
from intern_desktop.payroll.month import later
from intern_desktop.payroll.plan import Plan, Totals, run
from intern_desktop.payroll.plan_month import PlanMonth

MOST_SAVED = 100_000_000
"""A larger goal in yen is a slip of the keyboard."""


def plan(asked: Request) -> Answer:
    """The plan of a course."""
    return _planned(course.course(asked), asked)


def plan_of_offer(asked: Request) -> Answer:
    """The plan of an offer file; what is hers whatever the offer is not in it."""
    return _planned(offer_line.course(asked), asked)


def _planned(lived: Course, asked: Request) -> Answer:
    law = asked.law(lived.start)
    found = run(lived, law)
    months = [_month(one) for one in found.months]
    values: dict[str, object] = {
        "months": months,
        "events": [_event(one) for one in found.events],
        "totals": _totals(found.totals, months),
        "lump_sum": _lump_sum(found),
    }
    last = later(lived.last_month, 1)
    values["changes"] = [_change(one) for one in changes(lived.start, last)]
    if asked.has("goal"):
        values["goal"] = _goal(lived, _wished(asked, lived), law)
    late = found.lump_sum.assumed if found.lump_sum else None
    return Answer(values, earliest(found.totals.assumed, late))


def _month(one: PlanMonth) -> dict[str, object]:
    return {
        "month": f"{one.month:%Y-%m}",
        "number": one.number,
        "contract_month": one.contract_month,
        **told(one.slip),
        "year_end_adjustment": one.refund,
        "living_costs": one.living_costs,
        "remittance": one.remittance,
        "remittance_fee": one.remittance_fee,
        "received_vnd": one.received_vnd,
        "loan_payment": one.loan_payment,
        "loan_payment_vnd": one.loan.payment if one.loan else 0,
        "loan_interest_vnd": one.loan.interest if one.loan else 0,
        "loan_balance_vnd": one.loan_balance_vnd,
        "cash": one.cash,
        "saved": one.saved,
        "saved_vnd": one.saved_vnd,
        "assumed": one.assumed is not None,
        "known_until": one.assumed,
    }


def _wished(asked: Request, lived: Course) -> Goal:
    wished = asked.inner("goal", ("yen", "vnd"))
    if wished.one_of("yen", "vnd") == "yen":
        return Goal(yen=wished.whole("yen", 1, MOST_SAVED))
    if lived.exchange_rate is None:
        raise asked.wrong("exchange_rate", course.NO_RATE)
    return Goal(vnd=wished.whole("vnd", 1, course.MOST_DONG))


def _change(one: Change) -> dict[str, object]:
    return {
        "code": one.code,
        "from": one.day,
        "until": one.until,
        "status": one.status,
        "note": sentence(one.message),
    }


def _goal(lived: Course, wished: Goal, law: Law) -> dict[str, object]:
    """How much overtime a month, or how many months, reach a goal; null where nothing does."""
    return {
        "overtime_hours": overtime_to_reach(lived, wished, law).amount,
        "months": months_to_reach(lived, wished, law).amount,
    }


def _event(one: Event) -> dict[str, object]:
    return {"month": f"{one.month:%Y-%m}", "code": one.code, "yen": one.yen, "note": sentence(one.note)}


def _totals(sums: Totals, months: list[dict[str, object]]) -> dict[str, object]:
    """The sums, the keys of a payslip among them."""
    by_key = {key: sum(yen for one in months if isinstance(yen := one[key], int)) for key in STATUTORY}
    told = msgspec.structs.asdict(sums)
    refunds = told.pop("refunds")
    gross, net = told.pop("gross"), told.pop("net")
    return {
        "gross": gross,
        **by_key,
        "net": net,
        "year_end_adjustment": refunds,
        **told,
        "assumed": sums.assumed is not None,
        "known_until": sums.assumed,
    }


def _lump_sum(found: Plan) -> dict[str, object] | None:
    """None where the insured months bring none."""
    if found.lump_sum is None:
        return None
    return {
        "months": found.state.insured,
        "average_standard_remuneration": found.average_standard_remuneration,
        **lump_sum_told(found.lump_sum),
        "conditions": [sentence(one) for one in conditions()],
        "assumed": found.lump_sum.assumed is not None,
        "known_until": found.lump_sum.assumed,
    }


KINDS = {"plan": Kind((*course.KEYS, "goal"), "start", plan, plan_of_offer)}
