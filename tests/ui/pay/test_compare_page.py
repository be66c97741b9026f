"""Compare: up to four offers, what decides, what differs, by keyboard, in three languages."""

import gettext
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QScrollArea, QTableView, QWidget

from intern_desktop import i18n, offers
from intern_desktop.payroll.course import ExchangeRate, Loan
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui import style
from intern_desktop.ui.drawing import settle
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.compare_page import ComparePage
from intern_desktop.ui.pay.desk import Desk

START = date(2026, 10, 1)


def sheet(wage=200_000, hours=155, said=None, **more):
    offer = Offer(
        prefecture="13",
        monthly_wage=wage,
        scheduled_hours=Decimal(hours),
        first_day=START,
        programme="titp",
        annual_holidays=125,
        daily_hours=Decimal("7.75"),
    )
    return Sheet(offer=msgspec.structs.replace(offer, **more), said=said or Said(contract_months=35))


class Twice(gettext.NullTranslations):
    """A language in which everything is said twice."""

    def gettext(self, message):
        return f"{message} {message}"


AICHI = sheet(209_000, 173, prefecture="23", annual_holidays=None, daily_hours=Decimal(8))


@pytest.fixture
def show(qtbot, commands):
    def shown(*sheets, purse=None, width=1134):
        for at, one in enumerate(sheets):
            commands.do(offers.add, commands.session.person, f"Offer {'ABCDEF'[at]}", one)
        desk = Desk(commands)
        desk.read()
        if purse is not None:
            desk.change_purse(purse)
        page = ComparePage(desk)
        qtbot.addWidget(page)
        page.retranslate()
        desk.changed.connect(page.refresh)
        page.resize(width, 560)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return shown


def find(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, f"{name} is on the page"
    return found


def table(page):
    return find(page, QTableView, "compare_table")


def heard(page):
    model = table(page).model()
    return [
        model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def cells(page, name):
    model = table(page).model()
    for row in range(model.rowCount()):
        if model.headerData(row, Qt.Orientation.Vertical) == name:
            return {
                model.headerData(column, Qt.Orientation.Horizontal): model.index(row, column).data()
                for column in range(model.columnCount())
            }
    return {}


def words_of(page, name):
    return find(page, QWidget, name).text()


def press(page, name):
    find(page, QAbstractButton, name).click()


def test_one_offer_invites_to_type_a_second(show):
    page = show(sheet())
    assert words_of(page, "compare_verdict").startswith("Type a second offer, and the two stand side by side.")
    assert cells(page, "Net pay of the first month") == {"Offer A": "¥194,660"}, "no premiums yet, tax of 4,340"
    assert not any("better" in said for said in heard(page))


def test_two_offers_and_the_sentence_that_decides(show):
    page = show(sheet(), AICHI)
    assert words_of(page, "compare_verdict").startswith("Offer A leaves more for each hour worked: ")
    assert "but asks 18 hours of work more." in words_of(page, "compare_verdict")
    assert cells(page, "Basic wage a month") == {"Offer A": "¥200,000", "Offer B": "¥209,000"}
    assert "Basic wage a month, Offer B: ¥209,000, better" in heard(page)
    assert "Place of work, Offer B: Aichi" in heard(page)


def test_equal_rows_are_hidden_and_can_be_shown(show):
    page = show(sheet(), AICHI)
    same = find(page, QAbstractButton, "compare_same")
    assert cells(page, "Programme") == {}
    assert same.text().endswith("equal rows hidden, show")
    same.click()
    assert len(cells(page, "Programme")) == 2
    assert same.text().startswith("hide ")


def test_what_a_rule_has_against_an_offer_stands_first(show):
    page = show(sheet(), sheet(210_000, said=Said(contract_months=35, deposit=True)))
    against = find(page, QWidget, "compare_against")
    assert against.isVisible()
    assert against.text().startswith("Offer B: A deposit is asked.")
    assert against.y() < find(page, QWidget, "compare_verdict").y()
    assert cells(page, "Points the law forbids") == {"Offer A": "0", "Offer B": "1"}
    card = find(page, QWidget, "finding_deposit")
    assert "Offer B" in [label.text() for label in card.findChildren(QLabel)]


def test_nothing_against_any_offer_says_nothing_red(show):
    assert not find(show(sheet(), AICHI), QWidget, "compare_against").isVisible()


def test_an_offer_that_is_not_finished_says_what_is_missing(show, qtbot):
    page = show(sheet(), sheet(0))
    assert "Offer B cannot be compared yet. Type the basic wage as it stands on the sheet." in words_of(
        page, "compare_verdict"
    )
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        press(page, "compare_verdict_link")
    assert asked.args == ["offers", "form:pay"]
    assert page.desk.current().name == "Offer B"


def test_savings_are_a_band_in_dong_with_the_exact_sum_one_key_away(show):
    rate = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))
    page = show(sheet(), AICHI, purse=Purse(exchange_rate=rate))
    first = cells(page, "Brought home after the stay")["Offer A"]
    assert first.startswith("≈ ")
    assert first.endswith("million dong")
    assert " – " in first
    press(page, "compare_exact")
    assert len(cells(page, "Brought home after the stay")["Offer A"]) > len(first)
    assert "1 yen = 162 dong on 18 Nov 2026" in words_of(page, "compare_legend")


