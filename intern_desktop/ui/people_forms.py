"""Forms beside the lists: names into a class, and for a head another trainer and the centre file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.new_password import NewPassword
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.widgets import Field, Panel, button, label


class AddPanel(Panel):
    """Names, one on each line, into a class that is opened when there is none."""

    asked = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._class, self._names = QLineEdit(self), QPlainTextEdit(self)
        self._class.setObjectName("add_to_class")
        self._names.setObjectName("add_names")
        self._names.setTabChangesFocus(True)
        self._class_field, self._names_field = Field(self._class, self), Field(self._names, self)
        self._add = button("primary", "plus", parent=self)
        self._add.setObjectName("add_people")
        self._add.clicked.connect(self._on_add)
        for thing in (self._class_field, self._names_field):
            self.add(thing)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Thêm học viên"
        self.set_title(tr("Add candidates"))
        self._class_field.set_words(tr("Class"))
        self._class.setPlaceholderText(tr("such as {class_name}", class_name="K24-A"))
        self._names_field.set_words(
            tr("Full names"), help_words=tr("One on each line; a column copied from a spreadsheet can be pasted.")
        )
        self._add.setText(tr("Add to the class"))
        self._names.setFixedHeight(style.px(120))

    def suggest_class(self, name: str) -> None:
        """The class that is shown now, unless another was typed."""
        if not self._class.isModified():
            self._class.setText(name)

    def clear(self) -> None:
        """Ready for the next list."""
        self._names.clear()
        self._class.setModified(False)

    def _on_add(self) -> None:
        listed = [line.split("\t")[0] for line in self._names.toPlainText().splitlines() if line.strip()]
        self._class_field.set_error("" if self._class.text().strip() else tr("Give the class a name."))
        self._names_field.set_error("" if listed else tr("Write at least one name, each on a line of its own."))
        if listed and self._class.text().strip():
            self.asked.emit(self._class.text(), listed)


class TrainerPanel(Panel):
    """Another trainer, who gets a password; only a head sees this."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self.password = QLineEdit(self), NewPassword(self)
        self._name.setObjectName("new_trainer_name")
        self._name_field = Field(self._name, self)
        self._add = button("secondary", "plus", parent=self)
        self._add.setObjectName("add_trainer")
        self._add.clicked.connect(self._on_add)
        self._name.textChanged.connect(self._follow)
        self.password.changed.connect(self._follow)
        for thing in (self._name_field, self.password):
            self.add(thing)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Thêm giáo viên"
        self.set_title(tr("Add a trainer"))
        self._name_field.set_words(tr("Full name"))
        self.password.retranslate()
        self._add.setText(tr("Add the trainer"))
        self._follow()

    def clear(self) -> None:
        """Forget what was typed."""
        self._name.clear()
        self.password.clear()

    def _follow(self) -> None:
        known = self._name.text().strip()
        self.password.weigh(known)
        self._add.setEnabled(bool(known) and self.password.good(known))

    def _on_add(self) -> None:
        self.asked.emit(self._name.text(), self.password.value())


class FilePanel(Panel):
    """The centre file for another PC, sealed with a passphrase."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = label("small", self, wraps=True)
        self._phrase = PasswordEdit(self)
        self._phrase.setObjectName("file_passphrase")
        self._field = Field(self._phrase, self)
        self._save = button("secondary", "usb", parent=self)
        self._save.setObjectName("save_centre_file")
        self._save.clicked.connect(self._on_save)
        for thing in (self._about, self._field):
            self.add(thing)
        self.body.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Thêm một máy nữa"
        self.set_title(tr("One more PC"))
        self._about.setText(
            tr(
                "The centre file brings the names and keys to another PC of the centre. "
                "Nothing that anybody shares is in it."
            )
        )
        self._field.set_words(
            tr("Passphrase of the file"), help_words=tr("At least 10 characters. It is asked for on the other PC.")
        )
        self._phrase.retranslate()
        self._save.setText(tr("Save the centre file"))

    def show_error(self, sentence: str) -> None:
        """What is wrong with the passphrase; "" when nothing is."""
        self._field.set_error(sentence)

    def clear(self) -> None:
        """Forget the passphrase."""
        self._phrase.clear()

    def _on_save(self) -> None:
        self.asked.emit(self._phrase.text())
