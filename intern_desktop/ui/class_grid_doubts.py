"""What is to be thought of before something that nobody reported is confirmed, and what is typed with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui.class_grid_words import given
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task

_SEEN = ("quiz", "level", "hours", "habit")


def doubt(commands: Commands, row: Row, task: Task, state: str) -> str:
    """What is to be thought of before this is confirmed."""
    if state == "sent_back":
        # Translators: vi: "Việc này đang được trả lại cho {name}. Bạn đã xem lại rồi chứ?"
        return tr("This was sent back to {name}. Have you looked at it again?", name=given(row))
    if state == "invalid":
        # Translators: vi: "Xác nhận đang có không hợp lệ. Bạn đã tự xem rồi thì xác nhận lại bằng tên bạn."
        return tr("The confirmation there does not hold. Confirm it in your name if you have seen it yourself.")
    said = tr("{name} has not reported it yet. You can confirm what you have seen yourself.", name=given(row))
    return f"{said} {_how_far(commands, row, task)}".strip()


def _how_far(commands: Commands, row: Row, task: Task) -> str:
    from intern_desktop.departure.evidence import Sight

    if task.evidence not in _SEEN:
        return ""
    with commands.reading() as reading:
        found = Sight(reading, row.person, row.journey, commands.today()).of(task)
    if found.met:
        return ""
    if found.unit == "page":
        return tr("The questions of this page are not all answered rightly yet.")
    hour = 60 if found.unit == "minutes" else 1
    fields = {"have": number_text(found.have // hour), "wants": number_text(found.wants // hour)}
    # Translators: of hours; of percent: vi: "Chương trình thấy {have} trên {wants} giờ."
    hours = tr("The program sees {have} of {wants} hours.", **fields)
    # Translators: vi: "Chương trình thấy {have} trên {wants} %."
    return hours if hour > 1 else tr("The program sees {have} of {wants} %.", **fields)


def value(task: Task, typed: str) -> str:
    """What was typed as the tables keep it; as it is where it cannot be read, so that the verb says what is wrong."""
    from intern_desktop.ui.date_edit import read_date
    from intern_desktop.ui.widgets import read_number

    if task.evidence == "date":
        day = read_date(typed)
        return typed if day is None else day.isoformat()
    number = read_number(typed, 0, language())
    return typed if number is None else str(number)
