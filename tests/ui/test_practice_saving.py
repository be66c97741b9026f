"""What was answered is drawn first, saved after it, and never lost: a slow or full disk, the power, a second window."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from intern_desktop.classroom import people
from intern_desktop.departure import practice, sittings
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.local import Local
from intern_desktop.store.tables import sitting
from intern_desktop.ui.commands import Commands, Session
from tests.ui.practising import Seat, Voice, full_disk

K = Qt.Key
EVENING = datetime(2026, 11, 24, 23, 55, tzinfo=timezone(timedelta(hours=7)))


@pytest.fixture
def seat(qtbot, look, commands):
    made = Seat(qtbot, commands, Voice())
    made.open("go")
    return made


def closed(seat):
    with seat.commands.reading() as reading:
        return len(reading.execute(select(sitting.c.sitting)).all())


def pending(seat):
    with seat.commands.reading() as reading:
        return len(sittings.pending(reading, seat.commands.session.person))


class Painted(QObject):
    """Keeps in which order the card was painted and the disk was written."""

    def __init__(self, order, over):
        super().__init__(over)
        self.order = order
        over.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.order.append("painted")
        return False


def test_the_next_card_is_painted_before_the_answer_is_written(seat, monkeypatch):
    order, write = [], Local.set
    monkeypatch.setattr(Local, "set", lambda *asked: (order.append("written"), write(*asked))[1])
    Painted(order, seat.part("practice_japanese"))
    seat.key(K.Key_Space)
    order.clear()
    QTest.keyClick(seat.focus(), K.Key_4)
    assert seat.words("practice_saved") == "saving" and "written" not in order
    QApplication.processEvents()
    assert order.index("painted") < order.index("written")
    assert seat.words("practice_saved") == "saved"


def test_every_answer_is_on_the_disk_before_the_sitting_ends(seat):
    for _ in range(3):
        seat.key(K.Key_Space, K.Key_4)
    assert (closed(seat), pending(seat), seat.answers()) == (0, 1, 3)
    seat.key(K.Key_Escape)
    assert (closed(seat), pending(seat), seat.answers()) == (1, 0, 3)


def test_after_the_power_went_every_saved_answer_is_there(qtbot, seat, data_folder):
    for _ in range(3):
        seat.key(K.Key_Space, K.Key_4)
    store = Store.open(data_folder)  # as the next start finds it: nothing was closed
    commands = Commands(seat.commands.now)
    commands.attach(store)
    commands.sign_in(seat.commands.session, Author(seat.commands.session.person))
    again = Seat(qtbot, commands, Voice())
    assert again.answers() == 3 and again.words("practice_figure") == "7"
    assert (closed(again), pending(again)) == (1, 0), "the sitting is in the journal now"
    store.close()


def test_what_the_disk_refuses_waits_and_one_can_go_on(seat):
    told = []
    seat.commands.told.connect(lambda sentence, _undo: told.append(sentence))
    with full_disk(seat.commands):
        seat.key(K.Key_Space, K.Key_4)
        assert seat.words("practice_saved") == "not saved yet" and seat.sees("practice_refused")
        assert "could not be saved" in seat.words("practice_refused")
        assert seat.japanese == "こんにちは。", "the next card is there all the same"
        seat.key(K.Key_Space, K.Key_3)
        seat.key(K.Key_Escape)
        assert seat.sees("practice_card"), "nobody is sent away from what is not saved"
        assert seat.answers() == 0
    seat.part("practice_refused_link").click()
    QApplication.processEvents()
    assert seat.words("practice_saved") == "saved" and not seat.sees("practice_refused")
    assert seat.answers() == 2
    seat.key(K.Key_Escape)
    assert seat.sees("practice_begin") and closed(seat) == 1


def test_leaving_for_another_screen_with_a_full_disk_loses_nothing(seat):
    with full_disk(seat.commands):
        seat.key(K.Key_Space, K.Key_4)
        seat.screen.leave()
    seat.open("")
    assert seat.sees("practice_card") and seat.sees("practice_refused")
    seat.screen.leave()
    seat.open("")
    assert seat.answers() == 1 and seat.sees("practice_begin") and closed(seat) == 1


def test_leaving_closes_the_sitting(seat):
    seat.key(K.Key_Space, K.Key_4)
    seat.screen.leave()
    assert (closed(seat), pending(seat)) == (1, 0)
    seat.open("")
    assert seat.sees("practice_begin") and seat.words("practice_figure") == "9"


def test_an_answer_taken_back_is_taken_back_on_the_disk(seat):
    seat.key(K.Key_Space, K.Key_4)
    seat.key(K.Key_Z)
    assert seat.words("practice_saved") == "saved" and seat.answers() == 0
    seat.key(K.Key_Escape)
    assert seat.answers() == 0


def test_two_windows_of_one_person_lose_no_answer(qtbot, seat, data_folder):
    store = Store.open(data_folder)
    commands = Commands(seat.commands.now)
    commands.attach(store)
    commands.sign_in(seat.commands.session, Author(seat.commands.session.person))
    other = Seat(qtbot, commands, Voice())
    other.open("go")
    seat.screen.activateWindow()
    seat.key(K.Key_Space, K.Key_4)
    other.key(K.Key_Space, K.Key_3)
    other.key(K.Key_Space, K.Key_4)
    other.key(K.Key_Escape)
    seat.key(K.Key_Space, K.Key_4)
    seat.key(K.Key_Escape)
    assert seat.answers() == other.answers() == 4
    store.close()


@pytest.fixture
def late(qtbot, look, data_folder):
    """A seat whose clock the test turns."""
    clock = [EVENING]
    store = Store.open(data_folder)
    commands = Commands(lambda: clock[0])
    commands.attach(store)
    with store.act(Author(""), EVENING) as act:
        person = people.enrol(act, "Nguyễn Thị Thu Hà")
    commands.sign_in(Session(person, "Nguyễn Thị Thu Hà"), Author(person))
    yield Seat(qtbot, commands, Voice()), clock
    store.close()


def test_midnight_in_the_middle_of_a_sitting(late):
    seat, clock = late
    seat.open("go")
    for _ in range(5):
        seat.key(K.Key_Space, K.Key_4)
    clock[0] += timedelta(minutes=10)
    for _ in range(5):
        seat.key(K.Key_Space, K.Key_4)
    assert seat.sees("practice_end") and seat.answers() == 10
    assert "10 cards practised" in seat.words("practice_end_title")
    seat.click("practice_end_close")
    assert seat.words("practice_figure") == "5", "a new day has five new cards left: five were met after midnight"


def test_a_clock_that_goes_back_in_a_sitting_hurts_nothing(late):
    seat, clock = late
    seat.open("go")
    seat.key(K.Key_Space, K.Key_4)
    clock[0] -= timedelta(days=400)
    seat.key(K.Key_Space, K.Key_4)
    seat.key(K.Key_Escape)
    assert seat.answers() == 2


def test_a_disk_that_refuses_the_choices_says_so(seat):
    seat.key(K.Key_Escape)
    told = []
    seat.commands.told.connect(lambda sentence, _undo: told.append(sentence))
    with full_disk(seat.commands):
        seat.click("practice_new_20")
    assert len(told) == 1 and "could not be saved" in told[0]
    assert practice.limits(seat.commands.local, seat.commands.session.person).new == 10
    assert seat.part("practice_new", QWidget).value() == "10", "what is shown is what holds"
