"""What users of Kolibri and KA Lite asked for or lost, tried on this program; see docs/decisions/peers.md."""

import sqlite3
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from intern_desktop.classroom import consent, founding, people, people_moves, progress, sign_in
from intern_desktop.departure import checklist, claims, comments, punctuality, timetable
from intern_desktop.errors import UserError
from intern_desktop.store import copies, keys, tables
from intern_desktop.store.database import DamagedDatabase, Store
from intern_desktop.store.journal import CENTRE, Author, entries_of

PCS = 25
NEW_PASSWORD = "gió lạnh đầu mùa"


@pytest.fixture
def another(tmp_path):
    """Other PCs, closed in the end."""
    opened = []

    def made():
        folder = tmp_path / f"pc{len(opened)}"
        folder.mkdir()
        opened.append(Store.open(folder))
        return opened[-1]

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def agreed(store, trainer, candidates, now):
    """Both have agreed and leave in 105 days, one under each programme."""
    with store.act(trainer, now) as act:
        for person, programme in zip(candidates, ("titp", "esd"), strict=True):
            people.plan_journey(act, person, programme=programme, departure=now.date() + timedelta(days=105))
    for person in candidates:
        with store.act(Author(person), now) as act:
            consent.answer(act, person, "yes")
    return candidates


def carry(source, target):
    """All that one PC knows, taken in by another."""
    with source.reading() as reading:
        said = entries_of(reading, reading.execute(select(tables.entry.c.scope).distinct()).scalars())
    return target.take_in(said)


def seen(store, now):
    with store.reading() as reading:
        return progress.grid(reading, now.date()).rows


def kinds(store, kind):
    asked = select(func.count()).select_from(tables.entry).where(tables.entry.c.kind == kind)
    with store.reading() as reading:
        return reading.execute(asked).scalar_one()


def test_25_pcs_that_meet_again_and_again_lose_nothing_and_add_nothing(store, another, now):
    """learningequality/kolibri#8175: what is carried a second and a third time changes nothing, on any of 25 PCs."""
    for at in range(PCS):
        pc = another()
        with pc.act(Author(f"p{at}"), now) as act:
            act.append("person", subject=f"p{at}", scope=CENTRE, fields={"name": f"Học viên {at}"})
            checklist.claim(act, f"p{at}", "passport")
        assert carry(pc, store).refused == 0
        first = kinds(store, "mark")
        assert carry(pc, store).new == carry(pc, store).new == 0
        assert (first, kinds(store, "mark")) == (at + 1, at + 1)
    assert carry(store, pc).new > carry(store, pc).new == 0
    assert kinds(pc, "mark") == PCS
    with store.reading() as reading:
        assert len(people.learners(reading, now.date())) == PCS
        assert reading.exec_driver_sql("select distinct claim from mark").scalars().all() == ["done"]


def test_the_class_says_how_old_is_what_is_known_of_each(store, trainer, agreed, another, now):
    """learningequality/kolibri#10588: of each the day of her own last word, by herself and not by what others wrote."""
    ha, dat = agreed
    hers = another()
    carry(store, hers)
    with hers.act(Author(ha), now + timedelta(days=2)) as act:
        checklist.claim(act, ha, "passport")
    later = now + timedelta(days=9)
    with store.act(trainer, later) as act:
        claims.confirm(act, dat, "contract")
        comments.say(act, dat, "passport", "Mang hộ chiếu đến nhé")
    assert {row.person: row.heard for row in seen(store, later)}[ha] is None
    carry(hers, store)
    heard = {row.person: row.heard for row in seen(store, later)}
    assert heard == {ha: now.date() + timedelta(days=2), dat: None}


def test_what_she_did_on_a_pc_of_her_own_is_in_the_class_as_soon_as_it_is_brought(store, agreed, another, now):
    """learningequality/kolibri#11234: also where the class was shown, and what was reckoned for it kept, before."""
    ha, hers = agreed[0], another()
    carry(store, hers)
    fresh = progress.Fresh()
    with store.reading() as reading:
        progress.grid(reading, now.date(), fresh=fresh)
    store.keep_tallies(fresh.seen, fresh.rows)
    with hers.act(Author(ha), now) as act:
        checklist.claim(act, ha, "passport")
    told = []
    store.subscribe(told.append)
    carry(hers, store)
    assert "mark" in told[0]
    row = next(row for row in seen(store, now) if row.person == ha)
    assert row.states[[task.id for task in row.tasks].index("passport")] == "claimed"


