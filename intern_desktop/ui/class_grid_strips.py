"""Rows of the class drawn once each: a picture of a whole row, kept until what it shows changes.

A delegate for each cell needs 30 to 100 ms a frame; pictures of whole rows need 7.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from intern_desktop.i18n import tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, NAME, NUMBER, ClassGridModel

Place = Callable[[int], tuple[int, int]]
"""From a column to where it begins and how wide it is, in logical pixels; a width of 0 means it is hidden."""

MOST_BYTES = 32_000_000
"""So much the pictures of one table take at most: four pages of it, at usual sizes."""
_RIGHT = (NUMBER, DAYS, DONE)


class Strips:
    """The pictures of the rows of one table, those that were seen last. `forget` whenever words, sizes or colours
    change.
    """

    def __init__(self, model: ClassGridModel) -> None:
        self._model = model
        self._kept: OrderedDict[tuple[int, bool], QPixmap] = OrderedDict()
        self._bytes = 0
        self._places: list[tuple[int, int, int]] = []
        self._marks: dict[str, QPixmap] = {}

    def forget(self) -> None:
        """Draw everything anew when it is next seen."""
        self._kept.clear()
        self._bytes = 0
        self._places.clear()
        self._marks.clear()

    def forget_rows(self, rows: Iterable[int]) -> None:
        """Draw these rows anew when they are next seen."""
        for row in rows:
            for chosen in (False, True):
                gone = self._kept.pop((row, chosen), None)
                self._bytes -= 0 if gone is None else _bytes_of(gone)

    def strip(self, row: int, width: int, height: int, ratio: float, place: Place, *, chosen: bool) -> QPixmap:
        """The picture of one row, transparent where nothing stands."""
        if not self._places:
            placed = ((column, *place(column)) for column in range(self._model.columnCount()))
            self._places = [(column, x, wide) for column, x, wide in placed if wide]
        key = (row, chosen and bool(self._places) and self._places[0][0] <= NAME)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = self._kept[key] = self._draw(row, width, height, ratio, chosen=chosen)
        self._bytes += _bytes_of(made)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _bytes_of(self._kept.popitem(last=False)[1])
        return made

    def _draw(self, row: int, width: int, height: int, ratio: float, *, chosen: bool) -> QPixmap:
        made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        agreed, state = self._model.rows[row].agreed, self._model.state
        side = min(style.grid("mark"), height - 2)
        top = round(height / 2 - side / 2)
        for column, x, wide in self._places:
            if column < FROZEN:
                self._draw_words(painter, QRectF(x, 0, wide, height), row, column, chosen=chosen)
            elif agreed:
                painter.drawPixmap(round(x + wide / 2 - side / 2), top, self._mark(state(row, column), side, ratio))
            elif column == FROZEN:
                self._draw_not_agreed(painter, QRectF(x, 0, width, height))
        self._draw_lines(painter, width, height, row)
        painter.end()
        return made

    def _draw_words(self, painter: QPainter, cell: QRectF, row: int, column: int, *, chosen: bool) -> None:
        tall = cell.height() > style.px(22)
        role = "body" if tall and column in (NAME, DAYS, DONE) else "small"
        font = style.font(role, bold=chosen and column == NAME, tabular=True)
        painter.setFont(font)
        faint = column == NUMBER or not self._model.rows[row].agreed
        painter.setPen(style.colour("muted" if faint else "text"))
        room = cell.adjusted(style.space("xs"), 0, -style.space("s") if column in _RIGHT else 0, 0)
        words = QFontMetrics(font).elidedText(
            self._model.words(row, column), Qt.TextElideMode.ElideRight, int(room.width())
        )
        side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, words)

    def _mark(self, state: str, side: int, ratio: float) -> QPixmap:
        picture = self._marks.get(state)
        if picture is None:
            picture = self._marks[state] = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            marks.draw_mark(inner, QRectF(0, 0, side, side), state)
            inner.end()
        return picture

    def _draw_not_agreed(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("muted"))
        # Translators: in the row of somebody who keeps the marks to herself; vi: "chưa đồng ý"
        words = tr("not agreed")
        painter.drawText(room.adjusted(style.space("s"), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_lines(self, painter: QPainter, width: int, height: int, row: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        strong = (row + 1) % 5 == 0
        painter.setPen(QPen(style.colour("border_strong" if strong else "border"), 1))
        painter.drawLine(0, height - 1, width, height - 1)
        painter.setPen(QPen(style.colour("border_strong"), 1))
        begins = {span.first for span in self._model.spans}
        for column, x, _wide in self._places:
            if column in begins:
                painter.drawLine(x, 0, x, height)


def _bytes_of(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
