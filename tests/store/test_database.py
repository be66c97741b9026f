"""Opening a data folder: new, old, newer, damaged, or not writable. Each gives a sentence, and nothing is lost."""

import sqlite3

import pytest

from intern_desktop import i18n
from intern_desktop.errors import UserError
from intern_desktop.store import copies
from intern_desktop.store.database import DamagedDatabase, Store
from intern_desktop.store.glance import glance
from intern_desktop.store.journal import CENTRE, Author


def enrol(store, moment, name="Hà"):
    with store.act(Author("ha"), moment) as act:
        act.append("person", subject="ha", scope=CENTRE, fields={"name": name})


def test_a_folder_with_any_name_will_do(tmp_path):
    folder = tmp_path / "Nguyễn Văn Á 100%"
    Store.open(folder).close()
    assert (folder / "journal.db").is_file()


def test_it_writes_through_to_the_disk(store):
    with store.reading() as reading:
        assert reading.exec_driver_sql("pragma journal_mode").scalar() == "wal"
        assert reading.exec_driver_sql("pragma synchronous").scalar() == 2
        assert reading.exec_driver_sql("pragma secure_delete").scalar() == 1


def test_a_folder_that_cannot_be_written(tmp_path, language):
    place = tmp_path / "a file, not a folder"
    place.write_text("x", encoding="utf-8")
    with pytest.raises(UserError) as said:
        Store.open(place / "data")
    assert str(place) in str(said.value)


def test_a_database_of_a_newer_program_is_left_as_it_is(store, data_folder):
    store.close()
    with copies.opened(data_folder / "journal.db", writable=True) as raw:
        raw.execute("update alembic_version set version_num = '9999'")
        raw.commit()
    with pytest.raises(UserError, match="newer version"):
        Store.open(data_folder)
    with copies.opened(data_folder / "journal.db") as raw:
        assert raw.execute("select version_num from alembic_version").fetchone() == ("9999",)


def damage_page(path):
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    path.write_bytes(content)


def cut_in_half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [damage_page, cut_in_half, empty])
def test_a_damaged_database_is_found_at_once_and_a_copy_put_back(store, moment, data_folder, harm):
    enrol(store, moment)
    copies.make(data_folder, moment)
    store.close()
    path = data_folder / "journal.db"
    for rest in ("-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
    harm(path)
    harmed = path.read_bytes()
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)
    assert path.read_bytes() == harmed
    (copy,) = copies.listed(data_folder)
    assert copy.people == 1
    aside = copies.put_back(data_folder, copy.path, moment)
    assert aside.read_bytes() == harmed
    again = Store.open(data_folder)
    with again.reading() as reading:
        assert reading.exec_driver_sql("select name from person").scalars().all() == ["Hà"]
    again.close()


def test_damage_deep_in_the_file_is_found_at_open_and_not_weeks_later(store, moment, data_folder):
    for n in range(150):
        enrol(store, moment, f"Hà {n}")
    store.close()
    path = data_folder / "journal.db"
    content = bytearray(path.read_bytes())
    page = next(
        at for at in range(4096, len(content), 4096) if content[at] == 13 and content.count(b"salt", at, at + 4096) > 5
    )
    content[page + 2048 : page + 2548] = b"\xff" * 500
    content[page + 8 : page + 12] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)


def test_a_file_that_is_no_database(data_folder):
    (data_folder / "journal.db").write_text("not a database at all", encoding="utf-8")
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)


def test_copies_beyond_ten_go_oldest_first(store, moment, data_folder):
    from datetime import timedelta

    for day in range(12):
        copies.make(data_folder, moment + timedelta(days=day))
    kept = copies.listed(data_folder)
    assert len(kept) == copies.KEPT
    assert kept[0].made.day == 5
    assert kept[-1].made.day == 26


def test_a_copy_is_due_once_a_day(store, moment, data_folder):
    from datetime import timedelta

    assert copies.is_due(data_folder, moment)
    copies.make(data_folder, moment)
    assert not copies.is_due(data_folder, moment + timedelta(hours=1))
    assert copies.is_due(data_folder, moment + timedelta(days=1))


def test_a_glance_tells_what_kind_of_place_it_is_without_the_devices_key(store, moment, data_folder):
    assert glance(data_folder / "nowhere").place == ""
    assert glance(data_folder).place == ""
    enrol(store, moment)
    store.local.set("language", "ja")
    seen = glance(data_folder)
    assert (seen.place, seen.settings["language"]) == ("own", "ja")
    assert "device-key" not in seen.settings


def test_a_state_of_an_older_fold_is_folded_again(store, moment, data_folder):
    enrol(store, moment)
    store.local.set("fold-version", "0")
    store.close()
    with copies.opened(data_folder / "journal.db", writable=True) as raw:
        raw.execute("drop table person")
        raw.commit()
    again = Store.open(data_folder)
    with again.reading() as reading:
        assert reading.exec_driver_sql("select name from person").scalars().all() == ["Hà"]
    again.close()


def test_a_locked_file_gives_a_sentence(store, moment, data_folder, monkeypatch):
    with sqlite3.connect(data_folder / "journal.db", isolation_level=None) as other:
        other.execute("begin immediate")
        with store.reading() as reading:
            reading.exec_driver_sql("pragma busy_timeout=1")
        with pytest.raises(UserError, match="could not be saved"):
            enrol(store, moment)
        other.execute("rollback")
    other.close()
    enrol(store, moment)
    i18n.use("vi")
