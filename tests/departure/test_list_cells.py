"""Days and numbers of days as people write them into cells."""

from datetime import date

import pytest

from intern_desktop.departure import list_cells
from intern_desktop.exchange.sheets import Cell

YEARS = (2023, 2029)
NINTH = date(2027, 3, 9)


@pytest.mark.parametrize(
    "value",
    [
        NINTH, 46455, 46455.0, "46455", "9/3/2027", "09/03/2027", "9-3-2027", "9.3.2027", "2027-03-09", "2027/3/9",
        "9 tháng 3 năm 2027", "ngày 9 tháng 3 năm 2027", "2027年3月9日", "９／３／２０２７", "9 March 2027",
        "March 9, 2027", "2027-03-09 00:00:00",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(value):
    assert list_cells.day(Cell("C5", value), YEARS) == NINTH


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("31/2/2027", list_cells.NO_SUCH_DAY),
        ("3/13/2027", list_cells.NO_SUCH_DAY),
        ("tháng 3", list_cells.NO_DAY),
        ("9/3/27", list_cells.NO_DAY),
        ("sắp tới", list_cells.NO_DAY),
        (True, list_cells.NO_DAY),
        (30, list_cells.NO_DAY),
        (date(2062, 3, 9), list_cells.WRONG_YEAR),
        ("9/3/2072", list_cells.WRONG_YEAR),
        ("0207-03-09", list_cells.WRONG_YEAR),
        ("9 marvelous 2027", list_cells.NO_SUCH_DAY),
    ],
)
def test_what_is_no_day_or_a_year_that_cannot_be_meant_is_said(value, message):
    with pytest.raises(list_cells.Unreadable) as problem:
        list_cells.day(Cell("C5", value), YEARS)
    assert problem.value.message == message


@pytest.mark.parametrize(
    ("value", "number"),
    [(30, 30), (30.0, 30), ("30", 30), ("30 ngày", 30), ("30 days", 30), ("−3", -3), ("３０日", 30), ("30,0", 30)],
)
def test_a_number_of_days_is_read(value, number):
    assert list_cells.number(Cell("D2", value)) == number


@pytest.mark.parametrize("value", ["một tháng", "30-60", 2.5, True, "1 000", ""])
def test_what_is_no_number_of_days_is_said(value):
    with pytest.raises(list_cells.Unreadable) as problem:
        list_cells.number(Cell("D2", value))
    assert problem.value.message == list_cells.NO_NUMBER


@pytest.mark.parametrize("value", [NINTH, "9/3/2027"])
def test_a_day_where_a_number_is_asked_is_named_so(value):
    with pytest.raises(list_cells.Unreadable) as problem:
        list_cells.number(Cell("D2", value))
    assert problem.value.message == list_cells.DAY_FOR_NUMBER
