"""What can be asked by `compute`: each KIND with its keys, the key that names its day, and who answers.

Only the module of the KIND that is asked is imported; the imports are written out so that a frozen program finds them.
"""

from collections.abc import Callable, Mapping

import msgspec

from intern_desktop.compute import offer_line
from intern_desktop.compute.answers import Answer
from intern_desktop.compute.reading import BadValue
from intern_desktop.compute.request import Request
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_

_NO_OFFER = N_("The line of an offer file is for payslip, plan and checks. Write the keys of this KIND instead.")


class Kind(msgspec.Struct, frozen=True):
    """One KIND. `keys` are its own; `dated` is the one whose day the law is asked for ("" where there is none).

    `of_offer` answers the line of an offer file; None for a KIND that has no use for one.
    """

    keys: tuple[str, ...]
    dated: str
    answer: Callable[[Request], Answer]
    of_offer: Callable[[Request], Answer] | None = None

    @property
    def all_keys(self) -> tuple[str, ...]:
        """Its keys with those that every KIND knows."""
        return tuple(dict.fromkeys(("id", *self.keys, "assumed")))

    def reply(self, asked: Request) -> dict[str, object]:
        """The answer to a request by key, with whether a figure in it is assumed and until when it was known."""
        found = self._found(asked)
        if found.assumed is None:
            return {**found.values, "assumed": False}
        return {**found.values, "assumed": True, "known_until": found.assumed}

    def _found(self, asked: Request) -> Answer:
        if not offer_line.is_one(asked.given):
            return self.answer(asked)
        if self.of_offer is None:
            raise asked.wrong("intern_desktop", _NO_OFFER)
        try:
            return self.of_offer(asked)
        except BadValue:
            raise
        except FieldError as problem:
            raise offer_line.placed(asked.given, problem) from problem


Family = Mapping[str, Kind]


def kind(name: str) -> Kind:
    """A KIND by one of NAMES."""
    return _HOMES[name]()[name]


def _income_tax() -> Family:
    from intern_desktop.compute.income_tax import KINDS

    return KINDS


def _insurance() -> Family:
    from intern_desktop.compute.insurance import KINDS

    return KINDS


def _working_time() -> Family:
    from intern_desktop.compute.working_time import KINDS

    return KINDS


def _resident_tax() -> Family:
    from intern_desktop.compute.resident_tax import KINDS

    return KINDS


def _plan() -> Family:
    from intern_desktop.compute.plan import KINDS

    return KINDS


def _checks() -> Family:
    from intern_desktop.compute.checks import KINDS

    return KINDS


def _law() -> Family:
    from intern_desktop.compute.law import KINDS

    return KINDS


def _payslip() -> Family:
    from intern_desktop.compute.payslip import KINDS

    return KINDS


_HOMES: dict[str, Callable[[], Family]] = {
    "withholding": _income_tax,
    "premiums": _insurance,
    "employment-insurance": _insurance,
    "overtime": _working_time,
    "minimum-wage": _working_time,
    "year-end": _income_tax,
    "resident-tax": _resident_tax,
    "lump-sum": _insurance,
    "payslip": _payslip,
    "plan": _plan,
    "checks": _checks,
    "law": _law,
}

NAMES = tuple(_HOMES)
