"""A PIN is one field: digits only, four of them, pasted or typed, heard as one by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from intern_desktop.ui.pin_edit import PinEdit, digits_of


@pytest.fixture
def pin(qtbot):
    made = PinEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("text", "digits"), [("1234", "1234"), ("１２ 3-4", "1234"), ("12345", "1234"), ("abc", "")])
def test_only_digits_count(text, digits):
    assert digits_of(text) == digits


def test_typing_letters_does_nothing_and_the_fourth_digit_completes(pin, qtbot):
    with qtbot.waitSignal(pin.completed):
        QTest.keyClicks(pin, "1x2y34")
    assert pin.text() == "1234"


def test_pasting_works(pin, qtbot):
    QApplication.clipboard().setText(" 24-68 ")
    with qtbot.waitSignal(pin.completed):
        QTest.keyClick(pin, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pin.text() == "2468"


def test_it_never_shows_its_digits(pin):
    QTest.keyClicks(pin, "1234")
    assert pin.echoMode() == QLineEdit.EchoMode.Password
    assert pin.displayText() != "1234"
    assert not pin.grab().isNull()
