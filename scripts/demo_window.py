"""The program's window over a made-up centre or an empty PC, for pictures and measurements."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QApplication

from intern_desktop import offers
from intern_desktop.classroom import demo, founding, sign_in
from intern_desktop.payroll.course import ExchangeRate, Loan
from intern_desktop.payroll.offer import Allowance, Hours, Offer
from intern_desktop.payroll.said import Money, Said
from intern_desktop.payroll.sheet import Purse, Sheet
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui import language, opening, style
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.sections import SECTIONS

# A fixed moment, so that pictures drawn twice are the same; Hanoi's clock.
MOMENT = datetime(2026, 11, 24, 7, 46, tzinfo=timezone(timedelta(hours=7)))


def make_application() -> QApplication:
    """The application with its fonts, in Vietnamese, as the program starts it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    style.load_fonts()
    style.apply(app, "light")
    language.speak("vi")
    return app


def commands_over(store: Store | None) -> Commands:
    """The door from screens to verbs, with the clock standing still."""
    commands = Commands(lambda: MOMENT)
    if store is not None:
        commands.attach(store)
    return commands


def demo_store(folder: Path) -> Store:
    """A new store holding the made-up centre."""
    store = Store.open(folder)
    demo.fill(store, MOMENT)
    return store


def own_store(folder: Path) -> Store:
    """A new store of one candidate's own PC, with nothing done yet."""
    store = Store.open(folder)
    departure = (MOMENT + timedelta(days=105)).date()
    founding.found_own_pc(store, "Nguyễn Thị Thu Hà", MOMENT, programme="titp", departure=departure)
    return store


def pay_store(folder: Path) -> Store:
    """A new store of one candidate's own PC, with three made-up offers and a purse."""
    store = own_store(folder)
    with store.reading() as reading:
        person = sign_in.alone(reading)
    assert person is not None, "an own PC has its one candidate"
    with store.act(Author(person.person), MOMENT) as act:
        for name, sheet in sample_offers().items():
            offers.add(act, person.person, name, sheet)
        offers.save_purse(act, person.person, sample_purse())
    return store


def sample_purse() -> Purse:
    """What the made-up candidate spends and hopes for, with a rate of six days ago."""
    looked_up = MOMENT.date() - timedelta(days=6)
    return Purse(
        exchange_rate=ExchangeRate(vnd_per_yen=Decimal(162), on=looked_up, band=Decimal("0.08")),
        living_costs=45_000,
        goal_vnd=500_000_000,
    )


def sample_offers() -> dict[str, Sheet]:
    """The two offers of docs/samples and a third, by name; all made up."""
    start = date(2027, 4, 9)
    tokyo = Offer(
        prefecture="13",
        programme="titp",
        first_day=start,
        monthly_wage=200_000,
        scheduled_hours=Decimal(155),
        deductions={"rent": 25_000, "utilities": 8_000},
        overtime=Hours(overtime_hours=Decimal(10)),
    )
    aichi = Offer(
        prefecture="23",
        programme="titp",
        first_day=start,
        monthly_wage=207_600,
        scheduled_hours=Decimal(173),
        deductions={"rent": 35_000},
        overtime=Hours(overtime_hours=Decimal(10)),
    )
    saitama = Offer(
        prefecture="11",
        programme="esd",
        first_day=start,
        hourly_wage=Decimal(1_180),
        scheduled_hours=Decimal(168),
        allowances=(Allowance(name="皆勤手当", yen=5_000, kind="attendance"),),
        deductions={"rent": 20_000, "utilities": 7_500, "meals": 6_000},
    )
    loan = Loan(principal_vnd=120_000_000, annual_rate=Decimal("0.0792"), months=16)
    paid = {"Tiền dịch vụ": Money(vnd=66_000_000), "Học, ăn ở trung tâm": Money(vnd=22_400_000)}
    return {
        "Thực phẩm Hoa Sen, Tokyo": Sheet(
            offer=tokyo, loan=loan, said=Said(contract_months=35, fees_paid=paid, rent_actual=25_000)
        ),
        "Linh kiện Minato, Aichi": Sheet(
            offer=aichi, loan=loan, said=Said(contract_months=35, fees_paid=paid, deposit=Money(vnd=30_000_000))
        ),
        "Cơ khí Sao Mai, Saitama": Sheet(offer=saitama, said=Said(contract_months=35)),
    }


def enter_as_trainer(commands: Commands) -> None:
    """Sign the made-up centre's trainer in."""
    with commands.reading() as reading:
        trainer = next(one for one in sign_in.names(reading, commands.today()) if one.role != "candidate")
    opening.enter(commands, sign_in.check(commands.store, trainer.person, demo.PASSWORD, commands.now()))


def enter_as_candidate(commands: Commands) -> None:
    """Sign in the candidate whom the pictures follow, or the only one of an own PC."""
    with commands.reading() as reading:
        own = sign_in.alone(reading)
        if own is not None:
            commands.sign_in(Session(own.person, own.name), Author(own.person))
            return
        followed = next(one for one in sign_in.names(reading, commands.today()) if one.name == "Nguyễn Thị Thu Hà")
    commands.sign_in(Session(followed.person, followed.name, shared=True), Author(followed.person))


def pages_of(commands: Commands) -> list[str]:
    """The names of the sections that the signed-in person finds in the sidebar, and her own pages."""
    session = commands.session
    role = session.role if session is not None else ""
    listed = [section.name for section in SECTIONS if role in section.roles]
    return [*listed, "settings", *(["own_page"] if role == "candidate" else [])]
