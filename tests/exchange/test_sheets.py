"""Tables of spreadsheets as they come: whole, spoiled, in other encodings, far too long."""

import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest

from intern_desktop.errors import UserError
from intern_desktop.exchange import sheets


def saved(path, rows, *, merge=()):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merge:
        book.active.merge_cells(cells)
    book.save(path)
    return path


def texts(sheet):
    return [[cell.text for cell in cells] for _, cells in sheet.rows]


def faults(sheet):
    return [(fault.place, fault.row, fault.message) for fault in sheet.faults]


def test_words_numbers_and_days_come_as_they_are(tmp_path):
    rows = [["Việc", "Hạn", "Ngày"], ["  Ảnh  3×4 ", 30, date(2027, 3, 9)], [None, 2.0, time(8, 5)]]
    found = sheets.read(saved(tmp_path / "list.xlsx", rows))
    assert texts(found) == [["Việc", "Hạn", "Ngày"], ["Ảnh 3×4", "30", "2027-03-09"], ["", "2", "08:05"]]
    assert found.rows[1][1][2].value == date(2027, 3, 9)
    assert found.faults == ()


def test_empty_rows_are_left_out_and_the_others_keep_their_numbers(tmp_path):
    found = sheets.read(saved(tmp_path / "list.xlsx", [["Việc"], [None], ["Ảnh"]]))
    assert [number for number, _ in found.rows] == [1, 3]
    assert found.rows[1][1][0].place == "A3"


def test_a_formula_and_joined_cells_are_named_with_their_places(tmp_path):
    rows = [["Việc", "Hạn"], ["Ảnh", "=1+1"], ["Giấy", None], ["Thẻ", 5]]
    found = sheets.read(saved(tmp_path / "list.xlsx", rows, merge=["A3:B4"]))
    assert faults(found) == [("A3", 3, sheets.MERGED), ("B2", 2, sheets.FORMULA)]
    assert "A3:B4" in found.faults[0].sentence


def test_an_error_of_the_spreadsheet_is_named(tmp_path):
    path = saved(tmp_path / "list.xlsx", [["Việc"], ["#REF!"]])
    assert faults(sheets.read(path)) == [("A2", 2, sheets.BROKEN)]


def test_ten_thousand_rows_are_one_fault_and_not_a_long_wait(tmp_path):
    found = sheets.read(saved(tmp_path / "list.xlsx", [["Việc"], *([f"việc {n}"] for n in range(10_000))]))
    assert faults(found) == [("", 0, sheets.TOO_MANY)]
    assert found.faults[0].fields["n"] == 10_001
    assert len(found.rows) == sheets.MOST_ROWS + 1


def test_too_wide_and_too_long_are_named(tmp_path):
    found = sheets.read(saved(tmp_path / "list.xlsx", [["x"] * 61, ["y" * 2001]]))
    assert faults(found) == [("A1", 1, sheets.TOO_WIDE), ("A2", 2, sheets.TOO_LONG)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_of_any_maker_is_read(tmp_path, delimiter, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes(f"Việc{delimiter}Hạn\r\nẢnh{delimiter}30\r\n".encode(encoding))
    assert texts(sheets.read(path)) == [["Việc", "Hạn"], ["Ảnh", "30"]]


def test_a_csv_formula_is_a_formula(tmp_path):
    (tmp_path / "list.csv").write_text("Việc\n=HYPERLINK(1)\n", encoding="utf-8")
    assert faults(sheets.read(tmp_path / "list.csv")) == [("A2", 2, sheets.FORMULA)]


def test_a_moment_that_is_no_midnight_is_no_day(tmp_path):
    moments = [[datetime.fromisoformat(text)] for text in ("2027-03-09T08:05", "2027-03-09T00:00")]
    found = sheets.read(saved(tmp_path / "list.xlsx", [["Ngày"], *moments]))
    assert [cells[0].value for _, cells in found.rows] == ["Ngày", "2027-03-09 08:05", date(2027, 3, 9)]


def test_a_sheet_full_of_faults_names_so_many_and_says_so(tmp_path):
    rows = [",".join(["=1"] * 50)] * 120
    (tmp_path / "list.csv").write_text("\n".join(["Việc", *rows]), encoding="utf-8")
    found = sheets.read(tmp_path / "list.csv")
    assert found.faults[0].message == sheets.TOO_SPOILT
    assert len(found.faults) == found.faults[0].fields["most"]


def test_what_a_workbook_says_of_its_own_size_is_not_believed(tmp_path):
    whole = saved(tmp_path / "whole.xlsx", [["Việc", "Hạn"], ["Ảnh", 30]])
    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(tmp_path / "list.xlsx", "w") as packed:
        for one in read.namelist():
            said = read.read(one)
            packed.writestr(one, said.replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:A1"'))
            assert "sheet1" not in one or b"A1:B2" in said
    assert texts(sheets.read(tmp_path / "list.xlsx")) == [["Việc", "Hạn"], ["Ảnh", "30"]]


def test_a_sound_workbook_that_would_fill_the_memory_is_refused(tmp_path):
    path = saved(tmp_path / "list.xlsx", [["Việc"], ["Ảnh"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/media/a.bin", "w") as held:
        for _ in range(201):
            held.write(bytes(1 << 20))
    with pytest.raises(UserError):
        sheets.read(path)


def _xls(path):
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))


def _cut(path):
    whole = saved(path, [["Việc"]]).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _no_sheet(path):
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("hello.txt", "x")


def _bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(201 << 20))


def _windows_1258(path):
    path.write_bytes("Việc".encode()[:3] + b"\xea\xf2,x\n")


def _picture(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00".replace(b"\x89", b""))


@pytest.mark.parametrize("spoil", [_xls, _cut, _no_sheet, _bomb, _windows_1258, _picture])
def test_what_cannot_be_read_is_a_sentence_with_the_files_name(tmp_path, spoil):
    path = tmp_path / "danh sách.xlsx"
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(UserError) as problem:
        sheets.read(path)
    assert "danh sách.xlsx" in str(problem.value)
    assert path.read_bytes() == before


def test_a_file_that_is_gone_or_far_too_large_is_a_sentence(tmp_path):
    with pytest.raises(UserError, match="gone"):
        sheets.read(tmp_path / "gone.xlsx")
    with (tmp_path / "large.csv").open("wb") as out:
        out.truncate(21 << 20)
    with pytest.raises(UserError, match="large"):
        sheets.read(tmp_path / "large.csv")


def test_columns_are_named_as_spreadsheets_do(tmp_path):
    found = sheets.read(saved(tmp_path / "list.xlsx", [list(range(1, 29))]))
    assert [cell.place for cell in found.rows[0][1]][25:] == ["Z1", "AA1", "AB1"]
