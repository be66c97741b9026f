"""Sentences below one another, each with its day at the left: what happens, what changes in the law, conditions."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from intern_desktop.i18n import date_text, month_text, number_text, tr
from intern_desktop.payroll.changes import Change, changes
from intern_desktop.payroll.events import Event
from intern_desktop.payroll.law import Source
from intern_desktop.payroll.lump_sum import LumpSum, condition_sources, conditions
from intern_desktop.payroll.plan import Plan
from intern_desktop.ui import style
from intern_desktop.ui.charts import text_width
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.payslip_rows import ASSUMED
from intern_desktop.ui.widgets import label


class Note(NamedTuple):
    """A sentence, when it is, and what is muted below it; `tone` as for a label."""

    when: str
    words: str
    beneath: str = ""
    tone: str = ""


class NoteList(Column):
    """Notes, one below the other. Arrow keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="m")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._notes: Sequence[Note] = ()
        self._grid: QWidget | None = None

    def sizeHint(self) -> QSize:
        """It scrolls for itself, and asks for no more than a few lines."""
        return QSize(style.px(300), style.px(160))

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these, in place of what was there."""
        if tuple(notes) == self._notes and self._grid is not None:
            return
        self._notes = tuple(notes)
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.deleteLater()
        self._grid = self._laid_out()
        self.body.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignTop)

    def texts(self) -> list[str]:
        """All that is read here, note by note."""
        return [" ".join(part for part in note[:3] if part) for note in self._notes]

    def _laid_out(self) -> QWidget:
        made = QWidget(self)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.space("l"))
        grid.setVerticalSpacing(style.space("xs"))
        grid.setColumnStretch(1, 1)
        for at, note in enumerate(self._notes):
            when = label("body", made, bold=True, wraps=True)
            when.setText(note.when)
            when.setMinimumWidth(int(max(text_width(one, "body", bold=True) for one in note.when.split("\n"))) + 2)
            words = label("body", made, wraps=True)
            words.set_tone(note.tone)
            words.setText(note.words)
            grid.addWidget(when, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, 2 * at, 1)
            if note.beneath:
                beneath = label("small", made, wraps=True)
                beneath.setText(note.beneath)
                grid.addWidget(beneath, 2 * at + 1, 1)
        return made


_BY_LAW = frozenset(
    {
        "first_wage",
        "first_insurance",
        "year_end_refund",
        "year_end_due",
        "leaver_refund",
        "leaver_due",
        "resident_tax",
        "resident_tax_balance",
        "resident_tax_still_due",
        "short_of_cash",
    }
)
"""Events whose yen follow from law; a raise or the allowance of the lectures do not."""


def event_text(event: Event, plan: Plan) -> str:
    """The sentence of an event; yen that rest on assumed law carry its mark."""
    month = next((one for one in plan.months if one.month == event.month), None)
    if event.code not in _BY_LAW or event.yen is None or month is None or month.assumed is None:
        return event.note.sentence
    fields = {**event.note.fields, "yen": f"{ASSUMED} {number_text(abs(event.yen))}"}
    return msgspec.structs.replace(event.note, fields=fields).sentence


def event_notes(plan: Plan) -> list[Note]:
    """What happens, in whole sentences."""
    tones = {"short_of_cash": "caution", "minimum_wage_overtakes": "caution"}
    return [
        Note(_capital(month_text(event.month)), event_text(event, plan), "", tones.get(event.code, ""))
        for event in plan.events
    ]


def change_notes(first: date, last: date) -> list[Note]:
    """What changes in the law during the stay, how sure it is, and where it stands written."""
    return [
        Note(_days(one), one.message.sentence, f"{_sureness(one)} {source_text(one.source)}")
        for one in changes(first, last)
    ]


def _days(change: Change) -> str:
    if change.day == change.until:
        return date_text(change.day, "short")
    return f"{date_text(change.day, 'short')} –\n{date_text(change.until, 'short')}"


def _sureness(change: Change) -> str:
    if change.status == "fixed":
        # Translators: vi: "Đã quyết định."
        return tr("Decided.")
    if change.status == "plan":
        # Translators: vi: "Mới là dự kiến."
        return tr("Planned, not decided.")
    # Translators: vi: "Chắc sẽ đổi, chưa biết mức."
    return tr("Sure to change; how is not known yet.")


def lump_notes(lump: LumpSum | None) -> list[Note]:
    """How the lump sum came, then what has to be kept in mind on the way to it, each with its source."""
    return [
        *([] if lump is None else _sums(lump)),
        *(
            Note("", step.sentence, source_text(source))
            for step, source in zip(conditions(), condition_sources(), strict=True)
        ),
    ]


def _sums(lump: LumpSum) -> Iterable[Note]:
    from intern_desktop.ui.pay.ahead_amounts import Scale

    scale, assumed = Scale(in_dong=False, exact=True), lump.assumed is not None
    for step in lump.how:
        yield Note(scale.sum(step.yen or 0, assumed=assumed), step.sentence)


def source_text(source: Source) -> str:
    """A source, how sure it is, and the day it was checked."""
    from intern_desktop.ui.pay.payslip_words import written

    found = written(source)
    return f"{found.title}. {found.checked}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
