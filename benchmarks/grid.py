"""How soon the class is seen, written in and walked through, and what a very large centre costs.

    python benchmarks/grid.py                the medians of nine rounds, against the bars
    python benchmarks/grid.py --ratios 1.5   for a shared machine: a smaller centre, only ratios, with this slack

The grid shows 1,000 candidates by at least 80 things to do. It is opened from another screen after something changed,
so that all of it is read again, until it is painted; then a key confirms a thing, the wheel turns by three rows, a page
is turned, a filter is set. The board is opened with 5,000 candidates and a million entries, and the program is started
on that centre and on an empty one, in turn. The reference, measured in the same rounds, is a bare window in which sixty
labels change. What is reckoned for the first time in a centre, and kept from then on, is measured beside it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QObject, Qt, qInstallMessageHandler  # noqa: E402  after the path is set
from PySide6.QtTest import QTest  # noqa: E402  as above

from benchmarks import large_centre  # noqa: E402  as above
from benchmarks.today import Bare, settle, timed  # noqa: E402  as above
from intern_desktop.store.database import Store  # noqa: E402  as above
from intern_desktop.ui.class_grid import ClassGridScreen  # noqa: E402  as above
from intern_desktop.ui.class_grid_filter import WAITING  # noqa: E402  as above
from intern_desktop.ui.class_grid_model import FROZEN, ClassGridModel  # noqa: E402  as above
from intern_desktop.ui.commands import Commands, Session  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

ROUNDS = 9
NOW = demo_window.MOMENT
SIZE = (1366, 696)
GRID, CENTRE = (1_000, 100_000), (5_000, 1_000_000)
"""Candidates and entries."""
SMALL = (400, 40_000)
BARS = {"painted": 200.0, "key": 30.0, "notch": 16.0, "page": 33.0, "filter": 100.0, "board": 400.0, "start": 1.2}
"""Milliseconds at most on an idle machine, notch and page at the 95th percentile; of the start the ratio."""
RATIOS = {"painted": 60.0, "key": 10.0, "notch": 6.0, "page": 20.0, "filter": 40.0, "board": 60.0}
"""References at most with the smaller centre."""
NOTCH = 3
"""Rows by which the wheel goes on."""


class Painted(QObject):
    """Notes when a part was first painted after `begin`."""

    def __init__(self, part: QObject) -> None:
        super().__init__(part)
        self.took, self._begun = 0.0, time.perf_counter()
        part.installEventFilter(self)

    def begin(self) -> None:
        """Count from now."""
        self.took, self._begun = 0.0, time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture begins; what it shows is known by then, and drawing it is what a frame of the wheel costs."""
        if event.type() == QEvent.Type.Paint:
            self.took = self.took or (time.perf_counter() - self._begun) * 1000
        return super().eventFilter(watched, event)


class Look:
    """The window, with a trainer signed in, at the settings."""

    def __init__(self, folder: Path, author: large_centre.Founded) -> None:
        self.store = Store.open(folder)
        self.commands = Commands(lambda: NOW)
        self.commands.attach(self.store)
        session = Session(author.trainer, "Trần Văn Lâm", "head", shared=True)
        self.commands.sign_in(session, author.author)
        self.store.local.set("screen", "settings", author.trainer)
        self.window = Window("settings", {})
        self.window.resize(*SIZE)
        self.window.show()
        self.frame = self.window.furnish(self.commands)
        self.frame.begin()
        settle()

    def open(self, page: str) -> None:
        """A screen, until it is painted."""
        self.frame.open_page(page)
        self.window.repaint()

    def away(self) -> None:
        """At another screen, after something changed."""
        self.frame.open_page("settings")
        self.frame.stage.read_again()
        settle()

    def keep(self) -> None:
        """Wait until what was reckoned is kept."""
        QTest.qWait(400)

    def close(self) -> None:
        """Let go of the file."""
        self.window.close()
        self.store.close()


def built(folder: Path, size: tuple[int, int]) -> large_centre.Founded:
    """A centre of so many candidates and entries; (0, 0) for none."""
    folder.mkdir()
    founded = large_centre.Founded(folder, NOW)
    if size[0]:
        large_centre.fill(founded, *size)
    return founded


def measure_grid(folder: Path, founded: large_centre.Founded) -> dict[str, list[float]]:
    """Milliseconds by name, round for round."""
    look, bare = Look(folder, founded), Bare()
    found: dict[str, list[float]] = {name: [] for name in ("reference", "painted", "key", "notch", "page", "filter")}
    found["first"] = [timed(lambda: look.open("class_grid"))]
    look.keep()
    screen = look.frame.stage.screen_of("class_grid")
    assert isinstance(screen, ClassGridScreen), "the page has this name"
    painted = Painted(screen.view.marks.viewport())
    for round_ in range(ROUNDS):
        look.window.hide()
        bare.show()
        settle()
        found["reference"].append(timed(bare.change))
        bare.hide()
        look.window.show()
        look.away()
        found["painted"].append(timed(lambda: look.open("class_grid")))
        found["key"].append(_confirm(screen, painted, round_))
        for name, rows in (("notch", NOTCH), ("page", 0)):
            found[name].extend(_scroll(screen, rows))
        for kind in (WAITING, ""):
            found["filter"].append(timed(lambda: _filter(screen, kind)))  # noqa: B023  called at once
    look.close()
    return found


