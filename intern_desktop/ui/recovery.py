"""A forgotten password: the code on the recovery sheet, a new password, and the new sheet that replaces the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import opening, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.new_password import NewPassword
from intern_desktop.ui.recovery_sheet import Sheet
from intern_desktop.ui.sheet_panel import SheetPanel
from intern_desktop.ui.widgets import Field, Notice, button, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.founding import Opened
    from intern_desktop.classroom.sign_in import Name


class RecoveryPage(QWidget):
    """Nothing is changed before the new sheet exists. `left` names the person when the page is closed."""

    left = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._name: Name | None = None
        self._opened: Opened | None = None
        self._new_code = ""
        self._title, self._who = label("page", self, wraps=True), label("small", self)
        self._code = QLineEdit(self)
        self._code.setObjectName("recovery_code")
        self._code_field = Field(self._code, self)
        self._check = button("secondary", icon="key-round", key="Enter", parent=self)
        self._check.setObjectName("check_code")
        self._password = NewPassword(self)
        self._problem = Notice("danger", self)
        self._back = button("secondary", icon="arrow-left", key="Esc", parent=self)
        self._back.setObjectName("leave_recovery")
        self._sheet = SheetPanel(self)
        self._finish = button("secondary", parent=self)
        self._finish.setObjectName("finish_recovery")
        self._reason = label("small", self, wraps=True)
        self._build()
        self._code.textEdited.connect(self._on_code_typed)
        self._code.returnPressed.connect(self._on_check)
        self._check.clicked.connect(self._on_check)
        self._password.changed.connect(self._follow)
        self._sheet.proved.connect(self._follow)
        self._back.clicked.connect(self._on_back)
        self._finish.clicked.connect(self._on_finish)

    def _build(self) -> None:
        left = Column(self, gap="m")
        for thing in (self._title, self._who, self._code_field):
            left.add(thing)
        left.body.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        left.add(self._password)
        left.add(self._problem)
        left.body.addStretch(1)
        left.body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheet.add_last(self._finish)
        right = QVBoxLayout()
        right.setSpacing(style.space("s"))
        right.addWidget(self._sheet, 1)
        right.addWidget(self._reason)
        row = QHBoxLayout(self)
        edge = style.space("xxl") + style.space("s")
        row.setContentsMargins(edge, style.space("xl"), edge, style.space("l"))
        row.setSpacing(edge)
        row.addWidget(left, 2)
        row.addLayout(right, 3)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Đặt lại mật khẩu bằng tờ khôi phục"
        self._title.setText(tr("A new password with the recovery sheet"))
        self._who.setText("" if self._name is None else self._name.name)
        self._code_field.set_words(
            tr("The 24 characters on the sheet"),
            help_words=tr("Capitals and blanks do not matter. There is no I, L, O or U."),
        )
        self._check.setText(tr("Check the code"))
        self._password.retranslate()
        self._back.setText(tr("Back to the names"))
        self._finish.setText(tr("Use the new password"))
        self._sheet.retranslate()
        self._follow()

    def begin(self, name: Name) -> None:
        """Start for this trainer, with nothing filled in."""
        self.clear()
        self._name = name
        self.retranslate()
        self._code.setFocus()

    def clear(self) -> None:
        """Forget what was typed and what the code opened."""
        self._opened, self._new_code = None, ""
        self._code.clear()
        self._code.setEnabled(True)
        self._code_field.set_error("")
        self._password.clear()
        self._problem.hide()
        self._sheet.set_sheet(None)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the names."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        checked = self._opened is not None
        self._check.setVisible(not checked)
        self._password.setVisible(checked)
        known = "" if self._name is None else self._name.name
        self._password.weigh(known)
        ready = checked and self._password.good(known)
        self._sheet.set_sheet(self._new_sheet() if ready else None, self._waiting_text())
        self._finish.setEnabled(ready and self._sheet.proven)
        self._reason.setText(self._reason_text() if ready else "")

    def _waiting_text(self) -> str:
        if self._opened is None:
            return tr("First type the code of the sheet you have.")
        return tr("The new sheet appears when the new password is typed twice.")

    def _reason_text(self) -> str:
        if self._sheet.proven:
            return tr("The new sheet is in your hands. From now on the old one is void.")
        return tr("Opens after printing, or after typing back the code copied by hand.")

    def _new_sheet(self) -> Sheet | None:
        if self._opened is None:
            return None
        return Sheet(self._opened.centre, self._commands.today(), self._opened.number + 1, self._new_code)

    def _on_code_typed(self) -> None:
        self._code_field.set_error("")

    def _on_check(self) -> None:
        from intern_desktop.classroom import founding
        from intern_desktop.store import keys

        if self._opened is not None or self._name is None:
            return
        try:
            self._opened = founding.open_with_code(self._commands.store, self._code.text())
        except UserError as problem:
            self._code_field.set_error(str(problem))
            self._code.setFocus()
            return
        self._new_code = keys.recovery_code()
        self._code.setEnabled(False)
        self._follow()
        self._password.begin()

    def _on_finish(self) -> None:
        from intern_desktop.classroom import founding, sign_in

        if self._opened is None or self._name is None or not self._sheet.proven:
            return
        password, person = self._password.value(), self._name.person
        try:
            founding.recover(
                self._commands.store,
                self._code.text(),
                password,
                self._commands.now(),
                person=person,
                new_code=self._new_code,
            )
            entered = sign_in.check(self._commands.store, person, password, self._commands.now())
        except UserError as problem:
            self._problem.set_text(str(problem))
            self._problem.show()
            return
        self.clear()
        opening.enter(self._commands, entered)

    def _on_back(self) -> None:
        person = "" if self._name is None else self._name.person
        self.clear()
        self.left.emit(person)
