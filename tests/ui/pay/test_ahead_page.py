"""The months ahead: four answers, a picture that follows each key, the same as a table, and what cannot be told yet."""

import gettext
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QSlider, QWidget

from intern_desktop import offers
from intern_desktop.payroll.course import ExchangeRate, Lecture, Loan, Remittance
from intern_desktop.payroll.offer import Hours, Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui import language as spoken
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.ahead_chart import AheadChart
from intern_desktop.ui.pay.ahead_notes import NoteList
from intern_desktop.ui.pay.ahead_page import AheadPage
from intern_desktop.ui.pay.ahead_table import MonthsTable
from intern_desktop.ui.pay.form_fields import fields
from intern_desktop.ui.widgets import Notice

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
OFFER = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    deductions={"rent": 33_000},
    overtime=Hours(overtime_hours=Decimal(10)),
    first_day=date(2027, 4, 1),
    programme="titp",
)
SHEET = Sheet(
    offer=OFFER,
    lecture=Lecture(months=1, allowance=60_000),
    loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0624"), months=18),
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 20), band=Decimal("0.05"))
LECTURES = ("Lectures", "")
PURSE = Purse(exchange_rate=RATE, living_costs=45_000)


def changed(one, **said):
    return msgspec.structs.replace(one, **said)


@pytest.fixture
def show(qtbot, commands):
    """The page over a sheet and a purse, as it is opened from its tab."""

    def shown(sheet=SHEET, purse=PURSE, size=(1174, 696)):
        commands.do(offers.add, commands.session.person, "Hoa Sen", sheet)
        commands.do(offers.save_purse, commands.session.person, purse)
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        screen.retranslate()
        screen.refresh()
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        screen.show_page("ahead")
        qtbot.waitUntil(screen.isActiveWindow)
        qtbot.waitUntil(lambda: not visible(screen, "ahead_goal_answer") or bool(said(screen, "ahead_goal_answer")))
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def visible(screen, name):
    found = screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def said(screen, name):
    return find(screen, QLabel, name).text()


def type_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def view(screen, name):
    find(screen, QAbstractButton, f"ahead_view_{name}").click()


def notes(screen):
    return find(screen, NoteList, "ahead_notes").texts()


def cells(screen, row):
    model = find(screen, MonthsTable, "ahead_table").model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def told_home(screen):
    return said(screen, "ahead_home_why")


def test_the_four_answers_stand_there_at_once(show):
    screen = show()
    assert said(screen, "ahead_loan_answer") == "September 2028"
    assert said(screen, "ahead_loan_why") == "After 18 monthly payments of 7,000,839 dong."
    assert said(screen, "ahead_home_answer") == "≈ 346 – 629 million dong"
    assert told_home(screen) == "With 10 hours of overtime ≈ 441 million dong."
    assert said(screen, "ahead_goal_answer") == "≈ 17.5 hours of overtime"
    assert said(screen, "ahead_goal_why").startswith("In each month. Or ≈ spend ¥")
    assert said(screen, "ahead_lump_answer") == "≈ ¥470,000"
    assert "Apply within 2 years after leaving." in said(screen, "ahead_lump_why")


def test_that_living_is_not_counted_stands_below_the_figure_and_leads_to_its_field(show):
    screen = show(purse=changed(PURSE, living_costs=0))
    assert told_home(screen).startswith("What you spend on food and living is not counted yet. With 10 hours")
    link = find(screen, QAbstractButton, "ahead_home_link")
    assert link.text() == "Type what you spend"
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert screen.focusWidget().objectName() == "ahead_spent"
    QTest.keyClicks(screen.focusWidget(), "45000")
    assert told_home(screen) == "With 10 hours of overtime ≈ 441 million dong."
    assert not link.isVisible()


def test_e_shows_the_exact_sums_and_again_the_round_ones(show):
    screen = show()
    round_one = said(screen, "ahead_lump_answer")
    QTest.keyClick(screen.findChild(AheadChart), Qt.Key.Key_E)
    assert said(screen, "ahead_lump_answer") == "≈ ¥472,706"
    assert said(screen, "ahead_home_answer").endswith(" dong")
    assert "million" not in said(screen, "ahead_home_answer")
    QTest.keyClick(screen.findChild(AheadChart), Qt.Key.Key_E)
    assert said(screen, "ahead_lump_answer") == round_one


def test_a_letter_typed_into_a_field_is_no_key(show):
    screen = show()
    find(screen, QLineEdit, "ahead_spent").setFocus()
    QTest.keyClick(find(screen, QLineEdit, "ahead_spent"), Qt.Key.Key_E)
    assert not find(screen, QAbstractButton, "ahead_exact").isChecked()


