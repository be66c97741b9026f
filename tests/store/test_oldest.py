"""Databases of every revision that ever landed open in today's program, with all that was in them.

`oldest/0001.db` was written by the first release: a made-up centre with three candidates, one of them erased.
`oldest/0002.db` is the same, brought on by the release that added two indices to the journal.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from intern_desktop import offers
from intern_desktop.classroom import people, sign_in
from intern_desktop.departure import checklist
from intern_desktop.store import copies, schema
from intern_desktop.store.database import Store

OLDEST = Path(__file__).with_name("oldest")
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("revision", schema.KNOWN)
def test_every_revision_opens_and_nothing_is_missing(revision, data_folder):
    shutil.copy(OLDEST / f"{revision}.db", data_folder / "journal.db")
    store = Store.open(data_folder)
    with store.reading() as reading:
        assert people.centre(reading).title == "Trung tâm mẫu, Huế"
        known = {one.name: one for one in people.people(reading, TODAY)}
        assert sorted(known) == ["Giáo viên Mẫu", "Nguyễn Thị Mẫu Một", "Trần Văn Mẫu Hai"]
        first = known["Nguyễn Thị Mẫu Một"].id
        states = {item.task.id: item.state for item in checklist.items(reading, first, TODAY)}
        assert states["passport"] == "confirmed"
        assert [kept.offer.monthly_wage for kept in offers.list_offers(reading, first)] == [200_000]
    store.close()


def test_its_trainer_still_comes_in_with_her_password(data_folder, moment):
    shutil.copy(OLDEST / "0001.db", data_folder / "journal.db")
    store = Store.open(data_folder)
    with store.reading() as reading:
        trainer = next(one for one in sign_in.names(reading, TODAY) if one.role == "head")
    entered = sign_in.check(store, trainer.person, "mat khau cua ban mau", moment)
    assert entered.role == "head"
    store.close()


def test_folding_it_again_changes_nothing(data_folder):
    shutil.copy(OLDEST / "0001.db", data_folder / "journal.db")
    store = Store.open(data_folder)
    tables = ("person", "mark", "offer", "journey", "consent", "role", "key", "stamp")

    def rows():
        with store.reading() as reading:
            return {name: sorted(map(tuple, reading.exec_driver_sql(f"select * from {name}"))) for name in tables}

    before = rows()
    store.fold_again()
    assert rows() == before
    store.close()


def test_the_way_from_the_first_schema_keeps_every_entry_and_finds_by_moment_and_name(data_folder):
    shutil.copy(OLDEST / "0001.db", data_folder / "journal.db")
    with copies.opened(data_folder / "journal.db") as plain:
        before = plain.execute("select * from entry order by device, scope, seq").fetchall()
    assert len(before) > 20
    Store.open(data_folder).close()
    with copies.opened(data_folder / "journal.db") as plain:
        assert plain.execute("select * from entry order by device, scope, seq").fetchall() == before
        assert plain.execute("select version_num from alembic_version").fetchone() == (schema.HEAD,)
        ways = (
            "select min(recorded_at) from entry where kind = 'person' group by subject",
            "select max(recorded_at) from entry",
        )
        plans = [plain.execute(f"explain query plan {way}").fetchone()[3] for way in ways]
    assert ["entry_named" in plans[0], "entry_moment" in plans[1]] == [True, True]
