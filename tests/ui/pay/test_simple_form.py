"""The simple form: six fields in the order of the sheet, read as people type, with their place on paper."""

import gettext
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from intern_desktop import i18n, offers
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Sheet, Slip
from intern_desktop.ui import preferences
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.offer_fields import FIELDS
from intern_desktop.ui.pay.offer_form import OfferForm

SIX = ("prefecture", "pay", "hours", "housing", "start", "programme")
TOKYO = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    deductions={"rent": 33_000},
    first_day=date(2026, 9, 15),
    programme="titp",
)
APART = msgspec.structs.replace(TOKYO, deductions={"rent": 25_000, "utilities": 8_000})


@pytest.fixture
def show(qtbot, commands):
    """The screen over one kept offer, or over none."""

    def shown(offer=TOKYO, size=(1174, 696)):
        if offer is not None and not stored(commands):
            commands.do(offers.add, commands.session.person, "Hoa Sen", Sheet(offer=offer))
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


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def stored(commands):
    with commands.reading() as reading:
        return offers.list_offers(reading, commands.session.person)


def type_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def paste_into(screen, name, text):
    edit = find(screen, QLineEdit, name)
    edit.setFocus()
    edit.selectAll()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def choose(screen, name, value):
    box = find(screen, QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def said(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def editors(screen):
    kept = [find(screen, QWidget, f"offer_{words.name}") for words in FIELDS]
    return {editor.objectName().removeprefix("offer_"): editor for editor in kept if editor.isVisible()}


def test_six_fields_from_top_to_bottom_in_the_order_of_the_sheet(show):
    fields = editors(screen := show())
    assert tuple(fields) == SIX
    heights = [editor.mapTo(screen, editor.rect().topLeft()).y() for editor in fields.values()]
    assert heights == sorted(heights)


def test_all_six_are_in_sight_in_the_usual_window(show):
    i18n.use("vi")
    screen = show()
    for name, editor in editors(screen).items():
        assert editor.visibleRegion().boundingRect() == editor.rect(), name


def test_tab_goes_from_field_to_field_in_the_order_of_the_sheet(show):
    screen = show()
    find(screen, QComboBox, "offer_prefecture").setFocus()
    been = ["offer_prefecture"]
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        been.append(QApplication.focusWidget().objectName())
    six = ["offer_prefecture", "offer_pay", "offer_pay_form", "offer_hours", "offer_housing", "offer_start"]
    assert been == [*six, "offer_programme"]


@pytest.mark.parametrize(
    ("name", "typed", "field", "meant"),
    [
        ("offer_pay", "205.000 yên", "monthly_wage", 205_000),
        ("offer_pay", "２０５，０００円", "monthly_wage", 205_000),
        ("offer_pay", "月給 205,000円", "monthly_wage", 205_000),
        ("offer_pay", "20,5万", "monthly_wage", 205_000),
        ("offer_hours", "160,0 giờ", "scheduled_hours", Decimal(160)),
        ("offer_start", "令和9年4月9日", "first_day", date(2027, 4, 9)),
        ("offer_start", "09-04-2027", "first_day", date(2027, 4, 9)),
    ],
)
def test_what_is_pasted_is_saved_when_the_field_is_left(show, commands, language, name, typed, field, meant):
    screen = show()
    paste_into(screen, name, typed)
    find(screen, QComboBox, "offer_prefecture").setFocus()
    assert getattr(stored(commands)[0].offer, field) == meant


def test_a_daily_and_an_hourly_wage_can_be_typed_here(show, commands):
    screen = show()
    choose(screen, "offer_pay_form", "daily")
    assert "days" in editors(screen)
    type_into(screen, "offer_pay", "9500")
    type_into(screen, "offer_days", "20.5")
    screen.leave()
    offer = stored(commands)[0].offer
    assert (offer.monthly_wage, offer.daily_wage, offer.days) == (None, 9_500, Decimal("20.5"))
    choose(screen, "offer_pay_form", "hourly")
    assert "days" not in editors(screen)
    type_into(screen, "offer_pay", "1290.5")
    screen.leave()
    assert stored(commands)[0].offer.hourly_wage == Decimal("1290.5")


@pytest.mark.parametrize("typed", ["circa 200", "200000 + 5000", "200.000 đến 210.000"])
def test_what_is_no_number_is_told_at_its_field_with_the_bounds_and_the_rest_is_saved(show, commands, typed):
    screen = show()
    paste_into(screen, "offer_pay", typed)
    assert "Type one number here, from 1 to 10,000,000." in said(screen)
    type_into(screen, "offer_hours", "160")
    screen.leave()
    assert stored(commands)[0].offer == msgspec.structs.replace(TOKYO, scheduled_hours=Decimal(160))
    assert find(screen, QLabel, "offer_saved").text() == "The marked field is not saved yet"


def test_a_screen_reader_hears_the_unit_again_when_the_number_is_right(show):
    screen = show()
    edit = find(screen, QLineEdit, "offer_hours")
    assert edit.accessibleDescription() == "hours"
    type_into(screen, "offer_hours", "x")
    assert edit.accessibleDescription() == "Type one number here, from 1 to 320."
    type_into(screen, "offer_hours", "160")
    assert edit.accessibleDescription() == "hours"


def test_the_bounds_are_those_of_the_way_of_being_paid(show):
    screen = show()
    choose(screen, "offer_pay_form", "hourly")
    type_into(screen, "offer_pay", "x")
    assert "Type one number here, from 1 to 100,000." in said(screen)


def test_rent_and_utilities_typed_apart_are_read_here_and_typed_there(show, commands):
    screen = show(APART)
    edit, way = find(screen, QLineEdit, "offer_housing"), find(screen, QAbstractButton, "offer_housing_apart")
    assert (edit.text(), edit.isReadOnly(), way.isVisible()) == ("33,000", True, True)
    assert way.text() == "Split on the whole form"
    type_into(screen, "offer_housing", "1000")
    type_into(screen, "offer_pay", "210000")
    screen.leave()
    assert stored(commands)[0].offer.deductions == APART.deductions
    asked = []
    commands.open_page.connect(lambda name, target: asked.append((name, target)))
    way.click()
    assert asked == [("offers", "form:rent")]


def test_one_sum_is_typed_here(show, commands):
    screen = show()
    edit = find(screen, QLineEdit, "offer_housing")
    assert (edit.isReadOnly(), find(screen, QWidget, "offer_housing_apart").isVisible()) == (False, False)
    type_into(screen, "offer_housing", "25000")
    screen.leave()
    assert stored(commands)[0].offer.deductions == {"rent": 25_000}


def test_what_only_the_whole_form_knows_stays(show, commands):
    rich = msgspec.structs.replace(
        TOKYO, dependants=2, withholding="formula", resident_tax=3_000, industry="construction"
    )
    screen = show(rich)
    type_into(screen, "offer_pay", "210000")
    screen.leave()
    assert stored(commands)[0].offer == msgspec.structs.replace(rich, monthly_wage=210_000)


def test_full_opens_the_whole_form_at_the_field_in_hand(show, commands):
    screen = show()
    find(screen, QLineEdit, "offer_hours").setFocus()
    asked = []
    commands.open_page.connect(lambda name, target: asked.append((name, target)))
    find(screen, QAbstractButton, "offer_fullness_full").click()
    assert asked == [("offers", "form:hours")]
    assert find(screen, QAbstractButton, "offer_fullness_simple").isChecked()


def test_the_form_used_last_is_there_again(show, commands):
    screen = show()
    assert find(screen, QLineEdit, "offer_pay").isVisible()
    screen.open("form:pay")
    again = show()
    assert again.findChild(QLineEdit, "offer_pay") is None or not again.findChild(QLineEdit, "offer_pay").isVisible()
    again.open("month:pay")
    assert find(show(), QLineEdit, "offer_pay").isVisible()


def test_a_field_that_the_simple_form_does_not_have_leads_to_the_wage(show):
    screen = show()
    screen.open("month:hours")
    assert QApplication.focusWidget().objectName() == "offer_hours"
    screen.open("month:commuting")
    assert QApplication.focusWidget().objectName() == "offer_pay"


def test_a_field_that_is_opened_from_elsewhere_is_in_sight(show, qtbot):
    screen = show()
    find(screen, QAbstractButton, "offer_help").click()
    screen.open("month:programme")
    box = find(screen, QComboBox, "offer_programme")
    assert QApplication.focusWidget() is box
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect() == box.rect(), timeout=2_000)


def test_f1_shows_the_place_on_paper_and_is_remembered(show):
    screen = show()
    assert not find(screen, QWidget, "field_help").isVisible()
    edit = find(screen, QLineEdit, "offer_pay")
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_F1)
    picture, sentence = find(screen, QWidget, "sheet_picture"), find(screen, QLabel, "field_help_sentence")
    assert picture.isVisible()
    assert picture.accessibleName() == "On the sheet: Ⅶ.1 基本賃金"
    assert picture.accessibleDescription() == "200,000"
    assert sentence.text().startswith("Before allowances and before anything is taken off.")
    again = show()
    assert find(again, QWidget, "field_help").isVisible()
    find(again, QAbstractButton, "offer_help").click()
    assert not find(again, QWidget, "field_help").isVisible()
    assert not find(show(), QWidget, "field_help").isVisible()