def test_an_arrow_key_on_a_slider_answers(show, qtbot, commands):
    screen = show()
    before = told_home(screen)
    slider = find(screen, QSlider, "ahead_overtime_slider")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: told_home(screen) != before)
    assert told_home(screen).startswith("With 11 hours of overtime ≈ 449")
    assert find(screen, QLineEdit, "ahead_overtime").text() == "11.0"
    screen.leave()
    with commands.reading() as reading:
        kept = offers.list_offers(reading, commands.session.person)[0]
    assert kept.sheet.offer.overtime.overtime_hours == 11


def test_moves_faster_than_pictures_are_joined(show, qtbot):
    screen = show()
    pictures = []
    screen.desk.changed.connect(lambda: pictures.append(screen.desk.sheet))
    slider = find(screen, QSlider, "ahead_overtime_slider")
    for place in range(11, 40):
        slider.setValue(place)
    qtbot.waitUntil(lambda: bool(pictures))
    QApplication.processEvents()
    assert [sheet.usual_hours for sheet in pictures] == [39]


def test_the_picture_follows_a_typed_key_in_the_same_turn(show):
    screen = show()
    before = told_home(screen)
    type_into(screen, "ahead_spent", "40000")
    assert told_home(screen) != before
    assert screen.desk.purse.living_costs == 40_000


def test_money_sent_home_is_counted_and_named(show):
    screen = show()
    type_into(screen, "ahead_sent", "30000")
    assert "175 million dong of it sent home before." in told_home(screen)
    assert screen.desk.purse.remittance.yen == 30_000
    type_into(screen, "ahead_fee", "500")
    assert screen.desk.purse.remittance.fee_yen == 500


def test_a_goal_is_typed_in_million_dong(show, qtbot):
    screen = show()
    type_into(screen, "ahead_goal", "100")
    qtbot.waitUntil(lambda: said(screen, "ahead_goal_answer") == "Reached as it is")
    assert screen.desk.purse.goal_vnd == 100_000_000
    type_into(screen, "ahead_goal", "9000")
    qtbot.waitUntil(lambda: said(screen, "ahead_goal_answer") == "Not within reach")
    assert said(screen, "ahead_goal_why").startswith("45 hours of overtime a month come nearest: ≈ ")


def test_without_a_rate_all_is_in_yen_and_the_rate_is_asked_for(show, qtbot):
    screen = show(purse=changed(PURSE, exchange_rate=None))
    assert said(screen, "ahead_loan_answer") == "Type the rate first"
    assert said(screen, "ahead_goal_answer") == "Type the rate first"
    assert said(screen, "ahead_home_answer").startswith("≈ ¥")
    find(screen, QAbstractButton, "ahead_loan_link").click()
    assert find(screen, QLineEdit, "ahead_rate").hasFocus()
    QTest.keyClicks(find(screen, QLineEdit, "ahead_rate"), "162")
    assert screen.desk.purse.exchange_rate == ExchangeRate(
        vnd_per_yen=Decimal(162), on=NOW.date(), band=Decimal("0.05")
    )
    assert said(screen, "ahead_loan_answer") == "September 2028"
    qtbot.waitUntil(lambda: said(screen, "ahead_goal_answer").endswith("overtime"))


def test_a_rate_typed_anew_is_of_today_and_one_that_is_slid_keeps_its_day(show, qtbot):
    screen = show(purse=changed(PURSE, exchange_rate=changed(RATE, on=date(2026, 9, 1))))
    slider = find(screen, QSlider, "ahead_rate_slider")
    slider.setValue(slider.value() + 4)
    qtbot.waitUntil(lambda: screen.desk.purse.exchange_rate.vnd_per_yen == 164)
    assert screen.desk.purse.exchange_rate.on == date(2026, 9, 1)
    type_into(screen, "ahead_rate", "170")
    assert screen.desk.purse.exchange_rate.on == NOW.date()
    type_into(screen, "ahead_day", "1/11/2026")
    assert screen.desk.purse.exchange_rate == changed(RATE, vnd_per_yen=Decimal(170), on=date(2026, 11, 1))


@pytest.mark.parametrize(("days", "old"), [(30, False), (31, True)])
def test_a_rate_is_called_old_after_thirty_days(show, days, old):
    on = NOW.date() - timedelta(days=days)
    screen = show(purse=changed(PURSE, exchange_rate=changed(RATE, on=on)))
    assert visible(screen, "ahead_old_rate") is old
    if old:
        assert said(screen, "ahead_old_rate") == "An old rate, of 24 Oct 2026."


def test_a_band_is_typed_in_percent(show):
    screen = show()
    type_into(screen, "ahead_band", "10")
    assert screen.desk.purse.exchange_rate.band == Decimal("0.1")


def test_emptying_the_rate_leaves_yen(show):
    screen = show()
    edit = find(screen, QLineEdit, "ahead_rate")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert screen.desk.purse.exchange_rate is None
    assert said(screen, "ahead_home_answer").startswith("≈ ¥")


