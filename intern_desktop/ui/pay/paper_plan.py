"""The months ahead on paper: the four answers, the drawing, every month as a table, what happens, and the lump sum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError, UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, month_text, number_text, tr, trn
from intern_desktop.payroll import prospects
from intern_desktop.payroll.law import NotInForce
from intern_desktop.payroll.sheet import rate_is_old
from intern_desktop.ui.paper.blocks import LEFT, Block, Boxes, Drawing, Gap, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import BREAK, Run, Words, words
from intern_desktop.ui.paper.tongues import speaking
from intern_desktop.ui.pay import ahead_notes, ahead_picture, ahead_words, paper_parts, paper_plan_table
from intern_desktop.ui.pay.ahead_amounts import million_text
from intern_desktop.ui.pay.paper_parts import Order
from intern_desktop.ui.pay.paper_plan_chart import HEIGHT, PlanDrawing
from intern_desktop.ui.places import prefecture_name

if TYPE_CHECKING:  # what the engine says
    from intern_desktop.payroll.prospects import Prospect
    from intern_desktop.payroll.sheet import Sheet
    from intern_desktop.ui.pay.ahead_notes import Note


def document(order: Order) -> Document:
    """The years of the offer in hand. Raises UserError while they cannot be worked out."""
    sheet, found = in_hand(order)
    with speaking(order.tongues.first):
        return Document(plain(_title(found)), tuple(_blocks(order, sheet, found)), _foot(order, found))


def in_hand(order: Order) -> tuple[Sheet, Prospect]:
    """The sheet and its years. Raises UserError with what is missing."""
    sheet, purse = order.desk.sheet, order.desk.purse
    if sheet is None:
        raise UserError(paper_parts.NO_OFFER)
    missing = prospects.missing(sheet, purse)
    if missing is not None:
        raise missing
    try:
        return sheet, order.desk.pricing.once(prospects.prospect, sheet, purse)
    except (FieldError, NotInForce) as problem:
        raise UserError(paper_parts.NOT_COUNTED) from problem


def _title(found: Prospect) -> str:
    months = len(found.usual.months)
    # Translators: title of a printed plan; vi: "Tiền để dành trong {n} tháng"
    return trn("The money of {n} month", "The money of {n} months", months)


def _foot(order: Order, found: Prospect) -> Words:
    assumed = found.usual.totals.assumed

    def law() -> str:
        if assumed is None:
            # Translators: vi: "Tính theo luật đã công bố cho mọi tháng."
            return tr("Counted with the law published for every month.")
        # Translators: vi: "Luật đã công bố đến {day}; từ đó tạm tính như cũ."
        return tr(
            "The law is published until {day}; after that it is assumed unchanged.", day=date_text(assumed, "short")
        )

    return paper_parts.foot(order, law, assumed=assumed is not None)


def _blocks(order: Order, sheet: Sheet, found: Prospect) -> Iterator[Block]:
    yield paper_parts.head(order, lambda: _title(found), _below(order, sheet, found))
    yield Gap(6, keeps=True)
    yield Boxes(_answers(order, sheet, found), 2)
    yield Gap(4)
    yield Text(_rate_words(order))
    yield _drawing(order, sheet, found)
    yield from paper_plan_table.blocks(order, found.usual)
    # Translators: heading of a list on paper; vi: "Những việc xảy ra"
    yield order.heading(lambda: tr("What happens"))
    yield _notes(ahead_notes.event_notes(found.usual))
    first, last = found.usual.months[0].month, found.usual.months[-1].month
    changes = ahead_notes.change_notes(first, last)
    if changes:
        # Translators: heading of a list on paper; vi: "Luật sẽ đổi trong những năm đó"
        yield order.heading(lambda: tr("What changes in the law meanwhile"))
        yield _notes(changes)
    # Translators: heading on paper; vi: "Tiền hưu trí nhận lại khi về"
    yield order.heading(lambda: tr("The lump sum of the pension, and what it depends on"))
    yield _notes(ahead_notes.lump_notes(found.usual.lump_sum))


def _below(order: Order, sheet: Sheet, found: Prospect) -> str:
    first, last = found.usual.months[0].month, found.usual.months[-1].month
    span = f"{month_text(first)} – {month_text(last)}"
    return " · ".join(part for part in (order.offer_name, prefecture_name(sheet.offer.prefecture), span) if part)


def _answers(order: Order, sheet: Sheet, found: Prospect) -> list[tuple[Words, ...]]:
    """Question, answer, why; sums that rest on assumed law are rounded here and exact in the table."""
    purse = order.desk.purse
    home = prospects.home(found)
    reach = order.desk.pricing.once(prospects.reach, sheet, purse, found)
    goal = purse.goal_vnd or prospects.GOAL_VND
    told = (
        # Translators: vi: "Khi nào hết nợ?"
        (lambda: tr("When is my loan gone?"), ahead_words.loan_answer(prospects.loan_end(sheet, found))),
        # Translators: vi: "Mang về được bao nhiêu?"
        (lambda: tr("What do I bring home?"), ahead_words.home_answer(found, home, purse, exact=False)),
        # Translators: {sum} is an amount like "500 million dong"; vi: "Muốn có {sum}?"
        (
            lambda: tr("What would reach {sum}?", sum=million_text(goal)),
            ahead_words.goal_answer(reach, home, exact=False),
        ),
        # Translators: vi: "Hưu trí nhận lại"
        (lambda: tr("Lump sum of the pension"), ahead_words.lump_answer(found.usual, exact=False)),
    )
    return [
        (order.term(asked), words(plain(answer.said), "section"), words(plain(answer.why), "dense"))
        for asked, answer in told
    ]


def _rate_words(order: Order) -> Words:
    """At which rate dong are counted, of which day, and whether that is long ago."""
    rate = order.desk.purse.exchange_rate
    if rate is None:
        # Translators: vi: "Chưa điền tỷ giá nên tính bằng yên."
        return words(tr("No exchange rate is typed, so all is in yen."), "dense")
    # Translators: vi: "1 yên = {dong} đồng, tỷ giá ngày {day}."
    said = tr(
        "1 yen is {dong} dong, the rate of {day}.",
        dong=number_text(rate.vnd_per_yen),
        day=date_text(rate.on, "short"),
    )
    if rate_is_old(rate, order.today):
        # Translators: vi: "Tỷ giá này đã cũ hơn 30 ngày."
        said = f"{said} {tr('This rate is older than 30 days.')}"
    return words(said, "dense")


def _drawing(order: Order, sheet: Sheet, found: Prospect) -> Drawing:
    drawing = PlanDrawing(ahead_picture.picture(sheet, found, order.desk.purse.exchange_rate))
    return Drawing(HEIGHT, drawing.paint, drawing.texts())


def _notes(notes: list[Note]) -> Table:
    """When at the left, the sentence at the right, where it stands written below it."""
    rows = []
    for note in notes:
        below = " ".join(plain(note.beneath).split())
        beneath = (Run(f"{BREAK}{below}", "tiny"),) if below else ()
        rows.append(
            Row((words(note.when.replace("\n", " "), "dense"), (Run(plain(note.words), "cell"), *beneath)), 0.4)
        )
    return Table((18, 82), (LEFT, LEFT), tuple(rows))
