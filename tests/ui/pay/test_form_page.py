"""The whole sheet: typed heading by heading, held against our sums, explained, kept, found by the keyboard alone."""

import gettext
from datetime import date
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from intern_desktop import i18n, offers
from intern_desktop.payroll.course import Bonus, ExchangeRate, Loan, Raise
from intern_desktop.payroll.offer import Allowance, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet, Slip
from intern_desktop.ui import style
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay import form_places
from intern_desktop.ui.pay.form_editors import value_of
from intern_desktop.ui.pay.form_field import OFFER_NAME
from intern_desktop.ui.pay.form_fields import TABS, field_of_finding, field_of_heading, fields, tab_of
from intern_desktop.ui.pay.sheet_picture import SheetPicture

OFFER = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    deductions={"rent": 25_000, "utilities": 8_000},
    first_day=date(2026, 10, 1),
    programme="titp",
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))


@pytest.fixture
def kept(commands):
    """She keeps the offer of the example and has looked an exchange rate up."""
    person = commands.session.person
    commands.do(offers.add, person, "Hoa Sen", Sheet(offer=OFFER))
    commands.do(offers.save_purse, person, Purse(exchange_rate=RATE))
    return commands


@pytest.fixture
def show(qtbot):
    def shown(commands, target="contract_months", width=1126):
        screen = OffersScreen(commands)
        qtbot.addWidget(screen)
        commands.tables_changed.connect(screen.refresh)
        commands.open_page.connect(lambda _page, inside: screen.open(inside))
        screen.retranslate()
        screen.refresh()
        screen.resize(width, 696)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.open(f"form:{target}")
        screen.resize(width, 696)
        return screen

    return shown


def find(screen, kind, name):
    found = screen.findChild(kind, name)
    assert found is not None, f"{name} is on the screen"
    return found


def editor(screen, name):
    return find(screen, QWidget, f"form_{name}")


def type_into(screen, name, text):
    screen.open(f"form:{name}")
    edit = find(screen, QLineEdit, f"form_{name}")
    edit.setFocus()
    edit.selectAll()
    keys(edit, text)
    return edit


def keys(edit, text):
    """Typed, or put in by an input method where the keyboard has no such letters."""
    if text.isascii():
        QTest.keyClicks(edit, text)
    else:
        edit.insert(text)


def sheet(commands):
    with commands.reading() as reading:
        return offers.list_offers(reading, commands.session.person)[0].sheet


def put(commands, **changes):
    """She keeps another sheet in its place."""
    with commands.reading() as reading:
        known = offers.list_offers(reading, commands.session.person)[0]
    changed = msgspec.structs.replace(known.sheet, **changes)
    commands.do(offers.save, commands.session.person, known.id, changed)


def seen(screen):
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def told(screen, name):
    found = [find(screen, QLabel, f"form_{name}_told_{at}") for at in range(3) if _has_told(screen, name, at)]
    return [label.text() for label in found if label.isVisible()]


def _has_told(screen, name, at):
    return screen.findChild(QLabel, f"form_{name}_told_{at}") is not None


def computed(screen, name):
    return find(screen, QLabel, f"form_{name}_computed").text()


def side(screen, name):
    return find(screen, QLabel, f"form_{name}_side").text()


def press(screen, name):
    find(screen, QAbstractButton, name).click()


def test_the_tabs_carry_the_sheets_own_numbers(show, kept):
    bar = find(show(kept), QTabBar, "form_tabs")
    assert [bar.tabText(at) for at in range(bar.count())] == [
        "Contract and place  I–III",
        "Hours and days off  IV–VI",
        "Wage  VII",
        "Annex  賃金の支払",
        "Leaving and other  VIII–IX",
        "Around the contract",
    ]


def test_every_heading_of_the_rules_has_its_place():
    from intern_desktop.payroll import rules

    assert [name for name in rules.headings() if not field_of_heading(name)] == []


def test_findings_lead_to_fields_that_are_there():
    assert field_of_finding("fees_above_ceiling") == "fee_service"
    assert field_of_finding("missing_daily_hours") == "begins"
    assert field_of_finding("below_minimum_wage") == "pay"
    assert {tab_of(name) for name in fields()} == {tab.name for tab in TABS}


