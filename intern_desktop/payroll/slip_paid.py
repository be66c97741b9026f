"""The paid side of a slip: wage, allowances, extra hours, absence, and what the contract does not have."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import msgspec

from intern_desktop.errors import FieldError
from intern_desktop.furigana import plain
from intern_desktop.payroll.lines import PAID, Shown
from intern_desktop.payroll.minimum_wage import compared_hour
from intern_desktop.payroll.month import following
from intern_desktop.payroll.slip_amounts import Expected, Typed, in_one_line
from intern_desktop.payroll.slip_case import Case
from intern_desktop.payroll.slip_hours import absent_hours, holiday_reasons, night_reasons, overtime_reasons
from intern_desktop.payroll.slip_reasons import japanese_name
from intern_desktop.payroll.slip_rows import ABSENCE, Reason, Row, State
from intern_desktop.payroll.working_time import base_wage
from intern_desktop.payroll.yen import exact


def paid_rows(case: Case, typed: Typed, expected: list[Expected]) -> Iterator[Row]:
    """The rows of the block 支給 in slip order, without its total."""
    within = in_one_line(typed, expected)
    for one in expected:
        yield _row(case, typed, one, within)
    for key in typed.stray_paid:
        yield _unexpected(key, key.partition(":")[0], key.partition(":")[2], typed.amounts[key], case)
    for name, yen in case.slip.other_paid.items():
        yield _unexpected(f"paid:{name}", name, name, yen, case)
    absence = typed.yen(ABSENCE)
    if absence is not None:
        yield _absence(case, absence)


def _row(case: Case, typed: Typed, one: Expected, within: dict[str, tuple[Expected, ...]]) -> Row:
    yen = typed.yen(one.key)
    row = Row(
        key=one.key,
        code=one.code,
        block=PAID,
        state="untyped",
        on_slip=yen,
        computed=one.yen,
        label=one.label,
        line=one.line,
    )
    parts = within.get(one.code, ())
    if parts:
        together = tuple((part.code, part.yen or 0) for part in parts)
        return msgspec.structs.replace(row, state="agrees", computed=yen, parts=together)
    if one.code != "overtime" and any(one in held for held in within.values()):
        return msgspec.structs.replace(row, state="agrees", on_slip=None, computed=None, within="overtime")
    if yen is None and not typed.paid_complete:
        return row
    if one.yen is None:
        return msgspec.structs.replace(row, state="untyped" if yen is None else "open")
    if (yen or 0) == one.yen:
        return _held_to_minimum(case, msgspec.structs.replace(row, state="agrees"))
    reasons = _reasons(case, typed, one, yen or 0)
    state: State = "open" if reasons and reasons[0].code == "hours_not_typed" else "ask"
    return msgspec.structs.replace(row, state=state, reasons=reasons)


def _reasons(case: Case, typed: Typed, one: Expected, yen: int) -> tuple[Reason, ...]:
    fields: dict[str, Shown] = {"line": one.code, "yen": yen, "expected": one.yen or 0}
    if one.code == "wage":
        return tuple(_wage(case, yen, fields))
    if one.code in ("overtime", "over_60"):
        found = overtime_reasons(case, yen)
    elif one.code == "night":
        found = night_reasons(case, yen)
    elif one.code == "holiday":
        found = holiday_reasons(case, yen)
    else:
        found = tuple(_allowance(one, typed, yen, fields))
    return tuple(msgspec.structs.replace(each, fields={**fields, **each.fields}) for each in found)


def _wage(case: Case, yen: int, fields: dict[str, Shown]) -> Iterator[Reason]:
    offer, sheet = case.offer, case.sheet.offer
    if yen and yen == base_wage(sheet) and base_wage(offer) != yen:
        yield Reason("before_raise", fields)
    if not yen:
        yield Reason("paid_not_there", fields, False)
        return
    missing = (fields["expected"] if isinstance(fields["expected"], int) else 0) - yen
    absent = absent_hours(offer, missing)
    if absent is not None:
        yield Reason("absent", {**fields, "hours": absent})
    if offer.hourly_wage is not None or offer.daily_wage is not None:
        yield from _worked(case, yen, fields)
    yield Reason("wage_other", fields, False)


def _worked(case: Case, yen: int, fields: dict[str, Shown]) -> Iterator[Reason]:
    """How many hours or days of work the wage is."""
    offer = case.offer
    wage: Decimal | int = offer.hourly_wage if offer.hourly_wage is not None else offer.daily_wage or 0
    n, d = exact(wage)
    unit = Decimal("0.25") if offer.hourly_wage is not None else Decimal("0.5")
    steps = yen * d * (4 if offer.hourly_wage is not None else 2) // n
    field, code = ("scheduled_hours", "other_hours") if offer.hourly_wage is not None else ("days", "other_days")
    for step in (steps, steps + 1):
        if base_wage(msgspec.structs.replace(offer, **{field: unit * step})) == yen:
            yield Reason(code, {**fields, "hours": unit * step})
            return


def _allowance(one: Expected, typed: Typed, yen: int, fields: dict[str, Shown]) -> Iterator[Reason]:
    if one.code == "attendance" and yen < (one.yen or 0):
        yield Reason("attendance_lost", fields, bool(typed.yen(ABSENCE)))
    yield Reason("paid_otherwise" if yen else "paid_not_there", fields, False)


def _unexpected(key: str, code: str, label: str, yen: int, case: Case) -> Row:
    fields: dict[str, Shown] = {"line": code, "name": label or _slip_name(code), "yen": yen, "expected": 0}
    found: tuple[Reason, ...] = (Reason("paid_more", fields, False),)
    if code in ("overtime", "over_60") and yen:
        found = overtime_reasons(case, yen)
    elif not yen:
        return Row(key=key, code=code, block=PAID, state="untyped", on_slip=0, computed=0, label=label, own=True)
    state: State = "open" if found[0].code == "hours_not_typed" else "ask"
    found = tuple(msgspec.structs.replace(each, fields={**fields, **each.fields}) for each in found)
    return Row(
        key=key, code=code, block=PAID, state=state, on_slip=yen, computed=0, label=label, own=True, reasons=found
    )


def _slip_name(code: str) -> str:
    return plain(japanese_name(code))


def _absence(case: Case, yen: int) -> Row:
    """Hours of absence taken off: by how many hours, for her to compare."""
    row = Row(key=ABSENCE, code=ABSENCE, block=PAID, state="untyped", on_slip=yen, computed=0, own=True)
    if not yen:
        return row
    hours = absent_hours(case.offer, yen)
    fields: dict[str, Shown] = {"line": ABSENCE, "yen": yen, "expected": 0}
    why = Reason("absence_any", fields, False) if hours is None else Reason("absence_hours", {**fields, "hours": hours})
    return msgspec.structs.replace(row, state="ask", reasons=(why,))


def _held_to_minimum(case: Case, row: Row) -> Row:
    """A wage as in the contract may still be below the minimum of the month: the law stands above the contract."""
    if row.code != "wage":
        return row
    last = following(case.month) - timedelta(days=1)
    floor = case.law.at(last).minimum_wage(case.offer.prefecture)
    industry = case.sheet.said.industry_minimum or 0
    minimum = max(Decimal(floor.value), Decimal(industry))
    try:
        n, d = compared_hour(case.offer)
    except FieldError:
        return row
    of, by = exact(minimum)
    if n * by >= of * d:
        return row
    told: dict[str, Shown] = {
        "line": "wage",
        "yen": row.on_slip or 0,
        "hour": Decimal(n * 100 // d).scaleb(-2),
        "minimum": int(minimum) if minimum == int(minimum) else minimum,
        "place": case.offer.prefecture,
        "day": floor.since,
    }
    return msgspec.structs.replace(row, state="ask", reasons=(Reason("below_minimum", told),))
