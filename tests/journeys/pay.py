"""What a candidate asks of Pay, walked in one language as she would, with a picture of each step:

    python tests/journeys/pay.py LANGUAGE FOLDER [PICTURES]

Five tasks: price the contract of docs/samples/conditions-sheet-hoa-sen.png, find why October's net is lower than
September's, find the month in which the loan is gone, say which of two offers is better and why, print it. Each ends
with the answer on the screen, or the walk ends with 1. The folder is emptied first. Without a display, set
QT_QPA_PLATFORM=offscreen. docs/manual/ shows these pictures; scripts/manual.py makes them again.
"""

import shutil
import sys
import traceback
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pdf_text
import road
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QScrollArea, QWidget
from sheets import HOA_SEN, MINATO
from walker import Walker, squeezed

from intern_desktop import app
from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, month_text, number_text, tr, yen_text
from intern_desktop.ui.pay.form_fields import TABS
from intern_desktop.ui.pay.payslip_words import name_of
from intern_desktop.ui.places import prefecture_name
from scripts.demo_window import MOMENT

FIRST, SECOND = "Thực phẩm Hoa Sen", "Linh kiện Minato"
OCTOBER = date(2029, 10, 1)
HOUR = 65
"""Yen that an hour at the first leaves more."""


class Candidate(Walker):
    """Somebody who types with the keys, opens tabs with the mouse and picks by what she reads."""

    def settle(self):
        """A field after the other: less waiting than for somebody who looks at each."""
        for _ in range(3):
            QApplication.processEvents()

    def begin_in(self, name):
        """Scroll to a field and begin in it."""
        field = self.find(name)
        field.setFocus()
        self.settle()
        around = field.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(field)
            around = around.parentWidget()
        self.settle()
        return field

    def write(self, name, value):
        """A text, a number or a day, as her language writes it."""
        field = self.find(name)
        field.setFocus()
        field.selectAll()
        words = date_text(value, "short") if isinstance(value, date) else value
        words = words if isinstance(words, str) else number_text(words)
        QTest.keyClicks(field, words) if words.isascii() else field.insert(words)
        self.key(Qt.Key.Key_Tab, field)

    def names(self):
        """What can be seen, by its name."""
        return {one.objectName() for one in self.window.findChildren(QWidget) if one.isVisible()}

    def pick(self, name, words):
        """Open a list by keys and take the line that says `words`."""
        box = self.begin_in(name)
        said = [squeezed(box.itemText(at)) for at in range(box.count())]
        self.key(Qt.Key.Key_Home, box)
        for _ in range(said.index(squeezed(words))):
            self.key(Qt.Key.Key_Down, box)

    def tick(self, name):
        self.key(Qt.Key.Key_Space, self.begin_in(name))

    def open_tab(self, tabs, words):
        """Press the tab that begins with these words."""
        bar = self.find(tabs)
        (at,) = [at for at in range(bar.count()) if squeezed(bar.tabText(at)).startswith(squeezed(words))]
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
        self.settle()

    def says(self, name, *texts):
        """What is called `name` says all of these, now or in a moment."""
        for text in texts:
            wanted = squeezed(text)
            self.until(lambda wanted=wanted: wanted in squeezed(self.find(name).text()), f"{name}: {text}")

    def save_as(self, button, path):
        """Press what asks for a file, and write its name in the dialog."""
        timer = QTimer()

        def answer():
            dialog = QApplication.activeModalWidget()
            field = dialog.findChild(QLineEdit, "fileNameEdit") if isinstance(dialog, QFileDialog) else None
            if field is not None:
                timer.stop()
                field.setText(str(path))
                QTest.keyClick(field, Qt.Key.Key_Return)

        timer.timeout.connect(answer)
        timer.start(20)
        self.press(button)


def open_part(walker, part):
    """A part of the whole sheet, by its tab."""
    walker.open_tab("form_tabs", tr(next(tab.words for tab in TABS if tab.name == part)))


def fill(walker, entries):
    """Type what stands on paper, in its order: (field, what is written there); True for a box that is ticked."""
    for name, value in entries:
        if value is True:
            walker.tick(f"form_{name}")
        elif value is None:
            walker.begin_in(f"form_{name}").click()
            walker.settle()
        else:
            walker.write(f"form_{name}", value)


def fill_simple(walker, sheet):
    walker.pick("offer_prefecture", prefecture_name(sheet["prefecture"]))
    for name in ("pay", "hours", "housing", "start"):
        walker.write(f"offer_{name}", sheet[name])


def rename(walker, name):
    walker.press("offer_rename")
    walker.type("offer_name", name)
    walker.key(Qt.Key.Key_Return)
    walker.until(lambda: walker.find("offer_list").currentText() == name, name)


def price(walker):
    """The contract on the picture, first its six figures, then the whole sheet in its order."""
    walker.program.frame.open_page("offers")
    walker.see(tr("No offer yet"))
    walker.picture("pay-empty")
    walker.press("offers_empty_button")
    fill_simple(walker, HOA_SEN)
    walker.says("payslip_net", number_text(134_530))
    walker.begin_in("offer_pay")
    walker.picture("six-fields")
    walker.press("offer_fullness_full")
    parts = HOA_SEN["parts"]
    open_part(walker, parts[0][0])
    for at, (part, entries) in enumerate(parts):
        fill(walker, entries)
        walker.begin_in(f"form_{entries[-1][0] if part == 'annex' else entries[0][0]}")
        if part == "annex":
            walker.see(tr("rounding"), number_text(28_380), number_text(134_530))
        walker.picture(f"sheet-{part}")
        walker.press(f"form_next_{part}" if at < len(parts) - 1 else "form_see_payslip")
    walker.until(lambda: walker.find("offer_list").currentText() == FIRST, FIRST)
    walker.says("payslip_net", number_text(134_530))
    walker.picture("payslip")
    return 134_530


