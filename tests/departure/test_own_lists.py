"""What trainers write into the centre's list, what of ours they may change, and what they never can."""

from datetime import date, timedelta

import msgspec
import pytest

from intern_desktop.departure import checklist, own_checks, own_lists, own_tasks, own_words, tasks
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.errors import FieldError, UserError
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author
from tests.departure.sheets_of_lists import TODAY, found

HAIRCUT = OwnTask(title={"vi": "Cắt tóc gọn"}, why={"vi": "Ảnh thẻ cần tóc gọn."}, due=-7)


@pytest.fixture
def lam(store, now):
    return found(store, now)


@pytest.fixture
def act(store, lam, now):
    """Let the head do one thing."""

    def done(verb, *asked, at=now, **named):
        with store.act(lam, at) as one:
            return verb(one, *asked, **named)

    return done


def listed(store):
    with store.reading() as reading:
        return {task.id: task for task in tasks.lists(reading)}


def test_what_a_trainer_adds_is_the_centres_own_and_asked_from_today(store, act):
    item = act(own_lists.add, HAIRCUT)
    made = listed(store)[item]
    assert (made.owner, made.title["ja"], made.since, made.due, made.confidence) == (
        "centre", "Cắt tóc gọn", TODAY, -7, "custom",
    )  # fmt: skip


def test_it_is_changed_withdrawn_and_brought_back_with_its_id(store, act):
    item = act(own_lists.add, HAIRCUT)
    act(own_lists.change, item, OwnTask(title={"vi": "Cắt tóc"}, due=3, due_from="entry", since=TODAY))
    assert (listed(store)[item].title["vi"], listed(store)[item].due_from) == ("Cắt tóc", "entry")
    act(own_lists.withdraw, item)
    assert listed(store)[item].gone(TODAY)
    act(own_lists.bring_back, item)
    assert not listed(store)[item].gone(TODAY)


@pytest.mark.parametrize("by_sheet", [False, True])
def test_what_comes_back_or_becomes_required_lowers_nobody_who_has_finished(store, act, lam, now, by_sheet):
    back = act(own_lists.add, HAIRCUT, at=now - timedelta(days=90))
    loose = act(own_lists.add, OwnTask(title={"vi": "Sổ tay"}, required=False), at=now - timedelta(days=90))
    act(own_lists.withdraw, back, at=now - timedelta(days=60))
    with store.act(lam, now - timedelta(days=30)) as one:
        one.append("journey", subject="ha", scope=shared("ha"), fields={"enrolled": "2026-10-01"})
        for task in listed(store).values():
            if task.required and task.id != back:
                fields = {"claim": "done", "verdict": "confirmed", "claimed_version": "9", "decided_version": "9"}
                one.append("mark", subject=f"ha/{task.id}", scope=shared("ha"), fields=fields)
    with store.reading() as reading:
        full = checklist.share(checklist.items(reading, "ha", TODAY))
    held = {item: listed(store)[item] for item in (back, loose)}
    said = OwnTask(title={"vi": "Sổ tay"}, since=held[loose].since)
    if by_sheet:
        old = msgspec.structs.replace(HAIRCUT, since=held[back].since)
        act(own_lists.take, [(back, old, True), (loose, said, True)])
    else:
        act(own_lists.bring_back, back)
        act(own_lists.change, loose, said)
    assert (listed(store)[back].since, listed(store)[loose].since) == (TODAY, TODAY)
    with store.reading() as reading:
        seen = checklist.items(reading, "ha", TODAY)
    assert checklist.share(seen) == full
    assert {item.task.id for item in seen if item.news == "new"} == {back, loose}


