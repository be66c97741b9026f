"""What is typed of a slip: amounts by line, what its lines add up to, and from which gross its deductions come."""

from collections.abc import Iterable

import msgspec

from intern_desktop.payroll.lines import PAID, Line, line_names
from intern_desktop.payroll.slip_case import PREMIUMS, Case
from intern_desktop.payroll.slip_rows import ABSENCE

TOTALS = ("gross", "taken", "net")
ADJUSTMENT = "year_end_adjustment"
_HOURS = ("overtime", "over_60", "night", "holiday")
TAKEN_BY_LAW = (*PREMIUMS, "employment_insurance", "income_tax", "resident_tax")


class Expected(msgspec.Struct, frozen=True, gc=False):
    """A line that is expected: its key on the slip, its code, what it is called, yen as printed (None: not known)."""

    key: str
    code: str
    yen: int | None
    line: Line
    label: str = ""


def paid_expected(case: Case) -> list[Expected]:
    """The paid lines; overtime up to and beyond 60 hours is one, unless the slip has a line for each."""
    found: list[Expected] = []
    apart = "over_60" in case.slip.amounts
    for line in case.paid:
        if line.code == "over_60" and not apart and found[-1].code == "overtime":
            both = msgspec.structs.replace(found[-1], yen=(found[-1].yen or 0) + line.yen)
            found[-1] = both
            continue
        unknown = case.part and line.code not in ("overtime", "over_60", "night", "holiday")
        found.append(_expected(line, {one.key for one in found}, None if unknown else line.yen))
    return _with_overtime(found)


def _with_overtime(found: list[Expected]) -> list[Expected]:
    """Overtime has its place on every slip, for what she types there."""
    if any(one.code == "overtime" for one in found):
        return found
    at = next((at for at, one in enumerate(found) if one.code in ("night", "holiday", "commuting")), len(found))
    none = Expected("overtime", "overtime", 0, Line("overtime", 0, PAID))
    return [*found[:at], none, *found[at:]]


def agreed_expected(case: Case, agreed: Iterable[Line]) -> list[Expected]:
    """What was agreed to be taken; in a part of a month nobody knows how much of it."""
    found: list[Expected] = []
    for line in agreed:
        found.append(_expected(line, {one.key for one in found}, None if case.part else -line.yen))
    return found


def _expected(line: Line, taken: set[str], yen: int | None) -> Expected:
    """Keyed by its code; a second line of a code carries its label behind a colon."""
    key, more = line.code, 1
    while key in taken:
        key = f"{line.code}:{line.label}" if more == 1 else f"{line.code}:{line.label} {more}"
        more += 1
    return Expected(key, line.code, yen, line, line.label)


class Typed:
    """The amounts of a slip, parted into what is paid and what is taken, with what they add up to."""

    def __init__(self, case: Case, paid: list[Expected], agreed: list[Expected]) -> None:
        slip = case.slip
        self.amounts = slip.amounts
        keys = {one.key for one in paid}
        self.stray_paid = [key for key in slip.amounts if key not in keys and _is_paid(key)]
        known = {*keys, *self.stray_paid, *TAKEN_BY_LAW, *TOTALS, ABSENCE, ADJUSTMENT, *(one.key for one in agreed)}
        self.stray_taken = [key for key in slip.amounts if key not in known]
        self.paid_sum = sum(slip.amounts.get(key, 0) for key in (*keys, *self.stray_paid))
        self.paid_sum += sum(slip.other_paid.values()) - slip.amounts.get(ABSENCE, 0)
        taken = (*TAKEN_BY_LAW, *(one.key for one in agreed), *self.stray_taken)
        self.taken_sum = sum(slip.amounts.get(key, 0) for key in taken) + sum(slip.other.values())
        self.refund = slip.amounts.get(ADJUSTMENT, 0)
        gross = slip.amounts.get("gross")
        self.refund_in_gross = bool(self.refund) and gross == self.paid_sum + self.refund
        if self.refund_in_gross:
            self.paid_sum += self.refund
        else:
            self.taken_sum -= self.refund
        self.paid_complete = gross == self.paid_sum
        self.taken_complete = slip.amounts.get("taken") == self.taken_sum

    @property
    def any(self) -> bool:
        """Whether any amount was typed."""
        return bool(self.amounts)

    def yen(self, key: str) -> int | None:
        """One amount, None while it is not typed."""
        return self.amounts.get(key)


def in_one_line(typed: Typed, expected: list[Expected]) -> dict[str, tuple[Expected, ...]]:
    """Pay for hours at night, or on holidays, that stands in the line of overtime: by the code of that line."""
    of = {one.code: one for one in expected if one.code in _HOURS}
    paid = typed.yen("overtime")
    if "overtime" not in of or not paid:
        return {}
    for others in (("night",), ("holiday",), ("night", "holiday")):
        parts = tuple(of[code] for code in ("overtime", *others) if code in of)
        all_there = len(parts) == len(others) + 1 and not any(typed.yen(code) for code in others)
        if all_there and sum(one.yen or 0 for one in parts) == paid != of["overtime"].yen:
            return {"overtime": parts}
    return {}


def gross_of(case: Case, typed: Typed, paid: list[Expected]) -> tuple[int, bool]:
    """The pay that deductions are computed from, and whether it is the slip's own: the printed gross, else the lines
    with what is computed in the place of those not typed.
    """
    printed = typed.yen("gross")
    if printed is not None:
        return printed - (typed.refund if typed.refund_in_gross else 0), True
    gross, any_typed = 0, False
    held = {one.key for parts in in_one_line(typed, paid).values() for one in parts[1:]}
    for one in paid:
        yen = 0 if one.key in held else typed.yen(one.key)
        any_typed |= yen is not None
        gross += (one.yen or 0) if yen is None else yen
    gross += sum(case.slip.amounts.get(key, 0) for key in typed.stray_paid)
    gross += sum(case.slip.other_paid.values()) - case.slip.amounts.get(ABSENCE, 0)
    return max(gross, 0), any_typed


def _is_paid(key: str) -> bool:
    found = line_names().get(key.partition(":")[0])
    return found is not None and found.block == PAID
