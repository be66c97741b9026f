"""What a disk refuses: a held file, no room, damage SQLite does not see. Each is a sentence, and nothing is lost."""

import sqlite3
import subprocess
import sys

import pytest

from intern_desktop.errors import UserError
from intern_desktop.store import copies
from intern_desktop.store.database import DamagedDatabase, Store
from intern_desktop.store.journal import CENTRE, Author, entries_of


def enrol(store, moment):
    with store.act(Author("ha"), moment) as act:
        act.append("person", subject="ha", scope=CENTRE, fields={"name": "Hà"})


def hold(path):
    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    other.execute("pragma locking_mode=exclusive")
    other.execute("begin exclusive")
    return other


def test_a_file_another_program_holds_is_not_called_damaged(store, moment, data_folder, monkeypatch):
    enrol(store, moment)
    store.close()
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: real(*given, **{**named, "timeout": 0}))
    monkeypatch.setattr("intern_desktop.store.database.PATIENCE_MS", 0)
    other = hold(data_folder / "journal.db")
    with pytest.raises(UserError, match="another program holds the file") as said:
        Store.open(data_folder)
    assert not isinstance(said.value, DamagedDatabase)
    other.close()
    Store.open(data_folder).close()


def test_tables_of_somebody_else_are_left_as_they_are(store, data_folder):
    store.close()
    with copies.opened(data_folder / "journal.db", writable=True) as raw:
        raw.execute("drop table local")
        raw.commit()
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)


def test_a_copy_that_finds_no_room_is_a_sentence(store, moment, data_folder):
    (data_folder / copies.FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(UserError, match="No copy of the data"):
        copies.make(data_folder, moment)


def test_what_was_written_last_is_set_aside_too(store, moment, data_folder):
    copies.make(data_folder, moment)
    enrol(store, moment)
    last = (data_folder / "journal.db-wal").read_bytes()
    assert last
    aside = copies.put_back(data_folder, copies.listed(data_folder)[0].path, moment)
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == last
    again = copies.put_back(data_folder, copies.listed(data_folder)[0].path, moment)
    assert again.name != aside.name
    assert aside.is_file()


def test_a_copy_that_cannot_be_read_changes_nothing(store, moment, data_folder):
    enrol(store, moment)
    store.close()
    before = (data_folder / "journal.db").read_bytes()
    broken = data_folder / "journal-2026-11-20-080000.db"
    broken.write_bytes(before[: len(before) // 2])
    with pytest.raises(UserError, match="could not be put back"):
        copies.put_back(data_folder, broken, moment)
    assert (data_folder / "journal.db").read_bytes() == before
    assert not list(data_folder.glob("*.part"))


def test_a_setting_the_disk_refuses_is_a_sentence(store, data_folder):
    with store.reading() as reading:
        reading.exec_driver_sql("pragma busy_timeout=1")
    other = sqlite3.connect(data_folder / "journal.db", isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(UserError, match="could not be saved"):
        store.local.set("language", "ja")
    other.close()


BEGIN_AND_WRITE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, CENTRE
store = Store.open(Path(sys.argv[1]))
for n in range(25):
    with store.act(Author(""), datetime(2026, 11, 24, 7, 46, tzinfo=UTC)) as act:
        act.append("person", subject=f"{sys.argv[2]}-{n}", scope=CENTRE, fields={"name": "Hà"})
print(store.device)
store.close()
"""


def test_two_windows_may_begin_in_one_new_folder_and_write_at_once(data_folder):
    both = [
        subprocess.Popen(
            [sys.executable, "-c", BEGIN_AND_WRITE, str(data_folder), name],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for name in ("one", "other")
    ]
    said = [one.communicate(timeout=60) for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert said[0][0] == said[1][0], "one PC has one id"
    again = Store.open(data_folder)
    with again.reading() as reading:
        assert reading.exec_driver_sql("select count(*) from person").scalar() == 50
        entries = entries_of(reading, [CENTRE])
    again.close()
    assert sorted(one.seq for one in entries) == list(range(1, 51))
    assert all(one.holds for one in entries)


def overwrite(folder, statement):
    with copies.opened(folder / "journal.db", writable=True) as raw:
        raw.execute(statement)
        raw.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "update entry set payload = x'c1c1'",
        "update local set value = 'no key' where name = 'device-key'",
    ],
)
def test_a_damaged_byte_that_sqlite_does_not_see_is_damage_all_the_same(store, moment, data_folder, statement):
    enrol(store, moment)
    store.local.set("fold-version", "0")
    store.close()
    overwrite(data_folder, statement)
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)


def test_a_damaged_byte_found_while_reading_is_a_sentence(store, moment, data_folder):
    enrol(store, moment)
    overwrite(data_folder, "update entry set payload = x'c1c1'")
    with pytest.raises(DamagedDatabase), store.reading() as reading:
        assert entries_of(reading, [CENTRE])[0].fields
