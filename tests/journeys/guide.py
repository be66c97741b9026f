"""A candidate and the guide, walked in one language as she would, by keyboard, with a picture of each step:

    python tests/journeys/guide.py LANGUAGE FOLDER [PICTURES]

She hears that the bus is late, types it, reads with Japanese beside, asks about a word, answers the questions, keeps a
bookmark and a note, and prints the chapter. The next day all of it is there; somebody else at the same PC sees nothing
of it. Each day is a process of its own. What is not on the screen ends the walk with 1. The folder is emptied first.
Without a display, set QT_QPA_PLATFORM=offscreen. docs/manual/ shows these pictures; scripts/manual.py makes them again.
"""

import shutil
import subprocess
import sys
import traceback
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pay
import road
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from walker import squeezed

from intern_desktop import app
from intern_desktop.guide import book, quiz
from intern_desktop.i18n import tr, trn
from intern_desktop.ui.guide_words import words_between
from scripts.demo_window import MOMENT

PAGE, CHAPTER = "five-minutes", "work"
TYPED = {"vi": "xe buyt muon", "en": "the bus is late", "ja": "バスが遅れ"}
NOTE = {"vi": "Xin số của tổ trưởng.", "en": "Ask for the leader's number.", "ja": "班長の電話番号を聞く。"}
PINS = {"Nguyễn Thị Thu Hà": "2580", "Bùi Đức Anh": "1470"}
HA, ANH = PINS
BEGINNINGS = {HA: "thu ha", ANH: "duc anh"}
CENTRE, PLACE, TRAINER, PASSWORD = "Hoa Mai", "Hải Dương", "Trần Văn Lâm", "ba con meo xanh di cho"
WRITTEN = {"vi": ("vi", "ja"), "en": ("en", "ja"), "ja": ("vi", "ja")}
"""What stands beside each other for somebody who uses the program in this language."""


