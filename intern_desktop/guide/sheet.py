"""A page as one HTML sheet: in one language, or in two side by side with one row a paragraph."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from intern_desktop.guide import book
from intern_desktop.guide.book import Block, Page
from intern_desktop.guide.figures import Figure, Law, figure, references
from intern_desktop.guide.html import Hand, block_html, class_of, ruby_html, text_html
from intern_desktop.guide.sources import source_name
from intern_desktop.i18n import date_text, tr

HERE = "\u200b"
"""Stands first in each block, where a link `#bN` leads; it has no width."""

_ICONS = {"old": "history:caution", "ask": "message-square:accent", "do": "check:positive", "quote": "info:accent"}
_OPENING = re.compile(r"(?:\s*<(?!img|a |strong|em)[^>]*>)+")
"""The tags before the first words of a block."""


def hand(code: str, today: date, law: Law, *, readings: bool = True) -> Hand:
    """How texts in a language are written today."""
    return Hand(
        language=code,
        readings=readings,
        figure=lambda reference: figure(reference, code, law),
        tip=lambda found: source_words(found, today),
        stale=lambda found: found.stale(today),
    )


def one_column(page: Page, writing: Hand, today: date) -> str:
    """The page in its own language."""
    blocks = "".join(_block(at, block, writing) for at, block in enumerate(page.blocks))
    top = f'{_heading(page, writing)}<p class="badge">{badge(page, today)}</p>'
    return f"{top}{_warning(page, today)}{blocks}{_end(page, writing)}"


def two_columns(own: Page, japanese: Page, writing: Hand, beside: Hand, today: date) -> str:
    """The page in the reader's language with Japanese at its right, paragraph by paragraph."""
    name = f'<td width="60%" valign="middle">{_heading(own, writing)}</td>'
    top = f'{name}<td width="40%" align="right" valign="middle">{badge(own, today)}</td>'
    title = f'<table class="top" width="100%" cellspacing="0" cellpadding="0"><tr>{top}</tr></table>'
    rows = "".join(
        _row(_block(at, left, writing), _block(None, right, beside))
        for at, (left, right) in enumerate(zip(own.blocks, japanese.blocks, strict=True))
    )
    pairs = f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    return f"{title}{_warning(own, today)}{pairs}{_end(own, writing)}"


def _heading(page: Page, writing: Hand) -> str:
    return f'<p class="{class_of("title", writing)}">{text_html(page.title, writing)}</p>'


def badge(page: Page, today: date) -> str:
    """When the page was checked and until when it holds, as a picture the page draws."""
    tone = "caution" if page.stale(today) else "good"
    # Translators: vi: "Kiểm tra {day}, dùng được tới {until}"
    said = tr(
        "Checked {day}, good until {until}",
        day=date_text(page.checked, "short"),
        until=date_text(page.valid_until, "short"),
    )
    return f'<img src="badge:{tone}:{escape(said)}">'


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


def _row(left: str, right: str) -> str:
    # The empty cell keeps the columns from touching; a cell drops the space below its last paragraph.
    wide = 'width="48%" style="padding-bottom:8px"'
    return f'<tr><td {wide}>{left}</td><td width="4%"></td><td {wide}>{right}</td></tr>'


def _block(at: int | None, block: Block, writing: Hand) -> str:
    said = block_html(block, writing)
    if at is not None:
        said = _with_place(said, at)
    if block.kind not in _ICONS:
        return said
    return _notice(_ICONS[block.kind], said)


def _notice(icon: str, said: str) -> str:
    cells = f'<td width="24"><img src="icon:{icon}"></td><td>{said}</td>'
    return f'<table class="notice" width="100%" cellspacing="0" cellpadding="8"><tr>{cells}</tr></table>'


def _with_place(said: str, at: int) -> str:
    first = _OPENING.match(said)
    after = first.end() if first else 0
    return f'{said[:after]}<a name="b{at}">{HERE}</a>{said[after:]}'


def _warning(page: Page, today: date) -> str:
    if not page.stale(today):
        return ""
    # Translators: vi: "Trang này quá hạn kiểm tra {day}. Hỏi trung tâm trước khi tin các con số."
    said = tr(
        "This page was to be checked again by {day}. Ask your centre before you trust its figures.",
        day=date_text(page.valid_until, "short"),
    )
    return _notice("triangle-alert:caution", f'<p class="note">{escape(said)}</p>')


def _end(page: Page, writing: Hand) -> str:
    """Other pages to read, then the sources."""
    kind = class_of("related", writing)
    related = "".join(
        f'<p class="{kind}"><a href="page:{other}">{_title(other, writing)}</a></p>' for other in page.related
    )
    sources = "".join(
        f'<p class="source"><a class="quiet" href="{escape(source.address)}">{escape(said)}</a></p>'
        for source in page.sources
        for said in (source_name(str(source.title), writing.language),)
    )
    # Translators: vi: "Đọc tiếp"
    read_on = _small_heading(tr("Read on")) if related else ""
    # Translators: vi: "Nguồn"
    heading = _small_heading(tr("Sources"))
    return f"{read_on}{related}{heading}{sources}"


def _small_heading(words: str) -> str:
    return f'<p class="end">{escape(words)}</p>'


def _title(page_id: str, writing: Hand) -> str:
    return ruby_html(book.page(page_id, writing.language).title, readings=writing.readings)
