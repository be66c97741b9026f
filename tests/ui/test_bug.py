"""A fault of ours is told once with a code, written down without anybody's data, and the program lives on."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QTimer

from intern_desktop.errors import UserError
from intern_desktop.ui.bug import LOG, Bugs

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))


def fail(secret):
    raise ValueError(f"no such person: {secret}")


def caught(bugs, secret="Nguyễn Thị Thu Hà"):
    try:
        fail(secret)
    except ValueError as problem:
        bugs.receive(type(problem), problem, problem.__traceback__)


@pytest.fixture
def bugs(qapp, data_folder):
    made = Bugs(lambda: NOW)
    made.write_to(data_folder)
    made.sentences = []
    made.told.connect(made.sentences.append)
    return made


def test_the_reader_gets_a_code_to_pass_on(bugs):
    caught(bugs)
    assert len(bugs.sentences) == 1
    assert "L-2411-0748" in bugs.sentences[0]


def test_the_same_place_is_told_once_and_written_down_each_time(bugs, data_folder):
    caught(bugs)
    caught(bugs)
    assert len(bugs.sentences) == 1
    assert (data_folder / LOG).read_text(encoding="utf-8").count("L-2411-0748") == 2


def test_what_is_written_names_the_place_and_nobody(bugs, data_folder):
    caught(bugs)
    written = (data_folder / LOG).read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_bug.py" in written
    assert "Hà" not in written
    assert str(data_folder.parent) not in written


def test_the_program_lives_on_after_a_fault_in_a_slot(qtbot, bugs, monkeypatch):
    monkeypatch.setattr("sys.excepthook", bugs.receive)
    with qtbot.captureExceptions(), qtbot.waitSignal(bugs.told):
        QTimer.singleShot(0, lambda: caught(bugs))


def test_a_log_that_cannot_be_written_is_no_second_fault(bugs, data_folder):
    (data_folder / LOG).mkdir()
    caught(bugs)
    assert len(bugs.sentences) == 1


def test_the_log_never_grows_without_end(bugs, data_folder):
    (data_folder / LOG).write_text("x" * 300_000, encoding="utf-8")
    caught(bugs)
    assert (data_folder / LOG).stat().st_size < 10_000


def test_what_the_world_is_at_fault_for_is_told_as_it_is(bugs, data_folder):
    problem = UserError("The disk is full in {folder}.", folder="D:")
    for _ in range(2):
        bugs.receive(UserError, problem, None)
    assert bugs.sentences == ["The disk is full in D:."] * 2
    assert not (data_folder / LOG).exists()
