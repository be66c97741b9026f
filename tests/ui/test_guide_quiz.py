"""The questions of a page on the screen: by keyboard and mouse, what was missed, and what is written down."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextBrowser, QWidget

from intern_desktop.departure.understanding import understood
from intern_desktop.furigana import plain
from intern_desktop.guide import book, quiz
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.guide_quiz import QuizView
from intern_desktop.ui.widgets import RubyLabel

PAGE = "five-minutes"
NUMBERS = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4]


@pytest.fixture
def view(qtbot, commands):
    """The questions of a page, as the guide shows them."""
    made = QuizView(commands)
    qtbot.addWidget(made)
    made.resize(942, 664)
    made.retranslate()
    made.show_page(PAGE)
    made.show()
    QApplication.processEvents()
    return made


def asked(view):
    text = view.findChild(RubyLabel, "quiz_situation").text()
    return next(one for one in quiz.quiz(PAGE).questions if plain(quiz.said(one.situation, "en")) == text)


def press(view, key):
    QTest.keyClick(view, key)
    QApplication.processEvents()


def cards(view):
    found = [view.findChild(QAbstractButton, f"quiz_answer_{at + 1}") for at in range(4)]
    return [card for card in found if card.isVisible()]


def answer_all(view):
    while view.findChild(QAbstractButton, "quiz_next").isVisible():
        press(view, NUMBERS[asked(view).right])
        press(view, Qt.Key.Key_Return)


def known(view, commands):
    with commands.reading() as reading:
        return understood(reading, commands.session.person)


def test_nothing_says_which_answer_is_right_before_the_choice(view):
    assert {card.state() for card in cards(view)} == {"open"}
    whys = [plain(quiz.said(answer.why, "en")) for answer in asked(view).answers]
    assert not any(why in card.accessibleName() for card in cards(view) for why in whys)
    assert not view.findChild(QAbstractButton, "quiz_next").isEnabled()


def test_after_the_choice_every_answer_says_why(view):
    question = asked(view)
    missed = (question.right + 1) % len(question.answers)
    press(view, NUMBERS[missed])
    states = [card.state() for card in cards(view)]
    assert states[missed] == "missed" and states[question.right] == "right"
    assert states.count("plain") == len(states) - 2
    for card, answer in zip(cards(view), question.answers, strict=True):
        assert plain(quiz.said(answer.why, "en")) in card.accessibleName()
    assert "you chose this" in cards(view)[missed].accessibleName()
    assert "do this" in cards(view)[question.right].accessibleName()


def test_a_second_choice_changes_nothing(view):
    question = asked(view)
    press(view, NUMBERS[(question.right + 1) % len(question.answers)])
    press(view, NUMBERS[question.right])
    assert [card.state() for card in cards(view)].count("missed") == 1


def test_a_click_chooses_too(view):
    right = asked(view).right
    QTest.mouseClick(cards(view)[right], Qt.MouseButton.LeftButton)
    assert cards(view)[right].state() == "right"


def test_what_was_missed_is_asked_again_and_is_no_evidence_before(view, commands):
    first = asked(view)
    press(view, NUMBERS[(first.right + 1) % len(first.answers)])
    assert "comes back at the end" in view.findChild(QLabel, "quiz_remark").text()
    press(view, Qt.Key.Key_Return)
    for _ in range(len(quiz.quiz(PAGE).questions) - 1):
        assert asked(view) != first
        press(view, NUMBERS[asked(view).right])
        press(view, Qt.Key.Key_Return)
    assert asked(view) == first
    assert known(view, commands) == {}
    answer_all(view)
    assert set(known(view, commands)) == {PAGE}


def test_understanding_all_is_written_down_and_leads_on(view, commands, qtbot):
    answer_all(view)
    assert known(view, commands)[PAGE].on == commands.today()
    pages = book.page_ids()
    with qtbot.waitSignal(view.next_asked) as asked_for:
        press(view, Qt.Key.Key_Return)
    assert asked_for.args == [pages[pages.index(PAGE) + 1]]


def test_escape_leads_back_and_one_finds_ones_place_again(view, qtbot):
    press(view, NUMBERS[asked(view).right])
    press(view, Qt.Key.Key_Return)
    second = asked(view)
    with qtbot.waitSignal(view.left):
        press(view, Qt.Key.Key_Escape)
    view.show_page(PAGE)
    assert asked(view) == second


def test_the_next_person_begins_anew(view):
    first = asked(view)
    press(view, NUMBERS[first.right])
    press(view, Qt.Key.Key_Return)
    view.forget()
    view.show_page(PAGE)
    assert asked(view) == first


def test_what_to_say_is_shown_after_the_choice_only(view):
    with_words = next((one for one in quiz.quiz(PAGE).questions if one.say), None)
    assert with_words is not None
    while asked(view) != with_words:
        press(view, NUMBERS[asked(view).right])
        press(view, Qt.Key.Key_Return)
    assert not view.findChild(QWidget, "quiz_say").isVisible()
    press(view, NUMBERS[with_words.right])
    said = [one.text() for one in view.findChild(QWidget, "quiz_say").findChildren(RubyLabel) if one.isVisible()]
    assert said == [plain(words.ja) for words in with_words.say]


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_every_control_has_a_name_in_every_language_and_size(view, qapp, qtbot, language, factor):
    style.apply(qapp, "dark", factor)
    spoken.speak(language)
    view.retranslate()
    press(view, NUMBERS[0])
    assert list(unnamed_controls(view)) == []
    for card in cards(view):
        qtbot.waitUntil(lambda card=card: card.height() >= card.heightForWidth(card.width()))


@pytest.fixture
def guide(qtbot, commands):
    """The guide at the page."""
    made = GuideScreen(commands)
    qtbot.addWidget(made)
    made.resize(1174, 696)
    made.retranslate()
    made.refresh()
    made.open(PAGE)
    made.show()
    QApplication.processEvents()
    return made


def shown(guide):
    return guide.findChild(QWidget, "guide_quiz") is not None and guide.findChild(QWidget, "guide_quiz").isVisible()


def test_from_the_page_to_its_questions_and_back(guide):
    follow(guide)
    assert shown(guide)
    press(guide.findChild(QWidget, "guide_quiz"), Qt.Key.Key_Escape)
    assert not shown(guide)
    assert guide.findChild(QWidget, "guide_page").isVisible()


def test_the_page_says_on_which_day_it_was_understood(guide):
    text = guide.findChild(QTextBrowser, "guide_page").toHtml()
    assert "Questions about this page" in text and "all understood" not in text
    follow(guide)
    answer_all(guide.findChild(QWidget, "guide_quiz"))
    press(guide.findChild(QWidget, "guide_quiz"), Qt.Key.Key_Escape)
    assert "understood" in guide.tables
    guide.refresh()  # as the window does when one of its tables has changed
    text = guide.findChild(QTextBrowser, "guide_page").toHtml()
    assert "Questions about this page: all understood on 24 Nov 2026" in text


def test_the_last_answer_leads_to_the_next_page(guide):
    follow(guide)
    view = guide.findChild(QWidget, "guide_quiz")
    answer_all(view)
    press(view, Qt.Key.Key_Return)
    pages = book.page_ids()
    following = book.page(pages[pages.index(PAGE) + 1], "en").title
    assert guide.findChild(QTextBrowser, "guide_page").toPlainText().startswith(following)


def test_what_one_person_chose_is_not_there_for_the_next(guide, commands):
    follow(guide)
    press(guide.findChild(QWidget, "guide_quiz"), NUMBERS[0])
    commands.sign_out()
    assert not shown(guide)


def test_control_p_brings_the_paper_of_the_page(guide, qtbot):
    with qtbot.waitActive(guide):
        guide.activateWindow()
    QTest.keyClick(guide.findChild(QTextBrowser, "guide_page"), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: guide.findChild(QWidget, "guide_print") is not None)
    view = guide.findChild(QWidget, "guide_print")
    qtbot.waitUntil(view.isVisible)
    assert not guide.findChild(QAbstractButton, "guide_print_begin").isEnabled(), "Ctrl+P prints now"
    press(view, Qt.Key.Key_Escape)
    assert guide.findChild(QAbstractButton, "guide_print_begin").isEnabled()


def follow(guide):
    """As a click on the link at the end of the page does."""
    guide.findChild(QTextBrowser, "guide_page").anchorClicked.emit(QUrl(f"quiz:{PAGE}"))
    QApplication.processEvents()


def test_what_the_disk_refused_is_not_called_written_down(view, commands, monkeypatch):
    monkeypatch.setattr(commands, "done", lambda *_, **__: False)
    answer_all(view)
    said = " ".join(one.text() for one in view.findChild(QWidget, "quiz_done").findChildren(QLabel))
    assert "You have understood all" in said and "written down" not in said
