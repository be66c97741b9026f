"""The first picture: what the window will show, before the widgets that will show it are imported.

It has the same words at the same places in the same look as the sidebar, the sign-in and the first run
that replace it, so nothing jumps. It is made of plain boxes and labels coloured by palettes: a painter asked
for a colour loads Qt's whole namespace with its enumerations, which takes longer than the whole picture.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import icons, style
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
        self._parts: list[QWidget] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where it belongs in a window of this size."""
        super().resizeEvent(event)
        for part in self._parts:
            part.deleteLater()
        self._parts = []
        {"sections": self._sidebar, "sign_in": self._door}.get(self._start, self._first_run)()
        for part in self._parts:
            part.show()

    def _sidebar(self) -> None:
        open_now = self._remembered.get("screen") or self._listed[0].name
        folded = open_now in self._rails or style.factor() >= 1.5 or self.width() < FOLDS_BELOW
        wide = style.control("sidebar_rail" if folded else "sidebar")
        self._box("sunken", 0, 0, wide - 1, self.height())
        self._box("border", wide - 1, 0, 1, self.height())
        y = style.space("m")
        if not folded:
            centre = self._remembered.get("centre") or tr("Intern Desktop")
            y = self._wrapped(centre, "body", style.space("l") + 2, y, wide - 1)
            place = self._remembered.get("centre_place", "")
            if place:
                y = self._words(place, "small", style.space("l") + 2, y)
        y += style.space("m")
        for section in self._listed:
            self._row(section, y, wide - 1, chosen=section.name == open_now, folded=folded)
            y += style.control("row") + 2

    def _row(self, section: Section, y: int, wide: int, *, chosen: bool, folded: bool) -> None:
        edge, height, side = style.space("s"), style.control("row"), style.control("icon")
        if chosen:
            sheet = icons.sheet(
                wide - 2 * edge, height, style.radius("control"), style.colour("surface"), style.ratio()
            )
            self._picture(sheet, edge, y, wide - 2 * edge, height)
            self._box("accent", edge, y + style.BAR_INSET, style.BAR, height - 2 * style.BAR_INSET)
        x = (wide - side) // 2 if folded else edge + style.space("m")
        colour = "accent" if chosen else "muted"
        self._picture(style.pixmap(section.icon, 20, colour), x, y + (height - side) // 2, side, side)
        if not folded:
            left = x + side + style.space("m")
            words = self._label(tr(section.title), "body", "accent" if chosen else "text", bold=chosen)
            words.setGeometry(left, y, wide - left, height)

    def _door(self) -> None:
        wide = style.px(RIGHT_SIDE)
        self._box("surface", self.width() - wide, 0, wide, self.height())
        self._box("border", self.width() - wide, 0, 1, self.height())
        # Translators: vi: "Bạn là ai?"
        self._words(tr("Who are you?"), "page", style.space("xl"), style.space("xl"), bold=True)

    def _first_run(self) -> None:
        wide = style.px(STEPS)
        self._box("sunken", 0, 0, wide, self.height())
        self._box("border", wide - 1, 0, 1, self.height())
        self._words(tr("Intern Desktop"), "page", style.space("xl"), style.space("xl"), bold=True)

    def _box(self, colour: str, x: int, y: int, wide: int, high: int) -> None:
        made = QWidget(self)
        paint = made.palette()
        paint.setColor(QPalette.ColorRole.Window, style.colour(colour))
        made.setPalette(paint)
        made.setAutoFillBackground(True)
        made.setGeometry(x, y, wide, high)
        self._parts.append(made)

    def _picture(self, picture: QPixmap, x: int, y: int, wide: int, high: int) -> None:
        made = QLabel(self)
        made.setPixmap(picture)
        made.setGeometry(x, y, wide, high)
        self._parts.append(made)

    def _label(self, words: str, role: str, colour: str, *, bold: bool) -> QLabel:
        made = QLabel(self)
        made.setText(words)
        made.setFont(style.font(role, bold=bold))
        paint = made.palette()
        paint.setColor(QPalette.ColorRole.WindowText, style.colour(colour))
        made.setPalette(paint)
        self._parts.append(made)
        return made

    def _wrapped(self, words: str, role: str, x: int, y: int, right: int) -> int:
        """Bold words in at most two lines, as the sidebar shows a centre's long name."""
        made = self._label(words, role, "text", bold=True)
        made.setWordWrap(True)
        room = right - x - style.space("s")
        height = min(made.heightForWidth(room), 2 * style.line_height(role))
        made.setGeometry(x, y, room, height)
        return y + height

    def _words(self, words: str, role: str, x: int, y: int, *, bold: bool = False) -> int:
        made = self._label(words, role, "muted" if role == "small" else "text", bold=bold)
        height = made.sizeHint().height() if role == "page" else style.text_height(role, bold=bold)
        made.setGeometry(x, y, self.width() - x, height)
        return y + height
