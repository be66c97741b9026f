"""The roll as a table file: real days and numbers, so that it can be counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from intern_desktop.i18n import tr
from intern_desktop.ui import roll_call_paper as paper
from intern_desktop.ui import roll_call_words as said
from intern_desktop.ui.paper.cells import Value, add_sheet, fill

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Line, Roll
    from intern_desktop.classroom.roll_month import Month

_SIGNS = {"early": "P", "on_time": "P", "late": "M", "absent": "N", "excused": "L", "own": "·", "open": ""}
"""The keys of the roll call, as they are pressed; late with minutes is the number itself."""


def day(roll: Roll) -> bytes:
    """One day: a row for each candidate."""
    head = [tr("No."), tr("Candidate"), tr("Day"), tr("Roll call"), tr("Came at"), tr("Minutes late"), tr("Reason"),
            tr("Note")]  # fmt: skip
    return _written([(said.about(roll, ""), head, [_values(roll, line) for line in roll.lines])])


def month(found: Month, class_name: str) -> bytes:
    """A month: people by days, then every note with its day in a row of its own."""
    from intern_desktop.i18n import month_text

    head = [tr("Candidate"), *(one.isoformat() for one in found.days), *paper.sum_words()]
    rows = [
        [row.name, *(_cell(line) for line in row.lines), *(row.count(*verdicts) for verdicts in paper.SUMS)]
        for row in found.rows
    ]
    listed = [
        [row.name, one, said.state_words(line.verdict, line.came, line.early, line.reason), line.came, _minutes(line)]
        for row in found.rows
        for one, line in zip(found.days, row.lines, strict=True)
        if line is not None and line.verdict != "open"
    ]
    each = [tr("Candidate"), tr("Day"), tr("Roll call"), tr("Came at"), tr("Minutes late")]
    legend = [[sign, paper.legend_words(verdict)] for verdict, sign in _SIGNS.items() if sign and verdict != "early"]
    # Translators: names of sheets and headings in the saved roll; vi: "Từng ngày", "Ký hiệu", "Nghĩa"
    return _written(
        [
            (f"{class_name} {month_text(found.first)}", head, rows),
            (tr("Day by day"), each, listed),
            (tr("Signs"), [tr("Sign"), tr("Meaning")], legend),
        ],
        days=found.days,
    )


def _values(roll: Roll, line: Line) -> Sequence[Value]:
    note = "" if line.corrected is None else said.correction_words(line.corrected)
    state = said.state_words(line.verdict, line.came, line.early)
    return [line.number, line.name, roll.day, state, line.came, _minutes(line), line.reason, note]


def _minutes(line: Line) -> int | None:
    return -line.early if line.verdict == "late" and line.early is not None and line.early < 0 else None


def _cell(line: Line | None) -> Value:
    if line is None:
        return None
    minutes = _minutes(line)
    return minutes if minutes is not None else _SIGNS[line.verdict]


def _written(
    sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[Value]]]], days: Sequence[Value] = ()
) -> bytes:
    from openpyxl import Workbook

    made = Workbook()
    for at, (name, head, rows) in enumerate(sheets):
        sheet = add_sheet(made, name or paper.title(), at)
        fill(sheet, head, rows)
        for column, one in enumerate(days if not at else ()):
            cell = sheet.cell(1, column + 2)
            cell.value, cell.number_format = one, "dd/mm"
    made.properties.title = paper.title()
    made.properties.creator = "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()
