"""A real payslip held against the contract and the law, line by line: what agrees, what differs, why it may.

Deductions are computed from the gross that is printed on the slip, so that one missing payment does not colour every
line below it. A difference is never a verdict: each has reasons to ask about, the likeliest first, each tried by
computing it.
"""

from msgspec.structs import replace

from intern_desktop.payroll.income_tax import tax_line
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.lines import Line, Shown, earliest, known_until
from intern_desktop.payroll.payslip import agreed_lines
from intern_desktop.payroll.sheet import Sheet, Slip
from intern_desktop.payroll.slip_amounts import Expected, Typed, agreed_expected, gross_of, paid_expected
from intern_desktop.payroll.slip_case import PREMIUMS, Case, months_of, open_case
from intern_desktop.payroll.slip_levies import TaxBase
from intern_desktop.payroll.slip_paid import paid_rows
from intern_desktop.payroll.slip_rows import TOTAL, Checked, Reason, Row
from intern_desktop.payroll.slip_taken import (
    Changed,
    adjustment_row,
    agreed_rows,
    levy_rows,
    premium_rows,
    resident_row,
)
from intern_desktop.payroll.social_insurance import employment_line

__all__ = ["Checked", "check", "months_of"]

_EXTRA = ("overtime", "over_60", "night", "holiday")


def check(sheet: Sheet, slip: Slip, law: Law) -> Checked:
    """The slip held against a sheet without problems; `law` says whether figures may be assumed.

    Raises FieldError for a month outside the stay or the years at hand, NotInForce when `law` refuses.
    """
    case = open_case(sheet, slip, law)
    paid, agreed = paid_expected(case), agreed_expected(case, agreed_lines(case.offer))
    typed = Typed(case, paid, agreed)
    gross, from_slip = gross_of(case, typed, paid)
    employment = employment_line(case.offer.industry, gross, case.month, case.law)
    base = _tax_base(case, typed, paid, gross, employment)
    tax = tax_line(case.offer, gross, base.free, base.insurance, case.then, beyond=True)
    above = list(paid_rows(case, typed, paid))
    premiums = premium_rows(case, typed)
    changed = Changed(_asked(above), tuple(row.code for row in premiums if row.state == "ask"))
    below = [*premiums, *levy_rows(case, typed, employment, tax, base, changed), resident_row(case, typed)]
    below += agreed_rows(case, typed, agreed)
    adjustment = adjustment_row(case, typed)
    if adjustment is not None:
        below.append(adjustment)
    used = [*case.paid, *case.premiums, employment, tax, case.resident]
    return Checked(
        month=case.month,
        payday=case.payday,
        rows=(*above, _gross_row(case, typed, above), *below, *_last_rows(typed, gross, above, below)),
        gross=gross,
        from_slip=from_slip,
        part=case.part,
        last=case.last,
        assumed=earliest(known_until(used), None),
    )


def _asked(rows: list[Row]) -> tuple[str, ...]:
    return tuple(row.key for row in rows if row.state in ("ask", "open"))


def _tax_base(case: Case, typed: Typed, paid: list[Expected], gross: int, employment: Line) -> TaxBase:
    """The insurance that was computed, and that on the slip with what is computed where nothing was typed."""
    computed = {line.code: -line.yen for line in (*case.premiums, employment)}
    printed = {code: typed.yen(code) for code in computed}
    in_one_line = printed["health_insurance"] is not None
    on_slip = 0
    for code, yen in computed.items():
        shown = printed[code]
        joined = in_one_line and shown is None and code in PREMIUMS[1:3] and _holds(printed, computed, code)
        on_slip += 0 if joined else yen if shown is None else shown
    commuting = _commuting(case, paid)
    extra = sum(typed.yen(code) or 0 for code in _EXTRA)
    return TaxBase(
        gross=gross,
        free=min(commuting, case.then.free_commuting(), gross),
        insurance=sum(computed.values()),
        insurance_on_slip=on_slip,
        commuting=commuting,
        extra=extra,
        computed_gross=sum(line.yen for line in case.paid),
    )


def _commuting(case: Case, paid: list[Expected]) -> int:
    """The commuting money of all its lines, as typed, else as the contract has it."""
    lines = {one.key: one.line.yen for one in paid if one.code == "commuting"}
    lines |= {key: yen for key, yen in case.slip.amounts.items() if key.partition(":")[0] == "commuting"}
    return sum(lines.values())


def _holds(printed: dict[str, int | None], computed: dict[str, int], code: str) -> bool:
    """Whether the printed line of health insurance holds this premium too: it is more than health alone."""
    return (printed["health_insurance"] or 0) >= computed["health_insurance"] + computed[code] > 0


def _gross_row(case: Case, typed: Typed, above: list[Row]) -> Row:
    printed = typed.yen("gross")
    computed = None if case.part else sum(line.yen for line in case.paid)
    row = Row(key="gross", code="gross", block=TOTAL, state="untyped", on_slip=printed, computed=computed)
    if printed is None:
        return row
    return _total(row, typed.paid_sum, above)


def _last_rows(typed: Typed, gross: int, above: list[Row], below: list[Row]) -> tuple[Row, Row]:
    """What is taken in all, and what stays: from the gross on the slip, less what is computed."""
    known = [row for row in below if row.code != "year_end_adjustment"]
    unknown = any(row.computed is None and not row.within for row in known)
    due = sum(row.computed or 0 for row in known)
    refund = sum(row.computed or 0 for row in below if row.code == "year_end_adjustment")
    due -= refund
    taken, net = typed.yen("taken"), typed.yen("net")
    computed = None if unknown else due
    one = Row(key="taken", code="taken", block=TOTAL, state="untyped", on_slip=taken, computed=computed)
    left = None if unknown else gross - due
    two = Row(key="net", code="net", block=TOTAL, state="untyped", on_slip=net, computed=left)
    if taken is not None:
        one = _total(one, typed.taken_sum, below)
    if net is not None:
        printed = typed.yen("gross")
        off = taken if taken is not None else typed.taken_sum
        ready = taken is not None or all(row.state != "untyped" for row in below)
        fits = not ready or (printed if printed is not None else gross) - off == net
        two = _net(two, gross if printed is None else printed, off, fits=fits, rows=[*above, *below])
    return one, two


def _total(row: Row, added: int, rows: list[Row]) -> Row:
    """A printed total: against the lines of the slip when all are typed, else only beside what is computed."""
    printed = row.on_slip or 0
    open_ = [each for each in rows if each.state == "untyped" and each.computed]
    if printed != added and not open_:
        told: dict[str, Shown] = {"line": row.code, "sum": added, "yen": abs(printed - added)}
        return replace(row, state="ask", reasons=(Reason("total_apart", told),))
    if row.computed is None or printed == row.computed:
        return replace(row, state="agrees")
    because = tuple(each.key for each in rows if each.state in ("ask", "follows", "open"))
    if printed != added and not because:
        return replace(row, state="untyped")
    return replace(row, state="follows", because=because)


def _net(row: Row, gross: int, taken: int, *, fits: bool, rows: list[Row]) -> Row:
    if not fits:
        told: dict[str, Shown] = {"line": "net", "sum": gross - taken, "yen": abs((row.on_slip or 0) - gross + taken)}
        return replace(row, state="ask", reasons=(Reason("net_apart", told),))
    if row.computed is None or row.on_slip == row.computed:
        return replace(row, state="agrees")
    because = tuple(each.key for each in rows if each.state in ("ask", "follows", "open"))
    return replace(row, state="follows", because=because)
