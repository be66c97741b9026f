"""A page of the guide as it is read: text with readings, notices in colour, and the place where one is."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextFrame,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from intern_desktop.guide.sheet import HERE
from intern_desktop.ui import guide_style, ruby_object, style

_PICTURE = re.compile(r'<img src="(ruby:[^"]*)"[^>]*>')
_NOTICES = {"history": "caution_soft", "triangle-alert": "caution_soft", "check": "positive_soft"}
_MARGIN = 8
"""Room round the text within which a reading may lean over the edge of its line."""
_ENOUGH = 3
"""Pixels from the end that still count as the end."""


class PageView(QTextBrowser):
    """One page. Its place is counted in blocks: 3.5 is half-way between the fourth and the fifth block.

    `moved` comes when the reader, not the program, changed the place; `ended` when the last line was seen.
    """

    moved = Signal(float)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setObjectName("guide_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._objects = ruby_object.make(self)
        self._html, self._wide, self._place, self._placing = "", False, 0.0, False
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_settled)
        self._marks: list[tuple[int, QTextBlock]] = []
        self._notices: list[tuple[QTextTable, str]] = []
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_html(self, html: str, plain: str, place: float, *, wide: bool) -> None:
        """Show a sheet at a place. `wide` sheets take all the room, others a column that is good to read.

        `plain` is what a screen reader says of it.
        """
        self._html, self._wide, self._place = html, wide, place
        self.setAccessibleDescription(plain)
        self._write()

    def restyle(self) -> None:
        """Draw the sheet anew in the colours and size shown now."""
        if self._html:
            self._write()

    def place(self) -> float:
        """Where the reader is."""
        return self._place

    def go_to(self, place: float) -> None:
        """Put a place at the top."""
        self._place = place
        self._unsettle()
        self._keep_place()

    def at_end(self) -> bool:
        """Whether the last line can be seen."""
        seen = self.verticalScrollBar().value() + self.viewport().height()
        return bool(self._html) and seen >= self.document().size().height() - _ENOUGH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and the reader's place."""
        self._unsettle()
        super().resizeEvent(event)
        self._set_column()
        self._keep_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The notices' rounded boxes, then the text on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        down = self.verticalScrollBar().value()
        for frame, colour in self._notices:
            box = self._box(frame).translated(0, -down)
            if box.intersects(QRectF(event.rect())):
                painter.setBrush(style.colour(colour))
                painter.drawRoundedRect(box, style.radius("control"), style.radius("control"))
        painter.end()
        super().paintEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the writing without readings."""
        copied = QMimeData()
        html = _PICTURE.sub(_writing, self.textCursor().selection().toHtml())
        copied.setText(QTextDocumentFragment.fromHtml(html).toPlainText().replace(HERE, "").replace("\ufffc", ""))
        return copied

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel is the text size of the whole window, never of the page alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse's own buttons for back and forward belong to the screen."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
        else:
            super().mouseReleaseEvent(event)

    def doSetSource(self, url: QUrl | str, type: object = None) -> None:
        """Nothing is ever loaded by an address."""
        del url, type

    def _write(self) -> None:
        self._unsettle()
        document = self.document()
        self._notices.clear()
        self._marks.clear()
        document.setDefaultFont(style.font("reading"))
        document.setDefaultStyleSheet(guide_style.sheet())
        document.setDocumentMargin(_MARGIN)
        self.setHtml(self._html)
        self._objects.install(document)
        self._dress()
        self._set_column()
        self._keep_place()

    def _dress(self) -> None:
        """What HTML cannot say: dotted lines under figures; and find places and notices."""
        dotted = QTextCharFormat()
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(_flat())
            for first, last in list(self._look_at(block)):
                cursor.setPosition(first)
                cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(dotted)
            block = block.next()
        cursor.endEditBlock()
        self._notices = list(_notices(self.document().rootFrame()))

    def _look_at(self, block: QTextBlock) -> Iterator[tuple[int, int]]:
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            form = piece.charFormat()
            self._marks += [(int(name[1:]), block) for name in form.anchorNames() if re.fullmatch(r"b\d+", name)]
            if form.anchorHref().startswith("figure:"):
                yield piece.position(), piece.position() + piece.length()
            at += 1

    def _set_column(self) -> None:
        side, own = style.space("xl") + style.space("m") - _MARGIN, 2 * _MARGIN
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * side
        column = room if self._wide else min(room, guide_style.column() + own)
        self.setViewportMargins(side, 0, side + room - column, 0)

    def _box(self, table: QTextTable) -> QRectF:
        """Where a table is painted. Qt's rectangle begins inside its first cell and includes the margins."""
        form = table.format()
        inside = form.cellPadding() + form.cellSpacing() + form.border()
        box = self.document().documentLayout().frameBoundingRect(table).translated(-inside, -inside)
        return box.adjusted(form.leftMargin(), form.topMargin(), -form.rightMargin(), -form.bottomMargin())

    def _tops(self) -> list[tuple[float, int]]:
        layout = self.document().documentLayout()
        return sorted((layout.blockBoundingRect(block).top(), at) for at, block in self._marks)

    def _keep_place(self) -> None:
        """Scroll to where the reader is."""
        tops = {at: top for top, at in self._tops()}
        at = int(self._place)
        if self._place <= 0 or at not in tops:
            y = 0.0
        else:
            following = tops.get(at + 1, self.document().size().height())
            y = tops[at] + (following - tops[at]) * (self._place - at)
        self.verticalScrollBar().setValue(round(y))

    def _unsettle(self) -> None:
        """From now until the event loop turns again, only the program scrolls: Qt lays out anew and loses the place."""
        self._placing = True
        self._settled.start()

    def _on_settled(self) -> None:
        self._keep_place()
        self._placing = False
        if self.isVisible() and self.at_end():
            self.ended.emit()

    def _on_scrolled(self, value: int) -> None:
        if self._placing:
            return
        self._place = self._place_at(value)
        self.moved.emit(self._place)
        if self.at_end():
            self.ended.emit()

    def _place_at(self, y: int) -> float:
        tops = self._tops()
        row = bisect_right(tops, (y + 0.5, 1_000_000)) - 1
        if row < 0 or y == 0:
            return 0.0
        top, at = tops[row]
        following = tops[row + 1][0] if row + 1 < len(tops) else self.document().size().height()
        return at + min(0.999, (y - top) / max(1.0, following - top))


def _flat() -> QTextBlockFormat:
    """Qt keeps an empty line beside each table; this one takes no room."""
    flat = QTextBlockFormat()
    flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return flat


def _notices(frame: QTextFrame) -> Iterator[tuple[QTextTable, str]]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            at = child.cellAt(0, 0).firstCursorPosition().block().begin()
            name = at.fragment().charFormat().toImageFormat().name() if not at.atEnd() else ""
            if name.startswith("icon:"):
                yield child, _NOTICES.get(name.split(":")[1], "accent_soft")
        yield from _notices(child)


def _writing(found: "re.Match[str]") -> str:
    return ruby_object.ruby(unescape(found[1])).writing
