"""The road of dates: from today over what is due next to the day of departure, painted in one line."""

from datetime import date
from typing import Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intern_desktop.i18n import date_text, language, tr
from intern_desktop.ui import style

Kind = Literal["today", "due", "departure"]
_NEAR = 300
"""Days within which a day needs no year."""


class Stop(msgspec.Struct, frozen=True, gc=False):
    """One date on the road, with the words that stand under it; `until` is the last day where it lasts longer."""

    day: date
    words: str
    kind: Kind = "due"
    until: date | None = None

    @property
    def brief(self) -> str:
        """Its day or days as they are painted, without the year: 24/11, or 01–10/02."""
        return brief_days(self.day, self.until)

    @property
    def told(self) -> str:
        """Its words and its days in full, for whoever does not see the road."""
        day = date_text(self.day, "short")
        if self.until is None:
            return tr("{what}: {day}", what=self.words, day=day)
        # Translators: something that lasts from one day to another; vi: "{what}: {first} đến {last}"
        return tr("{what}: {first} to {last}", what=self.words, first=day, last=date_text(self.until, "short"))


def brief_days(day: date, until: date | None = None) -> str:
    """A day without its year as the language writes it, or two with a dash: 24/11, 24 Nov, 11/24."""
    if until is None or until <= day:
        return _brief(day)
    if (day.year, day.month) != (until.year, until.month):
        return f"{_brief(day)}–{_brief(until)}"
    if language() == "ja":
        return f"{_brief(day)}–{until.day}"
    first = f"{day:%d}" if language() == "vi" else str(day.day)
    return f"{first}–{_brief(until)}"


def near_day(day: date, today: date) -> str:
    """A day without its year while nobody could mistake which one is meant, so within 300 days; else with it."""
    return brief_days(day) if abs((day - today).days) < _NEAR else date_text(day, "short")


def _brief(day: date) -> str:
    if language() == "en":
        return date_text(day, "short").rpartition(" ")[0]
    return f"{day:%d/%m}" if language() == "vi" else f"{day.month}/{day.day}"


def spread(wanted: list[float], widths: list[float], room: float) -> list[float]:
    """Where the stops stand: near the wanted places, in order, no label over another.

    Lengths are in one unit. When the labels together are wider than the room, they are spaced by
    their widths from the left.
    """
    places = list(wanted)
    for at, width in enumerate(widths):
        least = width / 2 if at == 0 else places[at - 1] + (widths[at - 1] + width) / 2
        places[at] = max(places[at], least)
    for at in range(len(widths) - 1, -1, -1):
        most = room - widths[at] / 2
        if at + 1 < len(widths):
            most = places[at + 1] - (widths[at] + widths[at + 1]) / 2
        places[at] = min(places[at], most)
    if places and places[0] < widths[0] / 2:
        shift = widths[0] / 2 - places[0]
        places = [place + shift for place in places]
    return places


def shared(widths: list[float], room: float) -> list[float]:
    """As wide as is asked for while there is room; else the widest share what the narrow ones leave."""
    left = room
    for at, width in enumerate(sorted(widths)):
        fair = left / (len(widths) - at)
        if width > fair:
            return [min(one, fair) for one in widths]
        left -= width
    return widths


def broken(words: str, measure: QFontMetricsF, room: float) -> list[str]:
    """The words in one line, or in two where one is too short; the second may end in an ellipsis."""
    if measure.horizontalAdvance(words) <= room:
        return [words]
    parts = words.split(" ") if " " in words else list(words)
    glue, first = " " if " " in words else "", parts[0]
    for at, part in enumerate(parts[1:], start=1):
        longer = f"{first}{glue}{part}"
        if measure.horizontalAdvance(longer) > room:
            both = (first, glue.join(parts[at:]))
            return [measure.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in both]
        first = longer
    return [measure.elidedText(words, Qt.TextElideMode.ElideRight, room)]


