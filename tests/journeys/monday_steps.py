"""What the trainer does between seven and nine, one function a step; whoever walks has only the keys."""

import re

import learner
import pdf_text
from keyboard import Hands
from learner import HA, at
from monday_class import CLASS, NEW, PIN, WRONG, begin
from PySide6.QtCore import Qt
from walker import squeezed

from intern_desktop.i18n import number_text, tr, trn
from intern_desktop.ui import class_grid_words

__all__ = ["DAYS", "begin"]
WORD = {"vi": "Ảnh bị mờ, chụp lại nhé", "en": "The photo is blurred, please take it again", "ja": "写真をもう一度"}
REASON = {"vi": "Đưa mẹ đi khám", "en": "With her mother at the doctor's", "ja": "母の付き添い"}
PRAISE = {"vi": "Chào hỏi to, rõ.", "en": "Greets clearly.", "ja": "挨拶がよい。"}
GOES_TO = "みどり協同組合"
CODE = re.compile(r"[0-9A-Z]{3}-[0-9A-Z]{3}")
TRAINER, PASSWORD = "lam", learner.guide.PASSWORD


def monday(walker):
    """From the first lesson of the week to the page that goes to Japan."""
    hands = Trainer(walker.program, walker.language, walker.pictures)
    hands.clock, hands.folder = walker.clock, walker.folder
    hands.come_forward()
    with hands.step("sign-in"):
        hands.sign_in()
    with hands.step("roster"):
        roster(hands)
    hands.clock.turn("08:04")
    for done in (roll_call, yesterday, confirmations, board, pages, her_yes, report, paper):
        with hands.step(done.__name__.replace("_", "-")):
            done(hands)


