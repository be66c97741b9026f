"""What to ask the company about a payslip, on paper: the question in Japanese to show, and in her language to know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.errors import UserError
from intern_desktop.furigana import plain, reading
from intern_desktop.i18n import N_, language, month_text, number_text, tr, tr_in
from intern_desktop.ui.paper.blocks import LEFT, RULE, Block, Gap, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import BREAK, Run, Words, above, words
from intern_desktop.ui.paper.tongues import Said, speaking
from intern_desktop.ui.pay import paper_parts, slip_asked
from intern_desktop.ui.pay.paper_parts import Order

if TYPE_CHECKING:  # what the engine says
    from intern_desktop.ui.pay.slip_asked import ToAsk

_NO_SLIP = N_("No payslip was typed yet. Type the one you were given on “Check a real payslip”.")


def document(order: Order) -> Document:
    """The questions about the slip that is looked at, else about the latest one. Raises UserError without one."""
    sheet = order.desk.sheet
    months = [] if sheet is None else sorted(slip.month for slip in sheet.slips)
    month = order.month if order.month in months else months[-1] if months else None
    if month is None:
        raise UserError(_NO_SLIP)
    with speaking(order.tongues.first):
        checked = slip_asked.checked_slip(order.desk, month)
        if checked is None:
            raise UserError(paper_parts.NOT_COUNTED)
        asked = slip_asked.questions(order.desk, month)
        foot = _foot(order, month, assumed=checked.assumed is not None)
        return Document(_title(month), tuple(_blocks(order, month, asked)), foot)


def _title(month: date) -> str:
    # Translators: title of a printed list; vi: "Câu hỏi về phiếu lương {month}"; ja: "{month}分 給与明細についての質問"
    return tr("Questions about the payslip of {month}", month=month_text(month))


def _foot(order: Order, month: date, *, assumed: bool) -> Words:
    # Translators: vi: "So phiếu lương với số tính theo hợp đồng và luật của {month}."
    return paper_parts.foot(
        order,
        lambda: tr("The slip is held against what contract and law come to in {month}.", month=month_text(month)),
        assumed=assumed,
    )


def _blocks(order: Order, month: date, asked: list[ToAsk]) -> Iterator[Block]:
    yield paper_parts.head(order, lambda: _title(month), order.offer_name)
    yield Gap(4, keeps=True)
    if not asked:
        # Translators: vi: "Không có dòng nào phải hỏi: phiếu lương khớp với số tính ra."
        yield Text(order.sentence(lambda: tr("There is nothing to ask: the slip agrees with what was computed.")))
        return
    # Translators: to whoever makes the payslips, above the questions; vi: "Các số này được tính thế nào ạ? Xin chỉ giúp
    # em."; ja: "次の点について教えていただけますか。よろしくお願いいたします。"
    message = N_("Please tell me how these figures came. Thank you for your help.")
    japanese = tr_in("ja", message)
    yield Text(above(Said(japanese) if order.tongues.first == "ja" else Said(tr(message), japanese), "cell", "cell"))
    yield Gap(4)
    rows = tuple(_row(at + 1, one) for at, one in enumerate(asked))
    # Translators: columns of a printed list of questions; vi: "Câu hỏi", "Trả lời"
    names = ((), words(tr("Question"), "tiny"), words(tr("Answer"), "tiny"))
    yield Table((4, 62, 34), (LEFT, LEFT, LEFT), rows, names, gap=8)


def _row(at: int, one: ToAsk) -> Row:
    """The line with both figures, the question in Japanese with how it is read, hers, why, and whom to ask."""
    name = [Run(one.line, "strong")]
    if one.on_paper:
        name.append(Run(f"  {plain(one.on_paper)}", "small"))
    parts = [*name, Run(BREAK, "cell"), Run(_figures(one), "cell")]
    parts += [Run(f"{BREAK}{plain(one.japanese)}", "question")]
    if reading(one.japanese) != plain(one.japanese):
        parts.append(Run(f"{BREAK}{reading(one.japanese)}", "tiny"))
    if one.said:
        parts.append(Run(f"{BREAK}{one.said}", "cell"))
    parts.append(Run(f"{BREAK}{_likely(one)}", "tiny"))
    return Row((words(str(at), "strong"), tuple(parts), ()), RULE)


def _figures(one: ToAsk) -> str:
    slip = number_text(one.on_slip)
    if one.computed is None:
        # Translators: vi: "Trên phiếu: {slip} yên"
        return tr("On the slip: {slip} yen", slip=slip)
    # Translators: vi: "Trên phiếu: {slip} yên, tính ra: {computed} yên"
    return tr("On the slip: {slip} yen, computed: {computed} yen", slip=slip, computed=number_text(one.computed))


def _likely(one: ToAsk) -> str:
    """The likeliest reason, and who can be asked."""
    people = " → ".join(
        who.name if language() == "ja" or not who.japanese else f"{who.name} {plain(who.japanese)}" for who in one.whom
    )
    # Translators: vi: "Có thể vì: {reason} Hỏi: {people}"
    return tr("Perhaps: {reason} Ask: {people}", reason=plain(one.reason), people=people)