def test_the_help_follows_focus_and_typing(show):
    screen = show()
    find(screen, QAbstractButton, "offer_help").click()
    picture = find(screen, QWidget, "sheet_picture")
    places = {
        "prefecture": ("On the sheet: Ⅱ 就業の場所", "東京都"),
        "hours": ("On the sheet: Ⅳ.3 所定労働時間数", "155.0"),
        "start": ("On the sheet: Ⅰ.1 雇用契約期間", "2026年9月15日"),
        "housing": ("On the wage annex: 4(e), 4(f) 居住費, その他（水道光熱費）", "33,000"),
        "programme": ("On the sheet: 受入れ制度", ""),
    }
    for name, (place, value) in places.items():
        find(screen, QWidget, f"offer_{name}").setFocus()
        assert (picture.accessibleName(), picture.accessibleDescription()) == (place, value)
    type_into(screen, "offer_housing", "25000")
    assert picture.accessibleDescription() == "25,000"


def test_a_new_offer_begins_at_the_place_of_work_with_its_help(show, commands):
    screen = show(None)
    find(screen, QAbstractButton, "offers_empty_button").click()
    assert QApplication.focusWidget().objectName() == "offer_prefecture"
    assert find(screen, QWidget, "field_help").isVisible()
    assert find(screen, QLineEdit, "offer_housing").text() == ""


