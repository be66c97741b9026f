"""All that is said beside and below the fields of one tab of the whole sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intern_desktop.payroll import annex as annexed
from intern_desktop.ui.pay import form_annex, form_notes

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.sheet import Sheet
    from intern_desktop.ui.pay.desk import Desk
    from intern_desktop.ui.pay.form_note import Note


def told_of(tab: str, sheet: Sheet, desk: Desk) -> dict[str, Note]:
    """The note of each field of a tab, by the field's name: our own sums, the law, findings."""
    if tab == "annex":
        plan = desk.plan()
        later = None if plan is None else annexed.later_tax(plan)
        notes = form_annex.notes(sheet, form_notes.annex_of(sheet), later)
    else:
        notes = form_notes.notes(tab, sheet, desk.purse, desk.commands.today())
    return form_notes.with_findings(notes, desk.findings())