def test_an_old_rate_is_called_old(show):
    rate = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 10, 1))
    assert "Old rate" in words_of(show(sheet(), purse=Purse(exchange_rate=rate)), "compare_legend")


def test_typing_into_the_offer_in_hand_changes_only_its_column(show):
    page = show(sheet(), AICHI)
    name = page.desk.current().name
    before = cells(page, "Net pay for each hour worked")
    offer = msgspec.structs.replace(page.desk.sheet.offer, monthly_wage=240_000)
    page.desk.change(msgspec.structs.replace(page.desk.sheet, offer=offer))
    after = cells(page, "Net pay for each hour worked")
    assert {one for one in after if after[one] != before[one]} == {name}


def test_enter_opens_the_offer_of_the_column(show, qtbot):
    page = show(sheet(), AICHI)
    page.open("")
    assert page.focusWidget() is table(page)
    name = table(page).model().headerData(1, Qt.Orientation.Horizontal)
    QTest.keyClick(table(page), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert asked.args == ["offers", "month:"]
    assert page.desk.current().name == name


def test_of_six_offers_four_are_chosen_and_remembered(show):
    page = show(*(sheet(200_000 + 1_000 * at) for at in range(6)))
    which = find(page, QAbstractButton, "compare_which")
    assert which.text() == "Choose offers (4 of 6)"
    which.click()
    ticks = find(page, QListWidget, "compare_choice_list")
    assert ticks.isVisible()
    assert not ticks.item(5).flags() & Qt.ItemFlag.ItemIsUserCheckable, "a fifth has no room"
    ticks.setFocus()
    ticks.setCurrentRow(0)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    left = ticks.item(0).text()
    names = [table(page).model().headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert left not in names
    ticks.setCurrentRow(5)
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    again = ComparePage(page.desk)
    again.retranslate()
    model = table(again).model()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(4)] == [*names, ticks.item(5).text()]


def test_from_three_offers_on_findings_stand_below(show):
    two = show(sheet(), AICHI)
    assert find(two, QWidget, "compare_findings").x() > 0
    commands = two.desk.commands
    commands.do(offers.add, commands.session.person, "Offer C", sheet(220_000))
    two.desk.read()
    two.refresh()
    QApplication.processEvents()
    panel = find(two, QWidget, "compare_findings")
    assert panel.y() > table(two).y()
    assert panel.x() == 0


def test_a_short_finding_leads_to_the_whole_one(show, qtbot):
    page = show(sheet(), sheet(210_000, said=Said(contract_months=35, deposit=True)))
    more = find(find(page, QWidget, "finding_deposit"), QAbstractButton, "finding_more")
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        QTest.keyClick(more, Qt.Key.Key_Space)
    assert asked.args == ["offers", "findings:deposit"]
    assert page.desk.current().name == "Offer B"


@pytest.mark.parametrize("doubled", [False, True])
@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_nothing_is_cut(show, language, monkeypatch, factor, doubled):
    if doubled:
        monkeypatch.setattr(i18n, "_catalogue", Twice())
    style.apply(QApplication.instance(), "light", factor)
    page = show(sheet(), sheet(210_000, said=Said(contract_months=35, deposit=True)))
    seen = [one for one in (*page.findChildren(QLabel), *page.findChildren(QAbstractButton)) if one.isVisible()]
    assert seen
    for one in seen:
        assert one.height() >= min(one.sizeHint().height(), one.minimumSizeHint().height()), one.objectName()
        if isinstance(one, QAbstractButton):
            assert one.width() >= one.minimumSizeHint().width(), one.objectName()
    view = table(page)
    for row in range(view.model().rowCount()):
        for column in range(view.model().columnCount()):
            said = view.model().index(row, column).data()
            room = view.fontMetrics().horizontalAdvance(said)
            figure = any(letter.isdigit() for letter in said)
            assert doubled or not figure or view.columnWidth(column) >= room, said


def test_all_that_is_said_is_translated_or_whole(show, language):
    page = show(sheet(), AICHI, sheet(190_000, 160))
    for said in (*heard(page), words_of(page, "compare_verdict")):
        assert said
        assert "{" not in said


def test_the_screen_has_a_tab_for_it(qtbot, commands):
    commands.do(offers.add, commands.session.person, "Offer A", sheet())
    screen = OffersScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    screen.show()
    screen.open("compare:")
    assert screen.findChild(QTableView, "compare_table").isVisible()


RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18))
LOAN = Loan(principal_vnd=100_000_000, annual_rate=Decimal("0.12"), months=24)