SAMPLES = {
    "yen": "12345",
    "dong": "66000000",
    "count": "7",
    "hours": "7.25",
    "percent": "30",
    "hourly": "1300.5",
    "text": "Thỏa thuận 月末",
    "date": "09/04/2001",
}
BETTER = {
    "first_day": "15/11/2026",
    "contract_months": "34",
    "hours": "160.33",
    "year_hours": "1931",
    "annex_year_hours": "1932",
    "annual_holidays": "105",
    "stay_months": "37",
    "many_hours": "40",
    "loan_interest": "0.66",
}


IN_SHEET = {name: field for name, field in fields().items() if field.place != OFFER_NAME}


@pytest.mark.parametrize("name", [name for name, field in IN_SHEET.items() if field.kind in SAMPLES])
def test_what_is_typed_in_a_field_is_kept_and_shown_again(show, kept, name):
    field = fields()[name]
    if field.needs is not None:
        put(kept, offer=msgspec.structs.replace(OFFER, monthly_wage=None, daily_wage=10_000, days=Decimal(20)))
    if name.startswith("loan_"):
        put(kept, loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.06"), months=24))
    before = sheet(kept)
    screen = show(kept, name)
    type_into(screen, name, BETTER.get(name, SAMPLES[field.kind]))
    screen.leave()
    typed, value = value_of(editor(screen, name)), form_places.read(sheet(kept), field)
    assert typed == value
    assert value not in (None, "")
    assert sheet(kept) != before
    again = show(kept, name)
    assert value_of(editor(again, name)) == value
    assert find(again, QLineEdit, f"form_{name}").text() == find(screen, QLineEdit, f"form_{name}").text()


@pytest.mark.parametrize("name", [name for name, field in fields().items() if field.kind in ("choice", "segments")])
def test_what_is_chosen_is_kept_and_shown_again(show, kept, name):
    screen = show(kept, name if fields()[name].needs is None else fields()[name].needs[0])
    box = editor(screen, name)
    before = value_of(box)
    if isinstance(box, QComboBox):
        at = next(at for at in range(box.count()) if box.itemData(at) != before)
        box.setCurrentIndex(at)
        box.activated.emit(at)
    else:
        other = [one for one in box.findChildren(QAbstractButton) if not one.isChecked()][-1]
        other.click()
    after = value_of(box)
    screen.leave()
    assert after != before
    assert form_places.read(sheet(kept), fields()[name]) == after
    assert value_of(editor(show(kept, name), name)) == after


@pytest.mark.parametrize("name", [name for name, field in fields().items() if field.kind == "money"])
def test_an_amount_is_typed_in_dong_or_in_yen(show, kept, name):
    put(kept, said=Said(deposit=True, penalty=True))
    screen = show(kept, name)
    type_into(screen, name, "66000000")
    assert find(screen, QLineEdit, f"form_{name}").text() == "66,000,000"
    screen.leave()
    assert form_places.read(sheet(kept), fields()[name]) == Money(vnd=66_000_000)
    press(screen, f"form_{name}_currency_yen")
    type_into(screen, name, "400000")
    screen.leave()
    assert form_places.read(sheet(kept), fields()[name]) == Money(yen=400_000)


def test_a_day_a_year_goes_in_months_and_is_said_at_its_side(show, kept):
    screen = show(kept)
    type_into(screen, "year_hours", "1932")
    assert side(screen, "year_hours") == "161 a month"
    assert find(screen, QLineEdit, "form_hours").text() == "161"
    screen.leave()
    assert sheet(kept).offer.scheduled_hours == Decimal(161)


def test_the_hours_of_a_month_replace_those_of_a_year(show, kept):
    screen = show(kept)
    type_into(screen, "year_hours", "1932")
    type_into(screen, "hours", "150")
    type_into(screen, "break_minutes", "60")
    assert find(screen, QLineEdit, "form_year_hours").text() == ""
    assert sheet(kept).offer.scheduled_hours == Decimal(150)


def test_hours_counted_from_days_off_are_said_beside_the_months(show, kept):
    screen = show(kept)
    type_into(screen, "annual_holidays", "105")
    type_into(screen, "daily_hours", "8")
    assert told(screen, "hours") == [
        "The hours of a month are counted from the hours of a day (Ⅳ.1) and the days off of a year (Ⅴ.1): 173.33."
    ]


@pytest.mark.parametrize("typed", ["7:30", "7時間30分", "7h30", "7 giờ 30"])
def test_the_hours_of_a_day_stand_where_the_paper_has_them_and_are_typed_as_it_says_them(show, kept, typed):
    screen = show(kept, "ends")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "form_daily_hours"
    type_into(screen, "daily_hours", typed)
    screen.leave()
    assert sheet(kept).offer.daily_hours == Decimal("7.5")
    assert "Ⅳ.1 始業・終業の時刻" in find(screen, QWidget, "form_picture").accessibleName()


@pytest.mark.parametrize(
    ("name", "example"),
    [("contract_months", "36"), ("daily_hours", "7:30"), ("rate_night", "25"), ("annex_pay", "200000")],
)
def test_what_cannot_be_read_is_told_with_a_number_of_its_size(show, kept, name, example):
    screen = show(kept, name)
    type_into(screen, name, "about")
    assert told(screen, name)[0] == f"This is not a number. Type digits only, like {example}."


def names(commands):
    with commands.reading() as reading:
        return [one.name for one in offers.list_offers(reading, commands.session.person)]


def test_programme_and_company_stand_at_the_head_as_on_the_paper(show, kept):
    screen = show(kept, "programme")
    page = find(screen, QAbstractScrollArea, "form_tab_contract")
    assert page.verticalScrollBar().value() == 0
    assert list(fields())[:2] == ["programme", "offer_name"]
    assert "制度" in find(screen, QWidget, "form_picture").accessibleName()


def test_the_companys_name_is_what_the_offer_is_called(show, kept):
    screen = show(kept, "offer_name")
    assert find(screen, QLineEdit, "form_offer_name").text() == "Hoa Sen"
    assert "会社の名前" in find(screen, QWidget, "form_picture").accessibleName()
    type_into(screen, "offer_name", "Linh kien Minato")
    assert names(kept) == ["Hoa Sen"]
    editor(screen, "contract_months").setFocus()
    assert names(kept) == ["Linh kien Minato"]
    assert find(screen, QComboBox, "offer_list").currentText() == "Linh kien Minato"
    type_into(screen, "offer_name", "Minato")
    screen.leave()
    assert names(kept) == ["Minato"]


def test_an_offer_never_loses_its_name(show, kept):
    screen = show(kept, "offer_name")
    edit = editor(screen, "offer_name")
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    editor(screen, "contract_months").setFocus()
    assert (edit.text(), names(kept)) == ("Hoa Sen", ["Hoa Sen"])


def test_a_name_typed_goes_to_its_own_offer(show, kept):
    kept.do(offers.add, kept.session.person, "Minato", Sheet(offer=OFFER))
    screen = show(kept, "offer_name")
    first = screen.desk.name
    type_into(screen, "offer_name", "Sao Mai")
    box = find(screen, QComboBox, "offer_list")
    box.setFocus()
    at = next(at for at in range(box.count()) if box.itemText(at) not in (first, "Sao Mai"))
    other = box.itemText(at)
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert find(screen, QLineEdit, "form_offer_name").text() == other
    screen.leave()
    assert sorted(names(kept)) == sorted(["Sao Mai", other])


def test_a_name_given_above_stays_when_the_sheet_is_left(show, kept):
    screen = show(kept, "offer_name")
    screen.open("form:pay")
    screen.desk.rename("Minato")
    screen.leave()
    assert names(kept) == ["Minato"]
    screen.open("form:offer_name")
    assert find(screen, QLineEdit, "form_offer_name").text() == "Minato"


def test_beside_the_months_stands_the_last_day_as_the_paper_has_it(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, first_day=date(2027, 4, 9)))
    screen = show(kept)
    assert side(screen, "contract_months") == ""
    type_into(screen, "contract_months", "35")
    assert side(screen, "contract_months") == f"to {i18n.date_text(date(2030, 3, 8), 'short')}"
    type_into(screen, "contract_months", "99")
    assert side(screen, "contract_months") == ""


