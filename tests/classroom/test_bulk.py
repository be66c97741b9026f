"""Many marks at once: what is touched, what is left and why, one signature, one way back."""

import pytest
from nacl.signing import SigningKey
from sqlalchemy import func, select

from intern_desktop.classroom import bulk, consent, people, people_moves, people_trainers, progress
from intern_desktop.departure import checklist, marks
from intern_desktop.errors import FieldError
from intern_desktop.store import proofs
from intern_desktop.store.entry import Entry
from intern_desktop.store.journal import Author
from intern_desktop.store.tables import entry


@pytest.fixture
def agreed(store, candidates, now):
    """Both have agreed."""
    for person in candidates:
        with store.act(Author(person), now) as act:
            consent.answer(act, person, "yes")
    return candidates


def items_by(evidence):
    return [task.id for task in checklist.tasks() if task.evidence == evidence and not task.fields and task.required]


def claim(store, now, person, *items):
    with store.act(Author(person), now) as act:
        for item in items:
            checklist.claim(act, person, item)


def said(store, person, item):
    with store.reading() as reading:
        return marks.one(reading, person, item)


def planned(store, trainer, cells, now, **more):
    with store.reading() as reading:
        return bulk.would_touch(reading, trainer.person, cells, now.date(), **more)


@pytest.fixture
def paper():
    return items_by("paper")[:4]


def test_all_that_is_claimed_is_confirmed_in_one_act(store, trainer, agreed, paper, now):
    ha, dat = agreed
    claim(store, now, ha, *paper[:2])
    claim(store, now, dat, paper[0])
    cells = [(person, item) for person in agreed for item in paper]
    plan = planned(store, trainer, cells, now)
    assert plan.touch == ((ha, paper[0]), (ha, paper[1]), (dat, paper[0]))
    assert plan.left == {"open": 5} and plan.people == 2
    with store.act(trainer, now) as act:
        assert bulk.confirm_claimed(act, cells) == 3
    assert {said(store, *cell).said for cell in plan.touch} == {"confirmed"}
    assert said(store, dat, paper[1]).said == ""


def test_bulk_never_overwrites_a_mark_given(store, trainer, agreed, paper, now):
    """danmarsden/moodle-mod_attendance#405: setting many at once leaves what was set one by one."""
    ha, _ = agreed
    claim(store, now, ha, *paper[:3])
    with store.act(trainer, now) as act:
        checklist.send_back(act, ha, paper[0], "Ảnh mờ")
        checklist.confirm(act, ha, paper[1])
    before = [said(store, ha, item) for item in paper[:2]]
    cells = [(ha, item) for item in paper[:3]]
    for verb in (bulk.confirm_given, bulk.confirm_claimed, lambda act, cells: bulk.send_back(act, cells, "Xem lại")):
        with store.act(trainer, now) as act:
            verb(act, cells)
        assert [said(store, ha, item) for item in paper[:2]] == before
    assert planned(store, trainer, cells, now).left == {"sent_back": 1, "confirmed": 2}


def test_what_nobody_reported_is_left_unless_the_trainer_gives_it(store, trainer, agreed, paper, now):
    ha, _ = agreed
    number, day = items_by("number")[:1], items_by("date")[:1]
    level = items_by("level")[:1]
    cells = [(ha, item) for item in (*paper[:2], *number, *day, *level)]
    assert planned(store, trainer, cells, now).left == {"open": len(cells)}
    plan = planned(store, trainer, cells, now, given=True)
    assert plan.touch == ((ha, paper[0]), (ha, paper[1]))
    assert plan.left == {"value": len(number + day), "unmet": len(level)}
    with store.act(trainer, now) as act:
        assert bulk.confirm_given(act, cells) == 2
    assert said(store, ha, paper[0]).said == "confirmed" and said(store, ha, (number + day)[0]).said == ""


def test_the_value_that_she_wrote_is_what_is_confirmed(store, trainer, agreed, now):
    ha, _ = agreed
    day = items_by("date")[0]
    with store.act(Author(ha), now) as act:
        checklist.claim(act, ha, day, value="2026-11-20")
    with store.act(trainer, now) as act:
        assert bulk.confirm_claimed(act, [(ha, day)]) == 1
    assert (said(store, ha, day).said, said(store, ha, day).decided_value) == ("confirmed", "2026-11-20")


def test_many_are_sent_back_with_one_word(store, trainer, agreed, paper, now):
    claim(store, now, agreed[0], *paper[:2])
    with store.act(trainer, now) as act:
        assert bulk.send_back(act, [(agreed[0], item) for item in paper], "  Mang bản gốc ") == 2
    assert [said(store, agreed[0], item).note for item in paper[:3]] == ["Mang bản gốc", "Mang bản gốc", ""]


