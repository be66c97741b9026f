"""What holds for any list that comes with the program, whatever stands in its files."""

import pytest

from intern_desktop import resources
from intern_desktop.departure import cards, checklist, habits, tasks
from intern_desktop.departure.programme import PROGRAMMES
from intern_desktop.departure.tasks import DEFAULT, GOALS, Task
from intern_desktop.guide import book, quiz

TASKS = {task.id: task for task in tasks.tasks()}
FIELDS = {field["code"] for field in resources.toml("fields_of_work.toml")["field"]}


def test_no_id_stands_twice_and_none_looks_like_a_centre_s():
    assert len(TASKS) == len(tasks.tasks())
    assert [name for name in TASKS if ":" in name or "/" in name] == []


def test_the_list_is_in_the_order_of_its_groups():
    order = [group.id for group in tasks.groups()]
    places = [order.index(task.group) for task in tasks.tasks()]
    assert places == sorted(places)


def test_every_key_of_the_files_is_one_that_is_read():
    known = set(Task.__struct_fields__)
    for name in (DEFAULT, GOALS):
        try:
            listed = resources.toml(name)
        except FileNotFoundError:
            continue
        assert {key for one in listed["task"] for key in one} <= known


@pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task.id)
def test_whatever_a_task_names_exists(task):
    assert task.group in {group.id for group in tasks.groups()}
    assert task.evidence in tasks.EVIDENCE
    assert set(task.programmes) <= set(PROGRAMMES)
    assert task.programmes
    assert set(task.fields) <= FIELDS
    assert not task.page or task.page in book.page_ids()
    assert task.needed_for in ("departure", "entry") or task.needed_for in TASKS
    assert set(task.cards) <= {card.id for card in cards.cards()}


@pytest.mark.parametrize("task", [one for one in TASKS.values() if one.due_from in TASKS], ids=lambda task: task.id)
def test_what_counts_from_another_thing_counts_from_a_day_without_a_ring(task):
    walked = [task.id]
    while task.due_from in TASKS:
        task = TASKS[task.due_from]
        assert task.id not in walked
        walked.append(task.id)
        assert task.evidence == "date"
    assert task.due_from in ("departure", "entry", "enrolled")


@pytest.mark.parametrize("task", [one for one in TASKS.values() if one.due_from not in TASKS], ids=lambda one: one.id)
def test_else_it_counts_from_a_day_of_the_journey(task):
    assert task.due_from in ("departure", "entry", "enrolled")


@pytest.mark.parametrize("task", [one for one in TASKS.values() if one.asks], ids=lambda task: task.id)
def test_what_it_asks_for_exists(task):
    there = {
        "quiz": lambda: quiz.quiz(task.asks) is not None,
        "level": lambda: task.asks in {deck.id for deck in cards.decks()},
        "habit": lambda: task.asks == "punctual" or task.asks in {habit.id for habit in habits.habits()},
        "number": lambda: task.asks in ("points", "kg"),
    }
    assert there[task.evidence]()
    assert task.wants == 0 or 0 < task.wants <= 100


@pytest.mark.parametrize(
    "task", [one for one in TASKS.values() if one.evidence in ("quiz", "level", "habit")], ids=lambda one: one.id
)
def test_what_the_program_sees_for_itself_says_what_of(task):
    assert task.asks
    assert (task.wants > 0) == (task.evidence != "quiz")


@pytest.mark.parametrize("task", [one for one in TASKS.values() if one.valid_days], ids=lambda task: task.id)
def test_only_a_day_lapses(task):
    assert task.evidence == "date"


def test_what_renews_says_since_when():
    assert [task.id for task in TASKS.values() if task.renews and (task.since is None or task.version < 2)] == []


def test_the_x_ray_has_to_hold_until_the_application_for_the_coe():
    assert (TASKS["tb"].valid_days, TASKS["tb"].needed_for) == (180, "coe_filed")


def test_the_old_names_stay_with_the_checklist():
    assert checklist.Task is Task
    assert checklist.tasks() is tasks.tasks()