def test_the_last_button_of_each_part_leads_on_and_the_last_one_to_the_payslip(show, kept):
    screen = show(kept)
    bar = find(screen, QTabBar, "form_tabs")
    for tab, after in pairwise(TABS):
        last = screen.focusWidget()
        last_stop = [*find(screen, QWidget, f"form_tab_{tab.name}").rows.values()][-1].stops()[-2:]
        next(one for one in reversed(last_stop) if one.isVisible()).setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        on = QApplication.focusWidget()
        assert (on.objectName(), on.words()) == (f"form_next_{tab.name}", f"Next: {bar.tabText(TABS.index(after))}")
        QTest.keyClick(on, Qt.Key.Key_Space)
        assert bar.value() == after.name
        assert QApplication.focusWidget() is not last
        assert find(screen, QAbstractScrollArea, f"form_tab_{after.name}").verticalScrollBar().value() == 0
    press(screen, f"form_next_{TABS[-1].name}")
    assert find(screen, QTabBar, "pay_tabs").isVisible()


def test_beside_a_month_of_the_contract_stands_which_one_that_is(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, first_day=date(2027, 4, 9)))
    screen = show(kept, "raises")
    press(screen, "form_raises_add")
    keys(find(screen, QLineEdit, "form_raises_0_0"), "13")
    assert find(screen, QLabel, "form_raises_0_note").text() == "from the wage of May 2028 on"
    press(screen, "form_bonuses_add")
    assert find(screen, QLabel, "form_bonuses_0_note").text() == ""
    keys(find(screen, QLineEdit, "form_bonuses_0_0"), "1")
    assert find(screen, QLabel, "form_bonuses_0_note").text() == "with the wage of May 2027"
    screen.leave()
    assert find(show(kept, "raises"), QLabel, "form_raises_0_note").text() == "from the wage of May 2028 on"
    screen.open("form:first_day")
    type_into(screen, "first_day", "01/06/2027")
    screen.open("form:raises")
    assert find(screen, QLabel, "form_raises_0_note").text() == "from the wage of June 2028 on"


