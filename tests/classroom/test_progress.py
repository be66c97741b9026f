"""The class at one look: who is in it, what is seen of whom, and who comes first on the departure board."""

import json
from datetime import date, timedelta

import pytest

from intern_desktop.classroom import consent, demo, people, progress
from intern_desktop.departure import checklist, journeys
from intern_desktop.store.entry import CENTRE, shared
from intern_desktop.store.journal import Author

TODAY = date(2026, 11, 24)
FLIGHT = {"programme": "titp", "plan_filed": date(2026, 11, 10), "departure": date(2027, 3, 9)}


@pytest.fixture
def agree(store, now):
    def agreed(*ids):
        for person in ids:
            with store.act(Author(person), now) as act:
                consent.answer(act, person, "yes")

    return agreed


@pytest.fixture
def plan(store, trainer, now):
    def planned(person, **known):
        with store.act(trainer, now) as act:
            people.plan_journey(act, person, **{**FLIGHT, **known})

    return planned


@pytest.fixture
def rows(store):
    def read(verb=progress.grid):
        with store.reading() as reading:
            found = verb(reading, TODAY)
        return {row.name: row for row in (found.rows if verb is progress.grid else found)}

    return read


def test_trainers_and_archived_people_are_not_in_it(rows, store, trainer, candidates, now):
    with store.act(trainer, now) as act:
        people.archive(act, candidates[1])
    assert set(rows()) == {"Nguyễn Thị Thu Hà"}


def test_an_empty_centre_has_an_empty_grid(store, founded):
    with store.reading() as reading:
        assert progress.grid(reading, TODAY).rows == ()
        assert progress.board(reading, TODAY) == ()


def test_the_class_is_sorted_by_given_name(rows, candidates):
    assert list(rows()) == ["Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà"]


@pytest.mark.parametrize("answer", ["", "no", "withdrawn"])
def test_without_a_yes_only_the_name_is_seen(rows, store, candidates, plan, now, answer):
    ha = candidates[0]
    plan(ha)
    with store.act(Author(ha), now) as act:
        checklist.claim(act, ha, "passport")
        if answer == "no":
            consent.answer(act, ha, "no")
        elif answer:
            consent.answer(act, ha, "yes")
            consent.withdraw(act, ha)
    row = rows()["Nguyễn Thị Thu Hà"]
    assert not row.agreed
    assert (row.states, row.days, row.journey.programme, row.share.required) == ((), None, "", 0)


def test_who_agreed_shows_days_share_and_states(rows, store, trainer, candidates, agree, plan, now):
    ha = candidates[0]
    agree(ha)
    plan(ha)
    with store.act(trainer, now) as act:
        checklist.confirm(act, ha, "passport")
        checklist.send_back(act, ha, "visa", "mờ quá")
    row = rows()["Nguyễn Thị Thu Hà"]
    places = {task.id: at for at, task in enumerate(checklist.tasks())}
    assert row.days == 105
    assert row.states[places["passport"]] == "confirmed"
    assert row.states[places["visa"]] == "sent_back"
    assert row.states[places["a1"]] == "not_applicable"
    assert (row.share.confirmed, row.missing) == (1, row.share.required - 1)
    assert places["visa"] in row.blocks


def test_a_row_says_the_same_as_her_own_list(rows, store, candidates, agree, plan):
    ha = candidates[0]
    agree(ha)
    plan(ha)
    with store.reading() as reading:
        own = checklist.items(reading, ha, TODAY)
    assert rows()["Nguyễn Thị Thu Hà"].states == tuple(item.state for item in own)
    assert rows()["Nguyễn Thị Thu Hà"].share == checklist.share(own)


def test_the_board_begins_with_whom_the_programme_refuses(rows, candidates, agree, plan):
    ha, dat = candidates
    agree(ha, dat)
    plan(ha, departure=date(2026, 12, 20))
    plan(dat, departure=date(2027, 7, 11))
    assert list(rows(progress.board)) == ["Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà"]


def test_fewer_days_for_each_missing_thing_come_first(rows, store, trainer, candidates, agree, plan, now):
    ha, dat = candidates
    agree(ha, dat)
    plan(ha)
    plan(dat)
    with store.act(trainer, now) as act:
        for task in checklist.tasks()[:20]:
            checklist.confirm(act, ha, task.id)
    assert list(rows(progress.board)) == ["Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà"]


def test_whoever_has_left_or_not_agreed_stands_last(rows, candidates, agree, plan):
    dat = candidates[1]
    agree(dat)
    plan(dat, departure=TODAY - timedelta(days=3))
    assert list(rows(progress.board)) == ["Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà"]


def test_only_those_who_do_not_meet_the_last_days_are_counted(rows, candidates, agree, plan):
    ha, dat = candidates
    agree(ha, dat)
    plan(ha)
    plan(dat, plan_filed="")
    assert progress.touched_by_last_days(list(rows().values()), TODAY) == 1


def test_the_made_up_centre_has_32_rows_of_all_tasks(store, now):
    demo.fill(store, now)
    with store.reading() as reading:
        grid = progress.grid(reading, TODAY)
    assert len(grid.rows) == 32
    assert {len(row.states) for row in grid.rows if row.agreed} == {len(grid.tasks)}
    assert sum(not row.agreed for row in grid.rows) == 3