def test_a_thing_of_ours_that_the_centre_requires_or_shows_again_lowers_nobody_who_has_finished(store, act, lam, now):
    loose = [task for task in own_tasks.theirs() if not task.required and task.applies("titp", "")]
    hidden = next(task for task in loose if own_tasks.may_hide(task))
    required = next(task for task in loose if task.id != hidden.id)
    act(own_lists.adjust, hidden.id, None, True, at=now - timedelta(days=90))
    act(own_lists.adjust, hidden.id, None, True, hidden=True, at=now - timedelta(days=60))
    with store.act(lam, now - timedelta(days=30)) as one:
        one.append("journey", subject="ha", scope=shared("ha"), fields={"programme": "titp", "enrolled": "2026-10-01"})
        for task in listed(store).values():
            if task.required:
                fields = {"claim": "done", "verdict": "confirmed", "claimed_version": "9", "decided_version": "9"}
                one.append("mark", subject=f"ha/{task.id}", scope=shared("ha"), fields=fields)
    with store.reading() as reading:
        full = checklist.share(checklist.items(reading, "ha", TODAY))
    act(own_lists.adjust, hidden.id, None, True)
    act(own_lists.adjust, required.id, None, True)
    act(own_lists.adjust, required.id, required.due, True)
    for item in (hidden.id, required.id):
        assert (listed(store)[item].required, listed(store)[item].since) == (True, TODAY)
    with store.reading() as reading:
        assert checklist.share(checklist.items(reading, "ha", TODAY)) == full


def test_what_was_off_the_list_for_less_than_a_day_was_never_gone(store, act, now):
    item = act(own_lists.add, HAIRCUT, at=now - timedelta(days=90))
    before = listed(store)[item]
    act(own_lists.withdraw, item)
    act(own_lists.bring_back, item)
    assert listed(store)[item] == before


def test_asked_again_is_a_new_version_from_that_day(store, act, now):
    item = act(own_lists.add, HAIRCUT)
    act(own_lists.change, item, HAIRCUT, again=True, at=now + timedelta(days=5))
    again = listed(store)[item]
    assert (again.version, again.renews, again.since) == (2, True, TODAY + timedelta(days=5))


@pytest.mark.parametrize("who", ["", "ha"])
def test_nobody_but_a_trainer_writes(store, lam, now, who):
    item = None
    with store.act(lam, now) as one:
        item = own_lists.add(one, HAIRCUT)
    verbs = (
        lambda one: own_lists.add(one, HAIRCUT),
        lambda one: own_lists.change(one, item, HAIRCUT),
        lambda one: own_lists.withdraw(one, item),
        lambda one: own_lists.bring_back(one, item),
        lambda one: own_lists.adjust(one, "passport", -200, None),
        lambda one: own_lists.take(one, [("", HAIRCUT, True)]),
    )
    for verb in verbs:
        with pytest.raises(UserError) as said, store.act(Author(who), now) as one:
            verb(one)
        assert said.value.message == own_lists.ONLY_TRAINERS


def test_whose_time_as_a_trainer_is_over_writes_no_more(store, lam, now):
    last = TODAY - timedelta(days=1)
    with store.act(lam, now) as one:
        for name, until in (("before", last), ("today", TODAY)):
            one.append("role", subject=name, scope=CENTRE, fields={"role": "trainer", "until": until.isoformat()})
    with store.reading() as reading:
        assert [own_lists.may_change(reading, name, TODAY) for name in ("before", "today")] == [False, True]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("title", {"title": {"vi": "   "}}),
        ("title", {"title": {}}),
        ("title", {"title": {"vi": "x" * (own_words.LONGEST_TITLE + 1)}}),
        ("title", {"title": {"vi": "Đọc <b>kỹ</b>"}}),
        ("title", {"title": {"vi": "gnảht \u202e ngược"}}),
        ("why", {"why": {"vi": "&lt;script&gt;"}}),
        ("group", {"group": "nowhere"}),
        ("evidence", {"evidence": "quiz"}),
        ("evidence", {"group": "health", "evidence": "number"}),
        ("due", {"due": 1001}),
        ("page", {"page": "no-such-page"}),
        ("since", {"since": TODAY - timedelta(days=1)}),
        ("since", {"since": date(2062, 3, 9)}),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_written(store, act, field, said):
    asked = OwnTask(**({"title": {"vi": "Việc"}} | said))
    with pytest.raises(FieldError) as problem:
        act(own_lists.add, asked)
    assert problem.value.field == field
    assert not [item for item in listed(store) if item.startswith(own_tasks.OWN)]


def test_the_day_from_which_it_is_asked_stays_once_it_has_begun(store, act):
    item = act(own_lists.add, HAIRCUT)
    with pytest.raises(FieldError) as problem:
        act(own_lists.change, item, OwnTask(title={"vi": "x"}, since=TODAY + timedelta(days=9)))
    assert problem.value.message == own_checks.BEGAN


