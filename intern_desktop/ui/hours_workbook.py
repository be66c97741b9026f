"""The record of lessons as a table file: every lesson with a real day and real hours, the sums, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO

from intern_desktop.departure import programme
from intern_desktop.ui import hours_record
from intern_desktop.ui.hours_record import Record, say
from intern_desktop.ui.paper.cells import Value, add_sheet, fill, without_signs
from intern_desktop.ui.paper.tongues import Tongues, speaking

Content = tuple[str, Sequence[str], Iterable[Sequence[Value]]]


def written(record: Record, tongues: Tongues) -> bytes:
    """The file's bytes, in the first of these languages."""
    from openpyxl import Workbook

    made = Workbook()
    with speaking(tongues.first):
        for at, (name, head, rows) in enumerate((_lessons(record), _sums(record), _about(record))):
            fill(add_sheet(made, name, at), head, rows)
    made.properties.title = say("title")
    made.properties.creator = without_signs(record.centre) or "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _hours(minutes: int) -> Decimal:
    return (Decimal(minutes) / 60).quantize(Decimal("0.01")).normalize() + 0


def _lessons(record: Record) -> Content:
    from intern_desktop.departure.training_hours import counts

    names = ("day", "time", "subject", "hours", "content", "teacher", "place", "counted")
    rows: list[Sequence[Value]] = []
    for one in record.lessons:
        inside = counts(one.subject) and not hours_record.is_early(one, record.hours)
        rows.append(
            [
                one.day,
                hours_record.time_text(one),
                hours_record.subject(one.subject),
                _hours(one.minutes),
                one.words,
                one.teacher,
                one.place,
                say("yes" if inside else "no"),
            ]
        )
    return say("lessons"), [say(name) for name in names], rows


def _sums(record: Record) -> Content:
    from intern_desktop.departure.training_hours import SUBJECTS, counts

    rows: list[Sequence[Value]] = [
        [hours_record.subject(code), _hours(record.hours.by_subject[code]), say("yes" if counts(code) else "no")]
        for code in SUBJECTS
    ]
    rows.append([say("sum"), _hours(record.hours.counted), ""])
    return say("by_subject"), [say("subject"), say("hours"), say("counted")], rows


def _about(record: Record) -> Content:
    hours = record.hours
    rows: list[Sequence[Value]] = [
        [say("name"), record.name_kana or record.name],
        ["", record.name_passport],
        [say("class"), record.class_name],
        [say("centre"), record.centre],
        [say("programme"), programme.japanese_of(record.journey.programme)],
        [say("entry"), record.journey.arrival],
        [say("period"), hours.first],
        ["", hours.last],
    ]
    rows += [["", say(note)] for note in hours_record.notes(record)]
    return say("title"), [say("title"), hours_record.day_text(record.made)], rows
