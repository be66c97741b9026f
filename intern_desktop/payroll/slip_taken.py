"""The taken side of a slip: insurance, taxes, what was agreed, and what was not."""

from collections.abc import Iterator, Sequence

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.payroll.lines import TAKEN, Line, Shown, line_names
from intern_desktop.payroll.settlement import JUNE
from intern_desktop.payroll.slip_amounts import ADJUSTMENT, Expected, Typed
from intern_desktop.payroll.slip_case import PREMIUMS, Case
from intern_desktop.payroll.slip_levies import TaxBase, employment_due, employment_reasons, tax_due, tax_reasons
from intern_desktop.payroll.slip_premiums import premium_reasons
from intern_desktop.payroll.slip_rows import Reason, Row, State

HEALTH, CARE, LEVY, PENSION = PREMIUMS
TOGETHER, _PARTS = "rent_and_utilities", ("rent", "utilities")
"""A sum of the simple form, and the lines in which a slip may print it."""
ALWAYS = (HEALTH, PENSION, "employment_insurance", "income_tax", "resident_tax")
"""Lines that have a place on every slip; others when something is due or printed."""


def premium_rows(case: Case, typed: Typed) -> list[Row]:
    """Health, care, levy and pension. What the slip prints in one line is matched together."""
    due = {line.code: -line.yen for line in case.premiums}
    lines = {line.code: line for line in case.premiums}
    joined = _joined(typed, due)
    rows = []
    for code in PREMIUMS:
        codes = joined if code == HEALTH else (code,)
        if code in joined and code != HEALTH:
            rows.append(Row(key=code, code=code, block=TAKEN, state="agrees", within=HEALTH, line=lines[code]))
        elif due[code] or typed.yen(code) is not None or code in ALWAYS:
            rows.append(_compared(code, typed, sum(due[each] for each in codes), codes, due, lines[code]))
    wrong = {row.code for row in rows if row.state == "ask"}
    return [_with_reasons(case, row, joined, wrong) if row.state == "ask" else row for row in rows]


def _joined(typed: Typed, due: dict[str, int]) -> tuple[str, ...]:
    """The codes in the line of health insurance: care and levy too, where they are due and have no line of their own.

    While the line fits health alone, the others are still to come.
    """
    yen = typed.yen(HEALTH)
    free = [code for code in (CARE, LEVY) if due[code] and not typed.yen(code)]
    if not yen or yen == due[HEALTH] or not free:
        return (HEALTH,)
    options = [(HEALTH, *free), *((HEALTH, code) for code in free)]
    for codes in options:
        if sum(due[code] for code in codes) == yen:
            return codes
    together = sum(due[code] for code in (HEALTH, *free))
    nearer = abs(together - yen) < abs(due[HEALTH] - yen)
    return (HEALTH, *free) if nearer and all(typed.yen(code) is None for code in free) else (HEALTH,)


def _compared(code: str, typed: Typed, due: int, codes: Sequence[str], each: dict[str, int], line: Line) -> Row:
    yen = typed.yen(code)
    parts = tuple((one, each[one]) for one in codes) if len(codes) > 1 else ()
    row = Row(key=code, code=code, block=TAKEN, state="untyped", on_slip=yen, computed=due, parts=parts, line=line)
    if yen is None and not (typed.taken_complete and due):
        return row
    return msgspec.structs.replace(row, state="agrees" if (yen or 0) == due else "ask")


def _with_reasons(case: Case, row: Row, joined: tuple[str, ...], wrong: set[str]) -> Row:
    codes = joined if row.code == HEALTH else (row.code,)
    yen, due = row.on_slip or 0, row.computed or 0
    if row.code == LEVY and not yen:
        return msgspec.structs.replace(row, reasons=(Reason("levy_missing", {"line": LEVY}, False),))
    others = not (wrong - {row.code, LEVY}) and case.owed != ()
    found = premium_reasons(case, codes, yen, due, others_agree=others)
    told: dict[str, Shown] = {"line": row.code, "yen": yen, "expected": due}
    return msgspec.structs.replace(row, reasons=_told(found, told))


