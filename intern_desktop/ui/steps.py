"""The steps of a first run at the left edge: which are done, which one is now, which comes."""

from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.labels import label

State = Literal["done", "now", "later"]


class Step(msgspec.Struct, frozen=True, gc=False):
    """One step: its title, a few muted words, and how far it is."""

    title: str
    note: str
    state: State


class _Mark(QWidget):
    """The number of a step in a ring, or a tick when it is done."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self.state: State = "later"

    def sizeHint(self) -> QSize:
        return QSize(style.px(26), style.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = style.px(26)
        ring = QRectF(0.75, 0.75, side - 1.5, side - 1.5)
        ink = {"done": "positive", "now": "accent", "later": "border_strong"}[self.state]
        painter.setPen(QPen(style.colour(ink), 1.5))
        painter.setBrush(style.colour("accent") if self.state == "now" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if self.state == "done":
            tick = style.pixmap("check", 16, "positive")
            painter.drawPixmap(round((side - style.px(16)) / 2), round((side - style.px(16)) / 2), tick)
        else:
            painter.setFont(style.font("small", bold=self.state == "now"))
            painter.setPen(style.colour("on_accent" if self.state == "now" else "muted"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class _Row(QWidget):
    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = _Mark(number, self)
        self._title = label("body", self, wraps=True)
        self._note = label("small", self, wraps=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("m"))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_step(self, step: Step) -> None:
        self._mark.state = step.state
        self._mark.setFixedSize(self._mark.sizeHint())
        self._mark.update()
        self._title.setText(step.title)
        self._title.set_bold(step.state == "now")
        self._title.set_tone("accent" if step.state == "now" else "")
        self._note.setText(step.note)
        said = {"done": tr("done"), "now": tr("now"), "later": tr("comes later")}[step.state]
        self.setAccessibleName(f"{step.title}, {said}")
        self.setAccessibleDescription(step.note)


class StepList(QWidget):
    """The steps below each other. Nothing here can be pressed."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("l"))
        self._rows = [_Row(at + 1, self) for at in range(count)]
        for row in self._rows:
            column.addWidget(row)

    def set_steps(self, steps: list[Step]) -> None:
        """Show these steps; there are as many as the list was made for."""
        self._steps = steps
        for row, step in zip(self._rows, steps, strict=True):
            row.show_step(step)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._steps:
            self.set_steps(self._steps)
