"""A table that somebody made in a spreadsheet, XLSX or CSV, as plain rows, with what in it cannot be trusted.

Nothing is computed and nothing is changed: a formula, joined cells or a picture of a table are named as faults, with
their place, so that whoever made the sheet can mend all of them at once.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_, tr

MOST_ROWS, MOST_COLUMNS = 2_000, 60
_MOST_BYTES, _MOST_UNPACKED, _MOST_FAULTS = 20 << 20, 200 << 20, 5_000
_STEP = 200
_LONGEST = 2_000
RUNS = ("=", "+", "-", "@", "\t", "\r", "'")
"""A spreadsheet takes a text that begins so for a formula; in a CSV file of ours it has an apostrophe before it."""
_MERGED = re.compile(rb'<mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
Value = str | int | float | bool | date | None
Step = Callable[[int, int], None]
"""Told how many rows are read, of how many (0 while nobody knows); raising in it stops the reading."""

# Translators: vi: "Ô này có công thức. Chép lại rồi dán “chỉ giá trị”, sau đó lưu tệp."
FORMULA = N_("This cell holds a formula. Copy it and paste it as values only, then save the file again.")
# Translators: vi: "Các ô {cells} bị gộp. Bỏ gộp và điền từng ô."
MERGED = N_("The cells {cells} are joined. Part them and fill in each.")
# Translators: vi: "Ô này báo lỗi {value} của bảng tính. Sửa lại trong bảng tính."
BROKEN = N_("This cell shows the error {value} of the spreadsheet. Mend it there.")
# Translators: vi: "Bảng có {n} dòng, nhiều nhất là {most}. Bớt đi hoặc chia thành vài tệp."
TOO_MANY = N_("The sheet has {n} rows, at most {most} are read. Shorten it, or make several of it.")
# Translators: vi: "Bảng có quá nhiều ô sai (hơn {most}). Sửa bớt trong bảng tính rồi đọc lại."
TOO_SPOILT = N_("More than {most} cells of the sheet are wrong. Mend them in the spreadsheet, then read it again.")
# Translators: vi: "Dòng này có hơn {most} cột. Xoá các cột thừa."
TOO_WIDE = N_("This row has more than {most} columns. Take out those that are not needed.")
# Translators: vi: "Ô này dài hơn {most} chữ. Rút ngắn lại."
TOO_LONG = N_("This cell has more than {most} letters. Make it shorter.")


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One cell: its place as a spreadsheet names it ("C5"), and what is in it; an empty one is None."""

    place: str
    value: Value

    @property
    def text(self) -> str:
        """What is in it as one trimmed line of text; a whole number without a point, a day as 2027-03-09."""
        if self.value is None:
            return ""
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        return " ".join(str(self.value).split())


class Fault(msgspec.Struct, frozen=True):
    """What is wrong, and at which cell or row; `row` 0 is the sheet as a whole."""

    place: str
    row: int
    message: str
    fields: dict[str, str | int] = {}

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the reader's language."""
        return tr(self.message, **self.fields)


class Sheet(msgspec.Struct, frozen=True):
    """The rows that hold anything, each with its number as the spreadsheet counts (from 1), and all faults."""

    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    faults: tuple[Fault, ...]


def _no_step(_done: int, _total: int) -> None:
    """Nobody watches."""