def test_the_days_before_a_dismissal_have_their_blank(show, kept):
    screen = show(kept, "dismissal_notice")
    picture = find(screen, QWidget, "form_picture")
    assert "Ⅷ.2 解雇の事由及び手続" in picture.accessibleName()
    type_into(screen, "dismissal_notice", "30")
    screen.leave()
    assert sheet(kept).particulars["dismissal_notice"] == "30"


def test_what_is_free_now_and_then_has_its_own_place_on_the_paper(show, kept):
    picture = find(show(kept, "other_days_off"), QWidget, "form_picture")
    assert "Ⅴ.2 非定例日" in picture.accessibleName()


def test_the_annex_shows_what_we_compute_beside_the_paper(show, kept):
    screen = show(kept, "annex_pay")
    assert [computed(screen, name) for name in ("estimate", "tax", "social", "employment", "total", "net")] == [
        "200,000",
        "3,270",
        "28,380",
        "1,000",
        "65,650",
        "134,350",
    ]
    assert (computed(screen, "annex_hour"), side(screen, "annex_hour")) == ("1,290.32", "Tokyo: 1,280")


@pytest.mark.parametrize(
    ("typed", "beside", "sentences"),
    [("3270", "the same", 1), ("3300", "rounding", 1), ("13300", "10,030 more on paper", 2)],
)
def test_a_difference_under_100_yen_is_rounding_and_more_is_asked_about(show, kept, typed, beside, sentences):
    screen = show(kept, "tax")
    type_into(screen, "tax", typed)
    assert side(screen, "tax") == beside
    assert len(told(screen, "tax")) == sentences
    assert any("Ask the company" in words for words in told(screen, "tax")) == (sentences == 2)


def test_the_annex_says_when_resident_tax_comes_and_why_it_has_no_line(show, kept):
    screen = show(kept, "tax")
    assert told(screen, "tax")[0].startswith("From June 2028 on resident tax comes to it, about ")


def test_net_on_paper_is_a_promise(show, kept):
    screen = show(kept, "net")
    type_into(screen, "net", "150000")
    screen.leave()
    assert sheet(kept).said.promised_net == 150_000
    assert sheet(kept).on_paper == {"net": 150_000}
    assert told(screen, "net")[0].startswith("150,000 yen of net pay were promised;")


