"""This centre already uses the program: its file from another of its PCs, and the word it was sealed with."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.widgets import Field, Notice, button, label


class FilePage(QWidget):
    """A file and its passphrase. What is wrong with either is said here, and nothing is changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("page", self)
        self._why = label("body", self, wraps=True)
        self._file = QLineEdit(self)
        self._file.setObjectName("centre_file")
        self._file_field = Field(self._file, self)
        self._browse = button("secondary", icon="usb", parent=self)
        self._browse.setObjectName("browse_centre_file")
        self._browse.clicked.connect(self._on_browse)
        self._passphrase = PasswordEdit(self)
        self._passphrase.setObjectName("centre_passphrase")
        self._passphrase_field = Field(self._passphrase, self)
        self._safe = Notice("info", self)
        self.problem = Notice("danger", self, icon="file-x")
        self.problem.hide()
        for edit in (self._file, self._passphrase):
            edit.textChanged.connect(self._on_typed)
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._file_field, 1)
        row.addWidget(self._browse, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("l"))
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addLayout(row)
        self._passphrase_field.setMaximumWidth(style.px(480))
        column.addWidget(self._passphrase_field)
        column.addWidget(self.problem)
        column.addWidget(self._safe)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.setText(tr("This centre already uses the program"))
        self._why.setText(
            tr(
                "On a PC that already has the centre, the manager saves the centre file to a USB stick. "
                "Open that file here."
            )
        )
        self._file_field.set_words(tr("Centre file"))
        self._browse.setText(tr("Choose the file"))
        self._passphrase_field.set_words(
            tr("Passphrase of the file"), help_words=tr("The words the trainer chose when the file was saved.")
        )
        self._passphrase.retranslate()
        self._safe.set_text(
            tr("The file brings the centre, its people and their keys. It is only read; nothing in it changes.")
        )

    def begin(self) -> None:
        """Put the cursor where typing begins."""
        self._file.setFocus()

    def path(self) -> Path:
        """The file that is named now."""
        return Path(self._file.text().strip().strip('"'))

    def passphrase(self) -> str:
        """The passphrase as typed."""
        return self._passphrase.text()

    def complete(self) -> bool:
        """Whether both are filled in; says at its field what is missing."""
        if not self._file.text().strip():
            self._file_field.set_error(tr("Choose the file first."))
        if not self.passphrase():
            self._passphrase_field.set_error(tr("Type the passphrase of the file."))
        return bool(self._file.text().strip() and self.passphrase())

    def show_problem(self, problem: UserError) -> None:
        """Say what is wrong: at the passphrase when it is that, else below."""
        if isinstance(problem, FieldError):
            self._passphrase_field.set_error(str(problem))
            self._passphrase.setFocus()
            self._passphrase.selectAll()
            return
        self.problem.set_text(str(problem))
        self.problem.show()

    def _on_typed(self) -> None:
        self._file_field.set_error("")
        self._passphrase_field.set_error("")
        self.problem.hide()
        self.changed.emit()

    def _on_browse(self) -> None:
        kinds = tr("Centre files") + " (*.centre)"
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose the file"), "", kinds)
        if chosen:
            self._file.setText(chosen)
            self._passphrase.setFocus()
