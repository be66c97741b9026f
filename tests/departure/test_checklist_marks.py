"""Two marks with value and version: what is refused, what waits again, what two PCs make of it, and the history."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intern_desktop.departure import checklist, claims, marks, own_tasks
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author, entries_of, shared
from tests.departure.listing import task

PAPER = task("paper", evidence="paper")
DAY = task("day", evidence="date")
LIST = (PAPER, DAY, task("tick"))


@pytest.fixture
def listed(monkeypatch):
    """Put a made-up list in the place of ours."""

    def put(*found):
        monkeypatch.setattr(own_tasks, "tasks", lambda: found)

    put(*LIST)
    return put


@pytest.fixture
def item(store, today, listed):
    def read(name, on=today):
        with store.reading() as reading:
            return next((one for one in checklist.items(reading, "ha", on) if one.task.id == name), None)

    return read


def test_day_and_version_are_kept_with_her_word(do, item, today, listed):
    listed(task("day", evidence="date", version=3))
    do("ha", checklist.claim, "ha", "day", today, "2026-11-20")
    assert (item("day").state, item("day").value, item("day").claimed_version) == ("claimed", "2026-11-20", 3)


def test_a_claim_is_one_entry(do, store, today, listed):
    do("ha", checklist.claim, "ha", "day", today, "2026-11-20")
    with store.reading() as reading:
        (told,) = marks.history(reading, "ha", "day")
    assert told.fields == {"claim": "done", "value": "2026-11-20", "claimed_version": "1"}


def test_taking_her_word_back_takes_the_day_along(do, item, today, listed):
    do("ha", checklist.claim, "ha", "day", today, "2026-11-20")
    do("ha", checklist.unclaim, "ha", "day")
    assert (item("day").state, item("day").value) == ("not_begun", "")


def test_another_day_for_what_is_confirmed_is_refused(do, item, today, listed):
    do("ha", checklist.claim, "ha", "day", today, "2026-11-20")
    do("lam", checklist.confirm, "ha", "day")
    with pytest.raises(UserError, match="ask the trainer"):
        do("ha", checklist.claim, "ha", "day", today, "2026-11-21")
    do("ha", checklist.claim, "ha", "day", today, "2026-11-20")
    assert (item("day").state, item("day").value) == ("confirmed", "2026-11-20")


def test_the_trainer_may_read_the_day_off_the_paper(do, item, listed):
    do("lam", checklist.confirm, "ha", "day", "2026-11-20")
    assert (item("day").state, item("day").value) == ("confirmed", "2026-11-20")
    with pytest.raises(FieldError):
        do("lam", checklist.confirm, "ha", "day", "2016-01-20")


@pytest.mark.parametrize("note", ["", "   ", "x" * 501])
def test_nothing_is_sent_back_without_a_word_or_with_a_book(do, item, listed, note):
    do("ha", checklist.claim, "ha", "paper")
    with pytest.raises(FieldError) as caught:
        do("lam", checklist.send_back, "ha", "paper", note)
    assert caught.value.field == "note"
    assert item("paper").state == "claimed"


def test_a_confirmed_thing_may_be_sent_back_and_waits_again_after_her_word(do, item, listed):
    do("ha", checklist.claim, "ha", "paper")
    do("lam", checklist.confirm, "ha", "paper")
    do("lam", checklist.send_back, "ha", "paper", "trang 2")
    assert (item("paper").state, item("paper").note, item("paper").reason) == ("sent_back", "trang 2", "sent_back")
    do("ha", checklist.claim, "ha", "paper")
    assert item("paper").state == "claimed"


def test_what_is_not_on_the_list_any_more_cannot_be_marked(do, item, today, listed):
    listed(task("paper", withdrawn=today))
    for verb, asked in ((checklist.claim, ()), (checklist.confirm, ()), (checklist.send_back, ("x",))):
        with pytest.raises(UserError, match="no longer on the list"):
            do("ha", verb, "ha", "paper", *asked)
    assert item("paper") is None


def test_all_that_was_said_stays_in_the_history(do, store, now, listed):
    do("ha", checklist.claim, "ha", "paper")
    do("lam", checklist.send_back, "ha", "paper", "mờ quá", at=now + timedelta(hours=1))
    do("ha", checklist.claim, "ha", "paper", at=now + timedelta(hours=2))
    with store.reading() as reading:
        told = marks.history(reading, "ha", "paper")
    assert [(one.author, one.fields.get("claim", one.fields.get("verdict"))) for one in told] == [
        ("ha", "done"),
        ("lam", "sent_back"),
        ("ha", "done"),
    ]
    assert told[1].fields["note"] == "mờ quá"
    assert told[0].at < told[1].at < told[2].at


def test_a_mark_of_before_versions_counts_as_the_first(do, store, item, now, listed):
    with store.act(Author("ha"), now) as act:
        act.append("mark", subject="ha/paper", scope=shared("ha"), fields={"claim": "done"})
    with store.act(Author("lam"), now) as act:
        act.append("mark", subject="ha/paper", scope=shared("ha"), fields={"verdict": "confirmed"})
    assert (item("paper").state, item("paper").claimed_version) == ("confirmed", 1)


# Two PCs

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["claim", "unclaim", "confirm", "send_back"]),
        st.sampled_from(["paper", "day"]),
        st.integers(1, 20),
    ),
    max_size=6,
)


def _do(store, now, steps):
    for verb, name, day in steps:
        value = f"2026-11-{day:02}" if name == "day" else ""
        asked = {"claim": (now.date(), value), "send_back": ("mờ quá",)}.get(verb, ())
        try:
            with store.act(Author("ha" if "claim" in verb else "lam"), now) as act:
                getattr(claims, verb)(act, "ha", name, *asked)
        except UserError:
            continue


def _all(store):
    with store.reading() as reading:
        return entries_of(reading, [shared("ha")])


def _seen(store, today):
    with store.reading() as reading:
        return checklist.items(reading, "ha", today)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=STEPS, here=STEPS, there=STEPS)
def test_two_pcs_that_mark_apart_agree_in_whatever_order_they_meet(tmp_path_factory, listed, now, before, here, there):
    folder = tmp_path_factory.mktemp("pcs")
    one, other = (Store.open(folder / name) for name in ("one", "other"))
    try:
        _do(one, now, before)
        other.take_in(_all(one))
        _do(one, now, here)
        _do(other, now, there)
        from_one, from_other = _all(one), _all(other)
        one.take_in(reversed(from_other))
        other.take_in(from_one)
        assert _seen(one, now.date()) == _seen(other, now.date())
    finally:
        one.close()
        other.close()


def test_a_trainer_confirms_a_day_and_not_another_that_was_written_meanwhile(tmp_path, listed, now):
    here, there = Store.open(tmp_path / "here"), Store.open(tmp_path / "there")
    try:
        _do(here, now, [("claim", "day", 10)])
        there.take_in(_all(here))
        _do(there, now, [("confirm", "day", 0)])
        _do(here, now, [("claim", "day", 12)])
        here.take_in(_all(there))
        day = next(one for one in _seen(here, now.date()) if one.task.id == "day")
        assert (day.state, day.value) == ("claimed", "2026-11-12")
    finally:
        here.close()
        there.close()
