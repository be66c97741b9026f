"""The payslip of a month on paper: the blocks of a Japanese 給与明細, how each line came, and where that stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from intern_desktop.errors import FieldError, UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, month_text, tr, yen_text
from intern_desktop.payroll.month import following
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, RULE, Block, Boxes, Gap, Heading, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import Words, beside, words
from intern_desktop.ui.paper.tongues import Said, speaking
from intern_desktop.ui.pay import month_slip, paper_parts, payslip_blocks, payslip_words
from intern_desktop.ui.pay.paper_parts import Order, Sources
from intern_desktop.ui.places import prefecture_name

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.lines import Line
    from intern_desktop.payroll.payslip import Payslip
    from intern_desktop.ui.pay.month_slip import Month
    from intern_desktop.ui.pay.payslip_rows import Row as SlipRow

_WAITS = N_("There is no payslip to print yet: first working day, wage and hours are needed.")


def document(order: Order) -> Document:
    """The payslip of the month that is looked at, as it is on the screen. Raises UserError while there is none."""
    desk = order.desk
    sheet = desk.sheet
    if sheet is None or sheet.offer.first_month is None:
        raise UserError(_WAITS)
    try:
        shown = month_slip.shown_month(desk.pricing, sheet, desk.purse, desk.month)
    except FieldError as problem:
        raise UserError(_WAITS) from problem
    with speaking(order.tongues.first):
        # Translators: title of a payslip; ja: "{month}分 給与明細"; vi: "Phiếu lương {month}"
        title = plain(tr("Payslip of {month}", month=month_text(shown.slip.month)))
        return Document(title, tuple(_blocks(order, shown)), _foot(order, shown.slip))


def _foot(order: Order, slip: Payslip) -> Words:
    def law() -> str:
        return payslip_words.assumed_text(slip) or tr("Law in force in {month}", month=month_text(slip.month)) + "."

    return paper_parts.foot(order, law, assumed=slip.assumed is not None)


def _blocks(order: Order, shown: Month) -> Iterator[Block]:
    slip = shown.slip

    def title() -> str:
        return tr("Payslip of {month}", month=month_text(slip.month))

    yield paper_parts.head(order, title, _below(order, shown))
    yield Gap(6, keeps=True)
    yield Boxes(_sums(order, slip), 3)
    yield from _lines(order, shown)


def _below(order: Order, shown: Month) -> str:
    month, offer = shown.slip.month, shown.offer
    paid = month if offer.paid == "same_month" else following(month)
    # Translators: below the title of a payslip; vi: "trả trong {month}"
    when = tr("paid in {month}", month=month_text(paid))
    return " · ".join(part for part in (order.offer_name, prefecture_name(offer.prefecture), when) if part)


def _sums(order: Order, slip: Payslip) -> list[tuple[Words, ...]]:
    """What is paid, what is taken, and what stays, as the three figures at the top."""
    own = {
        "gross": (slip.gross, any(line.assumed is not None and line.block == "paid" for line in slip.lines)),
        "taken": (-slip.taken, slip.assumed is not None),
        "net": (slip.net, slip.assumed is not None),
    }
    return [
        (
            order.term(partial(payslip_words.name_of, code), "cell"),
            words(f"{'≈ ' if assumed else ''}{yen_text(yen)}", "figure"),
        )
        for code, (yen, assumed) in own.items()
    ]


def _lines(order: Order, shown: Month) -> Iterator[Block]:
    """The blocks of the slip, then what it does not hold, then the sources."""
    slip = shown.slip
    first = _rows(order.tongues.first, shown)
    second = _rows(order.tongues.second, shown) if order.tongues.second else first
    sources, told = Sources(), set[str]()
    lines = payslip_words.shown(slip)
    for block, own in _by_block(list(zip(first, second, strict=True))):
        yield Heading(_named(block, "section", "small"))
        if block[0].code == "hours":
            yield _hours(own)
        else:
            yield _amounts(own, lines, sources, told)
    if shown.notes:
        # Translators: heading on a printed payslip; vi: "Cần biết"
        yield order.heading(lambda: tr("Good to know"))
        for note in shown.notes:
            yield Text(order.sentence(partial(getattr, note, "sentence")))
    yield from sources.blocks(order)


Both = tuple["SlipRow", "SlipRow"]


def _rows(code: str, shown: Month) -> list[SlipRow]:
    with speaking(code):
        return payslip_blocks.rows(shown.slip, shown.offer)


def _by_block(rows: Sequence[Both]) -> Iterator[tuple[Both, list[Both]]]:
    """Each block's heading with its rows."""
    heading, held = None, list[Both]()
    for both in rows:
        if both[0].kind == "block":
            if heading is not None:
                yield heading, held
            heading, held = both, []
        else:
            held.append(both)
    if heading is not None:
        yield heading, held


def _named(both: Both, role: str, other: str) -> Words:
    """The name of a row in both languages; with one language alone, the Japanese of the slip stands beside it."""
    first, second = plain(both[0].name), plain(both[1].name)
    if second == first:
        second = plain(both[0].japanese)
    return beside(Said(first, "" if second == first else second), role, other)


def _hours(rows: Sequence[Both]) -> Table:
    """Two pairs of name and hours in a row."""
    cells = [cell for both in rows for cell in (_named(both, "cell", "tiny"), words(both[0].said, "cell"))]
    while len(cells) % 4:
        cells.append(())
    made = tuple(Row((*cells[at : at + 2], (), *cells[at + 2 : at + 4])) for at in range(0, len(cells), 4))
    return Table((34, 13, 3, 34, 13), (LEFT, RIGHT, LEFT, LEFT, RIGHT), made)


def _amounts(rows: Sequence[Both], lines: dict[str, Line], sources: Sources, told: set[str]) -> Table:
    made = []
    for at, both in enumerate(rows):
        row, line = both[0], lines.get(both[0].code)
        if row.kind == "part":
            made.append(Row((_named(both, "small", "tiny"), (), (), ()), keeps=True))
            continue
        total = row.kind == "total"
        amount = words(row.amount(), "strong" if total else "cell")
        how = "" if line is None else _how(line, told)
        marks = "" if line is None else sources.mark(line.sources)
        name = _named(both, "strong" if total else "cell", "tiny")
        made.append(
            Row((name, words(how, "tiny"), amount, words(marks, "tiny")), RULE if total else 0.5, at + 2 == len(rows))
        )
    # Translators: columns of a printed payslip; vi: "Khoản", "Tính thế nào", "yên", "nguồn"
    names = (tr("Line"), tr("How it is computed"), tr("yen"), tr("source"))
    heads = tuple(words(name, "tiny") for name in names)
    return Table((30, 47, 15, 8), (LEFT, LEFT, RIGHT, RIGHT), tuple(made), heads)


def _how(line: Line, told: set[str]) -> str:
    """The sentences of a line that no line before it has told."""
    sentences = [plain(step.sentence) for step in line.how]
    new = [sentence for sentence in sentences if sentence not in told]
    told.update(new)
    # Translators: on a printed payslip, where all that could be said of a line was said above; vi: "như trên"
    return " ".join(new) if new or not sentences else tr("as above")
