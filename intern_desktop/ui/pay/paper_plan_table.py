"""The table of all months on paper: what is paid, taken, spent, sent and saved; sums by calendar year in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, RULE, Block, Row, Table
from intern_desktop.ui.paper.text import Words, words
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.pay.payslip_rows import ASSUMED

if TYPE_CHECKING:  # what the engine says
    from intern_desktop.payroll.plan import Plan
    from intern_desktop.payroll.plan_month import PlanMonth

_DENSE, _STRONG = "narrow", "narrow_strong"


def blocks(order: Order, plan: Plan) -> Iterator[Block]:
    """Its heading, and the table; columns that are empty in every month are left out."""
    # Translators: heading of a table; vi: "Từng tháng, bằng yên"; on the second line dong are named as such
    yield order.heading(lambda: tr("Each month"))
    columns = [column for column in _columns() if column.always or any(column.month(one) for one in plan.months)]
    names = ((), words(tr("Month"), "tiny"), *(words(column.name, "tiny") for column in columns))
    rows = [
        row
        for year, months in groupby(plan.months, lambda one: one.month.year)
        for row in _year(year, list(months), columns)
    ]
    rows.append(_sum(tr("Sum"), plan.months, columns))
    wide = (2, 9, *(13 if column.is_dong else 12 for column in columns))
    yield Table(wide, (LEFT, LEFT, *(RIGHT for _ in columns)), tuple(rows), names, gap=3)


class _Column:
    """A column: its name, what it shows of a month, and whether a year's row adds it up or tells where it ends."""

    def __init__(
        self, name: str, of: str, *, adds: bool = True, minus: bool = False, always: bool = False, is_dong: bool = False
    ) -> None:
        self.name, self._of, self._adds, self._minus = name, of, adds, minus
        self.always, self.is_dong = always, is_dong

    def month(self, one: PlanMonth) -> int:
        """What stands in a month's row."""
        if self._of == "sent":
            return -(one.remittance + one.remittance_fee)
        value: int = getattr(one.slip if self._of in ("gross", "taken", "net") else one, self._of) or 0
        return -value if self._minus else value

    def months(self, several: Sequence[PlanMonth]) -> int:
        """What stands in the row of several months."""
        return sum(self.month(one) for one in several) if self._adds else self.month(several[-1])


def _columns() -> list[_Column]:
    return [
        # Translators: columns of a narrow table, yen but where dong is said; vi: "lương", "bị trừ", "cầm tay",
        # "chi tiêu", "gửi về, cả phí", "trả nợ", "còn lại", "để dành", "nợ còn lại, đồng", "để dành, đồng"
        _Column(tr("paid"), "gross", always=True),
        _Column(tr("taken off"), "taken", minus=True, always=True),
        _Column(tr("take-home"), "net", always=True),
        _Column(tr("spent"), "living_costs", minus=True),
        _Column(tr("sent home, with the fee"), "sent", minus=True),
        _Column(tr("loan paid"), "loan_payment", minus=True),
        _Column(tr("left over"), "cash", always=True),
        _Column(tr("saved so far"), "saved", adds=False, always=True),
        _Column(tr("loan still owed, dong"), "loan_balance_vnd", adds=False, is_dong=True),
        _Column(tr("saved so far, dong"), "saved_vnd", adds=False, is_dong=True),
    ]


def _year(year: int, months: Sequence[PlanMonth], columns: Sequence[_Column]) -> Iterator[Row]:
    for one in months:
        name = f"{one.month:%Y/%m}" if language() == "ja" else f"{one.month:%m/%Y}"
        yield Row(_cells(name, [one], columns, _DENSE), 0.3, keeps=one is months[-1])
    yield _sum(str(year), months, columns)


def _sum(name: str, months: Sequence[PlanMonth], columns: Sequence[_Column]) -> Row:
    return Row(_cells(name, months, columns, _STRONG), RULE)


def _cells(name: str, months: Sequence[PlanMonth], columns: Sequence[_Column], role: str) -> tuple[Words, ...]:
    """The mark of assumed law, once for the row; the name; the amounts."""
    mark = ASSUMED if any(one.assumed is not None for one in months) else ""
    numbers = (number_text(column.months(months)) for column in columns)
    return tuple(words(said, role) for said in (mark, name, *numbers))
