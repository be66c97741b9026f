"""What stays hers, as she meets it on a shared PC: nothing is kept unasked, her word seals, closes and opens it."""

import gettext
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop import offers
from intern_desktop.classroom import founding, people, private_word, sign_in
from intern_desktop.errors import UserError
from intern_desktop.payroll import offer_file
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.labels import Label
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.private_page import PrivatePage

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
WORD, OTHER = "ba con vịt xanh lội ao", "sáu quả trứng trên bàn"
COMPANY = "Công ty Zyxwvu Hoa Sen"
SHEET = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=213_457,
        scheduled_hours=Decimal(155),
        first_day=date(2026, 9, 1),
        programme="titp",
        deductions={"rent": 33_000},
    )
)


class Clock:
    def __init__(self):
        self.at = NOW

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def shared(data_folder, clock):
    """A door to a centre's store; Hà is signed in on a PC that others use too."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", "bốn con ngựa ngủ trưa", NOW,
                                    cost=Cost.SAMPLE)  # fmt: skip
    made = Commands(clock)
    made.attach(store)
    key = sign_in.check(store, founded.trainer, "bốn con ngựa ngủ trưa", NOW).key
    made.trainer = Author(founded.trainer, key)
    with store.act(made.trainer, NOW) as act:
        made.ha = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
        sign_in.set_pin(act, made.ha, "2468", Cost.SAMPLE)
    enter(made)
    yield made
    store.close()


def enter(commands):
    commands.sign_in(Session(commands.ha, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(commands.ha))


def cheap(commands):
    """From now on her word is weighed cheaply."""
    commands.local.set("sample", "yes")


@pytest.fixture
def show(qtbot):
    def shown(commands, size=(1174, 696)):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        commands.open_page.connect(lambda name, target: screen.open(target) if name == "offers" else None)
        screen.retranslate()
        screen.refresh()
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return shown


@pytest.fixture
def sealed(shared, show):
    """She has chosen her word for one offer, left, and has come back."""
    cheap(shared)
    shared.do(private_word.choose, shared.ha, WORD, private_word.Typed([offers.Kept("o1", COMPANY, SHEET, NOW)]))
    shared.sign_out()
    enter(shared)
    return shared


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def press(screen, name):
    found = find(screen, QAbstractButton, name)
    assert found.isVisible(), f"{name} is seen"
    found.click()


def sees(screen, name):
    found = screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def write(screen, name, text):
    edit = find(screen, QLineEdit, name)
    assert edit.isVisible(), f"{name} is seen"
    edit.setFocus()
    edit.setText(text)


def words(screen):
    """All words that can be read on it."""
    said = [one.text() for one in screen.findChildren(QLabel)]
    said += [box.currentText() for box in screen.findChildren(QComboBox)]
    said += [edit.text() for edit in screen.findChildren(QLineEdit)]
    said += [thing.accessibleName() + thing.toolTip() for thing in screen.findChildren(QWidget)]
    return "\n".join(said)


def stored(commands):
    with commands.reading() as reading:
        return [one.name for one in offers.list_offers(reading, commands.ha, commands.vault)]


def held(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def begin_one(screen):
    press(screen, "offers_empty_button")
    screen.desk.keeper.rename(screen.desk.id, COMPANY)
    screen.desk.change(SHEET)
    screen.desk.save()


def test_on_her_own_pc_offers_are_simply_kept(show, commands):
    screen = show(commands)
    press(screen, "offers_empty_button")
    assert not sees(screen, "private_notice")
    assert find(screen, QLabel, "offer_lock").text() == "Only you see this"
    press(screen, "offer_lock_icon")
    assert sees(screen, "private_own")
    assert not sees(screen, "private_choose")
    assert not sees(screen, "private_share")
    with commands.reading() as reading:
        assert len(offers.list_offers(reading, commands.session.person)) == 1


def test_on_a_shared_pc_nothing_is_kept_and_that_is_said_once_there_is_something(show, shared, data_folder):
    screen = show(shared)
    assert not sees(screen, "private_notice")
    begin_one(screen)
    assert sees(screen, "private_notice")
    assert find(screen, QLabel, "offer_saved").text() == "Not kept: it goes when you leave"
    assert stored(shared) == []
    assert COMPANY.encode() not in held(data_folder)


def test_it_is_gone_when_she_leaves(show, shared):
    screen = show(shared)
    begin_one(screen)
    screen.leave()
    shared.sign_out()
    assert COMPANY not in words(screen) or screen.desk.kept == []
    enter(shared)
    again = show(shared)
    assert sees(again, "offers_empty_button")
    assert COMPANY not in words(again)


def test_keep_only_until_i_leave_asks_no_more(show, shared):
    screen = show(shared)
    begin_one(screen)
    press(screen, "private_notice_let_go")
    assert not sees(screen, "private_notice")
    assert find(screen, QLabel, "offer_saved").text() == "Not kept: it goes when you leave"
    assert [kept.name for kept in screen.desk.kept] == [COMPANY]


def test_her_word_seals_what_she_typed(show, shared, data_folder):
    cheap(shared)
    screen = show(shared)
    begin_one(screen)
    press(screen, "private_notice_word")
    assert "Forgotten means gone." in find(screen, QWidget, "private_before").accessibleName()
    assert find(screen, QLineEdit, "private_new_word").hasFocus()
    QTest.keyClicks(find(screen, QLineEdit, "private_new_word"), "ba con vit xanh loi ao")
    QTest.keyClick(find(screen, QLineEdit, "private_new_word"), Qt.Key.Key_Return)
    QTest.keyClicks(find(screen, QLineEdit, "private_new_word_again"), "ba con vit xanh loi ao")
    QTest.keyClick(find(screen, QLineEdit, "private_new_word_again"), Qt.Key.Key_Return)
    assert find(screen, QLabel, "offer_lock").text() == "Sealed with your private word"
    assert find(screen, QLabel, "offer_saved").text() == "Saved 07:48"
    assert not sees(screen, "private_notice")
    assert stored(shared) == [COMPANY]
    assert COMPANY.encode() not in held(data_folder)
    assert find(screen, QLineEdit, "private_new_word").text() == ""


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [("ngắn", "ngắn", "at least 10"), ("12345678901", "12345678901", "Digits alone"), (WORD, OTHER, "not the same")],
)
def test_a_word_that_is_not_taken_is_told_at_its_field(show, shared, first, second, why):
    screen = show(shared)
    begin_one(screen)
    press(screen, "private_notice_word")
    write(screen, "private_new_word", first)
    write(screen, "private_new_word_again", second)
    press(screen, "private_seal")
    assert why in words(screen)
    assert stored(shared) == []


def test_the_word_can_be_looked_at(show, shared):
    screen = show(shared)
    begin_one(screen)
    press(screen, "private_notice_word")
    assert find(screen, QLineEdit, "private_new_word").echoMode() == QLineEdit.EchoMode.Password
    press(screen, "private_new_word_show")
    assert find(screen, QLineEdit, "private_new_word").echoMode() == QLineEdit.EchoMode.Normal


def test_on_the_next_visit_they_are_closed_and_her_word_opens_them(show, sealed):
    screen = show(sealed)
    assert sees(screen, "private_closed")
    assert COMPANY not in words(screen)
    assert "213,457" not in words(screen)
    assert not sees(screen, "offer_list")
    screen.open("")
    assert find(screen, QLineEdit, "private_open_word").hasFocus()
    QTest.keyClick(find(screen, QLineEdit, "private_open_word"), Qt.Key.Key_Return)
    write(screen, "private_open_word", WORD)
    QTest.keyClick(find(screen, QLineEdit, "private_open_word"), Qt.Key.Key_Return)
    assert find(screen, QComboBox, "offer_list").currentText() == COMPANY
    assert find(screen, QLineEdit, "private_open_word").text() == ""


def test_what_she_changes_then_is_sealed_too(show, sealed, data_folder):
    screen = show(sealed)
    write(screen, "private_open_word", WORD)
    press(screen, "private_open")
    screen.desk.keeper.rename("o1", "Qwzxjk Minato")
    assert stored(sealed) == ["Qwzxjk Minato"]
    assert b"Qwzxjk" not in held(data_folder)


def test_a_wrong_word_waits_longer_and_longer(show, sealed, clock):
    screen = show(sealed)
    for _ in range(3):
        write(screen, "private_open_word", OTHER)
        press(screen, "private_open")
    assert "This is not your private word." in words(screen)
    assert find(screen, QWidget, "private_wait").accessibleName().startswith("Several tries were wrong.")
    assert not find(screen, QLineEdit, "private_open_word").isEnabled()
    clock.at += timedelta(seconds=5)
    screen.refresh()
    assert find(screen, QLineEdit, "private_open_word").isEnabled()
    assert not sees(screen, "private_wait")
    write(screen, "private_open_word", WORD)
    press(screen, "private_open")
    assert stored(sealed) == [COMPANY]


def test_escape_leaves_and_shows_nothing(show, sealed, qtbot):
    screen = show(sealed)
    screen.open("")
    with qtbot.waitSignal(sealed.open_page) as asked:
        QTest.keyClick(find(screen, QLineEdit, "private_open_word"), Qt.Key.Key_Escape)
    assert asked.args == ["today", ""]


def test_work_without_opening_holds_it_in_memory_and_her_word_brings_it_in(show, sealed):
    screen = show(sealed)
    press(screen, "private_aside")
    press(screen, "offers_empty_button")
    assert "With your private word" in find(screen, QWidget, "private_notice_words").accessibleName()
    assert stored(sealed) == []
    press(screen, "private_notice_word")
    write(screen, "private_open_word", WORD)
    press(screen, "private_open")
    assert stored(sealed) == [COMPANY, "Offer 1"]


def test_forgotten_says_what_is_lost_and_the_safe_answer_has_the_focus(show, sealed, data_folder):
    screen = show(sealed)
    press(screen, "private_forgotten")
    assert find(screen, QLabel, "private_lost").text().startswith("1 sealed offer is lost for good")
    assert find(screen, QAbstractButton, "private_anew_keep").hasFocus()
    QTest.keyClick(find(screen, QAbstractButton, "private_anew_keep"), Qt.Key.Key_Escape)
    assert not sees(screen, "private_anew_question")
    press(screen, "private_forgotten")
    press(screen, "private_anew_really")
    assert sees(screen, "offers_empty_button")
    assert b"sealed:1:" not in held(data_folder)


def test_a_file_handed_to_the_program_waits_until_she_has_opened_hers(show, sealed, tmp_path):
    path = tmp_path / f"given{offer_file.ENDING}"
    path.write_bytes(offer_file.write("Linh kiện Minato", SHEET, Purse()))
    screen = show(sealed)
    sealed.offer_file = path
    screen.open("file")
    assert sees(screen, "private_closed")
    write(screen, "private_open_word", WORD)
    press(screen, "private_open")
    assert stored(sealed) == [COMPANY, "Linh kiện Minato"]


def test_a_full_disk_while_sealing_loses_nothing(show, shared, monkeypatch):
    cheap(shared)
    told = []
    shared.told.connect(lambda sentence, _undo: told.append(sentence))
    screen = show(shared)
    begin_one(screen)
    press(screen, "private_notice_word")
    for name in ("private_new_word", "private_new_word_again"):
        write(screen, name, WORD)

    def full(*_given):
        raise UserError("the disk is full")

    monkeypatch.setattr(private_word, "choose", full)
    press(screen, "private_seal")
    assert told == ["the disk is full"]
    assert [kept.name for kept in screen.desk.kept] == [COMPANY]
    monkeypatch.undo()
    press(screen, "private_seal")
    assert stored(shared) == [COMPANY]


def test_another_word_takes_the_place_of_the_old_one(show, sealed):
    screen = show(sealed)
    write(screen, "private_open_word", WORD)
    press(screen, "private_open")
    press(screen, "offer_lock_icon")
    press(screen, "private_change_asked")
    write(screen, "private_old_word", OTHER)
    for name in ("private_changed_word", "private_changed_word_again"):
        write(screen, name, OTHER)
    press(screen, "private_change")
    assert "This is not your private word." in words(screen)
    write(screen, "private_old_word", WORD)
    press(screen, "private_change")
    sealed.sign_out()
    enter(sealed)
    again = show(sealed)
    write(again, "private_open_word", WORD)
    press(again, "private_open")
    assert sees(again, "private_closed")
    write(again, "private_open_word", OTHER)
    press(again, "private_open")
    assert stored(sealed) == [COMPANY]


def leave_open(commands):
    commands.do(offers.add, commands.ha, COMPANY, SHEET)
    commands.sign_out()
    enter(commands)


def test_offers_of_an_earlier_release_are_opened_and_said_to_lie_open(show, shared):
    leave_open(shared)
    screen = show(shared)
    assert find(screen, QComboBox, "offer_list").currentText() == COMPANY
    assert find(screen, QWidget, "private_notice_words").accessibleName().startswith("Your offers lie open on this PC.")


def test_they_are_sealed_at_once_when_she_chooses_so(show, shared, data_folder):
    leave_open(shared)
    screen = show(shared)
    press(screen, "private_notice_word")
    for name in ("private_new_word", "private_new_word_again"):
        write(screen, name, WORD)
    press(screen, "private_seal")
    assert stored(shared) == [COMPANY]
    assert COMPANY.encode() not in held(data_folder)


def test_or_they_leave_the_file_at_once_and_she_sees_them_until_she_leaves(show, shared, data_folder):
    leave_open(shared)
    screen = show(shared)
    press(screen, "private_notice_let_go")
    assert COMPANY.encode() not in held(data_folder)
    assert find(screen, QComboBox, "offer_list").currentText() == COMPANY
    assert not sees(screen, "private_notice")


def test_left_undecided_they_are_there_the_next_time(show, shared):
    leave_open(shared)
    show(shared).leave()
    shared.sign_out()
    enter(shared)
    assert sees(show(shared), "private_notice")


def every_state(shared, show, size=(1174, 696)):
    """The page in each of its states: choosing, opened, closed with its question."""
    cheap(shared)
    screen = show(shared, size)
    begin_one(screen)
    press(screen, "private_notice_word")
    yield screen
    for name in ("private_new_word", "private_new_word_again"):
        write(screen, name, WORD)
    press(screen, "private_seal")
    press(screen, "offer_lock_icon")
    press(screen, "private_change_asked")
    yield screen
    shared.sign_out()
    enter(shared)
    closed = show(shared, size)
    press(closed, "private_forgotten")
    yield closed


def test_every_control_has_a_name_in_every_language(show, shared, language):
    for screen in every_state(shared, show):
        nameless = [
            control.objectName() or type(control).__name__
            for control in screen.findChildren(QWidget)
            if control.isVisibleTo(screen)
            and isinstance(control, QLineEdit | QComboBox | QAbstractButton)
            and not (control.accessibleName() or getattr(control, "text", str)())
        ]
        assert nameless == []
        assert "{" not in "".join(one.text() for one in screen.findChildren(Label) if one.isVisible())


@pytest.mark.parametrize(("width", "factor"), [(1174, 1.0), (1024, 1.0), (1282, 1.5)])
def test_with_words_twice_as_long_nothing_scrolls_sideways(show, shared, monkeypatch, qapp, qtbot, look, width, factor):
    look.apply(qapp, "light", factor)
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    for screen in every_state(shared, show, (width, 640)):
        page = screen.findChild(PrivatePage)
        assert page.isVisible()
        assert page.minimumSizeHint().width() <= width
        wide = [
            area.objectName() or type(area).__name__
            for area in page.findChildren(QAbstractScrollArea)
            if area.isVisible() and area.horizontalScrollBar().maximum() > 0
        ]
        assert wide == []


def test_the_keyboard_alone_reaches_all_of_it(show, sealed):
    screen = show(sealed)
    screen.open("")
    reached = set()
    for _ in range(12):
        focused = screen.window().focusWidget()
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"private_open_word", "private_open", "private_aside", "private_forgotten"} <= reached
