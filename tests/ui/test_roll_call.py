"""The roll call on the screen: forty names by keyboard, what is drawn and what is kept, other days, nobody to call."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import founding, people, roll_call, sign_in
from intern_desktop.departure import punctuality, timetable
from intern_desktop.errors import UserError
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.roll_call import RollCallScreen
from tests.ui.conftest import NOW

ENROLLED = date(2026, 10, 1)
MONDAY = NOW.date() - timedelta(days=1)
PASSWORD = "bốn con ngựa ngủ trưa"
Key = Qt.Key


class Hall:
    """A centre with one class, its trainer at the PC, and a clock that can be set."""

    def __init__(self, folder, count):
        self.now = NOW
        self.store, self.commands = Store.open(folder), Commands(lambda: self.now)
        founded = founding.found_centre(
            self.store, "Trung tâm Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE
        )
        self.trainer = Author(founded.trainer, sign_in.check(self.store, founded.trainer, PASSWORD, NOW).key)
        self.commands.attach(self.store)
        begun = NOW.replace(month=10, day=1)
        with self.store.act(self.trainer, begun) as act:
            self.class_id = people.open_class(act, "K24-A")
            timetable.set_week(act, self.class_id, ENROLLED, timetable.usual_week(), ())
            self.ids = [people.enrol(act, f"Nguyễn Thị Mẫu {n:02}", self.class_id) for n in range(1, count + 1)]
            for one in self.ids:
                people.plan_journey(act, one, programme="titp", enrolled=ENROLLED)
        self.commands.sign_in(Session(founded.trainer, "Trần Văn Lâm", "head", shared=True), self.trainer)

    def do(self, verb, *said, **more):
        with self.store.act(self.trainer, self.now) as act:
            return verb(act, *said, **more)

    def kept(self, day=None):
        with self.store.reading() as reading:
            return roll_call.read(reading, self.class_id, day or NOW.date(), self.now)


@pytest.fixture
def hall(data_folder):
    made = Hall(data_folder, 5)
    yield made
    made.store.close()


@pytest.fixture
def show(qtbot, look):
    def shown(hall, target=""):
        screen = RollCallScreen(hall.commands)
        qtbot.addWidget(screen)
        screen.resize(1170, 696)
        screen.retranslate()
        hall.commands.tables_changed.connect(lambda _tables: screen.refresh())
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(target)
        return Hand(screen)

    return shown


class Hand:
    """Somebody who only has a keyboard; she counts her keys and reads what is written."""

    def __init__(self, screen):
        self.screen, self.list, self.keys = screen, screen.list, 0

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            for one in key if isinstance(key, str) else [key]:
                QTest.keyClick(self.screen.focusWidget(), one, modifier)
                self.keys += 1

    def words(self, name):
        return self.screen.findChild(QWidget, name).text()

    def line(self, at):
        model = self.list.model()
        return model.data(model.place(at), Qt.ItemDataRole.AccessibleTextRole)

    def chosen(self):
        return self.list.chosen().number


def test_forty_people_are_called_in_at_most_sixty_keys_and_all_is_saved(data_folder, show):
    """learningequality/kolibri#14022: a class of forty in a fraction of the time its names take to be read aloud."""
    hall = Hall(data_folder, 40)
    hand = show(hall)
    hall.now = NOW.replace(hour=8, minute=4)
    for at in range(40):
        assert hand.chosen() == at + 1
        if at == 3:
            hand.press("m")
        elif at in (9, 30):
            hand.press("m", "6", Key.Key_Return)
        elif at == 20:
            hand.press("l", "om", Key.Key_Return)
        elif at == 33:
            hand.press("n")
        else:
            hand.press("p")
    roll = hall.kept()
    assert (roll.left, roll.count("on_time"), roll.count("late"), roll.count("absent")) == (0, 35, 3, 1)
    assert [line.early for line in roll.lines if line.verdict == "late"] == [-4, -6, -6]
    assert [line.reason for line in roll.lines if line.verdict == "excused"] == ["om"]
    assert hand.words("roll_counts") == "35 present, 3 late, 1 excused, 1 absent"
    assert hand.words("roll_left") == "all called"
    assert hand.keys <= 60
    hall.store.close()


