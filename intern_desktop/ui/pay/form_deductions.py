"""The deductions of the annex: lines with a name of their own there, and free ones."""

from collections.abc import Collection, Sequence

import msgspec

from intern_desktop.payroll.lines import deduction_code
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay.form_entries import put
from intern_desktop.ui.pay.form_field import Value

_TOGETHER = "rent_and_utilities"


def _deduction_name(sheet: Sheet, code: str) -> str | None:
    """What the sheet calls the first deduction of a line of the annex; a sum with utilities stands in that of rent."""
    found = {deduction_code(name): name for name in reversed(sheet.offer.deductions)}
    return found.get(code) or (found.get(_TOGETHER) if code == "rent" else None)


def is_together(sheet: Sheet) -> bool:
    """Whether the line of the rent shows a sum that holds the utilities too."""
    name = _deduction_name(sheet, "rent")
    return name is not None and deduction_code(name) == _TOGETHER


def deduction(sheet: Sheet, code: str) -> int | None:
    """The yen of a line of the annex that has a name of its own there, None where nothing is taken."""
    name = _deduction_name(sheet, code)
    return None if name is None else sheet.offer.deductions[name]


def with_deduction(sheet: Sheet, code: str, value: Value) -> Sheet:
    """The sheet in which this line says `value` yen; None takes it out."""
    name, held = _deduction_name(sheet, code) or code, sheet.offer.deductions
    if deduction_code(name) != code:  # the rent alone takes the place of the sum
        held, name = put(held, name, None), code
    return msgspec.structs.replace(sheet, offer=msgspec.structs.replace(sheet.offer, deductions=put(held, name, value)))


def own_lines(sheet: Sheet) -> tuple[str, ...]:
    """The deductions that have a line of their own in the annex, by the names the sheet gives them."""
    names = (_deduction_name(sheet, code) for code in ("meals", "rent", "utilities"))
    return tuple(name for name in names if name is not None)


def free_lines(sheet: Sheet, _name: str = "") -> tuple[tuple[str, int], ...]:
    """The deductions on the annex's free lines, as name and yen."""
    taken = own_lines(sheet)
    return tuple((name, yen) for name, yen in sheet.offer.deductions.items() if name not in taken)


def with_free(sheet: Sheet, keys: Collection[str], lines: Sequence[tuple[str, int]]) -> tuple[Sheet, frozenset[str]]:
    """The sheet in which the deductions called `keys` are these lines, and what the lines are called in it now."""
    held = {name: yen for name, yen in sheet.offer.deductions.items() if name not in keys}
    named = set()
    for name, yen in lines:
        called, more = name, 2
        while called in held:  # two lines of one name stay two lines
            called, more = f"{name} {more}", more + 1
        held[called] = yen
        named.add(called)
    return msgspec.structs.replace(sheet, offer=msgspec.structs.replace(sheet.offer, deductions=held)), frozenset(named)


def free_keys(sheet: Sheet) -> frozenset[str]:
    """What the deductions on the annex's free lines are called in the sheet."""
    return frozenset(name for name, _ in free_lines(sheet))
