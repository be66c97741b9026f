"""In which letters a sheet was saved, and pasted cells: what is certain, what is only assumed, what the reader says."""

import openpyxl
import pytest

from intern_desktop.errors import UserError
from intern_desktop.exchange import letters, sheets
from intern_desktop.exchange.sheets import Ways

VIETNAMESE = "Họ và tên;Ngày sinh\r\nNguyễn Thị Hiền;14/03/2004\r\nHồ Sỹ Đạt;17/05/2002\r\nĐặng Hữu Phước;1/2/2003\r\n"
JAPANESE = "氏名,フリガナ,クラス\r\nNguyen Thi Hien,グエン ティ ヒエン,Ａ組\r\n"
ASSUMED = Ways(may_assume=True)


def texts(sheet):
    return [[cell.text for cell in cells] for _, cells in sheet.rows]


def as_1258(text):
    """Letters of Vietnam as older programs write them: a letter, then its tone."""
    import unicodedata

    said = b""
    for letter in text:
        try:
            said += letter.encode("cp1258")
        except UnicodeEncodeError:
            first, *marks = unicodedata.normalize("NFD", letter)
            base = unicodedata.normalize("NFC", first + "".join(one for one in marks if one in "\u0302\u0306\u031b"))
            tone = "".join(one for one in marks if one not in "\u0302\u0306\u031b")
            said += base.encode("cp1258") + tone.encode("cp1258")
    return said


def saved(tmp_path, data, name="list.csv"):
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_unicode_is_certain_with_and_without_its_mark(tmp_path, encoding, sign):
    text = VIETNAMESE.replace(";", sign)
    found = sheets.read(saved(tmp_path, text.encode(encoding)), ways=ASSUMED)
    assert texts(found)[1] == ["Nguyễn Thị Hiền", "14/03/2004"]
    assert not found.assumed


@pytest.mark.parametrize(
    ("data", "named", "cell"),
    [
        (as_1258(VIETNAMESE), letters.VIETNAMESE, "Nguyễn Thị Hiền"),
        (JAPANESE.encode("cp932"), letters.JAPANESE, "Nguyen Thi Hien"),
        ("Name;Class\r\nNiccolò Rossì;A\r\n".encode("cp1252"), letters.WESTERN, "Niccolò Rossì"),
    ],
)
def test_what_older_programs_wrote_is_assumed_and_said(tmp_path, data, named, cell):
    found = sheets.read(saved(tmp_path, data), ways=ASSUMED)
    assert (found.letters, found.assumed) == (named, True)
    assert texts(found)[1][0] == cell


def test_kana_are_read_in_shift_jis(tmp_path):
    found = sheets.read(saved(tmp_path, JAPANESE.encode("cp932")), ways=ASSUMED)
    assert texts(found)[1][1:] == ["グエン ティ ヒエン", "Ａ組"]


def test_the_reader_says_in_which_letters_it_is(tmp_path):
    path = saved(tmp_path, as_1258(VIETNAMESE))
    wrong = sheets.read(path, ways=Ways(letters=letters.WESTERN, may_assume=True))
    assert (wrong.letters, wrong.assumed) == (letters.WESTERN, False)
    assert texts(wrong)[0] != ["Họ và tên", "Ngày sinh"]
    with pytest.raises(UserError, match=r"list\.csv are not in UTF-8"):
        sheets.read(path, ways=Ways(letters=letters.UTF_8))


def test_where_nobody_is_told_nothing_is_assumed(tmp_path):
    with pytest.raises(UserError, match="UTF-8"):
        sheets.read(saved(tmp_path, as_1258(VIETNAMESE)))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x01", bytes(range(256)) * 4, b"%PDF-1.7\x00\xff\xfe"])
def test_what_is_no_text_is_refused_whatever_may_be_assumed(tmp_path, data):
    with pytest.raises(UserError):
        sheets.read(saved(tmp_path, data), ways=ASSUMED)


def test_a_file_that_says_its_sign_keeps_the_numbers_of_its_rows(tmp_path):
    found = sheets.read(saved(tmp_path, "sep=;\r\nHọ và tên;Lớp\r\nY, Ban;A\r\n".encode("utf-8-sig")))
    assert texts(found) == [["Họ và tên", "Lớp"], ["Y, Ban", "A"]]
    assert [number for number, _ in found.rows] == [2, 3]


def test_a_title_above_the_headings_does_not_hide_the_sign(tmp_path):
    data = "Danh sách lớp, tháng 11\r\n\r\nHọ và tên;Lớp\r\nY Ban;A\r\n".encode()
    assert texts(sheets.read(saved(tmp_path, data)))[1] == ["Họ và tên", "Lớp"]


def test_pasted_cells_are_read_with_breaks_and_quotes():
    found = sheets.pasted('Họ và tên\tLớp\r\n"Y\nBan"\tA\r\n=Chi\tB\r\n')
    assert texts(found) == [["Họ và tên", "Lớp"], ["Y Ban", "A"], ["=Chi", "B"]]
    assert found.faults == ()


def test_another_page_of_a_workbook_is_read_and_hidden_ones_are_not_offered(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Bìa"
    for name in ("K24-A", "Ẩn"):
        book.create_sheet(name).append([name])
    book["Ẩn"].sheet_state = "hidden"
    book.save(tmp_path / "list.xlsx")
    found = sheets.read(tmp_path / "list.xlsx", ways=Ways(page="K24-A"))
    assert (found.page, found.pages, texts(found)) == ("K24-A", ("Bìa", "K24-A"), [["K24-A"]])


def test_so_many_rows_are_read_as_was_asked(tmp_path):
    data = "\n".join(["Tên", *(f"Bạn {n}" for n in range(3000))]).encode()
    assert sheets.read(saved(tmp_path, data), ways=Ways(most=10_000)).faults == ()
    assert [one.message for one in sheets.read(saved(tmp_path, data)).faults] == [sheets.TOO_MANY]
