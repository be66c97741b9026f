"""How the hours part into subjects: a name, a bar of one colour, and the hours in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from intern_desktop.ui import style
from intern_desktop.ui.widgets import Label, label


class Share(NamedTuple):
    """One bar: its name, how long it is of the longest, its length in words, and whether it is only told beside."""

    name: str
    minutes: int
    words: str
    beside: bool = False


class _Bar(QWidget):
    """One bar; the words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._beside = 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, *, beside: bool) -> None:
        self._part, self._beside = part, beside
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(style.px(120), style.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(style.px(48), style.line_height("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._part:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = style.px(8)
        room = QRectF(0, (self.height() - thick) / 2, max(self.width() * self._part, thick), thick)
        painter.setPen(style.colour("border_strong") if self._beside else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._beside else style.colour("border_strong"))
        edge = 0.5 if self._beside else 0.0
        painter.drawRoundedRect(room.adjusted(edge, edge, -edge, -edge), style.radius("badge"), style.radius("badge"))
        painter.end()


class SubjectBars(QWidget):
    """A row for each subject. What does not count is drawn as an empty bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Label, _Bar, Label]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.space("m"))
        self._grid.setVerticalSpacing(style.space("xs"))
        self._grid.setColumnStretch(1, 1)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show these, each as long as it is of the longest."""
        while len(self._rows) < len(shares):
            row = (label("body", self), _Bar(self), label("body", self))
            row[0].setObjectName(f"hours_subject_{len(self._rows)}")
            row[2].setObjectName(f"hours_subject_{len(self._rows)}_hours")
            for column, thing in enumerate(row):
                self._grid.addWidget(thing, len(self._rows), column)
            row[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._rows.append(row)
        longest = max((one.minutes for one in shares), default=0) or 1
        for (name, bar, words), one in zip(self._rows, shares, strict=False):
            name.setText(one.name)
            words.setText(one.words)
            bar.show_part(one.minutes / longest, beside=one.beside)
