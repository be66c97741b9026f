"""What a candidate and her trainers write to each other about one thing, and the field for the next words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Field, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.comments import Comment
    from intern_desktop.ui.checklist_viewer import Viewer

MOST = 500
"""Letters the field takes; the verb refuses more."""


class _Row(QWidget):
    """Name and day, the words below, and for her own words the way to take them back."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.who, self.day = label("small", self, bold=True, elides=True), label("small", self)
        self.who.set_tone("text")
        self.words = label("small", self, wraps=True)
        self.words.set_tone("text")
        self.words.setObjectName(f"comment_{number}")
        self.back = button("link_small", parent=self)
        self.back.setObjectName(f"comment_{number}_back")
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        for thing in (self.who, self.day):
            head.addWidget(thing)
        head.addStretch(1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.words)


class CommentsPart(QWidget):
    """`said` asks to keep the words in the field, `taken_back` carries the id of a comment, `typed` comes with keys."""

    said = Signal()
    taken_back = Signal(str)
    typed = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._ids: list[str] = []
        self.edit = QLineEdit(self)
        self.edit.setMaxLength(MOST)
        self.edit.setObjectName("comment_words")
        self._field = Field(self.edit, self)
        self._send = button("secondary", "message-square", parent=self)
        self._send.setObjectName("comment_send")
        self._send.set_size("height_compact")
        self._above = QVBoxLayout()
        self._above.setSpacing(style.space("s"))
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addLayout(self._above)
        column.addWidget(self._field)
        column.addLayout(below)
        self.edit.textEdited.connect(self._on_typed)
        self.edit.returnPressed.connect(self.said)
        self._send.clicked.connect(self.said)

    def retranslate(self) -> None:
        """Words for the field before it is known who reads them."""
        # Translators: above a field; vi: "Viết cho thầy cô"
        self._field.set_words(tr("Write to your trainers"))
        # Translators: a button below what one has written; vi: "Gửi"
        self._send.setText(tr("Send"))

    def show_comments(self, found: Sequence[Comment], viewer: Viewer, hint: str, typed: str) -> None:
        """Show what was written, and in the field what was typed and is not kept yet; `hint` says what to mind."""
        self._ids = [one.id for one in found]
        while len(self._rows) < len(found):
            self._rows.append(self._make_row(len(self._rows)))
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(found))
            if at < len(found):
                self._fill(row, found[at], viewer)
        if self.edit.text() != typed:
            self.edit.setText(typed)
            self._field.set_error("")
        self._speak(viewer, hint)
        self._send.setVisible(bool(typed.strip()))

    def refuse(self, sentence: str) -> None:
        """Say at the field why this cannot be kept."""
        self._field.set_error(sentence)
        self.edit.setFocus()
        self.refused.emit()

    def _speak(self, viewer: Viewer, hint: str) -> None:
        # Translators: above a field; vi: "Viết cho {name}"
        to_her = tr("Write to {name}", name=viewer.given)
        # Translators: above a field; vi: "Viết cho thầy cô"
        self._field.set_words(to_her if viewer.trainer else tr("Write to your trainers"), help_words=hint)
        # Translators: a button below what one has written; vi: "Gửi"
        self._send.setText(tr("Send"))

    def _fill(self, row: _Row, one: Comment, viewer: Viewer) -> None:
        mine = one.author == viewer.me
        # Translators: before her own words; vi: "Bạn"
        row.who.setText(tr("You") if mine else viewer.name(one.author) or tr("Somebody"))
        row.day.setText(date_text(one.at.date(), "short"))
        row.words.setText(one.words)
        row.back.setVisible(mine)
        # Translators: a small button beside her own words; vi: "Rút lại"
        row.back.setText(tr("Take back"))
        # Translators: heard, not seen; vi: "Rút lại: {words}"
        row.back.setAccessibleName(tr("Take back: {words}", words=one.words))

    def _make_row(self, at: int) -> _Row:
        made = _Row(at + 1, self)
        made.back.clicked.connect(partial(self._on_back, at))
        self._above.addWidget(made)
        return made

    def _on_back(self, at: int) -> None:
        self.taken_back.emit(self._ids[at])

    def _on_typed(self) -> None:
        self._field.set_error("")
        self._send.setVisible(bool(self.edit.text().strip()))
        self.typed.emit()
