"""How a candidate arrives: the small curve with its latest late day named, drawn after the rest of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.widgets import Panel, label

if TYPE_CHECKING:  # a heavy import, when the curve is first drawn
    from intern_desktop.ui.person_reading import Seen
    from intern_desktop.ui.punctuality_curve import PunctualityCurve
    from intern_desktop.ui.punctuality_facts import Shown

_HIGH = 150


class PersonArrivals(Panel):
    """The curve comes in the turn of the event loop after the page: it is the only heavy thing on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_arrivals")
        self._shown: Shown | None = None
        self._curve: PunctualityCurve | None = None
        self._room, self._said = QWidget(self), label("small", self, wraps=True)
        self._said.setObjectName("person_arrivals_said")
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._draw)
        self.add(self._room, 1)
        self.add(self._said)
        self.restyle()

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        self.set_title(tr("Punctuality"))

    def restyle(self) -> None:
        """The room of the curve, at the text size shown now."""
        for thing in (self._room, self._curve):
            if thing is not None:
                thing.setMinimumHeight(style.px(_HIGH))
        if self._curve is not None:
            self._curve.restyle()

    def show_person(self, seen: Seen) -> None:
        """Show hers."""
        self._shown = seen.arrivals
        counted = self._shown is not None and bool(self._shown.curve)
        if self._shown is None:
            # Translators: vi: "Lớp chưa có lịch học."
            self._said.setText(tr("The class has no timetable yet."))
        else:
            self._said.setText(punctuality_words.share_sentence(self._shown.records) or punctuality_words.first_days())
        self._room.setVisible(counted and self._curve is None)
        if self._curve is not None:
            self._curve.setVisible(counted)
        if counted and self.isVisible():
            self._after.start()

    def showEvent(self, event: QShowEvent) -> None:
        """The curve follows once the page is seen."""
        super().showEvent(event)
        if self._shown is not None and self._shown.curve:
            self._after.start()

    def _draw(self) -> None:
        if self._shown is None or not self._shown.curve:
            return
        if self._curve is None:
            from intern_desktop.ui.punctuality_curve import PunctualityCurve

            self._curve = PunctualityCurve(self)
            self._curve.setObjectName("person_curve")
            self._curve.setMinimumHeight(style.px(_HIGH))
            self.body.replaceWidget(self._room, self._curve)
            self._room.hide()
        self._curve.show_curve(self._shown, now=True)
