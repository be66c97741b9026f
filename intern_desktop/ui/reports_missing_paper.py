"""What a candidate still has to do, on one page by the day it is due: what each thing needs, and where that is told.

It is for herself, so everything required of her list is on it; no finding and no amount, as nowhere in the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, language, number_text, tr
from intern_desktop.ui.checklist_paper import missing
from intern_desktop.ui.checklist_words import needs
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Head, Heading, Row, Table, Text
from intern_desktop.ui.paper.one_sheet import OneSheet, SheetPile
from intern_desktop.ui.paper.text import BREAK, Run, Words, beside, words
from intern_desktop.ui.paper.tongues import Said, Tongues
from intern_desktop.ui.reports_blocks import Beside

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from PySide6.QtWidgets import QWidget

    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_reading import ListSeen
    from intern_desktop.ui.commands import Commands

_BOX = "□"
_SHARES = (0.04, 0.4, 0.4, 0.16)
_HALF = (0.05, 0.72, 0.23)
_SOON, _ROWS = timedelta(days=30), 12
LANGUAGES = (Tongues("vi"), Tongues("vi", "ja"), Tongues("vi", "en"), Tongues("ja", "vi"), Tongues("en", "vi"))
"""Vietnamese first: it is hers. A trainer may want another language beside it."""


def open(parent: QWidget, commands: Commands, person: str) -> None:
    """Lay the paper of one candidate there among the reports, where it is printed and saved."""
    del parent
    commands.open_page.emit("reports", f"missing:{person}")


def document(seen: ListSeen, tongues: Tongues) -> OneSheet:
    """What is missing in a list as it stands now."""
    return OneSheet(
        f"{tongues.say_first(title)} · {seen.name}", tuple(_blocks(seen, tongues)), (), words(_foot(tongues), "small")
    )


def pile(lists: list[ListSeen], tongues: Tongues) -> SheetPile:
    """The papers of several candidates, one sheet each."""
    return SheetPile(tongues.say_first(title), tuple(document(seen, tongues) for seen in lists))


def workbook(lists: list[ListSeen], tongues: Tongues) -> bytes:
    """The same as a table file: a row a thing, with its day as a day."""
    from intern_desktop.ui import reports_workbook
    from intern_desktop.ui.paper.tongues import speaking

    with speaking(tongues.first):
        head = [
            tr("Name"),
            tr("Class"),
            # Translators: heading: what is missing; vi: "Việc"
            tr("Thing"),
            # Translators: heading of a day; vi: "Hạn"
            tr("Due"),
            # Translators: heading: what a thing needs; vi: "Cần gì"
            tr("What it needs"),
            # Translators: heading: page of the guide; vi: "Trang cẩm nang"
            tr("Page of the guide"),
        ]
        rows = [
            [
                seen.name,
                seen.class_name,
                plain(chosen(item.task.title)),
                None if _day_of(item) == date.max else item.due,
                tr("Waits for the trainer") if item.state == "claimed" else needs(item.task.evidence),
                _guide_title(item.task.page),
            ]
            for seen in lists
            for item in sorted(missing(seen), key=_day_of)
        ]
        return reports_workbook.written(title(), "", [(title(), head, rows)])


def title() -> str:
    """What the paper is called."""
    # Translators: title of a printed list; vi: "Những việc còn thiếu"
    return tr("What is still missing")


def _foot(tongues: Tongues) -> str:
    # Translators: at the foot of a printed list; vi: "Tờ này chỉ ghi còn thiếu gì, không ghi kết quả khám hay tiền."
    return tongues.say_first(
        lambda: tr("This sheet only says what is missing. No finding of a doctor and no money is on it.")
    )


def _blocks(seen: ListSeen, tongues: Tongues) -> Iterator[Block]:
    found, today = missing(seen), seen.viewer.today
    said = tongues.say(title)
    yield Head(words(said.first, "title"), _below(seen, said, tongues), words(_whose(seen, tongues), "small"))
    if not found:
        yield Gap(8)
        # Translators: on paper; vi: "Không còn thiếu việc bắt buộc nào."
        yield Text(words(tongues.say_first(lambda: tr("Nothing that is required is missing."))))
    for part, (lowest, highest) in _spans(today).items():
        mine = sorted((item for item in found if lowest <= _day_of(item) <= highest), key=_day_of)
        if mine:
            heading = beside(tongues.say(lambda part=part: tr(part)), "section", "small")  # type: ignore[misc]  # bound now
            count = words(tongues.say_first(lambda mine=mine: number_text(len(mine))), "small")  # type: ignore[misc]  # as above
            yield Heading(heading, count)
            yield from _things(mine, tongues, today)


def _below(seen: ListSeen, said: Said, tongues: Tongues) -> Words:
    done = seen.share.confirmed if seen.viewer.centre else seen.share.done

    def share() -> str:
        fields = {"done": number_text(done), "required": number_text(seen.share.required)}
        # Translators: vi: "{done} trong {required} việc bắt buộc đã xong"
        return tr("{done} of {required} required things done", **fields)

    other = (Run(f"{said.second}{BREAK}", "small"),) if said.second else ()
    return (*other, *words(tongues.say_first(share)))


def _whose(seen: ListSeen, tongues: Tongues) -> str:
    def made() -> str:
        # Translators: at the top of a printed page; vi: "In ngày {day}"
        return tr("Made on {day}", day=date_text(seen.viewer.today, "short"))

    def leaves() -> str:
        day = seen.journey.departure
        # Translators: on paper; vi: "Ngày bay {day}"
        return "" if day is None else tr("Departure on {day}", day=date_text(day, "short"))

    parts = (tongues.say_first(made), seen.name, seen.class_name, tongues.say_first(leaves))
    return BREAK.join(part for part in parts if part)


def _spans(today: date) -> dict[str, tuple[date, date]]:
    """Headings (as message ids) with the days they hold."""
    from intern_desktop.i18n import N_

    soon = today + _SOON
    return {
        # Translators: heading of things by the day they are due; vi: "Đã quá hạn"
        N_("Past their day"): (date.min, today - timedelta(days=1)),
        # Translators: heading of things by the day they are due; vi: "Trong 30 ngày tới"
        N_("Within the next 30 days"): (today, soon),
        # Translators: heading of things by the day they are due; vi: "Sau đó"
        N_("After that"): (soon + timedelta(days=1), date.max - timedelta(days=1)),
        # Translators: heading of things without a day; vi: "Chưa có hạn"
        N_("Without a day"): (date.max, date.max),
    }


def _day_of(item: Item) -> date:
    return item.due if item.due is not None and not item.quiet else date.max


def _things(mine: list[Item], tongues: Tongues, today: date) -> Iterator[Block]:
    """What comes first a row each; what has time in two columns, so that all of it stays one page."""
    if _day_of(mine[0]) <= today + _SOON and len(mine) <= _ROWS:
        yield Table(_SHARES, (LEFT, LEFT, LEFT, RIGHT), tuple(_row(item, tongues) for item in mine))
        return
    half = (len(mine) + 1) // 2
    sides = [
        (Table(_HALF, (LEFT, LEFT, RIGHT), tuple(_short(item, tongues) for item in part)),) if part else ()
        for part in (mine[:half], mine[half:])
    ]
    yield Beside(sides[0], sides[1])


def _short(item: Item, tongues: Tongues) -> Row:
    named: Words = beside(tongues.say(lambda: chosen(item.task.title)), "strong", "tiny")
    if item.note:
        named = (*named, Run(f"{BREAK}{item.note}", "small"))
    needed = _needed(item, tongues)
    said = " · ".join(run.text.strip(BREAK) for run in (needed[0], *needed[1:][-1:]) if run.text.strip())
    return Row((words(_BOX, "cell"), (*named, Run(f"{BREAK}{said}", "tiny")), _when(item, tongues)))


def _row(item: Item, tongues: Tongues) -> Row:
    named: Words = beside(tongues.say(lambda: chosen(item.task.title)), "strong", "tiny")
    if item.note:
        named = (*named, Run(f"{BREAK}{item.note}", "small"))
    return Row((words(_BOX, "cell"), named, _needed(item, tongues), _when(item, tongues)))


def _needed(item: Item, tongues: Tongues) -> Words:
    """What it needs, and the page of the guide that explains it."""
    if item.state == "claimed":
        # Translators: vi: "Chờ thầy cô xem"
        return words(tongues.say_first(lambda: tr("Waits for the trainer")), "cell")
    said = tongues.say(lambda: needs(item.task.evidence))
    page = tongues.say_first(lambda: _page_of(item.task.page))
    made = beside(said, "cell", "tiny")
    return (*made, Run(f"{BREAK}{page}", "tiny")) if page else made


def _page_of(page: str) -> str:
    named = _guide_title(page)
    # Translators: names the page of the guide that explains a thing; vi: "Cẩm nang: {page}"
    return tr("Guide: {page}", page=named) if named else ""


def _guide_title(page: str) -> str:
    from intern_desktop.guide import book

    return plain(book.page(page, language()).title) if page in book.page_ids() else ""


def _when(item: Item, tongues: Tongues) -> Words:
    if item.due is None or item.quiet:
        return ()
    return words(tongues.say_first(lambda: date_text(item.due or date.max, "short")), "cell")
