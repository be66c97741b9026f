"""Writing a table for a spreadsheet, XLSX or CSV: real numbers and days, frozen headings, and no text that would run.

Whole or not at all: a full disk leaves the file that was there before.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from intern_desktop.exchange import bundle
from intern_desktop.exchange.sheets import RUNS

Value = str | int | date | None
_MUTED, _HEAD = "FF6B6257", "FFEDE5D8"
_MOST_WIDE, _CHOICES = 60, "Lists"


class Table(msgspec.Struct, frozen=True):
    """What is written: headings, rows below them, which rows are only to be read (`muted`, by their place).

    `widths` are letters a column is wide; `choices` are offered in a column, by its place.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    muted: frozenset[int] = frozenset()
    widths: tuple[int, ...] = ()
    choices: dict[int, tuple[str, ...]] = {}


def write(path: Path, table: Table) -> None:
    """Write it as the ending says: .csv, or else a workbook. Raises UserError when the place cannot be written."""
    bundle.write_file(path, comma_separated(table) if path.suffix.lower() == ".csv" else workbook(table))


def comma_separated(table: Table) -> bytes:
    """The table as CSV in UTF-8 with its mark, so that spreadsheets read the letters right."""
    out = io.StringIO(newline="")
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow([_safe(heading) for heading in table.headings])
    lines.writerows([_safe(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def workbook(table: Table) -> bytes:
    """The table as the first sheet of a workbook; what may be chosen stands in a second, hidden one."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = _sheet_name(table.title)
    for row, values in enumerate((table.headings, *table.rows), 1):
        for column, value in enumerate(values, 1):
            _put(sheet.cell(row, column), value)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for place in table.muted:
        for cell in sheet[place + 2]:
            cell.font = Font(color=_MUTED, italic=True)
    for column, wide in enumerate(table.widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = min(wide, _MOST_WIDE)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _offer(book, sheet, table.choices, len(table.rows))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _safe(value: Value) -> str | int:
    if isinstance(value, int):
        return value
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(RUNS) else text


def _put(cell: object, value: Value) -> None:
    """Text stays text, whatever it begins with."""
    cell.value = value  # type: ignore[attr-defined]  # openpyxl has no types
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", value.startswith(RUNS)  # type: ignore[attr-defined]  # as above
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"  # type: ignore[attr-defined]  # as above


def _offer(book: object, sheet: object, choices: dict[int, Sequence[str]] | dict[int, tuple[str, ...]], n: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if not choices:
        return
    lists = book.create_sheet(_CHOICES)  # type: ignore[attr-defined]  # openpyxl has no types
    lists.sheet_state = "hidden"
    for at, (column, words) in enumerate(sorted(choices.items()), 1):
        for row, word in enumerate(words, 1):
            _put(lists.cell(row, at), word)
        letter = get_column_letter(at)
        offered = f"{_CHOICES}!${letter}$1:${letter}${len(words)}"
        rule = DataValidation(type="list", formula1=offered, allow_blank=True, showErrorMessage=False)
        rule.add(f"{get_column_letter(column + 1)}2:{get_column_letter(column + 1)}{n + 200}")
        sheet.add_data_validation(rule)  # type: ignore[attr-defined]  # as above


def _sheet_name(title: str) -> str:
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in title)
    return kept.strip()[:31] or "1"