def _confirm(screen: ClassGridScreen, painted: Painted, round_: int) -> float:
    """Space on something claimed, until it is drawn."""
    view = screen.view
    model = view.people.model()
    assert isinstance(model, ClassGridModel), "the table shows it"
    rows = model.rows
    row = next(at for at, one in enumerate(rows) if at > round_ * 20 and "claimed" in one.states)
    view.go_to(row, FROZEN + rows[row].states.index("claimed"))
    view.marks.setFocus()
    settle()
    painted.begin()
    QTest.keyClick(view.marks, Qt.Key.Key_Space)
    took = painted.took
    settle()
    return took


def _scroll(screen: ClassGridScreen, rows: int) -> list[float]:
    """From the top downwards, each step until it is painted; by pages with 0."""
    marks = screen.view.marks
    bar = marks.verticalScrollBar()
    step = rows * marks.rowHeight(0) if rows else bar.pageStep()
    bar.setValue(0)
    settle()

    def go_on() -> None:
        bar.setValue(bar.value() + step)
        settle()

    return [timed(go_on) for _ in range(20)]


def _filter(screen: ClassGridScreen, kind: str) -> None:
    screen.bar.kind.changed.emit(kind)
    settle()


def measure_board(folder: Path, founded: large_centre.Founded, rounds: int) -> dict[str, list[float]]:
    """Milliseconds to the board: for the first time in this centre, then with what was kept."""
    look = Look(folder, founded)
    found = {"board_first": [timed(lambda: look.open("departure_board"))], "board": list[float]()}
    look.keep()
    for _ in range(rounds):
        look.away()
        found["board"].append(timed(lambda: look.open("departure_board")))
    look.close()
    return found


def measure_start(large: Path, empty: Path, rounds: int) -> tuple[float, float]:
    """Milliseconds until the window can be used, on the large centre and on the empty one."""
    took: dict[Path, list[float]] = {large: [], empty: []}
    for number in range(rounds + 1):
        for folder, known in took.items():
            command = [
                sys.executable,
                "-m",
                "intern_desktop",
                "--data-dir",
                str(folder),
                "--lang",
                "vi",
                "--time-start",
            ]
            done = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT, timeout=60)
            if number:  # the first start of each reads from the disk
                known.append(float(json.loads(done.stdout)["usable_ms"]))
    return statistics.median(took[large]), statistics.median(took[empty])


def percentile(took: list[float]) -> float:
    """The 95th."""
    return statistics.quantiles(took, n=20)[-1]


def measure(folder: Path, *, small: bool) -> dict[str, float]:
    """All figures by name: milliseconds, and the start as a ratio."""
    grid, centre = (SMALL, SMALL) if small else (GRID, CENTRE)
    founded = built(folder / "grid", grid)
    raw = measure_grid(folder / "grid", founded)
    if not small:
        founded = built(folder / "centre", centre)
    large = folder / ("grid" if small else "centre")
    raw |= measure_board(large, founded, ROUNDS)
    built(folder / "empty", (0, 0))
    found = {
        name: percentile(took) if name in ("notch", "page") else statistics.median(took) for name, took in raw.items()
    }
    found["start_large"], found["start_empty"] = measure_start(large, folder / "empty", 5 if small else ROUNDS)
    found["start"] = found["start_large"] / found["start_empty"]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="a smaller centre, only ratios, with this slack")
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says with each window what it cannot do
    demo_window.make_application()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        found = measure(Path(name), small=bool(asked.ratios))
    reference = found["reference"]
    print(f"reference: sixty labels of a bare window change {reference:.2f} ms")
    for part, bar in BARS.items():
        ratio = f", {found[part] / reference:.1f} references" if part != "start" else ""
        print(f"{part} {found[part]:.{2 if part == 'start' else 0}f} (at most {bar:g}){ratio}")
    print(f"for the first time: grid {found['first']:.0f} ms, board {found['board_first']:.0f} ms")
    print(f"started on the large centre {found['start_large']:.0f} ms, on an empty one {found['start_empty']:.0f} ms")
    if asked.ratios:
        bars = {part: bar * asked.ratios for part, bar in RATIOS.items()}
        slow = [part for part, bar in bars.items() if found[part] / reference > bar]
        slow += ["start"] if found["start"] > BARS["start"] * asked.ratios else []
    else:
        slow = [part for part, bar in BARS.items() if found[part] > bar]
    print("too slow: " + ", ".join(slow) if slow else "all within their bars")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
