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
from intern_desktop.exchange import letters as old_letters
from intern_desktop.i18n import N_, tr

MOST_ROWS, MOST_COLUMNS = 2_000, 60
_MOST_BYTES, _MOST_UNPACKED, _MOST_FAULTS = 20 << 20, 200 << 20, 5_000
_STEP = 200
_LONGEST = 2_000
RUNS = ("=", "+", "-", "@", "\t", "\r", "'")
"""A spreadsheet takes a text that begins so for a formula; in a CSV file of ours it has an apostrophe before it."""
_SAYS_DELIMITER = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""With this line some spreadsheets say which sign parts the cells of a CSV file."""
_LOOKED_AT = 20_000
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
    """The rows that hold anything, each with its number as the spreadsheet counts (from 1), and all faults.

    `page` is the page of the workbook that was read, `pages` all that can be seen in it. `letters` are those a CSV file
    was read in, one of `letters.NAMES`; `assumed` when nothing but likeliness speaks for them.
    """

    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    faults: tuple[Fault, ...]
    page: str = ""
    pages: tuple[str, ...] = ()
    letters: str = ""
    assumed: bool = False


class Ways(msgspec.Struct, frozen=True):
    """How a file is to be read: at most so many rows; which page of a workbook ("" the first one).

    `letters` were chosen for a CSV file; without them `may_assume` takes the likeliest where it is not in Unicode.
    """

    most: int = MOST_ROWS
    page: str = ""
    letters: str = ""
    may_assume: bool = False


_USUAL = Ways()


def _no_step(_done: int, _total: int) -> None:
    """Nobody watches."""


def read(path: Path, step: Step = _no_step, ways: Ways = _USUAL) -> Sheet:
    """The first page of an XLSX file, or a CSV file. The file is only read; `step` hears how far it is.

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
    return of(path.name, data, step, ways)


def pasted(text: str, step: Step = _no_step, ways: Ways = _USUAL) -> Sheet:
    """Cells that were copied in a spreadsheet and pasted: lines with tabs between the cells, or a CSV text.

    A cell that began with = shows its value when it is copied, so none is a formula here.
    """
    rows = csv.reader(io.StringIO(text.strip("\ufeff\x00"), newline=""), delimiter=_delimiter(text))
    try:
        listed = [[(cell or None, "s") for cell in row] for row in rows]
    except csv.Error as problem:
        # Translators: vi: "Không đọc được các ô đã dán. Chép lại từ bảng tính rồi dán lại."
        raise UserError(N_("The pasted cells cannot be read. Copy them in the spreadsheet again.")) from problem
    return _collected(((n, list[tuple[Value, str]](row)) for n, row in enumerate(listed, 1)), [], step, ways.most)


def _workbook(name: str, data: bytes, step: Step, ways: Ways) -> Sheet:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > _MOST_UNPACKED:
                raise zipfile.BadZipFile("it would fill the memory")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        try:
            pages = [one.title for one in book.worksheets if one.sheet_state == "visible"]
            at = book.sheetnames.index(ways.page) if ways.page in pages else 0
            held = book.worksheets[at]
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                merged = _merged(packed, at)
            held.reset_dimensions()
            found = _collected(_workbook_rows(held), merged, step, ways.most)
            return msgspec.structs.replace(found, page=held.title, pages=tuple(pages))
        finally:
            book.close()
    except Exception as problem:  # openpyxl raises whatever its parsers meet in a broken file
        # Translators: vi: "Không đọc được tệp {name}. Mở nó bằng bảng tính rồi lưu lại thành .xlsx."
        message = N_("The file {name} cannot be read. Open it in a spreadsheet and save it again as .xlsx.")
        raise UserError(message, name=name) from problem


def _merged(packed: zipfile.ZipFile, at: int) -> list[Fault]:
    """The joined cells of a page: reading row by row does not tell them."""
    sheets = sorted((one for one in packed.namelist() if one.startswith("xl/worksheets/sheet")), key=_number)
    found = _MERGED.findall(packed.read(sheets[at])) if at < len(sheets) else []
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


def _comma_separated(name: str, data: bytes, step: Step, ways: Ways) -> Sheet:
    decoded = _decoded(name, data, ways)
    said = _SAYS_DELIMITER.match(decoded.text)
    text = decoded.text[said.end() :] if said else decoded.text
    delimiter = said[1] if said else _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as problem:
        # Translators: vi: "Không đọc được tệp {name}. Mở nó bằng bảng tính rồi lưu lại thành .xlsx."
        message = N_("The file {name} cannot be read. Open it in a spreadsheet and save it again as .xlsx.")
        raise UserError(message, name=name) from problem
    typed = ((n, [_typed(cell) for cell in row]) for n, row in enumerate(rows, 2 if said else 1))
    found = _collected(typed, [], step, ways.most)
    return msgspec.structs.replace(found, letters=decoded.letters, assumed=decoded.assumed)


def _delimiter(text: str) -> str:
    """What parts the cells: the sign in most of the first lines, as above the headings there may be a title."""
    lines = [line for line in text[:_LOOKED_AT].splitlines() if line.strip()][:20]
    return max("\t;,", key=lambda sign: (sum(sign in line for line in lines), sum(line.count(sign) for line in lines)))


def _typed(cell: str) -> tuple[Value, str]:
    """A cell of a CSV file as the reader of workbooks gives it: what begins with = would be run as a formula."""
    if cell.startswith("'") and cell[1:].startswith(RUNS):
        return cell[1:], "s"
    return cell or None, "f" if cell.startswith("=") else "s"


def _decoded(name: str, data: bytes, ways: Ways) -> old_letters.Decoded:
    found = old_letters.decode(data, letters=ways.letters, may_assume=ways.may_assume)
    if found is None and ways.letters:
        # Translators: vi: "Chữ trong tệp {name} không phải {letters}. Chọn bảng mã khác."
        message = N_("The letters of {name} are not in {letters}. Choose others.")
        raise UserError(message, name=name, letters=old_letters.NAMES.get(ways.letters, ways.letters))
    if found is None:
        # Translators: vi: "Chữ trong tệp {name} không phải UTF-8. Lưu lại thành .xlsx, hoặc “CSV UTF-8”."
        message = N_("The letters of {name} are not in UTF-8. Save it again as .xlsx, or as “CSV UTF-8”.")
        raise UserError(message, name=name)
    if "\x00" in found.text:
        # Translators: vi: "Tệp {name} không phải là bảng. Chọn tệp .xlsx hoặc .csv."
        raise UserError(N_("The file {name} is no table. Choose an .xlsx or a .csv file."), name=name)
    return found


def _collected(
    rows: Iterator[tuple[int, list[tuple[Value, str]]]], faults: list[Fault], step: Step, most: int
) -> Sheet:
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
        if len(kept) >= most + 1:
            continue
        cells = tuple(Cell(f"{_letters(at)}{number}", value) for at, (value, _) in enumerate(row[:MOST_COLUMNS]))
        if len(found) <= _MOST_FAULTS:
            found.extend(_cell_faults(number, row, cells))
        kept.append((number, cells))
    if last > most + 1:
        found.insert(0, Fault("", 0, TOO_MANY, {"n": last, "most": most}))
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
