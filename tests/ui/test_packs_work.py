"""Work beside the window: its result, its progress, what stops it, and what goes wrong in it."""

import threading

import pytest
from PySide6.QtWidgets import QAbstractButton, QProgressBar

from intern_desktop.errors import UserError
from intern_desktop.ui.pack_work import Work


@pytest.fixture
def work(qtbot, look):
    made = Work()
    qtbot.addWidget(made)
    made.retranslate()
    yield made
    made.give_up()


def test_the_result_comes_when_it_is_done_and_nothing_flickers(work, qtbot):
    shown = []
    with qtbot.waitSignal(work.ended) as ended:
        assert work.begin(lambda step: step(1, 2) or threading.current_thread() is threading.main_thread())
        shown.append(work.isVisible())
    assert ended.args == [False]
    assert shown == [False]
    assert not work.busy()


def test_what_takes_longer_shows_how_far_it_is_and_is_stopped(work, qtbot):
    begun = threading.Event()

    def task(step):
        while True:
            step(3, 4)
            begun.wait(0.01)

    assert work.begin(task)
    assert not work.begin(task), "one thing at a time"
    qtbot.waitUntil(work.isVisible)
    bar = work.findChild(QProgressBar, "pack_progress")
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (3, 4))
    with qtbot.waitSignal(work.stopped):
        work.findChild(QAbstractButton, "pack_stop").click()
    assert not work.isVisible()
    assert not work.busy()


def test_what_a_user_error_says_is_told(work, qtbot):
    def task(step):
        raise UserError("There is no such {thing}.", thing="stick")

    with qtbot.waitSignal(work.failed) as failed:
        work.begin(task)
    assert failed.args == ["There is no such stick."]


def test_a_fault_of_ours_is_raised_where_it_is_seen(work, qtbot):
    def task(step):
        raise ZeroDivisionError("ours")

    with qtbot.captureExceptions() as raised:
        work.begin(task)
        qtbot.waitUntil(lambda: not work.busy())
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError


def test_giving_up_waits_until_it_has_ended(work):
    left = threading.Event()

    def task(step):
        try:
            while True:
                step(0, 1)
                left.wait(0.005)
        finally:
            left.set()

    work.begin(task)
    work.give_up()
    assert left.is_set()
    assert not work.busy()
