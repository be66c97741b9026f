"""The list that comes with the program: whole, in three languages, sourced, and never asking for a secret."""

import re

import pytest

from intern_desktop import resources
from intern_desktop.departure import checklist
from intern_desktop.departure.programme import PROGRAMMES, day_of_rule
from intern_desktop.furigana import runs

TASKS = checklist.tasks()
KANJI = re.compile(r"[\u4e00-\u9fff々]")


def test_the_ids_are_each_used_once():
    assert len({task.id for task in TASKS}) == len(TASKS) >= 60


def test_every_group_has_something_in_it():
    assert {task.group for task in TASKS} == {group.id for group in checklist.groups()}


def test_one_programme_asks_for_what_the_other_does_not():
    only = {task.programmes[0]: {one.id for one in TASKS if one.programmes == task.programmes} for task in TASKS}
    assert {task.id for task in TASKS if task.programmes == ("esd",)} == {
        "plan_esd",
        "a1",
        "fee_esd",
        "jft_points",
    }
    assert {task.id for task in TASKS if task.programmes == ("titp",)} == {
        "plan_titp",
        "fee_titp",
        "treatment_sheet",
    }
    assert set(only) <= set(PROGRAMMES)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_each_task_is_whole(task):
    for words in (task.title, task.why):
        assert set(words) == {"vi", "en", "ja"}
        assert all(said == said.strip() and said for said in words.values())
        assert "!" not in "".join(words.values())
    assert task.evidence in ("tick", "paper", "date", "number", "quiz", "level", "hours", "habit", "spoken")
    assert task.confidence in ("official", "relayed", "secondary", "custom")
    assert (task.source == "") == (task.confidence == "custom"), "a rule names its source, a custom has none"
    assert -200 <= task.due <= 14
    if task.limit:
        assert day_of_rule(task.limit)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_its_page_of_the_guide_exists(task):
    assert resources.path(f"guide/vi/{task.page}.md").is_file()


def test_a_task_opens_the_page_that_says_most_of_it_not_one_of_the_keys():
    keys = {"what-is-an-intern", "should-you-go", "life-in-japan", "afterwards"}
    assert [task.id for task in TASKS if task.page in keys] == []


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_every_kanji_has_its_reading(task):
    for said in (task.title["ja"], task.why["ja"]):
        bare = [writing for writing, reading in runs(said) if not reading and KANJI.search(writing)]
        assert bare == []


def test_of_health_only_the_day_is_asked():
    papers = [task for task in TASKS if task.group == "health"]
    assert {task.evidence for task in papers} == {"date", "spoken", "tick", "quiz"}
    assert all(task.evidence == "date" for task in papers if task.id in ("health_check", "tb"))


def test_every_task_is_due_in_the_order_a_journey_has():
    due = {task.id: task.due for task in TASKS}
    assert due["tb"] < due["coe_filed"] < due["coe_issued"] < due["visa"] < 0 < due["address"]
