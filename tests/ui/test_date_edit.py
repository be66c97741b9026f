"""A day as people type it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from intern_desktop import i18n
from intern_desktop.ui.date_edit import DateEdit, read_date

NINTH_OF_APRIL = date(2027, 4, 9)


@pytest.mark.parametrize(
    "typed",
    [
        *("9/4/2027", "09042027", "20270409", "2027-04-09", "09-04-2027", "９／４／２０２７", "9 Apr 2027", "9.4.27"),
        *("2027年4月9日", "令和9年4月9日", "令和９年４月９日", "R9.4.9", "ngày 9 tháng 4 năm 2027", " 2027/4/9 "),
    ],
)
def test_a_day_is_understood_as_people_write_it(typed):
    assert read_date(typed) == NINTH_OF_APRIL


def test_the_first_year_of_an_era_has_its_own_word():
    assert read_date("令和元年5月1日") == date(2019, 5, 1)
    assert read_date("平成17年3月20日") == date(2005, 3, 20)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "abc", "31/2/2027", "9/4", "32/1/2027", "9/4/2027 10/4/2027", "令和9年4月31日"),
        *("1/1/0001", "9/4/9999"),
    ],
)
def test_what_is_no_day_is_none(typed):
    assert read_date(typed) is None


def test_while_typing_a_short_year_is_not_taken_for_the_year(qtbot):
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, "9/4/20")
    assert edit.value() is None
    QTest.keyClicks(edit, "27")
    assert edit.value() == NINTH_OF_APRIL


def test_the_arrow_keys_go_by_a_day(qtbot):
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.set_value(NINTH_OF_APRIL)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == date(2027, 4, 8)


@pytest.mark.parametrize(("key", "last"), [(Qt.Key.Key_Up, date(2199, 12, 31)), (Qt.Key.Key_Down, date(1900, 1, 1))])
def test_the_arrow_keys_stop_at_the_ends_of_the_calendar(qtbot, key, last):
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.set_value(last)
    QTest.keyClick(edit, key)
    assert edit.value() == last


def test_the_day_is_written_as_the_language_does_and_read_back(qtbot, language):
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.set_value(NINTH_OF_APRIL)
    assert edit.text() == i18n.date_text(NINTH_OF_APRIL, "short")
    assert edit.value() == NINTH_OF_APRIL


def test_what_is_no_day_is_called_wrong_and_left_as_typed(qtbot):
    edit = DateEdit()
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "31/2/2027")
    assert edit.wrong()
    edit.retranslate()
    assert edit.text() == "31/2/2027"


def test_an_empty_day_shows_how_it_is_typed_and_no_day(qtbot, language):
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.retranslate()
    assert edit.placeholderText()
    assert not any(letter.isdigit() for letter in edit.placeholderText())
    assert read_date(edit.example()) is not None
