"""The help card: whom to call, painted by one code on the screen and on paper. No finding, offer or name is on it."""

from datetime import date

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from intern_desktop import i18n
from intern_desktop.furigana import plain
from intern_desktop.guide.figures import date_in
from intern_desktop.guide.help_lines import HelpLine, help_lines
from intern_desktop.i18n import tr, tr_in
from intern_desktop.ui import palette, printing, style
from intern_desktop.ui.widgets import button

A6 = (298.0, 420.0)
"""Width and height of a quarter of A4 in points."""

_UNIT = 10.0
"""The card's own measure is a tenth of a point, so that letters keep their widths at any size."""

_MARGIN = 150.0
_SHORT, _BIG = 4, 175
"""A number of so few digits, as of an ambulance, is written this large."""
_FOOT = 60.0
_LARGER = (1.0, 1.06, 1.12, 1.2, 1.3)
"""A language whose words do not fit is set on a larger card, which is then drawn as small as the others."""

_WRAPS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def paint_help_card(painter: QPainter, room: QRectF, language: str) -> None:
    """Paint the card into `room` (any unit), as large as fits, from the top left; always in the light scheme."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for larger in _LARGER:
        whole = QRectF(0, 0, A6[0] * _UNIT * larger, A6[1] * _UNIT * larger)
        if larger == _LARGER[-1] or _Card(painter, whole, language).paint(painted=False) <= whole.bottom() - _FOOT:
            break
    scale = min(room.width() / whole.width(), room.height() / whole.height())
    painter.translate(room.topLeft())
    painter.scale(scale, scale)
    _Card(painter, whole, language).paint()
    painter.restore()


def card_text(language: str) -> list[str]:
    """All that stands on the card, line by line, for screen readers and tests."""
    said = [_title(language)]
    for one in help_lines(language):
        japanese = _japanese(one, language)
        said.append(" ".join(part for part in (plain(one.name), japanese, _number(one), plain(one.hours)) if part))
    return [*said, *_foot(language)]


def _title(language: str) -> str:
    # Translators: title of a card with phone numbers; vi: "Khi cần giúp, gọi"
    return tr_in(language, "When you need help, call")


def _japanese(one: HelpLine, language: str) -> str:
    return "" if language == "ja" else plain(one.japanese)


def _number(one: HelpLine) -> str:
    """The number, marked where it was not read on the body's own page."""
    return one.number if one.confidence == "official" else f"{one.number}*"


def _foot(language: str) -> list[str]:
    lines = help_lines(language)
    ends = [one.valid_until for one in lines if one.valid_until is not None]
    checked = _day(min(one.checked for one in lines), language)
    said = [
        # Translators: vi: "Kiểm tra ngày {day}. Số và giờ có thể đổi: hỏi lại trung tâm của bạn."
        tr_in(language, "Checked on {day}. Numbers and hours can change: ask your centre.", day=checked),
        # Translators: vi: "* Chưa đọc được trên trang của chính cơ quan đó."
        tr_in(language, "* Not read on that body's own page."),
    ]
    if ends:
        # Translators: vi: "Sau ngày {day} hỏi lại: từ tháng 4/2027 có cơ quan mới thay OTIT."
        renewed = tr_in(
            language,
            "Ask again after {day}: from April 2027 another body follows OTIT.",
            day=_day(min(ends), language),
        )
        said.append(renewed)
    return said


def _day(day: date, language: str) -> str:
    return plain(date_in(day, language))


