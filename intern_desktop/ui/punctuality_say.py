"""A sentence to say in Japanese, with its readings and its meaning, and heard where the system has a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import RubyLabel, button, label

if TYPE_CHECKING:  # it asks the system for its voices
    from intern_desktop.ui.voice import Voice


class SayBox(QWidget):
    """The sentence in a box, what it means below, and a button to hear it once there is a voice."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked = ""
        self._voice: Voice | None = None
        box = QFrame(self)
        box.setProperty("well", True)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(style.space("m"), style.space("s"), style.space("m"), style.space("s"))
        self.sentence = RubyLabel("reading", "text", box)
        self.sentence.setObjectName(name)
        inside.addWidget(self.sentence)
        self.meaning = label("small", self, wraps=True)
        self.listen = button("secondary", "volume-2", parent=self)
        self.listen.setObjectName(f"{name}_listen")
        self.listen.set_size("height_compact")
        self.listen.hide()
        self.listen.clicked.connect(self._on_listen)
        self.row = QHBoxLayout()
        self.row.setSpacing(style.space("s"))
        self.row.addWidget(self.listen)
        self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addWidget(box)
        column.addWidget(self.meaning)
        column.addLayout(self.row)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a button that says a Japanese sentence aloud; vi: "Nghe"
        self.listen.setText(tr("Listen"))

    def show_sentence(self, marked: str, meaning: str) -> None:
        """Show this sentence, {漢字|かんじ} marking its readings, and what it means."""
        self._marked = marked
        self.sentence.set_text(marked)
        self.meaning.setText(meaning)
        self.listen.setAccessibleName(f"{self.listen.words()}: {plain(marked)}")

    def offer_voice(self) -> None:
        """Offer to hear it where the system has a Japanese voice; asked once, when it is first shown."""
        if self._voice is None:
            from intern_desktop.ui.voice import Voice

            self._voice = Voice(self)
        self.listen.setVisible(self._voice.available())

    def stop(self) -> None:
        """Nothing is spoken any more."""
        if self._voice is not None:
            self._voice.stop()

    def _on_listen(self) -> None:
        if self._voice is not None:
            self._voice.say(plain(self._marked))
