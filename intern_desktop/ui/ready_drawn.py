"""Getting ready shown beyond its first screens, and put on paper, once without a display: for the self-check."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from intern_desktop import i18n
from intern_desktop.classroom import demo
from intern_desktop.store.database import Store
from intern_desktop.ui import (
    checklist_paper,
    checklist_reading,
    hours_paper,
    hours_record,
    hours_workbook,
    language,
    printing,
    style,
)
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.drawing import settle, somebody
from intern_desktop.ui.window import Window

PLACES = {
    "candidate": ("practice/goals", "practice/cards", "practice/go", "checklist/tb", "punctuality/greeting"),
    "trainer": ("course/calendar", "course/hours", "course/list", "checklist/person:{person}"),
}
"""What a person comes to within the screens, by role."""


class Drawn(NamedTuple):
    """How many places were shown, and how many pages and sheets written."""

    places: int
    papers: int


def draw_getting_ready(folder: Path, at: datetime) -> Drawn:
    """Each place in each language, and each paper in each of its languages, over a made-up centre."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs the whole application"
    style.load_fonts()
    store = Store.open(folder)
    demo.fill(store, at)
    places = papers = 0
    for code in i18n.LANGUAGES:
        language.speak(code)
        places += sum(show(app, store, role, at, wanted) for role, wanted in PLACES.items())
        papers += _write(store, at)
    store.close()
    return Drawn(places, papers)


def show(app: QApplication, store: Store, role: str, at: datetime, places: tuple[str, ...]) -> int:
    """Each of these places as somebody of the role sees it; how many. RuntimeError for one that stays empty."""
    style.begin(app, "light", 1.0)
    window, commands = Window("sections", {}), Commands(lambda: at)
    frame = window.furnish(commands)
    commands.attach(store)
    candidate = somebody(store, "candidate", at)[0].person
    commands.sign_in(*somebody(store, role, at))
    frame.begin()
    window.resize(1366, 696)
    window.show()
    for place in places:
        page, _, target = place.format(person=candidate).partition("/")
        frame.open_page(page, target)
        settle()
        image = QImage(window.size(), QImage.Format.Format_RGB32)
        window.render(image)
        colours = {image.pixel(x, y) for x in range(200, image.width(), 16) for y in range(60, image.height(), 8)}
        if len(colours) < 3:
            raise RuntimeError(f"{place} is empty")
    window.close()
    window.deleteLater()
    settle()
    return len(places)


def _write(store: Store, at: datetime) -> int:
    """The list of what is missing, and the record of lessons in its languages and as a table."""
    commands, session = Commands(lambda: at), somebody(store, "candidate", at)[0]
    commands.attach(store)
    documents = [checklist_paper.document(checklist_reading.read(commands, session, session.person))]
    with commands.reading() as reading:
        record = hours_record.read(reading, session.person, at.date())
    assert record is not None, "the made-up centre knows its candidate"
    documents += [hours_paper.document(record, tongues) for tongues in hours_paper.LANGUAGES]
    for document in documents:
        if not printing.pdf(document.title, document.pages).startswith(b"%PDF"):
            raise RuntimeError(f"{document.title} did not become a paper")
    table = load_workbook(BytesIO(hours_workbook.written(record, hours_paper.LANGUAGES[0])))
    return sum(len(document.pages()) for document in documents) + len(table.sheetnames)