class Trainer(Hands):
    """The trainer of the class: knows how to sit down, and how to walk to a cell."""

    def sign_in(self):
        self.see(tr("Who are you?"))
        self.is_at("find_name")
        self.type(TRAINER)
        self.press("Return")
        self.is_at("password")
        self.type(PASSWORD)
        self.press("Return")
        self.opens("departure_board")

    def leave_seat(self):
        self.reach("not_you")
        self.press("Space")
        self.see(tr("Who are you?"))

    def marks(self):
        return self.find("class_marks")

    def cell(self):
        """What a screen reader says of the cell."""
        return str(self.marks().currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def stand(self, name, item):
        """Walk to a thing of somebody with the arrow keys."""
        model = self.marks().model()
        row = next(at for at, one in enumerate(model.rows) if one.name == name)
        self.press("Ctrl+Home")
        here = self.marks().currentIndex()
        self.press(*["Down"] * (row - here.row()), *["Right"] * (model.column_of(item) - here.column()))
        assert self.marks().currentIndex().row() == row, f"the cursor is not at {name}"

    def claimed(self, name):
        """The things somebody has reported that wait, as the class shows them."""
        model = self.marks().model()
        row = next(one for one in model.rows if one.name == name)
        return [task.id for task, state in zip(row.tasks, row.states, strict=True) if state == "claimed"]


def roster(hands):
    """The office's list is taken in: one doubtful row, one wrong, two changed, nine new."""
    hands.page(4, "people")
    hands.reach("people_take_in", "Shift+Tab")
    hands.press("Space")
    hands.opens("roster")
    hands.file_is(hands.folder.parent / f"{CLASS}.xlsx", "Ctrl+O")
    hands.is_at("roster_lines")
    hands.see("NGUYEN THI HIEN", WRONG, "31/02/2005", tr("Row {row}: the same person?", row=number_text(18)))
    hands.picture("roster")
    hands.press("1")
    hands.see(tr("Row {row}", row=number_text(41)))
    hands.press("Ctrl+Return")
    hands.opens("people")
    hands.told(trn("{n} new person", "{n} new people", len(NEW)))


def roll_call(hands):
    """Forty names; two have come already, one is late, one was called away, one is not there, the rest by one key."""
    hands.page(2, "roll_call")
    hands.is_at("roll_list")
    rolled = hands.find("roll_list").model().lines
    assert len(rolled) == 40, len(rolled)
    hands.says("roll_left", trn("{n} left", "{n} left", 38))
    hands.press("p", "p", "m", "p", "l")
    hands.type(REASON[hands.language])
    hands.press("Return", "p", "n", "m", "6", "Return", "F5")
    hands.says("roll_left", tr("all called"))
    hands.says("roll_counts", trn("{n} present", "{n} present", 36), trn("{n} late", "{n} late", 2))
    hands.says("roll_counts", trn("{n} excused", "{n} excused", 1), trn("{n} absent", "{n} absent", 1))
    hands.see(REASON[hands.language])
    hands.picture("roll-call")


def yesterday(hands):
    """Friday's roll is corrected: he had come, six minutes late; who changed it, and what stood there, is seen."""
    hands.press("Alt+Left", "Home", "m", "6", "Return", "Home")
    hands.says("roll_said", trn("{n} minute late", "{n} minutes late", 6), learner.TRAINER, tr("absent"))
    hands.press("Alt+Right")
    hands.says("roll_left", tr("all called"))


def confirmations(hands):
    """One cell, one row, one column; one thing goes back with a word; the column is taken back with one key."""
    hands.page(3, "class_grid")
    hands.is_at("class_marks")
    one, *_ = hands.claimed(HA)
    hands.stand(HA, one)
    hands.press("Space")
    hands.until(lambda: one not in hands.claimed(HA), "it is confirmed")
    assert squeezed(tr("confirmed")) in squeezed(hands.cell()), hands.cell()
    row(hands)
    column(hands)
    send_back(hands)


def row(hands):
    """The whole row of somebody, with a question first."""
    whole = {name: hands.claimed(name) for name in ("Phan Thị Hoa", "Trịnh Văn Long", "Trần Đăng Khoa")}
    name = max(whole, key=lambda one: len(whole[one]))
    hands.stand(name, whole[name][0])
    hands.press("Shift+Space", "F9")
    hands.says("class_question", class_grid_words.bulk_question(len(whole[name]), 1, {}))
    hands.press("F9")
    hands.told(class_grid_words.confirmed_words(len(whole[name])))
    hands.until(lambda: not hands.claimed(name), "the row is confirmed")


def column(hands):
    """A whole column is confirmed by two keys and taken back by one."""
    waiting = [item for one in hands.marks().model().rows if one.agreed for item in hands.claimed(one.name)]
    item = max(waiting, key=waiting.count)
    name = next(one.name for one in hands.marks().model().rows if one.agreed and item in hands.claimed(one.name))
    hands.stand(name, item)
    hands.press("Ctrl+Space", "F9")
    many = waiting.count(item)
    hands.says("class_question", class_grid_words.bulk_question(many, many, {}))
    hands.picture("column")
    hands.press("F9")
    hands.told(class_grid_words.confirmed_words(many))
    hands.until(lambda: item not in hands.claimed(name), "the column is confirmed")
    hands.press("Ctrl+Z")
    hands.told(class_grid_words.undone_words(many))
    hands.until(lambda: item in hands.claimed(name), "the column is as it was")


def send_back(hands):
    """What is not right goes back with a word; the cell's history says who did what."""
    name = next(one.name for one in hands.marks().model().rows if one.agreed and hands.claimed(one.name))
    item = hands.claimed(name)[0]
    hands.stand(name, item)
    hands.press("b")
    hands.is_at("class_word")
    hands.type(WORD[hands.language])
    hands.press("Return")
    hands.until(lambda: squeezed(tr("sent back")) in squeezed(hands.cell()), "it is sent back")
    hands.press("F4")
    hands.find("class_history")
    hands.see(WORD[hands.language])
    hands.look("sent-back")
    hands.press("Escape")
    hands.is_at("class_marks")


def board(hands):
    """Who is touched by the last days of the old programme; one of them is opened, and the way back."""
    hands.page(1, "departure_board")
    hands.is_at("board_table")
    table = hands.find("board_table")
    everybody = table.model().rowCount()
    hands.reach("board_last_days_link", "Shift+Tab")
    hands.press("Space")
    hands.until(lambda: 0 < table.model().rowCount() < everybody, "only those whom the last days touch")
    touched = table.model().rowCount()
    hands.says("board_how_many", tr("{shown} of {all} candidates", shown=number_text(touched), all=number_text(40)))
    hands.picture("board")
    hands.reach("board_table")
    hands.press("Down", "Return")
    hands.opens("person")
    hands.picture("person")
    hands.press(*["Escape"] * (1 + ("told" in hands.names())))  # the first one closes what is told at the bottom
    hands.opens("departure_board")
    hands.until(lambda: table.model().rowCount() == touched and table.currentIndex().row() == 1, "as it was left")
    hands.reach("board_last_days_link", "Shift+Tab")
    hands.press("Space")
    hands.until(lambda: table.model().rowCount() == everybody, "everybody again")


def pages(hands):
    """A word of hers and to whom the pages go; then a page for everybody who agreed to be seen."""
    hands.page(6, "reports")
    hands.reach("reports_people")
    table = hands.find("reports_people")
    names = [row.cells[0] for row in table.shown.rows]
    hands.press(*["Down"] * (names.index(HA) - max(0, table.currentIndex().row())), "Return")
    hands.is_at("reports_words")
    hands.type(PRAISE[hands.language])
    hands.reach("reports_to", "Shift+Tab")
    hands.type(GOES_TO)
    hands.press("Ctrl+Return")
    hands.see(tr("Waits for her"))
    assert not hands.find("reports_months_pdf").isEnabled(), "nothing can be saved without a yes"
    hands.look("pages")
    hands.leave_seat()


def her_yes(hands):
    """The candidate sees the very page, and answers with one key."""
    hands.is_at("find_name")
    hands.type("thu ha")
    hands.press("Return")
    hands.is_at("pin")
    hands.type(PIN)
    hands.press("Return")
    hands.opens("today")
    hands.reach("today_report_open")
    hands.press("Space")
    hands.opens("report_page")
    page = squeezed(hands.find("report_sheet").accessibleDescription())
    assert squeezed(HA) in page and squeezed(GOES_TO) in page and squeezed(PRAISE[hands.language]) in page, page
    hands.picture("her-page")
    hands.press("F9")
    hands.until(lambda: "report_take_back" in hands.names(), "her yes is kept")
    hands.leave_seat()


def report(hands):
    """Now that she said yes her page may go: it is saved as a PDF, and nobody else's is in it."""
    hands.sign_in()
    hands.page(6, "reports")
    hands.see(tr("It may go"))
    hands.reach("reports_months_pdf")
    path = hands.folder.parent / "report.pdf"
    hands.file_is(path, "Space")
    hands.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    said = squeezed(pdf_text.words(path.read_bytes()))
    assert squeezed(HA) in said and squeezed(GOES_TO) in said and squeezed("Bùi Đức Anh") not in said, said


def paper(hands):
    """Without electricity: a form to tick is printed, and typed in row by row by the code on it."""
    hands.page(2, "roll_call")
    hands.reach("roll_from_paper")
    hands.press("Space")
    hands.opens("paper_marks")
    hands.reach("paper_form", "Shift+Tab")
    hands.press("Space")
    hands.is_at("marks_form_print")
    hands.reach("marks_form_pdf")
    path = hands.folder.parent / "form.pdf"
    hands.file_is(path, "Space")
    hands.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    code = next(word for word in hands.seen().split() if CODE.fullmatch(word))
    assert squeezed(code) in squeezed(pdf_text.words(path.read_bytes())), f"{code} is on the paper"
    hands.press("Escape")
    hands.is_at("paper_code")
    hands.type(code.lower())
    hands.press("Return")
    hands.is_at("paper_row")
    hands.type("13 1 2 4-5")
    hands.says("paper_said", HA)
    hands.picture("paper")
    hands.press("Return", "Ctrl+Return")
    hands.told(code)


DAYS = {"monday": (monday, at(2026, 11, 30, "07:12"))}
