"""The line below the class: what the cursor stands on and the keys for it, a quiet question, or a field for a word."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import marks, style
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import Button, Label, button, label

_LEGEND = ("not_begun", "claimed", "confirmed", "sent_back", "overdue", "not_applicable", "invalid")
_ONE_LINE = 1180
MOST = 500
"""Letters the field takes; the verb refuses more."""


class GridLine(QWidget):
    """`pressed` carries what was pressed with the mouse: "confirm", "send_back" or "history"; `answered` whether a
    question was agreed to; `sent` the words of the field, `left` that it is left; `turned` whether something is asked
    now, with a filled button of its own.
    """

    pressed = Signal(str)
    answered = Signal(bool)
    sent = Signal(str)
    left = Signal()
    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who, self._said, self._mark = (
            label("small", self, elides=True),
            label("small", self, elides=True),
            MarkLabel(self),
        )
        self._who.setObjectName("class_cell")
        self._said.setObjectName("class_cell_state")
        self._keys = {
            "confirm": Button("link_small", key="Space", parent=self),
            "send_back": Button("link_small", key="B", parent=self),
            "history": Button("link_small", key="F4", parent=self, printed_only=True),
        }
        self._question, self._yes, self._no = (
            label("small", self, wraps=True),
            _small("primary", "Space", self),
            _small("secondary", "Esc", self),
        )
        self._asked, self.edit = label("small", self), QLineEdit(self)
        self._wrong = label("error", self)
        self._send, self._keep = _small("primary", "Enter", self), _small("secondary", "Esc", self)
        self._legend: dict[str, tuple[MarkLabel, Label]] = {}
        self._pages: list[QWidget] = []
        self._at = 0
        self._words = ("", "")
        self._name_parts()
        self._build()
        for name, made in self._keys.items():
            made.clicked.connect(lambda _on=False, name=name: self.pressed.emit(name))
        self._yes.clicked.connect(lambda: self.answered.emit(True))
        self._no.clicked.connect(lambda: self.answered.emit(False))
        self._send.clicked.connect(self._on_send)
        self.edit.returnPressed.connect(self._on_send)
        self.edit.textEdited.connect(lambda _typed: self.refuse(""))
        self._keep.clicked.connect(self.left)

    def _name_parts(self) -> None:
        named = {
            "class_question": self._question, "class_question_yes": self._yes, "class_question_no": self._no,
            "class_word_about": self._asked, "class_word": self.edit, "class_word_wrong": self._wrong,
            "class_word_send": self._send, "class_word_leave": self._keep,
        } | {f"class_key_{name}": made for name, made in self._keys.items()}  # fmt: skip
        for name, made in named.items():
            made.setObjectName(name)
        for made in (*self._keys.values(), self._yes, self._no, self._send, self._keep):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.edit.setMaxLength(MOST)

    def _build(self) -> None:
        self._who.set_bold()
        for thing in (self._who, self._said, self._question, self._asked):
            thing.set_tone("text")
        self._pages = [
            _row(self, (self._who, self._mark, self._said, *self._keys.values()), ends=True),
            _row(self, (self._question, self._yes, self._no), grows=self._question),
            _row(self, (self._asked, self.edit, self._wrong, self._send, self._keep), grows=self.edit),
        ]
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._foot.setContentsMargins(style.space("m"), 0, style.space("m"), 0)
        self._foot.setSpacing(style.space("xs"))
        for page in self._pages:
            self._foot.addWidget(page, 1)
        self._legend_box = QWidget(self)
        row = QHBoxLayout(self._legend_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("xs"))
        for state in _LEGEND:
            mark, words = MarkLabel(self._legend_box), label("small", self._legend_box)
            row.addWidget(mark)
            row.addWidget(words)
            row.addSpacing(style.space("xs"))
            self._legend[state] = (mark, words)
        row.addStretch(1)
        self._foot.addWidget(self._legend_box)
        self._turn_to(0)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: small buttons after what the cursor stands on; vi: "xác nhận", "trả lại", "lịch sử"
        words = {"confirm": tr("confirm"), "send_back": tr("send back"), "history": tr("history")}
        for name, made in self._keys.items():
            made.setText(words[name])
        # Translators: a button that closes a field; vi: "Thôi"
        leave = tr("Leave it")
        self._no.setText(leave)
        self._keep.setText(leave)
        # Translators: a small button after a quiet question; vi: "Xác nhận"
        self._yes.setText(tr("Confirm"))
        self._send.setText(tr("Send back"))
        self.edit.setAccessibleName(tr("What is missing?"))
        for state, (mark, said) in self._legend.items():
            mark.set_state(state)
            said.setText(marks.word(state))

    def show_legend(self, *, invalid: bool) -> None:
        """The mark of what does not hold is explained only where one is seen."""
        for thing in self._legend["invalid"]:
            thing.setVisible(invalid)

    def show_cell(self, who: str, state: str, said: str, keys: tuple[str, ...] = (), short: str = "") -> None:
        """What the cursor stands on, and the keys that do something there; `short` where `who` finds no room."""
        self._mark.setVisible(bool(state))
        if state:
            self._mark.set_state(state)
        self._said.setText(said)
        for name, made in self._keys.items():
            made.setVisible(name in keys)
        self._who.setAccessibleName(who)
        self._words = who, short
        self._fit_words()

    def ask(self, question: str, yes: str, key: str = "Space") -> None:
        """A quiet question; the keys of the table answer it."""
        self._question.setText(question)
        self._question.setAccessibleName(question)
        self._yes.setText(yes)
        self._yes.print_key(key)
        self._turn_to(1)

    def asks(self) -> bool:
        """Whether a question stands there."""
        return self._at == 1

    def ask_words(self, about: str, typed: str, send: str) -> None:
        """A field for a word, with what was typed and is not kept yet."""
        self._asked.setText(about)
        self.edit.setAccessibleName(about)
        self._send.setText(send)
        self.edit.setText(typed)
        self.refuse("")
        self._turn_to(2)
        self.edit.setFocus()

    def takes_words(self) -> bool:
        """Whether the field is open."""
        return self._at == 2

    def refuse(self, sentence: str) -> None:
        """Say at the field why it cannot be sent; "" takes it away."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def close_all(self) -> None:
        """What the cursor stands on again."""
        self._turn_to(0)

    def set_beside(self, width: int) -> None:
        """With little room the legend goes below the line."""
        ways = QBoxLayout.Direction
        self._fit()
        self._foot.setDirection(ways.LeftToRight if width >= style.px(_ONE_LINE) else ways.TopToBottom)
        self._fit_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the field leaves it."""
        if event.key() == Qt.Key.Key_Escape and self.takes_words():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit_words(self) -> None:
        who, short = self._words
        self._who.setText(who)
        beside = self._foot.direction() == QBoxLayout.Direction.LeftToRight
        if short and beside and self._lacks_room():
            self._who.setText(short)

    def _lacks_room(self) -> bool:
        need = self._pages[0].sizeHint().width() + self._legend_box.sizeHint().width() + 4 * style.space("m")
        return need > self.width()

    def _fit(self) -> None:
        """As high with a question or a field as without: the table does not move."""
        for page in self._pages:
            page.setMinimumHeight(style.control("height_compact"))

    def _turn_to(self, page: int) -> None:
        """One of the three; a question and a field have the whole width."""
        self._at = page
        for at, made in enumerate(self._pages):
            made.setVisible(at == page)
        self._legend_box.setVisible(page == 0)
        self.turned.emit(page != 0)

    def _on_send(self) -> None:
        self.sent.emit(self.edit.text())


def _small(kind: str, key: str, parent: QWidget) -> Button:
    made = button(kind, "", key, parent)
    made.set_size("height_compact")
    return made


def _row(parent: QWidget, things: tuple[QWidget, ...], *, grows: QWidget | None = None, ends: bool = False) -> QWidget:
    made = QWidget(parent)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(style.space("s"))
    for thing in things:
        row.addWidget(thing, 1 if thing is grows else 0)
    if ends:
        row.addStretch(1)
    return made
