"""The chosen trainer, for a head: made head, a new password, and the last day of her role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Field, Panel, button, line

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.people_trainers import Trainer


class RolePanel(Panel):
    """What she confirmed while she was a trainer stays valid, whatever is done here."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._one: Trainer | None = None
        self._headship = button("secondary", "badge-check", parent=self)
        self._headship.setObjectName("make_head")
        self._again = button("secondary", "undo-2", parent=self)
        self._again.setObjectName("trainer_again")
        self._until, self._password = DateEdit(self), PasswordEdit(self)
        self._until.setObjectName("role_until")
        self._password.setObjectName("reset_password")
        self._until_field, self._password_field = Field(self._until, self), Field(self._password, self)
        self._end = button("secondary", "log-out", parent=self)
        self._end.setObjectName("end_role")
        self._reset = button("secondary", "key-round", parent=self)
        self._reset.setObjectName("give_password")
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self._headship, 0, left)
        self.body.addWidget(self._again, 0, left)
        self.add(self._password_field)
        self.body.addWidget(self._reset, 0, left)
        self.add(line(self))
        self.add(self._until_field)
        self.body.addWidget(self._end, 0, left)
        self._headship.clicked.connect(self._on_head)
        self._again.clicked.connect(self._on_again)
        self._end.clicked.connect(self._on_end)
        self._reset.clicked.connect(self._on_reset)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: a button; vi: "Cùng làm trưởng trung tâm"
        self._headship.setText(tr("Make head of the centre too"))
        # Translators: a button; vi: "Làm giáo viên trở lại"
        self._again.setText(tr("Make a trainer again"))
        # Translators: vi: "Mật khẩu mới" / "Khi thầy cô quên mật khẩu cũ."
        self._password_field.set_words(tr("New password"), help_words=tr("When the old one is forgotten."))
        self._password.retranslate()
        # Translators: a button; vi: "Đặt mật khẩu mới"
        self._reset.setText(tr("Give the new password"))
        # Translators: vi: "Ngày cuối làm giáo viên" / "Những gì đã xác nhận đến ngày ấy vẫn có giá trị."
        self._until_field.set_words(
            tr("Last day as a trainer"), help_words=tr("What was confirmed until then stays valid.")
        )
        self._until.retranslate()
        # Translators: a button; vi: "Kết thúc vai trò"
        self._end.setText(tr("End the role"))

    def show_trainer(self, one: Trainer) -> None:
        """Show her."""
        if self._one is None or self._one.id != one.id:
            self.clear()
            self._until.set_value(one.until)
        self._one = one
        self.set_title(one.name)
        self._headship.setVisible(one.role == "trainer" and one.until is None)
        self._again.setVisible(not one.role or one.until is not None)
        for thing in (self._password_field, self._reset, self._until_field, self._end):
            thing.setVisible(bool(one.role))

    def clear(self) -> None:
        """Forget what was typed."""
        self._password.clear()
        for field in (self._password_field, self._until_field):
            field.set_error("")

    def _on_head(self) -> None:
        from intern_desktop.classroom import people_trainers

        if self._one is not None and attempt(self._commands, people_trainers.make_head, self._one.id).done:
            # Translators: vi: "{name} cũng là trưởng trung tâm."
            self._commands.told.emit(tr("{name} is head of the centre too.", name=self._one.name), False)

    def _on_again(self) -> None:
        from intern_desktop.classroom import people_trainers

        if self._one is not None and attempt(self._commands, people_trainers.make_trainer, self._one.id).done:
            self._commands.told.emit(tr("{name} can sign in as a trainer now.", name=self._one.name), False)

    def _on_reset(self) -> None:
        from intern_desktop.classroom import founding

        if self._one is None:
            return
        outcome = attempt(self._commands, founding.give_password, self._one.id, self._password.text())
        self._password_field.set_error(outcome.sentence)
        if outcome.done:
            self.clear()
            # Translators: vi: "{name} vào bằng mật khẩu mới từ bây giờ."
            self._commands.told.emit(
                tr("{name} signs in with the new password from now on.", name=self._one.name), False
            )

    def _on_end(self) -> None:
        from intern_desktop.classroom import people_trainers

        day = self._until.value()
        if self._one is None or day is None:
            # Translators: vi: "Ghi ngày cuối."
            self._until_field.set_error(tr("Write the last day."))
            return
        outcome = attempt(self._commands, people_trainers.end_role, self._one.id, day)
        self._until_field.set_error(outcome.sentence)
        if outcome.done:
            # Translators: vi: "{name} làm giáo viên đến hết {date}."
            said = tr("{name} is a trainer until {date}.", name=self._one.name, date=date_text(day))
            self._commands.told.emit(said, False)
