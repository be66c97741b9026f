"""Offers side by side on paper: the sentence that decides, then the rows that differ, then those that are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from intern_desktop.errors import UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, date_text, number_text, tr
from intern_desktop.payroll import comparison, verdict
from intern_desktop.payroll.lines import earliest
from intern_desktop.payroll.sheet import rate_is_old
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import BREAK, Run, Words, words
from intern_desktop.ui.paper.tongues import speaking
from intern_desktop.ui.pay import ahead_words, compare_offers, compare_words, paper_parts
from intern_desktop.ui.pay.paper_parts import Order

if TYPE_CHECKING:  # what the engine says
    from datetime import date

    from intern_desktop.payroll.comparison import Beside
    from intern_desktop.payroll.sheet import Sheet

BETTER = "✓"
"""Stands before what is better, which is also bold."""

_ONE_ALONE = N_("There is only one offer. Add another one, and they can be laid beside each other.")


def document(order: Order) -> Document:
    """The offers on the table, four at most. Raises UserError where there are not two."""
    with speaking(order.tongues.first):
        table = compare_offers.on_table(order.desk)
        if len(table) < 2:
            raise UserError(_ONE_ALONE)
        offers = compare_offers.beside(order.desk, table)
        sheets = [sheet for _, _, sheet in table]
        return Document(_title(), tuple(_blocks(order, offers, sheets)), _foot(order, offers))


def _title() -> str:
    # Translators: title of a printed comparison; vi: "So sánh các hợp đồng"
    return tr("Offers side by side")


def _known(offers: Sequence[Beside]) -> date | None:
    found = [one.figures for one in offers if one.figures is not None]
    return earliest(*(value.assumed for figures in found for value in figures.values.values()))


def _foot(order: Order, offers: Sequence[Beside]) -> Words:
    known = _known(offers)

    def law() -> str:
        if known is None:
            return tr("Counted with the law published for every month.")
        return tr(
            "The law is published until {day}; after that it is assumed unchanged.", day=date_text(known, "short")
        )

    return paper_parts.foot(order, law, assumed=known is not None)


def _blocks(order: Order, offers: list[Beside], sheets: Sequence[Sheet]) -> Iterator[Block]:
    yield paper_parts.head(order, _title, _rate(order))
    found = verdict.decide(offers)
    yield Gap(4, keeps=True)
    against = " ".join(compare_words.against_text(found, offers)).strip()
    if against:
        yield Text(words(plain(against), "cell"))
    strong, rest = compare_words.verdict_text(found, offers)
    yield Text(words(plain(strong), "section"))
    yield Text(words(plain(rest), "cell"))
    for said in (compare_words.uneven_text(offers), ahead_words.unspent_text(order.desk.purse)):
        if said:
            yield Text(words(said, "cell"))
    rows = comparison.rows(offers)
    apart = [row for row in rows if not row.same]
    alike = [row for row in rows if row.same]
    for heading, some in ((_differs, apart), (_same, alike)):
        if some:
            yield order.heading(heading)
            yield _table(order, offers, sheets, some)
    yield Gap(4)
    # Translators: what the signs in a printed table mean; vi: "✓ và chữ đậm: tốt hơn ở dòng đó. Không chấm điểm."
    yield Text(order.sentence(lambda: tr("✓ and bold: better in that row. Nothing is scored."), "small", "tiny"))


def _differs() -> str:
    # Translators: heading of a table; vi: "Khác nhau"
    return tr("What differs")


def _same() -> str:
    # Translators: heading of a table; vi: "Giống nhau"
    return tr("What is the same")


def _rate(order: Order) -> str:
    rate = order.desk.purse.exchange_rate
    if rate is None:
        return tr("No exchange rate is typed, so all is in yen.")
    dong, day = number_text(rate.vnd_per_yen), date_text(rate.on, "short")
    said = tr("1 yen is {dong} dong, the rate of {day}.", dong=dong, day=day)
    return f"{said} {tr('This rate is older than 30 days.')}" if rate_is_old(rate, order.today) else said


def _table(order: Order, offers: Sequence[Beside], sheets: Sequence[Sheet], rows: Sequence[comparison.Row]) -> Table:
    made = [
        Row(
            (
                order.term(partial(compare_words.row_name, row.name)),
                *(_cell(row, at) for at in range(len(offers))),
            )
        )
        for row in rows
    ]
    names = [
        (Run(one.name, "strong"), Run(f"{BREAK}{compare_words.place_of(sheet)}", "tiny"))
        for one, sheet in zip(offers, sheets, strict=True)
    ]
    count = len(offers)
    return Table((34, *(66 // count for _ in offers)), (LEFT, *(RIGHT for _ in offers)), tuple(made), ((), *names))


def _cell(row: comparison.Row, at: int) -> Words:
    said = compare_words.value_text(row.values[at], exact=False).replace("≈ ", "≈\u00a0")
    return words(f"{BETTER}\u00a0{said}", "strong") if at in row.better else words(said, "cell")
