"""How one person signs in: her PIN, taking a forgotten one away, and, by a head, making her a trainer who learns on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Field, button, label, line

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people import Person


class SignInPart(QWidget):
    """A PIN opens nothing private, so any trainer of her class may take it away."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._one: Person | None = None
        self._says = label("body", self, wraps=True)
        self._says.setObjectName("person_pin_says")
        self._reset = button("secondary", "key-round", parent=self)
        self._reset.setObjectName("reset_pin")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._says)
        column.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._line, self._password = line(self), PasswordEdit(self)
        self._password.setObjectName("trainer_password")
        self._field = Field(self._password, self)
        self._trainer = button("secondary", "graduation-cap", parent=self)
        self._trainer.setObjectName("make_trainer")
        column.addWidget(self._line)
        column.addWidget(self._field)
        column.addWidget(self._trainer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._reset.clicked.connect(self._on_reset)
        self._trainer.clicked.connect(self._on_trainer)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Đặt lại mã PIN"
        self._reset.setText(tr("Reset the PIN"))
        # Translators: vi: "Mật khẩu giáo viên" / "Bạn ấy vẫn học tiếp ở lớp của mình."
        self._field.set_words(tr("Password as a trainer"), help_words=tr("She goes on learning in her class."))
        self._password.retranslate()
        # Translators: a button; vi: "Cho làm giáo viên"
        self._trainer.setText(tr("Make a trainer"))

    def show_person(self, one: Person) -> None:
        """Show how she signs in."""
        from intern_desktop.classroom import sign_in

        session = self._commands.session
        if self._one is None or self._one.id != one.id:
            self._password.clear()
            self._field.set_error("")
        self._one = one
        for thing in (self._line, self._field, self._trainer):
            thing.setVisible(one.role == "candidate" and session is not None and session.role == "head")
        with self._commands.reading() as reading:
            group = one.class_id if one.role == "candidate" else sign_in.TRAINERS
            names = sign_in.names_of(reading, self._commands.today(), group)
        form = next((name.form for name in names if name.person == one.id), "none")
        self._reset.setVisible(form != "password")
        self._reset.setEnabled(form == "pin")
        # Translators: vi: "Vào bằng mật khẩu. Quên thì trưởng trung tâm đặt mật khẩu mới ở thẻ Thầy cô và máy."
        password = tr("Signs in with a password. A head gives a new one under “Trainers and PCs”.")
        pin = tr("Has a PIN. After a reset a new one is chosen at the next sign-in.")
        none = tr("No PIN yet: it is chosen at the next sign-in.")
        self._says.setText(password if form == "password" else pin if form == "pin" else none)

    def _on_reset(self) -> None:
        from intern_desktop.classroom import sign_in

        if self._one is not None and attempt(self._commands, sign_in.reset_pin, self._one.id).done:
            said = tr("{name} chooses a new PIN at the next sign-in.", name=self._one.name)
            self._commands.told.emit(said, False)

    def clear(self) -> None:
        """Forget a password that was typed."""
        self._password.clear()

    def _on_trainer(self) -> None:
        from intern_desktop.classroom import people_trainers

        if self._one is None:
            return
        name = self._one.name
        outcome = attempt(self._commands, people_trainers.make_trainer, self._one.id, self._password.text())
        self._field.set_error(outcome.sentence)
        if outcome.done:
            self._password.clear()
            self._commands.told.emit(tr("{name} can sign in as a trainer now.", name=name), False)
