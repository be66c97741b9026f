"""Erasing a person: she is nowhere in the file's bytes, and no old copy brings her back."""

from intern_desktop.store import copies
from intern_desktop.store.database import Store
from intern_desktop.store.journal import CENTRE, Author, entries_of, private, shared

NAME = "Nguyễn Thị Zyxwvu"
WORD = "Qwzxjk-Offer"


def say_everything(store, moment, person="p1"):
    with store.act(Author(person), moment) as act:
        act.append("person", subject=person, scope=CENTRE, fields={"name": NAME})
        act.append("mark", subject=f"{person}/visa", scope=shared(person), fields={"note": NAME})
        act.append("offer", subject=f"{person}/o1", scope=private(person), fields={"name": WORD, "body": "{}"})
    store.local.set("reading", NAME, person)


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_nothing_of_her_is_left_in_the_files(store, moment, data_folder):
    say_everything(store, moment)
    copies.make(data_folder, moment)
    assert NAME.encode() in bytes_of(data_folder)
    with store.act(Author("p1"), moment) as act:
        act.erase("p1")
    left = bytes_of(data_folder)
    assert NAME.encode() not in left
    assert WORD.encode() not in left


def test_a_file_that_was_set_aside_does_not_keep_her(store, moment, data_folder):
    say_everything(store, moment)
    for name in ("set-aside-2026-11-20-080000.db", "set-aside-2026-11-20-080000.db-wal", "copies/journal-x.part"):
        (data_folder / "copies").mkdir(exist_ok=True)
        (data_folder / name).write_text(NAME, encoding="utf-8")
    with store.act(Author("p1"), moment) as act:
        act.erase("p1")
    assert NAME.encode() not in bytes_of(data_folder)


def test_what_another_window_held_back_goes_at_the_next_opening(store, moment, data_folder):
    say_everything(store, moment)
    with store.reading() as other:
        assert other.exec_driver_sql("select count(*) from entry").scalar() == 3
        with store.reading() as mine:
            mine.exec_driver_sql("pragma busy_timeout=1")
        with store.act(Author("p1"), moment) as act:
            act.erase("p1")
        assert NAME.encode() in bytes_of(data_folder)
    store.close()
    again = Store.open(data_folder)
    left = bytes_of(data_folder)
    again.close()
    assert NAME.encode() not in left


def test_folding_again_and_an_old_copy_do_not_bring_her_back(store, moment, tmp_path, data_folder):
    say_everything(store, moment)
    with store.reading() as reading:
        old = entries_of(reading, [CENTRE, shared("p1"), private("p1")])
    with store.act(Author("p1"), moment) as act:
        act.erase("p1")
    store.fold_again()
    assert store.take_in(old).new == 0

    other = Store.open(tmp_path / "other")
    other.take_in(old)
    with store.reading() as reading:
        other.take_in(entries_of(reading, [CENTRE]))
    other.close()
    assert NAME.encode() not in bytes_of(data_folder)
    again = Store.open(tmp_path / "other")
    with again.reading() as reading:
        assert reading.exec_driver_sql("select count(*) from person").scalar() == 0
        assert reading.exec_driver_sql("select count(*) from entry where payload is not null").scalar() == 1
    again.close()


def test_the_numbering_and_the_signatures_hold_after_it(store, moment):
    say_everything(store, moment)
    with store.act(Author("p1"), moment) as act:
        act.erase("p1")
    with store.reading() as reading:
        said = entries_of(reading, [CENTRE, shared("p1"), private("p1")])
    assert all(one.holds for one in said)
    assert [one.seq for one in said if one.scope == CENTRE] == [1, 2]


def test_others_stay(store, moment):
    say_everything(store, moment, "p1")
    say_everything(store, moment, "p10")
    with store.act(Author("p1"), moment) as act:
        act.erase("p1")
    with store.reading() as reading:
        assert reading.exec_driver_sql("select person from person").scalars().all() == ["p10"]
        assert reading.exec_driver_sql("select person from mark").scalars().all() == ["p10"]
