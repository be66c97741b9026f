"""How soon Today opens, with three years of one candidate's history.

    python benchmarks/today.py                the medians of nine rounds, against the bars
    python benchmarks/today.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

Three years are 750 arrivals, 4,000 days of habits, every thing of the list marked and written about, 400 lessons, and
100,000 answers of practice. It is opened from another screen after something changed, so that all of it is read again,
until it is painted. The reference, measured in the same rounds, is a bare window in which sixty labels change. The
first opening is measured in a process of its own, so that imports and building count; the words that wait are counted
after that picture, and measured beside it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent, qInstallMessageHandler  # noqa: E402  after the path is set
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget  # noqa: E402  as above

from benchmarks import practice as answers  # noqa: E402  as above
from intern_desktop.departure import checklist, comments, habits, practice, timetable, training_hours  # noqa: E402  as above
from intern_desktop.store.database import Store  # noqa: E402  as above
from intern_desktop.store.entry import CENTRE, shared  # noqa: E402  as above
from intern_desktop.store.journal import Act, Author  # noqa: E402  as above
from intern_desktop.ui.commands import Commands, Session  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

ROUNDS = 9
AGAIN_BAR, FIRST_BAR = 100.0, 400.0
"""Milliseconds at most, as medians on an idle machine."""
AGAIN_RATIO = 80.0
"""References at most, for a machine whose pace changes."""
ARRIVALS, HABIT_DAYS, LESSONS = 750, 4_000, 400
HER, TRAINER = answers.HER, "trainer"
NOW = answers.NOW.replace(hour=7, minute=48)
SIZE = (1366, 696)


def settle() -> None:
    """Until everything that waits is done and painted."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds it takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def fill(store: Store) -> None:
    """Three years of one candidate."""
    answers.fill(store)
    begun = NOW - timedelta(days=ARRIVALS)
    with store.act(Author(HER), begun) as act:
        act.append("person", subject=HER, scope=CENTRE, fields={"name": "Nguyễn Thị Thu Hà"})
        act.append("person", subject=TRAINER, scope=CENTRE, fields={"name": "Trần Văn Lâm"})
        days = {"departure": NOW + timedelta(days=105), "enrolled": begun}
        fields = {"programme": "esd", "field": "food", "prefecture": "13"}
        dated = {name: day.date().isoformat() for name, day in days.items()}
        act.append("journey", subject=HER, scope=shared(HER), fields={**fields, **dated})
        sessions: tuple[timetable.Session, ...] = (timetable.Session("08:00", "11:30"),)
        week = dict.fromkeys(range(7), sessions)
        timetable.set_week(act, HER, begun.date(), week, ("vn",))
        _come_and_learn(act, begun)
    with store.act(Author(HER), NOW - timedelta(days=3)) as act:
        _mark(act)


def _come_and_learn(act: Act, begun: datetime) -> None:
    names = [one.id for one in habits.habits()]
    ticked = 0
    for number in range(ARRIVALS):
        act.at = at = begun + timedelta(days=number)
        day = at.date().isoformat()
        came = f"{7 if number % 40 else 8:02}:{49 if number % 40 else 4:02}"
        arrived: dict[str, str | bool | int] = {"planned": "08:00", "came": came}
        act.append("arrival", subject=f"{HER}/{day}/{act.device}", scope=shared(HER), fields=arrived)
        while ticked < HABIT_DAYS * (number + 1) // ARRIVALS and names:
            habit = names[ticked % len(names)]
            act.append("habit_day", subject=f"{HER}/{habit}/{day}", scope=shared(HER), fields={"done": True})
            ticked += 1
        if number >= ARRIVALS - LESSONS:
            held = training_hours.Lesson(day=at.date(), begins="08:00", subject="japanese", minutes=90)
            training_hours.log_own(act, HER, held)


