"""Leaving a shared PC, by hand or by resting, and coming back with a new PIN: nothing of hers is there to read."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop import offers
from intern_desktop.classroom import founding, people, private_word, rights, sign_in
from intern_desktop.errors import UserError
from intern_desktop.exchange import bundle
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store import copies
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import opening
from intern_desktop.ui.bug import Bugs
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.pay.private_lock import LockView
from intern_desktop.ui.window import Window

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
PASSWORD, WORD, COMPANY = "bốn con ngựa ngủ trưa", "ba con vịt xanh lội ao", "Công ty Zyxwvu Hoa Sen"
SHEET = Sheet(
    offer=Offer(prefecture="13", monthly_wage=213_457, scheduled_hours=Decimal(155)), notes={"1": "ghi chú Qwzxjk"}
)
TYPED = ("213457", "213,457", "213.457")
"""The wage as it is typed, grouped or not."""


@pytest.fixture
def centre(data_folder):
    """A door to a centre's store, where Hà has a PIN."""
    store = Store.open(data_folder)
    founded = founding.found_centre(store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", PASSWORD, NOW, cost=Cost.SAMPLE)
    store.local.set("sample", "yes")
    made = Commands(lambda: NOW)
    made.attach(store)
    made.trainer = Author(founded.trainer, sign_in.check(store, founded.trainer, PASSWORD, NOW).key)
    with store.act(made.trainer, NOW) as act:
        made.ha = people.enrol(act, "Nguyễn Thị Thu Hà", people.open_class(act, "K24-A"))
        sign_in.set_pin(act, made.ha, "2468", Cost.SAMPLE)
    with store.act(Author(made.ha), NOW) as act:
        act.append("consent", subject=made.ha, scope=f"shared:{made.ha}", fields={"answer": "no", "wording": "1"})
    yield made
    store.close()


@pytest.fixture
def window(qtbot, look, centre):
    made = Window("sign_in", {})
    qtbot.addWidget(made)
    made.resize(1366, 696)
    made.show()
    made.furnish(centre)
    made.begin()
    return made


@pytest.fixture
def come_in(centre, window, qtbot):
    """Let her in with a PIN, and open Pay."""

    def come(pin):
        opening.enter(centre, sign_in.check(centre.store, centre.ha, pin, NOW))
        centre.open_page.emit("offers", "")
        qtbot.waitUntil(lambda: window.frame.stage.current() == "offers")
        return window.frame.stage.screen_of("offers")

    return come


def type_one(screen):
    """She types an offer."""
    screen.findChild(QAbstractButton, "offers_empty_button").click()
    screen.desk.keeper.rename(screen.desk.id, COMPANY)
    screen.desk.change(SHEET)
    screen.desk.change_purse(Purse(living_costs=43_219))
    screen.desk.save()


def seal(screen):
    screen.findChild(QAbstractButton, "private_notice_word").click()
    for name in ("private_new_word", "private_new_word_again"):
        screen.findChild(QLineEdit, name).setText(WORD)
    screen.findChild(QAbstractButton, "private_seal").click()


def readable(window):
    """Everything that stands somewhere in the window, seen or not."""
    said = [thing.accessibleName() + thing.toolTip() for thing in window.findChildren(QWidget)]
    said += [one.text() for kind in (QLabel, QLineEdit, QAbstractButton) for one in window.findChildren(kind)]
    for box in window.findChildren(QComboBox):
        said += [box.itemText(at) for at in range(box.count())]
    return "\n".join(said)


def tells(words):
    return [said for said in (COMPANY, WORD, "Qwzxjk", *TYPED) if said in words]


def told_by_bytes(folder):
    found = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    secrets = (COMPANY, WORD, "Qwzxjk", ":213457", *TYPED[1:], ":43219")
    return [said for said in secrets if said.encode() in found]


def settle(qtbot, window):
    """Let what was thrown away be gone, as it is in the running program once the event is over."""
    qtbot.waitUntil(lambda: window.frame.stage.screen_of("offers") is None)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_after_a_pin_reset_nothing_is_readable_on_the_screen_or_in_the_file(
    centre, window, come_in, qtbot, data_folder
):
    bugs = Bugs(lambda: NOW)
    bugs.write_to(data_folder)
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    assert COMPANY in readable(window)
    try:
        raise ValueError(COMPANY)
    except ValueError as problem:
        bugs.receive(type(problem), problem, problem.__traceback__)
    copies.make(data_folder, NOW)
    centre.sign_out()
    with centre.store.act(centre.trainer, NOW) as act:
        sign_in.reset_pin(act, centre.ha)
    sign_in.choose_first_pin(centre.store, centre.ha, "1357", NOW)
    with pytest.raises(UserError):
        sign_in.check(centre.store, centre.ha, "2468", NOW)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    again = come_in("1357")
    assert again.findChild(QWidget, "private_closed").isVisible()
    assert tells(readable(window)) == []
    centre.open_page.emit("own_page", "")
    window.frame.stage.screen_of("own_page").findChild(QAbstractButton, "own_page_see").click()
    assert tells(readable(window)) == []
    assert "sealed with your private word" in readable(window)
    assert told_by_bytes(data_folder) == []
    assert (data_folder / "faults.log").exists()


def test_while_it_is_open_her_own_page_shows_what_is_kept(centre, window, come_in, tmp_path):
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    centre.open_page.emit("own_page", "")
    own = window.frame.stage.screen_of("own_page")
    own.findChild(QAbstractButton, "own_page_see").click()
    assert COMPANY in own.findChild(QLabel, "own_page_said").text()
    own.save_to(tmp_path / "mine.json")
    assert COMPANY in (tmp_path / "mine.json").read_text(encoding="utf-8")


def test_whoever_leaves_leaves_nothing_on_the_screen_or_in_memory(centre, window, come_in, qtbot):
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    desk = screen.desk
    screen.findChild(QAbstractButton, "offer_delete").click()
    screen.findChild(QAbstractButton, "offer_delete_really").click()
    assert COMPANY in window.frame.told.text()
    centre.sign_out()
    assert (centre.vault, desk.kept, desk.sheet) == (None, [], None)
    settle(qtbot, window)
    assert tells(readable(window)) == []


def test_resting_closes_it_too_and_says_what_is_gone(centre, window, come_in, qtbot, data_folder):
    screen = come_in("2468")
    type_one(screen)
    window.frame.idle.rested.emit()
    assert centre.session is None
    assert window.frame.told.text().endswith("What was not to be kept is gone.")
    settle(qtbot, window)
    assert tells(readable(window)) == []
    assert told_by_bytes(data_folder) == []
    assert come_in("2468").findChild(QAbstractButton, "offers_empty_button").isVisible()


def test_resting_after_it_was_sealed_keeps_it_closed(centre, window, come_in, qtbot, data_folder):
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    window.frame.idle.rested.emit()
    assert window.frame.told.text().endswith("Everything is saved.")
    settle(qtbot, window)
    assert tells(readable(window)) == []
    assert told_by_bytes(data_folder) == []
    again = come_in("2468")
    assert again.findChild(QWidget, "private_closed").isVisible()
    vault = private_word.open_with(centre.store, centre.ha, WORD, NOW)
    with centre.reading() as reading:
        [kept] = offers.list_offers(reading, centre.ha, vault)
        assert offers.purse(reading, centre.ha, vault).living_costs == 43_219
    assert (kept.name, kept.sheet) == (COMPANY, SHEET)


def test_the_centre_file_and_an_erasure_leave_nothing_either(centre, window, come_in, qtbot, data_folder, tmp_path):
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    phrase = "một hai ba bốn năm"
    bundle.write_file(tmp_path / "hoa-mai.centre", bundle.export_centre(centre.store, phrase, Cost.SAMPLE))
    carried = bundle.read_centre((tmp_path / "hoa-mai.centre").read_bytes(), phrase)
    assert not [one for one in carried if one.subject.startswith(f"{centre.ha}/") or one.kind in ("purse", "vault")]
    assert centre.done(rights.erase, centre.ha)
    centre.sign_out()
    settle(qtbot, window)
    assert tells(readable(window)) == []
    assert told_by_bytes(data_folder) == []


def test_who_leaves_while_she_waits_is_not_waited_for(centre, window, come_in, qtbot):
    type_one(screen := come_in("2468"))
    seal(screen)
    centre.sign_out()
    settle(qtbot, window)
    closed = come_in("2468")
    for _ in range(3):
        closed.findChild(QLineEdit, "private_open_word").setText("sáu quả trứng trên bàn")
        closed.findChild(QAbstractButton, "private_open").click()
    lock = closed.findChild(LockView)
    assert lock.findChild(QWidget, "private_wait").isVisible()
    centre.sign_out()
    lock.waited.emit()  # the second's tick that was on its way
    assert [timer for timer in lock.findChildren(QTimer) if timer.isActive()] == []
    again = come_in("2468")
    assert not again.findChild(QLineEdit, "private_open_word").isEnabled()


def test_today_says_nothing_of_what_is_kept(centre, window, come_in, qtbot):
    with centre.store.act(centre.trainer, NOW) as act:
        people.plan_journey(act, centre.ha, programme="titp", departure=NOW.date() + timedelta(days=105))
    type_one(screen := come_in("2468"))
    seal(screen)
    centre.sign_out()
    settle(qtbot, window)
    come_in("2468")
    centre.open_page.emit("today", "")
    today = window.frame.stage.screen_of("today")
    assert "105" in readable(today)
    assert tells(readable(today)) == []
    assert "offer" not in readable(today)


def test_a_window_that_closes_keeps_no_key(centre, window, come_in):
    screen = come_in("2468")
    type_one(screen)
    seal(screen)
    assert centre.vault is not None
    window.close()
    assert centre.vault is None