def test_what_is_withdrawn_or_waits_for_its_first_day_has_no_column(store, trainer, candidates, agree, plan, now):
    ha = candidates[0]
    agree(ha)
    plan(ha)
    own = {"own:gone": {"title": {"vi": "Cũ"}}, "own:soon": {"title": {"vi": "Mới"}, "since": "2026-12-24"}}
    with store.act(trainer, now) as act:
        for item, body in own.items():
            fields = {"body": json.dumps(body), "withdrawn": "2026-11-23" if item == "own:gone" else ""}
            act.append("own_task", subject=item, scope=CENTRE, fields=fields)
        checklist.confirm(act, ha, "passport")
    with store.reading() as reading:
        grid = progress.grid(reading, TODAY)
        own_list = {item.task.id: item.state for item in checklist.items(reading, ha, TODAY)}
    row = next(one for one in grid.rows if one.person == ha)
    assert not {task.id for task in grid.tasks} & set(own)
    assert dict(zip((task.id for task in grid.tasks), row.states, strict=True)) == own_list


def test_who_is_postponed_has_no_days_left_and_who_goes_no_more_stands_behind(
    rows, store, trainer, candidates, agree, plan, now
):
    ha, dat = candidates
    agree(ha, dat)
    plan(ha, plan_filed="")
    plan(dat)
    with store.act(trainer, now) as act:
        journeys.change_state(act, ha, "withdrawn", TODAY)
        journeys.change_state(act, dat, "postponed", TODAY)
    found = rows(progress.board)
    assert list(found) == ["Hồ Sỹ Đạt", "Nguyễn Thị Thu Hà"]
    assert [row.days for row in found.values()] == [None, None]
    assert "overdue" not in {state for row in found.values() for state in row.states}
    assert found["Nguyễn Thị Thu Hà"].standing.verdict == "holds"
    assert progress.touched_by_last_days(list(found.values()), TODAY) == 0


def test_who_only_reported_has_not_finished_and_who_has_left_stands_behind_and_owes_nothing(
    rows, store, trainer, candidates, agree, plan, now
):
    ha, dat = candidates
    agree(ha, dat)
    plan(ha, enrolled=TODAY - timedelta(days=60))
    plan(dat, departure=TODAY - timedelta(days=3))
    with store.act(trainer, now - timedelta(days=2)) as act:
        for task in checklist.lists(act.reading):
            if task.required:
                said = {"claim": "done", "claimed_version": "9"}
                act.append("mark", subject=f"{ha}/{task.id}", scope=shared(ha), fields=said)
        own = {"body": json.dumps({"title": {"vi": "Mới"}, "since": TODAY.isoformat()}), "withdrawn": ""}
        act.append("own_task", subject="own:new", scope=CENTRE, fields=own)
    found = rows(progress.board)
    assert list(found) == ["Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt"], "fewer days are left to who has left, and none counts"
    waiting = found["Nguyễn Thị Thu Hà"]
    assert waiting.share.required == waiting.share.claimed + 1, "a trainer confirms here: the new thing counts for her"
    passport = next(task for task in waiting.tasks if task.id == "passport")
    assert waiting.due_of(passport) is not None
    assert found["Hồ Sỹ Đạt"].due_of(passport) is None


def test_who_is_postponed_is_still_touched_by_the_last_days(rows, store, trainer, candidates, agree, plan, now):
    ha = candidates[0]
    agree(ha)
    plan(ha, plan_filed="")
    with store.act(trainer, now) as act:
        journeys.change_state(act, ha, "postponed", TODAY)
    assert progress.touched_by_last_days(list(rows().values()), TODAY) == 1


def test_the_class_remembers_of_each_alone_what_stood_before_a_new_thing_came(
    store, trainer, candidates, agree, plan, now
):
    ha, dat = candidates
    agree(ha, dat)
    for person in candidates:
        plan(person, enrolled=TODAY - timedelta(days=60))
    with store.reading() as reading:
        required = [task.id for task in checklist.lists(reading) if task.required]
    said = {"claim": "done", "verdict": "confirmed", "claimed_version": "9", "decided_version": "9"}
    for person, before in ((ha, 5), (dat, 4)):  # hers stood before the new thing came, his only on that day
        with store.act(trainer, now - timedelta(days=before)) as act:
            for item in required:
                act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=said)
    body = json.dumps({"title": {"vi": "Mới"}, "since": (TODAY - timedelta(days=4)).isoformat()})
    with store.act(trainer, now) as act:
        act.append("own_task", subject="own:new", scope=CENTRE, fields={"body": body, "withdrawn": ""})
    with store.reading() as reading:
        shares = {row.person: row.share for row in progress.grid(reading, TODAY).rows}
        alone = {person: checklist.share(checklist.items(reading, person, TODAY)) for person in candidates}
    assert shares == alone
    assert [share.required - share.confirmed for share in (shares[ha], shares[dat])] == [0, 1]