def _by_days(stops: list[Stop], start: float, end: float) -> list[float]:
    days = [(stop.day - stops[0].day).days for stop in stops]
    whole = max(days[-1], 1)
    return [start + (end - start) * day / whole for day in days]


class Road(QWidget):
    """Paints the stops; a screen reader hears them as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: list[Stop] = []
        self._lines = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_stops(self, stops: list[Stop]) -> None:
        """Show these dates, in the order of their days."""
        self._stops = sorted(stops, key=lambda stop: (stop.day, stop.kind == "departure"))
        told = [stop.told for stop in self._stops]
        self.setAccessibleName(tr("The dates until departure"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip("\n".join(told))
        self._count_lines()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room some words need a second line."""
        super().resizeEvent(event)
        self._count_lines()

    def _count_lines(self) -> None:
        widths = self._widths() if self._stops else []
        most = max((len(_broken(stop, width)) for stop, width in zip(self._stops, widths, strict=True)), default=1)
        if most != self._lines:
            self._lines = most
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """High enough for the marks and the lines of small text, marks above letters included."""
        line = QFontMetricsF(style.font("small", bold=True)).lineSpacing()
        return QSize(style.px(360), round(style.px(24) + (1 + self._lines) * line + style.px(4)))

    def minimumSizeHint(self) -> QSize:
        """As high as `sizeHint`, and narrow: labels are shortened before anything scrolls sideways."""
        return QSize(style.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line first, then each stop with its two lines of words."""
        del event
        if not self._stops:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = self._widths()
        wanted = _by_days(self._stops, widths[0] / 2, self.width() - widths[-1] / 2)
        places = spread(wanted, widths, self.width())
        middle = style.px(12)
        painter.setPen(QPen(style.colour("border"), style.px(3)))
        painter.drawLine(QPointF(places[0], middle), QPointF(places[-1], middle))
        for stop, place, width in zip(self._stops, places, widths, strict=True):
            self._paint_mark(painter, stop.kind, QPointF(place, middle))
            self._paint_words(painter, stop, QRectF(place - width / 2, 2 * middle, width, self.height() - 2 * middle))
        painter.end()

    def _widths(self) -> list[float]:
        gap = style.px(12)
        bold, plain = QFontMetricsF(style.font("small", bold=True)), QFontMetricsF(style.font("small"))
        found = []
        for stop in self._stops:
            words = (plain if stop.kind == "due" else bold).horizontalAdvance(stop.words)
            day = plain.horizontalAdvance(stop.brief)
            found.append(max(words, day, style.px(20)) + gap)
        return shared(found, self.width())

    def _paint_mark(self, painter: QPainter, kind: Kind, at: QPointF) -> None:
        accent, surface = style.colour("accent"), style.colour("surface")
        if kind == "today":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(at, style.px(8), style.px(8))
            return
        last = kind == "departure"
        pen = QPen(accent if last else style.colour("border_strong"), style.px(3) if last else style.px(2))
        painter.setPen(pen)
        painter.setBrush(surface)
        radius = style.px(7) if last else style.px(5)
        painter.drawEllipse(at, radius, radius)

    def _paint_words(self, painter: QPainter, stop: Stop, box: QRectF) -> None:
        strong, plain = style.font("small", bold=stop.kind != "due"), style.font("small")
        said = [(words, strong, "text") for words in _broken(stop, box.width())]
        line, middle = QFontMetricsF(strong).lineSpacing(), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for at, (words, font, ink) in enumerate([*said, (stop.brief, plain, "muted")]):
            painter.setFont(font)
            painter.setPen(style.colour(ink))
            painter.drawText(QRectF(box.left(), box.top() + at * line, box.width(), line), middle, words)


def _broken(stop: Stop, width: float) -> list[str]:
    measure = QFontMetricsF(style.font("small", bold=stop.kind != "due"))
    return broken(stop.words, measure, width - style.px(8))
