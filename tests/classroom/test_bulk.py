"""Many marks at once: what is touched, what is left and why, one signature, one way back."""

import pytest
from sqlalchemy import select

from intern_desktop.classroom import bulk, consent
from intern_desktop.departure import checklist, marks
from intern_desktop.errors import FieldError
from intern_desktop.store import proofs
from intern_desktop.store.journal import Author
from intern_desktop.store.tables import entry

TICKS = ("passport", "bank_account")


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
    """What mod_attendance #405 asked for: setting many at once leaves what was set one by one."""
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
