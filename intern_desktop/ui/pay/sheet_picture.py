"""A part of the Japanese conditions sheet as a picture: where one field stands, framed, with what is typed in it."""

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop import furigana, resources
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.sheet_places import Place, box_beside, place_of
from intern_desktop.ui.widgets import RubyLabel, label

_SCALE = 1.16
"""Logical pixels for one point of the page: the sheet's letters are as large as small text."""
_LEAST_SCALE = 0.9
_GAP = 10.0
"""Points kept free round an item and its blank."""
_LONG, _INSET = 120.0, 6.0
"""Into a longer blank one writes from its left; so much of it is seen at least."""
_PAGE_WIDE, _PAGE_HIGH, _PAPER_EDGE = 595.0, 842.0, 30.0
_LEAST_WIDE, _HIGH, _LEAST_HIGH = 180, 108, 72
_ROUND = 3.0


class SheetPicture(QWidget):
    """The part of the sheet round one field. `show_field` says which; the value stands where she reads it on paper.

    It may be laid out at any size from 180 x 72 logical pixels on: more room shows more of the sheet.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_picture")
        self._name = self._value = ""
        self._paper = _Paper(self)
        self._page = label("small", self)
        self._term = RubyLabel("small", "text", self)
        self._term.setObjectName("sheet_picture_term")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(style.space("s"))
        self._below.addWidget(self._page, 0, Qt.AlignmentFlag.AlignBottom)
        self._below.addWidget(self._term, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(self._paper, 1)
        column.addLayout(self._below)

    def show_field(self, name: str, value: str = "") -> bool:
        """Show where the field `name` stands, with `value` as words, or as the name of the box that is ticked.

        False, and nothing to be seen, when the sheet has no such field.
        """
        self._name, self._value = name, value
        place = place_of(name, value)
        self.setVisible(place is not None)
        if place is not None:
            self._paper.show_place(place, value, box_beside(name) if value else None)
            self._speak(place)
        return place is not None

    def retranslate(self) -> None:
        """Write the words below the picture anew."""
        if self._name and not self.isHidden():
            self.show_field(self._name, self._value)

    def field(self) -> str:
        """The field that is shown, "" before the first."""
        return self._name

    def text(self) -> str:
        """What is seen, as words: which paper, which item, what is written there."""
        return self.accessibleName()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the term stands below the paper's name."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self._page.sizeHint().width() + self._below.spacing() + self._term.sizeHint().width()
        ways = QBoxLayout.Direction
        self._below.setDirection(ways.LeftToRight if needed <= self.width() else ways.TopToBottom)
        self._below.setSpacing(style.space("s") if needed <= self.width() else 0)

    def _speak(self, place: Place) -> None:
        self._page.setText(place.page_words)
        self._term.set_text(place.title)
        title = furigana.plain(place.title)
        if place.page == "annex":
            # Translators: a place on the paper, as in "4(e) 居住費"; vi: "Trên phụ lục lương: {place}"
            said = tr("On the wage annex: {place}", place=title)
        else:
            # Translators: a place on the paper, as in "Ⅶ.1 基本賃金"; vi: "Trên bản điều kiện: {place}"
            said = tr("On the sheet: {place}", place=title)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self._value if place.kind == "blank" else "")
        # Translators: below the name of a place on a drawn paper; vi: "Giấy của bạn có thể hơi khác: tìm chữ Nhật này."
        other = tr("Your paper may look a little different. Look for these Japanese words.")
        self._paper.setToolTip(f"{said}\n{other}")
        self._arrange()


class _Paper(QWidget):
    """The picture itself: the page's drawing, cut to the room there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self._box: Place | None = None
        self._value = ""
        self._drawing: tuple[str, str, QSvgRenderer] | None = None
        self._cut: tuple[object, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_place(self, place: Place, value: str, box: Place | None) -> None:
        """Show the part of the page round this place, with the box that is ticked beside it."""
        if (place, value, box) != (self._place, self._value, self._box):
            self._place, self._value, self._box = place, value, box
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest blank, high enough for an item of a few lines."""
        return QSize(style.px(_LEAST_WIDE), style.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Below this the words round the blank are no longer seen."""
        return QSize(_LEAST_WIDE, style.px(_LEAST_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, highlight, words of the page, value, frame."""
        del event
        place = self._place
        if place is None:
            return
        scale = scale_for(place, self.width())
        view = seen(place, self.width() / scale, self.height() / scale)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), style.colour("raised"))
        painter.save()
        painter.scale(scale, scale)
        painter.translate(-view.topLeft())
        painter.fillRect(QRectF(*place.at).adjusted(-2, 0, 2, 1), style.colour("highlight"))
        painter.restore()
        painter.drawPixmap(QPointF(0, 0), self._words(place.page, view, scale))
        painter.scale(scale, scale)
        painter.translate(-view.topLeft())
        self._write(painter, place)
        painter.setPen(QPen(style.colour("accent"), 2 / scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(*place.frame), _ROUND, _ROUND)
        painter.resetTransform()
        painter.setPen(QPen(style.colour("border_strong"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _write(self, painter: QPainter, place: Place) -> None:
        """What is typed, into the blank; a tick into a box."""
        painter.setPen(style.colour("text"))
        at = QRectF(*place.at)
        for box in (self._box, place):
            if box is not None and box.kind == "box":
                tick(painter, QRectF(*box.at))
        if place.kind == "box":
            return
        if place.kind == "blank" and self._value:
            font = style.font("small", bold=True)
            font.setPixelSize(12)
            painter.setFont(font)
            fits = painter.fontMetrics().horizontalAdvance(self._value) <= at.width() <= _LONG
            align = Qt.AlignmentFlag.AlignCenter if fits else Qt.AlignmentFlag.AlignLeft
            at.adjust(0 if fits else _INSET, 0, 0, 0)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | align | Qt.TextFlag.TextDontClip, self._value)

    def _words(self, page: str, view: QRectF, scale: float) -> QPixmap:
        """The cut of the page's drawing, drawn once for each place, size and scheme."""
        ink, ratio = style.colour("text").name(), self.devicePixelRatioF()
        key = (page, ink, scale, ratio, view.getRect())
        if self._cut is not None and self._cut[0] == key:
            return self._cut[1]
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-view.topLeft())
        self._renderer(page, ink).render(painter, QRectF(0, 0, _PAGE_WIDE, _PAGE_HIGH))
        painter.end()
        self._cut = (key, picture)
        return picture

    def _renderer(self, page: str, ink: str) -> QSvgRenderer:
        if self._drawing is None or self._drawing[:2] != (page, ink):
            self._drawing = (page, ink, drawing(page, ink))
        return self._drawing[2]


def drawing(page: str, ink: str) -> QSvgRenderer:
    """The drawing of a page (`sheet_places.SHEET_PAGES`), with its words in this colour."""
    return QSvgRenderer(QByteArray(resources.text(f"drawings/{page}.svg").replace("currentColor", ink).encode()))


def tick(painter: QPainter, box: QRectF) -> None:
    """A tick that reaches a little out of its box, as a pen makes it."""
    pen = QPen(painter.pen().color(), box.width() * 0.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    low = QPointF(box.x() + box.width() * 0.42, box.bottom() - 1)
    painter.drawLine(QPointF(box.x() + 1, box.center().y()), low)
    painter.drawLine(low, QPointF(box.right() + 2, box.y() - 2))


def scale_for(place: Place, width: int) -> float:
    """Logical pixels for a point, so that an item fits from its beginning to the blank where that can still be read."""
    needed = place.at[0] + min(place.at[2], _LONG) - place.frame[0] + 2 * _GAP
    return min(_SCALE, max(_LEAST_SCALE, width / needed / style.factor())) * style.factor()


def seen(place: Place, wide: float, high: float) -> QRectF:
    """The part of the page to show in so many points: the item from its left, and always the blank, of a long one
    the beginning.
    """
    x = _begin(place.frame[0], place.frame[2], place.at[0], min(place.at[2], _LONG), wide, _PAGE_WIDE)
    y = _begin(place.frame[1], place.frame[3], place.at[1], place.at[3], high, _PAGE_HIGH, middle=True)
    return QRectF(x, y, wide, high)


def _begin(
    first: float, long: float, blank: float, blank_long: float, room: float, most: float, *, middle: bool = False
) -> float:
    """Where the cut begins along one direction."""
    if long + 2 * _GAP <= room:
        start = first - (room - long) / 2 if middle else first - _GAP
    else:  # the item is longer than the room: its beginning, unless the blank would be cut
        start = max(first - _GAP, blank + blank_long + 2 * _GAP - room)
        start = min(start, blank - _GAP)
    least = _PAPER_EDGE if room < most - 2 * _PAPER_EDGE else (most - room) / 2
    return max(least, min(start, most - room)) if room < most else (most - room) / 2
