"""The first picture and the widgets that replace it are the same to the eye."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from intern_desktop.ui import language as spoken
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.first_run import FirstRunScreen
from intern_desktop.ui.sections import NOBODY, Section
from intern_desktop.ui.sign_in import SignInScreen
from intern_desktop.ui.window import Window
from tests.ui.conftest import NOW, PLAIN

SIZE = (1366, 696)
HEADING = QRect(0, 0, 180, 56)


def seen(window, part):
    window.resize(*SIZE)
    return window.grab(part).toImage()


def differing(one, other):
    return sum(
        one.pixelColor(x, y) != other.pixelColor(x, y) for x in range(one.width()) for y in range(one.height())
    ) / (one.width() * one.height())


def both(qtbot, start, sections, part):
    window = Window(start, {}, sections)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    first = seen(window, part)
    window.furnish(Commands(lambda: NOW))
    QApplication.processEvents()
    return first, seen(window, part)


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_the_sidebar_does_not_jump(qapp, qtbot, look, language, factor):
    spoken.speak(language)
    look.apply(qapp, "light", factor)
    wide = look.control("sidebar_rail" if factor == 1.5 else "sidebar")
    first, then = both(qtbot, "sections", PLAIN, QRect(0, 0, wide, look.px(200)))
    assert differing(first, then) < 0.002  # the corners of the open section are smoothed by two painters


@pytest.mark.parametrize(("name", "screen"), [("sign_in", SignInScreen), ("first_run", FirstRunScreen)])
def test_the_heading_does_not_jump(qtbot, look, language, name, screen):
    spoken.speak(language)
    sections = (*PLAIN[:-1], Section(name, "user", "Start", screen, NOBODY, whole=True))
    first, then = both(qtbot, name, sections, HEADING)
    assert differing(first, then) == 0


def test_the_first_picture_is_told_once(qtbot, look):
    window = Window("sections", {}, PLAIN)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.appear()
