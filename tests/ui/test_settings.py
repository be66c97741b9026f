"""Language, text size and colours hold at once."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from intern_desktop import i18n
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.settings import SettingsScreen


@pytest.fixture
def screen(qtbot, look, open_commands):
    made = SettingsScreen(open_commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


def press(screen, name):
    screen.findChild(QAbstractButton, name).click()


def test_a_language_is_spoken_at_once(screen):
    press(screen, "language_ja")
    assert i18n.language() == "ja"


def test_the_text_grows_at_once(screen):
    press(screen, "text_size_1.25")
    assert style.factor() == 1.25


def test_colours_change_at_once(screen):
    press(screen, "colours_dark")
    assert style.scheme() == "dark"


def test_every_choice_has_a_name(screen, language):
    screen.retranslate()
    assert unnamed_controls(screen) == []


def test_at_large_text_in_a_low_window_every_line_keeps_its_room(screen, qapp, qtbot, language):
    style.apply(qapp, "light", 1.5)
    spoken.speak(language)
    screen.retranslate()
    screen.resize(1200, 420)
    lines = [one for one in screen.findChildren(QLabel) if one.isVisible() and one.text() and one.wordWrap()]
    assert lines
    qtbot.waitUntil(lambda: all(one.height() >= one.heightForWidth(one.width()) for one in lines))