def test_nothing_of_rights_checks_law_or_help_can_be_hidden_or_made_optional(store, act):
    refused = [task for task in own_tasks.theirs() if not own_tasks.may_hide(task)]
    assert {"work", "money", "documents"} <= {task.group for task in refused}
    for task in refused[::5]:
        with pytest.raises(FieldError, match="rests on a rule"):
            act(own_lists.adjust, task.id, None, None, hidden=True)
    kept = [task for task in own_tasks.theirs() if own_tasks.keeps_required(task)]
    for task in kept[::5]:
        with pytest.raises(FieldError, match="rests on a rule"):
            act(own_lists.adjust, task.id, None, False)


def test_a_deadline_of_the_law_moves_earlier_and_never_later(store, act):
    task = next(one for one in own_tasks.theirs() if (one.due or 0) > 0 and one.confidence in ("official", "relayed"))
    with pytest.raises(FieldError) as problem:
        act(own_lists.adjust, task.id, task.due + 1, None)
    assert problem.value.message == own_checks.NOT_LATER
    act(own_lists.adjust, task.id, task.due - 1, None)
    assert listed(store)[task.id].due == task.due - 1


def test_our_day_moves_an_optional_one_is_hidden_and_both_come_back(store, act):
    before = listed(store)
    optional = next(task for task in own_tasks.theirs() if own_tasks.may_hide(task))
    act(own_lists.adjust, "passport", -200, None)
    act(own_lists.adjust, optional.id, None, None, hidden=True)
    assert listed(store)["passport"].due == -200
    assert optional.id not in listed(store)
    for item in ("passport", optional.id):
        act(own_lists.adjust, item, None, None)
    assert listed(store) == before


def test_other_words_for_what_was_asked_again_still_ask_again(store, act, now):
    item = act(own_lists.add, HAIRCUT)
    act(own_lists.change, item, HAIRCUT, again=True, at=now + timedelta(days=5))
    words = OwnTask(title={"vi": "Cắt tóc thật gọn"}, since=TODAY + timedelta(days=5))
    act(own_lists.change, item, words, at=now + timedelta(days=6))
    assert (listed(store)[item].version, listed(store)[item].renews) == (2, True)


def test_what_is_withdrawn_today_makes_room_today(store, act):
    act(own_lists.take, [("", OwnTask(title={"vi": f"việc {n}"}, since=TODAY), True) for n in range(own_lists.MOST)])
    act(own_lists.withdraw, next(item for item in listed(store) if item.startswith(own_tasks.OWN)))
    act(own_lists.add, HAIRCUT)


def test_a_centre_has_so_many_things_and_no_more(store, act):
    act(own_lists.take, [("", OwnTask(title={"vi": f"việc {n}"}, since=TODAY), True) for n in range(own_lists.MOST)])
    with pytest.raises(UserError) as problem:
        act(own_lists.add, HAIRCUT)
    assert problem.value.message == own_lists.TOO_MANY


def test_a_new_thing_never_lowers_who_has_finished_and_waits_for_its_day(store, act, lam, do, now):
    every = [task for task in listed(store).values() if task.required and task.applies("titp", "")]
    with store.act(lam, now - timedelta(days=3)) as one:
        one.append("journey", subject="ha", scope=shared("ha"), fields={"enrolled": "2026-09-01"})
        for task in every:
            fields = {"claim": "done", "verdict": "confirmed", "claimed_version": "9", "decided_version": "9"}
            one.append("mark", subject=f"ha/{task.id}", scope=shared("ha"), fields=fields)
    with store.reading() as reading:
        full = checklist.share(checklist.items(reading, "ha", TODAY))
    later = TODAY + timedelta(days=4)
    first = act(own_lists.add, HAIRCUT)
    second = act(own_lists.add, OwnTask(title={"vi": "Nộp sổ"}, since=later))
    with store.reading() as reading:
        today, then = (checklist.items(reading, "ha", day) for day in (TODAY, later))
    assert checklist.share(today) == full == checklist.share(then)
    assert [item.task.id for item in today if item.task.owner == "centre"] == [first]
    assert {item.task.id for item in then if item.task.owner == "centre"} == {first, second}
