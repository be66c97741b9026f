"""Between the simple form and the Offer, both ways: what the form has no field for is never lost."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.payroll.earlier_offer import WAGES
from intern_desktop.payroll.lines import deduction_code
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.problems import EXTRA_HOURS, problems
from intern_desktop.ui.pay.offer_form import Value

_FIELDS = {"start": "first_day", "hours": "scheduled_hours", "prefecture": "prefecture", "programme": "programme"}
"""The Offer's field for one of the form's, where one stands for the other."""

_TOGETHER = "rent_and_utilities"
"""Under which name the simple form keeps the sum it asks for: how much of it is rent is not known."""

_HOUSING = ("rent", "utilities", _TOGETHER)
"""The lines that the simple form shows as one sum."""

_WAGE = ("pay", "pay_form", "days")
_MAY_BE_EMPTY = ("housing", "pay", "days", "hours")
"""Fields that mean something when nothing stands in them; another one keeps what it said before."""

_SHOWN_AT = {
    **{field: name for name, field in _FIELDS.items()},
    **dict.fromkeys(WAGES.values(), "pay"),
    **dict.fromkeys(("annual_holidays", "daily_hours", "hourly_base"), "hours"),
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
        changed = {name for name, value in self._typed.items() if value != self._shown.get(name)}
        return msgspec.structs.replace(self._offer, **dict(self._changes(changed)))

    def tried(self, values: Mapping[str, Value]) -> Offer:
        """The offer that other values would mean; what is typed stays typed."""
        held = dict(self._typed)
        try:
            return self.take(values)
        finally:
            self._typed = held

    def _changes(self, changed: set[str]) -> Iterator[tuple[str, Any]]:
        for name in changed & _FIELDS.keys():
            yield _FIELDS[name], self._typed[name]
        if not changed.isdisjoint(_WAGE):
            yield from self._wage().items()
        if "housing" in changed and not is_split(self._offer):
            yield "deductions", self._deductions()

    def _wage(self) -> dict[str, Any]:
        form, pay, days = str(self._typed["pay_form"]), self._typed["pay"], self._typed["days"]
        amount = pay if isinstance(pay, int | Decimal) else 0
        said: dict[str, Any] = dict.fromkeys(WAGES.values())
        said[WAGES[form]] = Decimal(amount) if form == "hourly" else int(amount)
        return said | {"days": days if form == "daily" else None}

    def _deductions(self) -> dict[str, int]:
        held, yen = dict(self._offer.deductions), self._typed["housing"]
        name = next(iter(housing_names(self._offer)), _TOGETHER)
        held[name] = yen if isinstance(yen, int) else 0
        return {called: taken for called, taken in held.items() if taken or called != name}


def values_of(offer: Offer) -> dict[str, Value]:
    """The offer as the form shows it: what was never typed stays empty; rent and utilities are one sum."""
    found: dict[str, Value] = {name: getattr(offer, field) for name, field in _FIELDS.items()}
    names = housing_names(offer)
    found |= {
        "pay_form": offer.pay_form,
        "pay": getattr(offer, WAGES[offer.pay_form]) or None,
        "days": offer.days,
        "housing": sum(offer.deductions[name] for name in names) if names else None,
    }
    return found


def housing_names(offer: Offer) -> tuple[str, ...]:
    """What the sheet calls its deductions for rent and utilities."""
    return tuple(name for name in offer.deductions if deduction_code(name) in _HOUSING)


def is_split(offer: Offer) -> bool:
    """Whether rent and utilities were typed apart, so that their sum cannot be typed without losing that."""
    return len(housing_names(offer)) > 1


def wrong(offer: Offer) -> dict[str, str]:
    """All that cannot be in an offer, each at the form's field."""
    found: dict[str, str] = {}
    for problem in problems(offer):
        found.setdefault(field_of(problem, offer), _told(problem))
    return found


def field_of(problem: FieldError, offer: Offer) -> str:
    """The form's field at which a mistake in the offer is told; the Offer's own name where the form has none."""
    if problem.field in {f"deductions.{name}" for name in housing_names(offer)}:
        return "housing"
    return _SHOWN_AT.get(problem.field, problem.field)


def _told(problem: FieldError) -> str:
    """The sentence; overtime is typed as one number, so its bound is that of both parts."""
    if problem.field not in ("overtime_hours", "over_60_hours"):
        return str(problem)
    most = EXTRA_HOURS["overtime_hours"] + EXTRA_HOURS["over_60_hours"]
    return str(FieldError(problem.field, problem.message, most=most))
