"""Sliders that are typed into as well: what is slid answers at once, what is typed is exact."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.labels import label, repolish
from intern_desktop.ui.number_edit import NumberEdit

_KNOB, _GROOVE = 9, 4
"""Radius of the knob and height of the groove, at 100 % text."""


class Slider(QSlider):
    """A value between two ends. Arrow keys go a step, Page Up and Page Down ten; the wheel scrolls the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """24 pixels high."""
        return QSize(style.px(120), style.px(24))

    def minimumSizeHint(self) -> QSize:
        """Wide enough to hit a step."""
        return QSize(style.px(72), style.px(24))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A groove, filled up to a round knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        knob, high, middle = style.px(_KNOB), style.px(_GROOVE), self.height() / 2
        x = self._place(knob)
        painter.setBrush(style.colour("border"))
        painter.drawRoundedRect(QRectF(0, middle - high / 2, self.width(), high), high / 2, high / 2)
        ink = style.colour("accent" if self.isEnabled() else "border_strong")
        painter.setBrush(ink)
        painter.drawRoundedRect(QRectF(0, middle - high / 2, x, high), high / 2, high / 2)
        painter.drawEllipse(QPointF(x, middle), knob, knob)
        painter.setBrush(style.colour("raised"))
        painter.drawEllipse(QPointF(x, middle), knob - 2, knob - 2)

    def _place(self, knob: int) -> float:
        span = self.maximum() - self.minimum()
        share = (self.sliderPosition() - self.minimum()) / span if span else 0.0
        return knob + share * (self.width() - 2 * knob)


class Lever(QWidget):
    """A label, a slider, and a field with the same value.

    `moved` comes with each change by the person, moves that come faster than pictures joined into one. A typed value
    may lie beyond the slider's ends, not beyond `set_bounds`: then it is marked (`error`), and the value stays.
    `beside` is the row that further fields go into.
    """

    moved = Signal()

    def __init__(self, name: str, step: Decimal, decimals: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._decimals = step, decimals
        self._value: Decimal | None = Decimal(0)
        self._bounds = (Decimal(0), Decimal(10**9))
        self._error = self._error_beside = ""
        self.was_typed = False
        """Whether the last change was typed, not slid."""
        self._label = label("body", self, elides=True)
        self.slider = Slider(self)
        self.slider.setObjectName(f"{name}_slider")
        self.field = NumberEdit(decimals, self)
        self.field.setObjectName(name)
        self._label.setBuddy(self.field)
        self._ends = (label("small", self), label("small", self))
        self.beside = QHBoxLayout()
        self.beside.setSpacing(style.space("xs"))
        self.beside.addWidget(self.field, 1)
        self._wrong = label("error", self, wraps=True)
        self._wrong.setObjectName(f"{name}_wrong")
        self._wrong.hide()
        self.note = label("small", self, wraps=True)
        self.note.hide()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.moved)
        self.slider.valueChanged.connect(self._on_slid)
        self.field.value_changed.connect(self._on_typed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(self._label)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._ends[0])
        row.addWidget(self.slider, 1)
        row.addWidget(self._ends[1])
        column.addLayout(row)
        column.addLayout(self.beside)
        for said in (self._wrong, self.note):
            column.addWidget(said)

    def set_words(self, words: str, unit: str = "") -> None:
        """The label, which names slider and field, and the unit in the field."""
        self._label.setText(words)
        self.slider.setAccessibleName(words)
        self.field.setAccessibleName(words)
        self.field.set_unit(unit)
        self._tell()

    def set_ends(self, least: Decimal, most: Decimal) -> None:
        """Between what the slider slides."""
        self.slider.blockSignals(True)
        self.slider.setRange(int(least / self._step), int(most / self._step))
        self.slider.setPageStep(max((self.slider.maximum() - self.slider.minimum()) // 8, 1))
        self.slider.blockSignals(False)
        self._slide()

    def set_bounds(self, least: Decimal, most: Decimal) -> None:
        """What may be typed."""
        self._bounds = (least, most)

    def value(self) -> Decimal | None:
        """The value now, None while the field is empty."""
        return self._value

    def set_note(self, words: str, tone: str = "") -> None:
        """A sentence below, "" for none."""
        self.note.setText(words)
        self.note.set_tone(tone)
        self.note.setVisible(bool(words))

    def error(self) -> str:
        """What is said to be wrong with what was typed, "" when nothing is."""
        return self._error

    def say_beside(self, sentence: str) -> None:
        """What is wrong in one of the further fields, "" when nothing is."""
        self._error_beside = sentence
        self._say_wrong(self._error)

    def forget(self) -> None:
        """What was typed wrong belonged to something else: it goes with the next value shown."""
        self._say_wrong("")
        self._soon.stop()
        self.field.clear()

    def show_value(self, value: Decimal | None) -> None:
        """Show a value without announcing it; the field keeps what is being typed into it."""
        if self.error():
            return
        self._value = value
        self._slide()
        if self.field.value() != value:
            self.field.set_value(value if value is None or self._decimals else int(value))

    def _slide(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(self._place(self._value))
        self.slider.blockSignals(False)
        self.slider.setEnabled(self._value is not None)
        self.slider.update()
        self._tell()

    def _place(self, value: Decimal | None) -> int:
        return self.slider.minimum() if value is None else int((value / self._step).to_integral_value())

    def _on_slid(self, place: int) -> None:
        self._value = value = place * self._step
        self.field.set_value(value if self._decimals else int(value))
        self._say_wrong("")
        self.was_typed = False
        self._soon.start()

    def _on_typed(self) -> None:
        typed, (least, most) = self.field.value(), self._bounds
        if not self.field.is_readable() or (typed is not None and not least <= typed <= most):
            self._say_wrong(tr("Type a number from {least} to {most}.", least=_said(least), most=_said(most)))
            self.moved.emit()
            return
        self._say_wrong("")
        self._value = None if typed is None else Decimal(typed)
        self._slide()
        self.was_typed = True
        self.moved.emit()

    def _say_wrong(self, sentence: str) -> None:
        self._error = sentence
        said = sentence or self._error_beside
        self._wrong.setText(said)
        self._wrong.setVisible(bool(said))
        repolish(self.field, "invalid", bool(sentence))

    def _tell(self) -> None:
        for said, place in zip(self._ends, (self.slider.minimum(), self.slider.maximum()), strict=True):
            said.setText("" if self._value is None else _said(place * self._step))


def _said(value: Decimal) -> str:
    return number_text(int(value) if value == int(value) else value)
