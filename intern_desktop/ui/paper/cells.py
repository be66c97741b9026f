"""Sheets of a table file: numbers and days typed as such, no formulas, and no text that could become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a heavy import
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | Decimal | date | None

_WIDEST, _NARROWEST = 60, 9
_MONTH, _DAY, _COUNT = "yyyy-mm", "yyyy-mm-dd", "#,##0"
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NOT_IN_A_NAME = str.maketrans("[]:*?/\\", "       ")


def add_sheet(made: Workbook, name: str, at: int) -> Worksheet:
    """A sheet by its name, in the letters and the length a name of a sheet may have."""
    said = " ".join(name.translate(_NOT_IN_A_NAME).split())[:31]
    if at:
        return made.create_sheet(said)
    first = made.active
    assert first is not None, "a new workbook has a sheet"
    first.title = said
    return first


def without_signs(text: str) -> str:
    """A text without the invisible signs that come along when one pastes, and that no such file can hold."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return str(ILLEGAL_CHARACTERS_RE.sub("", text))


def fill(sheet: Worksheet, head: Sequence[str], rows: Iterable[Sequence[Value]], *, months: bool = False) -> None:
    """Headings and rows; with `months` the first days of months in the first column stand for their month."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    wide = [0] * len(head)
    for number, row in enumerate((head, *rows), start=1):
        for at, value in enumerate(row):
            wide[at] = max(wide[at], _put(sheet, number, at + 1, value, months=months and number > 1 and not at))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for at, most in enumerate(wide):
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(max(most + 2, _NARROWEST), _WIDEST)
    sheet.freeze_panes = "B2"
    sheet.sheet_view.showGridLines = True
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _put(sheet: Worksheet, row: int, column: int, value: Value, *, months: bool) -> int:
    """Write a value as what it is; a text is never read as a formula. How wide it is, in letters."""
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        value = without_signs(value)
    if value is None or value == "":
        return 0
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_BEGINS_A_FORMULA)
        if len(value) > _WIDEST:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        return sum(2 if ord(letter) > 0x2E80 else 1 for letter in value)
    if isinstance(value, date):
        cell.number_format = _MONTH if months and value.day == 1 else _DAY
        return 10
    cell.number_format = _COUNT if isinstance(value, int) else "General"
    return len(f"{value:,}")
