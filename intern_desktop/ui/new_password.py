"""Choosing a password: typed twice, its strength said in words, nothing accepted that is guessed quickly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit, strength_text
from intern_desktop.ui.widgets import Field, label


class NewPassword(QWidget):
    """Two fields and a sentence between them. `changed` comes with every letter."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = PasswordEdit(self), PasswordEdit(self)
        self._first.setObjectName("new_password")
        self._second.setObjectName("new_password_again")
        self._second.allow_show(False)
        self._first_field, self._second_field = Field(self._first, self), Field(self._second, self)
        self._strength = label("small", self, wraps=True)
        self._strength.setObjectName("password_strength")
        for edit in (self._first, self._second):
            edit.textChanged.connect(self.changed)
        self._second.editingFinished.connect(self._on_left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        column.addWidget(self._first_field)
        column.addWidget(self._strength)
        column.addSpacing(style.space("s"))
        column.addWidget(self._second_field)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._first_field.set_words(tr("Password"))
        self._second_field.set_words(tr("Password once more"))
        self._first.retranslate()
        self._second.retranslate()
        self.weigh()

    def value(self) -> str:
        """The password as typed in the first field."""
        return self._first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._second.clear()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self._first.setFocus()

    def good(self, *known: str) -> bool:
        """Whether the password is strong enough and typed twice alike; `known` are words others would try."""
        from intern_desktop.classroom import passwords

        return passwords.strength(self.value(), *known).enough and self._alike()

    def weigh(self, *known: str) -> None:
        """Say how strong the password is, and show whether both fields are alike."""
        from intern_desktop.classroom import passwords

        weighed = passwords.strength(self.value(), *known)
        empty = not self.value()
        self._strength.setText(
            tr("At least {shortest} characters. Several words are easiest to remember.", shortest=passwords.SHORTEST)
            if empty
            else strength_text(weighed.length, weighed.level, passwords.SHORTEST)
        )
        self._strength.set_tone("" if empty else "good" if weighed.enough else "caution")
        self._second.set_matches(not empty and self._alike())
        if self._alike() or not self._second.text():
            self._second_field.set_error("")

    def _alike(self) -> bool:
        return self._first.text() == self._second.text()

    def _on_left(self) -> None:
        if self._second.text() and not self._alike():
            self._second_field.set_error(tr("The two passwords are not the same."))
