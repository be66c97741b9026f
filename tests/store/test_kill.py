"""A tick, an offer and a reading position survive a kill at any moment after they were told as saved."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from intern_desktop.store import tables
from intern_desktop.store.database import Store

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, private, shared

store = Store.open(Path(sys.argv[1]))
begin = int(sys.argv[2])
for n in range(begin, begin + 10_000):
    with store.act(Author("ha"), datetime.now(UTC)) as act:
        act.append("mark", subject=f"ha/item{n}", scope=shared("ha"), fields={"claim": "done"})
    with store.act(Author("ha"), datetime.now(UTC)) as act:
        act.append("offer", subject="ha/o", scope=private("ha"), fields={"name": f"offer {n}", "body": "{}"})
    store.local.set("reading", str(n), "ha")
    print(n, flush=True)
"""


def write_until_killed(folder, begin, acknowledged):
    """The last number the writer told as saved before it was killed in the middle of its work."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(begin)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    with writer:
        for line in writer.stdout:
            if int(line) >= begin + acknowledged:
                writer.kill()
                rest = writer.stdout.read().split()
                return int(rest[-1]) if rest and rest[-1].isdigit() else int(line)
    raise AssertionError("the writer ended by itself")


@pytest.mark.parametrize("acknowledged", [0, 7, 23])
def test_what_was_told_as_saved_is_there_after_a_kill(data_folder, acknowledged):
    begin = last = 0
    for _ in range(2):
        last = write_until_killed(data_folder, begin, acknowledged)
        store = Store.open(data_folder)
        with store.reading() as reading:
            ticked = set(reading.execute(select(tables.mark.c.item).where(tables.mark.c.claim == "done")).scalars())
            kept = reading.execute(select(tables.offer.c.name)).scalar_one()
        assert {f"item{n}" for n in range(last + 1)} <= ticked
        assert int(kept.split()[1]) >= last
        assert int(store.local.get("reading", "ha")) >= last
        store.fold_again()
        store.close()
        begin = last + 1
