"""How long practice takes: reading 100,000 answers, counting what waits, and from an answer to the next card.

    python benchmarks/practice.py                the medians of nine rounds, against the bars
    python benchmarks/practice.py --ratios 1.5   for a shared machine: only the ratios to the reference, with slack

The answers are those of one candidate in 2,000 sittings, closed into the journal. The reference, measured in the same
rounds, decodes 100,000 small lists of JSON. An answer is what happens until the next card is known; putting it on the
disk follows while the card is painted, and is measured beside it.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  after the path is set
from sqlalchemy import insert  # noqa: E402  as above

from intern_desktop.departure import cards, history, practice, scheduling, sittings  # noqa: E402  as above
from intern_desktop.departure.scheduling import Memory  # noqa: E402  as above
from intern_desktop.departure.sittings import Review  # noqa: E402  as above
from intern_desktop.store import tables  # noqa: E402  as above
from intern_desktop.store.database import Store  # noqa: E402  as above

ROUNDS, ANSWERS, SITTINGS = 9, 100_000, 2_000
LOAD_BAR, COUNT_BAR, ANSWER_BAR = 1000.0, 15.0, 30.0
"""Milliseconds at most, as medians on an idle machine."""
LOAD_RATIO, COUNT_RATIO, ANSWER_RATIO = 6.0, 0.3, 0.05
"""References at most, for a machine whose pace changes."""
HER = "her"
BEGUN = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOW = BEGUN + timedelta(days=SITTINGS, hours=1)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds it takes."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def fill(store: Store) -> None:
    """Two thousand sittings, straight into the tables: how they were written is not what is measured."""
    chance, known = Random(6), dict[tuple[str, str], tuple[int, Memory]]()
    keys = [(one.id, direction) for one in cards.cards() for direction in one.directions]
    rows, stamps = [], []
    for number in range(SITTINGS):
        at, said = int((BEGUN + timedelta(days=number)).timestamp()), list[Review]()
        for _ in range(ANSWERS // SITTINGS):
            at += 9
            key = chance.choice(keys)
            count, before = known.get(key, (0, None))
            rating = chance.choice((1, 2, 3, 3, 3, 4))
            memory = scheduling.after(before, rating, at)
            known[key] = (count + 1, memory)
            said.append(Review.of(key, rating, 4000, count, memory))
        name = f"s{number:05}"
        rows.append({"person": HER, "sitting": name, "body": sittings.body_of(said)})
        stamps.append(_stamp(name, number))
    with store._writing() as connection:
        connection.execute(insert(tables.sitting), rows)
        connection.execute(insert(tables.stamp), stamps)


def _stamp(name: str, number: int) -> dict[str, object]:
    where = {"device": "pc", "scope": f"private:{HER}", "seq": number + 1, "author": HER}
    at = {"lamport": number + 1, "recorded_at": BEGUN.isoformat()}
    return {"table": "sitting", "subject": f"{HER}/{name}", "field": "body", **where, **at}


def reference() -> Callable[[], object]:
    """Decoding as many small lists."""
    text = msgspec.json.encode([["v001", "meaning", at, 3] for at in range(ANSWERS)])
    return lambda: msgspec.json.decode(text)


def measure(store: Store) -> dict[str, float]:
    """The medians by name, milliseconds."""
    found: dict[str, list[float]] = {}
    decode = reference()

    def load() -> None:
        history.forget()
        with store.reading() as reading:
            history.of(reading, HER, NOW)

    def count() -> None:
        with store.reading() as reading:
            practice.counts(reading, store.local, HER, NOW)

    with store.reading() as reading:
        queue = practice.open_queue(reading, store.local, HER, NOW, practice.Limits(200, 200))
    at = NOW

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
    return {name: statistics.median(took) for name, took in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ratios", type=float, metavar="SLACK", help="watch only ratios, with this slack")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder))
        fill(store)
        found = measure(store)
        store.close()
    bars = {
        "load": (LOAD_BAR, LOAD_RATIO),
        "counts": (COUNT_BAR, COUNT_RATIO),
        "answer": (ANSWER_BAR, ANSWER_RATIO),
    }
    good = True
    print(f"reference: {ANSWERS} small lists decoded {found['reference']:.1f} ms")
    for name, (bar, ratio) in bars.items():
        took = found[name]
        print(f"{name}: {took:.1f} ms (at most {bar:.0f}), {took / found['reference']:.2f} references")
        good &= took / found["reference"] <= ratio * asked.ratios if asked.ratios else took <= bar
    print(f"an answer on the disk: {found['kept']:.1f} ms (old disks need 60)")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
