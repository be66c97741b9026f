"""Reports as table files: real days and numbers, frozen headings, no formulas, and no text that could become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from io import BytesIO
from typing import TYPE_CHECKING

from intern_desktop.departure import programme, training_hours
from intern_desktop.i18n import chosen
from intern_desktop.ui import hours_record, places
from intern_desktop.ui.paper.cells import Value, add_sheet, fill, without_signs
from intern_desktop.ui.paper.tongues import Tongues, speaking
from intern_desktop.ui.reports_paper import say

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.reports_page import Page

Content = tuple[str, Sequence[str], Iterable[Sequence[Value]]]
_TURNS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Signs that nobody sees and that turn the text around them."""


def months(pages: Sequence[Page], tongues: Tongues) -> bytes:
    """Pages of a month, of those that may go: all of them in a row each, then groups, hours and what they can say."""
    with speaking(tongues.first):
        sheets = [_people(pages), _groups(pages), _hours(pages), _can(pages)]
        return written(say("title"), pages[0].centre if pages else "", sheets)


def written(title: str, creator: str, sheets: Sequence[Content]) -> bytes:
    """The bytes of a file with these sheets."""
    from openpyxl import Workbook

    made = Workbook()
    for at, (name, head, rows) in enumerate(sheets):
        fill(add_sheet(made, name, at), head, [[_kept(value) for value in row] for row in rows])
    made.properties.title = title
    made.properties.creator = without_signs(creator).translate(_TURNS) or "Intern Desktop"
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def _kept(value: Value) -> Value:
    return value.translate(_TURNS) if isinstance(value, str) else value


def hours_of(minutes: int) -> Decimal:
    """Hours as a number, rounded down to hundredths: nobody is told more than was held."""
    return (Decimal(minutes) / 60).quantize(Decimal("0.01"), ROUND_DOWN).normalize() + 0


def _people(pages: Sequence[Page]) -> Content:
    names = (
        "name", "name_passport", "name_kana", "class", "programme", "field", "prefecture", "departure", "days_left",
        "confirmed", "required", "unproven", "hours", "wants", "early", "sessions", "percent", "words", "addressees",
        "made_on",
    )  # fmt: skip
    rows: list[Sequence[Value]] = [
        [
            page.name,
            page.name_passport,
            page.name_kana,
            page.class_name,
            programme.japanese_of(page.programme),
            places.field_name(page.field),
            places.prefecture_name(page.prefecture),
            page.departure,
            page.days_left,
            page.confirmed,
            page.required,
            page.unproven,
            hours_of(page.hours.counted),
            hours_of(page.hours.wants),
            page.early,
            page.sessions,
            page.strength if page.sessions else None,
            page.words,
            "、".join(page.to),
            page.made,
        ]
        for page in pages
    ]
    return say("people"), [say(name) for name in names], rows


def _groups(pages: Sequence[Page]) -> Content:
    head = [say(name) for name in ("name", "group", "done", "required", "remark")]
    return say("progress"), head, list(_parts(pages))


def _parts(pages: Sequence[Page]) -> Iterator[Sequence[Value]]:
    for page in pages:
        for part in page.parts:
            late = "" if part.late is None else say("late_named", title=chosen(part.late.title), day=part.late.due)
            more = say("late_more", n=part.late_more) if part.late_more else ""
            remark = "、".join(said for said in (late, more) if said)
            yield page.called, chosen(part.title), part.confirmed, part.required, remark


def _hours(pages: Sequence[Page]) -> Content:
    head = [
        say("name"),
        say("subject"),
        *(f"{say('of_month', month=page.first_day.month)} ({say('in_hours')})" for page in pages[:1]),
        f"{say('whole')} ({say('in_hours')})",
    ]
    rows: list[Sequence[Value]] = [
        [page.called, _subject(one.code), hours_of(one.month), hours_of(one.whole)]
        for page in pages
        for one in page.hours.subjects
    ]
    return say("hours"), head, rows


def _subject(code: str) -> str:
    called = hours_record.subject(code)
    return called if training_hours.counts(code) else say("apart", subject=called)


def _can(pages: Sequence[Page]) -> Content:
    rows: list[Sequence[Value]] = [[page.called, chosen(one.title), one.on] for page in pages for one in page.can]
    return say("can"), [say("name"), say("can"), say("day")], rows
