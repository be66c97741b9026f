"""Practising on the screen: where one begins, a card asked and answered by keys alone, typed answers, going back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from intern_desktop.departure import answers, cards, picking
from intern_desktop.store.journal import Author
from intern_desktop.ui import language as spoken
from intern_desktop.ui import practice_choices, style
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.practice_choices import Choices
from intern_desktop.ui.practice_face_parts import TypedBox
from intern_desktop.ui.practice_rating import interval_words
from intern_desktop.ui.practice_said import Typed
from tests.ui.practising import Seat, Voice

K = Qt.Key
RATES = [f"practice_rate_{rating}" for rating in (1, 2, 3, 4)]


@pytest.fixture
def seat(qtbot, look, commands):
    return Seat(qtbot, commands, Voice())


@pytest.fixture
def typing(qtbot, look, commands):
    """Only the direction in which one types."""
    practice_choices.keep(commands, Choices(directions=("japanese",)))
    made = Seat(qtbot, commands, Voice())
    made.open("go")
    return made


def card_of(seat):
    """The card that is asked, by what is seen of it."""
    return next(one for one in cards.cards() if one.written == seat.japanese and seat.meaning in (one.vi, one.en))


def suggested(seat):
    return [seat.part(name).is_suggested() for name in RATES].index(True) + 1


def event_key(seat, key, text="", *, held=False):
    QApplication.sendEvent(
        seat.focus(), QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, held)
    )
    QApplication.processEvents()


def test_the_start_says_how_many_cards_come_and_how_long_they_take(seat):
    assert seat.words("practice_figure") == "10"
    assert seat.words("practice_unit") == "cards, about 7 minutes"
    assert seat.words("practice_parts") == "10 are new"
    assert "A few minutes a day" in seat.words("practice_first")
    filled = [one for one in seat.screen.findChildren(QPushButton) if one.property("kind") == "primary"]
    assert [one.objectName() for one in filled if one.isVisible()] == ["practice_begin"]
    assert seat.focus().objectName() == "practice_begin"


def test_a_card_by_keys_alone_from_the_question_to_the_next(seat):
    seat.key(K.Key_Return)
    assert seat.sees("practice_card") and seat.japanese == "おはようございます。"
    assert not seat.sees("practice_meaning_last") and not seat.sees("practice_rating")
    assert seat.left == "10 cards left"
    seat.key(K.Key_3)
    assert seat.japanese == "おはようございます。", "nothing is rated before it was seen"
    seat.key(K.Key_Space)
    assert seat.words("practice_meaning_last") == "Good morning."
    assert seat.sees("practice_note")
    assert [seat.part(name).wait() for name in RATES] == ["1 minute", "6 minutes", "10 minutes", "8 days"]
    assert suggested(seat) == 3
    seat.key(K.Key_4)
    assert seat.japanese == "こんにちは。" and not seat.sees("practice_meaning_last")
    assert seat.left == "9 cards left"
    assert seat.known().seen[("v001", "meaning")].memory.interval > 7 * 86_400


def test_enter_takes_the_filled_answer_and_a_click_takes_any(seat):
    seat.key(K.Key_Return, K.Key_Return, K.Key_Return)
    seat.key(K.Key_Return)
    seat.click("practice_rate_1")
    known = seat.known()
    assert [review.rating for review in known.recent] == [3, 1]


def test_a_key_that_is_held_down_answers_once(seat):
    seat.key(K.Key_Return)
    first = seat.japanese
    for _ in range(5):
        event_key(seat, K.Key_Return, "\r", held=True)
    assert seat.japanese == first and not seat.sees("practice_rating")


def test_z_and_ctrl_z_take_answers_back(seat):
    seat.key(K.Key_Return)
    asked = []
    for _ in range(3):
        asked.append(seat.japanese)
        seat.key(K.Key_Space, K.Key_4)
    seat.key(K.Key_Z)
    assert seat.japanese == asked[2] and seat.left == "8 cards left"
    event = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(seat.focus(), event)
    QApplication.processEvents()
    assert seat.japanese == asked[1] and seat.left == "9 cards left"
    seat.click("practice_back")
    assert seat.japanese == asked[0] and not seat.part("practice_back").isEnabled()
    seat.key(K.Key_Z)
    assert seat.japanese == asked[0]
    assert seat.answers() == 0


def test_esc_rests_and_what_was_answered_stays(seat):
    seat.key(K.Key_Return, K.Key_Space, K.Key_4, K.Key_Escape)
    assert seat.sees("practice_begin") and seat.words("practice_figure") == "9"
    assert not seat.sees("practice_first")
    assert seat.answers() == 1


def test_r_says_the_card_but_never_before_it_may_be_heard(seat, typing):
    seat.key(K.Key_Return, K.Key_R)
    assert seat.voice.said[-1] == "おはようございます。"
    typing.type("r")
    assert "おはようございます。" not in typing.voice.said, "an r that is typed is a letter"
    assert not typing.sees("practice_listen"), "the answer is not offered before it was given"
    typing.part("practice_rest").setFocus()
    typing.key(K.Key_R)
    assert "おはようございます。" not in typing.voice.said
    typing.part("practice_field").setFocus()
    typing.key(K.Key_Return, K.Key_R)
    assert typing.voice.said[-1] == "おはようございます。"


def test_without_a_voice_nothing_is_to_be_heard_and_one_is_told_why(qtbot, look, commands):
    seat = Seat(qtbot, commands, Voice(there=False))
    assert not seat.part("practice_way_listen").isEnabled()
    assert "no Japanese voice" in seat.words("practice_no_voice")
    seat.key(K.Key_Return)
    assert not seat.sees("practice_listen")
    seat.key(K.Key_R)
    assert not any(seat.voice.said)


def test_listening_shows_nothing_before_the_answer(qtbot, look, commands):
    practice_choices.keep(commands, Choices(directions=("listen",)))
    seat = Seat(qtbot, commands, Voice())
    seat.open("go")
    assert seat.sees("practice_listen") and not seat.sees("practice_japanese")
    assert "Good morning" not in seat.part("practice_card").accessibleName()
    assert not any(seat.voice.said), "no sound by itself"
    seat.key(K.Key_R)
    assert seat.voice.said[-1] == "おはようございます。"
    seat.key(K.Key_Space)
    assert seat.sees("practice_japanese") and seat.sees("practice_meaning_last")


@pytest.mark.parametrize(
    ("typed", "said", "rating"),
    [
        ("ohayougozaimasu", "right", 3),
        ("ohayou gozaimasu", "right", 3),
        ("おはようございます", "right", 3),
        ("お早うございます。", "", 0),
        ("ohayogozaimasu", "nearly right", 3),
        ("konnichiwa", "something else", 1),
    ],
)
def test_typed_answers_are_compared_and_never_blamed(typing, typed, said, rating):
    assert typing.focus().objectName() == "practice_field"
    typing.type(typed)
    typing.key(K.Key_Return)
    box = typing.part("practice_typed")
    assert box.isVisible() and typed.strip() in box.text() and typing.sees("practice_japanese")
    if said:
        assert box.text().endswith(said)
        assert suggested(typing) == rating
        assert typing.sees("practice_differs") == (said == "nearly right")


def test_digits_for_a_number_are_asked_how_they_are_read(qtbot, look):
    four = next(one for one in cards.own_cards() if one.written == "四時")
    verdict = answers.check(four, "4時")
    box = TypedBox()
    qtbot.addWidget(box)
    box.show_typed(Typed(verdict=verdict.mark, words="4時", parts=verdict.shown, asks=verdict.asks))
    assert box.text() == "4時 Nearly right: how is it read?"
    assert "how is it read?" in box.accessibleName()
    box.show_typed(Typed(verdict="nearly", words="よじい"))
    assert box.text() == "よじい nearly right"


def test_nothing_typed_may_have_been_said_aloud(typing):
    typing.key(K.Key_Return)
    assert not typing.sees("practice_typed") and typing.sees("practice_rating")
    assert suggested(typing) == 3


def test_letters_and_numbers_are_the_fields_while_one_types(typing):
    typing.type("zr 123")
    assert typing.part("practice_field", QLineEdit).text() == "zr 123"
    assert not typing.sees("practice_rating")


def test_ctrl_z_takes_letters_back_before_it_takes_a_card_back(typing):
    typing.type("ohayougozaimasu")
    typing.key(K.Key_Return, K.Key_4)
    second = typing.meaning
    typing.type("abc")
    for _ in range(4):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(typing.focus(), event)
        QApplication.processEvents()
        if not typing.part("practice_field", QLineEdit).text():
            break
    assert typing.meaning == second, "letters first"
    event = QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(typing.focus(), event)
    assert typing.meaning == "Good morning."


def test_enter_ends_the_composing_of_an_input_method_before_it_answers(typing):
    field = typing.part("practice_field", QLineEdit)
    QApplication.sendEvent(field, QInputMethodEvent("おはよう", []))
    event_key(typing, K.Key_Return, "\r")
    assert not typing.sees("practice_rating"), "still composing"
    done = QInputMethodEvent("", [])
    done.setCommitString("おはようございます")
    QApplication.sendEvent(field, done)
    QApplication.sendEvent(
        field, QKeyEvent(QKeyEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    )
    assert not typing.sees("practice_rating"), "the Enter that ended the composing answers nothing"
    QApplication.processEvents()
    event_key(typing, K.Key_Return, "\r")
    assert typing.sees("practice_rating") and typing.words("practice_typed").endswith("right")


def test_a_vietnamese_keyboard_is_noticed(typing):
    typing.type("tô")
    assert not typing.part("practice_hint").text(), "a circumflex is a long vowel too"
    typing.part("practice_field", QLineEdit).clear()
    field = typing.part("practice_field", QLineEdit)
    field.insert("gozaimáu")
    field.textEdited.emit(field.text())
    assert "Vietnamese keyboard" in typing.words("practice_hint")


def test_the_last_direction_cannot_be_taken_away(seat):
    for way in ("meaning", "japanese", "listen"):
        box = seat.part(f"practice_way_{way}")
        if box.isChecked():
            box.click()
    chosen = [way for way in ("meaning", "japanese", "listen") if seat.part(f"practice_way_{way}").isChecked()]
    assert chosen == ["listen"]
    assert practice_choices.kept(seat.commands).directions == ("listen",)


def test_limits_and_decks_are_kept_and_followed(qtbot, seat):
    seat.click("practice_new_5")
    assert seat.words("practice_figure") == "5"
    seat.open("deck:safety")
    assert seat.words("practice_figure") == "5"
    seat.key(K.Key_Return)
    assert card_of(seat).deck == "safety"
    seat.key(K.Key_Escape)
    again = Seat(qtbot, seat.commands, Voice())
    assert practice_choices.kept(again.commands).deck == "safety"
    assert again.part("practice_new").value() == "5"
    again.part("practice_decks").setCurrentIndex(again.part("practice_decks").model().index(0, 0))
    assert practice_choices.kept(again.commands).deck == "", "all decks again"


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_every_control_has_a_name_in_every_language_and_size(seat, qapp, language, factor):
    style.apply(qapp, "dark", factor)
    spoken.speak(language)
    seat.screen.retranslate()
    seat.screen.restyle()
    seat.open("go")
    shown = seat.part("practice_card").accessibleName()
    assert "おはようございます" in shown
    seat.key(K.Key_Space)
    meant = {"vi": "Chào buổi sáng ạ.", "en": "Good morning.", "ja": "Chào buổi sáng ạ."}[language]
    assert seat.words("practice_meaning_last") == meant
    assert list(unnamed_controls(seat.screen)) == []
    for name in RATES:
        pressed = seat.part(name)
        assert pressed.sizeHint().width() <= pressed.width() or factor > 1.0
        assert pressed.wait() and pressed.words()
    for tab in ("start", "goals", "cards"):
        seat.open(tab)
        assert list(unnamed_controls(seat.screen)) == []


def test_the_card_speaks_the_language_that_is_chosen_while_it_is_open(seat):
    seat.key(K.Key_Return, K.Key_Space)
    spoken.speak("vi")
    seat.screen.retranslate()
    assert seat.words("practice_meaning_last") == "Chào buổi sáng ạ."
    assert seat.sees("practice_rating")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(60, "1 minute"), (330, "6 minutes"), (3600, "1 hour"), (86_400 * 4, "4 days"), (86_400 * 90, "3 months")],
)
def test_intervals_are_said_in_the_unit_that_fits(seconds, said):
    from datetime import timedelta

    assert interval_words(timedelta(seconds=seconds)) == said


def opened_with(seat, card):
    """The screen at this card, as something new."""
    with seat.commands.store.act(Author(seat.commands.session.person), seat.commands.now()) as act:
        picking.choose(act, seat.commands.session.person, card, picking.WANTED)
    seat.open("go")


@pytest.mark.parametrize("card", ["v001", "v003", "v068", "s037"])
def test_nothing_moves_when_the_answer_comes(seat, card):
    opened_with(seat, card)
    seen = seat.part("practice_japanese")
    before = seen.geometry(), seen.mapTo(seat.screen, seen.rect().topLeft())
    seat.key(K.Key_Space)
    assert (seen.geometry(), seen.mapTo(seat.screen, seen.rect().topLeft())) == before


def test_a_drawing_comes_with_the_answer_and_is_reached_by_keys(seat):
    opened_with(seat, "v068")
    assert not seat.sees("practice_drawing")
    seat.key(K.Key_Space)
    assert seat.sees("practice_drawing")
    assert (
        "Electricity" in seat.part("practice_drawing").accessibleName()
        or "electricity" in seat.part("practice_drawing").accessibleName()
    )
    note = seat.part("practice_note")
    bottom = note.mapTo(seat.part("practice_card"), note.rect().bottomLeft()).y()
    seat.key(K.Key_PageDown, K.Key_PageDown)
    assert note.mapTo(seat.part("practice_card"), note.rect().bottomLeft()).y() < bottom
    assert seat.sees("practice_rating"), "nothing was rated"