def test_the_annex_prices_in_the_same_turn_as_the_key(show, kept):
    screen = show(kept, "annex_pay")
    type_into(screen, "annex_pay", "205000")
    assert computed(screen, "estimate") == "205,000"


def test_without_a_wage_the_annex_says_what_is_open(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, monthly_wage=0, first_day=None))
    screen = show(kept, "annex_pay")
    assert computed(screen, "net") == "–"
    assert "Our own column appears when wage, hours and the first working day are there." in seen(screen)


def test_before_a_wage_is_typed_nothing_is_judged(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, monthly_wage=0))
    screen = show(kept, "annex_pay")
    assert (computed(screen, "net"), computed(screen, "annex_hour")) == ("–", "")


def test_rates_are_held_against_the_law(show, kept):
    screen = show(kept, "rate_overtime")
    assert side(screen, "rate_overtime") == "by law 25 %"
    type_into(screen, "rate_overtime", "25")
    assert side(screen, "rate_overtime") == "as the law asks"
    type_into(screen, "rate_night", "20")
    assert side(screen, "rate_night") == "below the law's 25 %: ask"


def test_a_fee_above_the_ceiling_is_told_at_its_field(show, kept):
    screen = show(kept, "fee_service")
    type_into(screen, "contract_months", "36")
    type_into(screen, "fee_service", "166000000")
    assert told(screen, "fee_service")[0].startswith("1,024,691 yen of fees were paid;")


def test_a_deposit_is_named_at_its_field_and_asks_for_the_amount(show, kept):
    screen = show(kept, "deposit")
    assert not editor(screen, "deposit_amount").isVisible()
    press(screen, "form_deposit_yes")
    assert editor(screen, "deposit_amount").isVisible()
    assert told(screen, "deposit")[0].startswith("A deposit is asked.")


def test_dong_without_a_rate_are_kept_and_said_to_wait(show, commands):
    commands.do(offers.add, commands.session.person, "Hoa Sen", Sheet(offer=OFFER))
    screen = show(commands, "fee_service")
    type_into(screen, "fee_service", "66000000")
    assert told(screen, "fee_service") == [
        "To compare dong an exchange rate is needed: type it on the page of the months ahead."
    ]
    screen.open("form:annex_pay")
    assert told(screen, "tax")[0].startswith("From June 2028 on")


def test_the_laws_pension_is_taken_over_by_one_press(show, kept):
    screen = show(kept, "lecture_pension")
    assert find(screen, QLineEdit, "form_lecture_pension").text() == "0"
    press(screen, "form_lecture_pension_offer")
    assert find(screen, QLineEdit, "form_lecture_pension").text() == "17,920"
    assert sheet(kept).lecture.pension == 17_920


def test_interest_of_a_month_or_a_year(show, kept):
    screen = show(kept, "loan")
    type_into(screen, "loan", "120000000")
    type_into(screen, "loan_interest", "0.66")
    assert side(screen, "loan_interest") == "7.92 % a year"
    assert sheet(kept) is not None
    press(screen, "form_loan_interest_per_year")
    screen.leave()
    assert sheet(kept).loan.annual_rate == Decimal("0.0066")
    assert find(screen, QLineEdit, "form_loan_interest").text() == "0.66"


def test_the_months_of_a_loan_can_be_emptied_and_typed_anew(show, kept):
    screen = show(kept, "loan")
    type_into(screen, "loan", "120000000")
    months = editor(screen, "loan_months")
    months.setFocus()
    months.selectAll()
    QTest.keyClick(months, Qt.Key.Key_Backspace)
    assert months.text() == ""
    keys(months, "16")
    assert months.text() == "16"
    screen.leave()
    assert sheet(kept).loan.months == 16


def test_allowances_are_added_named_and_taken_away(show, kept):
    screen = show(kept, "annex_allowances")
    press(screen, "form_annex_allowances_add")
    keys(find(screen, QLineEdit, "form_annex_allowances_0_0"), "皆勤手当")
    keys(find(screen, QLineEdit, "form_annex_allowances_0_1"), "5000")
    box = find(screen, QComboBox, "form_annex_allowances_0_2")
    box.setCurrentIndex(box.findData("attendance"))
    box.activated.emit(box.currentIndex())
    assert computed(screen, "estimate") == "205,000"
    assert "Counts in the worth of an hour of overtime, not beside the minimum wage." in seen(screen)
    screen.leave()
    assert sheet(kept).offer.allowances == (Allowance(name="皆勤手当", yen=5_000, kind="attendance"),)
    screen.open("form:allowances")
    assert find(screen, QLineEdit, "form_allowances_0_1").text() == "5,000"
    press(screen, "form_allowances_0_remove")
    screen.leave()
    assert sheet(kept).offer.allowances == ()


