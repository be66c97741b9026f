"""One candidate's list: her word, the trainer's word, the calendar's, and who said it when."""

from datetime import date, timedelta

import pytest

from intern_desktop.departure import checklist
from intern_desktop.errors import UserError
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author


@pytest.fixture
def state(store, today):
    def read(task, on=today):
        with store.reading() as reading:
            return next(item for item in checklist.items(reading, "ha", on) if item.task.id == task)

    return read


def test_her_word_comes_first_and_looks_unfinished(do, state, now):
    do("ha", checklist.claim, "ha", "support_fund")
    assert state("support_fund").state == "claimed"
    assert state("support_fund").claimed_at == now


def test_she_may_take_her_word_back(do, state):
    do("ha", checklist.claim, "ha", "support_fund")
    do("ha", checklist.unclaim, "ha", "support_fund")
    assert state("support_fund").state == "not_begun"


def test_the_trainer_confirms_and_is_remembered(do, state, now):
    do("ha", checklist.claim, "ha", "support_fund")
    do("lam", checklist.confirm, "ha", "support_fund", at=now + timedelta(hours=1))
    found = state("support_fund")
    assert (found.state, found.decided_by, found.decided_at) == ("confirmed", "lam", now + timedelta(hours=1))


def test_what_is_confirmed_she_cannot_take_back(do, state):
    do("lam", checklist.confirm, "ha", "support_fund")
    with pytest.raises(UserError, match="ask the trainer"):
        do("ha", checklist.unclaim, "ha", "support_fund")
    assert state("support_fund").state == "confirmed"


def test_what_was_sent_back_carries_the_note_until_she_has_done_it_again(do, state):
    do("ha", checklist.claim, "ha", "contract")
    do("lam", checklist.send_back, "ha", "contract", "thiếu chữ ký trang 2")
    assert (state("contract").state, state("contract").note) == ("sent_back", "thiếu chữ ký trang 2")
    do("ha", checklist.claim, "ha", "contract")
    assert (state("contract").state, state("contract").note) == ("claimed", "")


def test_a_last_step_is_taken_back(do, state, store, now):
    do("ha", checklist.claim, "ha", "support_fund")
    assert store.undo(Author("ha"), now)
    assert state("support_fund").state == "not_begun"


def test_a_required_thing_is_overdue_from_the_day_after_its_last_day(state):
    last = date(2027, 3, 9) - timedelta(days=14)
    assert state("visa").due == last
    assert state("visa", last).state == "not_begun"
    assert state("visa", last + timedelta(days=1)).state == "overdue"


def test_what_one_may_leave_out_is_never_overdue(state):
    assert state("judicial_record", date(2027, 3, 8)).state == "not_begun"


def test_a_claim_is_not_overdue(do, state):
    do("ha", checklist.claim, "ha", "support_fund")
    assert state("support_fund", date(2027, 3, 8)).state == "claimed"


def test_a_limit_of_the_law_comes_before_the_counted_day(store, state, now):
    """For a flight on 5 August the counted day is 7 April, a week after the last day for plans."""
    with store.act(Author("ha"), now) as act:
        act.append("journey", subject="ha", scope=shared("ha"), fields={"departure": "2027-08-05"})
    assert state("plan_titp").due == date(2027, 3, 31)


def test_the_other_programme_s_things_do_not_apply(state):
    assert state("a1").state == "not_applicable"
    assert state("plan_titp").state != "not_applicable"


def test_an_unknown_person_has_an_undated_list(store, today):
    with store.reading() as reading:
        found = checklist.items(reading, "nobody", today)
    assert {item.state for item in found if not item.task.fields} == {"not_begun"}
    assert {item.state for item in found if item.task.fields} <= {"not_applicable"}, "her field is not known yet"
    assert {item.due for item in found if not item.task.limit} == {None}


def test_the_share_counts_only_what_is_required_of_her(do, store, today):
    do("ha", checklist.claim, "ha", "judicial_record")
    do("ha", checklist.claim, "ha", "support_fund")
    do("lam", checklist.confirm, "ha", "passport")
    with store.reading() as reading:
        share = checklist.share(checklist.items(reading, "ha", today))
    required = [task for task in checklist.tasks() if task.required and task.applies("titp", "")]
    assert (share.confirmed, share.claimed, share.done, share.required) == (1, 1, 2, len(required))


def test_what_is_late_comes_next_then_what_was_sent_back(do, store, today):
    do("lam", checklist.send_back, "ha", "support_fund", "mờ quá")
    with store.reading() as reading:
        coming = checklist.next_items(checklist.items(reading, "ha", today), 30)
    states = [item.state for item in coming]
    assert states == sorted(states, key=["overdue", "sent_back", "not_begun"].index)
    assert "confirmed" not in states


def test_one_person_s_marks_are_not_another_s(do, store, today):
    do("hai", checklist.claim, "hai", "support_fund")
    do("h", checklist.claim, "h", "passport")
    with store.reading() as reading:
        mine = checklist.items(reading, "ha", today)
    assert not [item.task.id for item in mine if item.claimed_at is not None]
