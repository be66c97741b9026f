"""The desk: what lies open, what is typed, when it is saved, and what stays when something else is written."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from intern_desktop import offers
from intern_desktop.payroll.course import ExchangeRate, Loan
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.pricing import Pricing

TOKYO = Sheet(
    offer=Offer(
        prefecture="13",
        monthly_wage=200_000,
        scheduled_hours=Decimal("155"),
        deductions={"rent": 33_000},
        first_day=date(2027, 4, 9),
        programme="titp",
    )
)
RATE = ExchangeRate(vnd_per_yen=Decimal(162), on=date(2026, 11, 18), band=Decimal("0.05"))


@pytest.fixture
def desk(qtbot, commands):
    commands.do(offers.add, commands.session.person, "Hoa Sen", TOKYO)
    made = Desk(commands)
    commands.tables_changed.connect(made.read)
    made.read()
    return made


def paid(sheet, wage):
    return msgspec.structs.replace(sheet, offer=msgspec.structs.replace(sheet.offer, monthly_wage=wage))


def stored(commands):
    with commands.reading() as reading:
        return [kept.offer.monthly_wage for kept in offers.list_offers(reading, commands.session.person)]


def stored_purse(commands):
    with commands.reading() as reading:
        return offers.purse(reading, commands.session.person)


def test_the_first_offer_is_in_hand(desk):
    assert desk.sheet == TOKYO
    assert desk.current().name == "Hoa Sen"


def test_what_is_typed_is_seen_at_once_and_kept_after_a_rest(qtbot, desk, commands):
    with qtbot.waitSignal(desk.changed):
        desk.change(paid(TOKYO, 205_000))
    assert desk.saving
    assert stored(commands) == [200_000]
    qtbot.waitUntil(lambda: stored(commands) == [205_000], timeout=3000)
    assert not desk.saving


def test_the_purse_is_kept_with_it(desk, commands):
    desk.change_purse(Purse(exchange_rate=RATE, living_costs=45_000))
    desk.save()
    assert stored_purse(commands) == Purse(exchange_rate=RATE, living_costs=45_000)
    again = Desk(commands)
    again.read()
    assert again.purse.living_costs == 45_000


def test_going_to_another_offer_keeps_what_was_typed(desk, commands):
    other = commands.do(offers.add, commands.session.person, "Minato", paid(TOKYO, 207_600))
    desk.change(paid(TOKYO, 201_000))
    desk.choose(other)
    assert desk.sheet.offer.monthly_wage == 207_600
    assert sorted(stored(commands)) == [201_000, 207_600]


def test_the_offer_open_last_is_open_again(desk, commands):
    other = commands.do(offers.add, commands.session.person, "Minato", TOKYO)
    desk.choose(other)
    again = Desk(commands)
    again.read()
    assert again.id == other


def test_what_is_being_typed_stays_when_something_else_is_written(desk, commands):
    desk.change(paid(TOKYO, 201_000))
    commands.do(offers.add, commands.session.person, "Minato", TOKYO)
    assert desk.sheet.offer.monthly_wage == 201_000
    assert len(desk.kept) == 2


def test_taking_the_last_act_back_is_seen(desk, commands):
    desk.change(paid(TOKYO, 201_000))
    desk.save()
    commands.undo()
    assert desk.sheet == TOKYO


def test_an_offer_that_is_gone_leaves_the_next_in_hand(desk, commands):
    other = commands.do(offers.add, commands.session.person, "Minato", paid(TOKYO, 207_600))
    gone = desk.id
    assert desk.keeper.delete(gone)
    assert desk.id == other
    assert desk.keeper.delete(other)
    assert (desk.id, desk.sheet) == ("", None)


def test_all_offers_are_read_as_they_are_typed(desk, commands):
    commands.do(offers.add, commands.session.person, "Minato", paid(TOKYO, 207_600))
    desk.change(paid(TOKYO, 201_000))
    assert [sheet.offer.monthly_wage for _, _, sheet in desk.sheets()] == [201_000, 207_600]


def test_nothing_of_hers_stays_when_she_leaves(desk):
    desk.change_purse(Purse(living_costs=45_000))
    desk.forget()
    assert (desk.kept, desk.sheet, desk.purse) == ([], None, Purse())


def test_a_question_is_worked_out_once_for_equal_values():
    asked = []

    def work(sheet):
        asked.append(sheet)
        return len(asked)

    pricing = Pricing()
    assert pricing.once(work, TOKYO) == pricing.once(work, paid(TOKYO, 200_000)) == 1
    assert pricing.once(work, paid(TOKYO, 201_000)) == 2
    pricing.forget()
    assert pricing.once(work, TOKYO) == 3


def test_years_wait_for_what_is_still_open(desk):
    assert desk.plan() is not None
    desk.change(paid(TOKYO, 0))
    assert desk.plan() is None
    assert desk.findings() == ()
    desk.change(msgspec.structs.replace(TOKYO, offer=msgspec.structs.replace(TOKYO.offer, first_day=None)))
    assert desk.plan() is None


def test_a_loan_in_dong_waits_for_the_rate(desk):
    owed = msgspec.structs.replace(
        TOKYO, loan=Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0792"), months=24)
    )
    desk.change(owed)
    assert desk.plan().totals.loan_payment_vnd == 0
    desk.change_purse(Purse(exchange_rate=RATE))
    assert desk.plan().totals.loan_payment_vnd > 120_000_000


def test_overtime_of_a_band_is_priced_beside_the_usual(desk):
    usual, many = desk.plan(), desk.plan(Decimal(30))
    assert many.totals.gross > usual.totals.gross
    assert desk.plan() is usual
