"""What the rules say of an offer, on paper: the gravest first, each with the rule, what to ask whom, and the source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from intern_desktop.errors import UserError
from intern_desktop.furigana import plain
from intern_desktop.i18n import date_text, language, tr
from intern_desktop.payroll import prospects
from intern_desktop.payroll.lines import earliest
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Row, Table, Text
from intern_desktop.ui.paper.document import Document
from intern_desktop.ui.paper.text import BREAK, Run, Words, above, words
from intern_desktop.ui.paper.tongues import Said, speaking
from intern_desktop.ui.pay import findings_words, paper_parts
from intern_desktop.ui.pay.paper_parts import Order, Sources
from intern_desktop.ui.places import prefecture_name

if TYPE_CHECKING:  # what the engine says
    from intern_desktop.payroll.findings import Finding


def document(order: Order) -> Document:
    """The findings about the offer in hand. Raises UserError while it cannot be held against the rules."""
    sheet = order.desk.sheet
    if sheet is None:
        raise UserError(paper_parts.NO_OFFER)
    missing = prospects.missing(sheet, order.desk.purse)
    if missing is not None:
        raise missing
    first = _said(order, order.tongues.first)
    second = _said(order, order.tongues.second) if order.tongues.second else []
    with speaking(order.tongues.first):
        return Document(plain(_title()), tuple(_blocks(order, first, second)), _foot(order, first))


def _said(order: Order, code: str) -> list[tuple[Finding, str, str, str]]:
    """Each finding with its sentence, its rule and its question in a language; some hold names of that language."""
    with speaking(code):
        return [
            (one, plain(one.message.sentence), findings_words.rule_text(one), plain(one.ask.sentence))
            for one in order.desk.pricing.findings(order.desk.sheet, order.desk.purse, language())  # type: ignore[arg-type] # there is one
        ]


def _title() -> str:
    # Translators: title of a printed list of findings; vi: "Những điều cần hỏi lại trong hợp đồng này"
    return tr("What to look at in this offer")


def _foot(order: Order, found: list[tuple[Finding, str, str, str]]) -> Words:
    assumed = earliest(*(one.assumed for one, *_ in found))

    def law() -> str:
        # Translators: vi: "So với các quy định đã biết đến ngày {day}. Bản này nêu quy định, không kết luận về ai."
        return tr(
            "Held against the rules known on {day}. It names rules and is no verdict on anybody.",
            day=date_text(order.today, "short"),
        )

    return paper_parts.foot(order, law, assumed=assumed is not None)


def _blocks(
    order: Order, first: list[tuple[Finding, str, str, str]], second: list[tuple[Finding, str, str, str]]
) -> Iterator[Block]:
    sheet, sources = order.desk.sheet, Sources()
    place = "" if sheet is None else prefecture_name(sheet.offer.prefecture)
    yield paper_parts.head(order, _title, " · ".join(part for part in (order.offer_name, place) if part))
    if not first:
        yield Gap(8)
        # Translators: vi: "So với các quy định trong chương trình, hợp đồng này không có điều gì phải hỏi thêm."
        yield Text(order.sentence(lambda: tr("Against the rules in this program nothing stands out in this offer.")))
    others = {one.code: (said, rule, ask) for one, said, rule, ask in second}
    for severity, group in groupby(first, lambda told: told[0].severity):
        told = list(group)
        yield order.heading(partial(findings_words.group_name, severity), str(len(told)))
        rows = [_row(*one, others.get(one[0].code, ("", "", "")), sources) for one in told]
        yield Table((94, 6), (LEFT, RIGHT), tuple(rows))
    yield from sources.blocks(order)


def _row(one: Finding, said: str, rule: str, ask: str, other: tuple[str, str, str], sources: Sources) -> Row:
    """The sentence, the rule, what to ask whom; each with the second language below it."""
    mark = "≈ " if one.assumed is not None else ""
    parts: list[Run] = [*above(Said(f"{mark}{said}", other[0]), "bold", "tiny")]
    for text, beneath in ((rule, other[1]), (ask, other[2])):
        parts.append(Run(BREAK, "cell"))
        parts += above(Said(text, beneath), "cell", "tiny")
    where = " · ".join(part for part in (findings_words.amount_text(one), findings_words.heading_text(one)) if part)
    if where:
        parts.append(Run(f"{BREAK}{where}", "tiny"))
    return Row((tuple(parts), words(sources.mark(one.sources), "tiny")))
