"""What was typed and could not be saved is neither lost nor called saved."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from intern_desktop import offers
from intern_desktop.errors import UserError
from intern_desktop.payroll.course import ExchangeRate
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.offers import OffersScreen

OFFER = Offer(
    prefecture="13",
    monthly_wage=200_000,
    scheduled_hours=Decimal(155),
    first_day=date(2026, 10, 1),
    programme="titp",
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18), band=Decimal("0.1"))


@pytest.fixture
def screen(qtbot, commands):
    person = commands.session.person
    commands.do(offers.add, person, "Hoa Sen", Sheet(offer=OFFER))
    commands.do(offers.add, person, "Minato", Sheet(offer=OFFER))
    commands.do(offers.save_purse, person, Purse(exchange_rate=RATE))
    made = OffersScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(made.refresh)
    commands.open_page.connect(lambda _page, inside: made.open(inside))
    made.retranslate()
    made.refresh()
    made.resize(1126, 696)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def field(screen, name):
    found = [one for one in screen.findChildren(QLineEdit, name) if one.isVisible()]
    assert found, f"{name} is on the screen"
    return found[0]


def typed(screen, name, text):
    edit = field(screen, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    return edit


def said(screen):
    return screen.findChild(QLabel, "offer_saved").text()


@pytest.fixture
def full(monkeypatch):
    """A disk with no room."""

    def refuse(*_given, **_more):
        raise UserError("There is no room left on this disk.")

    monkeypatch.setattr(offers, "save", refuse)
    return monkeypatch


def test_what_the_disk_refuses_stays_in_hand_when_another_offer_is_chosen(screen, full):
    desk = screen.desk
    first, other = desk.id, next(kept.id for kept in desk.kept if kept.id != desk.id)
    wage = msgspec.structs.replace(desk.sheet, offer=msgspec.structs.replace(OFFER, monthly_wage=205_000))
    desk.change(wage)
    desk.choose(other)
    assert (desk.id, desk.sheet) == (first, wage)
    full.undo()
    desk.choose(other)
    desk.choose(first)
    assert desk.sheet == wage


def test_a_field_that_cannot_be_read_is_not_called_saved_on_another_page(screen):
    screen.open("form:contract_months")
    typed(screen, "form_contract_months", "12abc")
    screen.show_page("month")
    screen.desk.save()
    assert said(screen) == "The marked field is not saved yet"
    screen.show_page("form", "contract_months")
    assert field(screen, "form_contract_months").text() == "12abc"
    typed(screen, "form_contract_months", "36")
    screen.desk.save()
    assert said(screen).startswith("Saved")


@pytest.mark.parametrize(("name", "text"), [("ahead_band", "-5.0"), ("ahead_band", "100.0"), ("ahead_fee", "-1")])
def test_what_cannot_be_beside_a_lever_is_marked_and_stays_as_it_was_typed(screen, name, text):
    screen.show_page("ahead")
    before = screen.desk.purse
    edit = typed(screen, name, text)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert (edit.text(), edit.property("invalid")) == (text, True)
    assert any(one.isVisible() and one.text().startswith("Type a number") for one in screen.findChildren(QLabel))
    screen.desk.save()
    assert screen.desk.purse == before
    assert said(screen) == "The marked field is not saved yet"


def test_a_rate_typed_anew_keeps_its_band(screen):
    screen.show_page("ahead")
    typed(screen, "ahead_rate", "165")
    assert screen.desk.purse.exchange_rate.vnd_per_yen == 165
    assert screen.desk.purse.exchange_rate.band == Decimal("0.1")


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2016, 5, 1), date(2199, 12, 31)])
@pytest.mark.parametrize("tab", ["contract_months", "hours", "rate_overtime", "annex_pay", "lecture_pension"])
def test_a_first_day_beyond_the_known_law_stops_no_page(screen, day, tab):
    sheet = screen.desk.sheet
    screen.desk.change(msgspec.structs.replace(sheet, offer=msgspec.structs.replace(OFFER, first_day=day)))
    for page in ("month", "ahead", "compare", "findings", "slip", f"form:{tab}"):
        screen.open(page if ":" in page else f"{page}:")
        assert screen.desk.sheet.offer.first_day == day


def test_what_is_typed_after_a_deletion_does_not_take_its_way_back(screen, commands):
    desk = screen.desk
    gone = desk.id
    desk.keeper.delete(gone)
    deleted = commands.last_act
    wage = msgspec.structs.replace(desk.sheet, offer=msgspec.structs.replace(OFFER, monthly_wage=205_000))
    desk.change(wage)
    desk.save()
    commands.undo(deleted)
    assert gone in {kept.id for kept in desk.kept}
    assert desk.sheet == wage
    desk.keeper.delete(gone)
    commands.undo(deleted)
    assert gone not in {kept.id for kept in desk.kept}, "an act is taken back once"
