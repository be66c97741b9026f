"""What a trainer does with people: add them to a class, mend a name or a PIN, and for a head add a trainer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.new_password import NewPassword
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel, button, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name


class PersonPanel(Panel):
    """The person who is chosen: her name, her class, her PIN; and the way to Japan of who agreed that it is seen."""

    renamed = Signal(str)
    moved = Signal(str)
    pin_reset = Signal()
    put_away = Signal()
    way_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._class = QLineEdit(self), ChoiceBox(self)
        self._name.setObjectName("person_name")
        self._class.setObjectName("person_class")
        self._name_field, self._class_field = Field(self._name, self), Field(self._class, self)
        self._pin, self._away = button("secondary", "key-round", parent=self), button("danger", parent=self)
        self._way = button("secondary", "map-pin", parent=self)
        self._way.setObjectName("person_way")
        self._pin.setObjectName("reset_pin")
        self._away.setObjectName("put_away")
        self._pin_says = label("small", self, wraps=True)
        for thing in (self._name_field, self._class_field):
            self.add(thing)
        self.body.addWidget(self._way, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._pin_says)
        self.body.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeft)
        self._name.editingFinished.connect(self._on_name)
        self._class.chosen.connect(self._on_class)
        self._way.clicked.connect(self.way_asked)
        self._pin.clicked.connect(self.pin_reset)
        self._away.clicked.connect(self.put_away)
        self._shown = ""

    def retranslate(self) -> None:
        """Write every word anew."""
        self._name_field.set_words(tr("Full name"))
        self._class_field.set_words(tr("Class"))
        self._class.view().setAccessibleName(tr("Class"))
        self._way.setText(tr("Way to Japan"))
        # Translators: vi: "Đặt lại mã PIN"
        self._pin.setText(tr("Reset the PIN"))
        # Translators: vi: "Cất khỏi danh sách"
        self._away.setText(tr("Put away"))
        self._away.setToolTip(tr("Takes the name off the lists. Nothing is lost, and it can be taken back at once."))

    def show_person(self, name: Name, classes: Sequence[tuple[str, str]], *, agreed: bool) -> None:
        """Show this person, with the classes she could be in; `agreed`: trainers may see more than her name."""
        self._shown = name.name
        self.set_title(name.name)
        self._name.setText(name.name)
        self._class.set_options([*classes, ("", tr("No class"))])
        self._class.set_value(name.class_id)
        candidate = name.role == "candidate"
        for thing in (self._class_field, self._pin, self._pin_says, self._away):
            thing.setVisible(candidate)
        self._way.setVisible(candidate and agreed)
        self._pin.setEnabled(name.form == "pin")
        self._pin_says.setText(
            # Translators: vi: "Đã có mã PIN."
            tr("Has a PIN. After a reset a new one is chosen at the next sign-in.")
            if name.form == "pin"
            else tr("No PIN yet: it is chosen at the next sign-in.")
        )

    def _on_name(self) -> None:
        wanted = " ".join(self._name.text().split())
        self._name_field.set_error("" if wanted else tr("Write the full name."))
        if wanted and wanted != self._shown:
            self.renamed.emit(wanted)

    def _on_class(self, class_id: object) -> None:
        self.moved.emit(str(class_id or ""))


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