@pytest.mark.parametrize(("name", "kind"), [("raises", Raise), ("bonuses", Bonus)])
def test_raises_and_bonuses_are_lists(show, kept, name, kind):
    screen = show(kept, name)
    press(screen, f"form_{name}_add")
    keys(find(screen, QLineEdit, f"form_{name}_0_0"), "13")
    keys(find(screen, QLineEdit, f"form_{name}_0_1"), "5000")
    screen.leave()
    assert getattr(sheet(kept), name) == (kind(contract_month=13, yen=5_000),)


def test_free_lines_of_the_annex_are_deductions_of_their_own_name(show, kept):
    screen = show(kept, "other_deductions")
    keys(find(screen, QLineEdit, "form_other_deductions_0_0"), "家賃補助会")
    keys(find(screen, QLineEdit, "form_other_deductions_0_1"), "500")
    screen.leave()
    assert sheet(kept).offer.deductions == {"rent": 25_000, "utilities": 8_000, "家賃補助会": 500}
    assert computed(screen, "total") == "66,150"


def test_insurances_are_ticked(show, kept):
    screen = show(kept, "insurances")
    for name in ("health", "pension"):
        find(screen, QCheckBox, f"form_insurances_{name}").click()
    screen.leave()
    assert sheet(kept).particulars["insurances"] == "pension health"
    assert value_of(editor(show(kept, "insurances"), "insurances")) == ("pension", "health")


def test_a_part_the_paper_leaves_out_becomes_a_question(show, kept):
    screen = show(kept, "leave_days")
    find(screen, QCheckBox, "form_open_leave").click()
    assert sheet(kept).said.not_stated == ("leave",)
    assert "missing_leave" in [one.code for one in screen.desk.findings()]
    find(screen, QCheckBox, "form_open_leave").click()
    assert sheet(kept).said.not_stated == ()


def test_nothing_is_required(show, commands):
    commands.do(offers.add, commands.session.person, "Minato", Sheet(offer=Offer(prefecture="13", monthly_wage=0)))
    screen = show(commands)
    for name in ("contract_months", "hours", "pay", "annex_pay", "notice_days", "loan"):
        screen.open(f"form:{name}")
        wrong = [edit.objectName() for edit in screen.findChildren(QLineEdit) if edit.property("invalid")]
        assert wrong == []


def test_wrong_input_is_marked_with_its_bounds_and_the_rest_computes(show, kept):
    screen = show(kept, "stay_months")
    type_into(screen, "stay_months", "99")
    assert told(screen, "stay_months") == ["Type from 2 to 60 months in Japan, the lessons included."]
    assert find(screen, QLineEdit, "form_stay_months").property("invalid")
    screen.open("form:annex_pay")
    assert computed(screen, "net") == "134,350"


def test_what_cannot_be_read_replaces_nothing(show, kept):
    screen = show(kept, "annex_pay")
    type_into(screen, "annex_pay", "about")
    assert told(screen, "annex_pay") == ["This is not a number. Type digits only, like 200000."]
    screen.open("form:contract_months")
    assert find(screen, QLabel, "offer_saved").text() == "The marked field is not saved yet"
    assert sheet(kept).offer.monthly_wage == 200_000


def test_leaving_a_field_saves_it(show, kept):
    screen = show(kept)
    type_into(screen, "contract_months", "36")
    assert sheet(kept).said.contract_months is None
    find(screen, QLineEdit, "form_entry").setFocus()
    assert sheet(kept).said.contract_months == 36


