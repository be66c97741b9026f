"""The trainer's class shown beyond its first screens, and put on paper, once without a display: for the self-check."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from intern_desktop import i18n
from intern_desktop.classroom import demo, people, progress, reports, reports_classes, roll_call, roll_month
from intern_desktop.departure import checklist
from intern_desktop.store.database import Store
from intern_desktop.ui import (
    checklist_reading,
    class_paper,
    class_paper_form,
    class_paper_pages,
    class_paper_workbook,
    departure_board_paper,
    language,
    printing,
    ready_drawn,
    reports_missing_paper,
    reports_paper,
    reports_workbook,
    roll_call_paper,
    roll_call_workbook,
    style,
)
from intern_desktop.ui import reports_classes as classes_tab
from intern_desktop.ui.class_grid_model import ClassGridModel
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.departure_board_model import BoardModel
from intern_desktop.ui.drawing import somebody
from intern_desktop.ui.paper.document import A4_ROOM
from intern_desktop.ui.paper.tongues import Tongues
from intern_desktop.ui.printing import LayOut
from intern_desktop.ui.ready_drawn import Drawn

PLACES = {
    "candidate": ("report_page",),
    "trainer": (
        "person/{person}", "people/classes", "people/trainers", "people/rights", "people/away",
        "people/person:{person}", "reports/months:{person}", "reports/missing:{person}", "roster", "paper_marks",
    ),
}  # fmt: skip


class _Centre(NamedTuple):
    commands: Commands
    at: datetime
    class_id: str
    people: tuple[str, ...]

    @property
    def model(self) -> ClassGridModel:
        """The grid of the class."""
        made = ClassGridModel()
        with self.commands.reading() as reading:
            found = progress.grid(reading, self.at.date(), self.class_id)
        made.show_rows(found.rows, found.tasks, range(len(found.tasks)), checklist.headings(found.tasks))
        return made


def draw_the_class(folder: Path, at: datetime) -> Drawn:
    """Each place in each language, and each paper and table of the class, over a made-up centre."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs the whole application"
    style.load_fonts()
    store = Store.open(folder)
    demo.fill(store, at)
    places = papers = 0
    for code in i18n.LANGUAGES:
        language.speak(code)
        places += sum(ready_drawn.show(app, store, role, at, wanted) for role, wanted in PLACES.items())
        papers += _write(store, at)
    store.close()
    return Drawn(places, papers)


def _write(store: Store, at: datetime) -> int:
    """Every paper of the class as PDF and every table; how many pages and sheets there are."""
    commands = Commands(lambda: at)
    commands.attach(store)
    commands.sign_in(*somebody(store, "trainer", at))
    with commands.reading() as reading:
        class_id = people.classes(reading)[0].id
        whom = tuple(one.id for one in people.learners(reading, at.date(), class_id))
    centre = _Centre(commands, at, class_id, whom)
    return _grid(centre) + _board(centre) + _roll(centre) + _months(centre) + _missing(centre) + _classes(centre)


def _grid(centre: _Centre) -> int:
    seen = class_paper.shown(centre.model, "K24-A", [], centre.at)
    titles = [seen_of.title for seen_of in seen.things[:20]]
    about = roll_call_paper.About("K24-A", demo.CENTRE, centre.at)
    rows = [class_paper_form.FormRow(line.name) for line in seen.lines]
    form = class_paper_form.document(class_paper_form.marks_form(rows, titles, about, "ABC-123"))
    made = class_paper_pages.document(seen)
    papers = _pages(made.title, made.pages) + _pages(form.title, form.pages)
    return papers + _sheets(class_paper_workbook.written(seen))


def _board(centre: _Centre) -> int:
    model = BoardModel()
    with centre.commands.reading() as reading:
        model.set_rows(progress.board(reading, centre.at.date()), centre.at.date())
    seen = departure_board_paper.Seen(model, "K24-A", demo.CENTRE, departure_board_paper.moment_words(centre.at))
    made = departure_board_paper.document(seen)
    return _pages(made.title, made.pages) + _sheets(departure_board_paper.workbook(seen))


def _roll(centre: _Centre) -> int:
    with centre.commands.reading() as reading:
        day = roll_call.read(reading, centre.class_id, centre.at.date(), centre.at)
        month = roll_month.read(reading, centre.class_id, centre.at.date(), centre.at)
    about = roll_call_paper.About("K24-A", demo.CENTRE, centre.at)
    form = class_paper_form.roll_form([line.name for line in day.lines], about, "ABC-123", "")
    made = (roll_call_paper.day(day, about), roll_call_paper.month(month, about), class_paper_form.document(form))
    tables = (roll_call_workbook.day(day), roll_call_workbook.month(month, "K24-A"))
    return sum(_pages(one.title, one.pages) for one in made) + sum(map(_sheets, tables))


def _months(centre: _Centre) -> int:
    """The pages for Japan that have a yes, in Japanese alone and with another language beside it."""
    with centre.commands.reading() as reading:
        months = reports.months(centre.at.date())
        found = [page for one in months for page in reports.to_go(reports.lines(reading, one, centre.at.date()))]
    assert found, "the made-up centre has a page that may go"
    languages = (Tongues("ja"), Tongues("ja", "vi"), Tongues("ja", "en"))
    piles = [reports_paper.pile(found, one) for one in languages]
    return sum(_pages(one.title, one.pages) for one in piles) + _sheets(reports_workbook.months(found, languages[0]))


def _missing(centre: _Centre) -> int:
    session = centre.commands.session
    assert session is not None, "a trainer has signed in"
    seen = [checklist_reading.read(centre.commands, session, one) for one in centre.people[:3]]
    pile = reports_missing_paper.pile(seen, Tongues("vi", "ja"))
    return _pages(pile.title, pile.pages) + _sheets(reports_missing_paper.workbook(seen, Tongues("vi")))


def _classes(centre: _Centre) -> int:
    with centre.commands.reading() as reading:
        found = reports_classes.read(reading, centre.at.date())
    return _sheets(classes_tab.workbook(found, centre.commands))


def _pages(title: str, pages: LayOut) -> int:
    if not printing.pdf(title, pages).startswith(b"%PDF"):
        raise RuntimeError(f"{title} did not become a paper")
    return len(pages(A4_ROOM))


def _sheets(written: bytes) -> int:
    return len(load_workbook(BytesIO(written)).sheetnames)