class Changed(msgspec.Struct, frozen=True, gc=False):
    """What differs above a line: keys of paid lines, codes of insurance lines."""

    paid: tuple[str, ...]
    insurance: tuple[str, ...]


def levy_rows(case: Case, typed: Typed, employment: Line, tax: Line, base: TaxBase, changed: Changed) -> list[Row]:
    """Employment insurance and income tax. They follow what differs above where that alone gives their yen."""
    one = _compared("employment_insurance", typed, -employment.yen, (), {}, employment)
    if one.state == "ask":
        one = _employment_row(case, one, base, changed)
    if one.state == "ask":
        changed = Changed(changed.paid, (*changed.insurance, one.code))
    two = _compared("income_tax", typed, -tax.yen, (), {}, tax)
    return [one, _tax_row(case, two, base, changed) if two.state == "ask" else two]


def _employment_row(case: Case, row: Row, base: TaxBase, changed: Changed) -> Row:
    yen = row.on_slip or 0
    if changed.paid and employment_due(case, base.computed_gross) == yen:
        return msgspec.structs.replace(row, state="follows", because=changed.paid)
    told: dict[str, Shown] = {"line": row.code, "yen": yen, "expected": row.computed or 0}
    return msgspec.structs.replace(row, reasons=_told(employment_reasons(case, yen, base), told))


def _tax_row(case: Case, row: Row, base: TaxBase, changed: Changed) -> Row:
    yen = row.on_slip or 0
    if changed.insurance and tax_due(case, base, insurance=base.insurance_on_slip) == yen:
        return msgspec.structs.replace(row, state="follows", because=changed.insurance)
    whole = msgspec.structs.replace(base, gross=base.computed_gross)
    if changed.paid and tax_due(case, whole, insurance=base.insurance_on_slip) == yen:
        return msgspec.structs.replace(row, state="follows", because=changed.paid)
    told: dict[str, Shown] = {"line": row.code, "yen": yen, "expected": row.computed or 0}
    return msgspec.structs.replace(row, reasons=_told(tax_reasons(case, yen, base), told))


def resident_row(case: Case, typed: Typed) -> Row:
    """Resident tax: its amount follows the income of the year before, which the city's notice tells."""
    due = -case.resident.yen
    row = _compared("resident_tax", typed, due, (), {}, case.resident)
    if row.state != "ask":
        return row
    yen = row.on_slip or 0
    told: dict[str, Shown] = {"line": "resident_tax", "yen": yen, "expected": due}
    if not due:
        return msgspec.structs.replace(row, reasons=(Reason("resident_tax_early", told, False),))
    if not yen:
        return msgspec.structs.replace(row, reasons=(Reason("resident_tax_late", told, False),))
    tax = case.resident_tax
    if tax is not None and yen == (tax.monthly if case.payday.month == JUNE else tax.june):
        return msgspec.structs.replace(row, reasons=(Reason("resident_tax_other_month", told),))
    return msgspec.structs.replace(row, state="follows", because=("last_year",))


def agreed_rows(case: Case, typed: Typed, expected: list[Expected]) -> Iterator[Row]:
    """What was agreed to be taken, then what the contract does not have."""
    stray = list(typed.stray_taken)
    for one in expected:
        parts = [key for key in _PARTS if key in stray] if one.code == TOGETHER and typed.yen(one.key) is None else []
        if not parts:
            yield _agreed(case, typed, one)
            continue
        yield from _in_parts(typed, one, parts)
        stray = [key for key in stray if key not in parts]
    for key in stray:
        code, _, label = key.partition(":")
        if code not in line_names():
            code, label = "other", key
        yield _not_agreed(key, code, label, typed.amounts[key])
    for name, yen in case.slip.other.items():
        yield _not_agreed(f"taken:{name}", "other", name, yen)