def test_the_last_head_comes_in_again_with_the_sheet_and_without_a_command(store, founded, now):
    """learningequality/kolibri#2245: the only one who could appoint anybody has forgotten her password."""
    founding.recover(store, founded.recovery_code, NEW_PASSWORD, now)
    assert sign_in.check(store, founded.trainer, NEW_PASSWORD, now).role == "head"


def test_whoever_is_recovered_can_do_all_that_her_role_may(store, founded, candidates, now):
    """learningequality/kolibri#1985: not an account of another sort, but the head she was: she appoints and resets."""
    founding.recover(store, founded.recovery_code, NEW_PASSWORD, now)
    head = Author(founded.trainer, sign_in.check(store, founded.trainer, NEW_PASSWORD, now).key)
    with store.act(head, now) as act:
        act.append("role", subject=candidates[0], scope=CENTRE, fields={"role": "trainer", "until": ""})
        sign_in.reset_pin(act, candidates[1])
    with store.reading() as reading:
        assert people.person(reading, candidates[0], now.date()).role == "trainer"


def test_a_forgotten_pin_costs_nothing_she_did(store, trainer, agreed, now):
    """learningequality/kolibri#7624: a trainer takes it away, she chooses another, and her marks are as they were."""
    ha = agreed[0]
    with store.act(Author(ha), now) as act:
        sign_in.set_pin(act, ha, "2468", keys.Cost.SAMPLE)
        checklist.claim(act, ha, "passport")
    before = seen(store, now)
    with store.act(trainer, now) as act:
        sign_in.reset_pin(act, ha)
    sign_in.choose_first_pin(store, ha, "1357", now)
    assert sign_in.check(store, ha, "1357", now).person == ha
    assert seen(store, now) == before
    with pytest.raises(UserError):
        sign_in.check(store, ha, "2468", now)


def test_who_comes_back_to_the_class_has_her_roll_as_it_was(store, trainer, candidates, now):
    """learningequality/kolibri#14413: while she is away the roll of the others goes on."""
    ha, dat = candidates
    with store.act(trainer, now - timedelta(days=30)) as act:
        class_id = people.person(act.reading, ha, now.date()).class_id
        timetable.set_week(act, class_id, now.date() - timedelta(days=30), timetable.usual_week(), ())
        for person in candidates:
            people.plan_journey(act, person, programme="titp", enrolled=now.date() - timedelta(days=30))
    with store.act(trainer, now) as act:
        punctuality.call(act, ha, now.date(), "late", "08:06")
        people_moves.archive(act, [ha])
        punctuality.call(act, dat, now.date(), "on_time")
        people_moves.archive(act, [ha], archived=False)
    with store.reading() as reading:
        assert punctuality.records(reading, ha, now.date())[-1].early == -6
        assert len(people.learners(reading, now.date(), class_id)) == 2


