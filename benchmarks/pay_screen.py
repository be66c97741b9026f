"""How long a key waits for its picture in Pay, with three offers open and sixty months each; and how soon a page opens.

    python benchmarks/pay_screen.py                the medians of nine rounds, against the bars
    python benchmarks/pay_screen.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

A change is one key in the wage, or one step of a slider, until the window is painted again. The reference, measured in
the same rounds, is a bare window of the same size in which one key changes sixty labels. The first opening of a page
is measured in a process of its own, so that the import of the charts counts.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  after the path is set
from PySide6.QtCore import QCoreApplication, QEvent, Qt, qInstallMessageHandler  # noqa: E402  as above
from PySide6.QtTest import QTest  # noqa: E402  as above
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QWidget  # noqa: E402  as above

from intern_desktop.ui.offers import OffersScreen  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

ROUNDS, KEYS = 9, 4
KEY_BAR, AGAIN_BAR, FIRST_BAR = 50.0, 200.0, 1000.0
"""Milliseconds at most, as medians on an idle machine."""

KEY_RATIO, AGAIN_RATIO = 40.0, 160.0
"""References at most, for a machine whose pace changes."""

PAGES = ("month", "ahead", "compare")
MONTHS = 60
SIZE = (1366, 696)


def settle() -> None:
    """Until everything that waits is done and painted."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds until it is done and painted."""
    begun = time.perf_counter()
    work()
    settle()
    return (time.perf_counter() - begun) * 1000


class Bare(QWidget):
    """A field and sixty labels that say what stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.labels = [QLabel(self) for _ in range(60)]
        grid = QGridLayout(self)
        grid.addWidget(self.field, 0, 0, 1, 6)
        for at, one in enumerate(self.labels):
            grid.addWidget(one, 1 + at // 6, at % 6)
        self.field.textChanged.connect(self._say)
        self.resize(*SIZE)

    def _say(self, text: str) -> None:
        for at, one in enumerate(self.labels):
            one.setText(f"{text} {at}")

    def press(self) -> None:
        """One key."""
        QTest.keyClick(self.field, Qt.Key.Key_1)
        if len(self.field.text()) > 6:
            self.field.clear()


class Pay:
    """The window over three offers of sixty months each."""

    def __init__(self, folder: Path) -> None:
        store = demo_window.pay_store(folder)
        self.commands = demo_window.commands_over(store)
        demo_window.enter_as_candidate(self.commands)
        self.window = Window("sections", {})
        self.window.resize(*SIZE)
        self.window.show()
        frame = self.window.furnish(self.commands)
        frame.begin()
        frame.open_page("today")
        settle()
        self.frame = frame

    def screen(self) -> OffersScreen:
        """The screen of Pay, once it was opened."""
        found = self.frame.stage.screen_of("offers")
        assert isinstance(found, OffersScreen), "Pay is built when it is first opened"
        return found

    def lengthen(self) -> None:
        """Each of the offers lasts sixty months."""
        desk = self.screen().desk
        for offer_id in [kept.id for kept in desk.kept]:
            desk.choose(offer_id)
            assert desk.sheet is not None, "an offer is in hand"
            desk.change(msgspec.structs.replace(desk.sheet, stay_months=MONTHS))
            desk.save()
        settle()

    def open(self, page: str) -> None:
        """Open a page of Pay."""
        self.frame.open_page("offers", f"{page}:")

    def leave(self) -> None:
        """Go to another screen."""
        self.frame.open_page("today")
        settle()

    def change(self, at: int) -> None:
        """One key more or less in the wage, as typed on the month's page; on the others the same change of the desk."""
        wage = self.window.findChild(QLineEdit, "offer_pay")
        if isinstance(wage, QLineEdit) and wage.isVisible():
            wage.setFocus()
            QTest.keyClick(wage, Qt.Key.Key_Backspace if at % 2 else Qt.Key.Key_1)
            return
        desk = self.screen().desk
        assert desk.sheet is not None, "an offer is in hand"
        wages = desk.sheet.offer.monthly_wage or 200_000
        offer = msgspec.structs.replace(desk.sheet.offer, monthly_wage=wages + 1_000 + at, hourly_wage=None)
        desk.change(msgspec.structs.replace(desk.sheet, offer=offer))


def first_opening(page: str) -> float:
    """Milliseconds until a page of Pay is there for the first time in a process."""
    command = [sys.executable, __file__, "--first", page]
    return float(subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT).stdout)


def open_first(page: str) -> None:
    """What `first_opening` measures, in the process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        demo_window.make_application()
        pay = Pay(Path(folder))
        print(timed(lambda: pay.open(page)))
        pay.commands.store.close()


def measure(folder: Path) -> dict[str, float]:
    """The medians by name, milliseconds."""
    demo_window.make_application()
    pay, bare = Pay(folder), Bare()
    pay.open("month")
    pay.lengthen()
    for page in PAGES:  # each once, so that nothing is built for the first time below
        pay.open(page)
        settle()
    pay.window.hide()
    bare.show()
    found: dict[str, list[float]] = {"reference": []}
    for _ in range(ROUNDS):
        found["reference"].append(statistics.median(timed(bare.press) for _ in range(KEYS)))
    bare.hide()
    pay.window.show()
    for page in PAGES:
        for _ in range(ROUNDS):
            pay.leave()
            found.setdefault(f"{page} again", []).append(timed(lambda page=page: pay.open(page)))  # type: ignore[misc] # mypy cannot infer a lambda with a default
            keys = [timed(lambda at=at: pay.change(at)) for at in range(KEYS)]  # type: ignore[misc] # as above
            found.setdefault(f"{page} key", []).append(statistics.median(keys))
    pay.commands.store.close()
    return {name: statistics.median(took) for name, took in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    parser.add_argument("--first", metavar="PAGE", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says with each window what it cannot do
    if asked.first:
        open_first(asked.first)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    reference, good = found["reference"], True
    print(f"reference: one key changes sixty labels of a bare window {reference:.2f} ms")
    for page in PAGES:
        key, again = found[f"{page} key"], found[f"{page} again"]
        first = statistics.median(first_opening(page) for _ in range(1 if asked.ratios else 3))
        print(
            f"{page}: key to picture {key:.1f} ms (at most {KEY_BAR:.0f}), {key / reference:.1f} references; "
            f"opened again {again:.0f} ms (at most {AGAIN_BAR:.0f}), {again / reference:.0f} references; "
            f"first time {first:.0f} ms (at most {FIRST_BAR:.0f})"
        )
        if asked.ratios:
            good &= key / reference <= KEY_RATIO * asked.ratios and again / reference <= AGAIN_RATIO * asked.ratios
        else:
            good &= key <= KEY_BAR and again <= AGAIN_BAR and first <= FIRST_BAR
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