def owing(wage=200_000):
    return msgspec.structs.replace(sheet(wage), loan=LOAN, particulars={"loan_interest_per": "year"})


@pytest.mark.parametrize("in_hand", ["Offer A", "Offer B"])
def test_a_loan_in_one_offer_is_told_and_can_be_copied(show, in_hand):
    page = show(owing(), sheet(199_000), purse=Purse(exchange_rate=RATE))
    desk = page.desk
    desk.choose(next(one.id for one in desk.kept if one.name == in_hand))
    notice = find(page, QWidget, "compare_uneven")
    assert notice.isVisible()
    assert notice.text() == "No loan is typed for Offer B, so what is brought home does not compare."
    for row in ("Brought home after the stay", "Interest on the loan"):
        assert len(cells(page, row)) == 2
        assert not any(said.startswith(row) and said.endswith("better") for said in heard(page))
    assert find(page, QAbstractButton, "compare_uneven_link").text() == "Copy the loan to Offer B"
    press(page, "compare_uneven_link")
    copied = next(one for one in desk.keeper.offers() if one.name == "Offer B").sheet
    assert (copied.loan, copied.particulars) == (LOAN, {"loan_interest_per": "year"})
    assert copied.offer.monthly_wage == 199_000
    assert not notice.isVisible()
    assert any(said.startswith("Brought home after the stay, Offer A") and "better" in said for said in heard(page))
    desk.commands.undo()
    desk.read()
    page.refresh()
    assert notice.isVisible(), "copying is an act like any other"


def test_without_a_loan_anywhere_nothing_is_told(show):
    assert not find(show(sheet(), AICHI, purse=Purse(exchange_rate=RATE)), QWidget, "compare_uneven").isVisible()


def test_fees_in_one_offer_alone_are_told(show):
    paid = Said(contract_months=35, fees_paid={"service": Money(yen=100_000)})
    page = show(sheet(said=paid), AICHI)
    notice = find(page, QWidget, "compare_uneven")
    assert notice.text() == "What was paid before leaving is not typed for Offer B."
    assert page.findChild(QAbstractButton, "compare_uneven_link") is None


def test_that_living_is_not_counted_stands_below_the_table(show):
    page = show(sheet(), AICHI)
    line = find(page, QLabel, "compare_unspent")
    assert line.isVisible()
    assert line.text() == "What you spend on food and living is not counted yet."
    page.desk.change_purse(Purse(living_costs=40_000))
    assert not line.isVisible()


def test_the_table_is_whole_and_only_the_page_scrolls(show):
    page = show(sheet(), AICHI, sheet(190_000, 160))
    view, whole = table(page), find(page, QScrollArea, "compare_column")
    press(page, "compare_same")
    settle()
    assert view.model().rowCount() > 12
    assert view.verticalScrollBar().maximum() == 0
    assert whole.verticalScrollBar().maximum() > 0
    page.open("")
    for _ in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Down)
    cell = view.visualRect(view.currentIndex())
    at = view.viewport().mapTo(whole.viewport(), cell.bottomLeft())
    assert 0 < at.y() <= whole.viewport().height(), "the row the keyboard went to is in sight"