def _mark(act: Act) -> None:
    for number, item in enumerate(checklist.items(act.reading, HER, NOW.date())):
        said: dict[str, str | bool | int] = {"claim": "done", "verdict": "confirmed"}
        if number % 4 == 0:
            said = {"claim": "", "verdict": "sent_back", "note": "trang 2 chưa ký"}
        act.append("mark", subject=f"{HER}/{item.task.id}", scope=shared(HER), fields=said)
        for words in ("Em gửi lại rồi ạ.", "Cô xem rồi, còn trang 2.", "Cảm ơn em."):
            act.author = Author(HER if words.startswith("Em") else TRAINER)
            comments.say(act, HER, item.task.id, words)


class Bare(QWidget):
    """Sixty labels that say something else each time."""

    def __init__(self) -> None:
        super().__init__()
        self.labels = [QLabel(self) for _ in range(60)]
        self._times = 0
        grid = QGridLayout(self)
        for at, one in enumerate(self.labels):
            grid.addWidget(one, at // 6, at % 6)
        self.resize(*SIZE)

    def change(self) -> None:
        """Say something else, until it is painted."""
        self._times += 1
        for at, one in enumerate(self.labels):
            one.setText(f"{self._times} {at}")
        settle()


class Look:
    """The window, with her signed in, at the settings."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        self.commands = Commands(lambda: NOW)
        self.commands.attach(self.store)
        self.commands.sign_in(Session(HER, "Nguyễn Thị Thu Hà"), Author(HER))
        self.store.local.set("screen", "settings", HER)
        self.window = Window("settings", {})
        self.window.resize(*SIZE)
        self.window.show()
        self.frame = self.window.furnish(self.commands)
        self.frame.begin()
        settle()

    def open(self) -> None:
        """Today, until it is painted."""
        self.frame.open_page("today")
        self.window.repaint()

    def again(self) -> None:
        """The same after something changed."""
        self.frame.open_page("settings")
        self.frame.stage.read_again()
        settle()

    def count(self) -> None:
        """The words that wait, read for the first time."""
        with self.commands.reading() as reading:
            practice.counts(reading, self.commands.local, HER, NOW)


def open_first(folder: Path) -> None:
    """What `first_opening` measures, in a process of its own."""
    demo_window.make_application()
    look = Look(folder)
    print(timed(look.open), timed(look.count))
    look.store.close()


def first_opening(folder: Path) -> tuple[float, float]:
    """Milliseconds until Today is there for the first time in a process, and until the words are counted."""
    command = [sys.executable, __file__, "--first", str(folder)]
    said = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT).stdout.split()
    return float(said[0]), float(said[1])


def measure(folder: Path) -> dict[str, float]:
    """The medians by name, milliseconds."""
    demo_window.make_application()
    look, bare = Look(folder), Bare()
    look.open()
    settle()
    found: dict[str, list[float]] = {"reference": [], "again": []}
    for _ in range(ROUNDS):
        look.window.hide()
        bare.show()
        settle()
        found["reference"].append(timed(bare.change))
        bare.hide()
        look.window.show()
        look.again()
        found["again"].append(timed(look.open))
    look.store.close()
    return {name: statistics.median(took) for name, took in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    parser.add_argument("--first", metavar="FOLDER", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says with each window what it cannot do
    if asked.first:
        open_first(Path(asked.first))
        return 0
    with tempfile.TemporaryDirectory() as name:
        store = Store.open(Path(name))
        fill(store)
        store.close()
        found = measure(Path(name))
        firsts = [first_opening(Path(name)) for _ in range(1 if asked.ratios else 3)]
    reference, again = found["reference"], found["again"]
    first, counted = (statistics.median(took) for took in zip(*firsts, strict=True))
    print(f"reference: sixty labels of a bare window change {reference:.2f} ms")
    print(f"opened with all read again {again:.0f} ms (at most {AGAIN_BAR:.0f}), {again / reference:.0f} references")
    print(f"first time {first:.0f} ms (at most {FIRST_BAR:.0f}); words counted after it {counted:.0f} ms")
    if asked.ratios:
        return 0 if again / reference <= AGAIN_RATIO * asked.ratios else 1
    return 0 if again <= AGAIN_BAR and first <= FIRST_BAR else 1


if __name__ == "__main__":
    sys.exit(main())