def test_a_number_out_of_bounds_is_marked_and_the_rest_goes_on(show):
    screen = show()
    before = told_home(screen)
    type_into(screen, "ahead_overtime", "500")
    assert said(screen, "ahead_overtime_wrong") == "Type a number from 0 to 100."
    assert screen.desk.unreadable
    assert "50" in told_home(screen) or told_home(screen) == before
    type_into(screen, "ahead_overtime", "12")
    assert not visible(screen, "ahead_overtime_wrong")
    assert not screen.desk.unreadable
    assert told_home(screen).startswith("With 12 hours")


def test_what_was_typed_wrong_stays_with_its_offer(show, commands):
    screen = show()
    type_into(screen, "ahead_overtime", "500")
    commands.do(offers.add, commands.session.person, "Minato", changed(SHEET, offer=changed(OFFER, overtime=Hours())))
    screen.desk.choose(next(one.id for one in screen.desk.kept if one.name == "Minato"))
    assert not visible(screen, "ahead_overtime_wrong")
    type_into(screen, "ahead_spent", "40000")
    assert screen.desk.sheet.usual_hours == 0
    assert find(screen, QLineEdit, "ahead_overtime").text() == "0.0"


def test_f8_shows_a_table_that_is_walked_with_keys(show):
    screen = show()
    QTest.keyClick(screen.findChild(AheadChart), Qt.Key.Key_F8)
    table = find(screen, MonthsTable, "ahead_table")
    assert table.isVisible()
    assert table.hasFocus()
    assert cells(screen, 0) == [
        "03/2027",
        "60,000",
        "60,000",
        "45,000",
        "0",
        "0",
        "15,000",
        "2,430,000",
        "Lectures",
        "",
    ]
    first = cells(screen, 1)
    assert first[0] == "04/2027"
    assert first[6].startswith("≈ ")
    assert first[9] == "≈"
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, Qt.Key.Key_F8)
    assert screen.findChild(AheadChart).isVisible()


def test_a_screen_reader_hears_the_heading_with_each_cell(show):
    screen = show()
    view(screen, "table")
    model = find(screen, MonthsTable, "ahead_table").model()
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "04/2027, Net: 177,308"
    assert "loan is paid off" in model.index(18, 8).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_table_keeps_the_rules_of_models(show, qtmodeltester):
    screen = show()
    view(screen, "table")
    qtmodeltester.check(find(screen, MonthsTable, "ahead_table").model())


def test_events_are_told_in_whole_sentences(show):
    screen = show()
    view(screen, "events")
    assert "September 2028 The loan is paid off." in notes(screen)
    assert any("From here on some figures are assumed" in note for note in notes(screen))


def test_what_changes_in_the_law_says_when_and_how_sure(show):
    screen = show()
    view(screen, "law")
    assert any("Decided." in note and "Employment for Skill Development" in note for note in notes(screen))
    assert any("not known yet" in note for note in notes(screen))


def test_the_conditions_of_the_lump_sum_stand_with_their_sources(show):
    screen = show()
    find(screen, QAbstractButton, "ahead_lump_link").click()
    assert notes(screen)[0].startswith("≈ ¥594,000 ")
    assert any("Ask for it within 2 years" in note and "https://" in note for note in notes(screen))


def test_escape_leads_back_to_the_picture(show):
    screen = show()
    view(screen, "law")
    find(screen, NoteList, "ahead_notes").setFocus()
    QTest.keyClick(find(screen, NoteList, "ahead_notes"), Qt.Key.Key_Escape)
    assert screen.findChild(AheadChart).isVisible()


def test_a_month_that_is_short_of_money_is_told_with_a_way_out(show):
    screen = show(purse=changed(PURSE, living_costs=300_000))
    notice = find(screen, Notice, "ahead_short")
    assert notice.isVisible()
    assert notice.text().startswith("March 2027: More goes out than comes in: ")
    type_into(screen, "ahead_spent", "40000")
    assert not visible(screen, "ahead_short")


def test_without_a_loan_there_is_none_to_pay(show, commands):
    screen = show(changed(SHEET, loan=None))
    opened = []
    commands.open_page.connect(lambda *where: opened.append(where))
    assert said(screen, "ahead_loan_answer") == "No loan typed"
    find(screen, QAbstractButton, "ahead_loan_link").click()
    assert opened == [("offers", "form:loan")]


def test_a_loan_longer_than_the_stay_says_what_is_left(show):
    long = Loan(principal_vnd=300_000_000, annual_rate=Decimal("0.1"), months=60)
    screen = show(changed(SHEET, loan=long))
    assert said(screen, "ahead_loan_answer") == "Not within this stay"
    assert "are still owed at the end" in said(screen, "ahead_loan_why")