def harm(path):
    """What SQLite keeps beside it goes, and a page of it is overwritten."""
    for rest in ("-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    path.write_bytes(content)


def test_damage_is_said_when_the_program_opens_and_a_copy_brings_the_class_back(store, agreed, now, data_folder):
    """learningequality/kolibri#3228: the same rows again, without any tool of SQLite's."""
    before = seen(store, now)
    copies.make(data_folder, now)
    store.close()
    harm(data_folder / "journal.db")
    with pytest.raises(DamagedDatabase):
        Store.open(data_folder)
    copies.put_back(data_folder, copies.listed(data_folder)[0].path, now)
    again = Store.open(data_folder)
    assert seen(again, now) == before != ()
    again.close()


@pytest.mark.parametrize("body", [b"", b"\xff\x00", b"\x80"])
def test_what_can_be_reckoned_again_is_when_it_is_damaged(store, agreed, now, data_folder, body):
    """learningequality/kolibri#6482: a broken time saver stops nobody; the class is reckoned from the journal."""
    before, fresh = seen(store, now), progress.Fresh()
    with store.reading() as reading:
        progress.grid(reading, now.date(), fresh=fresh)
    store.keep_tallies(fresh.seen, fresh.rows)
    with copies.opened(data_folder / "journal.db", writable=True) as raw:
        assert raw.execute("update tally set body = ?", (body,)).rowcount == 2
        raw.commit()
    assert seen(store, now) == before


def test_putting_a_copy_back_deletes_nothing(store, agreed, now, data_folder):
    """learningequality/kolibri#15109: what was there is set aside byte by byte; the copy stays too."""
    copies.make(data_folder, now)
    store.close()
    path = data_folder / "journal.db"
    harm(path)
    harmed = path.read_bytes()
    aside = copies.put_back(data_folder, copies.listed(data_folder)[0].path, now)
    assert aside.read_bytes() == harmed
    assert len(copies.listed(data_folder)) == 1


def test_a_file_that_is_only_held_is_never_repaired(store, agreed, now, data_folder, monkeypatch):
    """learningequality/kolibri#15109: a wait that was too short is no damage; not a byte is changed."""
    store.close()
    path, real = data_folder / "journal.db", sqlite3.connect
    before, beside = path.read_bytes(), sorted(data_folder.iterdir())
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: real(*given, **{**named, "timeout": 0}))
    monkeypatch.setattr("intern_desktop.store.database.PATIENCE_MS", 0)
    other = real(path, isolation_level=None, timeout=0)
    other.execute("pragma locking_mode=exclusive")
    other.execute("begin exclusive")
    with pytest.raises(UserError) as told:
        Store.open(data_folder)
    assert not isinstance(told.value, DamagedDatabase)
    other.close()
    assert (path.read_bytes(), sorted(data_folder.iterdir())) == (before, beside)


def test_coming_in_says_nothing_that_could_beat_a_real_change(store, founded, trainer, candidates, another, now):
    """learningequality/kolibri#8438: a name is corrected here; there, later, people come in. The correction stands."""
    ha, there = candidates[0], another()
    with store.act(trainer, now) as act:
        sign_in.set_pin(act, ha, "2468", keys.Cost.SAMPLE)
    carry(store, there)
    with store.act(trainer, now) as act:
        people.correct(act, ha, name="Nguyễn Thị Thu Hà (mới)")
    before = kinds(there, "person")
    for day in range(1, 6):
        later = now + timedelta(days=day)
        with pytest.raises(UserError):
            sign_in.check(there, ha, "1111", later)
        sign_in.check(there, ha, "2468", later)
        sign_in.check(there, founded.trainer, "bốn con ngựa ngủ trưa", later)
    assert kinds(there, "person") == before
    carry(there, store)
    carry(store, there)
    for pc in (store, there):
        with pc.reading() as reading:
            assert people.person(reading, ha, now.date()).name == "Nguyễn Thị Thu Hà (mới)"


def test_the_roll_of_another_trainer_s_class_is_not_hers(store, trainer, candidates, now):
    """learningequality/kolibri#14022: a trainer calls her own class, the head every one."""
    with store.act(trainer, now) as act:
        mai = founding.appoint(act, "Lê Thị Mai", NEW_PASSWORD)
        class_id = people.person(act.reading, candidates[0], now.date()).class_id
        timetable.set_week(act, class_id, now.date(), timetable.usual_week(), ())
        act.append("teaches", subject=f"{trainer.person}/{class_id}", scope=CENTRE, fields={"on": True})
    key = sign_in.check(store, mai, NEW_PASSWORD, now).key
    with pytest.raises(UserError, match="Trần Văn Lâm"), store.act(Author(mai, key), now) as act:
        punctuality.call(act, candidates[0], now.date(), "on_time")
    with store.act(trainer, now) as act:
        punctuality.call(act, candidates[0], now.date(), "on_time")


def test_one_grid_holds_everybody_and_everything_of_both_programmes(store, agreed, now):
    """learningequality/ka-lite#1226: not one table for each topic; what is not hers is there and says so."""
    with store.reading() as reading:
        grid = progress.grid(reading, now.date())
        asked = {task.id for task in checklist.lists(reading)}
    assert {task.id for task in grid.tasks} == asked
    titp, esd = sorted(grid.rows, key=lambda row: row.journey.programme, reverse=True)
    assert len(titp.states) == len(esd.states) == len(grid.tasks) == len(asked)
    for row in (titp, esd):
        for task, state in zip(grid.tasks, row.states, strict=True):
            assert (state == "not_applicable") == (not task.applies(row.journey.programme, row.journey.field)), task.id