def test_forty_people_stand_on_the_screen_without_scrolling(data_folder, show):
    hall = Hall(data_folder, 40)
    hand = show(hall)
    last = hand.list.visualRect(hand.list.model().place(39))
    assert hand.list.viewport().rect().contains(last.center())
    assert hand.list.verticalScrollBar().maximum() == 0
    assert last.height() >= style.text_height("small")
    hall.store.close()


def test_the_rest_is_present_by_one_key_and_taken_back_by_one(hall, show):
    hall.do(roll_call.call, hall.ids[1], NOW.date(), "excused", reason="đi khám")
    hand, told = show(hall), []
    hall.commands.told.connect(lambda sentence, undo: told.append((sentence, undo)))
    hand.press("n", Key.Key_F5)
    assert told == [("3 people were noted as present.", True)]
    assert [line.verdict for line in hall.kept().lines] == ["absent", "excused", "early", "early", "early"]
    assert not hand.screen.findChild(QWidget, "roll_rest").isEnabled()
    hall.commands.undo()
    assert hand.words("roll_left") == "3 left"


def test_every_row_says_its_name_and_state(hall, show):
    hand = show(hall)
    hand.press("p")
    assert hand.line(0) == "1 Nguyễn Thị Mẫu 01, present 07:48"
    assert hand.line(1) == "2 Nguyễn Thị Mẫu 02, not called yet"
    assert "P present" in hand.list.accessibleName()


def test_the_arrows_walk_down_the_columns_and_home_and_end_go_to_the_ends(hall, show):
    hand = show(hall)
    seen = []
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Up, Key.Key_Up, Key.Key_Home, Key.Key_Up, Key.Key_Right):
        hand.press(key)
        seen.append(hand.chosen())
    assert seen == [2, 5, 4, 3, 1, 1, 4]


def test_a_reason_is_typed_in_the_row_and_letters_call_nobody_meanwhile(hall, show):
    hand = show(hall)
    hand.press("l", "mp nl")
    assert hall.kept().left == 5
    hand.press(Key.Key_Escape)
    assert (hall.kept().left, hand.chosen()) == (5, 1)
    hand.press("l", "nha co viec", Key.Key_Return)
    assert hand.line(0) == "1 Nguyễn Thị Mẫu 01, excused: nha co viec"
    assert hand.chosen() == 2


def test_a_reason_that_was_not_kept_is_there_again_after_another_day(hall, show):
    hand, alt = show(hall), Qt.KeyboardModifier.AltModifier
    hand.press("l", "di kham")
    hand.press(Key.Key_Left, modifier=alt)
    assert hand.screen.findChild(QWidget, "roll_reason").isHidden()
    hand.press(Key.Key_Right, modifier=alt)
    hand.press("l")
    assert hand.screen.findChild(QWidget, "roll_reason").text() == "di kham"


def test_a_reason_that_could_not_be_saved_stays_typed(hall, show, monkeypatch):
    hand = show(hall)

    def full(*_said, **_more):
        raise UserError("The disk is full.")

    hand.press("l", "om")
    monkeypatch.setattr(roll_call, "call", full)
    hand.press(Key.Key_Return)
    field = hand.screen.findChild(QWidget, "roll_reason")
    assert field.isVisible()
    assert field.text() == "om"
    assert hand.line(0) == "1 Nguyễn Thị Mẫu 01, not called yet"


def test_what_is_refused_is_told_and_stands_as_before(hall, show, monkeypatch):
    hand, told = show(hall), []
    hall.commands.told.connect(lambda sentence, _undo: told.append(sentence))

    def full(*_said, **_more):
        raise UserError("The disk is full.")

    monkeypatch.setattr(roll_call, "call", full)
    hand.press("n")
    assert told == ["The disk is full."]
    assert (hand.line(0), hand.chosen()) == ("1 Nguyễn Thị Mẫu 01, not called yet", 1)


def test_minutes_are_typed_after_late_and_esc_leaves_what_stood(hall, show):
    hall.now = NOW.replace(hour=8, minute=10)
    hand = show(hall)
    hand.press("m", "9", Key.Key_Escape)
    assert hall.kept().lines[0].early == -10
    hand.press("1", "2", Key.Key_Backspace, "5", Key.Key_Return)
    assert hall.kept().lines[0].early == -15
    hand.press("7")
    hand.press("p")  # what stands typed is kept with the next key
    assert hall.kept().lines[0].early == -7
    assert hall.kept().lines[1].verdict == "on_time"