def read(path: Path, step: Step = _no_step) -> Sheet:
    """The first sheet of an XLSX file, or a CSV file. The file is only read; `step` hears how far it is.

    Raises UserError for a file that cannot be opened at all.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _MOST_BYTES else b""
    except OSError as problem:
        # Translators: vi: "Không mở được tệp {name}. Xem tệp còn đó không và có đang mở ở chương trình khác không."
        message = N_("The file {name} cannot be opened. See that it is there and not held by another program.")
        raise UserError(message, name=path.name) from problem
    if size > _MOST_BYTES:
        # Translators: vi: "Tệp {name} quá lớn (hơn 20 MB) cho một danh sách. Chép riêng bảng cần dùng ra tệp mới."
        raise UserError(
            N_("The file {name} is too large for a list (over 20 MB). Copy the table alone into a new file."),
            name=path.name,
        )
    if data.startswith(_OLD_OFFICE):
        # Translators: vi: "Tệp {name} có mật khẩu hoặc là dạng .xls cũ. Lưu lại thành .xlsx, không mật khẩu."
        raise UserError(
            N_("The file {name} has a password, or is an old .xls. Save it as .xlsx without a password."),
            name=path.name,
        )
    of = _workbook if data.startswith(b"PK") else _comma_separated
    return of(path.name, data, step)


def _workbook(name: str, data: bytes, step: Step) -> Sheet:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _MOST_UNPACKED:
                raise zipfile.BadZipFile("it would fill the memory")
            merged = _merged(packed)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        try:
            held = book.worksheets[0]
            held.reset_dimensions()
            return _collected(_workbook_rows(held), merged, step)
        finally:
            book.close()
    except Exception as problem:  # openpyxl raises whatever its parsers meet in a broken file
        # Translators: vi: "Không đọc được tệp {name}. Mở nó bằng bảng tính rồi lưu lại thành .xlsx."
        message = N_("The file {name} cannot be read. Open it in a spreadsheet and save it again as .xlsx.")
        raise UserError(message, name=name) from problem


def _merged(packed: zipfile.ZipFile) -> list[Fault]:
    """The joined cells of the first sheet: reading row by row does not tell them."""
    sheets = sorted((one for one in packed.namelist() if one.startswith("xl/worksheets/sheet")), key=_number)
    found = _MERGED.findall(packed.read(sheets[0])) if sheets else []
    return [
        Fault(f"{left}{top}", int(top), MERGED, {"cells": f"{left}{top}:{right}{bottom}"})
        for left, top, right, bottom in ([part.decode() for part in one] for one in found)
    ]


def _number(name: str) -> int:
    return int("0" + re.sub(r"\D", "", name))


def _workbook_rows(held: object) -> Iterator[tuple[int, list[tuple[Value, str]]]]:
    rows = held.iter_rows(max_col=MOST_COLUMNS + 1)  # type: ignore[attr-defined]  # openpyxl has no types
    for number, row in enumerate(rows, 1):
        yield number, [(_plain(cell.value), cell.data_type) for cell in row]


def _plain(value: object) -> Value:
    """A value as we keep it: a moment at midnight is a day, any other time is text."""
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value if value is None or isinstance(value, str | int | float | bool | date) else str(value)


def _comma_separated(name: str, data: bytes, step: Step) -> Sheet:
    text = _decoded(name, data)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as problem:
        # Translators: vi: "Không đọc được tệp {name}. Mở nó bằng bảng tính rồi lưu lại thành .xlsx."
        message = N_("The file {name} cannot be read. Open it in a spreadsheet and save it again as .xlsx.")
        raise UserError(message, name=name) from problem
    return _collected(((n, [_typed(cell) for cell in row]) for n, row in enumerate(rows, 1)), [], step)


def _typed(cell: str) -> tuple[Value, str]:
    """A cell of a CSV file as the reader of workbooks gives it: what begins with = would be run as a formula."""
    if cell.startswith("'") and cell[1:].startswith(RUNS):
        return cell[1:], "s"
    return cell or None, "f" if cell.startswith("=") else "s"


def _decoded(name: str, data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as problem:
        # Translators: vi: "Chữ trong tệp {name} không phải UTF-8. Lưu lại thành .xlsx, hoặc “CSV UTF-8”."
        message = N_("The letters of {name} are not in UTF-8. Save it again as .xlsx, or as “CSV UTF-8”.")
        raise UserError(message, name=name) from problem
    if "\x00" in text:
        # Translators: vi: "Tệp {name} không phải là bảng. Chọn tệp .xlsx hoặc .csv."
        raise UserError(N_("The file {name} is no table. Choose an .xlsx or a .csv file."), name=name)
    return text


def _collected(rows: Iterator[tuple[int, list[tuple[Value, str]]]], faults: list[Fault], step: Step) -> Sheet:
    kept: list[tuple[int, tuple[Cell, ...]]] = []
    found = list(faults)
    last = 0
    for number, row in rows:
        if number % _STEP == 1:
            step(number, 0)
        if all(value is None or value == "" for value, _ in row):
            continue
        last = number
        while row[-1][0] in (None, ""):
            row.pop()
        if len(kept) >= MOST_ROWS + 1:
            continue
        cells = tuple(Cell(f"{_letters(at)}{number}", value) for at, (value, _) in enumerate(row[:MOST_COLUMNS]))
        if len(found) <= _MOST_FAULTS:
            found.extend(_cell_faults(number, row, cells))
        kept.append((number, cells))
    if last > MOST_ROWS + 1:
        found.insert(0, Fault("", 0, TOO_MANY, {"n": last, "most": MOST_ROWS}))
    if len(found) > _MOST_FAULTS:
        found.insert(0, Fault("", 0, TOO_SPOILT, {"most": _MOST_FAULTS}))
    return Sheet(tuple(kept), tuple(found[:_MOST_FAULTS]))


def _cell_faults(number: int, row: list[tuple[Value, str]], cells: tuple[Cell, ...]) -> Iterator[Fault]:
    if any(value not in (None, "") for value, _ in row[MOST_COLUMNS:]):
        yield Fault(f"A{number}", number, TOO_WIDE, {"most": MOST_COLUMNS})
    for cell, (value, kind) in zip(cells, row, strict=False):
        if kind == "f":
            yield Fault(cell.place, number, FORMULA)
        elif kind == "e":
            yield Fault(cell.place, number, BROKEN, {"value": str(value)})
        elif isinstance(value, str) and len(value) > _LONGEST:
            yield Fault(cell.place, number, TOO_LONG, {"most": _LONGEST})


def _letters(at: int) -> str:
    """The name of a column as spreadsheets count: 0 is A, 26 is AA."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
