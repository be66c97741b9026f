"""Signing in on a shared PC: pick a name, type a PIN; what goes wrong is said, and how long to wait."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from intern_desktop.classroom import consent, demo, founding, people, sign_in
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.name_list import Found, NameList, Names
from intern_desktop.ui.recovery_sheet import SheetView
from intern_desktop.ui.sign_in import SignInScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "bon con ngua ngu trua"
CANDIDATES = ("Nguyễn Thị Thu Hà", "Đặng Quốc Bảo", "Đinh Thị Chi")


class Clock:
    """A clock the test turns on."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def centre(data_folder):
    """K24-A with Hà (PIN 2468) and Bảo, K24-B with Chi; nobody but Hà has a PIN."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    key = sign_in.check(store, founded.trainer, PASSWORD, NOW).key
    with store.act(Author(founded.trainer, key), NOW) as act:
        a, b = people.open_class(act, "K24-A"), people.open_class(act, "K24-B")
        ids = [people.enrol(act, name, b if name == "Đinh Thị Chi" else a) for name in CANDIDATES]
        sign_in.set_pin(act, ids[0], "2468", Cost.SAMPLE)
    yield store, founded
    store.close()


@pytest.fixture
def commands(centre, clock):
    made = Commands(clock)
    made.attach(centre[0])
    return made


@pytest.fixture
def opened(commands):
    seen = []
    commands.open_page.connect(lambda name, target: seen.append(name))
    return seen


@pytest.fixture
def screen(qtbot, commands):
    made = SignInScreen(commands)
    qtbot.addWidget(made)
    made.retranslate()
    made.resize(1366, 696)
    made.show()
    made.open("")
    return made


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def listed(screen):
    names = find(screen, "names", NameList)
    return [names.model().index(row, 0).data() for row in range(names.model().rowCount())]


def seen(screen):
    return " | ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def told(screen):
    return find(screen, "sign_in_problem").accessibleName()


def pick(screen, typed):
    search = find(screen, "find_name", QLineEdit)
    search.clear()
    QTest.keyClicks(search, typed)
    QTest.keyClick(search, Qt.Key.Key_Return)


def enter_pin(screen, pin):
    QTest.keyClicks(find(screen, "pin"), pin)
    QTest.keyClick(find(screen, "pin"), Qt.Key.Key_Return)


def show_trainers(screen):
    find(screen, "group_trainers", QAbstractButton).click()


def test_one_class_is_shown_and_the_other_one_press_away(screen):
    assert listed(screen) == ["Đặng Quốc Bảo", "Nguyễn Thị Thu Hà"]
    show_trainers(screen)
    assert listed(screen) == ["Trần Văn Lâm"]


def test_typing_without_marks_narrows_the_list(screen):
    QTest.keyClicks(find(screen, "find_name"), "dang")
    assert listed(screen) == ["Đặng Quốc Bảo"]


def test_who_is_not_in_this_class_is_found_in_the_others(screen):
    QTest.keyClicks(find(screen, "find_name"), "chi")
    assert listed(screen) == ["Đinh Thị Chi"]


def test_a_name_nobody_has_is_said(screen):
    QTest.keyClicks(find(screen, "find_name"), "zzz")
    assert listed(screen) == []
    assert "Nobody here is called “zzz”." in seen(screen)


def test_by_keyboard_alone_from_name_to_pin_to_the_question(screen, commands, opened):
    pick(screen, "thu ha")
    assert "Hello Hà" in seen(screen)
    enter_pin(screen, "2468")
    assert (commands.session.name, commands.session.role, commands.session.shared) == (
        "Nguyễn Thị Thu Hà",
        "candidate",
        True,
    )
    assert opened == ["consent"]


def test_who_has_answered_goes_straight_in(screen, commands, centre, opened):
    store, _ = centre
    with store.reading() as reading:
        ha = next(one.person for one in sign_in.names(reading, NOW.date()) if one.form == "pin")
    with store.act(Author(ha), NOW) as act:
        consent.answer(act, ha, "no")
    pick(screen, "thu ha")
    enter_pin(screen, "2468")
    assert opened == ["today"]


def test_a_wrong_pin_is_said_and_the_field_is_empty_again(screen, commands):
    pick(screen, "thu ha")
    enter_pin(screen, "1111")
    assert "not the PIN of Nguyễn Thị Thu Hà" in told(screen)
    assert find(screen, "pin", QLineEdit).text() == ""
    assert commands.session is None


def test_after_three_wrong_tries_she_waits_and_sees_how_long(screen, commands, clock, qtbot):
    pick(screen, "thu ha")
    for _ in range(3):
        enter_pin(screen, "1111")
    assert told(screen) == "Several tries were wrong. Try again in 5 seconds."
    assert not find(screen, "pin").isEnabled()
    clock.now += timedelta(seconds=5)
    qtbot.waitUntil(find(screen, "pin").isEnabled, timeout=3000)
    enter_pin(screen, "2468")
    assert commands.session is not None


def test_the_first_time_she_chooses_a_pin(screen, commands, centre):
    pick(screen, "bao")
    QTest.keyClicks(find(screen, "new_pin"), "1357")
    QTest.keyClicks(find(screen, "new_pin_again"), "1375")
    QTest.keyClick(find(screen, "new_pin_again"), Qt.Key.Key_Return)
    assert "The two PINs are not the same." in seen(screen)
    QTest.keyClicks(find(screen, "new_pin"), "1357")
    QTest.keyClicks(find(screen, "new_pin_again"), "1357")
    QTest.keyClick(find(screen, "new_pin_again"), Qt.Key.Key_Return)
    assert commands.session.name == "Đặng Quốc Bảo"
    assert sign_in.check(centre[0], commands.session.person, "1357", NOW)


def test_a_trainer_comes_in_with_her_password(screen, commands, opened):
    show_trainers(screen)
    pick(screen, "lam")
    QTest.keyClicks(find(screen, "password"), PASSWORD)
    QTest.keyClick(find(screen, "password"), Qt.Key.Key_Return)
    assert commands.session.role == "head"
    assert opened == ["today"]


def test_a_forgotten_password_is_mended_with_the_sheet(screen, commands, centre):
    store, founded = centre
    show_trainers(screen)
    pick(screen, "lam")
    find(screen, "forgot_password", QAbstractButton).click()
    QTest.keyClicks(find(screen, "recovery_code"), "0000 0000 0000 0000 0000 0000")
    find(screen, "check_code", QAbstractButton).click()
    assert "This is not the code of the sheet in force." in seen(screen)
    find(screen, "recovery_code", QLineEdit).clear()
    QTest.keyClicks(find(screen, "recovery_code"), founded.recovery_code.lower())
    find(screen, "check_code", QAbstractButton).click()
    QTest.keyClicks(find(screen, "new_password"), "muoi hai con voi xanh")
    QTest.keyClicks(find(screen, "new_password_again"), "muoi hai con voi xanh")
    new_code = find(screen, "recovery_sheet", SheetView).accessibleDescription()
    find(screen, "copy_by_hand", QAbstractButton).click()
    QTest.keyClicks(find(screen, "typed_back"), new_code)
    find(screen, "finish_recovery", QAbstractButton).click()
    assert commands.session.role == "head"
    assert founding.open_with_code(store, new_code).number == 2


def test_leaving_the_recovery_changes_nothing(screen, commands, centre):
    store, founded = centre
    show_trainers(screen)
    pick(screen, "lam")
    find(screen, "forgot_password", QAbstractButton).click()
    find(screen, "leave_recovery", QAbstractButton).click()
    assert listed(screen) == ["Trần Văn Lâm"]
    assert sign_in.check(store, founded.trainer, PASSWORD, NOW).role == "head"


def test_a_clock_behind_the_newest_entry_is_said(screen, clock):
    assert not find(screen, "clock_notice").isVisibleTo(screen)
    clock.now -= timedelta(days=700)
    screen.refresh()
    assert find(screen, "clock_notice").isVisibleTo(screen)
    assert "24 Nov 2026" in find(screen, "clock_notice").accessibleName()


def test_the_sample_says_its_secrets_and_a_real_centre_nothing(screen, centre):
    assert not find(screen, "sample_notice").isVisibleTo(screen)
    centre[0].local.set("sample", "yes")
    screen.refresh()
    assert demo.PIN in find(screen, "sample_notice").accessibleName()
    assert demo.PASSWORD in find(screen, "sample_notice").accessibleName()


def test_every_control_has_a_name_in_every_language(screen, language):
    screen.retranslate()
    assert unnamed_controls(screen) == []


def test_leaving_forgets_what_was_typed(screen):
    pick(screen, "thu ha")
    QTest.keyClicks(find(screen, "pin"), "24")
    screen.leave()
    assert find(screen, "pin", QLineEdit).text() == ""


def test_the_model_of_names_is_sound(commands, qtbot):
    with commands.reading() as reading:
        everybody = sign_in.names(reading, NOW.date())
    names, found = Names(), Found()
    found.setSourceModel(names)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in (names, found)]
    names.set_names(everybody)
    found.look_for(everybody[0].group, "")
    found.look_for("trainers", "lam")
    assert found.rowCount() == 1
    assert len(testers) == 2
