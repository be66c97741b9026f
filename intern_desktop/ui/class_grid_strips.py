"""Rows of the class drawn once each: a picture of a whole row, kept until what it shows changes.

A delegate for each cell needs 30 to 100 ms a frame; pictures of whole rows need 7.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from intern_desktop.i18n import tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.class_grid_model import DAYS, DONE, FROZEN, NAME, NUMBER, ClassGridModel

Place = Callable[[int], tuple[int, int]]
"""From a column to where it begins and how wide it is, in logical pixels; a width of 0 means it is hidden."""

_RIGHT = (NUMBER, DAYS, DONE)


class Strips:
    """The pictures of the rows of one table. `forget` whenever words, sizes or colours change."""

    def __init__(self, model: ClassGridModel) -> None:
        self._model = model
        self._kept: dict[tuple[int, bool], QPixmap] = {}
        self._marks: dict[str, QPixmap] = {}

    def forget(self) -> None:
        """Draw everything anew when it is next seen."""
        self._kept.clear()
        self._marks.clear()

    def forget_rows(self, rows: Iterable[int]) -> None:
        """Draw these rows anew when they are next seen."""
        for row in rows:
            for chosen in (False, True):
                self._kept.pop((row, chosen), None)

    def strip(self, row: int, width: int, height: int, ratio: float, place: Place, *, chosen: bool) -> QPixmap:
        """The picture of one row, transparent where nothing stands."""
        key = (row, chosen)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._draw(row, width, height, ratio, place, chosen=chosen)
            self._kept[key] = kept
        return kept

    def _draw(self, row: int, width: int, height: int, ratio: float, place: Place, *, chosen: bool) -> QPixmap:
        made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        agreed = self._model.rows[row].agreed
        for column in range(self._model.columnCount()):
            x, wide = place(column)
            if not wide:
                continue
            cell = QRectF(x, 0, wide, height)
            if column < FROZEN:
                self._draw_words(painter, cell, row, column, chosen=chosen)
            elif agreed:
                self._draw_mark(painter, cell, self._model.state(row, column), ratio)
            elif column == FROZEN:
                self._draw_not_agreed(painter, QRectF(x, 0, width, height))
        self._draw_lines(painter, width, height, row, place)
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

    def _draw_mark(self, painter: QPainter, cell: QRectF, state: str, ratio: float) -> None:
        side = min(style.grid("mark"), round(cell.height()) - 2)
        picture = self._marks.get(state)
        if picture is None:
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            marks.draw_mark(inner, QRectF(0, 0, side, side), state)
            inner.end()
            self._marks[state] = picture
        painter.drawPixmap(round(cell.center().x() - side / 2), round(cell.center().y() - side / 2), picture)

    def _draw_not_agreed(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("muted"))
        # Translators: in the row of somebody who keeps the marks to herself; vi: "chưa đồng ý"
        words = tr("not agreed")
        painter.drawText(room.adjusted(style.space("s"), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_lines(self, painter: QPainter, width: int, height: int, row: int, place: Place) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        strong = (row + 1) % 5 == 0
        painter.setPen(QPen(style.colour("border_strong" if strong else "border"), 1))
        painter.drawLine(0, height - 1, width, height - 1)
        painter.setPen(QPen(style.colour("border_strong"), 1))
        for span in self._model.spans:
            x, wide = place(span.first)
            if wide:
                painter.drawLine(x, 0, x, height)
