"""The glossary in the guide: all terms, fewer while one types, in two orders, and the way to the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QTextBrowser, QWidget

from intern_desktop.guide import glossary
from intern_desktop.guide.term_order import alphabetical, by_kana, by_name
from intern_desktop.ui import language as spoken
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide import GuideScreen

TERM = Qt.ItemDataRole.UserRole


@pytest.fixture
def guide(qtbot, look, open_commands):
    """Opens the guide for Hà in a language, at the glossary, by its button."""

    def opened(language="vi"):
        spoken.speak(language)
        open_commands.session = Session("ha", "Nguyễn Thị Thu Hà")
        screen = GuideScreen(open_commands)
        qtbot.addWidget(screen)
        screen.resize(1174, 696)
        screen.retranslate()
        screen.refresh()
        screen.show()
        QTest.mouseClick(screen.findChild(QAbstractButton, "guide_glossary_open"), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return screen

    return opened


def box(screen):
    return screen.findChild(QLineEdit, "glossary_filter")


def words(screen):
    model = screen.findChild(QListView, "glossary_list").model()
    return [model.index(row, 0).data(TERM).ja for row in range(model.rowCount())]


def test_all_terms_stand_in_the_order_of_the_readers_language(guide):
    screen = guide("vi")
    assert words(screen) == [term.ja for term in by_name(glossary.terms(), "vi")]
    assert len(words(screen)) == len(glossary.terms())
    assert box(screen).hasFocus()
    assert str(len(glossary.terms())) in screen.findChild(QLabel, "glossary_said").text()
    assert guide("en").findChild(QWidget, "guide_glossary").isVisible()
    assert words(guide("en")) == [term.ja for term in by_name(glossary.terms(), "en")]


def test_by_kana_they_stand_as_they_are_read(guide):
    screen = guide("vi")
    QTest.mouseClick(screen.findChild(QAbstractButton, "glossary_order_kana"), Qt.MouseButton.LeftButton)
    assert words(screen) == [term.ja for term in by_kana(glossary.terms())]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("the cu tru", "在留カード"),
        ("thẻ cư tr", "在留カード"),
        ("residence card", "在留カード"),
        ("zairyu kado", "在留カード"),
        ("ざいりゅうか", "在留カード"),
        ("住民", "住民税"),
        ("kado", "在留カード"),
    ],
)
def test_fewer_while_one_types_by_any_of_their_names(guide, typed, first):
    screen = guide()
    box(screen).setText(typed)
    assert words(screen)[0] == first
    assert len(words(screen)) < len(glossary.terms())


def test_the_meaning_is_looked_through_after_the_names(guide):
    screen = guide("en")
    box(screen).setText("birthday of")
    assert not words(screen)
    box(screen).setText("carry")
    assert "在留カード" in words(screen)


def test_what_it_does_not_have_is_said_with_a_way_out(guide):
    screen = guide("en")
    box(screen).setText("xyzzy")
    seen = " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    assert "The glossary does not have “xyzzy” yet" in seen
    QTest.mouseClick(screen.findChild(QAbstractButton, "glossary_nothing_button"), Qt.MouseButton.LeftButton)
    assert len(words(screen)) == len(glossary.terms())


def test_enter_finds_the_pages_that_speak_of_the_chosen_term(guide):
    screen = guide("vi")
    box(screen).setText("住民税")
    QTest.keyClick(box(screen), Qt.Key.Key_Return)
    assert screen.findChild(QLineEdit, "guide_search").text() == glossary.term("住民税").vi
    assert screen.findChild(QListView, "guide_hits").isVisible()


def test_arrows_walk_in_the_list_while_one_types_and_esc_leads_back_in_two_steps(guide):
    screen = guide("vi")
    box(screen).setText("bao hiem")
    chosen = screen.findChild(QListView, "glossary_list")
    QTest.keyClick(box(screen), Qt.Key.Key_Down)
    assert chosen.currentIndex().row() == 1
    QTest.keyClick(box(screen), Qt.Key.Key_Escape)
    assert box(screen).text() == ""
    QTest.keyClick(box(screen), Qt.Key.Key_Escape)
    assert screen.findChild(QTextBrowser, "guide_page").isVisible()


def test_it_speaks_each_language_and_has_a_name_for_each_control(guide, language):
    screen = guide(language)
    assert unnamed_controls(screen) == []
    spoken.speak("en")
    screen.retranslate()
    assert words(screen) == [term.ja for term in by_name(glossary.terms(), "en")]


def test_the_list_keeps_the_rules_of_models(guide, qtmodeltester):
    qtmodeltester.check(guide().findChild(QListView, "glossary_list").model())


def test_the_vietnamese_alphabet_has_its_own_order():
    names = ["đơn", "du", "dây", "ăn", "an", "ơn", "ốm", "on", "áo"]
    assert sorted(names, key=alphabetical) == ["an", "áo", "ăn", "dây", "du", "đơn", "on", "ốm", "ơn"]
