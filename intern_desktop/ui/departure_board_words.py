"""The sentence that says what holds somebody up, short for her row and in full for the line below the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, tr, trn
from intern_desktop.ui.class_grid_model import not_agreed
from intern_desktop.ui.person_words import in_japan_words, passed_words

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task


class Block(msgspec.Struct, frozen=True, gc=False):
    """`mark` is the state drawn before the words, "" for none."""

    mark: str
    words: str
    full: str


def block_of(row: Row, today: date, *, reason: bool = False) -> Block:
    """What holds a candidate up; with `reason` why the dates of her programme do not hold, before anything else."""
    if not row.agreed:
        # Translators: vi: "chưa đồng ý"
        return Block("", tr("not agreed"), not_agreed(row.name))
    if row.journey.state in ("postponed", "withdrawn") and not reason:
        return _same("not_applicable", _away(row))
    if row.journey.state == "departed":
        return _same("not_applicable", in_japan_words(row.journey.state_on or row.journey.departure))
    if row.days is not None and row.days < 0 and row.journey.departure is not None:
        return _same("sent_back", passed_words(row.journey.departure))
    if row.standing.verdict == "fails" or (reason and row.standing.verdict == "watch"):
        return _same("overdue" if row.standing.verdict == "fails" else "sent_back", row.standing.sentence)
    return _of_things(row, today)


def _of_things(row: Row, today: date) -> Block:
    if row.unproven:
        held = [row.tasks[at] for at in row.unproven]
        titles = "; ".join(_title(task) for task in held)
        # Translators: a confirmation that was not signed as it must be; vi: "Xác nhận không hợp lệ: {titles}."
        return _same("invalid", tr("A confirmation does not hold: {titles}.", titles=titles))
    for state, words in (("overdue", _overdue), ("sent_back", _sent_back)):
        held = _held(row, state)
        if held:
            return Block(state, words(held, row, whole=False), words(held, row, whole=True))
    if row.standing.verdict == "watch":
        return _same("sent_back", row.standing.sentence)
    return _ahead(row, today)


def _same(mark: str, words: str) -> Block:
    return Block(mark, words, words)


def _away(row: Row) -> str:
    day = "" if row.journey.state_on is None else date_text(row.journey.state_on, "short")
    if row.journey.state == "postponed":
        # Translators: vi: "Hoãn bay từ {day}."
        return tr("Postponed since {day}.", day=day)
    # Translators: vi: "Thôi đi từ {day}."
    return tr("No longer going since {day}.", day=day)


def _held(row: Row, state: str) -> list[Task]:
    """The tasks in this state in the order of the list, papers first: without them nobody flies."""
    return [row.tasks[at] for at, said in enumerate(row.states) if said == state]


def _overdue(held: Sequence[Task], row: Row, *, whole: bool) -> str:
    first, rest = _title(held[0]), len(held) - 1
    day = _due(held[0], row)
    if whole or not rest:
        titles = "; ".join(_title(task) for task in held)
        if rest:
            # Translators: vi: "Quá hạn {n} việc: {titles}."
            return trn("{n} thing is overdue: {titles}.", "{n} things are overdue: {titles}.", len(held), titles=titles)
        # Translators: vi: "{title} quá hạn từ {day}."
        return tr("{title} was due on {day}.", title=first, day=day)
    # Translators: {n} counts the others; vi: "{title} quá hạn từ {day}, và {n} việc nữa."
    return trn(
        "{title} was due on {day}, and {n} more.",
        "{title} was due on {day}, and {n} more.",
        rest,
        title=first,
        day=day,
    )


def _sent_back(held: Sequence[Task], row: Row, *, whole: bool) -> str:
    del row
    titles = "; ".join(_title(task) for task in held)
    if whole or len(held) == 1:
        # Translators: vi: "Trả lại, cần làm lại: {titles}."
        return tr("Sent back, to be done again: {titles}.", titles=titles)
    more = len(held) - 1
    # Translators: {n} counts the others; vi: "{title} bị trả lại, và {n} việc nữa."
    first = _title(held[0])
    return trn("{title} was sent back, and {n} more.", "{title} was sent back, and {n} more.", more, title=first)


def _ahead(row: Row, today: date) -> Block:
    del today
    waiting = row.states.count("claimed")
    if waiting:
        # Translators: vi: "{n} việc chờ thầy cô xác nhận."
        return _same(
            "claimed", trn("{n} thing waits for a trainer's word.", "{n} things wait for a trainer's word.", waiting)
        )
    if row.journey.departure is None:
        # Translators: vi: "Chưa có ngày bay, nên chưa có hạn nào."
        return _same("not_begun", tr("The day of departure is not set yet, so nothing has a date."))
    both = zip(row.tasks, row.states, row.dues, strict=False)
    open_ = [(day, at) for at, (task, state, day) in enumerate(both) if state == "not_begun" and task.required and day]
    if open_:
        task = row.tasks[min(open_)[1]]
        # Translators: vi: "Sắp tới: {title}, hạn {day}."
        return _same("not_begun", tr("Next: {title}, due {day}.", title=_title(task), day=_due(task, row)))
    # Translators: vi: "Không vướng gì."
    return _same("confirmed", tr("Nothing stands in the way."))


def _title(task: Task) -> str:
    return plain(chosen(task.title))


def _due(task: Task, row: Row) -> str:
    day = row.due_of(task)
    return "" if day is None else date_text(day, "short")
