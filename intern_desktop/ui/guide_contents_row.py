"""How a row of the contents is drawn: a chapter with how much of it was read, a page with its tick."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from intern_desktop.i18n import language
from intern_desktop.ui import style
from intern_desktop.ui.ruby_label import RubyText

_Index = QModelIndex | QPersistentModelIndex
_WRAPS = Qt.TextFlag.TextWordWrap
PAGE = Qt.ItemDataRole.UserRole
MARKED = Qt.ItemDataRole.UserRole + 1
READ = Qt.ItemDataRole.UserRole + 2
"""For a page whether it was read to its end; for a chapter how many of how many were, as words."""
OPEN = Qt.ItemDataRole.UserRole + 3
CENTRE = Qt.ItemDataRole.UserRole + 4


class ContentsRow(QStyledItemDelegate):
    """A chapter in small letters with its arrow; a page with its title on as many lines as it needs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, title, and what was read."""
        room, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.colour("accent_soft" if chosen else "sunken"))
            painter.drawRoundedRect(room, style.radius("control"), style.radius("control"))
        if index.data(PAGE):
            self._draw_page(painter, room, index, chosen)
        else:
            self._draw_chapter(painter, room, index, chosen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its title needs; of a page only the chosen one is bold."""
        view, bold = option.widget, True
        room = style.px(216)
        if isinstance(view, QListView):
            room = view.viewport().width()
            bold = not index.data(PAGE) or view.currentIndex().row() == index.row()
        width = _inner(QRect(0, 0, room, 0), index).width()
        if language() == "ja":
            high = round(_ruby(index, bold=bold).height(width))
        else:
            metrics = QFontMetrics(style.font(_role(index), bold=bold))
            high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPS, str(index.data())).height()
        return QSize(room, high + style.space("m") + (style.px(18) if index.data(CENTRE) else 0))

    def _draw_page(self, painter: QPainter, room: QRect, index: _Index, chosen: bool) -> None:
        _draw_title(painter, _inner(room, index), index, chosen=chosen)
        if index.data(READ):
            side = style.px(16)
            at = QRect(room.right() - side - style.space("s"), room.center().y() - side // 2, side, side)
            painter.drawPixmap(at, style.pixmap("check", 16, "positive"))

    def _draw_chapter(self, painter: QPainter, room: QRect, index: _Index, chosen: bool) -> None:
        side = style.px(16)
        arrow = "chevron-down" if index.data(OPEN) else "chevron-right"
        centre = str(index.data(CENTRE) or "")
        words = room.adjusted(0, 0, 0, -style.px(18)) if centre else room
        painter.drawPixmap(room.x() + 2, words.center().y() - side // 2, style.pixmap(arrow, 16, "muted"))
        inner = _inner(words, index)
        _draw_title(painter, inner, index, chosen=chosen)
        painter.setFont(style.font("small"))
        painter.setPen(style.colour("muted"))
        count = QRect(inner.right(), words.y(), room.right() - inner.right() - style.space("s"), words.height())
        painter.drawText(count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(index.data(READ)))
        if centre:
            below = QRect(inner.x(), words.bottom() - style.space("xs"), room.right() - inner.x(), style.px(18))
            said = painter.fontMetrics().elidedText(centre, Qt.TextElideMode.ElideRight, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, said)


def _inner(room: QRect, index: _Index) -> QRect:
    """Where the words stand: right of the arrow, and left of the tick or the count."""
    left = style.px(20)
    right = style.px(16) + style.space("l") if index.data(PAGE) else style.px(36)
    return room.adjusted(left, 0, -right, 0)


def _role(index: _Index) -> str:
    return "body" if index.data(PAGE) else "small"


def _ruby(index: _Index, *, bold: bool) -> RubyText:
    return RubyText(str(index.data(MARKED)), _role(index), bold=bold)


def _draw_title(painter: QPainter, room: QRect, index: _Index, *, chosen: bool) -> None:
    page = bool(index.data(PAGE))
    ink = style.colour("accent" if chosen else "text" if page else "muted")
    if language() == "ja":
        text = _ruby(index, bold=chosen or not page)
        high = text.height(room.width())
        text.draw(painter, QRectF(room.x(), room.center().y() - high / 2, room.width(), high), ink, _LEFT)
        return
    painter.setPen(ink)
    painter.setFont(style.font(_role(index), bold=chosen or not page))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | _WRAPS, str(index.data()))


_LEFT = Qt.AlignmentFlag.AlignLeft
