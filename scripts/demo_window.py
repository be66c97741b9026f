"""The program's window over a made-up centre or an empty PC, for pictures and measurements."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QApplication

from intern_desktop.classroom import demo, founding, sample_offers, sign_in
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
    """The same with three made-up offers and a purse."""
    store = own_store(folder)
    with store.reading() as reading:
        person = sign_in.alone(reading)
    assert person is not None, "an own PC has its one candidate"
    sample_offers.keep(store, person.person, MOMENT)
    return store


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
