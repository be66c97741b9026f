"""Offers: typed as the sheet has them, priced at once, saved by themselves, explained line by line."""

import gettext
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLabel, QLineEdit, QListView, QWidget

from intern_desktop import i18n, offers
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Session
from intern_desktop.ui.offers import OffersScreen

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
TOKYO = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal("155"),
    deductions={"rent": 33_000},
    first_day=date(2026, 9, 15),
    programme="titp",
)


@pytest.fixture
def kept(commands):
    """She keeps the offer of the example: Tokyo, 200,000 yen, 155 hours, 33,000 yen of rent."""
    commands.do(offers.add, commands.session.person, "Hoa Sen", Sheet(offer=TOKYO))
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.resize(1174, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def text_of(screen, name):
    return find(screen, QLabel, name).text()


def type_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def net(screen):
    return text_of(screen, "payslip_net")


def explained(screen):
    return find(screen, QWidget, "payslip_explanation").text()


def rows(screen):
    model = find(screen, QListView, "payslip_lines").model()
    return [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


def stored(commands):
    with commands.reading() as reading:
        return offers.list_offers(reading, commands.session.person)


def test_without_an_offer_there_is_one_way_out(show, commands):
    screen = show(commands)
    assert "No offer yet" in [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    find(screen, QAbstractButton, "offers_empty_button").click()
    assert text_of(screen, "payslip_waiting") == "Type the basic wage as it stands on the sheet."
    assert [one.name for one in stored(commands)] == ["Offer 1"]


def test_the_example_leaves_134350_yen(show, kept):
    screen = show(kept)
    assert net(screen) == "134,350"
    assert [row.split(" ")[-2:] for row in rows(screen)] == [
        ["Attendance", "勤怠"],
        ["155", "h"],
        ["Paid", "支給"],
        ["200,000", "yen"],
        ["200,000", "yen"],
        ["off", "控除"],
        ["−9,850", "yen"],
        ["−230", "yen"],
        ["−18,300", "yen"],
        ["−1,000", "yen"],
        ["−3,270", "yen"],
        ["agreement", "労使協定による控除"],
        ["−33,000", "yen"],
        ["−65,650", "yen"],
    ]


def test_the_payslip_follows_each_key_in_the_same_turn(show, kept):
    screen = show(kept)
    type_into(screen, "offer_housing", "0")
    assert net(screen) == "167,350"


@pytest.mark.parametrize("typed", ["２０５０００", "205.000", "205,000", "205000"])
def test_money_is_read_as_people_type_it(show, kept, typed):
    edit = find(screen := show(kept), QLineEdit, "offer_pay")
    edit.selectAll()
    edit.insert(typed)
    assert edit.text() == "205,000"
    assert "Basic wage 基本給, 205,000 yen" in rows(screen)


def test_what_was_typed_is_saved_when_the_field_is_left(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", "210000")
    assert stored(kept)[0].offer.monthly_wage == 200_000
    find(screen, QLineEdit, "offer_hours").setFocus()
    assert stored(kept)[0].offer.monthly_wage == 210_000
    assert text_of(screen, "offer_saved") == "Saved 07:48"


def test_what_was_typed_is_saved_after_a_rest(show, kept, qtbot):
    screen = show(kept)
    type_into(screen, "offer_pay", "210000")
    assert text_of(screen, "offer_saved") == "Saving"
    qtbot.waitUntil(lambda: stored(kept)[0].offer.monthly_wage == 210_000, timeout=3000)
    assert text_of(screen, "offer_saved") == "Saved 07:48"


def test_what_is_shown_as_saved_survives_the_end_of_the_program(show, kept, data_folder):
    screen = show(kept)
    type_into(screen, "offer_pay", "210000")
    screen.leave()
    again = Store.open(data_folder)
    with again.reading() as reading:
        assert offers.list_offers(reading, kept.session.person)[0].offer.monthly_wage == 210_000
    again.close()


def test_the_offer_that_was_open_last_is_open_again(show, kept):
    second = kept.do(offers.add, kept.session.person, "Minato", Sheet(offer=TOKYO))
    show(kept).open(second)
    assert find(show(kept), QComboBox, "offer_list").currentText() == "Minato"


def test_too_many_hours_are_told_at_their_field_and_the_rest_still_counts(show, kept):
    screen = show(kept)
    type_into(screen, "offer_hours", "1550")
    seen = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("A month has fewer hours. Was 155 meant?") for words in seen)
    marked = find(screen, QWidget, "payslip_marked")
    assert marked.isVisible()
    assert marked.accessibleName() == "Not counting the marked field: what it held before stands in."
    type_into(screen, "offer_housing", "0")
    assert net(screen) == "167,350"
    type_into(screen, "offer_hours", "160")
    assert not marked.isVisible()


def test_what_is_wrong_is_in_sight_in_a_low_window(show, kept, qtbot):
    screen = show(kept)
    screen.resize(1174, 420)
    type_into(screen, "offer_hours", "1550")
    field = find(screen, QLineEdit, "offer_hours").parentWidget()
    column = field
    while not isinstance(column, QAbstractScrollArea):
        column = column.parentWidget()
    seen = column.viewport()

    def in_sight():
        bottom = field.mapTo(seen, field.rect().bottomLeft()).y()
        return bottom <= seen.height()

    qtbot.waitUntil(in_sight, timeout=2_000)


def test_an_emptied_wage_is_asked_for_kindly(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", " ")
    QTest.keyClick(find(screen, QLineEdit, "offer_pay"), Qt.Key.Key_Backspace)
    assert text_of(screen, "payslip_waiting") == "Type the basic wage as it stands on the sheet."


def test_what_cannot_be_read_replaces_nothing(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", "circa 200")
    screen.leave()
    assert "Type one number here, from 1 to 10,000,000." in [
        label.text() for label in screen.findChildren(QLabel) if label.isVisible()
    ]
    assert text_of(screen, "offer_saved") == "The marked field is not saved yet"
    assert stored(kept)[0].offer == TOKYO


def test_enter_unfolds_a_line_arrows_walk_and_escape_folds_it(show, kept):
    screen = show(kept)
    lines = find(screen, QListView, "payslip_lines")
    lines.setFocus()
    lines.setCurrentIndex(lines.model().place("income_tax"))
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert explained(screen).startswith("Income tax\n−¥3,270")
    assert "Checked on 22 Nov 2026." in explained(screen)
    QTest.keyClick(lines, Qt.Key.Key_Up)
    assert explained(screen).startswith("Employment insurance")
    QTest.keyClick(lines, Qt.Key.Key_Escape)
    assert not find(screen, QWidget, "payslip_explanation").isVisible()


def test_the_tax_is_shown_in_its_table_and_what_a_little_more_would_do(show, kept):
    screen = show(kept)
    find(screen, QListView, "payslip_lines").opened.emit("income_tax")
    said = explained(screen)
    assert "169,000 171,000 3,270 yours: 170,620" in said
    assert "171,000 173,000 3,340 with 380 yen more" in said
    drawn = [label.text() for label in find(screen, QWidget, "payslip_explanation").findChildren(QLabel)]
    assert {"169,000", "yours: 170,620"} <= set(drawn)


def test_an_open_line_takes_the_forms_place_until_escape(show, kept):
    screen = show(kept)
    lines, place = find(screen, QListView, "payslip_lines"), find(screen, QComboBox, "offer_prefecture")
    lines.opened.emit("income_tax")
    assert (place.isVisible(), lines.isVisible()) == (False, True)
    lines.closed.emit()
    assert place.isVisible()


def test_before_a_wage_is_typed_the_minimum_of_the_place_is_told(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", "")
    QTest.keyClick(find(screen, QLineEdit, "offer_pay"), Qt.Key.Key_Delete)
    assert explained(screen).startswith("Minimum wage\nMinimum in Tokyo since 1 Oct 2026 ¥1,280")
    assert not find(screen, QComboBox, "payslip_month").isVisible()


def test_no_reading_marks_stand_in_an_explanation(show, kept, language):
    screen = show(kept)
    for code in ("health_insurance", "pension", "employment_insurance", "income_tax"):
        find(screen, QListView, "payslip_lines").opened.emit(code)
        assert not set("{}|") & set(explained(screen)), code


def test_a_month_without_published_law_is_marked_everywhere(show, kept):
    screen = show(kept)
    box = find(screen, QComboBox, "payslip_month")
    box.setCurrentIndex(box.findText("November 2027"))
    box.activated.emit(box.currentIndex())
    assert net(screen).startswith("≈ ")
    assert "assumed: a newer one is not published yet." in find(screen, QWidget, "payslip_assumed").accessibleName()
    assert any(words.startswith("Employment insurance") and words.endswith(", assumed") for words in rows(screen))
    lines = find(screen, QListView, "payslip_lines")
    lines.opened.emit("employment_insurance")
    assert "assumed for November 2027" in explained(screen)


def test_the_next_month_is_one_press_away(show, kept):
    screen = show(kept)
    assert find(screen, QComboBox, "payslip_month").currentText() == "October 2026"
    assert not find(screen, QAbstractButton, "payslip_month_before").isEnabled()
    find(screen, QAbstractButton, "payslip_month_after").click()
    assert find(screen, QComboBox, "payslip_month").currentText() == "November 2026"


def test_an_hour_is_held_against_the_minimum_wage(show, kept):
    screen = show(kept)
    check = find(screen, QWidget, "offer_minimum_wage")
    assert check.accessibleName() == "1,290.32 yen an hour. The minimum in Tokyo is 1,280."
    type_into(screen, "offer_pay", "190000")
    assert check.accessibleName().startswith("1,225.8 yen an hour. Below the minimum of 1,280 in Tokyo")


def test_a_daily_wage_asks_for_the_days(show, kept):
    screen = show(kept)
    box = find(screen, QComboBox, "offer_pay_form")
    box.setCurrentIndex(box.findData("daily"))
    box.activated.emit(box.currentIndex())
    assert find(screen, QLineEdit, "offer_days").isVisible()
    type_into(screen, "offer_pay", "10000")
    type_into(screen, "offer_days", "20")
    assert "Basic wage 基本給, 200,000 yen" in rows(screen)


def test_an_offer_gets_its_name(show, kept):
    screen = show(kept)
    find(screen, QAbstractButton, "offer_rename").click()
    type_into(screen, "offer_name", "Hoa Sen, Tokyo")
    QTest.keyClick(find(screen, QLineEdit, "offer_name"), Qt.Key.Key_Return)
    assert [one.name for one in stored(kept)] == ["Hoa Sen, Tokyo"]
    assert find(screen, QComboBox, "offer_list").currentText() == "Hoa Sen, Tokyo"


def test_deleting_asks_once_and_can_be_taken_back(show, kept):
    screen = show(kept)
    find(screen, QAbstractButton, "offer_delete").click()
    assert find(screen, QWidget, "offer_delete_question").isVisible()
    find(screen, QAbstractButton, "offer_keep").click()
    assert len(stored(kept)) == 1
    find(screen, QAbstractButton, "offer_delete").click()
    find(screen, QAbstractButton, "offer_delete_really").click()
    assert stored(kept) == []
    kept.undo()
    assert stored(kept)[0].offer == TOKYO
    assert net(screen) == "134,350"


def test_it_is_said_honestly_who_sees_it(show, kept):
    assert text_of(show(kept), "offer_lock") == "Only you see this"
    person = kept.session.person
    kept.sign_in(Session(person, "Nguyễn Thị Thu Hà", "candidate", shared=True), Author(person))
    assert text_of(show(kept), "offer_lock") == "Only until you leave"


def test_every_control_has_a_name_in_every_language(show, kept, language):
    screen = show(kept)
    nameless = [
        control.objectName() or type(control).__name__
        for control in screen.findChildren(QWidget)
        if control.isVisibleTo(screen)
        and isinstance(control, QLineEdit | QComboBox | QAbstractButton | QListView)
        and not (control.accessibleName() or getattr(control, "text", str)())
    ]
    assert nameless == []
    assert net(screen).replace(".", ",") == "134,350"


def test_a_change_of_language_keeps_what_was_typed(show, kept):
    screen = show(kept)
    type_into(screen, "offer_pay", "205000")
    i18n.use("vi")
    screen.retranslate()
    assert stored(kept)[0].offer.monthly_wage in (200_000, 205_000)
    screen.leave()
    assert stored(kept)[0].offer.monthly_wage == 205_000


@pytest.mark.parametrize("width", [1174, 1024])
def test_with_words_twice_as_long_nothing_scrolls_sideways(show, kept, monkeypatch, qtbot, width):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    screen, window = show(kept), QWidget()
    qtbot.addWidget(window)
    screen.setParent(window)
    screen.resize(width, 640)
    window.show()
    screen.show()
    wide = [
        area.objectName() or type(area).__name__
        for area in screen.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    assert wide == []
    assert screen.minimumSizeHint().width() <= width
    screen.setParent(None)  # the window ends with this test, the screen a little later
