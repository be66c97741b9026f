"""What stands round the cards: goals to be heard, all words and sentences, the quiet end, the number in the sidebar."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from intern_desktop.classroom import people
from intern_desktop.departure import cards, checklist, picking
from intern_desktop.furigana import plain
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui import practice_choices, practice_facts, style
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.practice_badge import PracticeBadge
from intern_desktop.ui.practice_choices import Choices
from intern_desktop.ui.sections import SECTIONS
from intern_desktop.ui.sidebar import BADGE, SectionModel
from intern_desktop.ui.widgets import RubyLabel
from tests.ui.conftest import NOW
from tests.ui.practising import Seat, Voice

K = Qt.Key


@pytest.fixture
def clock():
    return [NOW]


@pytest.fixture
def seat(qtbot, look, data_folder, clock):
    store = Store.open(data_folder)
    commands = Commands(lambda: clock[0])
    commands.attach(store)
    with store.act(Author(""), NOW) as act:
        person = people.enrol(act, "Nguyễn Thị Thu Hà")
    commands.sign_in(Session(person, "Nguyễn Thị Thu Hà"), Author(person))
    yield Seat(qtbot, commands, Voice())
    store.close()


def goals(seat):
    return {one.item: one for one in practice_facts.goals(seat.commands)}


def rows(seat, name):
    model = seat.part(name, QListView).model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def practise_all(seat):
    """Answer every card that comes, easily."""
    seen = 0
    while seat.sees("practice_view"):
        seat.key(K.Key_Return, K.Key_4)
        seen += 1
        assert seen < 100
    return seen


@pytest.fixture
def goal(seat):
    found = goals(seat)
    return next(one for one in found.values() if len(one.sentences) > 1)


def test_a_goal_shows_its_sentences_with_readings_and_what_they_mean(seat, goal):
    seat.open(f"goals:{goal.item}")
    assert seat.words("practice_goal_title") == plain(goal.title)
    shown = [one.text() for one in seat.screen.findChildren(RubyLabel) if one.isVisible()]
    for sentence in goal.sentences:
        assert plain(sentence.japanese) in shown
    assert seat.sees("practice_goal_practise") and seat.sees("practice_goal_claim")


def test_the_sentences_of_a_goal_are_practised_aloud_or_typed(seat, goal):
    seat.open(f"goals:{goal.item}")
    seat.click("practice_goal_practise")
    assert seat.sees("practice_view") and seat.focus().objectName() == "practice_field"
    seen = practise_all(seat)
    assert seen == len(goal.sentences)
    assert seat.sees("practice_end")
    assert plain(goal.title) in seat.words("practice_end_goals"), "all its sentences sit: it may be heard"
    seat.click("practice_end_to_goals")
    assert goals(seat)[goal.item].known == len(goal.sentences)


def test_being_ready_is_a_claim_that_can_be_taken_back(seat, goal):
    told = []
    seat.commands.told.connect(lambda sentence, undo: told.append((sentence, undo)))
    seat.open(f"goals:{goal.item}")
    seat.click("practice_goal_claim")
    assert goals(seat)[goal.item].state == "claimed"
    assert "You reported it on 24 Nov 2026" in seat.words("practice_goal_state")
    assert told[-1][1], "with undo"
    assert seat.words("practice_goal_title") == plain(goal.title), "the cursor stays"
    seat.commands.undo()
    assert goals(seat)[goal.item].state == goal.state
    seat.click("practice_goal_claim")
    seat.click("practice_goal_unclaim")
    assert goals(seat)[goal.item].state == goal.state


def test_who_confirmed_a_goal_is_named_with_the_day(seat, goal):
    with seat.commands.store.act(Author("mai"), NOW) as act:
        people.enrol(act, "Mai Thị Hạnh")
    with seat.commands.reading() as reading:
        trainer = next(one.id for one in people.people(reading, NOW.date()) if one.name == "Mai Thị Hạnh")
    with seat.commands.store.act(Author(trainer), NOW) as act:
        checklist.confirm(act, seat.commands.session.person, goal.item)
    seat.open(f"goals:{goal.item}")
    assert seat.words("practice_goal_state") == "Hạnh confirmed it on 24 Nov 2026"
    assert not seat.sees("practice_goal_claim")


def test_a_goal_that_was_sent_back_says_why(seat, goal):
    with seat.commands.store.act(Author("mai"), NOW) as act:
        checklist.send_back(act, seat.commands.session.person, goal.item, "Say the minutes too.")
    seat.open(f"goals:{goal.item}")
    assert "Say the minutes too." in seat.part("practice_goal_note").text()
    assert seat.sees("practice_goal_claim")


def test_all_words_can_be_searched_by_meaning_kana_kanji_and_latin_letters(seat):
    seat.open("cards")
    assert len(rows(seat, "practice_cards")) == len(cards.cards())
    field = seat.part("practice_cards_search", QLineEdit)
    for typed in ("遅刻", "ちこく", "チコク", "chikoku", "den muon", "Being Late"):
        field.setText(typed)
        assert "遅刻" in rows(seat, "practice_cards"), typed
        assert len(rows(seat, "practice_cards")) < 60
    field.setText("xyzzy")
    assert seat.sees("practice_cards_nothing") and not seat.sees("practice_one_known")
    seat.click("practice_cards_nothing_button")
    assert len(rows(seat, "practice_cards")) == len(cards.cards())


def test_a_card_one_knows_is_put_aside_and_comes_back(seat):
    seat.open("cards:v001")
    assert seat.words("practice_one_japanese") == "おはようございます。"
    seat.click("practice_one_known")
    assert seat.words("practice_one_standing") == "known before"
    seat.open("go")
    assert seat.japanese == "こんにちは。"
    seat.key(K.Key_Escape)
    seat.open("cards:v001")
    seat.click("practice_one_neither")
    seat.open("go")
    assert seat.japanese == "おはようございます。"


def test_a_wanted_card_comes_first(seat):
    seat.open("cards:v013")
    seat.click("practice_one_wanted")
    seat.open("go")
    assert seat.japanese == cards.card("v013").written
    with seat.commands.reading() as reading:
        assert picking.choices(reading, seat.commands.session.person) == {"v013": picking.WANTED}


def test_the_keys_lead_from_the_search_to_the_list_and_back(seat):
    seat.open("cards")
    seat.key(K.Key_Down)
    assert seat.focus().objectName() == "practice_cards"
    seat.part("practice_cards", QListView).setCurrentIndex(seat.part("practice_cards", QListView).model().index(0, 0))
    seat.key(K.Key_Up)
    assert seat.focus().objectName() == "practice_cards_search"
    QTest.keyClicks(seat.focus(), "muon")
    seat.key(K.Key_Escape)
    assert seat.focus().text() == ""


def test_the_end_says_what_comes_when_and_offers_ten_more(seat, clock):
    seat.open("go")
    assert practise_all(seat) == 10
    assert seat.words("practice_end_title") == "That is all for now: 10 cards practised."
    assert "10 cards come again on" in seat.words("practice_end_when")
    seat.click("practice_end_more")
    assert seat.sees("practice_view") and seat.left == "10 cards left"
    practise_all(seat)
    seat.key(K.Key_Return)
    assert seat.sees("practice_start_page") and seat.words("practice_unit") == "No card waits for you now."
    assert "20 cards come again on" in seat.words("practice_parts")
    assert not seat.sees("practice_begin") and seat.sees("practice_more")
    clock[0] += timedelta(days=1)
    seat.open("")
    assert seat.words("practice_figure") == "10"


def test_the_number_in_the_sidebar_is_the_number_on_the_start(seat, qtbot, look, clock):
    sections = SectionModel(seat.screen)
    sections.set_sections([one for one in SECTIONS if "candidate" in one.roles])
    at = [one.name for one in sections.sections].index("practice")
    badge = PracticeBadge(seat.commands, sections)
    qtbot.waitUntil(lambda: sections.index(at, 0).data(BADGE) == "10")
    assert sections.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Practice: 10 cards wait today"
    assert "10 cards wait today  (Alt+" in sections.index(at, 0).data(Qt.ItemDataRole.ToolTipRole)
    seat.open("go")
    seat.key(K.Key_Return, K.Key_4, K.Key_Escape)
    qtbot.waitUntil(lambda: sections.index(at, 0).data(BADGE) == "9")
    practice_choices.keep(seat.commands, Choices(new=0))
    badge.read()
    assert sections.index(at, 0).data(BADGE) == ""
    assert sections.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Practice"


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_the_longest_sentence_fits_into_the_card(seat, qapp, factor):
    style.apply(qapp, "light", factor)
    seat.screen.restyle()
    longest = max(cards.cards(), key=lambda one: len(one.written))
    practice_choices.keep(seat.commands, Choices())
    with seat.commands.store.act(Author(seat.commands.session.person), NOW) as act:
        picking.choose(act, seat.commands.session.person, longest.id, picking.WANTED)
    seat.open("go")
    assert seat.japanese == longest.written
    seat.key(K.Key_Return)
    card, japanese = seat.part("practice_card"), seat.part("practice_japanese")
    assert japanese.width() <= card.width() and japanese.height() >= japanese.heightForWidth(japanese.width())
    assert seat.screen.width() == 1310
    assert QFontMetrics(style.font("card_ja")).height() <= japanese.height()
