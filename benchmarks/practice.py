"""How long practice takes: reading 100,000 answers, counting what waits, and from an answer to the next card.

    python benchmarks/practice.py                the medians of nine rounds, against the bars
    python benchmarks/practice.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

The answers are those of one candidate in 2,000 sittings, closed into the journal. The reference, measured in the same
rounds, decodes 100,000 small lists of JSON. `answer` is what happens until the next card is known, `screen` the key in
the real window until the next card is painted; putting it on the disk follows, and is measured beside them.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  after the path is set
from PySide6.QtCore import Qt, qInstallMessageHandler  # noqa: E402  as above
from PySide6.QtTest import QTest  # noqa: E402  as above
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402  as above
from sqlalchemy import insert  # noqa: E402  as above

from intern_desktop.classroom import sign_in  # noqa: E402  as above
from intern_desktop.departure import cards, history, practice, scheduling, sittings  # noqa: E402  as above
from intern_desktop.departure.scheduling import Memory  # noqa: E402  as above
from intern_desktop.departure.sittings import Review  # noqa: E402  as above
from intern_desktop.store import tables  # noqa: E402  as above
from intern_desktop.store.database import Store  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

ROUNDS, ANSWERS, SITTINGS = 9, 100_000, 2_000
BARS = {"load": 1000.0, "counts": 15.0, "answer": 30.0, "screen": 30.0}
"""Milliseconds at most, as medians on an idle machine."""
RATIOS = {"load": 6.0, "counts": 0.3, "answer": 0.05, "screen": 0.5}
"""References at most, for a machine whose pace changes."""
HER = "her"
NOW = demo_window.MOMENT
APART = timedelta(hours=3, minutes=45)
SIZE = (1366, 696)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds it takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def fill(store: Store, her: str = HER) -> None:
    """Two thousand sittings, straight into the tables: how they were written is not what is measured."""
    chance, known = Random(6), dict[tuple[str, str], tuple[int, Memory]]()
    keys = [(one.id, direction) for one in cards.cards() for direction in one.directions]
    rows, stamps = [], []
    for number in range(SITTINGS):
        at, said = int((NOW - APART * (SITTINGS - number)).timestamp()), list[Review]()
        for _ in range(ANSWERS // SITTINGS):
            at += 9
            key = chance.choice(keys)
            count, before = known.get(key, (0, None))
            rating = chance.choice((1, 2, 3, 3, 3, 4))
            memory = scheduling.after(before, rating, at)
            known[key] = (count + 1, memory)
            said.append(Review.of(key, rating, 4000, count, before, memory))
        name = f"s{number:05}"
        rows.append({"person": her, "sitting": name, "body": sittings.body_of(said)})
        stamps.append(_stamp(her, name, number))
    with store._writing() as connection:
        connection.execute(insert(tables.sitting), rows)
        connection.execute(insert(tables.stamp), stamps)


def _stamp(her: str, name: str, number: int) -> dict[str, object]:
    where = {"device": "pc", "scope": f"private:{her}", "seq": number + 1, "author": her}
    at = {"lamport": number + 1, "recorded_at": NOW.isoformat()}
    return {"table": "sitting", "subject": f"{her}/{name}", "field": "body", **where, **at}


def reference() -> Callable[[], object]:
    """Decoding as many small lists."""
    text = msgspec.json.encode([["v001", "meaning", at, 3] for at in range(ANSWERS)])
    return lambda: msgspec.json.decode(text)


def measure(store: Store, her: str) -> dict[str, list[float]]:
    """What each round took by name, milliseconds, without a window."""
    found: dict[str, list[float]] = {}
    decode, at = reference(), NOW

    def load() -> None:
        history.forget()
        with store.reading() as reading:
            history.of(reading, her, NOW)

    def count() -> None:
        with store.reading() as reading:
            practice.counts(reading, store.local, her, NOW)

    with store.reading() as reading:
        queue = practice.open_queue(reading, store.local, her, NOW, practice.Limits(200, 200))

    def answer() -> None:
        queue.answer(3, at, 4000)
        assert queue.next(at) is not None, "there is always a next card here"

    queue.next(at)
    for _ in range(ROUNDS):
        found.setdefault("reference", []).append(timed(decode))
        found.setdefault("load", []).append(timed(load))
        found.setdefault("counts", []).append(timed(count))
        at += timedelta(seconds=9)
        found.setdefault("answer", []).append(timed(answer))
        found.setdefault("kept", []).append(timed(queue.keep))
    return found


def measure_screen(store: Store, her: str) -> list[float]:
    """From the key that rates a card until the next one is painted, in the window."""
    commands = demo_window.commands_over(store)
    demo_window.enter_as_candidate(commands)
    window = Window("sections", {})
    window.resize(*SIZE)
    window.show()
    frame = window.furnish(commands)
    frame.begin()
    frame.open_page("today")
    QApplication.processEvents()
    frame.open_page("practice", "go:")
    QApplication.processEvents()
    view, took = window.findChild(QWidget, "practice_view"), list[float]()
    assert isinstance(view, QWidget) and view.isVisible(), "a sitting is open"
    for _ in range(ROUNDS):
        QTest.keyClick(_focused(view), Qt.Key.Key_Return)
        QApplication.processEvents()
        took.append(timed(lambda: _rate(view)))
        QApplication.processEvents()
    with store.reading() as reading:
        kept = [sittings.reviews_of(body) or () for body in sittings.pending(reading, her).values()]
    assert [len(reviews) for reviews in kept] == [ROUNDS], "each key was an answer, and what was open before is closed"
    window.close()
    return took


def _rate(view: QWidget) -> None:
    QTest.keyClick(_focused(view), Qt.Key.Key_3)
    view.repaint()


def _focused(view: QWidget) -> QWidget:
    focused = QApplication.focusWidget()
    return focused if focused is not None and view.isAncestorOf(focused) else view


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    asked = parser.parse_args()
    qInstallMessageHandler(lambda *_: None)  # the offscreen platform says with each window what it cannot do
    demo_window.make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = demo_window.own_store(Path(folder))
        with store.reading() as reading:
            alone = sign_in.alone(reading)
        assert alone is not None, "an own PC has its one candidate"
        her = alone.person
        fill(store, her)
        found = measure(store, her)
        found["screen"] = measure_screen(store, her)
        store.close()
    took = {name: statistics.median(rounds) for name, rounds in found.items()}
    good = True
    print(f"reference: {ANSWERS} small lists decoded {took['reference']:.1f} ms")
    for name, bar in BARS.items():
        ratio = took[name] / took["reference"]
        print(f"{name}: {took[name]:.1f} ms (at most {bar:.0f}), {ratio:.2f} references")
        good &= ratio <= RATIOS[name] * asked.ratios if asked.ratios else took[name] <= bar
    print(f"an answer on the disk: {took['kept']:.1f} ms (old disks need 60)")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
