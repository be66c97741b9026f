"""A page as one sheet: title and badge, its blocks in one language or in two beside each other, and what ends it."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import zip_longest

import msgspec

from intern_desktop import furigana
from intern_desktop.guide import book, quiz
from intern_desktop.guide.book import Block, Page
from intern_desktop.guide.figures import Figure, Law, figure, references
from intern_desktop.guide.paragraphs import Drawing, Paragraph, Part, paragraph, parts
from intern_desktop.guide.sources import source_name
from intern_desktop.guide.spans import Hand, Span
from intern_desktop.i18n import date_text, tr

_ICONS = {"old": "history:caution", "ask": "message-square:accent", "do": "check:positive", "quote": "info:accent"}


class Row(msgspec.Struct, frozen=True):
    """A block at its place in the page, and beside it the same block in the other language, if two are shown.

    `icon` with its colour stands before a notice, "" before all else. A drawing stands once for both languages.
    """

    at: int
    own: tuple[Part, ...]
    beside: tuple[Part, ...] = ()
    icon: str = ""

    @property
    def drawn(self) -> bool:
        """Whether this is a drawing."""
        return bool(self.own) and isinstance(self.own[0], Drawing)

    @property
    def heads(self) -> bool:
        """Whether this is a heading."""
        return bool(self.own) and isinstance(self.own[0], Paragraph) and self.own[0].kind == "heading"


class Sheet(msgspec.Struct, frozen=True):
    """All that is seen of a page. `badge` is its tone and words, `warnings` stand before its first block."""

    title: Paragraph
    badge: str
    warnings: tuple[Row, ...]
    rows: tuple[Row, ...]
    end: tuple[Paragraph, ...]
    wide: bool = False


def hand(
    code: str,
    today: date,
    law: Law,
    *,
    readings: bool = True,
    shows: Callable[[str, str], bool] | None = None,
    outside: bool = True,
) -> Hand:
    """How texts in a language are written today; `shows` leaves out the readings of words that are known.

    Without `outside` no words lead to an address on the net: so a centre's page is written.
    """
    return Hand(
        language=code,
        readings=readings,
        shows=shows or _all,
        figure=lambda reference: figure(reference, code, law),
        tip=lambda found: source_words(found, today),
        stale=lambda found: found.stale(today),
        outside=outside,
    )


def one_column(page: Page, writing: Hand, today: date, understood: date | None = None) -> Sheet:
    """The page in its own language; `understood` is the day on which the reader answered its questions."""
    rows = tuple(Row(at, parts(block, writing), icon=_icon(block)) for at, block in enumerate(page.blocks))
    return _sheet(page, writing, today, rows, understood, wide=False)


def two_columns(
    own: Page, other: Page, writing: Hand, beside: Hand, today: date, understood: date | None = None
) -> Sheet:
    """The page in one language with another at its right, block by block; what only one has stands alone."""
    rows = tuple(
        _pair(at, left, right, writing, beside)
        for at, (left, right) in enumerate(zip_longest(own.blocks, other.blocks))
    )
    return _sheet(own, writing, today, rows, understood, wide=True)


def badge(page: Page, today: date) -> str:
    """When the page was checked and until when it holds: "good" or "caution", a colon, the words."""
    tone = "caution" if page.stale(today) else "good"
    # Translators: vi: "Kiểm tra {day}, dùng được tới {until}"
    said = tr(
        "Checked {day}, good until {until}",
        day=date_text(page.checked, "short"),
        until=date_text(page.valid_until, "short"),
    )
    return f"{tone}:{said}"


def source_words(found: Figure, today: date) -> str:
    """Where a figure stands written and when that was looked at."""
    day = date_text(found.checked, "short")
    if found.stale(today) and found.valid_until is not None:
        until = date_text(found.valid_until, "short")
        # Translators: vi: "{source}. Kiểm tra {day}, chỉ chắc tới {until}; hãy hỏi lại trung tâm."
        return tr(
            "{source}. Checked {day}, known to hold until {until}; ask your centre.",
            source=found.source,
            day=day,
            until=until,
        )
    # Translators: vi: "{source}. Kiểm tra {day}."
    return tr("{source}. Checked {day}.", source=found.source, day=day)


def figures_on(page: Page, writing: Hand) -> Iterator[Figure]:
    """The figures of a page, each once, in the order in which they appear."""
    for reference in dict.fromkeys(found for block in page.blocks for found in references(block.text)):
        yield writing.figure(reference)


def _all(writing: str, reading: str) -> bool:
    del writing, reading
    return True


def _sheet(
    page: Page, writing: Hand, today: date, rows: tuple[Row, ...], understood: date | None, *, wide: bool
) -> Sheet:
    title, end = paragraph("title", page.title, writing), tuple(_end(page, writing, understood))
    return Sheet(title, badge(page, today), tuple(_warnings(page, today)), rows, end, wide)


def _pair(at: int, left: Block | None, right: Block | None, writing: Hand, beside: Hand) -> Row:
    icon = _icon(left or right)
    own = parts(left, writing) if left is not None else ()
    return Row(at, own, parts(right, beside) if right is not None else (), icon)


def _icon(block: Block | None) -> str:
    return _ICONS.get(block.kind, "") if block is not None else ""


def _warnings(page: Page, today: date) -> Iterator[Row]:
    if page.centre:
        # Translators: vi: "Trang này là lời của {centre}, không phải của người làm chương trình."
        said = tr("These are the words of {centre}, not of the makers of this program.", centre=page.centre)
        yield _warning("users:accent", said)
    if page.stale(today):
        # Translators: vi: "Trang này quá hạn kiểm tra {day}. Hỏi trung tâm trước khi tin các con số."
        said = tr(
            "This page was to be checked again by {day}. Ask your centre before you trust its figures.",
            day=date_text(page.valid_until, "short"),
        )
        yield _warning("triangle-alert:caution", said)


def _warning(icon: str, said: str) -> Row:
    return Row(-1, (Paragraph("note", (Span(said),)),), icon=icon)


def _end(page: Page, writing: Hand, understood: date | None) -> Iterator[Paragraph]:
    """Its questions, other pages to read, then the sources."""
    if page.id in quiz.pages():
        yield Paragraph("questions", (Span(_questions(understood), link=f"quiz:{page.id}", look="button"),))
    related = [other for other in page.related if other in book.page_ids()]
    if related:
        # Translators: vi: "Đọc tiếp"
        yield _plain("end", tr("Read on"))
    for other in related:
        made = paragraph("related", book.page(other, writing.language).title, writing)
        linked = tuple(msgspec.structs.replace(span, link=f"page:{other}", look="") for span in made.spans)
        yield msgspec.structs.replace(made, spans=linked)
    if page.sources:
        # Translators: vi: "Nguồn"
        yield _plain("end", tr("Sources"))
    for source in page.sources:
        name = furigana.plain(source_name(str(source.title), writing.language))
        address = source.address if writing.outside else ""
        yield Paragraph("source", (Span(name, link=address, look="quiet"),))


def _questions(understood: date | None) -> str:
    if understood is None:
        # Translators: vi: "Câu hỏi về trang này"
        return tr("Questions about this page")
    # Translators: vi: "Câu hỏi về trang này: bạn đã hiểu hết ngày {day}"
    return tr("Questions about this page: all understood on {day}", day=date_text(understood, "short"))


def _plain(kind: str, words: str) -> Paragraph:
    return Paragraph(kind, (Span(words),))