def _in_parts(typed: Typed, one: Expected, parts: list[str]) -> Iterator[Row]:
    """A sum that the slip prints in its parts: what is too much or too little of it is told at the first."""
    yield Row(key=one.key, code=one.code, block=TAKEN, state="agrees", within=parts[0], label=one.label, line=one.line)
    others = sum(typed.amounts[key] for key in parts[1:])
    for key in parts:
        yen = typed.amounts[key]
        due = yen if key != parts[0] or one.yen is None else one.yen - others
        state: State = "open" if one.yen is None else "agrees" if yen == due else "ask"
        row = Row(key=key, code=key, block=TAKEN, state=state, on_slip=yen, computed=None if one.yen is None else due)
        told: dict[str, Shown] = {"line": one.code, "yen": yen + others, "expected": one.yen or 0, "name": one.label}
        more = Reason("agreed_more", {**told, "more": yen - due}, False)
        reasons = (more if yen > due else Reason("agreed_less", told, False), Reason("by_use", told, False))
        yield msgspec.structs.replace(row, reasons=reasons) if state == "ask" else row


def _agreed(case: Case, typed: Typed, one: Expected) -> Row:
    yen = typed.yen(one.key)
    row = Row(
        key=one.key,
        code=one.code,
        block=TAKEN,
        state="untyped",
        on_slip=yen,
        computed=one.yen,
        label=one.label,
        line=one.line,
    )
    if yen is None and not (typed.taken_complete and one.yen):
        return row
    if one.yen is None:
        return msgspec.structs.replace(row, state="open")
    if (yen or 0) == one.yen:
        return msgspec.structs.replace(row, state="agrees")
    name = one.label if one.code == "other" else one.code
    told: dict[str, Shown] = {"line": name, "yen": yen or 0, "expected": one.yen, "name": one.label}
    return msgspec.structs.replace(row, state="ask", reasons=tuple(_otherwise(case, one, yen or 0, told)))


def _otherwise(case: Case, one: Expected, yen: int, told: dict[str, Shown]) -> Iterator[Reason]:
    due = one.yen or 0
    if not yen:
        yield Reason("not_taken", told, False)
        return
    cost = case.sheet.said.rent_actual
    if one.code == "rent" and cost is not None and yen > cost:
        yield Reason("above_cost", {**told, "cost": cost})
    if yen == 2 * due:
        yield Reason("two_months", told)
    elif yen > due:
        yield Reason("agreed_more", {**told, "more": yen - due}, False)
    else:
        yield Reason("agreed_less", told, False)
    if one.code in ("utilities", "meals", TOGETHER):
        yield Reason("by_use", told, False)


def _not_agreed(key: str, code: str, label: str, yen: int) -> Row:
    row = Row(key=key, code=code, block=TAKEN, state="untyped", on_slip=yen, computed=0, label=label, own=True)
    if not yen:
        return row
    name = label or code
    told: dict[str, Shown] = {"line": name if code == "other" else code, "name": _japanese(name), "yen": yen}
    return msgspec.structs.replace(row, state="ask", reasons=(Reason("not_agreed", {**told, "expected": 0}, False),))


def _japanese(name: str) -> str:
    found = line_names().get(name)
    return plain(found.ja) if found is not None else name


def adjustment_row(case: Case, typed: Typed) -> Row | None:
    """The year-end adjustment, positive when tax comes back; it rests on every slip of the year."""
    yen = typed.yen(ADJUSTMENT)
    due = case.adjustment.yen if case.adjustment is not None else 0
    if yen is None and not due:
        return None
    row = Row(
        key=ADJUSTMENT, code=ADJUSTMENT, block=TAKEN, state="untyped", on_slip=yen, computed=due, line=case.adjustment
    )
    missing = not yen and (yen is not None or (typed.taken_complete and typed.paid_complete))
    if missing and due:
        told: dict[str, Shown] = {"line": ADJUSTMENT, "yen": due}
        return msgspec.structs.replace(row, state="ask", reasons=(Reason("year_end_missing", told, False),))
    if yen is None:
        return row
    return msgspec.structs.replace(
        row, state="agrees" if yen == due else "follows", because=("whole_year",) * (yen != due)
    )


def _told(reasons: tuple[Reason, ...], told: dict[str, Shown]) -> tuple[Reason, ...]:
    """Each reason with what every question may name: the line, the slip's yen, the computed."""
    return tuple(msgspec.structs.replace(one, fields={**told, **one.fields}) for one in reasons)