def test_nothing_that_the_form_has_no_field_for_is_lost(show, kept):
    more = {
        "slips": (Slip(month=date(2026, 10, 1), amounts={"gross": 200_000}),),
        "particulars": {"of_a_later_form": "stays"},
        "offer": msgspec.structs.replace(OFFER, standard_remuneration=200_000, rounding="hourly", resident_tax=100),
    }
    put(kept, **more)
    screen = show(kept)
    for name in ("contract_months", "break_minutes", "notice_days"):
        type_into(screen, name, "12")
    screen.leave()
    found = sheet(kept)
    assert found.slips == more["slips"]
    assert found.particulars["of_a_later_form"] == "stays"
    assert (found.offer.standard_remuneration, found.offer.rounding) == (200_000, "hourly")


def test_an_hour_with_more_places_than_are_shown_stays_as_it_was(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, scheduled_hours=Decimal("160.916667")))
    screen = show(kept, "hours")
    type_into(screen, "week_hours", "40")
    screen.leave()
    assert sheet(kept).offer.scheduled_hours == Decimal("160.916667")


def test_ctrl_tab_walks_the_tabs_and_comes_round(show, kept):
    screen = show(kept)
    page = screen.focusWidget().window()
    reached = []
    for _ in TABS:
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        reached.append(find(page, QTabBar, "form_tabs").value())
    assert reached == ["hours", "wage", "annex", "leaving", "around", "contract"]


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.name)
def test_tab_goes_through_the_fields_in_the_order_they_are_read(show, kept, tab, qtbot):
    screen = show(kept, tab.groups[0].fields[0].name)
    page = screen.findChild(QWidget, f"form_tab_{tab.name}")
    places, first = [], QApplication.focusWidget()
    for _ in range(120):
        now = QApplication.focusWidget()
        if not page.isAncestorOf(now):
            break
        at = now.mapTo(page.widget(), now.rect().center())
        row = next(one for one in page.widget().children() if isinstance(one, QWidget) and one.isAncestorOf(now))
        places.append((row.y(), at.y() // 8 if row.height() > 60 else 0, at.x()))
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert len(places) >= len([field for group in tab.groups for field in group.fields if field.needs is None])
    assert [one[0] for one in places] == sorted(one[0] for one in places)
    assert first is not None


def test_escape_and_the_arrow_go_back_to_the_payslip(show, kept):
    screen = show(kept)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Escape)
    assert find(screen, QTabBar, "pay_tabs").isVisible()
    assert not find(screen, QWidget, "form_tabs").isVisible()
    screen.open("form:loan")
    assert not find(screen, QTabBar, "pay_tabs").isVisible()
    press(screen, "form_see_payslip")
    assert find(screen, QTabBar, "pay_tabs").isVisible()


@pytest.mark.parametrize("target", ["rent", "loan", "birthday", "entry", "fee_service"])
def test_others_lead_to_a_field(show, kept, target):
    screen = show(kept, target)
    assert QApplication.focusWidget().objectName() == f"form_{target}"
    assert find(screen, QTabBar, "form_tabs").value() == tab_of(target)


def test_the_help_follows_the_field_and_f1_folds_it(show, kept):
    screen = show(kept, "annex_pay")
    said = find(screen, QLabel, "form_help_text")
    assert said.text().startswith("Before allowances and before anything is taken off.")
    assert "kihonchingin" in seen(screen)
    assert find(screen, QWidget, "form_picture").isVisible()
    find(screen, QLineEdit, "form_social").setFocus()
    assert said.text() == "Health insurance, pension and the child-rearing levy together."
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_F1)
    assert not said.isVisible()
    again = show(kept, "annex_pay")
    assert not find(again, QLabel, "form_help_text").isVisible()
    QTest.keyClick(again.focusWidget(), Qt.Key.Key_F1)
    assert find(again, QLabel, "form_help_text").isVisible()


def test_where_the_help_has_no_room_its_sentence_stands_below_the_field(show, kept):
    screen = show(kept, "annex_pay", width=860)
    assert not find(screen, QLabel, "form_help_text").isVisible()
    assert told(screen, "annex_pay")[-1].startswith("Before allowances")
    press(screen, "form_help_show")
    assert find(screen, QWidget, "form_picture").isVisible()
    assert not editor(screen, "annex_pay").isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget().objectName() == "form_annex_pay"


