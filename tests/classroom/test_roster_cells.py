"""Headings in three languages, days in every way people write them, programmes and places."""

from datetime import date

import pytest

from intern_desktop.classroom import roster_cells, roster_columns
from intern_desktop.departure import list_cells
from intern_desktop.departure.list_cells import Unreadable
from intern_desktop.exchange.sheets import Cell


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("HỌ VÀ TÊN", "name"),
        ("Ho ten", "name"),
        ("氏名", "name"),
        ("Full name:", "name"),
        ("Họ", "family"),
        ("Ngày sinh (dd/mm/yyyy)", "birth"),
        ("NGAY SINH", "birth"),
        ("生年月日", "birth"),
        ("Mã HV", "code"),
        ("Mã", "id"),
        ("フリガナ", "name_kana"),
        ("Tên trong hộ chiếu", "name_passport"),
        ("Lớp", "class"),
        ("Tổ", "group"),
        ("Diện", "programme"),
        ("Ngành nghề", "field"),
        ("都道府県", "prefecture"),
        ("Ngày xuất cảnh", "departure"),
        ("入国日", "entry"),
        ("Ngày nhập học", "enrolled"),
        ("Nộp kế hoạch", "plan_filed"),
        ("Số điện thoại", ""),
    ],
)
def test_headings_are_found_with_and_without_marks(heading, column):
    assert roster_columns.find(heading) == column


def test_every_heading_that_is_written_is_found_again():
    for column in roster_columns.COLUMNS:
        assert {roster_columns.find(words) for words in column.heading.values()} == {column.id}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[(word, "titp") for word in ("技能実習", "技", "Thực tập kỹ năng", "TTS", "Technical Intern Training")],
        *[(word, "esd") for word in ("育成就労", "育", "esd", "Việc làm để phát triển kỹ năng")],
        ("特定技能", ""),
        ("du học", ""),
    ],
)
def test_programmes_are_known_by_their_words_and_others_are_not_guessed(text, code):
    assert roster_columns.programme(text) == code


@pytest.mark.parametrize("text", ["Osaka", "大阪府", "大阪", "27", "OSAKA"])
def test_prefectures_by_name_or_number(text):
    assert roster_columns.prefecture(text) == "27"


def day(value, order=roster_cells.DAY_FIRST):
    return roster_cells.day(Cell("C2", value), order)


@pytest.mark.parametrize(
    "value",
    [date(2004, 3, 14), "14/03/2004", "14.3.2004", "2004-03-14", "14-3-2004", "38060", 38060.0, "2004年3月14日"],
)
def test_days_in_every_way_people_write_them(value):
    assert day(value).day == date(2004, 3, 14)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("31/02/2005", list_cells.NO_SUCH_DAY),
        ("14/03/04", roster_cells.TWO_DIGITS),
        ("1.2.03", roster_cells.TWO_DIGITS),
        ("tháng 3", list_cells.NO_DAY),
        ("03/14/2004", list_cells.NO_SUCH_DAY),
    ],
)
def test_what_is_no_day_says_what_was_expected(value, message):
    with pytest.raises(Unreadable) as problem:
        day(value)
    assert problem.value.message == message


def test_a_day_that_can_be_read_in_two_ways_follows_the_other_rows():
    assert roster_cells.order_of(["03/04/2004", "25/12/2003"]) == roster_cells.DAY_FIRST
    assert roster_cells.order_of(["03/04/2004", "12/25/2003"]) == roster_cells.MONTH_FIRST
    assert roster_cells.order_of(["03/04/2004", "05/05/2003", "2004-03-14"]) == ""
    assert roster_cells.order_of(["25/12/2003", "12/25/2003"]) == ""
    assert day("03/04/2004", roster_cells.MONTH_FIRST).day == date(2004, 3, 4)


def test_where_nothing_tells_both_are_said_and_points_never_turn():
    assert day("03/04/2004", "") == roster_cells.Day(date(2004, 4, 3), date(2004, 3, 4))
    assert day("03.04.2004", "").perhaps is None
    assert day("04/04/2004", "").perhaps is None
