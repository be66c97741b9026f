"""A new centre: its name, its first trainer with a password, and the recovery sheet as it is printed."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.new_password import NewPassword
from intern_desktop.ui.recovery_sheet import Sheet
from intern_desktop.ui.sheet_panel import SheetPanel
from intern_desktop.ui.widgets import Field, Notice, button, label


class CentreAnswers(msgspec.Struct, frozen=True, gc=False):
    """What was filled in for a new centre, with the code on the sheet that was printed or copied."""

    centre: str
    place: str
    trainer: str
    password: str
    code: str


class CentrePage(QWidget):
    """The form at the left, the sheet at the right. `finished` carries the answers once the sheet exists."""

    finished = Signal(object)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._code = ""
        self._title = label("page", self, wraps=True)
        self._centre = QLineEdit(self)
        self._centre.setObjectName("centre_name")
        self._trainer = QLineEdit(self)
        self._trainer.setObjectName("trainer_name")
        self._centre_field, self._trainer_field = Field(self._centre, self), Field(self._trainer, self)
        self.password = NewPassword(self)
        self._why = Notice("info", self)
        self.problem = Notice("danger", self)
        self.problem.hide()
        self.sheet = SheetPanel(self)
        self.sheet.proved.connect(self._follow)
        self.open_button = button("secondary", parent=self)
        self.open_button.setObjectName("open_centre")
        self.open_button.clicked.connect(self.finish)
        self._reason = label("small", self, wraps=True)
        for edit in (self._centre, self._trainer):
            edit.setMaxLength(120)
            edit.textChanged.connect(self._follow)
            edit.editingFinished.connect(self._on_left)
        self.password.changed.connect(self._follow)
        self._build()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(style.space("m"))
        for thing in (self._title, self._centre_field, self._trainer_field, self.password):
            left.addWidget(thing)
        left.addStretch(1)
        left.addWidget(self.problem)
        left.addWidget(self._why)
        self.sheet.add_last(self.open_button)
        right = QVBoxLayout()
        right.setSpacing(style.space("s"))
        right.addWidget(self.sheet, 1)
        right.addWidget(self._reason)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(style.space("xl"))
        self._sides.addLayout(left, 384)
        self._sides.addLayout(right, 594)

    def set_narrow(self, narrow: bool) -> None:
        """Put the sheet below the form where there is no room beside it."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(below if narrow else beside)

    def begin(self) -> None:
        """Make a new code for the sheet and put the cursor where typing begins."""
        from intern_desktop.store import keys

        if not self._code:
            self._code = keys.recovery_code()
        self._centre.setFocus()
        self._follow()

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.setText(tr("The centre and its first trainer"))
        # Translators: vi: "In trên mọi báo cáo. Viết kèm nơi đặt, sau dấu phẩy."
        self._centre_field.set_words(
            tr("Name of the centre"),
            help_words=tr("Stands on every report. Write the place after a comma."),
        )
        # Translators: vi: "Trung tâm Hoa Mai, Hải Dương"
        self._centre.setPlaceholderText(tr("Hoa Mai Centre, Hải Dương"))
        self._trainer_field.set_words(
            tr("Full name of the trainer"),
            help_words=tr("This person manages the centre and can add other trainers later."),
        )
        self.password.retranslate()
        # Translators: vi: "Mật khẩu mở khoá chữ ký của bạn. Mỗi việc bạn xác nhận mang chữ ký đó, máy nào
        # cũng kiểm được."
        self._why.set_text(
            tr(
                "The password opens your signature. Everything you confirm carries it, and any PC of the centre can "
                "check it."
            )
        )
        self.sheet.retranslate()
        self.open_button.setText(tr("Open the centre"))
        self._follow()

    def answers(self) -> CentreAnswers:
        """What stands in the form now. What follows the last comma of the centre's name is its place."""
        name, _, place = self._centre.text().rpartition(",")
        centre = name if name.strip() else self._centre.text()
        return CentreAnswers(
            centre=" ".join(centre.split()),
            place=" ".join(place.split()) if name.strip() else "",
            trainer=" ".join(self._trainer.text().split()),
            password=self.password.value(),
            code=self._code,
        )

    def finish(self) -> None:
        """Hand over the answers, when the form is complete and the sheet was printed or copied."""
        if self._complete() and self.sheet.proven:
            self.finished.emit(self.answers())

    def _complete(self) -> bool:
        answers = self.answers()
        return bool(answers.centre and answers.trainer) and self.password.good(answers.trainer, answers.centre)

    def _on_left(self) -> None:
        self._centre_field.set_error("" if self._centre.text().strip() else tr("Write the name of the centre."))
        if self._trainer.isModified() or self._trainer.text():
            self._trainer_field.set_error("" if self._trainer.text().strip() else tr("Write the trainer's name."))

    def _follow(self) -> None:
        answers = self.answers()
        self.password.weigh(answers.trainer, answers.centre)
        ready = self._complete()
        sheet = (
            Sheet(self._centre.text().strip(), self._commands.today(), 1, self._code) if ready and self._code else None
        )
        self.sheet.set_sheet(sheet, tr("The sheet appears when all four fields are filled in."))
        self.open_button.setEnabled(ready and self.sheet.proven)
        self._reason.setText(self._reason_text() if ready else "")

    def _reason_text(self) -> str:
        if self.sheet.proven:
            return tr("The sheet is in your hands. The centre can be opened.")
        # Translators: vi: "Mở được sau khi in, hoặc sau khi gõ lại mã đã chép tay."
        return tr("Opens after printing, or after typing back the code copied by hand.")
