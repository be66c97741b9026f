"""A page of the guide as it is read: text with readings, notices in colour, and the place where one is."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from html import unescape

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocumentFragment,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextBrowser, QWidget

from intern_desktop.guide.figures import Law
from intern_desktop.guide.sheet import Sheet
from intern_desktop.ui import guide_style, ruby_object, style
from intern_desktop.ui.guide_lines import JOINER
from intern_desktop.ui.guide_margin import Margin
from intern_desktop.ui.guide_objects import PageObjects
from intern_desktop.ui.guide_setter import Places, Setter
from intern_desktop.ui.guide_words import WordWalk

_PICTURE = re.compile(r'<img src="(ruby:[^"]*)"[^>]*>')
_MARGIN = 8
"""Room round the text within which a reading may lean over the edge of its line."""
_INDENT = 28
"""How far the items of a list stand in."""
_FIRST, _MORE, _ALL = 4_500, 6_000, 10_000_000
"""Letters of a page that are set before its first picture, and then at one go; a reading counts as twelve."""
_ENOUGH = 3
"""Pixels from the end that still count as the end."""


class _Copied(QPlainTextEdit):
    """Has Qt make what goes to the clipboard: what Python made and the clipboard holds at the end crashes the exit."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.selectAll()


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
        # A width of its own: a page that follows its viewport is laid out again when the scroll bar comes.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self._objects = PageObjects(self)
        self.margin, self.words = Margin(self), WordWalk(self)
        self._sheet: Sheet | None = None
        self._place, self._placing, self._look = 0.0, False, ""
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_settled)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._go_on)
        self._setter: Setter | None = None
        self._places = Places()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_sheet(self, sheet: Sheet, plain: str, place: float) -> None:
        """Show a sheet at a place. Wide sheets take all the room, others a column that is good to read.

        `plain` is what a screen reader says of it.
        """
        same = sheet is self._sheet and self._look == guide_style.look()
        self._sheet, self._place = sheet, place
        if same:
            self.go_to(place)
            return
        self.setAccessibleDescription(plain)
        self._write()

    def turn_to(self, page: str, law: Law) -> None:
        """What is shown next is this page; `law` answers for figures that stand in its drawings."""
        self._objects.turn_to(page, law)

    def restyle(self) -> None:
        """Draw the sheet anew in the colours and size shown now."""
        if self._sheet is not None:
            self._write()

    def place(self) -> float:
        """Where the reader is."""
        return self._place

    def go_to(self, place: float) -> None:
        """Put a place at the top."""
        self._place = place
        if self._setter is not None and not self._setter.done:
            self._setter.go_on(_ALL)
        self._unsettle()
        self._keep_place()

    def block_in_sight(self) -> int:
        """The block one reads now: the first that begins in the upper part of what is seen, else the one at the top."""
        down, high = self.verticalScrollBar().value(), self.viewport().height()
        begun = [at for top, at in self._tops() if down - _ENOUGH <= top < down + high / 3]
        return begun[0] if begun else int(self._place_at(down))

    def at_end(self) -> bool:
        """Whether the last line can be seen."""
        seen = self.verticalScrollBar().value() + self.viewport().height()
        return self._setter is not None and self._setter.done and seen >= self.document().size().height() - _ENOUGH

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and the reader's place."""
        self._unsettle()
        super().resizeEvent(event)
        self._set_column()
        self._keep_place()
        self._place_margin()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The notices' rounded boxes, then the text on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        down = self.verticalScrollBar().value()
        for frame, colour in self._places.notices:
            box = self._box(frame).translated(0, -down)
            if box.intersects(QRectF(event.rect())):
                painter.setBrush(style.colour(colour))
                painter.drawRoundedRect(box, style.radius("control"), style.radius("control"))
        painter.end()
        super().paintEvent(event)
        if self._setter is not None and not self._setter.done:
            self._more.start()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the writing without readings."""
        html = _PICTURE.sub(_writing, self.textCursor().selection().toHtml())
        text = QTextDocumentFragment.fromHtml(html).toPlainText().replace("\ufffc", "").replace(JOINER, "")
        return _Copied(text).createMimeDataFromSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Home and Ctrl+End go where Home and End go."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel is the text size of the whole window, never of the page alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse's own buttons for back and forward belong to the screen; a press on a word asks what it means."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
            return
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.words.press(event.position() + QPointF(0, self.verticalScrollBar().value()))

    def walk_words(self) -> None:
        """Go to the next word with a reading in the block in sight, from the last to the first."""
        here, begun = self.block_in_sight(), dict(self._places.blocks)
        if here in begun:
            self.words.go_on(begun[here], begun.get(here + 1, self.document().characterCount()))

    def doSetSource(self, url: QUrl | str, type: object = None) -> None:
        """Nothing is ever loaded by an address."""
        del url, type

    def loadResource(self, type: int, name: QUrl | str) -> None:
        """No file is ever read for a page: what it shows is drawn by `PageObjects`."""
        del type, name

    def _write(self) -> None:
        assert self._sheet is not None, "a sheet is set before it is written"
        self._unsettle()
        self.words.forget()
        self._formats = guide_style.Formats()
        self._look = guide_style.look()
        self._places = Places()
        self._more.stop()
        document = self.document()
        document.clear()  # before anything else, or Qt lays out once more what goes anyway
        document.setDefaultFont(style.font("reading"))
        document.setDocumentMargin(_MARGIN)
        document.setIndentWidth(style.px(_INDENT))
        self._set_column()
        self._objects.install(document)
        self._setter = Setter(document, self._sheet, self._formats)
        self._places = self._setter.places
        self._setter.write(_FIRST if self.isVisible() else _ALL, int(self._place))
        self._keep_place()

    def _go_on(self) -> None:
        """Set what was left out of the first picture of a long page."""
        if self._setter is not None and not self._setter.done:
            self._setter.go_on(_MORE)
            self._place_margin()
            self._more.start()

    def _set_column(self) -> None:
        side, own = style.space("xl") + style.space("m") - _MARGIN, 2 * _MARGIN
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * side
        column = room if self._sheet is not None and self._sheet.wide else min(room, guide_style.column() + own)
        self.setViewportMargins(side, 0, side + room - column, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(max(1, column))

    def _box(self, table: QTextTable) -> QRectF:
        """Where a table is painted. Qt's rectangle begins inside its first cell and is as large as with margins."""
        form = table.format()
        inside = form.cellPadding() + form.cellSpacing() + form.border()
        box = self.document().documentLayout().frameBoundingRect(table).translated(-inside, -inside)
        wide, high = form.leftMargin() + form.rightMargin(), form.topMargin() + form.bottomMargin()
        return box.adjusted(0, 0, -wide, -high)

    def _place_margin(self) -> None:
        """The margin follows the text."""
        self.margin.setGeometry(0, 0, self.viewport().x(), self.height())
        if self.margin.marked():
            down = self.verticalScrollBar().value()
            self.margin.show_tops({at: top - down for top, at in self._tops()})

    def show_marks(self, kinds: Mapping[int, tuple[str, ...]]) -> None:
        """Which kinds of marks stand beside which blocks."""
        self.margin.show_marks(kinds)
        self._place_margin()

    def _tops(self) -> list[tuple[float, int]]:
        document = self.document()
        layout = document.documentLayout()
        return sorted(
            (layout.blockBoundingRect(document.findBlock(position)).top(), at) for at, position in self._places.blocks
        )

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
        self._place_margin()
        self._placing = False
        if self.isVisible() and self.at_end():
            self.ended.emit()

    def _on_scrolled(self, value: int) -> None:
        self._place_margin()
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


def _writing(found: "re.Match[str]") -> str:
    said = ruby_object.ruby(unescape(found[1]))
    return said.writing + said.marks
