"""The questions that a slip leads to, for paper: one for each line that has to be asked about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.i18n import language
from intern_desktop.ui.pay.slip_words import Asked, line_japanese, line_name, people

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.sheet import Sheet, Slip
    from intern_desktop.payroll.slip_rows import Checked
    from intern_desktop.ui.pay.desk import Desk


class ToAsk(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One line to ask about: its names, the yen on the slip and computed, the likeliest reason, whom to ask, and the
    question in Japanese (readings as marks) and in the reader's language ("" for a reader of Japanese).
    """

    line: str
    on_paper: str
    on_slip: int
    computed: int | None
    reason: str
    whom: tuple[Asked, ...]
    japanese: str
    said: str


def questions(desk: Desk, month: date) -> list[ToAsk]:
    """What to ask about the slip of a month of the offer in hand, in slip order; nothing where none was typed."""
    checked = checked_slip(desk, month)
    if checked is None:
        return []
    return [
        ToAsk(
            line=line_name(row),
            on_paper=line_japanese(row),
            on_slip=row.on_slip or 0,
            computed=row.computed,
            reason=row.reasons[0].sentence,
            whom=tuple(people(row.reasons[0].whom, month)),
            japanese=row.reasons[0].question.japanese,
            said="" if language() == "ja" else row.reasons[0].question.sentence,
        )
        for row in checked.rows
        if row.state == "ask"
    ]


def checked_slip(desk: Desk, month: date) -> Checked | None:
    """The slip of a month as it was typed, checked; None without one, or while the offer cannot be priced."""
    from intern_desktop.errors import FieldError
    from intern_desktop.payroll.dated import NotInForce
    from intern_desktop.ui.pay.pricing import is_priced
    from intern_desktop.ui.pay.slip_values import slip_of

    sheet = desk.sheet
    if sheet is None or not is_priced(sheet, desk.purse) or all(slip.month != month for slip in sheet.slips):
        return None
    try:
        return desk.pricing.once(checked_under_law, sheet, slip_of(sheet, month))
    except (FieldError, NotInForce):
        return None


def checked_under_law(sheet: Sheet, slip: Slip) -> Checked:
    """The slip checked under the law of its month, assumed where it is not published. FieldError, NotInForce."""
    from intern_desktop.payroll.law import Law
    from intern_desktop.payroll.slip_check import check

    return check(sheet, slip, Law.assumed(slip.month))
