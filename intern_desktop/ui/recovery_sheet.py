"""The recovery sheet of a centre, painted by one code on the screen and on paper.

It is shown once. It is never offered as a file: whoever holds the sheet can set a new password.
"""

from datetime import date

import msgspec
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import palette, style

_WIDTH = 594.0
"""The sheet's own measure; the screen and the printer only scale it."""

_LOWEST = 440.0
"""What the words need in height; a lower room scales everything down."""

_MARGIN = 28.0


class Sheet(msgspec.Struct, frozen=True, gc=False):
    """What stands on one recovery sheet. `code` is written in groups divided by blanks."""

    centre: str
    day: date
    number: int
    code: str

    @property
    def groups(self) -> list[str]:
        """The code as it is read aloud, four letters at a time."""
        return self.code.replace("-", " ").split()


class SheetView(QWidget):
    """The sheet as it will be printed; until there is a code to show, its place with the reason in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._waiting = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_sheet(self, sheet: Sheet | None, waiting: str = "") -> None:
        """Show this sheet; without one, what it waits for."""
        self._sheet, self._waiting = sheet, waiting
        self.setAccessibleName(waiting if sheet is None and waiting else tr("Recovery sheet"))
        self.setAccessibleDescription("" if sheet is None else " ".join(sheet.groups))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as in the picture; as high as there is room for."""
        return QSize(round(_WIDTH), round(_LOWEST))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a narrow window; the code stays readable."""
        return QSize(380, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper with a hairline, whatever the colour scheme; an empty place is no paper yet."""
        del event
        painter = QPainter(self)
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._sheet is None:
            self._paint_waiting(painter, paper)
        else:
            painter.setPen(QPen(palette.colour("light", "border_strong"), 1))
            painter.setBrush(palette.colour("light", "raised"))
            painter.drawRect(paper)
            paint_sheet(painter, paper, self._sheet)
        painter.end()

    def _paint_waiting(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(style.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(place)
        painter.setFont(style.font("body"))
        painter.setPen(style.colour("muted"))
        gap = style.space("xl")
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place.adjusted(gap, gap, -gap, -gap), how, self._waiting)


def paint_sheet(painter: QPainter, room: QRectF, sheet: Sheet) -> None:
    """Paint a sheet into `room` (any unit), as large as fits, from the top left."""
    scale = min(room.width() / _WIDTH, room.height() / _LOWEST)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(room.topLeft())
    painter.scale(scale, scale)
    whole = QRectF(0, 0, room.width() / scale, room.height() / scale)
    inner = whole.marginsRemoved(QMarginsF(_MARGIN, 20, _MARGIN, 16))
    below = _paint_head(painter, inner, sheet)
    below = _paint_words(painter, inner, below + 12, _purpose())
    below = _paint_code(painter, QRectF(inner.left(), below + 12, inner.width(), 118), sheet.groups)
    _paint_words(painter, inner, below + 16, _usage())
    _paint_signatures(painter, inner)
    painter.restore()


def _purpose() -> str:
    # Translators: vi: "Dùng khi không còn ai nhớ mật khẩu quản lý. Ai cầm tờ này đặt được mật khẩu mới, nên đừng
    # chụp ảnh nó."
    return tr(
        "For the day when nobody remembers the manager's password. Whoever holds this sheet can set a new "
        "password, so do not take a photo of it."
    )


def _usage() -> str:
    # Translators: vi: "<b>Cách dùng.</b> Màn hình đăng nhập, chọn <b>Giáo viên</b>, <b>Quên mật khẩu</b>, gõ 24 ký tự
    # trên. Không có chữ I, L, O, U. Sau đó in tờ mới; tờ này hết tác dụng."
    return tr(
        "<b>How to use it.</b> On the sign-in screen choose <b>Trainers</b>, then <b>Forgot password</b>, and type "
        "the 24 characters above. There is no I, L, O or U. Then print the new sheet; this one is void."
    )


def _font(size: float, *, bold: bool = False) -> QFont:
    made = style.font("body", bold=bold)
    made.setPixelSize(round(size))
    return made


def _ink(name: str = "text") -> QColor:
    return palette.colour("light", name)


def _paint_head(painter: QPainter, inner: QRectF, sheet: Sheet) -> float:
    painter.setPen(_ink())
    painter.setFont(_font(17, bold=True))
    top = QRectF(inner.left(), inner.top(), inner.width(), 28)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tr("Recovery sheet"))
    painter.setFont(_font(13))
    painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date_text(sheet.day, "short"))
    below = top.translated(0, 26)
    room = below.adjusted(0, 0, -120, 0)
    name = painter.fontMetrics().elidedText(sheet.centre, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    number = tr("sheet no. {number}", number=sheet.number)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    line = below.bottom() + 8
    painter.setPen(QPen(_ink(), 1))
    painter.drawLine(QPointF(inner.left(), line), QPointF(inner.right(), line))
    return line


def _paint_words(painter: QPainter, inner: QRectF, top: float, words: str) -> float:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(13))
    document.setDefaultStyleSheet(f"p {{ color: {_ink().name()} }}")
    document.setHtml(f'<p style="margin:0;line-height:20px;-qt-line-height-type:fixed">{words}</p>')
    document.setTextWidth(inner.width())
    painter.save()
    painter.translate(inner.left(), top)
    document.drawContents(painter)
    painter.restore()
    return top + document.size().height()


def _paint_code(painter: QPainter, box: QRectF, groups: list[str]) -> float:
    painter.setPen(QPen(_ink(), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.setFont(_code_font())
    wide, high = box.width() / 3, (box.height() - 22) / 2
    for at, group in enumerate(groups):
        cell = QRectF(box.left() + (at % 3) * wide, box.top() + 11 + (at // 3) * high, wide, high)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, group)
    return box.bottom()


def _code_font() -> QFont:
    made = _font(27, bold=True)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setFeature(QFont.Tag("zero"), 1)  # a slashed zero, where the font has one
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
    return made


def _paint_signatures(painter: QPainter, inner: QRectF) -> None:
    line, half = inner.bottom() - 28, (inner.width() - 24) / 2
    painter.setFont(_font(13))
    for at, words in enumerate((tr("Kept by, signature"), tr("Kept where"))):
        left = inner.left() + at * (half + 24)
        painter.setPen(QPen(_ink(), 1))
        painter.drawLine(QPointF(left, line), QPointF(left + half, line))
        painter.drawText(QRectF(left, line + 4, half, 22), Qt.AlignmentFlag.AlignLeft, words)
