"""Between the form and the Offer, both ways: what the form has no field for is never lost."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.earlier_offer import NAMES, WAGES, parted
from intern_desktop.payroll.offer import Allowance, Offer, PayKind
from intern_desktop.payroll.problems import EXTRA_HOURS, problems
from intern_desktop.ui.pay.offer_form import Value

_FIELDS = {
    "start": "first_day",
    "hours": "scheduled_hours",
    "method": "withholding",
    "premium": "premium_timing",
    "prefecture": "prefecture",
    "programme": "programme",
    "industry": "industry",
    "birthday": "birthday",
    "dependants": "dependants",
    "column": "column",
}
"""The Offer's field for one of the form's, where one stands for the other."""

_DEDUCTIONS = {"housing": "rent", "food": "meals"}
_ALLOWANCES: dict[str, PayKind] = {"allowances": "pay", "commuting": "commuting"}
_WAGE, _OVERTIME = ("pay", "pay_form", "days"), ("overtime_hours", "night_hours", "holiday_hours")
_MAY_BE_EMPTY = (*_DEDUCTIONS, *_ALLOWANCES, *_OVERTIME, "pay", "days", "hours", "birthday", "dependants")
"""Fields that mean something when nothing stands in them; another one keeps what it said before."""

_SHOWN_AT = {
    **{field: name for name, field in _FIELDS.items()},
    **dict.fromkeys(WAGES.values(), "pay"),
    **dict.fromkeys(("annual_holidays", "daily_hours", "hourly_base"), "hours"),
    **{f"deductions.{key}": name for name, key in _DEDUCTIONS.items()},
    "over_60_hours": "overtime_hours",
}
"""The form's field at which a mistake in one of the Offer's is told."""


class Typing:
    """One offer while it is typed. What is changed is put into the offer as it was shown, the rest stays as it is."""

    def __init__(self, offer: Offer, shown: Mapping[str, Value]) -> None:
        """`shown`: what the form's fields hold when they show this offer."""
        self._offer, self._shown, self._typed = offer, dict(shown), dict(shown)

    def take(self, values: Mapping[str, Value]) -> Offer:
        """The offer that the form means now. What cannot be read is left out of `values` and stays as it was."""
        self._typed |= {name: value for name, value in values.items() if value is not None or name in _MAY_BE_EMPTY}
        changed = {name for name, value in self._typed.items() if value != self._shown[name]}
        return msgspec.structs.replace(self._offer, **dict(self._changes(changed)))

    def _changes(self, changed: set[str]) -> Iterator[tuple[str, Any]]:
        for name in changed & _FIELDS.keys():
            yield _FIELDS[name], self._typed[name] or 0 if name == "dependants" else self._typed[name]
        if not changed.isdisjoint(_WAGE):
            yield from self._wage().items()
        if not changed.isdisjoint(_OVERTIME):
            yield "overtime", msgspec.structs.replace(self._offer.overtime, **self._hours(changed))
        if not changed.isdisjoint(_ALLOWANCES):
            yield "allowances", self._allowances(changed)
        if not changed.isdisjoint(_DEDUCTIONS):
            yield "deductions", self._deductions(changed)

    def _wage(self) -> dict[str, Any]:
        form, pay, days = str(self._typed["pay_form"]), self._typed["pay"] or 0, self._typed["days"]
        said: dict[str, Any] = dict.fromkeys(WAGES.values())
        said[WAGES[form]] = Decimal(str(pay)) if form == "hourly" else pay
        return said | {"days": days if form == "daily" else None}

    def _hours(self, changed: set[str]) -> dict[str, Decimal]:
        said = {name: _decimal(self._typed[name]) for name in changed & {*_OVERTIME}}
        if "overtime_hours" in said:
            said["overtime_hours"], said["over_60_hours"] = parted(said["overtime_hours"])
        return said

    def _allowances(self, changed: set[str]) -> tuple[Allowance, ...]:
        held = list(self._offer.allowances)
        for name, kind in _ALLOWANCES.items():
            if name not in changed:
                continue
            yen = self._typed[name]
            at = next((at for at, one in enumerate(held) if one.kind == kind), len(held))
            called = held[at].name if at < len(held) else NAMES[kind]
            held[at : at + 1] = [Allowance(name=called, yen=yen, kind=kind)] if isinstance(yen, int) and yen else []
        return tuple(held)

    def _deductions(self, changed: set[str]) -> dict[str, int]:
        held = dict(self._offer.deductions)
        for name, key in _DEDUCTIONS.items():
            yen = self._typed[name]
            if name in changed:
                held[key] = yen if isinstance(yen, int) else 0
        return {name: yen for name, yen in held.items() if yen or name not in _DEDUCTIONS.values()}


def values_of(offer: Offer) -> dict[str, Value]:
    """The offer as the form shows it: what was never typed stays empty, and of several allowances of a kind the first.

    All overtime is one number.
    """
    extra = offer.overtime
    found: dict[str, Value] = {name: getattr(offer, field) for name, field in _FIELDS.items()}
    found |= {name: offer.deductions.get(key, 0) for name, key in _DEDUCTIONS.items()}
    found |= {name: _allowance(offer, kind) for name, kind in _ALLOWANCES.items()}
    found |= {
        "pay_form": offer.pay_form,
        "pay": getattr(offer, WAGES[offer.pay_form]) or None,
        "days": offer.days,
        "overtime_hours": extra.overtime_hours + extra.over_60_hours,
        "night_hours": extra.night_hours,
        "holiday_hours": extra.holiday_hours,
    }
    return found


def wrong(offer: Offer) -> dict[str, str]:
    """All that cannot be in an offer, each at the form's field."""
    found: dict[str, str] = {}
    for problem in problems(offer):
        found.setdefault(field_of(problem, offer), _told(problem))
    return found


def field_of(problem: FieldError, offer: Offer) -> str:
    """The form's field at which a mistake in the offer is told; the Offer's own name where the form has none."""
    for name, kind in _ALLOWANCES.items():
        at = next((at for at, one in enumerate(offer.allowances) if one.kind == kind), None)
        if problem.field == f"allowances[{at}].yen":
            return name
    return _SHOWN_AT.get(problem.field, problem.field)


def _told(problem: FieldError) -> str:
    """The sentence; overtime is typed as one number, so its bound is that of both parts."""
    if problem.field not in ("overtime_hours", "over_60_hours"):
        return str(problem)
    most = EXTRA_HOURS["overtime_hours"] + EXTRA_HOURS["over_60_hours"]
    return str(FieldError(problem.field, problem.message, most=most))


def _allowance(offer: Offer, kind: PayKind) -> int:
    return next((one.yen for one in offer.allowances if one.kind == kind), 0)


def _decimal(value: Value) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)