@pytest.mark.parametrize("note", ["", "   ", "ạ" * 501])
def test_without_a_word_nothing_is_sent_back(store, trainer, agreed, paper, now, note):
    claim(store, now, agreed[0], paper[0])
    with pytest.raises(FieldError), store.act(trainer, now) as act:
        bulk.send_back(act, [(agreed[0], paper[0])], note)
    assert said(store, agreed[0], paper[0]).said == "claimed"


def test_who_has_not_agreed_what_is_not_hers_and_what_is_unknown_is_left(store, trainer, candidates, paper, now):
    ha, dat = candidates
    with store.act(Author(ha), now) as act:
        consent.answer(act, ha, "yes")
    with store.act(trainer, now) as act:
        people.plan_journey(act, ha, programme="titp")
    for_others = next(task.id for task in checklist.tasks() if task.programmes == ("esd",))
    cells = [(dat, paper[0]), (ha, for_others), (ha, "no-such-thing"), ("nobody", paper[0])]
    assert planned(store, trainer, cells, now).left == {"not_agreed": 1, "not_applicable": 1, "gone": 2}


def test_another_trainer_s_class_is_left(store, trainer, agreed, paper, now):
    ha, dat = agreed
    with store.act(trainer, now) as act:
        mai = people.enrol(act, "Mai Thị Hạnh")
        people_trainers.make_trainer(act, mai, "bốn con mèo ngủ trưa")
        other = people.open_class(act, "K24-B")
        people_moves.move(act, [dat], other)
        people_trainers.teach(act, trainer.person, people.person(act.reading, ha, now.date()).class_id)
    claim(store, now, ha, paper[0])
    claim(store, now, dat, paper[0])
    plan = planned(store, Author(mai), [(ha, paper[0]), (dat, paper[0])], now)
    assert (plan.touch, plan.left) == (((dat, paper[0]),), {"rights": 1})


def test_one_act_is_signed_once_and_taken_back_as_one(store, trainer, agreed, paper, now):
    for person in agreed:
        claim(store, now, person, *paper)
    before = [said(store, person, item) for person in agreed for item in paper]
    cells = [(person, item) for person in agreed for item in paper]
    with store.reading() as reading:
        first = reading.execute(select(func.max(entry.c.lamport))).scalar_one()
    with store.act(trainer, now) as act:
        assert bulk.confirm_claimed(act, cells) == len(cells)
    with store.reading() as reading:
        rows = reading.execute(select(entry).where(entry.c.lamport > first)).mappings().all()
    assert len(rows) == len(cells)
    assert len({row["signature"][: proofs.SIGNATURE] for row in rows}) == 1
    assert all(Entry(**row).holds for row in rows)
    assert store.undo(trainer, now)
    assert [said(store, person, item).said for person in agreed for item in paper] == [one.said for one in before]


def test_a_cell_named_twice_is_one(store, trainer, agreed, paper, now):
    claim(store, now, agreed[0], paper[0])
    assert planned(store, trainer, [(agreed[0], paper[0])] * 3, now).touch == ((agreed[0], paper[0]),)


def test_rows_that_were_read_already_are_not_read_again(store, trainer, agreed, paper, now, monkeypatch):
    claim(store, now, agreed[0], paper[0])
    with store.reading() as reading:
        rows = progress.rows(reading, now.date(), agreed)
        monkeypatch.setattr(progress, "rows", None)
        plan = bulk.would_touch(reading, trainer.person, [(agreed[0], paper[0])], now.date(), rows=rows)
    assert plan.touch == ((agreed[0], paper[0]),)


def test_a_mark_that_does_not_hold_is_left_to_be_looked_at(store, trainer, agreed, paper, now):
    ha, dat = agreed
    claim(store, now, ha, paper[0])
    with store.act(Author(trainer.person, SigningKey.generate()), now) as act:
        for person in agreed:
            checklist.confirm(act, person, paper[0])
    for given in (False, True):
        plan = planned(store, trainer, [(ha, paper[0]), (dat, paper[0])], now, given=given)
        assert (plan.touch, plan.left) == ((), {"unproven": 2})


def test_a_trainer_who_learns_leaves_her_own_row_also_after_those_of_her_class(store, trainer, agreed, paper, now):
    """Whether she may is asked once a class, and once more for herself."""
    with store.reading() as reading:
        class_id = people.person(reading, agreed[0], now.date()).class_id
    with store.act(trainer, now) as act:
        people_moves.move(act, [trainer.person], class_id)
    with store.act(trainer, now) as act:
        consent.answer(act, trainer.person, "yes")
    claim(store, now, agreed[0], paper[0])
    with store.act(trainer, now) as act:
        checklist.claim(act, trainer.person, paper[0])
    cells = [(agreed[0], paper[0]), (trainer.person, paper[0])]
    for asked in (cells, cells[::-1]):
        plan = planned(store, trainer, asked, now)
        assert (plan.touch, plan.left) == ((cells[0],), {"rights": 1})
