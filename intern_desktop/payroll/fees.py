"""What was paid for going: fees beside the ceiling of the programme, deposits, penalties, a passport in other hands."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import msgspec

from intern_desktop.i18n import N_, tr
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.findings import Finding, found
from intern_desktop.payroll.law import Law, Source, rows
from intern_desktop.payroll.lines import Shown, Step, earliest
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.working_time import base_wage
from intern_desktop.payroll.yen import drop_fraction

_ABOVE_VIETNAM = N_(
    "{paid} yen of fees were paid; Vietnam's ceiling, as last seen, is {ceiling} yen for a contract of {months} months."
)
_ABOVE_VIETNAM_MOST = N_(
    "{paid} yen of fees were paid; Vietnam's ceiling, as last seen, is {ceiling} yen, however long the contract."
)
_ABOVE_JAPAN = N_(
    "{paid} yen of fees were paid; the ceiling of the new programme, read at its lowest as {months} months "
    "of basic pay, is {ceiling} yen."
)
_VIETNAM = N_(
    "Vietnam's ceiling: a basic wage of {wage} yen times {each} for every {per} months, for {months} months: {yen} yen."
)
_JAPAN = N_(
    "Japan's ceiling: a basic wage of {wage} yen times {months}: {yen} yen. Which pay the rule means is not known; "
    "basic pay is the lowest."
)
_PAID = N_("{name}: {yen} yen.")
_NAMES = {
    "service": N_("Service fee"),
    "training": N_("Lessons, food and bed at the centre"),
    "papers": N_("Health check, papers, fund"),
    "other": N_("Anything else paid"),
}
"""The fees that the form of the sheet asks for, by the names under which it keeps them."""
_DEPOSIT = N_(
    "A deposit is asked. For work in Japan no deposit may be agreed with the worker or the family on the side that "
    "supervises the training."
)
_DEPOSIT_OF = N_(
    "A deposit of {yen} yen is asked. For work in Japan no deposit may be agreed with the worker or the family on the "
    "side that supervises the training."
)
_PENALTY = N_("A penalty is agreed. The law does not allow a penalty to be set for breaking the contract.")
_PENALTY_OF = N_(
    "A penalty of {yen} yen is agreed. The law does not allow a penalty to be set for breaking the contract."
)
_PASSPORT = N_(
    "Somebody else is to keep the passport or the residence card. Company and supervising organisation "
    "may not keep them, not even to be safe."
)

ASK_FEES = N_("Ask the sending company for a receipt of every payment, and DOLAB which payments the ceiling counts.")
ASK_FEES_JAPAN = N_(
    "Ask the sending company for a receipt of every payment, and the supervising organisation which pay and which "
    "payments the ceiling counts."
)
ASK_PAYMENT = N_("Ask DOLAB before you pay or sign. In Japan ask the help line of OTIT or of its successor.")
ASK_PASSPORT = N_("Tell the supervising organisation that you keep them. The help line of OTIT or its successor helps.")


class _Ceiling(msgspec.Struct, frozen=True, gc=False):
    """A ceiling in yen, by which programme's words it is told, the sentence with its months, and what it rests on."""

    yen: int
    programme: str
    message: str
    months: int | None
    how: Step
    sources: tuple[Source, ...]
    assumed: date | None


def fee_findings(course: Course, said: Said, law: Law) -> Iterator[Finding]:
    """Fees above the ceiling: of Vietnam's law, for 育成就労 the lower of that and Japan's.

    Without `contract_months` Vietnam's ceiling is that of the longest contract: what is above it is above every one.
    """
    rate = course.exchange_rate
    fees = {name: fee.in_yen(rate) or 0 for name, fee in said.fees_paid.items()}
    paid = sum(fees.values())
    if not paid:
        return
    ceilings = [_vietnam(course, said)]
    if course.offer.programme == "esd":
        ceilings.insert(0, _japan(course, law))
    lowest = min(ceilings, key=lambda ceiling: ceiling.yen)
    if paid <= lowest.yen:
        return
    told: dict[str, Shown] = {"paid": paid, "ceiling": lowest.yen}
    if lowest.months is not None:
        told["months"] = lowest.months
    how = tuple(Step(_PAID, {"name": _called(name), "yen": yen}) for name, yen in fees.items())
    yield found(
        "fees_above_ceiling",
        lowest.programme,
        Step(lowest.message, told, None, (*how, *(ceiling.how for ceiling in ceilings))),
        ASK_FEES_JAPAN if lowest.message == _ABOVE_JAPAN else ASK_FEES,
        amount=paid - lowest.yen,
        amount_of="once",
        more_sources=lowest.sources,
        assumed=lowest.assumed,
    )


def _called(name: str) -> str:
    """What a fee is called: ours in the reader's language, another as it was typed."""
    return tr(_NAMES[name]) if name in _NAMES else name


def _vietnam(course: Course, said: Said) -> _Ceiling:
    """One month's basic wage for every 12 of contract, pro rata and the yen dropped, three at most; as last seen."""
    seen = Law.assumed(course.contract_start)
    each, most = seen.row("service_fee"), seen.row("service_fee_most")
    per, longest = each.value["per"], each.value["per"] * most.value["times"]
    months = min(said.contract_months or longest, longest)
    wage = base_wage(course.offer)
    yen = drop_fraction(wage * each.value["months"] * months, per)
    told: dict[str, Shown] = {"wage": wage, "each": each.value["months"], "per": per, "months": months, "yen": yen}
    message = _ABOVE_VIETNAM if said.contract_months is not None else _ABOVE_VIETNAM_MOST
    return _Ceiling(
        yen,
        "titp",
        message,
        said.contract_months,
        Step(_VIETNAM, told),
        (each.source, most.source),
        earliest(each.assumed, most.assumed),
    )


def _japan(course: Course, law: Law) -> _Ceiling:
    """So many months of basic pay; who enters under the programme falls under it from its own first day on."""
    known = law.at(max(course.contract_start, _begins())).row("esd_fee")
    wage, months = base_wage(course.offer), known.value["months"]
    yen = wage * months
    how = Step(_JAPAN, {"wage": wage, "months": months, "yen": yen})
    return _Ceiling(yen, "esd", _ABOVE_JAPAN, months, how, (known.source,), known.assumed)


@cache
def _begins() -> date:
    return min(row.since for name, row in rows() if name == "esd_fee")


def ban_findings(course: Course, said: Said) -> Iterator[Finding]:
    """A deposit, a penalty, a passport in other hands (技能実習法 第47条・第48条)."""
    yield from _asked("deposit", said.deposit, (_DEPOSIT, _DEPOSIT_OF), course)
    yield from _asked("penalty", said.penalty, (_PENALTY, _PENALTY_OF), course)
    if said.passport_held:
        yield found("passport_held", course.offer.programme, Step(_PASSPORT), ASK_PASSPORT)


def _asked(code: str, asked: bool | Money | None, messages: tuple[str, str], course: Course) -> Iterator[Finding]:
    if not asked or (isinstance(asked, Money) and asked.is_nothing):
        return
    yen = asked.in_yen(course.exchange_rate) if isinstance(asked, Money) else None
    message = Step(messages[0]) if yen is None else Step(messages[1], {"yen": yen})
    yield found(code, course.offer.programme, message, ASK_PAYMENT, amount=yen, amount_of="" if yen is None else "once")
