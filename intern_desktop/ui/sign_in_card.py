"""The right side of the sign-in: whom the PC greets, and the one thing that shows it is really her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.pin_edit import PLACES, PinEdit
from intern_desktop.ui.widgets import Field, Notice, button, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name

_SHOWN = {"nobody": (), "pin": ("pin",), "new_pin": ("new_pin", "again"), "password": ("password",)}
"""Which fields are shown for what is asked."""


class SignInCard(QWidget):
    """Asks for a PIN, for a first PIN, or for a password. `entered` carries what was typed."""

    entered = Signal(str)
    new_pin = Signal(str)
    forgotten = Signal()
    waited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: Name | None = None
        self._way = "nobody"
        self._greeting, self._who = label("section", self), label("small", self, wraps=True)
        self._pin, self._first, self._again = PinEdit(self), PinEdit(self), PinEdit(self)
        self._pin.setObjectName("pin")
        self._first.setObjectName("new_pin")
        self._again.setObjectName("new_pin_again")
        self._password = PasswordEdit(self)
        self._password.setObjectName("password")
        self._fields = {
            "pin": Field(self._pin, self),
            "new_pin": Field(self._first, self),
            "again": Field(self._again, self),
            "password": Field(self._password, self),
        }
        self._go = button("primary", key="Enter", parent=self)
        self._go.setObjectName("enter")
        self._forgot = label("small", self, wraps=True)
        self._forgot_link = button("link", parent=self)
        self._forgot_link.setObjectName("forgot_password")
        self._wrong = Notice("caution", self)
        self._wrong.setObjectName("sign_in_problem")
        self._tick = QTimer(self, interval=1000)
        self._build()
        self._connect()
        self.show_person(None)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xs"), 0, style.space("xs"), 0)
        column.setSpacing(style.space("m"))
        head = QVBoxLayout()
        head.setSpacing(style.space("xs"))
        head.addWidget(self._greeting)
        head.addWidget(self._who)
        column.addLayout(head)
        for field in self._fields.values():
            column.addWidget(field)
        for thing in (self._go, self._wrong, self._forgot, self._forgot_link):
            column.addWidget(thing)

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        for edit in (self._pin, self._password, self._again):
            edit.returnPressed.connect(self._on_go)
        self._first.returnPressed.connect(self._again.setFocus)
        self._first.completed.connect(self._again.setFocus)
        for edit in (self._pin, self._first, self._again, self._password):
            edit.textEdited.connect(self._on_typed)
        self._forgot_link.clicked.connect(self.forgotten)
        self._tick.timeout.connect(self.waited)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._fields["pin"].set_words(tr("PIN"))
        # Translators: vi: "Chọn mã PIN bốn số"
        self._fields["new_pin"].set_words(tr("Choose a PIN of four digits"))
        self._fields["again"].set_words(tr("Once more"))
        self._fields["password"].set_words(tr("Password"))
        self._password.retranslate()
        # Translators: vi: "Quên mã? Giáo viên đặt lại cho bạn ngay tại máy này."
        self._forgot.setText(tr("PIN forgotten? A trainer sets a new one for you at this PC."))
        self._forgot_link.setText(tr("Forgot password"))
        self._speak_person()

    def show_person(self, name: Name | None) -> None:
        """Greet this person and ask for what she has."""
        self._name = name
        way = "nobody" if name is None else {"pin": "pin", "password": "password"}.get(name.form, "new_pin")
        self._way = way
        for called, field in self._fields.items():
            field.setVisible(called in _SHOWN[way])
        self._go.setVisible(way != "nobody")
        self._forgot.setVisible(way == "pin")
        self._forgot_link.setVisible(way == "password")
        self.clear()
        self._speak_person()

    def begin(self) -> None:
        """Put the cursor where the PIN or the password is typed."""
        {"pin": self._pin, "new_pin": self._first, "password": self._password}.get(self.way(), self._pin).setFocus()

    def way(self) -> str:
        """What is asked now: "nobody", "pin", "new_pin" or "password"."""
        return self._way

    def clear(self) -> None:
        """Forget what was typed."""
        for edit in (self._pin, self._first, self._again, self._password):
            edit.clear()
        self._wrong.hide()
        self._tick.stop()
        self._allow(True)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, and let it be typed again."""
        for edit in (self._pin, self._first, self._again, self._password):
            edit.clear()
        self._wrong.set_text(sentence)
        self._wrong.show()
        self.begin()

    def show_wait(self, seconds: int) -> None:
        """Take nothing for so many seconds; 0 opens the field again. The screen counts by the clock."""
        if seconds > 0:
            self._allow(False)
            self._wrong.set_text(wait_text(seconds))
            self._wrong.show()
            self._tick.start()
        elif self._tick.isActive():
            self._tick.stop()
            self._wrong.hide()
            self._allow(True)
            self.begin()

    def _allow(self, allowed: bool) -> None:
        for thing in (self._pin, self._first, self._again, self._password, self._go):
            thing.setEnabled(allowed)

    def _speak_person(self) -> None:
        from intern_desktop.classroom.names import given

        if self._name is None:
            self._greeting.setText(tr("Choose your name"))
            self._who.setText(tr("Click it, or type the beginning of your name without marks."))
        else:
            self._greeting.setText(tr("Hello {given_name}", given_name=given(self._name.name)))
            self._who.setText(self._described(self._name))
        new = self.way() == "new_pin"
        self._go.setText(tr("Keep this PIN and come in") if new else tr("Come in"))

    def _described(self, name: Name) -> str:
        if name.role != "candidate":
            return tr("{name}, trainer", name=name.name)
        return (
            tr("{name}, class {class_name}", name=name.name, class_name=name.class_name)
            if name.class_name
            else name.name
        )

    def _on_typed(self) -> None:
        if not self._tick.isActive():
            self._wrong.hide()
        self._fields["again"].set_error("")

    def _on_go(self) -> None:
        if self._tick.isActive():
            return
        if self.way() == "new_pin":
            self._take_new_pin()
        else:
            typed = self._pin.text() if self.way() == "pin" else self._password.text()
            if typed:
                self.entered.emit(typed)
            else:
                self.begin()

    def _take_new_pin(self) -> None:
        if len(self._first.text()) < PLACES:
            self._fields["new_pin"].set_error(tr("A PIN has four digits."))
            self._first.setFocus()
        elif self._first.text() != self._again.text():
            self._fields["again"].set_error(tr("The two PINs are not the same. Type them again."))
            self._first.clear()
            self._again.clear()
            self._first.setFocus()
        else:
            self.new_pin.emit(self._first.text())


def wait_text(seconds: int) -> str:
    """How long it takes until a PIN, a password or a private word may be tried again."""
    if seconds > 90:
        minutes = -(-seconds // 60)
        return trn(
            "Several tries were wrong. Try again in {n} minute.",
            "Several tries were wrong. Try again in {n} minutes.",
            minutes,
        )
    return trn(
        "Several tries were wrong. Try again in {n} second.",
        "Several tries were wrong. Try again in {n} seconds.",
        seconds,
    )