def why_less(walker):
    """With the raise of April the sheet speaks of: in October of the second year after it less stays than before."""
    walker.press("offer_fullness_full")
    open_part(walker, "wage")
    walker.press("form_raises_add")
    walker.write("form_raises_0_0", 13)
    walker.write("form_raises_0_1", 10_000)
    walker.begin_in("form_raises_0_1")
    walker.picture("raise")
    walker.press("form_see_payslip")
    walker.pick("payslip_month", month_text(OCTOBER))
    pension, health = plain(name_of("pension")), plain(name_of("health_insurance"))
    walker.says("payslip_change", number_text(220_000), yen_text(2_768), pension, health, number_text(-1_830))
    walker.picture("october")
    walker.press("payslip_change_open")
    since = month_text(date(2029, 9, 1))
    walker.see(tr("What changed since {month}", month=since), tr("The lines that differ"))
    walker.see(*(number_text(yen) for yen in (-18_300, -20_130, -1_830, -9_850, -10_835, -985, 136_720, 133_952)))
    walker.picture("october-why")
    walker.key(Qt.Key.Key_Escape)
    return -2_768


def loan_gone(walker):
    """120 million dong at 0.66 % a month over 16 months; the rate of today, and what she spends."""
    walker.press("offer_fullness_full")
    open_part(walker, "around")
    fill(walker, (("loan", 120_000_000), ("loan_interest", Decimal("0.66")), ("loan_months", 16)))
    walker.begin_in("form_loan")
    walker.picture("loan")
    walker.press("form_see_payslip")
    walker.open_tab("pay_tabs", tr("The months ahead"))
    walker.press("ahead_loan_link")
    walker.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "162")
    walker.key(Qt.Key.Key_Tab)
    walker.write("ahead_spent", 40_000)
    month = month_text(date(2028, 8, 1))
    walker.says("ahead_loan_answer", month)
    walker.see(tr("When is my loan gone?"), number_text(7_927_668))
    walker.picture("loan-gone")
    return "2028-08"


def which_offer(walker):
    """The second contract beside the first; the loan, typed at the first only, is copied to it."""
    walker.press("offer_new")
    fill_simple(walker, MINATO)
    rename(walker, SECOND)
    walker.says("payslip_net", number_text(139_722))
    walker.picture("second-offer")
    walker.open_tab("pay_tabs", tr("Compare"))
    walker.see(tr("No loan is typed for {name}, so what is brought home does not compare.", name=SECOND))
    walker.picture("compare-loan")
    walker.press("compare_uneven_link")
    says = tr(
        "{name} leaves more for each hour worked: {yen} yen more than {other}.", name=FIRST, yen=HOUR, other=SECOND
    )
    walker.says("compare_verdict", says)
    walker.see(FIRST, SECOND, tr("Net pay for each hour worked"))
    walker.until(lambda: "compare_uneven" not in walker.names(), "the loan stands in both")
    walker.picture("compare")
    return FIRST


def print_it(walker):
    """The comparison as a PDF; her language and Japanese stand beside each other on it."""
    walker.press("offer_print")
    walker.see(tr("What to print"), tr("Save as PDF…"))
    walker.until(lambda: walker.find("along_comparison").isChecked(), "the comparison is what is printed")
    walker.picture("print")
    path = walker.folder / "comparison.pdf"
    walker.save_as("along_pdf", path)
    walker.see(tr("Saved as {file} in {folder}.", file=path.name, folder=path.parent))
    found = squeezed(pdf_text.words(path.read_bytes()))
    for words in (FIRST, SECOND, tr("Offers side by side")):
        assert squeezed(words) in found, f"{words} is not in the PDF: {found[:400]}"
    return path.name


TASKS = {"price": price, "why": why_less, "loan": loan_gone, "which": which_offer, "print": print_it}


def walk(language, folder, pictures):
    app.clock = lambda: MOMENT  # so that pictures made twice are the same, and no law grows old
    opened = road.opened(language, folder, None)
    walker = Candidate(opened.program, language, pictures)
    walker.folder = folder
    for name in ("whose_own", "next"):
        walker.press(name)
    walker.type("own_name", road.NAME)
    walker.press("programme_titp")
    walker.press("next")
    walker.see(tr("Today"), road.NAME)
    faults = []
    walker.program.bugs.told.connect(faults.append)
    for name, task in TASKS.items():
        found = task(walker)
        if faults:
            raise SystemExit(f"{language} {name}: the program stumbled: {faults}")
        print(f"{language} {name}: {found}", flush=True)
    walker.window.close()
    walker.program.end()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    language, folder, *rest = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    try:
        walk(language, Path(folder), Path(rest[0]) if rest else None)
    except Exception:  # the program's own excepthook would write it down and go on
        traceback.print_exc()
        sys.exit(1)
