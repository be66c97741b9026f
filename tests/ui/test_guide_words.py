"""Pressing a Japanese word tells what it means; the keyboard walks along the words of the block one reads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTextBrowser, QWidget

from intern_desktop.guide import book, words
from intern_desktop.guide.words import Word
from intern_desktop.ui import style
from intern_desktop.ui.guide import GuideScreen

LISTED = {
    ("会社", "かいしゃ"): Word("会社", "かいしゃ", 5, "công ty", "company"),
    ("経験", "けいけん"): Word("経験", "けいけん", 4, "kinh nghiệm", "experience"),
    ("条件", "じょうけん"): Word("条件", "じょうけん", 3, "điều kiện", "condition"),
}
PAGE = """---
title = "{会社|かいしゃ}"
summary = "-"
checked = 2026-11-22
valid_until = 2027-12-01
sources = []
related = []
---

{会社|かいしゃ}と{経験|けいけん}と{条件|じょうけん}と{謎|なぞ}です。

{技能実習|ぎのうじっしゅう}です。
"""


@pytest.fixture
def guide(qtbot, look, commands, monkeypatch):
    """Opens the guide on a made Japanese page, with a made list of words."""
    made = book.read("what-is-an-intern", "ja", PAGE)
    real = book.page
    monkeypatch.setattr(book, "page", lambda name, code: made if name == made.id else real(name, code))
    monkeypatch.setattr(words, "words", lambda: LISTED)
    screen = GuideScreen(commands)
    qtbot.addWidget(screen)
    screen.resize(1174, 696)
    screen.retranslate()
    screen.refresh()
    screen.show()
    QTest.mouseClick(screen.findChild(QAbstractButton, "guide_mode_ja"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return screen


def page(screen):
    return screen.findChild(QTextBrowser, "guide_page")


def words_of(screen):
    """The words of the page without the invisible signs that keep lines from breaking."""
    return page(screen).toPlainText().replace("\u2060", "")


def gloss(screen):
    return screen.findChild(QWidget, "guide_gloss")


def press_at(screen, position):
    """Press the middle of the letter at a position of the document."""
    view = page(screen)
    cursor = view.textCursor()
    cursor.setPosition(position)
    left = view.cursorRect(cursor)
    cursor.setPosition(position + 1)
    right = view.cursorRect(cursor)
    at = QPoint((left.center().x() + right.center().x()) // 2, left.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def body(screen):
    """Where the first paragraph of the page begins."""
    return page(screen).toPlainText().index("と") - 1


def walk(screen):
    QTest.keyClick(page(screen), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)


def test_a_press_on_a_word_shows_its_reading_and_meaning(guide):
    press_at(guide, body(guide))
    assert gloss(guide).isVisible()
    assert gloss(guide).accessibleName() == "会社: company Common courses teach it at N5."


def test_a_press_on_what_is_no_word_shows_nothing(guide):
    press_at(guide, body(guide) + 1)
    assert not gloss(guide).isVisible()


def test_a_word_is_known_also_while_its_reading_is_hidden(guide):
    QTest.mouseClick(guide.findChild(QAbstractButton, "guide_readings_off"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    press_at(guide, page(guide).toPlainText().index("経験") + 1)
    assert gloss(guide).accessibleName() == "経験: experience Common courses teach it at N4."


def test_a_word_nobody_listed_is_at_least_read(guide):
    press_at(guide, body(guide) + 6)
    assert gloss(guide).accessibleName() == "謎: This word is not in our list yet."


def test_the_keyboard_walks_along_the_words_and_begins_again(guide, qtbot):
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    page(guide).setFocus()
    heard = []
    for _ in range(5):
        walk(guide)
        heard.append(gloss(guide).accessibleName().partition(":")[0])
    assert heard == ["会社", "経験", "条件", "謎", "会社"]
    QTest.keyClick(page(guide), Qt.Key.Key_Escape)
    assert not gloss(guide).isVisible()


@pytest.mark.parametrize(("level", "drawn"), [("all", 4), ("n5", 3), ("n4", 2), ("hidden", 0)])
def test_readings_of_easy_words_are_left_out_by_level(guide, qtbot, level, drawn, commands):
    QTest.mouseClick(guide.findChild(QAbstractButton, "guide_levels"), Qt.MouseButton.LeftButton)
    menu = guide.findChild(QMenu, "guide_levels_menu")
    guide.findChild(QAction, f"guide_levels_{level}").trigger()
    menu.close()
    QApplication.processEvents()
    [line] = [line for line in words_of(guide).split("\n") if "です。" in line and "と" in line]
    assert line.count("\ufffc") == drawn
    guide.leave()
    again = GuideScreen(commands)
    qtbot.addWidget(again)
    again.retranslate()
    again.refresh()
    [line] = [line for line in words_of(again).split("\n") if "です。" in line and "と" in line]
    assert line.count("\ufffc") == drawn


def test_where_the_row_is_tight_readings_are_chosen_in_the_menu_alone(guide, qapp):
    style.apply(qapp, "light", 1.5)
    guide.restyle()
    guide.setMinimumSize(1, 1)  # as on the stage, which lets no screen widen the window
    guide.resize(820, 600)
    QApplication.processEvents()
    assert not guide.findChild(QWidget, "guide_readings").isVisible()
    levels = guide.findChild(QAbstractButton, "guide_levels")
    assert levels.isVisible()
    for name in ("hidden", "all"):
        QTest.mouseClick(levels, Qt.MouseButton.LeftButton)
        guide.findChild(QAction, f"guide_levels_{name}").trigger()
        guide.findChild(QMenu, "guide_levels_menu").close()
        QApplication.processEvents()
        assert ("会社" in page(guide).toPlainText()) == (name == "hidden")
