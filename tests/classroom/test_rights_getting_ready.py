"""Seeing, taking along and erasing all that getting ready keeps about a person: comments, arrivals, cards, lessons."""

import json
from datetime import date, timedelta

import pytest

from intern_desktop.classroom import consent, people, rights
from intern_desktop.departure import (
    checklist,
    comments,
    habits,
    journeys,
    levels,
    picking,
    practice,
    punctuality,
    sittings,
    timetable,
    training_hours,
)
from intern_desktop.store import copies
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE, private, shared
from intern_desktop.store.journal import Author, entries_of

SECRET = "Qwzxjk"
"""Stands in every word somebody types about her."""


@pytest.fixture
def ha(store, candidates, trainer, now):
    """One candidate of whom everything is kept that can be kept."""
    person = candidates[0]
    with store.act(trainer, now) as act:
        timetable.set_week(act, timetable.holder_of(act.reading, person), date(2026, 11, 2), timetable.usual_week(), ())
    with store.act(Author(person), now) as act:
        consent.answer(act, person, "yes")
        timetable.set_week(act, person, date(2026, 11, 2), timetable.usual_week(), ())
        timetable.set_day_off(act, person, date(2026, 12, 1), date(2026, 12, 2), f"{SECRET} off")
        punctuality.arrive(act, person, now)
        punctuality.give_notice(act, person, date(2026, 11, 25), f"{SECRET} reason", now)
        habits.check(act, person, habits.habits()[0].id, now.date(), True)
        checklist.claim(act, person, "passport", value="2026-11-20")
        comments.say(act, person, "passport", f"{SECRET} comment")
        comments.take_back(act, person, "passport", comments.say(act, person, "passport", f"{SECRET} taken back"))
        picking.choose(act, person, "v001", picking.WANTED)
        levels.note(act, person, "time", 80, now.date())
        own = training_hours.Lesson(
            id="",
            class_id="",
            day=now.date() - timedelta(days=1),
            begins="08:00",
            subject="japanese",
            minutes=90,
            words=f"{SECRET} lesson",
            teacher=f"{SECRET} teacher",
            place=f"{SECRET} place",
        )
        training_hours.log_own(act, person, own)
        people.plan_journey(act, person, programme="titp", departure=date(2027, 3, 9))
        journeys.change_state(act, person, "postponed", now.date())
    practise(store, person, now)
    with store.act(trainer, now) as act:
        checklist.send_back(act, person, "passport", f"{SECRET} note")
        comments.say(act, person, "passport", f"{SECRET} answer")
        punctuality.call(act, person, now.date(), "late", "08:10", f"{SECRET} roll")
    return person


def practise(store, person, now):
    """One sitting that is closed, and one that still runs on this PC."""
    for close in (True, False):
        with store.reading() as reading:
            queue = practice.open_queue(reading, store.local, person, now)
        queue.next(now)
        queue.answer(3, now)
        queue.keep()
        if close:
            with store.act(Author(person), now) as act:
                sittings.close(act, person)


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_every_kind_and_field_has_a_name_and_is_seen(store, ha):
    with store.reading() as reading:
        said = rights.see(reading, ha)
        whole = json.loads(rights.export(reading, ha))
    kinds = {one.kind for one in said}
    assert kinds >= {"mark", "comment", "journey", "arrival", "roll", "habit_day", "sitting", "card", "reached"}
    assert kinds >= {"lesson", "attended", "timetable", "day_off"}
    assert kinds <= set(rights.KINDS)
    assert {field for one in said for field in one.fields} <= set(rights.FIELDS)
    words = json.dumps(whole, ensure_ascii=False)
    for one in ("off", "reason", "comment", "lesson", "teacher", "place", "note", "answer", "roll"):
        assert f"{SECRET} {one}" in words
    assert any(name.startswith("practice/") for name in whole["on_this_pc"])


def test_a_comment_that_was_taken_back_leaves_no_byte(store, ha):
    store.close()
    assert f"{SECRET} comment".encode() in bytes_of(store.folder)
    assert f"{SECRET} taken back".encode() not in bytes_of(store.folder)


def test_what_a_newer_program_says_of_her_is_seen_under_its_own_name(store, ha):
    assert rights.kind_name("mood") == "mood"
    assert rights.field_name("mood", "colour") == "colour"
    assert rights.kind_name("comment") == "Comment"


def test_erased_no_byte_of_it_is_left_also_after_an_old_copy(store, ha, now, tmp_path):
    copies.make(store.folder, now)
    with store.reading() as reading:
        old = entries_of(reading, [CENTRE, shared(ha), private(ha)])
        cards = {one.payload for one in old if one.kind in ("sitting", "card", "arrival", "attended", "journey")}
    with store.act(Author(ha), now) as act:
        rights.erase(act, ha)
    left = bytes_of(store.folder)
    assert SECRET.encode() not in left
    assert not [payload for payload in cards if payload and payload in left]
    assert store.local.get("practice-limits", ha) is None
    with store.reading() as reading:
        assert not sittings.pending(reading, ha)
        assert not sittings.bodies(reading, ha)
    assert store.take_in(old).new == 0
    assert SECRET.encode() not in bytes_of(store.folder)

    with store.reading() as reading:
        erased = entries_of(reading, [CENTRE])
    other = Store.open(tmp_path / "other")
    other.take_in(old)
    copies.make(other.folder, now)
    other.take_in(erased)
    other.close()
    assert SECRET.encode() not in bytes_of(tmp_path / "other")
    again = Store.open(tmp_path / "other")
    with again.reading() as reading:
        assert not sittings.bodies(reading, ha)
        assert not training_hours.lessons_of(reading, ha)
        assert [one.kind for one in rights.see(reading, ha)] == ["erase"]
    again.close()