def test_the_help_stays_while_a_new_offer_is_typed(show):
    screen = show(None)
    find(screen, QAbstractButton, "offers_empty_button").click()
    type_into(screen, "offer_pay", "200000")
    type_into(screen, "offer_hours", "155")
    assert find(screen, QWidget, "field_help").isVisible()


def test_an_offer_can_be_copied_and_varied(show, commands):
    slip = Slip(month=date(2026, 10, 1), amounts={"wage": 200_000})
    person = commands.session.person
    commands.do(offers.add, person, "Hoa Sen", Sheet(offer=TOKYO, stay_months=30, slips=(slip,)))
    screen = show()
    find(screen, QAbstractButton, "offer_copy").click()
    assert find(screen, QComboBox, "offer_list").currentText() == "Hoa Sen, copy"
    type_into(screen, "offer_pay", "210000")
    screen.leave()
    found = {kept.name: kept.sheet for kept in stored(commands)}
    assert found["Hoa Sen"] == Sheet(offer=TOKYO, stay_months=30, slips=(slip,))
    varied = msgspec.structs.replace(TOKYO, monthly_wage=210_000)
    assert found["Hoa Sen, copy"] == Sheet(offer=varied, stay_months=30)


def test_leaving_a_field_saves_and_the_time_is_told(show, commands):
    screen = show()
    type_into(screen, "offer_pay", "210000")
    assert find(screen, QLabel, "offer_saved").text() == "Saving"
    find(screen, QLineEdit, "offer_hours").setFocus()
    assert find(screen, QLabel, "offer_saved").text() == "Saved 07:48"
    assert stored(commands)[0].offer.monthly_wage == 210_000


def test_the_keys_for_printing_and_help_are_told_where_they_are_pressed(show, language):
    screen = show()
    assert "Ctrl+P" in find(screen, QAbstractButton, "offer_print").toolTip()
    assert "F1" in find(screen, QAbstractButton, "offer_help").toolTip()


@pytest.mark.parametrize("factor", [1.0, 1.5])
@pytest.mark.parametrize("offer", [TOKYO, APART, None])
def test_with_words_twice_as_long_no_field_is_cut(show, monkeypatch, factor, offer):
    preferences.show_as("light", factor)
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, words: f"{words} {words}")
    screen = show(offer, size=(1290, 696))
    if offer is None:
        find(screen, QAbstractButton, "offers_empty_button").click()
    form = screen.findChild(OfferForm)
    for name, editor in editors(screen).items():
        right = editor.mapTo(form, editor.rect().topRight()).x()
        assert right < form.width(), name
        assert editor.width() >= editor.minimumSizeHint().width(), name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_in_the_form_has_a_name(show, language, scheme):
    preferences.show_as(scheme, 1.0)
    screen = show(APART)
    form = screen.findChild(OfferForm)
    nameless = [
        thing.objectName()
        for thing in form.findChildren(QWidget)
        if thing.isVisible()
        and isinstance(thing, QLineEdit | QComboBox | QAbstractButton)
        and not (thing.accessibleName() or getattr(thing, "text", str)())
    ]
    assert nameless == []
