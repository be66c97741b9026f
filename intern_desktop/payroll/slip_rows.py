"""A payslip that was given, held against what is computed: one row a line, with why it may differ and whom to ask."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from intern_desktop.payroll.lines import Line, Shown, Step
from intern_desktop.payroll.slip_questions import Question, asked
from intern_desktop.payroll.slip_reasons import KNOWN, named

State = Literal["agrees", "ask", "follows", "open", "untyped"]
"""The same; differs for a reason of its own; differs because another line does; cannot be compared; not typed yet."""

TOTAL = "total"
"""The block of gross, taken and net."""

ABSENCE = "absence"
"""The line that takes hours of absence off the pay (勤怠控除); only slips have it."""


class Reason(msgspec.Struct, frozen=True, gc=False):
    """Why a line may differ. `exact`: computed so, it comes to the yen on the slip."""

    code: str
    fields: Mapping[str, Shown] = {}
    exact: bool = True

    @property
    def sentence(self) -> str:
        """In the reader's language."""
        return Step(KNOWN[self.code].message, named(self.fields)).sentence

    @property
    def whom(self) -> tuple[str, ...]:
        """Who can be asked, in the order in which to ask: payroll, organisation, office, trainer."""
        return KNOWN[self.code].whom

    @property
    def question(self) -> Question:
        """What to say, in Japanese and in the reader's language."""
        return asked(KNOWN[self.code].question, self.fields)


class Row(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One line. `key` tells lines of one code apart; `label` is what the sheet or the slip calls it.

    `on_slip` is None while it is not typed or where it is not on the slip; `computed` where nothing can be said.
    Yen as a slip prints them. `parts` are codes and yen that the slip prints in this one line, when there are several;
    `within` the line that holds this one. `because` are the codes of the lines that this one follows.
    """

    key: str
    code: str
    block: str
    state: State
    on_slip: int | None = None
    computed: int | None = None
    label: str = ""
    own: bool = False
    """Whether she added it herself."""
    parts: tuple[tuple[str, int], ...] = ()
    within: str = ""
    because: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    line: Line | None = None

    @property
    def difference(self) -> int:
        """How much more the slip has than was computed, in yen; a line that is not on it counts as nothing."""
        if self.computed is None or self.state in ("untyped", "open"):
            return 0
        return (self.on_slip or 0) - self.computed


class Checked(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A whole slip. `part`: work began within the month, so only some lines can be compared.

    `gross` is the pay from which the deductions were computed, `from_slip` whether it is the slip's own. `assumed` as
    for a line of a payslip.
    """

    month: date
    payday: date
    rows: tuple[Row, ...]
    gross: int
    from_slip: bool
    part: bool = False
    last: bool = False
    assumed: date | None = None

    def row(self, key: str) -> Row:
        """One row by its key. KeyError when there is none."""
        for row in self.rows:
            if row.key == key:
                return row
        raise KeyError(key)

    def count(self, state: State) -> int:
        """How many rows are in this state; what stands within another line is not counted again."""
        return sum(row.state == state and not row.within for row in self.rows)
