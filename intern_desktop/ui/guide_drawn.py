"""Every page of the guide shown, asked and put on paper once without a display: for the self-check of a program."""

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from intern_desktop import i18n
from intern_desktop.guide import book, drawings, quiz
from intern_desktop.ui import guide_booklet, language, printing, style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.drawing import settle
from intern_desktop.ui.guide import GuideScreen
from intern_desktop.ui.guide_paper import Asked
from intern_desktop.ui.law_figures import law_on
from intern_desktop.ui.paper.document import A4_ROOM
from intern_desktop.ui.paper.tongues import PAIRS

_SHOWN = (1174, 696)


class Drawn(NamedTuple):
    """How many pages were shown, questions asked, drawings seen, and pages of paper written."""

    pages: int
    questions: int
    drawings: int
    paper: int


def draw_the_guide(at: datetime) -> Drawn:
    """Each page in each language on the screen, and the whole guide as a booklet in each pair of languages."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication), "a window needs the whole application"
    style.begin(app, "light", 1.0)
    shown = 0
    for code in i18n.LANGUAGES:
        language.speak(code)
        shown += _show(Commands(lambda: at))
    asked = sum(len(quiz.quiz(page).questions) for page in quiz.pages())
    return Drawn(shown, asked, len(drawings.names()), sum(_write(pair.code, at.date()) for pair in PAIRS))


def _show(commands: Commands) -> int:
    screen = GuideScreen(commands)
    screen.resize(*_SHOWN)
    screen.retranslate()
    screen.show()
    for page in book.page_ids():
        screen.open(page)
        settle()
        image = QImage(screen.size(), QImage.Format.Format_RGB32)
        screen.render(image)
        colours = {image.pixel(x, y) for x in range(300, image.width(), 16) for y in range(60, image.height(), 8)}
        if len(colours) < 3:
            raise RuntimeError(f"the page {page} is empty")
    screen.close()
    screen.deleteLater()
    settle()
    return len(book.page_ids())


def _write(code: str, today: date) -> int:
    pair = next(each for each in PAIRS if each.code == code)
    asked = Asked(pair, today, law_on(today))
    pages = book.page_ids()
    sections = [guide_booklet.section(page, asked) for page in pages]
    made = guide_booklet.printed(guide_booklet.WHOLE, pages[0], sections, asked, folded=False)
    if not printing.pdf(made.title, made.lay_out).startswith(b"%PDF"):
        raise RuntimeError(f"no paper in {code}")
    return len(made.lay_out(A4_ROOM))
