"""Numbers as people write them, in three languages and with full-width digits."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from intern_desktop.ui import language as spoken
from intern_desktop.ui.widgets import NumberEdit, read_number, write_number


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("200000", 200000),
        ("200.000", 200000),
        ("200,000", 200000),
        ("200 000", 200000),
        ("２００，０００", 200000),
        ("20万", 200000),
        ("18.5万", 185000),
        ("1.234.567", 1234567),
        ("-5", -5),
        ("−5", -5),
        ("", None),
        ("20.00", None),
        ("1,23,456", None),
        ("two", None),
        ("200.000 yen", 200000),
        ("200.000 yên", 200000),
        ("¥200,000", 200000),
        ("２００，０００円", 200000),
        ("￥２００，０００", 200000),
        ("月給 200,000円", 200000),
        ("約 25,000 円", 25000),
        ("¥200,000-", 200000),
        ("￥２００，０００．-", 200000),
        ("200,000-", None),
        ("8時間30分", None),
        ("200.000 yên/tháng", 200000),
        ("20 man", 200000),
        ("20万5,000円", 205000),
        ("1,5 triệu đồng", 1500000),
        ("200k", 200000),
        ("1 860 000", 1860000),
        ("200000 250000", None),
        ("25.000 + 8.000", None),
        ("20万15000", None),
        ("155 30", None),
        ("200.000 abc", None),
        ("円", None),
    ],
)
def test_whole_numbers(text, meant, language):
    assert read_number(text, 0, language) == meant


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("155,5", "vi", "155.5"),
        ("155.5", "vi", "155.5"),
        ("155,5", "en", "155.5"),
        ("1.234,5", "vi", "1234.5"),
        ("1,234.5", "en", "1234.5"),
        ("1.234", "vi", "1234"),
        ("1,234", "en", "1234"),
        ("155,0", "ja", "155"),
        ("155,25", "vi", None),
        ("155,0 giờ", "vi", "155"),
        ("１５５．０時間", "ja", "155"),
        ("1860h", "en", "1860"),
        ("1.860 h", "en", "1860"),
        ("155.000", "en", "155"),
        ("155:30", "vi", "155.5"),
        ("155:75", "vi", None),
        ("155時間30分", "ja", "155.5"),
        ("155 giờ 20 phút", "vi", "155.3"),
        ("155h45", "en", "155.8"),
        ("155時間75分", "ja", None),
        ("7:30", "vi", "7.5"),
        ("７：３０", "ja", "7.5"),
        ("7:30 giờ", "vi", "7.5"),
        ("7時間30分", "vi", "7.5"),
        ("7h30", "vi", "7.5"),
        ("7g30", "vi", "7.5"),
        ("7 giờ 30", "vi", "7.5"),
        ("7 tiếng 30 phút", "vi", "7.5"),
        ("7 giờ rưỡi", "vi", "7.5"),
        ("7時間半", "ja", "7.5"),
        ("7:30:00", "vi", None),
    ],
)
def test_numbers_with_one_place(text, language, meant):
    assert read_number(text, 1, language) == (None if meant is None else Decimal(meant))


def test_a_number_is_written_as_the_language_does():
    assert [write_number(200000, 0, code) for code in ("vi", "en", "ja")] == ["200.000", "200,000", "200,000"]
    assert write_number(Decimal("155.5"), 1, "vi") == "155,5"


@pytest.mark.parametrize("value", [0, 7, 999, 1000, 185000, 200000, 123456789])
def test_what_is_written_is_read_again(value, language):
    assert read_number(write_number(value, 0, language), 0, language) == value


@pytest.fixture
def field(qtbot, look):
    made = NumberEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_groups_appear_while_one_types(qtbot, field):
    qtbot.keyClicks(field, "200000")
    assert (field.text(), field.value(), field.cursorPosition()) == ("200,000", 200000, 7)


def test_the_cursor_stays_where_one_types(qtbot, field):
    field.set_value(200000)
    field.setCursorPosition(1)
    qtbot.keyClicks(field, "5")
    assert (field.text(), field.cursorPosition()) == ("2,500,000", 3)


def test_backspace_takes_one_digit(qtbot, field):
    field.set_value(200000)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "20,000"


def test_what_cannot_be_read_is_kept_and_told_apart_from_nothing(qtbot, field):
    assert field.is_readable()
    qtbot.keyClicks(field, "12a")
    assert (field.text(), field.value(), field.is_readable()) == ("12a", None, False)


def test_backspace_and_delete_go_over_a_grouping_sign(qtbot, field):
    field.set_value(200000)
    field.setCursorPosition(4)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert (field.text(), field.cursorPosition()) == ("20,000", 2)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert (field.text(), field.cursorPosition()) == ("2,000", 3)


def paste(qtbot, field, text):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_what_is_pasted_with_its_unit_is_tidied_at_once(qtbot, field):
    paste(qtbot, field, "月給 ２００，０００円")
    assert (field.text(), field.value()) == ("200,000", 200000)


def test_a_word_that_multiplies_stays_until_the_field_is_left(qtbot, field):
    paste(qtbot, field, "20万")
    assert (field.text(), field.value()) == ("20万", 200000)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "200,000"


def test_two_numbers_are_left_as_they_are_and_mean_nothing(qtbot, field):
    paste(qtbot, field, "200,000 / 180,000")
    assert (field.text(), field.value(), field.is_readable()) == ("200,000 / 180,000", None, False)


def test_keys_are_taken_back_one_by_one_and_brought_again(qtbot, field):
    field.set_value(200000)
    qtbot.keyClicks(field, "56")
    assert field.text() == "20,000,056"
    told = []
    field.value_changed.connect(lambda: told.append(field.value()))
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), told) == ("200,000", [2000005, 200000])
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "200,000"
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "2,000,005"


def test_another_offer_ends_what_can_be_taken_back(qtbot, field):
    qtbot.keyClicks(field, "5")
    field.set_value(180000)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "180,000"


def test_another_language_writes_the_same_number_anew(field):
    field.set_value(200000)
    spoken.speak("vi")
    assert (field.text(), field.value()) == ("200.000", 200000)


def test_each_change_is_told(qtbot, field):
    with qtbot.waitSignal(field.value_changed):
        qtbot.keyClicks(field, "5")


def test_a_picture_of_a_letter_is_taken_back_like_any_other(qtbot):
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.insert("12\U0001f600\U0001f468\u200d\U0001f469")
    for _ in range(6):
        qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == ""
