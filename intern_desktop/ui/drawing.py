"""Every screen drawn and every document written once without a display: for the self-check of a program."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from intern_desktop import i18n
from intern_desktop.classroom import demo, founding, people, sample_offers, sign_in
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.ui import language, printing, style
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.frame import Frame
from intern_desktop.ui.paper.tongues import PAIRS
from intern_desktop.ui.pay import workbook
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.pages import PAGES
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.pay.papers import PAPERS
from intern_desktop.ui.sections import SECTIONS, is_trainers
from intern_desktop.ui.window import Window

ROLES = ("", "candidate", "trainer")
"""Nobody signed in, a candidate, a trainer: together they see every screen."""


def draw_every_screen(folder: Path, at: datetime) -> int:
    """Open each screen in each language over a made-up centre and draw it. How many were drawn."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs the whole application"
    style.load_fonts()
    store = Store.open(folder)
    demo.fill(store, at)
    own = Store.open(folder / "own")
    founding.found_own_pc(own, "Nguyễn Thị Thu Hà", at)
    sample_offers.keep(own, _alone(own), at)
    drawn = 0
    for code in i18n.LANGUAGES:
        language.speak(code)
        drawn += _draw_pay(app, own, at)
        for role in ROLES:
            drawn += _draw_as(app, store, role, at)
    store.close()
    own.close()
    return drawn


def _draw_pay(app: QApplication, store: Store, at: datetime) -> int:
    """Each page of Pay, over offers on an own PC."""
    style.begin(app, "light", 1.0)
    window, commands = Window("sections", {}), Commands(lambda: at)
    frame = window.furnish(commands)
    commands.attach(store)
    person = _alone(store)
    commands.sign_in(Session(person, "Nguyễn Thị Thu Hà"), Author(person))
    frame.begin()
    window.resize(1366, 696)
    window.show()
    drawn = sum(_draw(window, frame, "offers", f"{page.name}:") for page in PAGES)
    window.close()
    window.deleteLater()
    settle()
    return drawn


def write_every_paper(folder: Path, at: datetime) -> int:
    """Each document of Pay as PDF in each pair of languages, and the table; how many pages and sheets there are."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "fonts need the whole application"
    style.load_fonts()
    store = Store.open(folder)
    founding.found_own_pc(store, "Nguyễn Thị Thu Hà", at)
    person, commands = _alone(store), Commands(lambda: at)
    sample_offers.keep(store, person, at)
    commands.attach(store)
    commands.sign_in(Session(person, "Nguyễn Thị Thu Hà"), Author(person))
    desk = Desk(commands)
    desk.read()
    written = 0
    for pair in PAIRS:
        order = Order(desk, pair, at.date())
        for paper in PAPERS:
            if paper.name != "questions":  # no real payslip was typed
                document = paper.make(order)
                written += len(document.pages())
                assert printing.pdf(document.title, document.pages).startswith(b"%PDF"), paper.name
    written += len(load_workbook(BytesIO(workbook.written(Order(desk, PAIRS[0], at.date())))).sheetnames)
    store.close()
    return written


def _alone(store: Store) -> str:
    with store.reading() as reading:
        found = sign_in.alone(reading)
    assert found is not None, "an own PC has its one candidate"
    return found.person


def _draw_as(app: QApplication, store: Store, role: str, at: datetime) -> int:
    style.begin(app, "light", 1.0)
    window = Window("sign_in", {})
    commands = Commands(lambda: at)
    frame = window.furnish(commands)
    commands.attach(store)
    if role:
        commands.sign_in(*somebody(store, role, at))
    frame.begin()
    window.resize(1366, 696)
    window.show()
    drawn = sum(_draw(window, frame, name) for name in pages_for(role))
    window.close()
    window.deleteLater()
    settle()
    return drawn


def pages_for(role: str) -> list[str]:
    """The screens that somebody of this role can come to see; "" is nobody, before anyone has signed in."""
    above = {section.name: section for section in SECTIONS}
    return [
        section.name
        for section in SECTIONS
        if (section.whole if not role else role in section.roles or not (section.roles or section.whole))
        and not (role == "candidate" and is_trainers(section, above.get(section.under)))
    ]


def _draw(window: QWidget, frame: Frame, name: str, target: str = "") -> int:
    frame.open_page(name, target)
    settle()
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    window.render(image)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 8)}
    if len(colours) < 3:
        raise RuntimeError(f"the screen {name} {target} is empty")
    return 1


def somebody(store: Store, role: str, at: datetime) -> tuple[Session, Author]:
    """The first candidate or trainer of the made-up centre, as if she had signed in."""
    with store.reading() as reading:
        found = next(
            one for one in people.people(reading, at.date()) if (one.role == "candidate") == (role == "candidate")
        )
    return Session(found.id, found.name, found.role, shared=True), Author(found.id)


def settle() -> None:
    """Let everything that is due happen: layouts, deferred deletions, repaints."""
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
