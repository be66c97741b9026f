"""What looks doubtful about a lesson that is being written down: another one at the same time, too much for one day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import hours_words
from intern_desktop.ui.hours_form import LessonForm

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.training_hours import Lesson


def warning(form: LessonForm, lessons: Sequence[Lesson]) -> str:
    """A sentence about what stands in the form, seen beside the lessons that are known; "" when all is well."""
    from intern_desktop.departure.lesson_times import overlapping, span_of
    from intern_desktop.departure.training_hours import LONGEST

    try:
        spans = form.spans()
    except FieldError:
        return ""
    others = [one for one in lessons if one.day == form.day() and one.id != form.id()]
    twice = overlapping(spans, others)
    if twice:
        first = span_of(twice[0])
        fields = {"begins": first.begins, "ends": first.ends, "subject": hours_words.subject_name(twice[0].subject)}
        # Translators: vi: "Hôm đó đã có buổi {begins}–{ends} ({subject}). Ghi thêm thì giờ bị tính hai lần."
        return tr(
            "There is a lesson {begins}–{ends} ({subject}) on that day already; this one would count twice.", **fields
        )
    if sum(one.minutes for one in spans) + sum(one.minutes for one in others) > LONGEST:
        # Translators: vi: "Hôm đó đã quá tám giờ. Chỉ tính tám giờ một ngày."
        return tr("That makes more than eight hours on this day; only eight count.")
    return ""
