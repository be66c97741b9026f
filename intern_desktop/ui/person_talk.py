"""Words between a candidate and her trainers, each about one thing of her list, and the field for the next ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import time_text, tr
from intern_desktop.ui import person_words, style
from intern_desktop.ui.road import near_day
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.comments import Comment
    from intern_desktop.ui.person_reading import Seen

MOST = 500
"""Letters the field takes; the verb refuses more."""


class _Words(QWidget):
    """Who and when, the thing it is about, and the words."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.who, self.when = label("small", self, bold=True), label("small", self)
        self.who.set_tone("text")
        self.about, self.words = label("small", self, elides=True), label("body", self, wraps=True)
        self.words.setObjectName(f"person_words_{number}")
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        for thing in (self.who, self.when, self.about):
            head.addWidget(thing)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.words)


class PersonTalk(Panel):
    """`said` carries the thing and the words; what was typed stays until it is kept."""

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_talk")
        self._rows: list[_Words] = []
        self._person, self._drafts = "", dict[str, str]()
        self._nothing = label("muted", self, wraps=True)
        self._above = QVBoxLayout()
        self._above.setSpacing(style.space("m"))
        self._about, self.edit = ChoiceBox(self), QLineEdit(self)
        self._about.setObjectName("person_words_about")
        self.edit.setMaxLength(MOST)
        self.edit.setObjectName("person_words")
        self._field, self._send = Field(self.edit, self), button("secondary", "message-square", parent=self)
        self._send.setObjectName("person_words_send")
        self._send.set_size("height_compact")
        self.add(self._nothing)
        self.add(self._above)
        self.add(self._about)
        self.add(self._field)
        self.add(self._send)
        self.body.setAlignment(self._send, Qt.AlignmentFlag.AlignRight)
        self._send.clicked.connect(self._on_send)
        self.edit.returnPressed.connect(self._on_send)
        self.edit.textEdited.connect(self._on_typed)
        self._on_typed()

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: a heading above what trainers and a candidate wrote to each other; vi: "Lời nhắn"
        self.set_title(tr("Words"))
        # Translators: vi: "Chưa ai viết gì."
        self._nothing.setText(tr("Nobody has written anything yet."))
        # Translators: a list of things: which of them the words are about; vi: "Về việc"
        self._about.setAccessibleName(tr("About"))
        self._send.setText(tr("Send"))
        self.edit.setAccessibleName(tr("Words"))

    def show_person(self, seen: Seen) -> None:
        """Show what was written, oldest first, and of whom nobody has read the end yet at the end."""
        self._turn_to(seen)
        shown = tuple(reversed(seen.words))
        while len(self._rows) < len(shown):
            self._rows.append(_Words(len(self._rows) + 1, self))
            self._above.addWidget(self._rows[-1])
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                _fill(row, *shown[at], seen)
        self._nothing.setVisible(not shown)
        # Translators: above a field; vi: "Viết cho {name}"
        self._field.set_words(tr("Write to {name}", name=seen.given))
        things = [item for item in seen.items if item.state != "not_applicable"]
        self._about.set_options([(item.task.id, person_words.title_of(item)) for item in things])
        for thing in (self._about, self._field):
            thing.setVisible(seen.may)
        if self._about.value() is None or not self.edit.text():
            self._about.set_value(_first(seen))

    def write_about(self, item: str) -> None:
        """Begin to write about one thing."""
        self._about.set_value(item)
        self.edit.setFocus()

    def kept(self) -> None:
        """What was typed is on the disk."""
        self._drafts.pop(self._person, None)
        self.edit.clear()
        self._on_typed()

    def refuse(self, sentence: str) -> None:
        """Say at the field why it cannot be kept."""
        self._field.set_error(sentence)
        self.edit.setFocus()

    def _turn_to(self, seen: Seen) -> None:
        """What was typed about one candidate never stands in the field of another."""
        if seen.person == self._person:
            return
        self._person = seen.person
        self.edit.setText(self._drafts.get(seen.person, ""))
        self._on_typed()

    def _on_typed(self) -> None:
        self._field.set_error("")
        self._send.setVisible(bool(self.edit.text().strip()))
        if self._person:
            self._drafts[self._person] = self.edit.text()

    def _on_send(self) -> None:
        about = self._about.value()
        if isinstance(about, str):
            self.said.emit(about, self.edit.text())


def _first(seen: Seen) -> str:
    """What one most likely writes about: the last words, else what blocks, else what waits, else the first thing."""
    known = {item.task.id for item in seen.items if item.state != "not_applicable"}
    named = [item for item, _ in seen.words] + [item.task.id for item in (*seen.blocks, *seen.waiting, *seen.items)]
    return next((item for item in named if item in known), "")


def _fill(row: _Words, item: str, one: Comment, seen: Seen) -> None:
    row.who.setText(tr("You") if one.author == seen.me else seen.names.get(one.author, "") or tr("Somebody"))
    row.when.setText(f"{near_day(one.at.date(), seen.today)} {time_text(one.at)}")
    thing = seen.item(item)
    row.about.setText("" if thing is None else person_words.title_of(thing))
    row.words.setText(one.words)