class _Card:
    """One painting of the card, from its title down to its foot."""

    def __init__(self, painter: QPainter, whole: QRectF, language: str) -> None:
        self._painter, self._whole, self._language = painter, whole, language
        self._room = whole.marginsRemoved(QMarginsF(_MARGIN, 110, _MARGIN, 90))
        self._y = self._room.top()

    def paint(self, *, painted: bool = True) -> float:
        """Title, lines with the fold between them, foot; where it ends."""
        if painted:
            self._rule_fold()
        self._write(_title(self._language), 135, bold=True, gap=40, painted=painted)
        fold = self._whole.center().y()
        for one in help_lines(self._language):
            top, high = self._y, self._line(one, painted=False)
            self._y = fold + 60 if top < fold < top + high + 20 else top
            self._line(one, painted=painted)
        self._foot(painted=painted)
        return self._y

    def _line(self, one: HelpLine, *, painted: bool) -> float:
        """One line of the card; how high it is."""
        top = self._y
        number = _BIG if len(one.number) <= _SHORT else 125
        wide = self._advance(_number(one), number)
        if painted:
            place = QRectF(self._room.right() - wide, self._y, wide + 10, number * 1.4)
            self._draw(place, _number(one), number, bold=True, side=Qt.AlignmentFlag.AlignRight)
        left = self._room.width() - wide - 60
        self._write(plain(one.name), 90, bold=True, width=left, painted=painted)
        self._y = max(self._y, top + number * 1.3)
        below = " · ".join(part for part in (_japanese(one, self._language), plain(one.hours)) if part)
        self._write(below, 75, painted=painted, gap=45)
        return self._y - top

    def _foot(self, *, painted: bool) -> None:
        if painted:
            self._painter.setPen(QPen(_ink("border_strong"), 5))
            self._painter.drawLine(QPointF(self._room.left(), self._y), QPointF(self._room.right(), self._y))
        self._y += 25
        for said in _foot(self._language):
            self._write(said, 68, painted=painted)

    def _rule_fold(self) -> None:
        y = self._whole.center().y()
        self._painter.setPen(QPen(_ink("border_strong"), 5, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(self._whole.left(), y), QPointF(self._whole.right(), y))

    def _write(
        self,
        said: str,
        size: int,
        *,
        bold: bool = False,
        ink: str = "text",
        width: float = 0.0,
        gap: float = 0.0,
        painted: bool = True,
    ) -> None:
        """Words below what is there, in as many lines as they take."""
        self._painter.setFont(_font(size, bold=bold))
        room = QRectF(self._room.left(), self._y, width or self._room.width(), 10_000)
        high = self._painter.boundingRect(room, int(_WRAPS), said).height()
        if painted:
            self._painter.setPen(_ink(ink))
            self._painter.drawText(room, int(_WRAPS), said)
        self._y += high + gap

    def _draw(self, place: QRectF, said: str, size: int, *, bold: bool, side: Qt.AlignmentFlag) -> None:
        self._painter.setFont(_font(size, bold=bold))
        self._painter.setPen(_ink())
        self._painter.drawText(place, int(side | Qt.AlignmentFlag.AlignTop), said)

    def _advance(self, said: str, size: int) -> float:
        self._painter.setFont(_font(size, bold=True))
        return self._painter.boundingRect(QRectF(0, 0, 10_000, 1_000), 0, said).width()


def _font(size: int, *, bold: bool = False) -> QFont:
    made = style.font("body", bold=bold)
    made.setPixelSize(size)
    return made


def _ink(name: str = "text") -> QColor:
    return palette.colour("light", name)


class _Picture(QWidget):
    """The card as it will be printed: white paper, whatever the colour scheme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fit()

    def fit(self) -> None:
        """As large as it can be read at the text size of now."""
        wide = style.px(360)
        self.setFixedSize(QSize(wide, round(wide * A6[1] / A6[0])))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(_ink("border_strong"), 1))
        painter.setBrush(palette.colour("light", "raised"))
        painter.drawRect(paper)
        paint_help_card(painter, paper, i18n.language())
        painter.end()


class HelpCard(QWidget):
    """The card, and a button that prints it alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _Picture(self)
        self._print = button("secondary", "printer", parent=self)
        self._print.setObjectName("help_card_print")
        self._print.clicked.connect(self._print_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._picture)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "In thẻ này"
        self._print.setText(tr("Print this card"))
        # Translators: a card with phone numbers as it is heard; vi: "Thẻ số điện thoại trợ giúp"
        self._picture.setAccessibleName(tr("Card with help lines"))
        self._picture.setAccessibleDescription("\n".join(card_text(i18n.language())))
        self._picture.update()

    def restyle(self) -> None:
        """Follow the text size."""
        self._picture.fit()
        self._picture.update()

    def _print_card(self) -> None:
        spoken = i18n.language()

        def paint(painter: QPainter, room: QRectF) -> None:
            paint_help_card(painter, QRectF(room.topLeft().x(), room.topLeft().y(), *A6), spoken)

        printing.print_page(self, tr("Help lines"), paint)
