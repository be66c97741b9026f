"""From the guide to the cards: a word, a term, and what to say after a question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QWidget

from intern_desktop.departure import picking
from intern_desktop.furigana import plain
from intern_desktop.guide import glossary, quiz
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Session
from intern_desktop.ui.guide_gloss import Gloss
from intern_desktop.ui.guide_glossary import GlossaryView
from intern_desktop.ui.guide_quiz import QuizView
from intern_desktop.ui.practice_link import PracticeLink, cards_of

PAGE = "five-minutes"


def link(view):
    return view.findChild(QPushButton, "practice_link")


def chosen(commands):
    with commands.reading() as reading:
        return picking.choices(reading, commands.session.person)


@pytest.fixture
def gloss(qtbot, look, commands):
    made = Gloss()
    qtbot.addWidget(made)
    made.take_link(PracticeLink(commands, made))
    made.show()
    return made


def test_a_word_that_is_a_card_can_be_added_and_then_looked_at(qtbot, gloss, commands):
    gloss.show_word("遅刻", "ちこく", None, "en")
    assert link(gloss).isVisible() and link(gloss).text() == "Add to practice"
    with qtbot.waitSignal(commands.told) as told:
        link(gloss).click()
    assert told.args == ["1 card added: it comes before other new cards.", True]
    assert chosen(commands) == {"v013": picking.WANTED}
    assert link(gloss).text() == "See it in practice"
    with qtbot.waitSignal(commands.open_page) as asked:
        link(gloss).click()
    assert asked.args == ["practice", "cards:v013"]


def test_adding_can_be_taken_back(gloss, commands):
    gloss.show_word("遅刻", "ちこく", None, "en")
    link(gloss).click()
    commands.undo()
    assert chosen(commands) == {}


def test_a_word_that_is_no_card_has_no_link(gloss):
    gloss.show_word("饂飩", "うどん", None, "en")
    assert not link(gloss).isVisible()


def test_a_trainer_has_no_link(gloss, commands):
    commands.sign_in(Session("mai", "Mai Thị Hạnh", "trainer"), Author("mai"))
    gloss.show_word("遅刻", "ちこく", None, "en")
    assert not link(gloss).isVisible()


def test_a_text_is_the_card_of_the_whole_or_those_of_its_sentences():
    assert cards_of("{遅刻|ちこく}") == ("v013",)
    both = cards_of("おはようございます。こんにちは。")
    assert both == ("v001", "v002")
    assert cards_of("おはようございます。これはカードではないです。") == ("v001",)
    assert cards_of("") == ()


def test_what_to_say_after_a_question_can_be_practised(qtbot, look, commands):
    view = QuizView(commands)
    qtbot.addWidget(view)
    view.retranslate()
    view.show_page(PAGE)
    view.show()
    asked = next(one for one in quiz.quiz(PAGE).questions if cards_of("".join(said.ja for said in one.say)))
    for _ in quiz.quiz(PAGE).questions:
        shown = view.findChild(QWidget, "quiz_situation").text()
        question = next(one for one in quiz.quiz(PAGE).questions if plain(quiz.said(one.situation, "en")) == shown)
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_1 + question.right))
        if question == asked:
            break
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert link(view).isVisible()
    link(view).click()
    assert set(chosen(commands)) == set(cards_of("".join(said.ja for said in asked.say)))


def test_the_chosen_term_of_the_glossary_can_be_practised(qtbot, look, commands):
    view = GlossaryView()
    qtbot.addWidget(view)
    view.take_link(PracticeLink(commands, view))
    view.retranslate()
    view.begin()
    view.show()
    QApplication.processEvents()
    term = next(one for one in glossary.terms() if cards_of(one.ja))
    view.findChild(QLineEdit, "glossary_filter").setText(term.ja)
    assert view.findChild(QListView, "glossary_list").currentIndex().isValid()
    assert link(view).isVisible()
    link(view).click()
    assert set(chosen(commands)) == set(cards_of(term.ja))
