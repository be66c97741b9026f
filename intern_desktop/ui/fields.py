"""Fields of a form: a label above, its Japanese at the right, the editor, and what is wrong below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from intern_desktop import furigana
from intern_desktop.ui import style
from intern_desktop.ui.labels import label, repolish
from intern_desktop.ui.ruby_label import RubyLabel


class Field(QWidget):
    """An editor with its words. Wrong input is said here, in a line below, and nowhere else."""

    def __init__(self, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = label("body", self)
        self._label.setBuddy(editor)
        self._japanese = RubyLabel("small", "muted", self, alignment=Qt.AlignmentFlag.AlignRight)
        self._japanese.hide()
        self._help = label("small", self, wraps=True)
        self._help.hide()
        self._wrong_icon = QLabel(self)
        self._wrong = label("error", self, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addLayout(self._heading())
        column.addWidget(editor)
        column.addWidget(self._help)
        column.addLayout(self._complaint())
        self._show_wrong("")

    def set_words(self, words: str, japanese: str = "", help_words: str = "") -> None:
        """The label, the Japanese term with readings as marks, and a muted sentence below the editor."""
        self._label.setText(words)
        self._japanese.set_text(japanese)
        self._japanese.setVisible(bool(japanese))
        self._help.setText(help_words)
        self._help.setVisible(bool(help_words))
        self.editor.setAccessibleName(f"{words} {furigana.plain(japanese)}".strip())

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the input; "" when nothing is."""
        if sentence != self._wrong.text():
            self._show_wrong(sentence)

    def error(self) -> str:
        """What is said to be wrong, "" when nothing is."""
        return self._wrong.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._wrong_icon.setPixmap(style.pixmap("octagon-alert", 16, "danger"))

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._japanese, 1, Qt.AlignmentFlag.AlignBottom)
        return row

    def _complaint(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("xs"))
        row.addWidget(self._wrong_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._wrong, 1)
        return row

    def _show_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self._wrong_icon.setVisible(bool(sentence))
        if sentence:
            self._wrong_icon.setPixmap(style.pixmap("octagon-alert", 16, "danger"))
        repolish(self.editor, "invalid", bool(sentence))
        self.editor.setAccessibleDescription(sentence)


class ChoiceBox(QComboBox):
    """One of several, in a list that opens. `chosen` comes when the person picks another, with its value.

    The wheel scrolls the page, it never changes a box that merely lies under the pointer.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self._on_activated)
        self._said: object = None
        self._fit()

    def setAccessibleName(self, name: str) -> None:
        """The list that opens is called what the box is called."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """The choices as (value, words); the value that held keeps holding when it is still there."""
        held = self.value()
        self.blockSignals(True)
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(held)) if options else -1)
        self.blockSignals(False)
        self._said = self.value()
        self._fit()

    def value(self) -> object:
        """The value that holds, None when there is none."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Let this value hold. An unknown value leaves the box empty."""
        self.setCurrentIndex(self.findData(value))
        self._said = self.value()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box as the style sheet says, as many of the words as there is room for, and its arrow."""
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        box = QStyle.ComplexControl.CC_ComboBox
        painter.drawComplexControl(box, option)
        room = self.style().subControlRect(box, option, QStyle.SubControl.SC_ComboBoxEditField, self).width()
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        arrow = style.pixmap("chevron-down", 16, "text" if self.isEnabled() else "border_strong")
        side = style.px(16)
        painter.drawPixmap(self.width() - side - style.space("m"), (self.height() - side) // 2, arrow)

    def _on_activated(self, _at: int) -> None:
        if self.value() != self._said:
            self._said = self.value()
            self.chosen.emit(self._said)

    def _fit(self) -> None:
        for at in range(self.count()):
            self.setItemData(at, _row(), Qt.ItemDataRole.SizeHintRole)


def _row() -> QSize:
    return QSize(0, style.control("row_table"))
