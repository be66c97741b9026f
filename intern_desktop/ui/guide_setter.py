"""Sets a sheet of the guide into a document: paragraphs, lists, tables, notices, and two languages beside each other.

It writes the document directly. The same page by way of HTML took three times as long.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from intern_desktop.guide.paragraphs import Drawing, Grid, Paragraph, Part
from intern_desktop.guide.sheet import Row, Sheet
from intern_desktop.guide.spans import Span
from intern_desktop.ui import guide_style, guide_tables, style
from intern_desktop.ui.guide_columns import shares
from intern_desktop.ui.guide_lines import closed
from intern_desktop.ui.guide_style import READING, Formats, flat
from intern_desktop.ui.ruby_object import ruby_size

_BESIDE = 1.45
"""So much wider is a column of text that stands alone than one of two beside each other."""
_SHADES = {"caution": "caution_soft", "positive": "positive_soft"}


class Places(msgspec.Struct):
    """Where things stand in a document: the position at which each block of the page begins; notices, their shade."""

    blocks: list[tuple[int, int]] = msgspec.field(default_factory=list)
    notices: list[tuple[QTextTable, str]] = msgspec.field(default_factory=list)


class Setter:
    """A pen over a document. It stands in an empty block, or at the end of one that was written.

    `write` sets the beginning of a sheet, each `go_on` some more, until `done`.
    """

    def __init__(self, document: QTextDocument, sheet: Sheet, formats: Formats) -> None:
        self.places = Places()
        self.done = False
        self._sheet, self._next = sheet, 0
        self._cursor = QTextCursor(document)
        self._formats = formats
        self._empty = True
        self._lists: list[QTextList] = []

    def write(self, letters: int, past: int = 0) -> None:
        """The title and what stands before the text, then rows: all up to number `past`, and so many letters more."""
        with self._editing():
            self._paragraph(self._sheet.title)
            self._badge(self._sheet.badge)
            for row in self._sheet.warnings:
                self._row(row)
            self._write_rows(letters, past)

    def go_on(self, letters: int) -> None:
        """Rows of so many letters, and after the last of them what ends the page."""
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        with self._editing():
            self._write_rows(letters, 0)

    @contextmanager
    def _editing(self) -> Iterator[None]:
        """Laid out when all is set, also when a bug ends it half-way: Qt dies painting what was never laid out."""
        begun = QTextCursor(self._cursor)
        begun.beginEditBlock()
        try:
            yield
        finally:
            begun.endEditBlock()

    def _write_rows(self, letters: int, past: int) -> None:
        rows, first = self._sheet.rows, self._next
        while self._next < len(rows) and (letters > 0 or self._next <= past):
            letters -= _letters(rows[self._next]) if self._next >= past else 0
            self._next += 1
        if self._sheet.wide:
            self._pairs(rows[first : self._next])
        else:
            for row in rows[first : self._next]:
                self._row(row)
        self.done = self._next == len(rows)
        if self.done:
            for paragraph in self._sheet.end:
                self._paragraph(paragraph)
            self._close()

    def _badge(self, said: str) -> None:
        self._begin(self._formats.block("badge", False))
        self._picture(f"badge:{said}", QTextCharFormat())

    def _pairs(self, rows: tuple[Row, ...]) -> None:
        """One table for all blocks; a drawing goes over both columns."""
        if not rows:
            return
        table = self._table(len(rows), 3, guide_tables.percent(48, 4, 48), above=0 if rows[0].at else 12)
        for at, row in enumerate(rows):
            if row.drawn:
                table.mergeCells(at, 0, 1, 3)
            for column in (0, 2):
                table.cellAt(at, column).setFormat(guide_tables.spaced(low=row.heads))
            self._enter(table, at, 0)
            self._row(row)
            if row.beside and not row.drawn:
                self._enter(table, at, 2)
                self._parts(row.beside, row.icon)
        self._leave(table)

    def _row(self, row: Row) -> None:
        at = self._cursor.position() if self._empty else self._cursor.position() + 1
        self._parts(row.own, row.icon)
        if row.at >= 0:
            self.places.blocks.append((row.at, at))

    def _parts(self, parts: tuple[Part, ...], icon: str) -> None:
        if icon:
            self._notice(icon, parts)
            return
        for part, last in _lasts(parts):
            self._part(part, "", last=last)
        self._lists.clear()

    def _part(self, part: Part, inside: str, *, last: bool = False) -> None:
        if isinstance(part, Grid):
            self._grid(part)
        elif isinstance(part, Drawing):
            self._drawing(part)
        else:
            self._paragraph(part, inside, last=last)

    def _notice(self, icon: str, parts: tuple[Part, ...]) -> None:
        beside = QTextLength(QTextLength.Type.FixedLength, style.control("icon") + 2 * style.px(8)), QTextLength()
        table = self._table(1, 2, beside, above=12, below=16, padding=8)
        name, colour = icon.split(":")
        self._enter(table, 0, 0)
        self._begin(QTextBlockFormat())
        self._picture(f"icon:{name}:{colour}", QTextCharFormat())
        self._enter(table, 0, 1)
        for part in parts:
            self._part(part, "note")
        self._lists.clear()
        self._leave(table)
        self.places.notices.append((table, _SHADES.get(colour, "accent_soft")))

    def _grid(self, grid: Grid) -> None:
        body, head = (QFontMetricsF(style.font(role)).horizontalAdvance for role in ("body", "small"))
        widths = guide_tables.percent(*shares(grid, self._room(), 2 * style.px(guide_tables.CELL), body, head))
        table = self._table(len(grid.rows), len(grid.rows[0]), widths, below=16, padding=guide_tables.CELL)
        for at, cells in enumerate(grid.rows):
            for column, cell in enumerate(cells):
                rule = self._formats.colour("border" if at else "border_strong")
                table.cellAt(at, column).setFormat(guide_tables.ruled(rule))
                self._enter(table, at, column)
                self._paragraph(cell)
        self._leave(table)

    def _room(self) -> float:
        """How wide a table is, as a rule: a page is not set anew when the window is made wider."""
        return guide_style.column() / (_BESIDE if self._sheet.wide else 1)

    def _drawing(self, drawing: Drawing) -> None:
        self._begin(self._formats.block("drawing", False))
        readings = "r" if drawing.readings else ""
        self._picture(f"drawing:{drawing.name}:{drawing.language}:{readings}", QTextCharFormat())

    def _paragraph(self, paragraph: Paragraph, inside: str = "", *, last: bool = False) -> None:
        kind = f"{inside} {paragraph.kind}" if inside and paragraph.kind == "item" else paragraph.kind
        stands = "last item" if last and kind == "item" else kind
        self._begin(self._formats.block(stands, paragraph.tall), self._formats.letters(kind, False, ""))
        if paragraph.kind == "item":
            self._item(paragraph)
        for span, marks in closed(paragraph.spans):
            self._span(span, kind, marks)

    def _item(self, item: Paragraph) -> None:
        del self._lists[item.depth + (0 if item.begins else 1) :]
        if item.begins or not self._lists:
            form = QTextListFormat()
            form.setIndent(len(self._lists) + 1)
            kinds = QTextListFormat.Style
            form.setStyle(kinds.ListDecimal if item.number else kinds.ListDisc)
            if item.number:
                form.setStart(item.number)
            self._lists.append(self._cursor.createList(form))
        else:
            self._lists[-1].add(self._cursor.block())

    def _span(self, span: Span, kind: str, marks: str = "") -> None:
        form = self._formats.letters(kind, span.bold, span.look or ("link" if span.link else ""))
        if span.picture:
            self._picture(f"pack:{span.picture}", form, tip=span.text)
            return
        if span.link or (span.reading and not span.shown):
            form = QTextCharFormat(form)
        if span.link:
            form.setAnchor(True)
            form.setAnchorHref(span.link)
            form.setToolTip(span.tip)
        if span.look == "button":
            self._picture(f"button:{span.text}", form)
            return
        if span.shown:
            name = f"ruby:{span.lean}:{span.text}|{span.reading}" + (f"|{marks}" if marks else "")
            self._picture(name, form, size=ruby_size(name, form.font()))
            return
        if span.reading:
            form.setProperty(READING, f"{span.text}|{span.reading}")
        self._cursor.insertText(span.text, form)

    def _picture(self, name: str, form: QTextCharFormat, *, tip: str = "", size: QSizeF | None = None) -> None:
        made = QTextImageFormat(form)
        made.setObjectType(QTextFormat.ObjectTypes.ImageObject.value)
        made.setName(name)
        if size is not None:
            made.setWidth(size.width())
            made.setHeight(size.height())
        if tip:
            made.setToolTip(tip)
        self._cursor.insertImage(made)

    def _begin(self, form: QTextBlockFormat, letters: QTextCharFormat | None = None) -> None:
        """A new paragraph; `letters` are those of its number, if it has one."""
        if self._empty:  # the letters of the first paragraph of a cell are Qt's place for the cell's own format
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, letters or QTextCharFormat())
        self._empty = False

    def _table(
        self,
        rows: int,
        columns: int,
        widths: tuple[QTextLength, ...],
        *,
        above: int = 0,
        below: int = 0,
        padding: int = 0,
    ) -> QTextTable:
        if self._empty:
            self._cursor.setBlockFormat(flat())
        form = guide_tables.table(widths, above, below, padding)
        return self._cursor.insertTable(rows, columns, form)

    def _enter(self, table: QTextTable, row: int, column: int) -> None:
        self._close()
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        self._empty = True

    def _leave(self, table: QTextTable) -> None:
        """Stand in the empty block that Qt keeps after each table."""
        self._close()
        self._cursor.setPosition(table.lastPosition() + 1)
        self._empty = True

    def _close(self) -> None:
        """An empty block that stays empty takes no room."""
        if self._empty:
            self._cursor.setBlockFormat(flat())


def _lasts(parts: tuple[Part, ...]) -> Iterator[tuple[Part, bool]]:
    """Each part, and whether it is the last item of its list."""
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else None
        yield part, not (isinstance(following, Paragraph) and following.kind == "item")


def _letters(row: Row) -> int:
    """How much there is to set in a row. A reading is worth several letters."""
    said = 0
    for part in (*row.own, *row.beside):
        cells = [cell for line in part.rows for cell in line] if isinstance(part, Grid) else [part]
        for cell in cells:
            if isinstance(cell, Paragraph):
                said += sum(len(span.text) + (12 if span.shown else 0) for span in cell.spans)
    return said
