"""The headings of a sheet: every word that the page for trainers promises is found, whatever its marks and brackets."""

from pathlib import Path

import pytest

from intern_desktop.departure import list_columns

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to-make-your-own-list.md"


def promised():
    text = PAGE.read_text(encoding="utf-8").partition("| also found as |")[2].partition("The whole list")[0]
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) == 5 and not cells[0].startswith("-"):
            column = list_columns.find(cells[2])
            yield from ((column, word.strip()) for cell in cells[1:] for word in cell.split(","))


def test_every_heading_that_the_page_names_is_found():
    found = list(promised())
    assert {column for column, _ in found} == set(list_columns.IDS)
    assert [(column, word) for column, word in found if list_columns.find(word) != column] == []


def test_no_word_means_two_columns():
    words = [
        (list_columns.key(word), column.id)
        for column in list_columns.COLUMNS
        for word in (*column.heading.values(), *column.close)
    ]
    assert [word for word, column in words if list_columns.find(word) != column] == []


@pytest.mark.parametrize("heading", ["NHÓM", "nhom", "Nhóm (bắt buộc)", "  Nhóm: ", "Ｇｒｏｕｐ", "グループ"])
def test_marks_case_width_and_brackets_do_not_matter(heading):
    assert list_columns.find(heading) == "group"


@pytest.mark.parametrize("heading", ["", "STT", "Người phụ trách", "nhóm việc làm thêm", "(Nhom) x y"])
def test_a_stranger_is_a_stranger(heading):
    assert list_columns.find(heading) == ""


@pytest.mark.parametrize("word", ["có", "CO", "x", "✓", "yes", "Đúng", "はい", "○", "1", "必須"])
def test_yes(word):
    assert list_columns.yes_or_no(word) is True


@pytest.mark.parametrize("word", ["không", "Khong", "no", "0", "tự chọn", "いいえ", "任意", "-", "×"])
def test_no(word):
    assert list_columns.yes_or_no(word) is False


@pytest.mark.parametrize("word", ["có lẽ", "?", "2", "sometimes"])
def test_neither(word):
    assert list_columns.yes_or_no(word) is None