def test_each_field_has_words_a_sentence_and_a_name(show, kept, language):
    screen = show(kept)
    for tab in TABS:
        screen.open(f"form:{tab.groups[0].fields[0].name}")
        nameless = [
            control.objectName() or type(control).__name__
            for control in screen.findChildren(QWidget)
            if control.isVisibleTo(screen)
            and isinstance(control, QLineEdit | QComboBox | QAbstractButton)
            and not (control.accessibleName() or getattr(control, "text", str)())
        ]
        assert nameless == []
    assert [field.name for field in fields().values() if not (field.words and field.help)] == []


def test_no_reading_marks_are_seen(show, kept, language):
    screen = show(kept)
    for tab in TABS:
        screen.open(f"form:{tab.groups[0].fields[0].name}")
        assert [words for words in seen(screen) if set("{}|") & set(words)] == []


def test_a_change_of_language_keeps_values_and_the_place(show, kept):
    screen = show(kept, "annex_pay")
    type_into(screen, "annex_pay", "205000")
    i18n.use("vi")
    screen.retranslate()
    screen.leave()
    assert sheet(kept).offer.monthly_wage == 205_000
    assert find(screen, QTabBar, "form_tabs").value() == "annex"


def _sideways(screen):
    return [
        area.objectName() or type(area).__name__
        for area in screen.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("width", [1126, 930])
def test_with_words_twice_as_long_nothing_is_cut_sideways(show, kept, monkeypatch, width, qtbot):
    monkeypatch.setattr(gettext.GNUTranslations, "gettext", lambda self, said: f"{said} {said}")
    screen = show(kept, width=width)
    for tab in TABS:
        screen.open(f"form:{tab.groups[0].fields[0].name}")
        qtbot.waitUntil(lambda: _sideways(screen) == [])
        page = find(screen, QAbstractScrollArea, f"form_tab_{tab.name}")
        assert page.widget().minimumSizeHint().width() <= page.viewport().width(), tab.name


@pytest.mark.parametrize("language_code", ["vi", "en", "ja"])
def test_at_150_percent_nothing_is_cut_sideways(show, kept, qapp, language_code):
    style.apply(qapp, "light", 1.5)
    i18n.use(language_code)
    screen = show(kept, width=1234)
    for tab in TABS:
        screen.open(f"form:{tab.groups[0].fields[0].name}")
        page = find(screen, QAbstractScrollArea, f"form_tab_{tab.name}")
        assert page.widget().minimumSizeHint().width() <= page.viewport().width(), tab.name
    # Japanese words are short enough for the tabs; where they are not, the box stands in their place.
    assert find(screen, QComboBox, "form_tab_box").isVisible() != find(screen, QTabBar, "form_tabs").isVisible()
    assert language_code == "ja" or find(screen, QComboBox, "form_tab_box").isVisible()


def test_the_sum_of_the_simple_form_stands_at_the_rent_and_the_rent_alone_replaces_it(show, kept):
    put(kept, offer=msgspec.structs.replace(OFFER, deductions={"rent_and_utilities": 33_000, "組合費": 500}))
    screen = show(kept, "rent")
    edit = find(screen, QLineEdit, "form_rent")
    assert edit.text() == "33,000"
    word = "This is rent and utilities as one sum. Type the rent alone here, the utilities below."
    assert word in told(screen, "rent")
    assert any(
        words.startswith("Rent and utilities are typed as one sum of 33,000 yen") for words in told(screen, "rent")
    )
    assert computed(screen, "net") == "133,850"
    type_into(screen, "utilities", "8000")
    type_into(screen, "rent", "25000")
    assert word not in told(screen, "rent")
    assert computed(screen, "net") == "133,850"
    screen.leave()
    assert sheet(kept).offer.deductions == {"組合費": 500, "utilities": 8_000, "rent": 25_000}


@pytest.mark.parametrize("form", ["hourly", "daily", "monthly"])
def test_the_wage_is_shown_where_the_paper_has_its_kind(show, kept, form):
    held = sheet(kept)
    paid = {"hourly": {"hourly_wage": Decimal(1_250)}, "daily": {"daily_wage": 9_000, "days": Decimal(21)}}.get(form)
    if paid:
        put(kept, offer=msgspec.structs.replace(held.offer, monthly_wage=None, **paid))
    assert find(show(kept, "pay"), SheetPicture, "form_picture").field() == f"sheet_wage_{form}"
    assert find(show(kept, "annex_pay"), SheetPicture, "form_picture").field() == f"wage_{form}"
