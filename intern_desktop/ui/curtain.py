"""The first picture: what the window will show, painted before the widgets that will show it are imported.

It has the same words at the same places in the same look as the sidebar, the sign-in and the first run
that replace it, so nothing jumps. It avoids `Qt` and all widgets but one on purpose: building their
enumerations costs more than the whole picture.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import section_row, style
from intern_desktop.ui.sections import Section

FOLDS_BELOW = 1280
"""A narrower window has a rail instead of a sidebar."""

RIGHT_SIDE = 368
"""The width of the sign-in's right side, at 100 %."""

STEPS = 268
"""The width of the first run's left side, at 100 %."""


class Curtain(QWidget):
    """`start` is "first_run", "sign_in" or "sections"; `remembered` tells the centre and the last screen."""

    def __init__(
        self, start: str, remembered: Mapping[str, str], sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._start, self._remembered = start, remembered
        self._listed = [section for section in sections if "candidate" in section.roles]
        self._rails = {section.name for section in sections if section.rail}

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.colour("background"))
        {"sections": self._sidebar, "sign_in": self._door}.get(self._start, self._first_run)(painter)
        painter.end()

    def _sidebar(self, painter: QPainter) -> None:
        open_now = self._remembered.get("screen") or self._listed[0].name
        folded = open_now in self._rails or style.factor() >= 1.5 or self.width() < FOLDS_BELOW
        wide = style.control("sidebar_rail" if folded else "sidebar")
        self._side(painter, 0, wide, "sunken", line=wide - 1)
        y = float(style.space("m"))
        if not folded:
            y = self._words(
                painter, style.space("l") + 2, y, self._remembered.get("centre") or tr("Intern Desktop"), "body"
            )
            y = self._words(painter, style.space("l") + 2, y, self._remembered.get("centre_place", ""), "small")
        y += style.space("m")
        for section in self._listed:
            room = QRectF(0, y, wide - 1, style.control("row") + 2)
            chosen = section.name == open_now
            section_row.draw(
                painter, room, section.icon, tr(section.title), chosen=chosen, hovered=False, focused=False
            )
            y += room.height()

    def _door(self, painter: QPainter) -> None:
        wide = style.px(RIGHT_SIDE)
        self._side(painter, self.width() - wide, wide, "surface", line=0)
        # Translators: vi: "Bạn là ai?"
        self._words(painter, style.space("xl"), style.space("xl"), tr("Who are you?"), "page")

    def _first_run(self, painter: QPainter) -> None:
        wide = style.px(STEPS)
        self._side(painter, 0, wide, "sunken", line=wide - 1)
        self._words(painter, style.space("xl"), style.space("xl"), tr("Intern Desktop"), "page")

    def _side(self, painter: QPainter, x: int, wide: int, colour: str, *, line: int) -> None:
        painter.fillRect(x, 0, wide, self.height(), style.colour(colour))
        painter.fillRect(x + line, 0, 1, self.height(), style.colour("border"))

    def _words(self, painter: QPainter, x: float, y: float, words: str, role: str) -> float:
        font = style.font(role, bold=role != "small")
        height = QFontMetricsF(font).height()
        ink = style.colour("muted" if role == "small" else "text")
        section_row.draw_words(painter, QRectF(x, y, self.width(), height), words, font, ink)
        return y + height