def test_a_digit_without_anybody_late_does_nothing(hall, show):
    hand = show(hall)
    hand.press("5", Key.Key_Return)
    assert hall.kept().left == 5


def test_present_keeps_the_time_of_her_own_press(hall, show):
    from intern_desktop.classroom import consent

    with hall.store.act(Author(hall.ids[0]), NOW) as act:
        consent.answer(act, hall.ids[0], "yes")
        punctuality.arrive(act, hall.ids[0], NOW.replace(hour=7, minute=30))
    hand = show(hall)
    assert hand.chosen() == 2
    hand.press(Key.Key_Home, "p")
    assert (hall.kept().lines[0].came, hall.kept().lines[0].by) == ("07:30", "self")
    assert hand.chosen() == 2


def test_yesterday_is_corrected_and_the_correction_is_seen(hall, show):
    hall.now = NOW - timedelta(days=1)
    hall.do(roll_call.call, hall.ids[0], MONDAY, "absent")
    hall.now = NOW
    hand = show(hall)
    hand.screen.findChild(QWidget, "roll_other_day").click()
    hand.press(Key.Key_Home, "m", "6", Key.Key_Return, Key.Key_Home)
    told = hand.words("roll_said")
    assert "6 minutes late" in told
    assert "Trần Văn Lâm changed it on 24 Nov 2026 07:48, before: absent" in told
    assert hall.kept(MONDAY).lines[0].early == -6
    assert hall.kept().left == 5


def test_alt_and_the_arrows_go_to_other_course_days_at_once(hall, show):
    hand = show(hall)
    alt = Qt.KeyboardModifier.AltModifier
    hand.press(Key.Key_Left, modifier=alt)
    hand.press(Key.Key_Left, modifier=alt)
    hand.press("n")
    assert hall.kept(NOW.date() - timedelta(days=4)).lines[0].verdict == "absent"
    for _ in range(3):
        hand.press(Key.Key_Right, modifier=alt)
    assert hand.screen.findChild(QWidget, "roll_rest").isHidden()  # tomorrow only an excuse can be noted
    hand.press("l", "di kham", Key.Key_Return)
    assert hall.kept(NOW.date() + timedelta(days=1)).lines[0].reason == "di kham"


def test_the_class_is_chosen_and_is_the_same_the_next_time(hall, show):
    other = hall.do(people.open_class, "K24-B")
    hall.do(timetable.copy, hall.class_id, other)
    hall.do(people.enrol, "Vũ Đình Mẫu", other)
    hand = show(hall, other)
    assert hand.line(0).startswith("1 Vũ Đình Mẫu")
    assert show(hall).line(0).startswith("1 Vũ Đình Mẫu")
    assert show(hall, hall.class_id).line(0).startswith("1 Nguyễn Thị Mẫu 01")


@pytest.mark.parametrize(
    ("make", "way", "leads"),
    [
        ("empty", "Add candidates", "people"),
        ("no timetable", "Set the timetable", "course"),
        ("day off", "Go to Monday, 23 November 2026", ""),
    ],
)
def test_where_there_is_nobody_to_call_it_says_why_and_the_way_out(hall, show, make, way, leads):
    target = hall.class_id
    if make == "empty":
        target = hall.do(people.open_class, "K25")
    elif make == "no timetable":
        target = hall.do(people.open_class, "K25")
        hall.do(people.enrol, "Vũ Đình Mẫu", target)
    else:
        hall.do(timetable.set_day_off, hall.class_id, NOW.date(), NOW.date(), "Họp phụ huynh")
    hand, opened = show(hall, target), []
    hall.commands.open_page.connect(lambda page, _target: opened.append(page))
    pressed = hand.screen.findChild(QWidget, "roll_nobody_button")
    assert pressed.isVisible()
    assert pressed.words() == way
    pressed.click()
    assert opened == ([leads] if leads else [])
    assert hand.list.isVisible() == (not leads)


def test_sixty_people_scroll_and_the_next_one_is_always_in_sight(data_folder, show):
    hall = Hall(data_folder, 60)
    hand = show(hall)
    assert hand.list.verticalScrollBar().maximum() > 0
    hand.press(Key.Key_End)
    assert hand.list.viewport().rect().contains(hand.list.visualRect(hand.list.currentIndex()))
    hall.store.close()
