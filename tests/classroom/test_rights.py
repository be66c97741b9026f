"""Seeing, taking along and erasing what is kept about a person."""

import json

from intern_desktop.classroom import consent, people, rights, sign_in
from intern_desktop.departure import reading_marks, understanding
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.store.kinds import KINDS


def live(store, person, trainer, now):
    with store.act(Author(person), now) as act:
        sign_in.set_pin(act, person, "2468", Cost.SAMPLE)
        consent.answer(act, person, "yes")
        act.append("mark", subject=f"{person}/passport", scope=f"shared:{person}", fields={"claim": "done"})
    with store.act(trainer, now) as act:
        act.append("mark", subject=f"{person}/passport", scope=f"shared:{person}", fields={"verdict": "confirmed"})


def test_she_sees_who_said_what_and_no_hash(store, candidates, trainer, now):
    live(store, candidates[0], trainer, now)
    with store.reading() as reading:
        said = rights.see(reading, candidates[0])
    assert [(one.kind, one.author) for one in said] == [
        ("person", "Trần Văn Lâm"),
        ("secret", "Nguyễn Thị Thu Hà"),
        ("consent", "Nguyễn Thị Thu Hà"),
        ("mark", "Nguyễn Thị Thu Hà"),
        ("mark", "Trần Văn Lâm"),
    ]
    assert (said[3].about, said[3].fields) == ("passport", {"claim": "done"})
    assert said[1].fields == {"form": "pin"}
    assert all(field in rights.FIELDS for one in said for field in one.fields)
    assert all(one.kind in rights.KINDS for one in said)


def test_she_takes_it_along_as_a_file_one_can_read(store, candidates, trainer, now):
    live(store, candidates[0], trainer, now)
    with store.reading() as reading:
        whole = json.loads(rights.export(reading, candidates[0]))
    assert whole["person"]["name"] == "Nguyễn Thị Thu Hà"
    assert whole["kept_by"] == "Trung tâm Hoa Mai, Hải Dương"
    assert len(whole["said"]) == 5


def test_erased_she_is_nowhere_in_the_file(store, candidates, trainer, now):
    live(store, candidates[0], trainer, now)
    with store.act(Author(candidates[0]), now) as act:
        rights.erase(act, candidates[0])
    with store.reading() as reading:
        assert people.person(reading, candidates[0], now.date()) is None
        assert [one.kind for one in rights.see(reading, candidates[0])] == ["erase"]
    store.close()
    for file in store.folder.rglob("*.db*"):
        assert "Nguyễn Thị Thu Hà".encode() not in file.read_bytes()


def test_the_others_stay(store, candidates, trainer, now):
    with store.act(Author(candidates[0]), now) as act:
        rights.erase(act, candidates[0])
    with store.reading() as reading:
        assert [one.name for one in people.people(reading, now.date())] == ["Hồ Sỹ Đạt", "Trần Văn Lâm"]


def test_on_her_own_pc_the_next_start_is_a_first_one(store, now):
    from intern_desktop.classroom import founding

    person = founding.found_own_pc(store, "Nguyễn Thị Thu Hà", now)
    with store.act(Author(person), now) as act:
        rights.erase(act, person)
    assert store.local.get("place") == ""


def test_what_this_pc_alone_keeps_for_her_is_in_the_file_and_goes_with_her(store, candidates, now):
    """Bookmarks, notes and understood pages are in the journal; where she was reading is not."""
    with store.act(Author(candidates[0]), now) as act:
        reading_marks.write_note(act, candidates[0], "fees", 2, "Ba khoản", "hỏi lại mẹ")
        reading_marks.add_bookmark(act, candidates[0], "loans", 3, "Vay ở đâu")
        understanding.understand(act, candidates[0], "payslip", "v1", now.date())
    store.local.set("reading", '{"page": "loans"}', candidates[0])
    store.local.set("reading", '{"page": "fees"}', candidates[1])
    with store.reading() as reading:
        whole = json.loads(rights.export(reading, candidates[0]))
    assert whole["on_this_pc"] == {"reading": '{"page": "loans"}'}
    assert {"page_note", "bookmark", "understood"} <= {said["kind"] for said in whole["said"]}
    with store.act(Author(candidates[0]), now) as act:
        rights.erase(act, candidates[0])
    with store.reading() as reading:
        assert json.loads(rights.export(reading, candidates[0]))["on_this_pc"] == {}
    store.close()
    for file in store.folder.rglob("*.db*"):
        kept = file.read_bytes()
        assert not any(word.encode() in kept for word in ("hỏi lại mẹ", "Ba khoản", "Vay ở đâu", '{"page": "loans"}'))


def test_every_kind_about_a_person_and_every_field_of_it_has_a_name():
    about = {name: kind for name, kind in KINDS.items() if name not in ("centre", "device", "class", "own_task")}
    secret = {"hash", "signing_public", "sealing_public", "locked", "locked_by_code"}
    assert set(about) | {"erase"} == set(rights.KINDS)
    assert {field for kind in about.values() for field in kind.fields} <= set(rights.FIELDS) | secret