class Reader(pay.Candidate):
    """Somebody who reads: most is done with keys, sent to whatever has the focus."""

    def come_forward(self):
        """Without a window manager nobody else brings the window to the front, at the start or after a dialog."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow, "the window is in front")

    def keys(self, typed):
        """Type letters where the cursor is."""
        focused = QApplication.focusWidget()
        QTest.keyClicks(focused, typed) if typed.isascii() else focused.insert(typed)
        self.settle()

    def control(self, key):
        self.key(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def section_by_key(self, name):
        """Alt and the number of a section in the sidebar."""
        listed = [section.name for section in self.program.frame.sidebar.model.sections]
        self.key(Qt.Key.Key_1 + listed.index(name), modifier=Qt.KeyboardModifier.AltModifier)
        self.until(lambda: self.program.frame.stage.current() == name, name)

    def sign_in(self, name):
        """Type the beginning of a name, take it, and a PIN: twice when it is the first."""
        self.see(tr("Who are you?"))
        self.find("find_name").setFocus()
        self.keys(BEGINNINGS[name])
        self.key(Qt.Key.Key_Return)
        self.until(lambda: {"pin", "new_pin"} & self.names(), "a PIN is asked for")
        first = "new_pin" in self.names()
        for field in ("new_pin", "new_pin_again") if first else ("pin",):
            self.find(field).setFocus()
            self.keys(PINS[name])
        self.key(Qt.Key.Key_Return)
        if first:
            self.see(tr("I agree"))
            self.find("disagree").setFocus()
            self.key(Qt.Key.Key_Space)
        self.see(tr("Today"))

    def page(self):
        return self.find("guide_page")

    def reads(self, page, *codes):
        """This page is open, in these languages."""
        for code in codes or (own(self.language),):
            wanted = squeezed(book.page(page, code).title)
            self.until(lambda wanted=wanted: wanted in self.read(), f"{page} in {code}")

    def read(self):
        """The page, its Japanese words where they are drawn with readings."""
        document = self.page().document()
        words = {one.first: one.writing for one in words_between(document, 0, document.characterCount())}
        letters = document.toRawText()
        return squeezed("".join(words.get(at, letter) for at, letter in enumerate(letters)))

    def follow(self, scheme):
        """Walk along the links of the page with Tab to the first that begins so, and press Enter."""
        self.page().setFocus()
        self.key(Qt.Key.Key_End)
        for _ in range(80):
            if self.page().textCursor().charFormat().anchorHref().startswith(scheme):
                self.key(Qt.Key.Key_Return)
                return
            self.key(Qt.Key.Key_Tab, self.page())
        raise SystemExit(f"{self.language}: no way by keyboard to {scheme}")

    def label(self, name):
        return self.find(name).text()


def own(language):
    """The language somebody reads besides Japanese."""
    return language if language != "ja" else "vi"


def search(walker):
    """From anywhere: Ctrl+F, some words without marks, Enter."""
    walker.control(Qt.Key.Key_F)
    walker.find("guide_search")
    walker.keys(TYPED[walker.language])
    hits = walker.find("guide_hits")
    walker.until(lambda: squeezed(said(hits)).startswith(squeezed(title(walker.language))), "the page is found first")
    walker.picture("search")
    walker.key(Qt.Key.Key_Return)
    walker.until(lambda: "guide_found" not in walker.names(), "the page is open")
    walker.reads(PAGE, "ja" if walker.language == "ja" else own(walker.language))
    return PAGE


def title(code):
    return book.page(PAGE, code).title


def said(hits):
    """The hit that is chosen, as it is spoken."""
    return str(hits.currentIndex().data() or "")


def beside(walker):
    """Two languages beside each other: the middle of the three, reached with the arrow key. Then up to the top."""
    modes = walker.find("guide_mode")
    next(one for one in modes.findChildren(QAbstractButton) if one.isChecked()).setFocus()
    walker.key(Qt.Key.Key_Left if modes.value() == "ja" else Qt.Key.Key_Right)
    walker.until(lambda: modes.value() == "both", "two languages")
    walker.reads(PAGE, *WRITTEN[walker.language])
    walker.page().setFocus()
    walker.key(Qt.Key.Key_Home)
    walker.picture("beside")
    return "+".join(WRITTEN[walker.language])


def word(walker):
    """Press the first Japanese word that is seen; Ctrl+J asks about words without a mouse."""
    page = walker.page()
    seen = page.viewport().rect().adjusted(0, 60, 0, -60)
    for found in words_between(page.document(), 0, page.document().characterCount()):
        cursor = QTextCursor(page.document())
        cursor.setPosition(found.first)
        spot = page.cursorRect(cursor).center()
        if not found.link and seen.contains(spot):
            spot.setX(spot.x() + 6)
            QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            break
    walker.until(lambda: "guide_gloss" in walker.names(), "what the word means")
    gloss = walker.find("guide_gloss").accessibleName()
    assert found.writing in gloss, f"{found.writing} was pressed, and this is said: {gloss}"
    walker.picture("word")
    page.setFocus()
    walker.control(Qt.Key.Key_J)
    walker.see(walker.find("guide_gloss").accessibleName())
    walker.key(Qt.Key.Key_Escape)
    walker.until(lambda: "guide_gloss" not in walker.names(), "Esc closes")
    return "asked"


def asked(walker):
    """The question on the screen."""
    said = squeezed(walker.label("quiz_situation"))
    questions = quiz.quiz(PAGE).questions
    return next(one for one in questions if squeezed(quiz.said(one.situation, walker.language)) == said)


def questions(walker):
    """One wrong answer first: it is asked again at the end, and then all is understood."""
    walker.follow("quiz:")
    walker.find("guide_quiz")
    first = asked(walker)
    walker.picture("question")
    walker.key(Qt.Key.Key_1 + (first.right + 1) % len(first.answers))
    walker.says("quiz_remark", tr("That is no trouble: this question comes back at the end."))
    walker.see(quiz.said(first.answers[first.right].why, walker.language))
    walker.picture("answer")
    answered = 1
    walker.key(Qt.Key.Key_Return)
    while "quiz_done" not in walker.names():
        walker.key(Qt.Key.Key_1 + asked(walker).right)
        walker.key(Qt.Key.Key_Return)
        answered += 1
    walker.see(trn("You have understood the question.", "You have understood all {n} questions.", answered - 1))
    walker.picture("understood")
    walker.key(Qt.Key.Key_Escape)
    walker.reads(PAGE, own(walker.language))
    return f"{answered} answers"


def marks(walker):
    """A bookmark and a note at the place she sees."""
    walker.page().setFocus()
    walker.key(Qt.Key.Key_Home)
    walker.key(Qt.Key.Key_PageDown)
    walker.control(Qt.Key.Key_D)
    walker.see(tr("The bookmark is set."))
    walker.control(Qt.Key.Key_M)
    walker.find("guide_note_field")
    typed = NOTE[walker.language]
    focused = QApplication.focusWidget()
    QTest.keyClicks(focused, typed) if typed.isascii() else focused.insertPlainText(typed)
    walker.see(tr("Others use this PC too: a note lies readable in its data, an offer does not."))
    walker.picture("note")
    walker.key(Qt.Key.Key_Escape)
    return "kept"


def paper(walker):
    """The chapter as a PDF."""
    walker.page().setFocus()
    walker.control(Qt.Key.Key_P)
    walker.find("guide_print")
    walker.key(Qt.Key.Key_Down)
    walker.until(lambda: walker.find("guide_print_chapter").isChecked(), "the chapter is chosen")
    walker.until(walker.find("guide_print_pdf").isEnabled, "the paper is set")
    walker.picture("print")
    path = walker.folder / f"{CHAPTER}.pdf"
    walker.save_as("guide_print_pdf", path)
    walker.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    walker.come_forward()
    walker.key(Qt.Key.Key_Escape)
    walker.reads(PAGE, own(walker.language))
    return path.name


def first_day(walker):
    walker.sign_in(HA)
    for task in (search, beside, word, questions, marks, paper):
        print(f"{walker.language} {task.__name__}: {task(walker)}", flush=True)


def read_words(read):
    return tr("{read} of {all} pages read", read=read, all=len(book.page_ids()))


def next_day(walker):
    """She is where she was; progress, bookmark and note are there. Then somebody else comes."""
    walker.sign_in(HA)
    walker.section_by_key("guide")
    walker.reads(PAGE, *WRITTEN[walker.language])
    walker.says("guide_progress", read_words(1))
    place = walker.page().verticalScrollBar().value()
    assert place > 0, "the place on the page is kept"
    walker.press("guide_marks_open")
    walker.see(tr("My bookmarks and notes"), NOTE[walker.language])
    walker.picture("next-day")
    walker.key(Qt.Key.Key_Return)
    walker.reads(PAGE)
    print(f"{walker.language} again: {PAGE}", flush=True)
    walker.press("not_you")
    walker.sign_in(ANH)
    walker.section_by_key("guide")
    walker.says("guide_progress", read_words(0))
    assert squeezed(title(own(walker.language))) not in walker.read()[:60], "the page is not where she left it"
    walker.press("guide_marks_open")
    walker.see(tr("No bookmark and no note yet"))
    assert squeezed(NOTE[walker.language]) not in squeezed(walker.seen()), "nobody else sees her note"
    walker.picture("somebody-else")
    print(f"{walker.language} other: nothing", flush=True)


DAYS = {"first": (first_day, MOMENT), "next": (next_day, MOMENT + timedelta(days=1))}


def found_centre(folder):
    """A shared PC of a small centre with two candidates."""
    from intern_desktop.classroom import founding, people, sign_in
    from intern_desktop.store.database import Store
    from intern_desktop.store.journal import Author
    from intern_desktop.store.keys import Cost

    store, when = Store.open(folder), MOMENT - timedelta(days=30)
    trainer = founding.found_centre(store, CENTRE, PLACE, TRAINER, PASSWORD, when, cost=Cost.SAMPLE).trainer
    signs = Author(trainer, sign_in.check(store, trainer, PASSWORD, when).key)
    with store.act(signs, MOMENT - timedelta(days=20)) as act:
        people.enrol_all(act, [HA, ANH], "K12")
    store.close()


def walk(language, folder, pictures, day):
    """One day: the program is opened, and closed at the end."""
    walks, moment = DAYS[day]
    app.clock = lambda: moment
    opened = road.opened(language, folder, None)
    walker = Reader(opened.program, language, pictures)
    walker.folder = folder
    walker.steps = len(list(pictures.glob("*.png"))) if pictures else 0
    walker.come_forward()
    faults = []
    walker.program.bugs.told.connect(faults.append)
    walks(walker)
    if faults:
        raise SystemExit(f"{language} {day}: the program stumbled: {faults}")
    walker.window.close()
    walker.program.end()


def walk_all(language, folder, pictures):
    """Every day in a process of its own, over the same data."""
    shutil.rmtree(folder, ignore_errors=True)
    found_centre(folder)
    for day in DAYS:
        command = [sys.executable, __file__, language, str(folder), str(pictures or "-"), day]
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    language, folder, *rest = sys.argv[1:]
    pictures = Path(rest[0]) if rest and rest[0] != "-" else None
    if len(rest) < 2:
        sys.exit(walk_all(language, Path(folder), pictures))
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    try:
        walk(language, Path(folder), pictures, rest[1])
    except Exception:  # the program's own excepthook would write it down and go on
        traceback.print_exc()
        sys.exit(1)
