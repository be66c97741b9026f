"""The class as a table for spreadsheets: states as words, days as days, whatever was filtered and in the order seen."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from intern_desktop.i18n import date_text, time_text, tr
from intern_desktop.ui import marks
from intern_desktop.ui.class_paper import Line, Shown
from intern_desktop.ui.paper.cells import Value, add_sheet, fill, without_signs

FIRST_THING = 7
"""Before the things stand number, name, programme, departure, days, confirmed and required."""


def head(shown: Shown) -> list[str]:
    """The headings."""
    # Translators: headings of a table: vi: "Số", "Học viên", "Diện", "Ngày bay", "Số ngày còn lại", "Đã xác nhận",
    # Translators: vi: "Phải có"
    about = (
        tr("Number"), tr("Candidate"), tr("Programme"), tr("Departure"), tr("Days left"), tr("Confirmed"),
        tr("Required"),
    )  # fmt: skip
    return [*about, *(f"{thing.number} {thing.title}" for thing in shown.things)]


def row(line: Line) -> list[Value]:
    """One row; of who has not agreed only the name, and that it is so."""
    if not line.agreed:
        return [line.number, line.name, "", None, None, None, None, tr("not agreed")]
    about: list[Value] = [
        line.number,
        line.name,
        line.programme,
        line.departure,
        line.days,
        line.confirmed,
        line.required,
    ]
    return [*about, *(marks.word(state) for state in line.states)]


def written(shown: Shown) -> bytes:
    """The file's bytes, in the language spoken now."""
    from openpyxl import Workbook

    made = Workbook()
    sheet = add_sheet(made, shown.title, 0)
    fill(sheet, head(shown), [row(line) for line in shown.lines])
    sheet.freeze_panes = "C2"
    things = add_sheet(made, tr("The things by their numbers"), 1)
    fill(things, [tr("Number"), tr("What to do"), tr("Confirmed"), tr("Candidates")], _things(shown))
    # Translators: name of a sheet that says when and how a table was made; vi: "Về bảng này"
    about = add_sheet(made, tr("About this table"), 2)
    fill(about, [shown.title, _moment(shown)], _about(shown))
    made.properties.title = without_signs(shown.title)
    made.properties.creator = "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def file_parts(shown: Shown) -> list[str]:
    """What the name of a file is made of: the class, and the moment it was made."""
    return [shown.title, f"{shown.at:%Y-%m-%d}", f"{shown.at:%H%M}"]


def _moment(shown: Shown) -> str:
    return f"{date_text(shown.at.date(), 'short')} {time_text(shown.at)}"


def _things(shown: Shown) -> list[Sequence[Value]]:
    """How many have each thing confirmed, of how many it is asked."""
    return [[one.number, one.title, one.confirmed, one.asked] for one in shown.things]


def _about(shown: Shown) -> list[Sequence[Value]]:
    # Translators: vi: "Bộ lọc"
    return [["" if at else tr("Filter"), words] for at, words in enumerate(shown.filters)]
