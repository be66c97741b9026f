"""What to look at: the gravest first, each with rule, question, source, field and page; and when nothing is found."""

import re
from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from intern_desktop import offers
from intern_desktop.guide import finding_pages
from intern_desktop.guide.book import page_ids
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.rules import headings, places
from intern_desktop.payroll.said import Said
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui import language as spoken
from intern_desktop.ui import style
from intern_desktop.ui.offers import OffersScreen
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.findings_page import FindingsPage
from intern_desktop.ui.widgets import RubyLabel

TOKYO = Offer(
    prefecture="13",
    monthly_wage=200_000,
    first_day=date(2026, 10, 1),
    programme="titp",
    annual_holidays=125,
    daily_hours=Decimal("7.75"),
)
FINE = Sheet(offer=TOKYO, said=Said(contract_months=35))
BAD = Sheet(
    offer=msgspec.structs.replace(TOKYO, monthly_wage=190_000, deductions={"rent": 40_000}),
    said=Said(contract_months=35, rent_actual=30_000, passport_held=True, not_stated=("leave", "pay_day")),
)


@pytest.fixture
def show(qtbot, commands):
    def shown(sheet, height=560):
        commands.do(offers.add, commands.session.person, "Hoa Sen", sheet)
        desk = Desk(commands)
        desk.read()
        page = FindingsPage(desk)
        qtbot.addWidget(page)
        page.retranslate()
        page.refresh()
        desk.changed.connect(page.refresh)
        page.resize(1134, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return shown


def find(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, f"{name} is on the page"
    return found


def cards(page):
    return [
        one for one in page.findChildren(QWidget) if re.match("finding_(?!more|field|page|steps|how)", one.objectName())
    ]


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def link(page, card, name):
    return find(find(page, QWidget, card), QAbstractButton, name)


def test_the_gravest_comes_first(show):
    page = show(BAD)
    shown = sorted(cards(page), key=lambda card: card.mapTo(page, card.rect().topLeft()).y())
    assert [card.objectName() for card in shown] == [
        "finding_below_minimum_wage",
        "finding_passport_held",
        "finding_rent_above_cost",
        "finding_rent_above_15_percent",
        "finding_missing_leave",
        "finding_missing_pay_day",
    ]


def test_a_card_names_the_rule_the_amount_whom_to_ask_and_the_source(show):
    page = show(BAD)
    card = find(page, QWidget, "finding_below_minimum_wage")
    said = words(card)
    assert any(one.startswith("Forbidden by: An hour is never paid less than the minimum wage") for one in said)
    assert "¥8,400 a month" in said, "155 hours at 1,280 yen less 190,000"
    assert any(one.startswith("Ask the company and the supervising organisation") for one in said)
    assert any(one.endswith("Official. Checked on 22 Nov 2026.") for one in said)
    assert "Conditions sheet, part Ⅶ.1: basic wage" in said
    assert [one.text() for one in card.findChildren(RubyLabel)] == ["基本賃金"]
    rent = words(find(page, QWidget, "finding_rent_above_cost"))
    assert any(one.startswith("The rule says: ") for one in rent)


def test_links_lead_to_the_field_and_to_a_page_that_exists(show, qtbot):
    page = show(BAD)
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        link(page, "finding_rent_above_cost", "finding_field").click()
    assert asked.args == ["offers", "form:rent"]
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        link(page, "finding_rent_above_cost", "finding_page").click()
    assert asked.args[0] == "guide"
    assert asked.args[1] in page_ids()


def test_pages_that_are_not_written_are_passed_over(monkeypatch):
    monkeypatch.setattr(finding_pages, "page_ids", lambda: ("should-you-go",))
    assert finding_pages.page_of("deposit") == "should-you-go"
    assert finding_pages.page_of("rent_above_cost") == ""
    assert finding_pages.page_of("no_such_finding") == ""
    monkeypatch.setattr(finding_pages, "page_ids", lambda: ("fees", "should-you-go"))
    assert finding_pages.page_of("deposit") == "fees"


def test_every_rule_has_a_page_today():
    codes = [*(code for code in places() if code != "not_stated"), *(f"missing_{name}" for name in headings())]
    assert all(finding_pages.page_of(code) in page_ids() for code in codes)


def test_without_a_page_there_is_no_link(show, monkeypatch):
    monkeypatch.setattr(finding_pages, "page_ids", tuple)
    assert find(show(BAD), QWidget, "finding_passport_held").findChild(QAbstractButton, "finding_page") is None


def test_the_sums_unfold(show):
    page = show(BAD)
    how = find(find(page, QWidget, "finding_below_minimum_wage"), QWidget, "finding_how")
    assert not how.isVisible()
    unfold = link(page, "finding_below_minimum_wage", "finding_steps")
    unfold.setFocus()
    QTest.keyClick(unfold, Qt.Key.Key_Space)
    assert how.isVisible()
    assert any("Minimum wage of the prefecture since 3 Oct 2026: 1,280 yen" in one for one in words(how)) or any(
        "1,280 yen an hour" in one for one in words(how)
    )


def test_what_is_to_be_asked_can_be_folded(show):
    page = show(BAD)
    fold = find(page, QAbstractButton, "findings_fold")
    assert fold.text() == "To be asked (2)"
    leave = find(page, QWidget, "finding_missing_leave")
    assert leave.isVisible()
    fold.click()
    assert not leave.isVisible()
    page.open("missing_leave")
    assert leave.isVisible(), "whoever is led to a finding sees it"
    assert page.focusWidget() in leave.findChildren(QAbstractButton)


def test_nothing_found_is_not_the_same_as_all_is_well(show, qtbot):
    page = show(FINE)
    nothing = find(page, QWidget, "findings_nothing")
    assert nothing.isVisible()
    assert nothing.text().startswith("Nothing was found. That does not mean that all is well. Held against ")
    assert "Only what you typed is known here" in nothing.text()
    assert cards(page) == []
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        find(page, QAbstractButton, "findings_nothing_link").click()
    assert asked.args == ["offers", "form:"]


def test_an_unfinished_offer_says_what_is_missing(show, qtbot):
    page = show(Sheet(offer=msgspec.structs.replace(TOKYO, monthly_wage=0)))
    assert find(page, QWidget, "findings_nothing").text() == (
        "It cannot be held against the rules yet. Type the basic wage as it stands on the sheet."
    )
    with qtbot.waitSignal(page.desk.commands.open_page) as asked:
        find(page, QAbstractButton, "findings_nothing_link").click()
    assert asked.args == ["offers", "form:pay"]


def test_typing_takes_a_finding_away(show):
    page = show(BAD)
    page.desk.change(msgspec.structs.replace(page.desk.sheet, said=FINE.said))
    assert [card.objectName() for card in cards(page) if card.isVisible()].count("finding_passport_held") == 0


def test_another_language_is_spoken_by_all_cards(show):
    page = show(BAD)
    try:
        spoken.speak("ja")
        page.retranslate()
        QApplication.processEvents()
        said = [one for card in cards(page) if card.isVisible() for one in words(card)]
        assert any("労働基準法" in one or "最低賃金" in one for one in said)
        assert not any(re.search(r"[{}|]", one) for one in said), "marks of readings are drawn or left out"
    finally:
        spoken.speak("en")


def test_the_help_lines_are_one_press_away_and_escape_closes_them(show):
    page = show(BAD)
    card = find(page, QWidget, "help_card")
    assert not card.isVisible()
    button = find(page, QAbstractButton, "findings_help")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    page.open("help")
    assert card.isVisible()


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_nothing_is_cut(show, language, factor):
    style.apply(QApplication.instance(), "light", factor)
    page = show(BAD)
    page.open("help")
    QApplication.processEvents()
    for one in page.findChildren(QLabel):
        if one.isVisible() and one.hasHeightForWidth():
            assert one.height() >= one.heightForWidth(one.width()), one.text()
    for one in page.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width(), one.text()


def test_the_tab_counts_the_findings_of_the_offer_in_hand(qtbot, commands):
    commands.do(offers.add, commands.session.person, "Fine", FINE)
    bad = commands.do(offers.add, commands.session.person, "Bad", BAD)
    screen = OffersScreen(commands)
    qtbot.addWidget(screen)
    screen.retranslate()
    screen.refresh()
    tabs = find(screen, QWidget, "pay_tabs")

    def title():
        return next(tabs.tabText(at) for at in range(tabs.count()) if tabs.tabData(at) == "findings")

    screen.open(bad)
    assert title() == "What to look at (6)"
    screen.open(next(kept.id for kept in screen.desk.kept if kept.name == "Fine"))
    assert title() == "What to look at"