def test_a_stay_too_short_for_the_lump_sum_says_so(show):
    screen = show(changed(SHEET, stay_months=5))
    assert said(screen, "ahead_lump_answer") == "None for this stay"
    assert said(screen, "ahead_lump_why") == "It is paid for 6 to 119 months of insurance."


@pytest.mark.parametrize(
    ("offer", "words", "target"),
    [
        ({"first_day": None}, "Type the first working day.", "month:start"),
        ({"monthly_wage": 0}, "Type the basic wage", "month:pay"),
        ({"scheduled_hours": None}, "Type the hours of an average month.", "month:hours"),
    ],
)
def test_what_is_missing_is_said_with_the_way_to_it(show, commands, offer, words, target):
    screen = show(changed(SHEET, offer=changed(OFFER, **offer)))
    opened = []
    commands.open_page.connect(lambda *where: opened.append(where))
    nothing = find(screen, QWidget, "ahead_nothing")
    assert any(label.text().startswith(words) for label in nothing.findChildren(QLabel))
    find(screen, QAbstractButton, "ahead_nothing_button").click()
    assert opened == [("offers", target)]


@pytest.mark.parametrize(
    "wrong",
    [{"stay_months": 1}, {"few_hours": Decimal(40)}, {"offer": changed(OFFER, birthday=date(1900, 1, 1))}],
    ids=["stay", "hours", "birthday"],
)
def test_what_cannot_be_leads_to_a_field_of_the_whole_sheet(show, commands, wrong):
    show_opened = []
    screen = show(changed(SHEET, **wrong))
    commands.open_page.connect(lambda *where: show_opened.append(where))
    find(screen, QAbstractButton, "ahead_nothing_button").click()
    page, _, field = show_opened[0][1].partition(":")
    assert page == "form"
    assert field in fields()


def test_a_day_before_all_law_is_a_sentence(show):
    screen = show(changed(SHEET, offer=changed(OFFER, first_day=date(2016, 4, 1))))
    nothing = find(screen, QWidget, "ahead_nothing")
    assert nothing.isVisible()
    assert any("holds no law of" in label.text() for label in nothing.findChildren(QLabel))


def test_the_picture_is_told_to_a_screen_reader(show):
    screen = show()
    assert screen.findChild(AheadChart).accessibleName() == (
        "Picture of 36 months: ≈ 346 – 629 million dong in the end. The loan is gone in September 2028. "
        "F8 shows it as a table."
    )


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_every_control_has_a_name_in_each_language_and_size(qapp, look, show, code, factor):
    look.apply(qapp, "dark", factor)
    spoken.speak(code)
    screen = show()
    for name in ("picture", "table", "events"):
        view(screen, name)
        assert unnamed_controls(screen.findChild(AheadPage)) == []
    spoken.speak("en")


def test_another_language_is_spoken_at_once(show, qtbot):
    screen = show()
    spoken.speak("vi")
    screen.retranslate()
    assert said(screen, "ahead_loan_answer") == "Tháng 9/2028"
    spoken.speak("en")
    screen.retranslate()
    assert said(screen, "ahead_loan_answer") == "September 2028"


def test_at_150_percent_the_answers_are_one_of_the_views(qapp, look, show):
    look.apply(qapp, "light", 1.5)
    screen = show(size=(1282, 696))
    assert not find(screen, QLabel, "ahead_home_answer").isVisible()
    view(screen, "answers")
    assert find(screen, QLabel, "ahead_home_answer").isVisible()
    look.apply(qapp, "light", 1.0)
    screen.restyle()
    assert find(screen, QLabel, "ahead_home_answer").isVisible()


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("width", [1174, 1024])
def test_with_words_twice_as_long_nothing_scrolls_sideways(qapp, look, show, monkeypatch, width, factor):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, words: f"{words} {words}")
    look.apply(qapp, "light", factor)
    screen = show(purse=changed(PURSE, remittance=Remittance(yen=30_000, fee_yen=500)), size=(width, 640))
    for name in ("picture", "events", "law"):
        screen.show_page("ahead", name)
        wide = [
            area.objectName() or type(area).__name__
            for area in screen.findChildren(QAbstractScrollArea)
            if area.isVisible() and area.horizontalScrollBar().maximum() > 0
        ]
        assert wide == []


def test_all_is_reached_with_the_keyboard_alone(show):
    screen = show()
    reached = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().objectName())
    for name in (
        "ahead_overtime_slider",
        "ahead_overtime",
        "ahead_rate",
        "ahead_day",
        "ahead_band",
        "ahead_spent",
        "ahead_sent",
        "ahead_fee",
        "ahead_goal",
        "ahead_loan_link",
        "ahead_exact",
        "ahead_chart",
    ):
        assert name in reached
