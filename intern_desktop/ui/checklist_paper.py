"""The list of what is still missing, on paper: by group, each with its day and what a trainer wrote about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from intern_desktop.i18n import chosen, date_text, number_text, tr
from intern_desktop.ui.checklist_model import MISSING_FIRST, ordered
from intern_desktop.ui.checklist_words import news_word
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Head, Heading, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import BREAK, Run, Words, words

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_reading import ListSeen

_BOX = "□"
_SHARES = (0.05, 0.62, 0.33)


def document(seen: ListSeen) -> Document:
    """What is missing in a list as it stands now, in the language spoken now."""
    return Document(_title(), tuple(_blocks(seen)), words(_foot(), "small"))


def missing(seen: ListSeen) -> list[Item]:
    """What is for her and neither confirmed nor, where nobody confirms, reported; not what can be left out."""
    settled = ("confirmed", "not_applicable") if seen.viewer.centre else ("confirmed", "claimed", "not_applicable")
    return [item for item in seen.items.values() if item.counts and item.state not in settled]


def _title() -> str:
    # Translators: title of a printed list; vi: "Những việc còn thiếu"
    return tr("What is still missing")


def _foot() -> str:
    # Translators: at the foot of a printed list; vi: "Tờ này chỉ ghi còn thiếu gì, không ghi kết quả khám hay tiền."
    return tr("This sheet only says what is missing. No finding of a doctor and no money is on it.")


def _blocks(seen: ListSeen) -> Iterator[Block]:
    found = missing(seen)
    share = seen.share
    done = share.confirmed if seen.viewer.centre else share.done
    fields = {"done": number_text(done), "required": number_text(share.required)}
    # Translators: vi: "{done} trong {required} việc bắt buộc đã xong"
    below = tr("{done} of {required} required things done", **fields)
    # Translators: at the top of a printed page; vi: "In ngày {day}"
    day = tr("Made on {day}", day=date_text(seen.viewer.today, "short"))
    whose = BREAK.join(part for part in (day, seen.name, seen.class_name) if part)
    yield Head(words(_title(), "title"), words(below), words(whose, "small"))
    if not found:
        yield Gap(8)
        # Translators: on paper; vi: "Không còn thiếu việc bắt buộc nào."
        yield Text(words(tr("Nothing that is required is missing.")))
    for group in seen.groups:
        mine = [item for item in found if item.task.group == group.id]
        if mine:
            yield Heading(words(chosen(group.title), "section"), words(number_text(len(mine)), "small"))
            rows = tuple(_row(item) for item in ordered(mine, MISSING_FIRST, seen.viewer))
            yield Table(_SHARES, (LEFT, LEFT, RIGHT), rows)


def _row(item: Item) -> Row:
    news = news_word(item.news)
    title: Words = (Run(chosen(item.task.title), "cell"),)
    if news:
        title = (*title, Run(f"  {news}", "strong"))
    if item.note:
        title = (*title, Run(f"{BREAK}{item.note}", "tiny"))
    return Row((words(_BOX, "cell"), title, _when(item)))


def _when(item: Item) -> Words:
    if item.state == "claimed":
        # Translators: vi: "Chờ thầy cô xem"
        return words(tr("Waits for the trainer"), "cell")
    if item.due is None:
        return ()
    day = date_text(item.due, "short")
    if item.state == "overdue":
        # Translators: vi: "Quá hạn từ {day}"
        return words(tr("Was due {day}", day=day), "strong")
    # Translators: vi: "Hạn {day}"
    return words(tr("Due {day}", day=day), "cell")
