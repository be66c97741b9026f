"""What of the guide can be printed: a page, a chapter, or the whole with cover and contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from intern_desktop import furigana
from intern_desktop.guide import book
from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import guide_paper
from intern_desktop.ui.guide_paper import Asked
from intern_desktop.ui.paper.blocks import Block, Gap, Piece, Text
from intern_desktop.ui.paper.booklet import Booklet, Section, impose, page_room
from intern_desktop.ui.paper.document import Sheets
from intern_desktop.ui.paper.text import pt, words
from intern_desktop.ui.paper.tongues import speaking
from intern_desktop.ui.printing import Paint

PAGE, CHAPTER, WHOLE = "page", "chapter", "whole"


class Space(NamedTuple):
    """Empty room, at the top of a page too; in points."""

    height: float

    def pieces(self, width: float) -> Iterator[Piece]:
        """One piece; it counts as words, or the page would begin after it."""
        del width
        yield Piece(pt(self.height), _nothing, ("",))


class Printed(NamedTuple):
    """What is printed: its title, how it is laid out for paper, and whether its sheets are folded."""

    title: str
    book: Booklet
    folded: bool

    def lay_out(self, room: QRectF, laid: Sequence[Sheets] = ()) -> Sequence[Paint]:
        """All sides, for a room in points; `laid` are its sections if they were laid out before."""
        return impose(self.book.pages(page_room(room), laid)) if self.folded else self.book.pages(room, laid)


def wanted(what: str, page_id: str) -> tuple[str, ...]:
    """The pages that are printed for "page", "chapter" or "whole", when one reads `page_id`."""
    if what == WHOLE:
        return book.page_ids()
    return book.chapter_of(page_id).pages if what == CHAPTER else (page_id,)


def section(page_id: str, asked: Asked) -> Section:
    """One page as a section of the book."""
    first = asked.tongues.first
    chapter = book.chapter_of(page_id)
    title = words(book.page(page_id, first).title, "cell")
    opens = chapter.pages[0] == page_id
    return Section(title, words(chapter.title[first], "strong") if opens else (), guide_paper.document(page_id, asked))


def printed(what: str, page_id: str, sections: Sequence[Section], asked: Asked, *, folded: bool) -> Printed:
    """Sections put together: one is printed as it is; more begin with their contents, the whole guide with a cover."""
    with speaking(asked.tongues.first):
        if what == PAGE:
            [only] = sections
            return Printed(only.document.title, _alone(only), folded)
        # Translators: title of the printed guide; vi: "Cẩm nang đi làm ở Nhật"
        whole = tr("The guide to working in Japan")
        title = furigana.plain(book.chapter_of(page_id).title[asked.tongues.first]) if what == CHAPTER else whole
        cover = tuple(_cover(whole, asked)) if what == WHOLE else ()
        foot = words(_printed_on(asked), "small")
        return Printed(title, Booklet(title, cover, words(tr("Contents"), "section"), tuple(sections), foot), folded)


def _nothing(painter: QPainter, x: float, y: float) -> None:
    del painter, x, y


def _alone(only: Section) -> Booklet:
    return Booklet(only.document.title, (), (), (only,), only.document.foot)


def _cover(title: str, asked: Asked) -> Iterator[Block]:
    yield Space(150)
    yield Text(words(title, "chapter"))
    yield Gap(10)
    yield Text(words(asked.tongues.name, "section"))
    yield Gap(24)
    # Translators: vi: "Mỗi trang ghi ngày kiểm tra và dùng được tới ngày nào. Qua ngày ấy, hãy hỏi trung tâm trước."
    yield Text(
        words(
            tr("Each page says when it was checked and until when it holds. After that day ask your centre first."),
            "read",
        )
    )
    yield Gap(6)
    lines = furigana.plain(book.page("help-lines", asked.tongues.first).title)
    # Translators: vi: "Không ai được giữ hộ chiếu hay thẻ cư trú của bạn. Cần giúp thì xem trang “{title}”."
    yield Text(
        words(
            tr(
                "Nobody may keep your passport or residence card. When you need help, see the page “{title}”.",
                title=lines,
            ),
            "read",
        )
    )


def _printed_on(asked: Asked) -> str:
    # Translators: at the foot of the printed guide; vi: "In ngày {day}"
    return tr("Printed {day}", day=date_text(asked.today, "short"))
