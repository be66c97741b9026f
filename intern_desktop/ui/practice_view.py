"""Practising: one card, how well one knew it, and the next; above them what is left, what is saved, the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.practice_face import CardFace
from intern_desktop.ui.practice_rating import FORGOT, REMEMBERED, Rating
from intern_desktop.ui.practice_round import Round
from intern_desktop.ui.voice import Voice
from intern_desktop.ui.widgets import Notice, button, label

_WIDE = 820
_SCROLLS: dict[int, float] = {
    Qt.Key.Key_Down: 0.2,
    Qt.Key.Key_Up: -0.2,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
}
"""Where a card is longer than its place: by how many heights each key goes on."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardView(QWidget):
    """`rested` when one stops before the end, `ended` when no card is left.

    Keys: Space or Enter shows the answer, 1 to 4 rate it, Enter takes the filled one, R says it, Z or Ctrl+Z goes back
    one card, Esc rests. While one types, letters and numbers are the field's.
    """

    rested = Signal()
    ended = Signal()

    def __init__(self, going: Round, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practice_view")
        self._round, self._voice = going, voice
        self._open = False
        self._rest = button("link", "x", "Esc", self)
        self._left, self._bar, self._saved = label("small", self), QProgressBar(self), label("small", self)
        self._back = button("link", "undo-2", "Z", self)
        self._face, self._rating = CardFace(self), Rating(self)
        self._show_button = button("primary", key="Enter", parent=self)
        self._refused = Notice("caution", self)
        self._name_parts()
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Show the card that is asked now."""
        self._speak_saved(self._round.standing)
        self._ask()

    def retranslate(self) -> None:
        """Every word, the card's too."""
        # Translators: vi: "Nghỉ"
        self._rest.setText(tr("Rest"))
        # Translators: vi: "Lùi một thẻ"
        self._back.setText(tr("Back one card"))
        # Translators: vi: "Bỏ câu trả lời vừa rồi (Z hay Ctrl+Z)"
        self._back.setToolTip(tr("Take the last answer back (Z or Ctrl+Z)"))
        # Translators: vi: "Xem câu trả lời"
        self._show_button.setText(tr("Show the answer"))
        self._face.retranslate()
        self._rating.retranslate()
        self._speak_saved(self._round.standing)
        if self._round.asked is not None:
            self._face.say_again(self._round.shown())
            self._speak_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a card; a key that is held down answers only once."""
        if event.isAutoRepeat() and event.key() not in _SCROLLS:
            event.accept()
        elif not self._use(event):
            super().keyPressEvent(event)

    def _use(self, event: QKeyEvent) -> bool:
        key, bare = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo) or (bare and key == Qt.Key.Key_Z):
            self._on_back()
        elif bare and key == Qt.Key.Key_Escape:
            self.rested.emit()
        elif bare and key == Qt.Key.Key_R:
            self._on_listen()
        elif bare and (key in _ENTER or key == Qt.Key.Key_Space):
            self._on_enter()
        elif bare and key in _SCROLLS:
            self._face.go_down(_SCROLLS[key])
        elif bare and self._open and Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._on_rated(key - Qt.Key.Key_0)
        else:
            return False
        return True

    def _ask(self) -> None:
        asked = self._round.asked
        if asked is None:
            self.ended.emit()
            return
        self._open = False
        self._voice.stop()
        self._face.show_card(self._round.shown(), voice=self._voice.available())
        self._low.setCurrentWidget(self._closed)
        self._rating.show_waits(asked.intervals, REMEMBERED)
        self._back.setEnabled(self._round.can_take_back)
        self._speak_left()

    def _on_enter(self) -> None:
        if self._open:
            self._on_rated(self._rating.suggested())
        else:
            self._on_show()

    def _on_show(self) -> None:
        if self._open:
            return
        typed = self._round.check(self._face.field.text()) if self._face.is_typed() else None
        self._open = True
        missed = typed is not None and typed.verdict == "other"
        asked = self._round.asked
        assert asked is not None, "an answer is shown while a card is asked"
        self._rating.show_waits(asked.intervals, FORGOT if missed else REMEMBERED)
        self._low.setCurrentWidget(self._rating)
        self._face.show_answer(typed)

    def _on_rated(self, rating: int) -> None:
        if self._open:
            self._round.answer(rating)
            self._ask()

    def _on_back(self) -> None:
        if self._round.take_back():
            self._ask()

    def _on_listen(self) -> None:
        if self._voice.available() and self._round.asked is not None and (self._open or not self._face.is_typed()):
            self._voice.say(self._round.spoken())

    def _on_standing(self, standing: str) -> None:
        self._speak_saved(standing)

    def _speak_left(self) -> None:
        left, done = self._round.left, self._round.done
        # Translators: vi: "còn {n} thẻ"
        self._left.setText(trn("{n} card left", "{n} cards left", left))
        self._bar.setRange(0, max(1, left + done))
        self._bar.setValue(done)
        self._bar.setAccessibleName(self._left.text())

    def _speak_saved(self, standing: str) -> None:
        # Translators: vi: "đang lưu" / "đã lưu" / "chưa lưu được"
        words = {"saving": tr("saving"), "saved": tr("saved"), "refused": tr("not saved yet")}
        self._saved.setText(words.get(standing, ""))
        self._refused.setVisible(standing == "refused")
        if standing == "refused":
            # Translators: vi: "Bạn cứ luyện tiếp: câu trả lời được giữ lại và sẽ lưu khi máy ghi được."
            on = tr("You can go on: your answers wait here and are saved as soon as the disk takes them.")
            self._refused.set_text(on, self._round.refusal)
            # Translators: vi: "Thử lưu lại"
            self._refused.set_link(tr("Try to save again"))

    def _name_parts(self) -> None:
        names = {
            "practice_rest": self._rest,
            "practice_left": self._left,
            "practice_bar": self._bar,
            "practice_saved": self._saved,
            "practice_back": self._back,
            "practice_show": self._show_button,
            "practice_refused": self._refused,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._bar.setTextVisible(False)
        self._refused.hide()
        for pressed in (self._rest, self._back, self._show_button):
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self) -> None:
        self._low = QStackedWidget(self)
        self._closed = QWidget(self)
        closed = QVBoxLayout(self._closed)
        closed.setContentsMargins(0, 0, 0, 0)
        closed.addStretch(1)
        closed.addWidget(self._show_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._low.addWidget(self._closed)
        self._low.addWidget(self._rating)
        middle = QVBoxLayout()
        middle.setSpacing(style.space("l"))
        for thing, room in ((self._refused, 0), (self._face, 1), (self._low, 0)):
            middle.addWidget(thing, room)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(middle, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        side = style.space("xl")
        column.setContentsMargins(side, style.space("l"), side, style.space("xl"))
        column.setSpacing(style.space("l"))
        column.addLayout(self._top())
        column.addLayout(row, 1)
        self.restyle()

    def _top(self) -> QGridLayout:
        """Rest at the left, how far one is in the middle, saved and back at the right; the middle stays where it is."""
        row, middle, end = QGridLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (middle, end):
            part.setSpacing(style.space("m"))
        middle.addWidget(self._left)
        middle.addWidget(self._bar)
        end.addStretch(1)
        end.addWidget(self._saved)
        end.addWidget(self._back)
        row.addWidget(self._rest, 0, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(middle, 0, 1)
        row.addLayout(end, 0, 2)
        for side in (0, 2):
            row.setColumnStretch(side, 1)
        return row

    def restyle(self) -> None:
        """Sizes that follow the text."""
        for wide in (self._face, self._low, self._refused):
            wide.setMaximumWidth(style.px(_WIDE))
        self._bar.setFixedWidth(style.px(220))
        self._show_button.set_size("height_big")

    def _connect(self) -> None:
        self._rest.clicked.connect(self.rested)
        self._back.clicked.connect(self._on_back)
        self._show_button.clicked.connect(self._on_show)
        self._face.entered.connect(self._on_enter)
        self._face.listened.connect(self._on_listen)
        self._rating.rated.connect(self._on_rated)
        self._round.standing_changed.connect(self._on_standing)
        self._refused.pressed.connect(self._round.save)
